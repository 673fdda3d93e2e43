import type { SqliteStore } from '../../storage/index.ts';
import type { Reminder, ReminderStore } from './reminders-port.ts';

type Row = Record<string, unknown>;

const reminderIn = ({ reminder, sent_on }: Row): Reminder => ({
  ...(JSON.parse(String(reminder)) as Reminder),
  ...(sent_on === null ? {} : { sentOn: String(sent_on) }),
});

/** How people of an actor want to be reminded, in its SQLite store. */
export function sqliteReminders(store: SqliteStore): ReminderStore {
  const one = (row: Row | undefined) => row && reminderIn(row);
  return {
    async reminder(person) {
      return one(store.prepare('SELECT * FROM reminders WHERE person = ?').get(person));
    },
    async byCalendar(digest) {
      return one(store.prepare('SELECT * FROM reminders WHERE calendar = ?').get(digest));
    },
    async reminders() {
      return store.prepare('SELECT * FROM reminders ORDER BY person').all().map(reminderIn);
    },
    async put({ sentOn: _, ...chosen }) {
      const { person, calendar, mail } = chosen;
      store.write(() => {
        if (!calendar && !mail) return void store.prepare('DELETE FROM reminders WHERE person = ?').run(person);
        store
          .prepare(
            `INSERT INTO reminders VALUES (?, ?, NULL, ?)
             ON CONFLICT (person) DO UPDATE SET calendar = excluded.calendar, reminder = excluded.reminder`,
          )
          .run(person, calendar?.digest ?? null, JSON.stringify(chosen));
      });
    },
    async claim(person, from, to) {
      const sql = 'UPDATE reminders SET sent_on = ? WHERE person = ? AND sent_on IS ?';
      return store.write(() => store.prepare(sql).run(to ?? null, person, from ?? null).changes === 1);
    },
  };
}
