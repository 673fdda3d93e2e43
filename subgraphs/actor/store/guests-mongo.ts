import type { MongoStore } from '../../storage/index.ts';
import type { GuestDoor, GuestStore } from './guests-port.ts';

type DoorDocument = { _id: string; openedAt: string };
const doorIn = ({ _id, openedAt }: DoorDocument): GuestDoor => ({ topic: _id, openedAt });

/** The doors for guests of an actor in its MongoDB database. */
export function mongoGuests({ db, run }: Pick<MongoStore, 'db' | 'run'>): GuestStore {
  const doors = db.collection<DoorDocument>('guest_doors');
  return {
    open: ({ topic, openedAt }) =>
      run(async () => {
        await doors.updateOne({ _id: topic }, { $setOnInsert: { openedAt } }, { upsert: true });
      }),
    shut: (topic) => run(async () => (await doors.deleteOne({ _id: topic })).deletedCount > 0),
    door: (topic) =>
      run(async () => {
        const found = await doors.findOne({ _id: topic });
        return found ? doorIn(found) : undefined;
      }),
    doors: () => run(async () => (await doors.find().sort({ _id: 1 }).toArray()).map(doorIn)),
  };
}
