import type { FeedTier } from '../../../schema/index.ts';
import { compareValues, smallestFacets } from './facet-order.ts';
import type { IndexRow, IndexStore, LinkedRows, LinkQuery, PairQuery, RowOrder, RowQuery } from './port.ts';

/**
 * What one request sees of the index: the rows of one tier, but of some actors what is PUBLIC only. A query never sees two rows of
 * one record, so that no filter, sort or sum of one betrays what the other withholds.
 */
export type TierView = {
  readonly tier: FeedTier;
  /** Actors whose rows of the tier may be out of date, or were never shown to this hub. */
  readonly publicOnly: readonly string[];
};

/** The questions of an {@link IndexStore}, asked within a {@link TierView}. */
export type ViewedIndex = {
  list(query: Omit<RowQuery, 'tier'>): Promise<readonly IndexRow[]>;
  count(query: Omit<RowQuery, 'tier' | 'order' | 'after' | 'limit'>): Promise<number>;
  rows(ids: readonly string[]): Promise<ReadonlyMap<string, IndexRow>>;
  linked(query: Omit<LinkQuery, 'tier'>): Promise<ReadonlyMap<string, LinkedRows>>;
  linkedBy(query: Omit<PairQuery, 'tier'>): Promise<readonly (readonly IndexRow[])[]>;
  countByKind(excludeActors: readonly string[]): Promise<Readonly<Record<string, number>>>;
};

/**
 * Views an index. Where two tiers are needed, each is asked by itself and the answers are merged: one question over both could use
 * none of the indexes, which all begin with the tier.
 */
export function viewIndex(index: Pick<IndexStore, keyof ViewedIndex>, view: TierView): ViewedIndex {
  const { tier } = view;
  const publicOnly = tier === 'PUBLIC' ? [] : view.publicOnly;
  if (publicOnly.length === 0) {
    return {
      list: (query) => index.list({ ...query, tier }),
      count: (query) => index.count({ ...query, tier }),
      rows: (ids) => index.rows(tier, ids),
      linked: (query) => index.linked({ ...query, tier }),
      linkedBy: (query) => index.linkedBy({ ...query, tier }),
      countByKind: (excludeActors) => index.countByKind(tier, excludeActors),
    };
  }
  const isPublicOnly = new Set(publicOnly);

  /** The query to the tier without those actors, and the one to PUBLIC with no others. */
  function parts<Query extends Asked>(query: Query): readonly [Query & InTier, (Query & InTier & Asked) | undefined] {
    const excluded = new Set(query.excludeActors);
    const wanted = query.actors === undefined ? publicOnly : query.actors.filter((actor) => isPublicOnly.has(actor));
    const actors = wanted.filter((actor) => !excluded.has(actor));
    return [
      { ...query, tier, excludeActors: [...new Set([...query.excludeActors, ...publicOnly])] },
      actors.length === 0 ? undefined : { ...query, tier: 'PUBLIC', actors, excludeActors: [] },
    ];
  }

  return {
    async list(query) {
      const [inTier, inPublic] = parts(query);
      const [first, second] = await Promise.all([index.list(inTier), inPublic ? index.list(inPublic) : []]);
      return second.length === 0 ? first : merge(first, second, query.order).slice(0, query.limit);
    },
    async count(query) {
      const [inTier, inPublic] = parts(query);
      const counts = await Promise.all([index.count(inTier), inPublic ? index.count(inPublic) : 0]);
      return counts[0] + counts[1];
    },
    async rows(ids) {
      const { inPublic = [], inTier = [] } = Object.groupBy(ids, (id) =>
        isPublicOnly.has(actorOf(id)) ? 'inPublic' : 'inTier',
      );
      const found = await Promise.all([
        inTier.length === 0 ? new Map() : index.rows(tier, inTier),
        inPublic.length === 0 ? new Map() : index.rows('PUBLIC', inPublic),
      ]);
      return new Map(found.flatMap((rows) => [...rows]));
    },
    async linked(query) {
      const [inTier, inPublic] = parts(query);
      const [first, second] = await Promise.all([index.linked(inTier), inPublic ? index.linked(inPublic) : new Map()]);
      const all = new Map(first);
      for (const [target, more] of second) {
        const known = all.get(target);
        all.set(target, known === undefined ? more : joined(known, more, query.limit));
      }
      return all;
    },
    async linkedBy(query) {
      const inPublic = query.pairs.filter(({ actor }) => isPublicOnly.has(actor));
      const inTier = query.pairs.filter(({ actor }) => !isPublicOnly.has(actor));
      const [first, second] = await Promise.all([
        index.linkedBy({ ...query, tier, pairs: inTier }),
        index.linkedBy({ ...query, tier: 'PUBLIC', pairs: inPublic }),
      ]);
      const [one, other] = [first.values(), second.values()];
      return query.pairs.map(({ actor }) => (isPublicOnly.has(actor) ? other : one).next().value ?? []);
    },
    async countByKind(excludeActors) {
      const [inTier, inPublic] = parts({ excludeActors });
      const counts: Record<string, number> = { ...(await index.countByKind(tier, inTier.excludeActors)) };
      if (!inPublic) return counts;
      for (const [kind, count] of Object.entries(await index.countByKind('PUBLIC', [], inPublic.actors)))
        counts[kind] = (counts[kind] ?? 0) + count;
      return counts;
    },
  };
}

type Asked = { readonly actors?: readonly string[]; readonly excludeActors: readonly string[] };
type InTier = { readonly tier: FeedTier };

function actorOf(id: string): string {
  const slash = id.indexOf('/');
  return slash === -1 ? id : id.slice(0, slash);
}

function joined(one: LinkedRows, other: LinkedRows, limit: number): LinkedRows {
  const rows = merge(one.rows, other.rows, { by: 'issuedAt', direction: 'DESC' });
  return { rows: rows.slice(0, Math.max(0, limit)), total: one.total + other.total };
}

/** Two lists that are in this order as one; rows without a value come last. */
function merge(one: readonly IndexRow[], other: readonly IndexRow[], order: RowOrder): IndexRow[] {
  const keyed = [...one, ...other].map((row) => ({ row, key: keyOf(row, order.by) }));
  const sign = order.direction === 'ASC' ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) {
        if (a.key !== b.key) return a.key === undefined ? 1 : -1;
        return sign * compareValues(a.row.id, b.row.id);
      }
      return sign * (compareValues(a.key, b.key) || compareValues(a.row.id, b.row.id));
    })
    .map(({ row }) => row);
}

function keyOf(row: IndexRow, by: string): string | number | undefined {
  if (by === 'issuedAt') return row.issuedAt;
  if (by === 'title') return row.title;
  return smallestFacets(row.facets.filter(({ name }) => name === by)).get(by);
}
