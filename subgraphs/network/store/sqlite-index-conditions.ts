import type { FacetFilter, RowQuery } from './port.ts';

/** A piece of SQL and the values of its question marks. */
export type Sql = { readonly sql: string; readonly values: readonly (string | number)[] };

/** A condition, said in two ways: as a source of the ids of listed rows to begin from, and as a test of a row `r` met on another way. */
export type Condition = {
  readonly source: Sql;
  readonly test: Sql;
  /** Nothing to begin from: whoever looks for its source goes through most of the index. */
  readonly isWide?: true;
};

/** Rows of so many actors are looked for one actor after the other; those of more are met on the way. */
const FEW_ACTORS = 20;

/** What rows are asked for, whatever order and page. */
export type Selection = Pick<RowQuery, 'tier' | 'kind' | 'actors' | 'excludeActors' | 'facets' | 'links'>;

/** The conditions of a query, beside kind, tier and excluded actors. */
export function conditionsOf(query: Selection): Condition[] {
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
    ...(actors.length > FEW_ACTORS ? { isWide: true } : {}),
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
export function facetValues(what: string): string {
  return `SELECT ${what} FROM json_each(r.row, '$.facets') e WHERE e.value ->> '$.name' = ?`;
}

/** The WHERE of a question about listed rows `r`. */
export function where({ tier, kind, excludeActors }: Selection, tests: readonly Sql[]): Sql {
  const all: Sql[] = [{ sql: 'r.tier = ? AND r.listed = 1 AND r.kind = ?', values: [tier, kind] }, ...tests];
  if (excludeActors.length > 0) {
    all.push({ sql: `r.actor NOT IN (${EACH})`, values: [JSON.stringify(excludeActors)] });
  }
  return { sql: `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`, values: all.flatMap(({ values }) => values) };
}

/** Puts pieces together. */
export function join(parts: readonly Sql[]): Sql {
  return { sql: parts.map(({ sql }) => sql).join(' '), values: parts.flatMap(({ values }) => values) };
}
