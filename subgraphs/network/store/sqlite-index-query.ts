import type { SqliteStore } from '../../storage/sqlite.ts';
import type { FacetFilter, IndexRow, RowQuery } from './port.ts';

/** A piece of SQL and the values of its question marks. */
type Sql = { readonly sql: string; readonly values: readonly (string | number)[] };

/** A condition, said in two ways: as a source of the ids of listed rows to begin from, and as a test of a row `r` met on another way. */
type Condition = { readonly source: Sql; readonly test: Sql };

type Selection = Pick<RowQuery, 'tier' | 'kind' | 'actors' | 'excludeActors' | 'facets' | 'links'>;

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
  if (!narrow && conditions.length > 0 && query.excludeActors.length === 0) {
    // Sources hold listed rows of this kind and tier only: their ids can be counted without a look at the rows.
    const both = conditions.map(({ source }) => source.sql).join(' INTERSECT ');
    const values = conditions.flatMap(({ source }) => source.values);
    return { sql: `SELECT count(*) AS n FROM (SELECT DISTINCT id FROM (${both}))`, values };
  }
  const tests = narrow
    ? conditions.filter((condition) => condition !== narrow).map(({ test }) => test)
    : conditions.map(({ source }) => ({ sql: `r.id IN (${source.sql})`, values: source.values }));
  const from = narrow ? fromFew(query, narrow) : { sql: 'rows r', values: [] };
  return join([{ sql: 'SELECT count(*) AS n FROM', values: [] }, from, where(query, tests)]);
}

function read(store: SqliteStore, { sql, values }: Sql): IndexRow[] {
  return store
    .prepare(sql)
    .all(...values)
    .map((row) => JSON.parse(String(row.row)));
}

// ——— ways through the index ———

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
    const most = best ? best.rows : few + 1;
    const row = store
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM (${condition.source.sql}) LIMIT ?)`)
      .get(...condition.source.values, most);
    const rows = Number(row?.n ?? 0);
    if (rows < most) best = { condition, rows };
  }
  return best?.condition;
}

// ——— conditions ———

function conditionsOf(query: Selection): Condition[] {
  return [
    ...(query.actors ? [byActors(query, query.actors)] : []),
    ...query.facets.map((filter) => ('in' in filter ? byValues(query, filter) : byRange(query, filter))),
    ...query.links.map((filter) => byLink(query, filter)),
  ];
}

/** An id begins with its actor's DID and a slash, and '0' is what follows '/', so that the rows of an actor are a range of ids. */
function byActors({ tier, kind }: Selection, actors: readonly string[]): Condition {
  const list = JSON.stringify(actors);
  return {
    source: {
      sql: `SELECT a.id FROM json_each(?) e CROSS JOIN rows a INDEXED BY rows_by_id
            ON a.tier = ? AND a.id >= e.value AND a.id < e.value || '0' AND a.actor = e.value
              AND a.listed = 1 AND a.kind = ?`,
      values: [list, tier, kind],
    },
    test: { sql: `r.actor IN (${EACH})`, values: [list] },
  };
}

function byValues({ tier, kind }: Selection, { name, in: values }: Extract<FacetFilter, { in: unknown }>): Condition {
  const list = JSON.stringify(values);
  return {
    source: {
      sql: `SELECT id FROM facets WHERE kind = ? AND name = ? AND tier = ? AND lowest IN (0, 1) AND value IN (${EACH})`,
      values: [kind, name, tier, list],
    },
    test: {
      sql: `EXISTS (SELECT 1 FROM facets f WHERE f.kind = ? AND f.name = ? AND f.tier = ? AND f.lowest IN (0, 1) AND f.value IN (${EACH}) AND f.id = r.id)`,
      values: [kind, name, tier, list],
    },
  };
}

/** Compares like with like: a range of numbers holds no texts, nor the other way round. */
function byRange({ tier, kind }: Selection, filter: Exclude<FacetFilter, { in: unknown }>): Condition {
  const range = (value: string): Sql => {
    const parts: Sql[] = [];
    const bound = (comparison: '>=' | '<=', limit: string | number | undefined) => {
      if (limit === undefined) return;
      parts.push({ sql: `${value} ${comparison} ?`, values: [limit] });
      // SQLite orders every number before every text, and '' is the first text.
      parts.push({ sql: `${value} ${typeof limit === 'number' ? '<' : '>='} ''`, values: [] });
    };
    bound('>=', filter.from);
    bound('<=', filter.to);
    return { sql: parts.map(({ sql }) => ` AND ${sql}`).join(''), values: parts.flatMap(({ values }) => values) };
  };
  const stored = range('value');
  const met = range("(e.value ->> '$.value')");
  return {
    source: {
      sql: `SELECT id FROM facets WHERE kind = ? AND name = ? AND tier = ? AND lowest IN (0, 1)${stored.sql}`,
      values: [kind, filter.name, tier, ...stored.values],
    },
    // The facets of the row itself: in the table, rows of one value lie together, not values of one row.
    test: { sql: `EXISTS (${facetValues('1')}${met.sql})`, values: [filter.name, ...met.values] },
  };
}

function byLink({ tier, kind }: Selection, filter: RowQuery['links'][number]): Condition {
  const list = JSON.stringify(filter.targets);
  return {
    source: {
      sql: `SELECT id FROM links WHERE target IN (${EACH}) AND name = ? AND kind = ? AND tier = ?`,
      values: [list, filter.name, kind, tier],
    },
    test: {
      sql: `EXISTS (SELECT 1 FROM links l WHERE l.target IN (${EACH}) AND l.name = ? AND l.kind = ? AND l.tier = ? AND l.issued_at = r.issued_at AND l.id = r.id)`,
      values: [list, filter.name, kind, tier],
    },
  };
}

const EACH = 'SELECT value FROM json_each(?)';

/** Selects over the facets of the row at hand that have a given name. */
function facetValues(what: string): string {
  return `SELECT ${what} FROM json_each(r.row, '$.facets') e WHERE e.value ->> '$.name' = ?`;
}

function where({ tier, kind, excludeActors }: Selection, tests: readonly Sql[]): Sql {
  const all: Sql[] = [{ sql: 'r.tier = ? AND r.listed = 1 AND r.kind = ?', values: [tier, kind] }, ...tests];
  if (excludeActors.length > 0) {
    all.push({ sql: `r.actor NOT IN (${EACH})`, values: [JSON.stringify(excludeActors)] });
  }
  return { sql: `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`, values: all.flatMap(({ values }) => values) };
}

function beyond(direction: 'ASC' | 'DESC'): '<' | '>' {
  return direction === 'ASC' ? '>' : '<';
}

function join(parts: readonly Sql[]): Sql {
  return { sql: parts.map(({ sql }) => sql).join(' '), values: parts.flatMap(({ values }) => values) };
}
