import type { RosterEntry } from '../../../schema/index.ts';
import {
  isDuplicateKey,
  type MongoClients,
  type MongoMigration,
  openMongo,
  type StoreAddress,
} from '../../storage/index.ts';
import { mongoReads } from './mongo-reads.ts';
import type { HubStanding, HubState, Member } from './port.ts';
import { reads } from './reads-migrations.ts';
import { roster } from './roster-migrations.ts';

/**
 * A member, or what is left of one. Each change raises `changes` in the same write, and the epoch is the sum of them all: a counter beside it could stay
 * behind when a process ends between two writes. That is why a removed member leaves its count.
 */
type MemberDocument = {
  readonly _id: string;
  readonly member: string | null;
  readonly changes: number;
};

const migrations: readonly MongoMigration[] = [
  async (db) => {
    await db.collection('members').createIndex({ changes: 1 });
  },
  roster.mongo,
  reads.mongo,
];

/**
 * Opens (or creates) a hub's state in a MongoDB database. An acknowledged write is in the journals of a majority.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export async function openMongoHubState(
  address: Extract<StoreAddress, { backend: 'mongodb' }>,
  clients?: MongoClients,
): Promise<HubState> {
  const { db, run, close } = await openMongo(address, {
    application: 'constellation-hub-state',
    migrations,
    survives: 'POWER_LOSS',
    ...(clients && { clients }),
  });
  const members = db.collection<MemberDocument>('members');
  const roster = db.collection<{ readonly _id: number; readonly entry: string }>('roster');
  const standings = db.collection<{ readonly _id: 'hub'; readonly standing: string }>('standing');
  const memberOf = (document: MemberDocument | null) =>
    document?.member ? (JSON.parse(document.member) as Member) : undefined;

  return {
    epoch: () =>
      run(async () => {
        const [sum] = await members
          .aggregate<{ epoch: number }>([{ $group: { _id: null, epoch: { $sum: '$changes' } } }])
          .toArray();
        return sum?.epoch ?? 0;
      }),
    members: () =>
      run(async () => {
        const documents = await members
          .find({ member: { $ne: null } })
          .sort({ _id: 1 })
          .toArray();
        return documents.flatMap((document) => memberOf(document) ?? []);
      }),
    member: (did) => run(async () => memberOf(await members.findOne({ _id: did }))),
    putMember: (member) =>
      run(async () => {
        const put = () =>
          members.updateOne(
            { _id: member.did },
            { $set: { member: JSON.stringify(member) }, $inc: { changes: 1 } },
            { upsert: true },
          );
        // Two that add the same member at the same moment: the second finds the document when it tries again.
        await put().catch((thrown: unknown) => {
          if (!isDuplicateKey(thrown)) throw thrown;
          return put();
        });
      }),
    removeMember: (did) =>
      run(async () => {
        const removed = await members.updateOne(
          { _id: did, member: { $ne: null } },
          { $set: { member: null }, $inc: { changes: 1 } },
        );
        return removed.matchedCount > 0;
      }),
    swapMember: (before, next) =>
      run(async () => {
        const change = { $set: { member: JSON.stringify(next) }, $inc: { changes: 1 } };
        const was = before ? JSON.stringify(before) : null;
        try {
          const swapped = await members.updateOne({ _id: next.did, member: was }, change, {
            upsert: before === undefined,
          });
          return swapped.matchedCount + swapped.upsertedCount > 0;
        } catch (thrown) {
          // there is one by now
          if (isDuplicateKey(thrown)) return false;
          throw thrown;
        }
      }),
    rosterHead: () =>
      run(async () => {
        const [last] = await roster.find().sort({ _id: -1 }).limit(1).toArray();
        if (!last) return { count: 0 };
        const { seq, digest } = JSON.parse(last.entry) as RosterEntry;
        return { count: seq, digest };
      }),
    rosterEntries: (after, limit) =>
      run(async () => {
        const found = await roster
          .find({ _id: { $gt: after } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray();
        return found.map(({ entry }) => JSON.parse(entry) as RosterEntry);
      }),
    appendRoster: (entry) =>
      run(async () => {
        try {
          await roster.insertOne({ _id: entry.seq, entry: JSON.stringify(entry) });
          return true;
        } catch (thrown) {
          if (isDuplicateKey(thrown)) return false;
          throw thrown;
        }
      }),
    standing: () =>
      run(async () => {
        const found = await standings.findOne({ _id: 'hub' });
        return found ? (JSON.parse(found.standing) as HubStanding) : undefined;
      }),
    putStanding: (standing) =>
      run(async () => {
        const text = JSON.stringify(standing);
        await standings.updateOne({ _id: 'hub' }, { $set: { standing: text } }, { upsert: true });
      }),
    reads: mongoReads(db, run),
    close,
  };
}
