import type { Db } from 'mongodb';
import { ownerOf } from '../../../schema/index.ts';
import { upsertGuarded } from '../../storage/index.ts';
import type { ReadCount, ReadsStore } from './port.ts';

type ReadDocument = ReadCount & { readonly _id: string; readonly owner: string };

/** Counts of reads in the collections of a hub's state; `run` gives faults of the driver our codes. */
export function mongoReads(db: Db, run: <Result>(work: () => Promise<Result>) => Promise<Result>): ReadsStore {
  const reads = db.collection<ReadDocument>('reads');
  return {
    add: (counts) =>
      run(() =>
        upsertGuarded(
          reads,
          counts.map(({ reader, record, hour, count }) => ({
            updateOne: {
              filter: { _id: `${hour} ${record} ${reader}` },
              update: { $inc: { count }, $setOnInsert: { owner: ownerOf(record), reader, record, hour } },
              upsert: true,
            },
          })),
        ),
      ),
    list: ({ owner, since, after, limit }) =>
      run(async () => {
        const beyond = after && [
          { hour: { $lt: after.hour } },
          { hour: after.hour, record: { $lt: after.record } },
          { hour: after.hour, record: after.record, reader: { $lt: after.reader } },
        ];
        const found = await reads
          .find({ owner, hour: { $gte: since }, ...(beyond && { $or: beyond }) })
          .sort({ hour: -1, record: -1, reader: -1 })
          .limit(limit)
          .toArray();
        return found.map(({ reader, record, hour, count }) => ({ reader, record, hour, count }));
      }),
    total: ({ owner, since }) => run(() => reads.countDocuments({ owner, hour: { $gte: since } })),
    prune: (before) => run(async () => void (await reads.deleteMany({ hour: { $lt: before } }))),
  };
}
