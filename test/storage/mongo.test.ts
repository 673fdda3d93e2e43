import { type Db, MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConstellationError } from '../../schema/errors.ts';
import { type MongoMigration, type MongoOptions, type MongoStore, openMongo } from '../../subgraphs/storage/mongo.ts';
import { mongoClients } from '../../subgraphs/storage/mongo-clients.ts';
import { parseStoreUrl, type StoreAddress } from '../../subgraphs/storage/store-url.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';

const mongo = await mongoForTests();

type MongoAddress = Extract<StoreAddress, { backend: 'mongodb' }>;
type Note = { _id: number; words: string; tone?: string };

const first: MongoMigration = async (db) => {
  await db.collection<Note>('notes').createIndex({ words: 1 });
};
const second: MongoMigration = async (db) => {
  await db.collection<Note>('notes').updateMany({ tone: null as never }, { $set: { tone: 'kind' } });
};

const options = (...migrations: MongoMigration[]): MongoOptions => ({
  application: 'constellation-actor',
  migrations,
  survives: 'POWER_LOSS',
});

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (thrown: unknown) => (isConstellationError(thrown) ? thrown : undefined),
  );

describe('a store url of a server that is not there', () => {
  it('is an error that says so, and keeps the password to itself', async () => {
    const url = 'mongodb://user:s3cret@127.0.0.1:9/acme?serverSelectionTimeoutMS=200';
    const failure = await failureOf(openMongo(parseStoreUrl(url) as MongoAddress, options(first)));
    expect(failure?.code).toBe('STORE_UNREACHABLE');
    expect(failure?.message).toContain('127.0.0.1:9/acme');
    expect(failure?.message).not.toContain('s3cret');
  });
});

describe.skipIf(!mongo)('a MongoDB store', () => {
  let address: MongoAddress;
  let client: MongoClient;
  let db: Db;
  const opened: MongoStore[] = [];
  const open = async (wanted: MongoOptions) => {
    const store = await openMongo(address, wanted);
    opened.push(store);
    return store;
  };
  const notes = () => db.collection<Note>('notes').find().sort({ _id: 1 }).toArray();

  beforeEach(async () => {
    address = parseStoreUrl(mongo!.storeUrl('storage')) as MongoAddress;
    client = await MongoClient.connect(address.url);
    db = client.db();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await db.dropDatabase();
    await client.close();
  });

  it('has its collections copied before it is migrated', async () => {
    const old = await open(options(first));
    expect(old.backup).toBeUndefined();
    await db.collection<Note>('notes').insertOne({ _id: 1, words: 'hello' });
    const store = await open(options(first, second));
    expect(await notes()).toEqual([{ _id: 1, words: 'hello', tone: 'kind' }]);
    expect(store.backup).toBe('_backup_v1');
    expect(await db.collection('notes_backup_v1').find().toArray()).toEqual([{ _id: 1, words: 'hello' }]);
    expect((await open(options(first, second))).backup).toBeUndefined();
  });

  it('keeps the first copy when a migration failed half-way and is repeated', async () => {
    await open(options(first));
    await db.collection<Note>('notes').insertOne({ _id: 1, words: 'hello' });
    const broken: MongoMigration = async (broke) => {
      await second(broke);
      throw new Error('half-way');
    };
    await expect(open(options(first, broken))).rejects.toThrow('half-way');
    const store = await open(options(first, second));
    expect(store.backup).toBe('_backup_v1');
    expect(await db.collection('notes_backup_v1').find().toArray()).toEqual([{ _id: 1, words: 'hello' }]);
  });

  it('is created and migrated once when several open it at the same moment', async () => {
    let runs = 0;
    const counted: MongoMigration = async (counting) => {
      runs += 1;
      await first(counting);
    };
    await Promise.all(Array.from({ length: 5 }, () => open(options(counted))));
    expect(runs).toBe(1);
  });

  it('waits for a migration under way, and takes over from one whose process is gone', async () => {
    await open(options(first));
    const stamp = db.collection<{ _id: string; migrating?: unknown; version?: number }>('meta');
    const lease = { by: 'another', until: Date.now() + 700 };
    await stamp.updateOne({ _id: 'stamp' }, { $set: { migrating: lease } });
    const began = Date.now();
    await open(options(first, second));
    expect(Date.now() - began).toBeGreaterThanOrEqual(600);
    expect(await stamp.findOne({ _id: 'stamp' })).toMatchObject({ version: 2, migrating: null });
  });

  it('refuses what newer software, another application or somebody else wrote', async () => {
    await db.collection<Note>('holiday_photos').insertOne({ _id: 1, words: 'sea' });
    expect((await failureOf(open(options(first))))?.code).toBe('STORE_FOREIGN');
    expect(await db.collection('meta').countDocuments()).toBe(0);
    await db.dropDatabase();

    await open(options(first, second));
    expect((await failureOf(open(options(first))))?.code).toBe('STORE_NEWER');
    const index: MongoOptions = { ...options(first, second), application: 'constellation-index' };
    expect((await failureOf(open(index)))?.code).toBe('STORE_FOREIGN');
  });

  it('shares one connection pool with the other stores of its process, until the last is closed', async () => {
    const clients = mongoClients();
    const other = parseStoreUrl(mongo!.storeUrl('storage_other')) as MongoAddress;
    const [one, two] = await Promise.all([
      openMongo(address, { ...options(first), clients }),
      openMongo(other, { ...options(first), clients }),
    ]);
    expect(two.client).toBe(one.client);
    expect(two.db.databaseName).not.toBe(one.db.databaseName);
    await one.close();
    await one.close();
    await two.db.dropDatabase();
    await two.close();
    await expect(two.db.collection('notes').findOne()).rejects.toThrow();
  });
});
