import { digestOf, EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import type {
  ActorStore,
  JournalEntry,
  StoredFeedEntry,
  StoredRecord,
  View,
} from '../../../subgraphs/actor/store/port.ts';
import { mayBeSeen } from './naive-consent.ts';

/** What a store must answer, said as plainly as possible: every question is answered from the whole journal. */
export function naiveActorStore(
  journal: readonly JournalEntry[],
  actor: string,
): Pick<
  ActorStore,
  'head' | 'journal' | 'feed' | 'find' | 'list' | 'count' | 'pointing' | 'versions' | 'versionFloor'
> {
  const records = new Map<string, StoredRecord>();
  const floors = new Map<string, { version: number; digest: string }>();
  for (const { seq, change } of journal) {
    if (change.type === 'VERSION') {
      const { type: _, ...version } = change;
      records.set(change.envelope.id, { ...version, seq });
    } else if (change.type === 'POLICY') {
      records.set(change.id, { ...records.get(change.id)!, policy: change.policy, seq });
    } else if (change.type === 'RESTORED') {
      for (const { id, ...floor } of change.lost) {
        if (floor.version > (floors.get(id)?.version ?? 0)) floors.set(id, floor);
      }
    }
  }
  const visible = (record: StoredRecord, view: View) => mayBeSeen(record.policy, actor, view);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const matching = (kind: string, view: View) =>
    [...records.values()].filter(
      (record) => record.envelope.kind === kind && !record.envelope.withdrawn && visible(record, view),
    );

  return {
    async head() {
      const last = journal.at(-1);
      const headOf = (tier: FeedTier) => {
        const link = journal.findLast((entry) => entry.feeds[tier])?.feeds[tier];
        return link ? { count: link.seq, digest: link.digest } : EMPTY_HEAD;
      };
      const heads = { PUBLIC: headOf('PUBLIC'), MEMBERS: headOf('MEMBERS') };
      return last ? { seq: last.seq, heads, issuedAt: last.at } : { seq: 0, heads };
    },
    async journal(after, limit) {
      return journal.filter((entry) => entry.seq > after).slice(0, limit);
    },
    async feed(tier, after, limit) {
      return journal
        .filter((entry) => (entry.feeds[tier]?.seq ?? 0) > after)
        .slice(0, limit)
        .map(({ feeds, change }): StoredFeedEntry => {
          const link = feeds[tier]!;
          if (change.type === 'RESTORED') return { ...link, sdJwt: change.statement };
          const { policy } = change;
          const now = records.get(link.id)!;
          const current = { policy: now.policy, withdrawn: now.envelope.withdrawn !== undefined };
          if (link.action === 'HIDDEN') return { ...link, policy, current };
          const shown = journal.find(
            (entry) => entry.change.type === 'VERSION' && entry.change.digest === link.recordDigest,
          )!;
          return { ...link, sdJwt: shown.change.type === 'VERSION' ? shown.change.sdJwt : '', policy, current };
        });
    },
    async find(ids, view) {
      const found = [...records].filter(([id, record]) => ids.includes(id) && visible(record, view));
      return new Map(found);
    },
    async list({ kind, view, order, after, limit }) {
      const sign = order === 'NEWEST' ? -1 : 1;
      const rank = (a: { issuedAt: string; id: string }, b: { issuedAt: string; id: string }) =>
        sign * (compare(a.issuedAt, b.issuedAt) || compare(a.id, b.id));
      return matching(kind, view)
        .filter((record) => !after || rank(record.envelope, after) > 0)
        .sort((a, b) => rank(a.envelope, b.envelope))
        .slice(0, limit);
    },
    async count({ kind, view }) {
      return matching(kind, view).length;
    },
    async pointing({ targets, view, kinds, after, limit }) {
      const pointsThere = ({ content, policy }: StoredRecord) =>
        Object.entries(content).some(([field, value]) => {
          const decided = policy.fields?.[field];
          const isThere = [value]
            .flat()
            .some((one) => targets.includes(digestOf((one as { id?: string } | null)?.id ?? '')));
          return isThere && (decided === undefined || mayBeSeen({ ...decided, seq: 1 }, actor, view));
        });
      const place = ({ issuedAt, id }: { issuedAt: string; id: string }) => `${issuedAt} ${id}`;
      return [...records.values()]
        .filter((record) => !record.envelope.withdrawn && visible(record, view) && pointsThere(record))
        .filter(
          ({ envelope }) => (!kinds || kinds.includes(envelope.kind)) && (!after || place(envelope) > place(after)),
        )
        .sort((a, b) => compare(place(a.envelope), place(b.envelope)))
        .slice(0, limit);
    },
    async versions(id) {
      return journal.filter(({ change }) => change.type === 'VERSION' && change.envelope.id === id);
    },
    async versionFloor(id) {
      return floors.get(id);
    },
  };
}
