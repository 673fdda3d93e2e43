import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';
import { floorsOf, recordsOf } from './mongo-projection.ts';

/** What records point to, to be found by. What is projected from the journal is made anew when the store is opened. */
export const pointers: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      -- target: the digest of an id. field_grant: who sees the field, where not all who see the record do.
      CREATE TABLE IF NOT EXISTS pointers (
        target TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, field_grant INTEGER, PRIMARY KEY (target, record, field)
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS pointers_of_record ON pointers (record);

      DELETE FROM pointers;
      DELETE FROM records;
      DELETE FROM tallies;
      DELETE FROM feed;
      DELETE FROM floors;
      UPDATE projection SET seq = 0;
    `),
  async mongo(db) {
    await recordsOf(db).deleteMany({});
    await floorsOf(db).deleteMany({});
    await db.collection<{ _id: 'projection' }>('meta').deleteOne({ _id: 'projection' });
    await recordsOf(db).createIndex({ 'pointers.to': 1, issuedAt: 1, _id: 1 });
  },
};
