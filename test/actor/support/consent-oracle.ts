import type { Viewer } from '../../../schema/index.ts';

/**
 * The rules of consent once more, read off the words that people are told, with nothing of the software that is tested. Slow and plain
 * on purpose.
 */
export type Decision = {
  readonly audience: string;
  readonly networks?: readonly string[];
  readonly partners?: readonly string[];
  /** Milliseconds. */
  readonly until?: number;
};

/** What the test remembers of a version. */
export type Said = {
  readonly version: number;
  readonly digest: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** A record as the test knows it: everything that was said, and what was decided. */
export type Remembered = {
  readonly id: string;
  readonly kind: 'ImpactGoal' | 'Concept';
  issuedAt: string;
  withdrawn: boolean;
  decision: Decision;
  fieldDecisions: Readonly<Record<string, Decision>>;
  said: Said;
  /** By field, what was once shown to a tier, in its feed. */
  readonly told: { readonly PUBLIC: Map<string, Set<string>>; readonly MEMBERS: Map<string, Set<string>> };
};

/** Whether somebody may see what was decided so, at a moment in milliseconds. */
export function maySee(decision: Decision, owner: string, who: Viewer, at: number): boolean {
  if (who.type === 'OWN' && who.actor === owner && who.role !== 'SERVICE') return true;
  const isMember = who.type === 'MEMBER';
  const isKnown = isMember && who.confirmed !== false;
  if (decision.audience === 'PUBLIC') return true;
  if (decision.audience === 'MEMBERS') return isMember || who.type === 'HUB';
  if (decision.audience === 'NETWORKS') {
    if (!isKnown) return false;
    if (who.actor === owner) return true;
    for (const network of decision.networks ?? []) if (who.networks.includes(network)) return true;
    return false;
  }
  if (decision.audience === 'PARTNERS') {
    if (!isKnown) return false;
    if (who.actor === owner) return true;
    if (decision.until !== undefined && at >= decision.until) return false;
    return (decision.partners ?? []).includes(who.actor);
  }
  return false;
}

/** What somebody may see of a record: undefined for nothing at all, else the fields shown and the names of the others. */
export function whatIsSeen(
  record: Remembered,
  owner: string,
  who: Viewer,
  at: number,
): { readonly shown: Readonly<Record<string, unknown>>; readonly withheld: readonly string[] } | undefined {
  if (!maySee(record.decision, owner, who, at)) return undefined;
  const shown: Record<string, unknown> = {};
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(record.said.fields)) {
    const decision = record.fieldDecisions[name];
    if (decision === undefined || maySee(decision, owner, who, at)) shown[name] = value;
    else withheld.push(name);
  }
  return { shown, withheld: withheld.sort() };
}

/** The records of a kind that a list shows to somebody, in its order. */
export function whatIsListed(
  records: readonly Remembered[],
  kind: string,
  order: 'NEWEST' | 'OLDEST',
  owner: string,
  who: Viewer,
  at: number,
): readonly Remembered[] {
  const listed = records.filter(
    (record) => record.kind === kind && !record.withdrawn && maySee(record.decision, owner, who, at),
  );
  listed.sort((a, b) => {
    if (a.issuedAt !== b.issuedAt) return a.issuedAt < b.issuedAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  return order === 'NEWEST' ? listed.reverse() : listed;
}
