import type { Db } from 'mongodb';
import { ConstellationError } from '../../../schema/index.ts';
import {
  firstFault,
  isDuplicateKey,
  type MongoClients,
  type MongoMigration,
  type MongoStore,
  openMongo,
  type StoreAddress,
} from '../../storage/index.ts';
import { audit } from './audit-migrations.ts';
import { mongoAudit } from './audit-mongo.ts';
import { consent } from './consent-migrations.ts';
import { eraseFromCopies } from './erasure-mongo.ts';
import { guests } from './guests-migrations.ts';
import { mongoGuests } from './guests-mongo.ts';
import { health } from './health-migrations.ts';
import { mongoHealth } from './health-mongo.ts';
import { documentOf, headAt, type JournalDocument, journalOf, NO_JOURNAL, readHead } from './mongo-journal.ts';
import { floorsOf, projectBeyond, projectEntries, recordsOf } from './mongo-projection.ts';
import {
  countRecords,
  findRecords,
  listRecords,
  pointingRecords,
  readFeed,
  readJournal,
  readVersions,
} from './mongo-reads.ts';
import { people } from './people-migrations.ts';
import { mongoPeople } from './people-mongo.ts';
import { pointers } from './pointer-migrations.ts';
import type { ActorStore, Draft, JournalEntry, StoredToken } from './port.ts';
import { reminders } from './reminders-migrations.ts';
import { mongoReminders } from './reminders-mongo.ts';

const migrations: readonly MongoMigration[] = [
  async (db) => {
    await journalOf(db).createIndex({ record: 1, type: 1, _id: 1 });
    await journalOf(db).createIndex({ 'positions.PUBLIC': 1 });
    await recordsOf(db).createIndex({ kind: 1, withdrawn: 1, issuedAt: 1, _id: 1, audience: 1 });
    await recordsOf(db).createIndex({ kind: 1, withdrawn: 1, audience: 1, issuedAt: 1, _id: 1 });
    await db.collection('tokens').createIndex({ label: 1 });
  },
  consent.mongo,
  people.mongo,
  audit.mongo,
  pointers.mongo,
  health.mongo,
  guests.mongo,
  reminders.mongo,
];

type MetaDocument = { _id: 'owner' | 'projection'; actor?: string; seq?: number };
type DraftDocument = { _id: string; draft: string };
type TokenDocument = { _id: string; label: string; token: string };

/** After so many entries the mark of the projection is moved; what lies beyond is projected again at opening, which changes nothing. */
const MARK_EVERY = 200;

/**
 * Opens (or creates) the store of one actor in a MongoDB database of its own. An acknowledged write is in the journals of a majority.
 *
 * @throws ConstellationError STORE_FOREIGN (also: the store of another actor), STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE
 */
