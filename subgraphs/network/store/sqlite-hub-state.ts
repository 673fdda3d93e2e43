import type { RosterEntry } from '../../../schema/index.ts';
import { openSqlite, type SqliteMigration } from '../../storage/index.ts';
import type { HubStanding, HubState, Member } from './port.ts';
import { reads } from './reads-migrations.ts';
import { roster } from './roster-migrations.ts';
import { sqliteReads } from './sqlite-reads.ts';

const migrations: readonly SqliteMigration[] = [
  (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS members (did TEXT PRIMARY KEY, member TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS epoch (only INTEGER PRIMARY KEY CHECK (only = 1), epoch INTEGER NOT NULL);
      INSERT OR IGNORE INTO epoch VALUES (1, 0);
    `),
  roster.sqlite,
  reads.sqlite,
];

/**
 * Opens (or creates) a hub's state in a SQLite file. An acknowledged write survives a power cut.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export function openSqliteHubState(path: string): HubState {
  const store = openSqlite(path, { application: 'constellation-hub-state', migrations, survives: 'POWER_LOSS' });
  const raiseEpoch = () => store.prepare('UPDATE epoch SET epoch = epoch + 1').run();

  return {
    async epoch() {
      return Number(store.prepare('SELECT epoch FROM epoch').get()?.epoch ?? 0);
    },
    async members() {
      const rows = store.prepare('SELECT member FROM members ORDER BY did').all();
      return rows.map((row) => JSON.parse(String(row.member)) as Member);
    },
    async member(did) {
      const row = store.prepare('SELECT member FROM members WHERE did = ?').get(did);
      return row && (JSON.parse(String(row.member)) as Member);
    },
    async putMember(member) {
      store.write(() => {
        store.prepare('INSERT OR REPLACE INTO members VALUES (?, ?)').run(member.did, JSON.stringify(member));
        raiseEpoch();
      });
    },
    async removeMember(did) {
      return store.write(() => {
        const removed = Number(store.prepare('DELETE FROM members WHERE did = ?').run(did).changes) > 0;
        if (removed) raiseEpoch();
        return removed;
      });
    },
    async swapMember(before, next) {
      return store.write(() => {
        const text = JSON.stringify(next);
        const { changes } = before
          ? store
              .prepare('UPDATE members SET member = ? WHERE did = ? AND member = ?')
              .run(text, next.did, JSON.stringify(before))
          : store.prepare('INSERT OR IGNORE INTO members VALUES (?, ?)').run(next.did, text);
        if (Number(changes) === 0) return false;
        raiseEpoch();
        return true;
      });
    },
    async rosterHead() {
      const row = store.prepare('SELECT entry FROM roster ORDER BY seq DESC LIMIT 1').get();
      if (!row) return { count: 0 };
      const { seq, digest } = JSON.parse(String(row.entry)) as RosterEntry;
      return { count: seq, digest };
    },
    async rosterEntries(after, limit) {
      const rows = store.prepare('SELECT entry FROM roster WHERE seq > ? ORDER BY seq LIMIT ?').all(after, limit);
      return rows.map((row) => JSON.parse(String(row.entry)) as RosterEntry);
    },
    async appendRoster(entry) {
      return store.write(() => {
        const insert = store.prepare('INSERT OR IGNORE INTO roster VALUES (?, ?)');
        return Number(insert.run(entry.seq, JSON.stringify(entry)).changes) > 0;
      });
    },
    async standing() {
      const row = store.prepare('SELECT standing FROM standing').get();
      return row && (JSON.parse(String(row.standing)) as HubStanding);
    },
    async putStanding(standing) {
      store.write(() => store.prepare('INSERT OR REPLACE INTO standing VALUES (1, ?)').run(JSON.stringify(standing)));
    },
    reads: sqliteReads(store),
    async close() {
      store.close();
    },
  };
}
