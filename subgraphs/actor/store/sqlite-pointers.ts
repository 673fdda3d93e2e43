import type { Content, VisibilityPolicy } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import { pointersOf } from './pointers.ts';
import type { PointerQuery, StoredRecord } from './port.ts';
import { GRANTS_IN_VIEW, grantNumber } from './sqlite-grants.ts';
import { contentOf } from './sqlite-records.ts';
import type { Place } from './sqlite-runs.ts';

/** Writes down anew what the current version of a record points to, and who may know. */
export function projectPointers(store: SqliteStore, id: string, actor: string): void {
  store.prepare('DELETE FROM pointers WHERE record = ?').run(id);
  const row = store
    .prepare('SELECT r.policy, j.rest FROM records r JOIN journal j ON j.seq = r.entry WHERE r.id = ?')
    .get(id);
  if (!row) return;
  const { content } = JSON.parse(String(row.rest)) as { readonly content: Content };
  const policy = JSON.parse(String(row.policy)) as VisibilityPolicy;
  const insert = store.prepare('INSERT INTO pointers VALUES (?, ?, ?, ?)');
  for (const { target, field, grant } of pointersOf(content, policy, actor))
    insert.run(target, id, field, grant ? grantNumber(store, grant) : null);
}

/**
 * One page of the records that point to these targets. Read is what points there, and sorted what of it is in view: nothing else of the
 * actor's is passed over.
 */
export function pointingRecords(
  store: SqliteStore,
  { targets, view, kinds, after, limit }: PointerQuery,
): StoredRecord[] {
  if (limit <= 0 || targets.length === 0) return [];
  const sight = view === 'ALL' ? [] : [JSON.stringify(view.sight), view.now];
  // the plus keeps SQLite from looking for each grant in view at each target (https://www.sqlite.org/optoverview.html, section 2)
  const consent = `AND +r.grant IN (${GRANTS_IN_VIEW}) AND (p.field_grant IS NULL OR +p.field_grant IN (${GRANTS_IN_VIEW}))`;
  const found = store
    .prepare(
      `SELECT DISTINCT r.issued_at AS issuedAt, r.id
       FROM json_each(?) t CROSS JOIN pointers p ON p.target = t.value CROSS JOIN records r ON r.id = p.record
       WHERE r.withdrawn = 0 ${view === 'ALL' ? '' : consent}
       ${kinds ? 'AND r.kind IN (SELECT value FROM json_each(?))' : ''} ${after ? 'AND (r.issued_at, r.id) > (?, ?)' : ''}
       ORDER BY r.issued_at, r.id LIMIT ?`,
    )
    .all(
      JSON.stringify(targets),
      ...sight,
      ...sight,
      ...(kinds ? [JSON.stringify(kinds)] : []),
      ...(after ? [after.issuedAt, after.id] : []),
      limit,
    );
  return contentOf(store, found as Place[]);
}
