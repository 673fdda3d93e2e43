import type { Collection, Filter } from 'mongodb';
import { facetKey, linkKey, pathName, type RowDocument } from './mongo-index-documents.ts';
import type {
  ChangeQuery,
  FacetFilter,
  IndexRow,
  LinkedRows,
  LinkQuery,
  PairQuery,
  PastRow,
  RowChange,
  RowQuery,
} from './port.ts';

type Rows = Collection<RowDocument>;

/** Documents have more than the row, the versions before it among them. */
export const ROW_ONLY = { projection: { row: 1 } } as const;

/** One page, in order; rows without a value come last, and so are a second question. */
export async function listRows(rows: Rows, query: RowQuery): Promise<IndexRow[]> {
  if (query.limit <= 0) return [];
  const { after, order } = query;
  const path = orderPath(order.by);
  const valued = after?.value === null ? [] : await page(rows, query, path, valuedAfter(query, path), query.limit);
  if (order.by === 'issuedAt' || valued.length === query.limit) return valued;

  const valueless: Filter<RowDocument>[] = [{ [path]: null }];
  if (after?.value === null) valueless.push({ id: { [beyond(query)]: after.id } });
  return [...valued, ...(await page(rows, query, undefined, valueless, query.limit - valued.length))];
}

/** How many rows meet all conditions. */
export async function countRows(rows: Rows, query: Omit<RowQuery, 'order' | 'after' | 'limit'>): Promise<number> {
  return rows.countDocuments({ $and: conditionsOf(query) });
}

/** The rows that point to each target: totals in one question, then one page for each that has any. */
export async function linkedRows(rows: Rows, query: LinkQuery): Promise<Map<string, LinkedRows>> {
  const { name, after, limit } = query;
  const targets = new Map(query.targets.map((target) => [linkKey(name, target), target]));
  const keys = [...targets.keys()];
  const base = conditionsOf({ ...query, facets: [], links: [] });
  const totals = await rows
    .aggregate<{ _id: string; total: number }>([
      { $match: { $and: [...base, { keys: { $in: keys } }] } },
      { $project: { keys: 1 } },
      { $unwind: '$keys' },
      { $match: { keys: { $in: keys } } },
      { $group: { _id: '$keys', total: { $sum: 1 } } },
    ])
    .toArray();

  const olderThan: Filter<RowDocument>[] = after
    ? [{ $or: [{ issuedAt: { $lt: after.issuedAt } }, { issuedAt: after.issuedAt, id: { $lt: after.id } }] }]
    : [];
  const pages = await Promise.all(
    totals.map(async ({ _id, total }): Promise<[string, LinkedRows]> => {
      const found =
        limit <= 0
          ? []
          : await rows
              .find({ $and: [...base, { keys: _id }, ...olderThan] }, ROW_ONLY)
              .sort({ issuedAt: -1, id: -1 })
              .limit(limit)
              .toArray();
      return [targets.get(_id) ?? '', { rows: found.flatMap(rowOf), total }];
    }),
  );
  return new Map(pages);
}

/** The newest rows of each actor that point to its target, in one question for each pair. */
export async function linkedByPairs(rows: Rows, { tier, kind, name, pairs, limit }: PairQuery): Promise<IndexRow[][]> {
  if (limit <= 0) return pairs.map(() => []);
  return Promise.all(
    pairs.map(async ({ target, actor }) => {
      const found = await rows
        .find({ tier, listed: true, kind, keys: linkKey(name, target), actor }, ROW_ONLY)
        .sort({ issuedAt: -1, id: -1 })
        .limit(limit)
        .toArray();
      return found.flatMap(rowOf);
    }),
  );
}

