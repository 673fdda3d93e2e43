import { EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import type {
  ChainLine,
  FeedPosition,
  Hole,
  IndexRow,
  IndexStore,
  LinkedRows,
  PastRow,
  RowChange,
  RowFloor,
  RowQuery,
} from '../../../subgraphs/network/store/port.ts';

type Value = string | number;

/** What an index must answer, said as plainly as possible. */
export function naiveIndex(): Omit<IndexStore, 'close'> {
  const rows = new Map<string, IndexRow>();
  const past = new Map<string, { actor: string; tier: string; versions: readonly PastRow[] }>();
  const readings = new Map<string, { actor: string; tier: string; reading: string }>();
  const floors = new Map<string, RowFloor & { actor: string; tier: string }>();
  const positions = new Map<string, FeedPosition>();
  const holes = new Map<string, Hole>();
  const chain = new Map<string, ChainLine & { actor: string; tier: string }>();
  const listed = () => [...rows.values()].filter((row) => !row.withdrawn && !row.opaque);

  const matching = (query: Omit<RowQuery, 'order' | 'after' | 'limit'>) =>
    listed().filter(
      (row) =>
        row.tier === query.tier &&
        row.kind === query.kind &&
        (!query.actors || query.actors.includes(row.actor)) &&
        !query.excludeActors.includes(row.actor) &&
        query.links.every(({ name, targets }) =>
          row.links.some((link) => link.name === name && targets.includes(link.target)),
        ) &&
        query.facets.every((filter) =>
          row.facets.some(({ name, value }) => {
            if (name !== filter.name) return false;
            if ('in' in filter) return filter.in.includes(value);
            const alike = (bound: Value | undefined) => bound === undefined || typeof bound === typeof value;
            return (
              alike(filter.from) &&
              alike(filter.to) &&
              (filter.from === undefined || compareValues(value, filter.from) >= 0) &&
              (filter.to === undefined || compareValues(value, filter.to) <= 0)
            );
          }),
        ),
    );

  return {
    async positions() {
      return [...positions.values()].sort((a, b) => compareValues(a.actor, b.actor) || compareValues(a.tier, b.tier));
    },
    async heads(actors) {
      return [...positions].flatMap(
        ([
          key,
          {
            actor,
            tier,
            head: { count },
          },
        ]) =>
          actors === undefined || actors.includes(actor)
            ? [{ actor, tier, count, reading: readings.get(key)?.reading ?? '' }]
            : [],
      );
    },
    async changesSince({ actor, tier, after, rowsOnly, limit }) {
      const here = (one: { actor: string; tier: string }) => one.actor === actor && one.tier === tier;
      const changes: RowChange[] = [
        ...[...rows.values()].filter(here).map((row) => ({
          id: row.id,
          feedSeq: row.feedSeq,
          row,
          past: past.get(`${tier} ${row.id}`)?.versions ?? [],
        })),
        ...[...floors.values()].filter(here).map(({ id, feedSeq }) => ({ id, feedSeq, past: [] })),
      ];
      const rank = (a: Pick<RowChange, 'feedSeq' | 'id'>, b: Pick<RowChange, 'feedSeq' | 'id'>) =>
        a.feedSeq - b.feedSeq || compareValues(a.id, b.id);
      return changes
        .filter((change) => !rowsOnly || 'row' in change)
        .filter((change) => !after || rank(change, { id: '\u{10ffff}', ...after }) > 0)
        .sort(rank)
        .slice(0, limit);
    },
    async apply(batch) {
      const key = `${batch.actor} ${batch.tier}`;
      const head = positions.get(key)?.head ?? EMPTY_HEAD;
      if (head.count !== batch.expected.count || head.digest !== batch.expected.digest) return false;
      for (const row of batch.puts) {
        const id = `${row.tier} ${row.id}`;
        if ((rows.get(id)?.feedSeq ?? floors.get(id)?.feedSeq ?? 0) > row.feedSeq) continue;
        rows.set(id, row);
        past.set(id, { ...row, versions: batch.past?.get(row.id) ?? [] });
        floors.delete(id);
      }
      for (const floor of batch.removes) {
        const id = `${batch.tier} ${floor.id}`;
        if ((rows.get(id)?.feedSeq ?? floors.get(id)?.feedSeq ?? 0) > floor.feedSeq) continue;
        rows.delete(id);
        past.delete(id);
        floors.set(id, { ...floor, actor: batch.actor, tier: batch.tier });
      }
      for (const line of batch.chain)
        chain.set(`${key} ${line.seq}`, { ...line, actor: batch.actor, tier: batch.tier });
      for (const hole of batch.holes) holes.set(`${key} ${hole.seq}`, hole);
      positions.set(key, batch.position);
      if (!readings.has(key)) readings.set(key, { ...batch, reading: String(readings.size) });
      return true;
    },
    async forget(actor, tier) {
      for (const map of [rows, past, readings, floors, positions, holes, chain] as Map<
        string,
        { actor: string; tier: string }
      >[]) {
        for (const [key, value] of map)
          if (value.actor === actor && (tier === undefined || value.tier === tier)) map.delete(key);
      }
    },
    async list(query) {
      const { by, direction } = query.order;
      const sign = direction === 'ASC' ? 1 : -1;
      const rank = (a: { value: Value | null; id: string }, b: { value: Value | null; id: string }) => {
        if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
        const byValue = a.value === null || b.value === null ? 0 : compareValues(a.value, b.value);
        return sign * (byValue || compareValues(a.id, b.id));
      };
      const place = (row: IndexRow) => ({ value: orderValue(row, by), id: row.id });
      return matching(query)
        .filter((row) => !query.after || rank(place(row), query.after) > 0)
        .sort((a, b) => rank(place(a), place(b)))
        .slice(0, query.limit);
    },
    async count(query) {
      return matching(query).length;
    },
    async floors(tier, ids) {
      const found = ids.flatMap((id) => floors.get(`${tier} ${id}`) ?? []);
      return new Map(found.map(({ actor: _, tier: _tier, ...floor }) => [floor.id, floor]));
    },
    async past(tier, ids) {
      const found = ids.map((id) => [id, past.get(`${tier} ${id}`)?.versions ?? []] as const);
      return new Map(found.filter(([, versions]) => versions.length > 0));
    },
    async rows(tier, ids) {
      const found = [...rows.values()].filter((row) => row.tier === tier && ids.includes(row.id));
      return new Map(found.map((row) => [row.id, row]));
    },
    async linked(query) {
      const answer = new Map<string, LinkedRows>();
      for (const target of query.targets) {
        const all = matching({ ...query, facets: [], links: [{ name: query.name, targets: [target] }] });
        const rank = (a: { issuedAt: string; id: string }, b: { issuedAt: string; id: string }) =>
          -(compareValues(a.issuedAt, b.issuedAt) || compareValues(a.id, b.id));
        const page = all.filter((row) => !query.after || rank(row, query.after) > 0).sort(rank);
        if (all.length > 0) answer.set(target, { rows: page.slice(0, query.limit), total: all.length });
      }
      return answer;
    },
    async linkedBy({ pairs, limit, ...query }) {
      return pairs.map(({ target, actor }) =>
        matching({
          ...query,
          actors: [actor],
          excludeActors: [],
          facets: [],
          links: [{ name: query.name, targets: [target] }],
        })
          .sort((a, b) => -(compareValues(a.issuedAt, b.issuedAt) || compareValues(a.id, b.id)))
          .slice(0, limit),
      );
    },
    async countByKind(tier, excludeActors, actors) {
      const counts: Record<string, number> = {};
      for (const row of listed()) {
        if (row.tier !== tier || excludeActors.includes(row.actor)) continue;
        if (actors && !actors.includes(row.actor)) continue;
        counts[row.kind] = (counts[row.kind] ?? 0) + 1;
      }
      return counts;
    },
    async holes(actor) {
      return [...holes.values()]
        .filter((hole) => actor === undefined || hole.actor === actor)
        .sort(
          (a, b) =>
            -(
              compareValues(a.at, b.at) ||
              compareValues(a.actor, b.actor) ||
              compareValues(a.tier, b.tier) ||
              a.seq - b.seq
            ),
        );
    },
    async chain(actor, tier, after, limit) {
      return [...chain.values()]
        .filter((line) => line.actor === actor && line.tier === tier && line.seq > after)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, limit)
        .map(({ actor: _actor, tier: _tier, ...line }) => line);
    },
    async opaque(kinds) {
      const feeds = [...rows.values()]
        .filter(({ kind }) => kinds.includes(kind))
        .filter((row) => row.opaque || past.get(`${row.tier} ${row.id}`)?.versions.some(({ opaque }) => opaque))
        .map(({ actor, tier }) => `${actor} ${tier}`);
      return [...new Set(feeds)].sort(compareValues).map((feed) => {
        const [actor = '', tier] = feed.split(' ');
        return { actor, tier: tier as FeedTier };
      });
    },
  };
}

/** What a row is ordered by; of several values of a facet the smallest. */
export function orderValue(row: IndexRow, by: string): Value | null {
  if (by === 'issuedAt') return row.issuedAt;
  if (by === 'title') return row.title ?? null;
  return (
    row.facets
      .filter(({ name }) => name === by)
      .map(({ value }) => value)
      .sort(compareValues)[0] ?? null
  );
}

/** Numbers before texts; texts by their bytes in UTF-8. */
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' || typeof b === 'number') {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return typeof a === 'number' ? -1 : 1;
  }
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
