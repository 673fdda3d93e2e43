import type { SqliteStore } from '../../storage/index.ts';
import type { RecordQuery, StoredRecord, View } from './port.ts';
import { GRANTS_IN_VIEW, grantsInView, inView } from './sqlite-grants.ts';
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

/** So many grants are read in turns. Few have more: those of whose records each is shown to others, or until a moment of its own. */
export const MOST_RUNS = 1_000;
/** In a list of which more than this share is in view, walking it meets the rows of a page soon. */
const MUCH_IN_VIEW = 0.25;

/** One page of the current records of a kind. */
export function listRecords(store: SqliteStore, query: RecordQuery, mostRuns = MOST_RUNS): StoredRecord[] {
  if (query.limit <= 0) return [];
  const { kind, view } = query;
  if (view === 'ALL') return walk(store, query);
  return store.read(() => {
    const grants = grantsInView(store, kind, view, mostRuns + 1);
    if (grants.length <= mostRuns) return contentOf(store, mergeRuns(store, query, grants));
    const share = countRecords(store, { kind, view }) / countRecords(store, { kind, view: 'ALL' });
    return share > MUCH_IN_VIEW ? walk(store, query) : contentOf(store, sortGathered(store, query, view));
  });
}

/** Goes to everything in view and keeps the first of it: nothing that is not in view is passed over, which may be most of the list. */
function sortGathered(
  store: SqliteStore,
  { kind, order, after, limit }: RecordQuery,
  { sight, now }: Exclude<View, 'ALL'>,
): readonly Place[] {
  const [comparison, direction] = order === 'NEWEST' ? ['<', 'DESC'] : ['>', 'ASC'];
  const beyond = after ? `AND (issued_at, id) ${comparison} (?, ?)` : '';
  const rows = store
    .prepare(
      `SELECT issued_at AS issuedAt, id FROM records INDEXED BY records_by_grant
       WHERE kind = ? AND withdrawn = 0 AND grant IN (${GRANTS_IN_VIEW}) ${beyond}
       ORDER BY issued_at ${direction}, id ${direction} LIMIT ?`,
    )
    .all(kind, JSON.stringify(sight), now, ...(after ? [after.issuedAt, after.id] : []), limit);
  return rows as Place[];
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
export function contentOf(store: SqliteStore, page: readonly Place[]): StoredRecord[] {
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
          .prepare(`SELECT sum(n) AS n FROM tallies WHERE kind = ? AND grant IN (${GRANTS_IN_VIEW})`)
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