/** What became of one feed, by number and id. */
export async function changesSince(rows: Rows, query: ChangeQuery): Promise<RowChange[]> {
  const { actor, tier, after, rowsOnly, limit } = query;
  const feed: Filter<RowDocument> = { actor, tier, ...(rowsOnly && { row: { $ne: null } }) };
  const behind: Filter<RowDocument> = after
    ? {
        ...feed,
        ...(after.id === undefined
          ? { feedSeq: { $gt: after.feedSeq } }
          : // the first bound is one of the index
            {
              feedSeq: { $gte: after.feedSeq },
              $or: [{ feedSeq: { $gt: after.feedSeq } }, { id: { $gt: after.id } }],
            }),
      }
    : feed;
  const found = await rows
    .find(behind, { projection: { id: 1, feedSeq: 1, row: 1, past: 1 } })
    .sort({ feedSeq: 1, id: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ id, feedSeq, row, past }) => ({
    id,
    feedSeq,
    ...(row === null ? {} : { row: JSON.parse(row) as IndexRow }),
    past: past === null ? [] : (JSON.parse(past) as PastRow[]),
  }));
}

/** The row of a document; nothing for a removed one. */
export function rowOf({ row }: Pick<RowDocument, 'row'>): IndexRow[] {
  return row === null ? [] : [JSON.parse(row) as IndexRow];
}

/** Where in a document the value lies that rows are ordered by. */
export function orderPath(by: string): string {
  return by === 'issuedAt' || by === 'title' ? by : `lowest.${pathName(by)}`;
}

async function page(
  rows: Rows,
  query: RowQuery,
  path: string | undefined,
  also: readonly Filter<RowDocument>[],
  limit: number,
): Promise<IndexRow[]> {
  const direction = query.order.direction === 'ASC' ? 1 : -1;
  const documents = await rows
    .find({ $and: [...conditionsOf(query), ...also] }, ROW_ONLY)
    .sort(path ? { [path]: direction, id: direction } : { id: direction })
    .limit(limit)
    .toArray();
  return documents.flatMap(rowOf);
}

/** The rows that have a value and come after the cursor. MongoDB compares like with like only, so the other type is named where it follows. */
function valuedAfter(query: RowQuery, path: string): Filter<RowDocument>[] {
  const { after, order } = query;
  if (!after || after.value === null) return order.by === 'issuedAt' ? [] : [{ [path]: { $ne: null } }];
  const following: Filter<RowDocument>[] = [
    { [path]: { [beyond(query)]: after.value } },
    { [path]: after.value, id: { [beyond(query)]: after.id } },
  ];
  if (order.direction === 'ASC' && typeof after.value === 'number') following.push({ [path]: { $gte: '' } });
  if (order.direction === 'DESC' && typeof after.value === 'string') following.push({ [path]: { $gte: -Infinity } });
  return [{ $or: following }];
}

function beyond({ order }: RowQuery): '$gt' | '$lt' {
  return order.direction === 'ASC' ? '$gt' : '$lt';
}

function conditionsOf(query: Omit<RowQuery, 'order' | 'after' | 'limit'>): Filter<RowDocument>[] {
  const { tier, kind, actors, excludeActors } = query;
  const all: Filter<RowDocument>[] = [{ tier, listed: true, kind }];
  if (actors) all.push({ actor: { $in: [...actors] } });
  if (excludeActors.length > 0) all.push({ actor: { $nin: [...excludeActors] } });
  for (const filter of query.facets) all.push(facetCondition(filter));
  for (const { name, targets } of query.links) {
    all.push({ keys: { $in: targets.map((target) => linkKey(name, target)) } });
  }
  return all;
}

function facetCondition(filter: FacetFilter): Filter<RowDocument> {
  if ('in' in filter) return { keys: { $in: filter.in.map((value) => facetKey(filter.name, value)) } };
  const { name, from, to } = filter;
  // A range that begins with a number and ends with a text holds nothing.
  if (from !== undefined && to !== undefined && typeof from !== typeof to) return { _id: { $in: [] } };
  const range = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  const bounded = from !== undefined || to !== undefined;
  return { facets: { $elemMatch: { n: name, ...(bounded && { v: range }) } } };
}
