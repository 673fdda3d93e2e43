import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { mongoForTests } from './mongo-for-tests.ts';
import { databaseUrl, startMongo } from './start-mongo.ts';

const mongo = await mongoForTests();

describe.skipIf(!mongo)('the MongoDB server for tests', () => {
  it('speaks to the official driver and refuses a second row under one unique key', async () => {
    const client = await MongoClient.connect(mongo!.storeUrl('hello'));
    try {
      const rows = client.db().collection('rows');
      await rows.createIndex({ actor: 1, seq: 1 }, { unique: true });
      await rows.insertOne({ actor: 'a', seq: 1 });
      await expect(rows.insertOne({ actor: 'a', seq: 1 })).rejects.toMatchObject({ code: 11000 });
    } finally {
      await client.db().dropDatabase();
      await client.close();
    }
  });

  it.skipIf(mongo?.server === 'MONGODB_URL')('keeps its data in a file across a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'constellation-mongo-'));
    const file = mongo!.server === 'stand-in' ? join(directory, 'store.mv') : directory;
    try {
      for (const expected of [1, 2]) {
        const server = await startMongo({ file });
        const client = await MongoClient.connect(databaseUrl(server!.url, 'kept'));
        await client.db().collection('rows').insertOne({ round: expected });
        expect(await client.db().collection('rows').countDocuments()).toBe(expected);
        await client.close();
        await server!.stop();
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('a machine without mongod, Java and Maven', () => {
  it('has no MongoDB server', async () => {
    expect(await startMongo({ environment: { PATH: '' } })).toBeUndefined();
  });
});
