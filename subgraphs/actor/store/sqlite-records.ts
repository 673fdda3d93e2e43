import type { Sight } from '../../../schema/index.ts';
import type { SqliteStore } from '../../storage/index.ts';
import type { RecordQuery, StoredRecord } from './port.ts';

const SELECT = `SELECT j.rest, j.proof, j.digest, r.policy, r.seq FROM records r JOIN journal j ON j.seq = r.entry`;

/** Records by id, as far as these audiences may see them. */
export function findRecords(store: SqliteStore, ids: readonly string[], audiences: Sight): Map<string, StoredRecord> {
  const visible = visibility(audiences);
  const rows = store
    .prepare(`${SELECT} WHERE r.id IN (SELECT value FROM json_each(?)) ${visible.sql}`)
    .all(JSON.stringify(ids), ...visible.values);
  return new Map(rows.map(recordOf).map((record) => [record.envelope.id, record]));
}

/** One page of the current records of a kind. */
export function listRecords(store: SqliteStore, query: RecordQuery): StoredRecord[] {
  const visible = visibility(query.audiences);
  const [comparison, direction] = query.order === 'NEWEST' ? ['<', 'DESC'] : ['>', 'ASC'];
  const after = query.after ? `AND (r.issued_at, r.id) ${comparison} (?, ?)` : '';
  return store
    .prepare(
      `${SELECT} WHERE r.kind = ? AND r.withdrawn = 0 ${visible.sql} ${after}
       ORDER BY r.issued_at ${direction}, r.id ${direction} LIMIT ?`,
    )
    .all(query.kind, ...visible.values, ...(query.after ? [query.after.issuedAt, query.after.id] : []), query.limit)
    .map(recordOf);
}

/** How many records of a kind there are for these audiences. */
export function countRecords(store: SqliteStore, query: Pick<RecordQuery, 'kind' | 'audiences'>): number {
  const visible = visibility(query.audiences);
  const row = store
    .prepare(`SELECT count(*) AS n FROM records r WHERE r.kind = ? AND r.withdrawn = 0 ${visible.sql}`)
    .get(query.kind, ...visible.values);
  return Number(row?.n ?? 0);
}

/** The one place where the audience becomes part of the query. A single audience is an equality, so that the index gives the order. */
function visibility(audiences: Sight): { sql: string; values: string[] } {
  if (audiences === 'ALL') return { sql: '', values: [] };
  if (audiences.length === 1) return { sql: 'AND r.audience = ?', values: [...audiences] };
  // The unary plus keeps the audience out of the choice of index: the order matters more.
  return { sql: 'AND +r.audience IN (SELECT value FROM json_each(?))', values: [JSON.stringify(audiences)] };
}

function recordOf(row: Record<string, unknown>): StoredRecord {
  const { envelope, content } = JSON.parse(String(row.rest));
  return {
    envelope,
    content,
    sdJwt: String(row.proof),
    digest: String(row.digest),
    policy: JSON.parse(String(row.policy)),
    seq: Number(row.seq),
  };
}
