import { randomUUID } from 'node:crypto';
import { EMPTY_HEAD, type FeedTier } from '../../../schema/index.ts';
import { openSqlite, type SqliteStore } from '../../storage/index.ts';
import type {
  ChainLine,
  ChangeQuery,
  FeedPosition,
  Hole,
  IndexBatch,
  IndexRow,
  IndexStore,
  LinkedRows,
  LinkQuery,
  PairQuery,
  PastRow,
  RowChange,
  RowFloor,
} from './port.ts';
import { countRows, listRows } from './sqlite-index-query.ts';
import { putRow, removeRow, removeRowsOf } from './sqlite-index-rows.ts';
import { migrations } from './sqlite-index-schema.ts';

/**
 * Opens (or creates) a hub's index in a SQLite file. A power cut may lose the last pages read, which are then read again.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export function openSqliteIndex(path: string, few?: number): IndexStore {
  const store = openSqlite(path, {
    application: 'constellation-index',
    migrations,
    survives: 'PROCESS_CRASH',
    bulky: true,
  });
  return sqliteIndex(store, few);
}

/** Up to so many rows it is cheaper to fetch and sort all that meet a condition than to walk the order and test. */
const FEW = 1000;

/** The index over an open SQLite store with its tables; `few` says what number of rows is small enough to sort. */
export function sqliteIndex(store: SqliteStore, few = FEW): IndexStore {
  return {
    async positions() {
      const rows = store.prepare('SELECT position FROM positions ORDER BY actor, tier').all();
      return rows.map((row) => JSON.parse(String(row.position)) as FeedPosition);
    },
    async heads(actors) {
      const limited = restriction('actor', actors);
      const rows = store
        .prepare(
          `SELECT actor, tier, position ->> '$.head.count' AS count, reading FROM positions WHERE true ${limited.sql} ORDER BY actor, tier`,
        )
        .all(...limited.values);
      return rows.map(({ actor, tier, count, reading }) => ({
        actor: String(actor),
        tier: String(tier) as FeedTier,
        count: Number(count),
        reading: String(reading),
      }));
    },
    async changesSince(query) {
      return changesSince(store, query);
    },
    async apply(batch) {
      const isApplied = store.write(() => apply(store, batch));
      if (isApplied && erasesTitles(batch)) store.eraseLogSoon();
      return isApplied;
    },
    async forget(actor, tier) {
      store.write(() => {
        removeRowsOf(store, actor, tier);
        for (const table of ['positions', 'holes', 'chain']) {
          if (tier === undefined) store.prepare(`DELETE FROM ${table} WHERE actor = ?`).run(actor);
          else store.prepare(`DELETE FROM ${table} WHERE actor = ? AND tier = ?`).run(actor, tier);
        }
      });
      store.eraseLogSoon();
    },
    async list(query) {
      return store.read(() => listRows(store, query, few));
    },
    async count(query) {
      return store.read(() => countRows(store, query, few));
    },
    async rows(tier, ids) {
      const rows = store
        .prepare('SELECT row FROM rows WHERE tier = ? AND id IN (SELECT value FROM json_each(?))')
        .all(tier, JSON.stringify(ids));
      return new Map(rows.map(({ row }) => JSON.parse(String(row)) as IndexRow).map((row) => [row.id, row]));
    },
    async past(tier, ids) {
      const rows = store
        .prepare(
          'SELECT id, past FROM rows WHERE tier = ? AND id IN (SELECT value FROM json_each(?)) AND past IS NOT NULL',
        )
        .all(tier, JSON.stringify(ids));
      return new Map(rows.map(({ id, past }) => [String(id), JSON.parse(String(past)) as PastRow[]]));
    },
    async floors(tier, ids) {
      const floors = store
        .prepare('SELECT floor FROM floors WHERE tier = ? AND id IN (SELECT value FROM json_each(?))')
        .all(tier, JSON.stringify(ids));
      return new Map(
        floors.map(({ floor }) => JSON.parse(String(floor)) as RowFloor).map((floor) => [floor.id, floor]),
      );
    },
    async linked(query) {
      return store.read(() => linkedRows(store, query));
    },
    async linkedBy(query) {
      return store.read(() => linkedByPairs(store, query));
    },
    async countByKind(tier, excludeActors, actors) {
      const limited = [exclusion('actor', excludeActors), restriction('actor', actors)];
      const rows = store
        .prepare(
          `SELECT kind, count(*) AS n FROM rows WHERE tier = ? AND listed = 1 ${limited.map(({ sql }) => sql).join(' ')} GROUP BY kind`,
        )
        .all(tier, ...limited.flatMap(({ values }) => values));
      return Object.fromEntries(rows.map((row) => [String(row.kind), Number(row.n)]));
    },
    async holes(actor) {
      const rows =
        actor === undefined
          ? store.prepare('SELECT hole FROM holes ORDER BY at DESC, actor DESC, tier DESC, seq DESC').all()
          : store.prepare('SELECT hole FROM holes WHERE actor = ? ORDER BY at DESC, tier DESC, seq DESC').all(actor);
      return rows.map((row) => JSON.parse(String(row.hole)) as Hole);
    },
    async chain(actor, tier, after, limit) {
      const rows = store
        .prepare('SELECT line FROM chain WHERE actor = ? AND tier = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all(actor, tier, after, limit);
      return rows.map((row) => JSON.parse(String(row.line)) as ChainLine);
    },
    async opaque(kinds) {
      const rows = store
        .prepare(
          'SELECT DISTINCT actor, tier FROM rows WHERE opaque = 1 AND kind IN (SELECT value FROM json_each(?)) ORDER BY actor, tier',
        )
        .all(JSON.stringify(kinds));
      return rows.map((row) => ({ actor: String(row.actor), tier: String(row.tier) as FeedTier }));
    },
    async close() {
      store.close();
    },
  };
}

/** Whether somebody wants something to be gone: not when a revision merely takes the place of what was before. */
function erasesTitles({ puts, removes }: IndexBatch): boolean {
  return removes.length > 0 || puts.some(({ withdrawn }) => withdrawn);
}

/** All or nothing: the position is compared and moved in the same transaction as the rows. */
function apply(store: SqliteStore, batch: IndexBatch): boolean {
  const { actor, tier } = batch;
  const stored = store.prepare('SELECT position FROM positions WHERE actor = ? AND tier = ?').get(actor, tier);
  const head = stored ? (JSON.parse(String(stored.position)) as FeedPosition).head : EMPTY_HEAD;
  if (head.count !== batch.expected.count || head.digest !== batch.expected.digest) return false;

  for (const row of batch.puts) putRow(store, row, batch.past?.get(row.id));
  for (const floor of batch.removes) removeRow(store, tier, actor, floor);
  // A feed that went back to an earlier position has lost what came after.
  store
    .prepare('DELETE FROM chain WHERE actor = ? AND tier = ? AND seq > ?')
    .run(actor, tier, batch.position.head.count);
  const chain = store.prepare('INSERT OR REPLACE INTO chain (actor, tier, seq, line) VALUES (?, ?, ?, ?)');
  for (const line of batch.chain) chain.run(actor, tier, line.seq, JSON.stringify(line));
  const holes = store.prepare('INSERT OR REPLACE INTO holes (actor, tier, seq, at, hole) VALUES (?, ?, ?, ?, ?)');
  for (const hole of batch.holes) holes.run(hole.actor, hole.tier, hole.seq, hole.at, JSON.stringify(hole));
  store
    .prepare(
      `INSERT INTO positions (actor, tier, position, reading) VALUES (?, ?, ?, ?)
       ON CONFLICT (actor, tier) DO UPDATE SET position = excluded.position`,
    )
    .run(actor, tier, JSON.stringify(batch.position), randomUUID());
  return true;
}

/** No id comes after it. */
const LAST_TEXT = '\u{10ffff}';

function changesSince(store: SqliteStore, { actor, tier, after, rowsOnly, limit }: ChangeQuery): RowChange[] {
  const behind = 'actor = ? AND tier = ? AND (feed_seq, id) > (?, ?)';
  const from = [actor, tier, after?.feedSeq ?? -1, after?.id ?? LAST_TEXT];
  const rows = `SELECT id, feed_seq, row, past FROM rows WHERE ${behind}`;
  const all = rowsOnly ? rows : `${rows} UNION ALL SELECT id, feed_seq, NULL, NULL FROM floors WHERE ${behind}`;
  return store
    .prepare(`${all} ORDER BY feed_seq, id LIMIT ?`)
    .all(...from, ...(rowsOnly ? [] : from), limit)
    .map(({ id, feed_seq, row, past }) => ({
      id: String(id),
      feedSeq: Number(feed_seq),
      ...(row === null ? {} : { row: JSON.parse(String(row)) as IndexRow }),
      past: past === null ? [] : (JSON.parse(String(past)) as PastRow[]),
    }));
}

function linkedRows(store: SqliteStore, query: LinkQuery): Map<string, LinkedRows> {
  const { tier, kind, name, after, limit } = query;
  const excluded = exclusion('l.actor', query.excludeActors);
  const restricted = restriction('l.actor', query.actors);
  const pointing = `l.target = ? AND l.name = ? AND l.kind = ? AND l.tier = ? ${excluded.sql} ${restricted.sql}`;
  const count = store.prepare(`SELECT count(*) AS n FROM links l WHERE ${pointing}`);
  const page = store.prepare(
    `SELECT r.row FROM links l CROSS JOIN rows r ON r.tier = l.tier AND r.id = l.id
     WHERE ${pointing} ${after ? 'AND (l.issued_at, l.id) < (?, ?)' : ''} ORDER BY l.issued_at DESC, l.id DESC LIMIT ?`,
  );
  const answer = new Map<string, LinkedRows>();
  for (const target of new Set(query.targets)) {
    const values = [target, name, kind, tier, ...excluded.values, ...restricted.values];
    const total = Number(count.get(...values)?.n ?? 0);
    if (total === 0) continue;
    const rows = page.all(...values, ...(after ? [after.issuedAt, after.id] : []), limit);
    answer.set(target, { rows: rows.map(({ row }) => JSON.parse(String(row)) as IndexRow), total });
  }
  return answer;
}

/** The links to a target lie together in order of time, so that those of its actor are found without reading any row. */
function linkedByPairs(store: SqliteStore, { tier, kind, name, pairs, limit }: PairQuery): IndexRow[][] {
  const newest = store.prepare(
    `SELECT r.row FROM links l CROSS JOIN rows r ON r.tier = l.tier AND r.id = l.id
     WHERE l.target = ? AND l.name = ? AND l.kind = ? AND l.tier = ? AND l.actor = ? ORDER BY l.issued_at DESC, l.id DESC LIMIT ?`,
  );
  return pairs.map(({ target, actor }) =>
    newest.all(target, name, kind, tier, actor, limit).map(({ row }) => JSON.parse(String(row)) as IndexRow),
  );
}

function restriction(column: string, actors: readonly string[] | undefined): { sql: string; values: string[] } {
  if (actors === undefined) return { sql: '', values: [] };
  return { sql: `AND ${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(actors)] };
}

function exclusion(column: string, actors: readonly string[]): { sql: string; values: string[] } {
  if (actors.length === 0) return { sql: '', values: [] };
  return { sql: `AND ${column} NOT IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(actors)] };
}