export async function openMongoActorStore(
  address: Extract<StoreAddress, { backend: 'mongodb' }>,
  actor: string,
  clients?: MongoClients,
): Promise<ActorStore> {
  const store = await openMongo(address, {
    application: 'constellation-actor',
    migrations,
    survives: 'POWER_LOSS',
    ...(clients && { clients }),
  });
  try {
    return await store.run(async () => {
      await claim(store, actor);
      const mark = await metaOf(store.db).findOne({ _id: 'projection' });
      return mongoActorStore(store, actor, await projectBeyond(store.db, mark?.seq ?? 0, actor));
    });
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}

function mongoActorStore(store: MongoStore, actor: string, projectedAtOpening: number): ActorStore {
  const { db, run } = store;
  const drafts = db.collection<DraftDocument>('drafts');
  const tokens = db.collection<TokenDocument>('tokens');
  let projected = projectedAtOpening;
  let marked = projectedAtOpening;

  async function mark(): Promise<void> {
    if (projected === marked) return;
    marked = projected;
    await metaOf(db).updateOne({ _id: 'projection' }, { $set: { seq: marked } }, { upsert: true });
  }

  /** Another process may have ended between its entry and the projection of it. */
  async function catchUp(): Promise<void> {
    projected = Math.max(projected, await projectBeyond(db, projected, actor));
  }

  async function append(entries: readonly JournalEntry[]): Promise<number> {
    const [first] = entries;
    if (!first) return 0;
    const before = first.seq === 1 ? undefined : await journalOf(db).findOne({ _id: first.seq - 1 });
    if (first.seq > 1 && !before) {
      throw new ConstellationError(
        'INTERNAL',
        `Journal entry ${first.seq} would leave a gap: the one before it is missing.`,
      );
    }
    let head = before ? headAt(before) : NO_JOURNAL;
    const documents: JournalDocument[] = entries.map((entry, index) => {
      if (entry.seq !== first.seq + index) {
        throw new ConstellationError('INTERNAL', `Journal entry ${entry.seq} would leave a gap after ${head.seq}.`);
      }
      const document = documentOf(entry, head);
      head = headAt(document);
      return document;
    });

    const stored = await insertInOrder(db, documents);
    if (stored === 0) return 0;
    const end = first.seq + stored - 1;
    if (projected === first.seq - 1) {
      await projectEntries(db, entries.slice(0, stored), actor);
      projected = Math.max(projected, end);
    } else {
      await catchUp();
    }
    if (projected - marked >= MARK_EVERY) await mark();
    return stored;
  }

  return {
    actor,
    head: () =>
      run(async () => {
        const head = await readHead(db);
        if (head.seq > projected) await catchUp();
        return head;
      }),
    append: (entries) => run(() => append(entries)),
    journal: (after, limit) => run(() => readJournal(db, after, limit)),
    feed: (tier, after, limit) => run(() => readFeed(db, tier, after, limit)),
    find: (ids, view) => run(() => findRecords(db, ids, view)),
    list: (query) => run(() => listRecords(db, query)),
    count: (query) => run(() => countRecords(db, query)),
    pointing: (query) => run(() => pointingRecords(db, query)),
    versions: (id) => run(() => readVersions(db, id)),
    // a document is replaced whole; what the server keeps of its past is the server's to clear
    scrub: async () => {},
    eraseFromCopies: (id, fields) => run(() => eraseFromCopies(db, id, fields)),
    versionFloor: (id) =>
      run(async () => {
        const floor = await floorsOf(db).findOne({ _id: id });
        return floor ? { version: floor.version, digest: floor.digest } : undefined;
      }),
    saveDraft: (draft) =>
      run(async () => {
        await drafts.updateOne({ _id: draft.id }, { $set: { draft: JSON.stringify(draft) } }, { upsert: true });
      }),
    draft: (id) =>
      run(async () => {
        const found = await drafts.findOne({ _id: id });
        return found ? (JSON.parse(found.draft) as Draft) : undefined;
      }),
    drafts: () =>
      run(async () => {
        const found = await drafts.find().sort({ _id: 1 }).toArray();
        return found.map(({ draft }) => JSON.parse(draft) as Draft);
      }),
    removeDraft: (id) =>
      run(async () => {
        await drafts.deleteOne({ _id: id });
      }),
    addToken: (token) =>
      run(async () => {
        const set = { label: token.label, token: JSON.stringify(token) };
        await tokens.updateOne({ _id: token.digest }, { $set: set }, { upsert: true });
      }),
    findToken: (digest) =>
      run(async () => {
        const found = await tokens.findOne({ _id: digest });
        return found ? (JSON.parse(found.token) as StoredToken) : undefined;
      }),
    tokens: () =>
      run(async () => {
        const found = await tokens.find().sort({ _id: 1 }).toArray();
        return found.map(({ token }) => JSON.parse(token) as StoredToken);
      }),
    removeTokens: (label) => run(async () => (await tokens.deleteMany({ label })).deletedCount),
    people: mongoPeople(store),
    audit: mongoAudit(store),
    health: mongoHealth(store),
    guests: mongoGuests(store),
    reminders: mongoReminders(store),
    async close() {
      await mark().catch(() => {});
      await store.close();
    },
  };
}

/** Inserts until a number is taken; says how many went in. */
async function insertInOrder(db: Db, documents: readonly JournalDocument[]): Promise<number> {
  try {
    return (await journalOf(db).insertMany([...documents], { ordered: true })).insertedCount;
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
    // An ordered insert stops at its first fault; the driver's own count is, then, of those it tried.
    return firstFault(thrown) ?? 0;
  }
}

function metaOf(db: Db) {
  return db.collection<MetaDocument>('meta');
}

/** Writes the actor into a new store; refuses the store of another, so that no two histories are ever mixed. */
async function claim({ db, description }: MongoStore, actor: string): Promise<void> {
  const meta = metaOf(db);
  try {
    await meta.updateOne({ _id: 'owner' }, { $setOnInsert: { actor } }, { upsert: true });
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
  }
  const owner = (await meta.findOne({ _id: 'owner' }))?.actor;
  if (owner !== actor) {
    throw new ConstellationError('STORE_FOREIGN', `${description} is the store of ${owner}, not of ${actor}.`);
  }
}
