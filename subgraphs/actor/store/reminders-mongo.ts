import type { MongoStore } from '../../storage/index.ts';
import type { Reminder, ReminderStore } from './reminders-port.ts';

/** `sentOn` is there with null where nothing was sent, so that it can be compared. */
type ReminderDocument = { _id: string; calendar: string | null; sentOn: string | null; reminder: string };

const reminderIn = ({ reminder, sentOn }: ReminderDocument): Reminder => ({
  ...(JSON.parse(reminder) as Reminder),
  ...(sentOn === null ? {} : { sentOn }),
});

/** How people of an actor want to be reminded, in its MongoDB database. */
export function mongoReminders({ db, run }: Pick<MongoStore, 'db' | 'run'>): ReminderStore {
  const all = db.collection<ReminderDocument>('reminders');
  const found = async (document: Promise<ReminderDocument | null>) => {
    const one = await document;
    return one ? reminderIn(one) : undefined;
  };
  return {
    reminder: (person) => run(() => found(all.findOne({ _id: person }))),
    byCalendar: (digest) => run(() => found(all.findOne({ calendar: digest }))),
    reminders: () => run(async () => (await all.find().sort({ _id: 1 }).toArray()).map(reminderIn)),
    put: ({ sentOn: _, ...chosen }) =>
      run(async () => {
        const { person, calendar, mail } = chosen;
        if (!calendar && !mail) await all.deleteOne({ _id: person });
        else
          await all.updateOne(
            { _id: person },
            {
              $set: { calendar: calendar?.digest ?? null, reminder: JSON.stringify(chosen) },
              $setOnInsert: { sentOn: null },
            },
            { upsert: true },
          );
      }),
    claim: (person, from, to) =>
      run(async () => {
        const { modifiedCount } = await all.updateOne(
          { _id: person, sentOn: from ?? null },
          { $set: { sentOn: to ?? null } },
        );
        return modifiedCount === 1;
      }),
  };
}
