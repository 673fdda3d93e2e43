import { ConstellationError } from '../../../schema/index.ts';
import { openSqlite, type SqliteStore } from '../../storage/index.ts';
import { sqliteAudit } from './audit-sqlite.ts';
import { scrubSqlite } from './erasure-sqlite.ts';
import { sqliteGuests } from './guests-sqlite.ts';
import { sqliteHealth } from './health-sqlite.ts';
import { sqlitePeople } from './people-sqlite.ts';
import type { ActorStore, Draft, StoredToken } from './port.ts';
import { sqliteReminders } from './reminders-sqlite.ts';
import { insertEntry, readFeed, readHead, readJournal, readVersions } from './sqlite-journal.ts';
import { pointingRecords } from './sqlite-pointers.ts';
import { markProjected, project, projectRest } from './sqlite-projection.ts';
import { countRecords, findRecords, listRecords, MOST_RUNS } from './sqlite-records.ts';
import { migrations } from './sqlite-schema.ts';

/**
 * Opens (or creates) the store of one actor in a SQLite file. An acknowledged write survives a power cut.
 *
 * @throws ConstellationError STORE_FOREIGN (also: the store of another actor), STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export function openSqliteActorStore(path: string, actor: string): ActorStore {
  const store = openSqlite(path, { application: 'constellation-actor', migrations, survives: 'POWER_LOSS' });
  try {
    claim(store, actor);
    if (behind(store)) store.write(() => projectRest(store, actor));
    return sqliteActorStore(store, actor);
  } catch (thrown) {
    store.close();
    throw thrown;
  }
}

/** The store of an actor over an open SQLite store with its tables. `mostRuns`: of how many grants a list is merged, at most. */
export function sqliteActorStore(store: SqliteStore, actor: string, mostRuns = MOST_RUNS): ActorStore {
  return {
    actor,
    async head() {
      return store.read(() => readHead(store));
    },
    async append(entries) {
      const [first] = entries;
      if (!first) return 0;
      return store.write(() => {
        projectRest(store, actor);
        const { seq } = readHead(store);
        if (first.seq <= seq) return 0;
        for (const [index, entry] of entries.entries()) {
          if (entry.seq !== seq + 1 + index) {
            throw new ConstellationError(
              'INTERNAL',
              `Journal entry ${entry.seq} would leave a gap after ${seq + index}.`,
            );
          }
          insertEntry(store, entry);
          project(store, entry, actor);
        }
        markProjected(store, seq + entries.length);
        return entries.length;
      });
    },
    async journal(after, limit) {
      return readJournal(store, after, limit);
    },
    async feed(tier, after, limit) {
      return readFeed(store, tier, after, limit);
    },
    async find(ids, view) {
      return findRecords(store, ids, view);
    },
    async list(query) {
      return listRecords(store, query, mostRuns);
    },
    async count(query) {
      return countRecords(store, query);
    },
    async pointing(query) {
      return pointingRecords(store, query);
    },
    async versions(id) {
      return readVersions(store, id);
    },
    async eraseFromCopies() {},
    async scrub() {
      scrubSqlite(store);
    },
    async versionFloor(id) {
      const row = store.prepare('SELECT version, digest FROM floors WHERE id = ?').get(id);
      return row && { version: Number(row.version), digest: String(row.digest) };
    },
    async saveDraft(draft) {
      store.write(() =>
        store.prepare('INSERT OR REPLACE INTO drafts VALUES (?, ?)').run(draft.id, JSON.stringify(draft)),
      );
    },
    async draft(id) {
      const row = store.prepare('SELECT draft FROM drafts WHERE id = ?').get(id);
      return row && (JSON.parse(String(row.draft)) as Draft);
    },
    async drafts() {
      const rows = store.prepare('SELECT draft FROM drafts ORDER BY id').all();
      return rows.map((row) => JSON.parse(String(row.draft)) as Draft);
    },
    async removeDraft(id) {
      store.write(() => store.prepare('DELETE FROM drafts WHERE id = ?').run(id));
    },
    async addToken(token) {
      store.write(() =>
        store
          .prepare('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)')
          .run(token.digest, token.label, JSON.stringify(token)),
      );
    },
    async findToken(digest) {
      const row = store.prepare('SELECT token FROM tokens WHERE digest = ?').get(digest);
      return row && (JSON.parse(String(row.token)) as StoredToken);
    },
    async tokens() {
      const rows = store.prepare('SELECT token FROM tokens ORDER BY digest').all();
      return rows.map((row) => JSON.parse(String(row.token)) as StoredToken);
    },
    async removeTokens(label) {
      return store.write(() => Number(store.prepare('DELETE FROM tokens WHERE label = ?').run(label).changes));
    },
    people: sqlitePeople(store),
    audit: sqliteAudit(store),
    health: sqliteHealth(store),
    guests: sqliteGuests(store),
    reminders: sqliteReminders(store),
    async close() {
      store.close();
    },
  };
}

/** Writes the actor into a new store; refuses the store of another, so that no two histories are ever mixed. */
function claim(store: SqliteStore, actor: string): void {
  const owner = () => store.prepare('SELECT actor FROM owner').get()?.actor;
  if (owner() === undefined) {
    store.write(() => store.prepare('INSERT OR IGNORE INTO owner VALUES (1, ?)').run(actor));
  }
  if (owner() !== actor) {
    throw new ConstellationError('STORE_FOREIGN', `${store.path} is the store of ${owner()}, not of ${actor}.`);
  }
}

function behind(store: SqliteStore): boolean {
  const row = store
    .prepare('SELECT (SELECT max(seq) FROM journal) AS written, (SELECT seq FROM projection) AS projected')
    .get();
  return Number(row?.written ?? 0) > Number(row?.projected ?? 0);
}
