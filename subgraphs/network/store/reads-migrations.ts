import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** Who read what of the index, by the hour; ordered as an owner asks for its own. */
export const reads: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS reads (
        owner TEXT NOT NULL, hour TEXT NOT NULL, record TEXT NOT NULL, reader TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (owner, hour, record, reader)
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS reads_by_hour ON reads (hour);
    `),
  mongo: async (db) => {
    await db.collection('reads').createIndex({ owner: 1, hour: 1, record: 1, reader: 1 });
    await db.collection('reads').createIndex({ hour: 1 });
  },
};
