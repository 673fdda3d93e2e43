import { openSqlite, type SqliteMigration } from '../../storage/index.ts';
import type { HubState, Member } from './port.ts';
import { reads } from './reads-migrations.ts';
import { roster } from './roster-migrations.ts';

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
    async close() {
      store.close();
    },
  };
}
