import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { wordsOn } from '../evidence/words.ts';
import { type Finding, finding } from '../finding.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from './charters.ts';
import { isConfirmedMembership, membersIn } from './members.ts';

/**
 * How far a network has split: its members choose which of the charters that were split from it they go on with, and nobody is taken along.
 * A charter counts as split from another when it says so, is younger, and its steward was a member of the other when it first published it;
 * so nobody else splits a network, and no two charters split from each other.
 *
 * Who was a member when the first of these charters came has to choose: by a membership in one of them (the steward of each is in it), by
 * affirming the old charter since, or by leaving. Whoever joined the old network since has chosen to be there.
 *
 * Weak: a membership that its steward has not confirmed yet is a choice all the same, and shown as one that waits; who says nothing may
 * simply not know.
 */
export const SPLITS = {
  NOT_SPLIT: 'No charter was split from this one.',
  CHOOSING: 'Some members have not chosen yet.',
  COMPLETE: 'Every member has chosen, or has left.',
} as const;
export type SplitValue = keyof typeof SPLITS;

export type SplitOf = {
  readonly value: SplitValue;
  /** The day on which the first of the new charters came. */
  readonly since: string | null;
  /** The new charters by id, each with who chose it and was confirmed, and who waits for its steward. */
  readonly charters: readonly {
    readonly charter: string;
    readonly members: readonly string[];
    readonly waiting: readonly string[];
  }[];
  /** By DID, in order. */
  readonly staying: readonly string[];
  readonly left: readonly string[];
  readonly inSeveral: readonly string[];
  readonly notChosen: readonly string[];
};

export const SPLIT_RULE = 'split-1';

/** How far the network of a charter that stands has split. */
export function splitOf(facts: Facts, charter: Fact): Finding<SplitOf> {
  const born = bornOf(facts, charter);
  const wasMember = membersOver(facts, charter);
  const successors = [...facts.pointingTo(charter.id, CHARTER_KIND, 'splitFrom')]
    .filter((one) => bornOf(facts, one) > born && wasMember(one.actor, splitAt(facts, one, charter.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const since = successors.map((one) => splitAt(facts, one, charter.id)).sort()[0];
  const nothing = { charters: [], staying: [], left: [], inSeveral: [], notChosen: [] };
  if (since === undefined)
    return finding(facts, SPLIT_RULE, { value: 'NOT_SPLIT', since: null, ...nothing }, { because: [charter.id] });

  const before = membersIn(facts.asOf(since), charter.id);
  const now = new Set(membersIn(facts, charter.id));
  const because = [charter.id];
  const charters = successors.map((successor) => {
    const members = new Set([successor.actor]);
    const waiting = new Set<string>();
    for (const membership of facts.pointingTo(successor.id, MEMBERSHIP_KIND, 'network')) {
      const { actor, id } = membership;
      const isOver = (textOf(membership, 'until') ?? '~') < facts.day;
      if (isOver || actor === successor.actor || !before.includes(actor)) continue;
      (isConfirmedMembership(facts, membership) ? members : waiting).add(actor);
      because.push(id);
    }
    because.push(successor.id);
    return {
      charter: successor.id,
      members: [...members].sort(),
      waiting: [...waiting].filter((actor) => !members.has(actor)).sort(),
    };
  });
  const chosen = new Map<string, number>();
  for (const { members, waiting } of charters)
    for (const actor of [...members, ...waiting]) chosen.set(actor, (chosen.get(actor) ?? 0) + 1);

  const affirming = new Set<string>();
  for (const { verdict, at, actor, answer } of wordsOn(facts, charter.id)) {
    if (verdict !== 'AFFIRMED' || at < since) continue;
    affirming.add(actor);
    because.push(answer);
  }
  const others = before.filter((actor) => !chosen.has(actor));
  const late = [...now].filter((actor) => !before.includes(actor) && !chosen.has(actor));
  const staying = [...others.filter((actor) => now.has(actor) && affirming.has(actor)), ...late].sort();
  const notChosen = others.filter((actor) => now.has(actor) && !affirming.has(actor));
  return finding(
    facts,
    SPLIT_RULE,
    {
      value: notChosen.length === 0 ? 'COMPLETE' : 'CHOOSING',
      since: since.slice(0, 10),
      charters,
      staying,
      left: others.filter((actor) => !now.has(actor)),
      inSeveral: [...chosen].flatMap(([actor, count]) => (count > 1 ? [actor] : [])).sort(),
      notChosen,
    },
    { because, concerned: [...before, ...now] },
  );
}

/**
 * Whether an actor took part in the network of a charter at a moment. Its own memberships alone are looked at, and looked up once: anybody can
 * publish thousands of charters that claim to be split from this one.
 */
function membersOver(facts: Facts, charter: Fact): (actor: string, moment: string) => boolean {
  const known = new Map<string, readonly string[]>();
  const membershipsOf = (actor: string) => {
    const ids =
      known.get(actor) ??
      [...facts.ofActor(actor, MEMBERSHIP_KIND)].flatMap(({ id }) =>
        facts.versions(id).some((version) => targetOf(version, 'network') === charter.id) ? [id] : [],
      );
    known.set(actor, ids);
    return ids;
  };
  return (actor, moment) => {
    const then = facts.asOf(moment);
    const found = then.get(charter.id);
    if (!found || found.withdrawn || !then.isActive(actor)) return false;
    if (found.actor === actor) return true;
    return membershipsOf(actor).some((id) => {
      const membership = then.get(id);
      return membership && targetOf(membership, 'network') === charter.id && isConfirmedMembership(then, membership);
    });
  };
}

/** When the oldest version was issued that may still be seen. */
function bornOf(facts: Facts, charter: Fact): string {
  return (facts.versions(charter.id)[0] ?? charter).issuedAt;
}

/** When a charter first said that it was split from another. */
function splitAt(facts: Facts, charter: Fact, from: string): string {
  return (facts.versions(charter.id).find((one) => targetOf(one, 'splitFrom') === from) ?? charter).issuedAt;
}
