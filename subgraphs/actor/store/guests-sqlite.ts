import type { SqliteStore } from '../../storage/index.ts';
import type { GuestDoor, GuestStore } from './guests-port.ts';

const doorIn = ({ topic, opened_at }: Record<string, unknown>): GuestDoor => ({
  topic: String(topic),
  openedAt: String(opened_at),
});

/** The doors for guests of an actor in its SQLite store. */
export function sqliteGuests(store: SqliteStore): GuestStore {
  return {
    async open({ topic, openedAt }) {
      store.write(() => store.prepare('INSERT OR IGNORE INTO guest_doors VALUES (?, ?)').run(topic, openedAt));
    },
    async shut(topic) {
      return store.write(() => store.prepare('DELETE FROM guest_doors WHERE topic = ?').run(topic).changes === 1);
    },
    async door(topic) {
      const row = store.prepare('SELECT * FROM guest_doors WHERE topic = ?').get(topic);
      return row && doorIn(row);
    },
    async doors() {
      return store.prepare('SELECT * FROM guest_doors ORDER BY topic').all().map(doorIn);
    },
  };
}
