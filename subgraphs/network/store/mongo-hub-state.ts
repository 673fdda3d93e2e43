import {
  isDuplicateKey,
  type MongoClients,
  type MongoMigration,
  openMongo,
  type StoreAddress,
} from '../../storage/index.ts';
import type { HubState, Member } from './port.ts';
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
    close,
  };
}
