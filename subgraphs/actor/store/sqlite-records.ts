import type { SqliteStore } from '../../storage/index.ts';
import type { RecordQuery, StoredRecord, View } from './port.ts';
import { grantsInView, inView } from './sqlite-grants.ts';
import { mergeRuns, type Place } from './sqlite-runs.ts';

const SELECT = `SELECT j.rest, j.proof, j.digest, r.policy, r.seq FROM records r JOIN journal j ON j.seq = r.entry`;

/** Records by id, as far as they are in view. */
export function findRecords(store: SqliteStore, ids: readonly string[], view: View): Map<string, StoredRecord> {
  const visible = inView(view);
  const rows = store
    .prepare(`${SELECT} WHERE r.id IN (SELECT value FROM json_each(?)) ${visible.sql}`)
    .all(JSON.stringify(ids), ...visible.values);
  return new Map(rows.map(recordOf).map((record) => [record.envelope.id, record]));
}

/** So many grants are read in turns; a viewer with more is so well informed that walking the order meets enough rows soon. */
const MOST_RUNS = 1_000;

/** One page of the current records of a kind. */
export function listRecords(store: SqliteStore, query: RecordQuery): StoredRecord[] {
  if (query.limit <= 0) return [];
  const { view } = query;
  if (view === 'ALL') return walk(store, query);
  return store.read(() => {
    const grants = grantsInView(store, query.kind, view, MOST_RUNS + 1);
    if (grants.length > MOST_RUNS) return walk(store, query);
    return contentOf(store, mergeRuns(store, query, grants));
  });
}

/** Reads in order what is in view. */
function walk(store: SqliteStore, { kind, view, order, after, limit }: RecordQuery): StoredRecord[] {
  const visible = inView(view);
  const [comparison, direction] = order === 'NEWEST' ? ['<', 'DESC'] : ['>', 'ASC'];
  const beyond = after ? `AND (r.issued_at, r.id) ${comparison} (?, ?)` : '';
  return store
    .prepare(
      `${SELECT} WHERE r.kind = ? AND r.withdrawn = 0 ${beyond} ${visible.sql}
       ORDER BY r.issued_at ${direction}, r.id ${direction} LIMIT ?`,
    )
    .all(kind, ...(after ? [after.issuedAt, after.id] : []), ...visible.values, limit)
    .map(recordOf);
}

/** The records of a page, in its order. */
function contentOf(store: SqliteStore, page: readonly Place[]): StoredRecord[] {
  const ids = page.map(({ id }) => id);
  const found = findRecords(store, ids, 'ALL');
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** How many records of a kind are in view: a sum of tallies, whatever their number. */
export function countRecords(store: SqliteStore, { kind, view }: Pick<RecordQuery, 'kind' | 'view'>): number {
  const row =
    view === 'ALL'
      ? store.prepare('SELECT sum(n) AS n FROM tallies WHERE kind = ?').get(kind)
      : store
          .prepare(
            `SELECT sum(n) AS n FROM tallies WHERE kind = ? AND grant IN (
               SELECT e.grant FROM json_each(?) w CROSS JOIN grantees e ON e.grantee = w.value AND e.until > ?)`,
          )
          .get(kind, JSON.stringify(view.sight), view.now);
  return Number(row?.n ?? 0);
}

function recordOf(row: Record<string, unknown>): StoredRecord {
  const { envelope, content, erased } = JSON.parse(String(row.rest));
  return {
    envelope,
    content,
    sdJwt: String(row.proof),
    digest: String(row.digest),
    policy: JSON.parse(String(row.policy)),
    ...(erased && { erased }),
    seq: Number(row.seq),
  };
}
