import type { SqliteStore } from '../../storage/index.ts';
import type { IndexRow, RowQuery } from './port.ts';
import {
  type Condition,
  conditionsOf,
  facetValues,
  join,
  type Selection,
  type Sql,
  where,
} from './sqlite-index-conditions.ts';

/**
 * One page, in order; rows without a value come last. Where `few` rows or fewer meet one of the conditions, they are fetched and sorted; else the
 * order is walked, which soon fills a page because many rows fit.
 */
export function listRows(store: SqliteStore, query: RowQuery, few: number): IndexRow[] {
  const conditions = conditionsOf(query);
  const narrow = narrowest(store, conditions, few);
  if (narrow) return read(store, sortedFew(query, narrow, conditions));

  const after = query.after;
  const rows = after?.value === null ? [] : read(store, walkValued(query, conditions));
  if (query.order.by === 'issuedAt' || rows.length === query.limit) return rows;
  const rest = { ...query, limit: query.limit - rows.length };
  return [...rows, ...read(store, walkValueless(rest, conditions))];
}

/** How many rows meet all conditions. */
export function countRows(store: SqliteStore, query: Selection, few: number): number {
  const conditions = conditionsOf(query);
  const sql = countOf(query, conditions, narrowest(store, conditions, few));
  return Number(store.prepare(sql.sql).get(...sql.values)?.n ?? 0);
}

function countOf(query: Selection, conditions: readonly Condition[], narrow: Condition | undefined): Sql {
  if (
    !narrow &&
    conditions.length > 0 &&
    query.excludeActors.length === 0 &&
    !conditions.some(({ isWide }) => isWide)
  ) {
    // Sources hold listed rows of this kind and tier only: their ids can be counted without a look at the rows.
    const both = conditions.map(({ source }) => source.sql).join(' INTERSECT ');
    const values = conditions.flatMap(({ source }) => source.values);
    return { sql: `SELECT count(*) AS n FROM (SELECT DISTINCT id FROM (${both}))`, values };
  }
  const tests = narrow
    ? conditions.filter((condition) => condition !== narrow).map(({ test }) => test)
    : conditions.map(({ source, test, isWide }) =>
        isWide ? test : { sql: `r.id IN (${source.sql})`, values: source.values },
      );
  const from = narrow ? fromFew(query, narrow) : { sql: 'rows r', values: [] };
  return join([{ sql: 'SELECT count(*) AS n FROM', values: [] }, from, where(query, tests)]);
}

function read(store: SqliteStore, { sql, values }: Sql): IndexRow[] {
  return store
    .prepare(sql)
    .all(...values)
    .map((row) => JSON.parse(String(row.row)));
}

/** Walks the order from the cursor on, testing each row it meets. */
function walkValued(query: RowQuery, conditions: readonly Condition[]): Sql {
  const { order, after } = query;
  const byFacet = order.by !== 'issuedAt' && order.by !== 'title';
  const value = order.by === 'issuedAt' ? 'r.issued_at' : order.by === 'title' ? 'r.title' : 'o.value';
  const id = byFacet ? 'o.id' : 'r.id';
  const tests = conditions.map(({ test }) => test);
  if (order.by === 'title') tests.push({ sql: 'r.title IS NOT NULL', values: [] });
  if (after && after.value !== null) {
    tests.push({ sql: `(${value}, ${id}) ${beyond(order.direction)} (?, ?)`, values: [after.value, after.id] });
  }
  const from: Sql = byFacet
    ? {
        sql: `facets o CROSS JOIN rows r ON r.tier = o.tier AND r.id = o.id`,
        values: [],
      }
    : { sql: `rows r INDEXED BY ${order.by === 'title' ? 'rows_by_title' : 'rows_by_time'}`, values: [] };
  if (byFacet) {
    tests.unshift({
      sql: 'o.kind = ? AND o.name = ? AND o.tier = ? AND o.lowest = 1',
      values: [query.kind, order.by, query.tier],
    });
  }
  return join([
    { sql: 'SELECT r.row FROM', values: [] },
    from,
    where(query, tests),
    {
      sql: `ORDER BY ${value} ${order.direction}, ${id} ${order.direction} LIMIT ?`,
      values: [query.limit],
    },
  ]);
}

/** Walks the rows that have no value to order by, by id. */
function walkValueless(query: RowQuery, conditions: readonly Condition[]): Sql {
  const { order, after } = query;
  const tests = conditions.map(({ test }) => test);
  const byTitle = order.by === 'title';
  if (byTitle) tests.push({ sql: 'r.title IS NULL', values: [] });
  else tests.push({ sql: `NOT EXISTS (${facetValues('1')})`, values: [order.by] });
  if (after?.value === null) tests.push({ sql: `r.id ${beyond(order.direction)} ?`, values: [after.id] });
  return join([
    { sql: `SELECT r.row FROM rows r INDEXED BY ${byTitle ? 'rows_by_title' : 'rows_by_id'}`, values: [] },
    where(query, tests),
    { sql: `ORDER BY r.id ${order.direction} LIMIT ?`, values: [query.limit] },
  ]);
}

/** Begins from the few rows that meet the narrowest condition, and sorts. */
function sortedFew(query: RowQuery, narrow: Condition, conditions: readonly Condition[]): Sql {
  const { order, after } = query;
  const key: Sql =
    order.by === 'issuedAt'
      ? { sql: 'r.issued_at', values: [] }
      : order.by === 'title'
        ? { sql: 'r.title', values: [] }
        : { sql: `(${facetValues("min(e.value ->> '$.value')")})`, values: [order.by] };
  const tests = conditions.filter((condition) => condition !== narrow).map((condition) => condition.test);
  const found = join([
    { sql: 'SELECT r.row AS row, r.id AS id,', values: [] },
    key,
    { sql: 'AS key FROM', values: [] },
    fromFew(query, narrow),
    where(query, tests),
  ]);
  const beyondCursor: Sql = !after
    ? { sql: '', values: [] }
    : after.value === null
      ? { sql: `WHERE key IS NULL AND id ${beyond(order.direction)} ?`, values: [after.id] }
      : {
          sql: `WHERE key IS NULL OR (key, id) ${beyond(order.direction)} (?, ?)`,
          values: [after.value, after.id],
        };
  return join([
    { sql: `SELECT row FROM (${found.sql})`, values: found.values },
    beyondCursor,
    {
      sql: `ORDER BY key IS NULL, key ${order.direction}, id ${order.direction} LIMIT ?`,
      values: [query.limit],
    },
  ]);
}

function fromFew(query: Selection, { source }: Condition): Sql {
  return {
    sql: `(SELECT DISTINCT id FROM (${source.sql})) few CROSS JOIN rows r INDEXED BY rows_by_id ON r.tier = ? AND r.id = few.id`,
    values: [...source.values, query.tier],
  };
}

/** The condition that the fewest rows meet, if those are few: each is asked for no more than `few` + 1 rows. */
function narrowest(store: SqliteStore, conditions: readonly Condition[], few: number): Condition | undefined {
  let best: { condition: Condition; rows: number } | undefined;
  for (const condition of conditions) {
    if (condition.isWide) continue;
    const most = best ? best.rows : few + 1;
    const row = store
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM (${condition.source.sql}) LIMIT ?)`)
      .get(...condition.source.values, most);
    const rows = Number(row?.n ?? 0);
    if (rows < most) best = { condition, rows };
  }
  return best?.condition;
}

function beyond(direction: 'ASC' | 'DESC'): '<' | '>' {
  return direction === 'ASC' ? '>' : '<';
}
