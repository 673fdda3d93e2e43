import { ConstellationError, type Grant, type VisibilityPolicy } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { JournalEntry, StoredRecord } from '../store/port.ts';
import { feedEntries } from '../writing/feed-entries.ts';
import { timeOfIssue } from '../writing/journal-entries.ts';
import { readNarrowedList } from './narrowed-list.ts';
import type { RecoveryMarker } from './recovery-marker.ts';

/** A record that shows less after a restore than the backup says, until its owner decides again. */
export type ClosedRecord = {
  readonly id: string;
  /**
   * CHANGED: it was changed after the backup, perhaps taken back; it is PRIVATE now. SHARED_WITH_FEW: nothing says whether it was; what
   * was shared with NETWORKS or PARTNERS, the record or fields of it, is PRIVATE now.
   */
  readonly why: 'CHANGED' | 'SHARED_WITH_FEW';
};

const PAGE = 300;
const ATTEMPTS = 10;

/**
 * Sets PRIVATE what may have been taken back after the backup: the records that readers saw change, those in the actor's own list, and
 * where there is no such list, what is shared with few.
 */
export async function closeTakenBack(
  actor: HostedActor,
  seenChanging: ReadonlySet<string>,
  marker: RecoveryMarker | undefined,
): Promise<readonly ClosedRecord[]> {
  const { lines: changes } = marker ? await readNarrowedList(actor.directory) : { lines: [] };
  const listed = new Map<string, { policy: number; version: number; at: string }>();
  for (const { id, policy, version, at } of changes) {
    const before = listed.get(id) ?? { policy: 0, version: 0, at: '' };
    const latest = at > before.at ? at : before.at;
    listed.set(id, { policy: Math.max(policy, before.policy), version: Math.max(version, before.version), at: latest });
  }
  const policyFor = (record: StoredRecord): [VisibilityPolicy, ClosedRecord['why']] | undefined => {
    const { envelope, policy } = record;
    if (envelope.withdrawn) return undefined;
    const known = listed.get(envelope.id);
    const seq = Math.max(policy.seq, known?.policy ?? 0) + 1;
    const isListed =
      known !== undefined &&
      (known.policy > policy.seq || known.version > envelope.version || known.at >= (marker?.backupAt ?? ''));
    if (isListed || seenChanging.has(envelope.id)) {
      if (policy.audience === 'PRIVATE') return undefined;
      const { fields } = policy;
      return [{ audience: 'PRIVATE', seq, ...(fields === undefined ? {} : { fields }) }, 'CHANGED'];
    }
    const closed = marker?.closesFew ? withoutFew(policy, seq) : undefined;
    return closed && [closed, 'SHARED_WITH_FEW'];
  };

  const ids = marker?.closesFew ? await allIds(actor) : [...new Set([...seenChanging, ...listed.keys()])];
  const closed: ClosedRecord[] = [];
  for (let index = 0; index < ids.length; index += PAGE)
    closed.push(...(await closeSome(actor, ids.slice(index, index + PAGE), policyFor)));
  return closed;
}

/** The policy without what it grants to networks and partners; undefined where it grants them nothing. */
function withoutFew({ seq: _, fields, ...grant }: VisibilityPolicy, seq: number): VisibilityPolicy | undefined {
  const isForFew = ({ audience }: Grant) => audience === 'NETWORKS' || audience === 'PARTNERS';
  const entries = Object.entries(fields ?? {});
  if (!isForFew(grant) && !entries.some(([, one]) => isForFew(one))) return undefined;
  const kept = ([name, one]: [string, Grant]) => [name, isForFew(one) ? { audience: 'PRIVATE' } : one] as const;
  return {
    ...(isForFew(grant) ? { audience: 'PRIVATE' } : grant),
    seq,
    ...(fields === undefined ? {} : { fields: Object.fromEntries(entries.map(kept)) }),
  };
}

async function allIds({ store }: HostedActor): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let after = 0; ; ) {
    const page = await store.journal(after, PAGE);
    for (const { change } of page) if (change.type === 'VERSION') ids.add(change.envelope.id);
    const last = page.at(-1);
    if (!last) return [...ids];
    after = last.seq;
  }
}

async function closeSome(
  { store, did }: HostedActor,
  ids: readonly string[],
  policyFor: (record: StoredRecord) => [VisibilityPolicy, ClosedRecord['why']] | undefined,
): Promise<readonly ClosedRecord[]> {
  const all: ClosedRecord[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await store.head();
    const at = timeOfIssue(Date.now(), head.issuedAt, did);
    const entries: JournalEntry[] = [];
    const closed: ClosedRecord[] = [];
    let { heads } = head;
    for (const [id, record] of await store.find(ids, 'ALL')) {
      const [policy, why] = policyFor(record) ?? [];
      if (!policy || !why) continue;
      const change = { type: 'POLICY', id, policy } as const;
      const next = feedEntries(did, heads, change, record);
      heads = next.heads;
      entries.push({ seq: head.seq + entries.length + 1, change, at, feeds: next.feeds });
      closed.push({ id, why });
    }
    const stored = entries.length === 0 ? 0 : await store.append(entries);
    all.push(...closed.slice(0, stored));
    if (stored === entries.length) return all;
  }
  throw new ConstellationError('STORE_LOCKED', 'Other processes write to this store; stop the node and try again.', {
    actor: did,
  });
}
