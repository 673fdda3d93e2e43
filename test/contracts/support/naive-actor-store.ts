import { EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import type { ActorStore, JournalEntry, StoredFeedEntry, StoredRecord } from '../../../subgraphs/actor/store/port.ts';

/** What a store must answer, said as plainly as possible: every question is answered from the whole journal. */
export function naiveActorStore(
  journal: readonly JournalEntry[],
): Pick<ActorStore, 'head' | 'journal' | 'feed' | 'find' | 'list' | 'count' | 'versions' | 'versionFloor'> {
  const records = new Map<string, StoredRecord>();
  const floors = new Map<string, { version: number; digest: string }>();
  for (const { seq, change } of journal) {
    if (change.type === 'VERSION') {
      const { type: _, ...version } = change;
      records.set(change.envelope.id, { ...version, seq });
    } else if (change.type === 'POLICY') {
      records.set(change.id, { ...records.get(change.id)!, policy: change.policy, seq });
    } else {
      for (const { id, ...floor } of change.lost) {
        if (floor.version > (floors.get(id)?.version ?? 0)) floors.set(id, floor);
      }
    }
  }
  const visible = (record: StoredRecord, audiences: readonly string[] | 'ALL') =>
    audiences === 'ALL' || audiences.includes(record.policy.audience);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const matching = (kind: string, audiences: readonly string[] | 'ALL') =>
    [...records.values()].filter(
      (record) => record.envelope.kind === kind && !record.envelope.withdrawn && visible(record, audiences),
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
          const { policy, envelope } = records.get(link.id)!;
          const current = { audience: policy.audience, withdrawn: envelope.withdrawn !== undefined };
          if (link.action === 'HIDDEN') return { ...link, current };
          const shown = journal.find(
            (entry) => entry.change.type === 'VERSION' && entry.change.digest === link.recordDigest,
          )!;
          return { ...link, sdJwt: shown.change.type === 'VERSION' ? shown.change.sdJwt : '', current };
        });
    },
    async find(ids, audiences) {
      const found = [...records].filter(([id, record]) => ids.includes(id) && visible(record, audiences));
      return new Map(found);
    },
    async list({ kind, audiences, order, after, limit }) {
      const sign = order === 'NEWEST' ? -1 : 1;
      const rank = (a: { issuedAt: string; id: string }, b: { issuedAt: string; id: string }) =>
        sign * (compare(a.issuedAt, b.issuedAt) || compare(a.id, b.id));
      return matching(kind, audiences)
        .filter((record) => !after || rank(record.envelope, after) > 0)
        .sort((a, b) => rank(a.envelope, b.envelope))
        .slice(0, limit);
    },
    async count({ kind, audiences }) {
      return matching(kind, audiences).length;
    },
    async versions(id) {
      return journal.filter(({ change }) => change.type === 'VERSION' && change.envelope.id === id);
    },
    async versionFloor(id) {
      return floors.get(id);
    },
  };
}
