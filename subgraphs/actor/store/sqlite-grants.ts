import type { SqliteStore } from '../../storage/index.ts';
import type { StoredGrant } from './grants.ts';
import type { View } from './port.ts';

/** The number of a grant; one that is new gets one. */
export function grantNumber(store: SqliteStore, { key, grantees }: StoredGrant): number {
  const known = store.prepare('SELECT number FROM grants WHERE key = ?').get(key);
  if (known) return Number(known.number);
  const number = Number(store.prepare('INSERT INTO grants (key) VALUES (?)').run(key).lastInsertRowid);
  for (const { to, until } of grantees) store.prepare('INSERT INTO grantees VALUES (?, ?, ?)').run(to, until, number);
  return number;
}

/** Counts a record of a kind in or out of those with a grant. */
export function tally(store: SqliteStore, kind: string, grant: number, change: 1 | -1): void {
  store
    .prepare('INSERT INTO tallies VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n')
    .run(kind, grant, change);
  // what is empty is left out, or lists would look there in vain
  if (change === -1) store.prepare('DELETE FROM tallies WHERE kind = ? AND grant = ? AND n = 0').run(kind, grant);
}

/** The grants in view, given a sight as a list in JSON, and a moment. */
export const GRANTS_IN_VIEW =
  'SELECT e.grant FROM json_each(?) w CROSS JOIN grantees e ON e.grantee = w.value AND e.until > ?';

/** The grants in view of which there are records of this kind, up to a number of them. */
export function grantsInView(store: SqliteStore, kind: string, view: Exclude<View, 'ALL'>, most: number): number[] {
  const rows = store
    .prepare(
      `${GRANTS_IN_VIEW}
       CROSS JOIN tallies t ON t.kind = ? AND t.grant = e.grant LIMIT ?`,
    )
    .all(JSON.stringify(view.sight), view.now, kind, most);
  return [...new Set(rows.map(({ grant }) => Number(grant)))];
}

/** The one condition of consent in SQL, over a row `r` of records. */
export function inView(view: View): { readonly sql: string; readonly values: readonly string[] } {
  if (view === 'ALL') return { sql: '', values: [] };
  return {
    sql: `AND EXISTS (SELECT 1 FROM json_each(?) w CROSS JOIN grantees e ON e.grant = r.grant AND e.grantee = w.value AND e.until > ?)`,
    values: [JSON.stringify(view.sight), view.now],
  };
}
