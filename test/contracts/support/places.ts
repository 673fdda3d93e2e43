import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import type { StoreStamp } from '../../../subgraphs/storage/stamp.ts';
import type { MongoForTests } from '../../support/mongo/mongo-for-tests.ts';

/** A place for a store that nobody else uses, and the ways to spoil it from outside. */
export type StorePlace = {
  readonly url: string;
  stamp(): Promise<StoreStamp | undefined>;
  setStamp(stamp: StoreStamp): Promise<void>;
  /** Whether the copy made before a migration from this version is there. */
  hasBackup(version: number): Promise<boolean>;
  /** Undoes the projection of an actor's store as if its process had ended right after each journal entry. */
  forgetProjection(): Promise<void>;
  /** Everything in the tables or collections whose names begin so, as it lies there. */
  kept(prefix: string): Promise<readonly unknown[]>;
  /** Removes the place and what is in it. */
  destroy(): Promise<void>;
};

/** A sort of place, by name. */
export type PlaceMaker = { readonly name: string; make(): Promise<StorePlace> };

/** Files of SQLite, each in a directory of its own. */
export const sqlitePlaces: PlaceMaker = {
  name: 'SQLite',
  async make() {
    const directory = await mkdtemp(join(tmpdir(), 'constellation-store-'));
    const path = join(directory, 'store.db');
    const on = <T>(work: (db: DatabaseSync) => T): T => {
      const db = new DatabaseSync(path);
      try {
        return work(db);
      } finally {
        db.close();
      }
    };
    return {
      url: `sqlite:${path}`,
      stamp: async () =>
        on((db) => db.prepare('SELECT application, version FROM store_stamp').get()) as StoreStamp | undefined,
      setStamp: async ({ application, version }) =>
        on((db) => {
          db.prepare('UPDATE store_stamp SET application = ?, version = ?').run(application, version);
        }),
      hasBackup: async (version) => existsSync(`${path}.v${version}.backup`),
      forgetProjection: async () =>
        on((db) =>
          db.exec(
            'DELETE FROM records; DELETE FROM tallies; DELETE FROM grants; DELETE FROM grantees; DELETE FROM feed; DELETE FROM floors; UPDATE projection SET seq = 0',
          ),
        ),
      kept: async (prefix) =>
        on((db) => {
          const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
          const names = tables.map(({ name }) => String(name)).filter((name) => name.startsWith(prefix));
          return names.flatMap((name) => db.prepare(`SELECT * FROM ${name}`).all());
        }),
      destroy: () => rm(directory, { recursive: true, force: true }),
    };
  },
};

/** Databases on the MongoDB server of the test run. */
export function mongoPlaces(mongo: MongoForTests): PlaceMaker {
  return {
    name: 'MongoDB',
    async make() {
      const url = mongo.storeUrl('contract');
      const client = await MongoClient.connect(url);
      const db = client.db();
      const meta = db.collection<{ _id: string; application?: string; version?: number; seq?: number }>('meta');
      return {
        url,
        async stamp() {
          const found = await meta.findOne({ _id: 'stamp' });
          return found ? { application: found.application ?? '', version: found.version ?? 0 } : undefined;
        },
        async setStamp(stamp) {
          await meta.updateOne({ _id: 'stamp' }, { $set: stamp });
        },
        async hasBackup(version) {
          const collections = await db.listCollections({}, { nameOnly: true }).toArray();
          return collections.some(({ name }) => name === `meta_backup_v${version}`);
        },
        async forgetProjection() {
          await db.collection('records').deleteMany({});
          await db.collection('floors').deleteMany({});
          await db.collection('grants').deleteMany({});
          await meta.deleteOne({ _id: 'projection' });
        },
        async kept(prefix) {
          const collections = await db.listCollections({}, { nameOnly: true }).toArray();
          const names = collections.map(({ name }) => name).filter((name) => name.startsWith(prefix));
          return (await Promise.all(names.sort().map((name) => db.collection(name).find().toArray()))).flat();
        },
        async destroy() {
          await db.dropDatabase();
          await client.close();
        },
      };
    },
  };
}
