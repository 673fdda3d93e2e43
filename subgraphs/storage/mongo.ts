import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db, MongoClient } from 'mongodb';
import { ConstellationError } from '../../schema/index.ts';
import { copyCollections } from './mongo-backup.ts';
import { type MongoClients, mongoClients } from './mongo-clients.ts';
import { isDuplicateKey, mongoError } from './mongo-errors.ts';
import { judgeStamp, type StoreApplication, type StoreStamp } from './stamp.ts';
import { describeStore, type StoreAddress } from './store-url.ts';

/** Takes the schema one version further. Must be repeatable: it runs again when the process that ran it died half-way. */
export type MongoMigration = (db: Db) => Promise<void>;

/** How to open a MongoDB store. */
export type MongoOptions = {
  readonly application: StoreApplication;
  /** `migrations[n]` leads from version n to n + 1, so their number is the version this software writes. */
  readonly migrations: readonly MongoMigration[];
  /** POWER_LOSS: a write is acknowledged when a majority has it in its journal; PROCESS_CRASH: when the primary has it. */
  readonly survives: 'POWER_LOSS' | 'PROCESS_CRASH';
  /** Shared connection pools; without them the store makes its own. */
  readonly clients?: MongoClients;
};

/** An open MongoDB store: one database on a shared connection pool. */
export type MongoStore = {
  /** Without credentials. */
  readonly description: string;
  readonly db: Db;
  readonly client: MongoClient;
  /** Runs `work` and gives the driver's errors our codes. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Suffix of the copies that were made before this opening migrated the store. */
  readonly backup: string | undefined;
  close(): Promise<void>;
};

/**
 * The stamp, in a collection of its own. `migrating` is a lease, renewed while its holder works; `backedUp` the version whose copy is
 * complete, so that a repeated migration does not copy a half-migrated state over it.
 */
type StampDocument = {
  _id: 'stamp';
  application: string;
  version: number;
  backedUp?: number;
  migrating?: { by: string; until: number } | null;
};

const LEASE = 30_000;

/**
 * Opens (or creates) a MongoDB store. A store of an older schema has its collections copied to `<name>_backup_v<version>` and is then
 * migrated, by one process while others wait. Asks of the server neither transactions nor sessions, partial or TTL indexes, so that
 * FerretDB serves too.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED, STORE_UNREACHABLE or CONFIG_INVALID
 */
export async function openMongo(
  address: Extract<StoreAddress, { backend: 'mongodb' }>,
  options: MongoOptions,
): Promise<MongoStore> {
  const description = describeStore(address);
  const clients = options.clients ?? mongoClients();
  const held = await clients.acquire(address.url).catch((thrown: unknown) => {
    throw mongoError(thrown, description);
  });
  try {
    const writeConcern = options.survives === 'POWER_LOSS' ? { w: 'majority' as const, journal: true } : { w: 1 };
    const db = held.client.db(address.database, { writeConcern, readPreference: 'primary' });
    const backup = await prepareSchema(db, description, options);
    return {
      description,
      db,
      client: held.client,
      backup,
      async run(work) {
        try {
          return await work();
        } catch (thrown) {
          throw mongoError(thrown, description);
        }
      },
      close: held.release,
    };
  } catch (thrown) {
    await held.release();
    throw mongoError(thrown, description);
  }
}

async function prepareSchema(db: Db, store: string, options: MongoOptions): Promise<string | undefined> {
  const wanted: StoreStamp = { application: options.application, version: options.migrations.length };
  const meta = db.collection<StampDocument>('meta');
  const me = randomUUID();
  const giveUp = Date.now() + 2 * LEASE;

  for (;;) {
    const found = (await meta.findOne({ _id: 'stamp' })) ?? (await firstStamp(db, wanted, store));
    if (judgeStamp(found, wanted, store) === 'CURRENT') return undefined;

    const lease = { by: me, until: Date.now() + LEASE };
    const mine = await meta.findOneAndUpdate(
      {
        _id: 'stamp',
        version: found.version,
        $or: [{ migrating: null }, { 'migrating.until': { $lt: Date.now() } }],
      },
      { $set: { migrating: lease } },
      { returnDocument: 'after' },
    );
    if (mine) return await migrate(db, me, found.version, options);
    if (Date.now() > giveUp) {
      throw new ConstellationError('STORE_LOCKED', `${store} is being migrated by another process. Try again later.`, {
        retryable: true,
      });
    }
    await sleep(100);
  }
}

/** Stamps an empty database with version 0; refuses one that holds something without a stamp. */
async function firstStamp(db: Db, wanted: StoreStamp, store: string): Promise<StampDocument> {
  const meta = db.collection<StampDocument>('meta');
  const others = await db.listCollections({}, { nameOnly: true }).toArray();
  const found = await meta.findOne({ _id: 'stamp' });
  if (found) return found;
  if (others.some(({ name }) => name !== 'meta' && !name.startsWith('system.'))) {
    judgeStamp(undefined, wanted, store);
  }
  const stamp: StampDocument = { _id: 'stamp', application: wanted.application, version: 0, migrating: null };
  try {
    await meta.insertOne(stamp);
    return stamp;
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
    return (await meta.findOne({ _id: 'stamp' })) ?? stamp;
  }
}

async function migrate(db: Db, me: string, from: number, options: MongoOptions): Promise<string | undefined> {
  const meta = db.collection<StampDocument>('meta');
  const renewal = setInterval(() => {
    meta
      .updateOne({ _id: 'stamp', 'migrating.by': me }, { $set: { 'migrating.until': Date.now() + LEASE } })
      .catch(() => {});
  }, LEASE / 3);
  try {
    const suffix = `_backup_v${from}`;
    const stamp = await meta.findOne({ _id: 'stamp' });
    const backedUp = stamp?.backedUp === from || (await copyCollections(db, suffix));
    if (backedUp) await meta.updateOne({ _id: 'stamp' }, { $set: { backedUp: from } });
    for (const [index, migration] of options.migrations.entries()) {
      if (index < from) continue;
      await migration(db);
    }
    await meta.updateOne(
      { _id: 'stamp', 'migrating.by': me },
      { $set: { version: options.migrations.length, migrating: null } },
    );
    return backedUp ? suffix : undefined;
  } catch (thrown) {
    await meta.updateOne({ _id: 'stamp', 'migrating.by': me }, { $set: { migrating: null } }).catch(() => {});
    throw thrown;
  } finally {
    clearInterval(renewal);
  }
}
