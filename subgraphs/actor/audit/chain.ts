import { ConstellationError, digestOf } from '../../../schema/index.ts';
import type { AuditEntry, AuditEvent, AuditStore } from '../store/audit-port.ts';

/** Where a chain stands. */
export type AuditHead = { readonly seq: number; readonly digest?: string };

/** Digest of an entry: over its actor, its place and everything it says, as JSON with the members in this fixed order. */
export function auditDigest(actor: string, seq: number, previous: string | undefined, event: AuditEvent): string {
  return digestOf(JSON.stringify([actor, seq, previous ?? null, event.type, event.at, ...saidBy(event)]));
}

function saidBy(event: AuditEvent): readonly unknown[] {
  switch (event.type) {
    case 'CUT':
      return [event.cut.seq, event.cut.digest];
    case 'DROPPED':
      return [event.since, event.count];
    case 'DECISION':
      return [
        event.until ?? null,
        whoOf(event.who),
        event.record,
        event.audience ?? null,
        event.decision,
        event.fields ?? null,
        event.count,
      ];
  }
}

function whoOf(who: (AuditEvent & { type: 'DECISION' })['who']): readonly string[] {
  switch (who.type) {
    case 'MEMBER':
      return [who.type, who.actor, who.hub, who.subject];
    case 'HUB':
      return [who.type, who.hub];
    case 'OWN':
      return [who.type, who.label];
    case 'ANYONE':
      return [who.type];
  }
}

/** Numbers and chains events after a head. */
export function chainAudit(actor: string, head: AuditHead, events: readonly AuditEvent[]): readonly AuditEntry[] {
  let { seq, digest: previous } = head;
  return events.map((event) => {
    seq++;
    const digest = auditDigest(actor, seq, previous, event);
    const entry = { ...event, seq, ...(previous === undefined ? {} : { previous }), digest };
    previous = digest;
    return entry;
  });
}

export type AuditVerdict = {
  /** How many entries are held and hold. */
  readonly entries: number;
  /** How many older ones were cut away, as the chain itself says. */
  readonly cut: number;
  readonly head: AuditHead;
};

const PAGE = 1_000;

/**
 * Checks the whole chain: each entry's digest, that each follows the one before, and that what is missing at its beginning is what an
 * entry of the chain says was cut. Whoever can write to the store could make a whole new chain: note the head elsewhere now and then,
 * and look for it later (`expected`).
 *
 * @throws ConstellationError AUDIT_BROKEN
 */
export async function verifyAudit(
  actor: string,
  store: AuditStore,
  expected: string | undefined = undefined,
): Promise<AuditVerdict> {
  const broken = (message: string) => new ConstellationError('AUDIT_BROKEN', message, { actor });
  // what is held when it is read: entries may be written and cut meanwhile
  let first: AuditEntry | undefined;
  let before: AuditEntry | undefined;
  let cut: { seq: number; digest: string } | undefined;
  let entries = 0;
  let isExpectedMet = expected === undefined;
  const digests = new Map<number, string>();
  for (;;) {
    const page = await store.read({ after: before?.seq ?? 0, limit: PAGE });
    for (const entry of page) {
      const follows = before ? entry.seq === before.seq + 1 && entry.previous === before.digest : true;
      if (!follows)
        throw broken(`Entry ${entry.seq} does not follow entry ${before?.seq}: something between was removed.`);
      if (auditDigest(actor, entry.seq, entry.previous, entry) !== entry.digest)
        throw broken(`Entry ${entry.seq} was changed.`);
      digests.set(entry.seq, entry.digest);
      first ??= entry;
      if (entry.type === 'CUT') cut = entry.cut;
      isExpectedMet ||= entry.digest === expected;
      before = entry;
      entries++;
    }
    if (page.length < PAGE) break;
  }
  if (first && first.seq > 1) {
    if (!cut || cut.seq < first.seq - 1)
      throw broken(`Entries before ${first.seq} are missing, and no entry says that they were cut.`);
    const cutDigest = cut.seq === first.seq - 1 ? first.previous : digests.get(cut.seq);
    if (cutDigest !== cut.digest) throw broken(`The log does not go on from where it says that it was cut.`);
  } else if (first?.previous !== undefined) throw broken('The first entry names one before it.');
  if (!isExpectedMet) throw broken('The digest that was noted is not that of any entry that is held.');
  return {
    entries,
    cut: (first?.seq ?? 1) - 1,
    head: before ? { seq: before.seq, digest: before.digest } : { seq: 0 },
  };
}
