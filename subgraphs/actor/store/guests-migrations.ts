import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** The table of guests-port.ts. */
export const guests: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec('CREATE TABLE IF NOT EXISTS guest_doors (topic TEXT PRIMARY KEY, opened_at TEXT NOT NULL) WITHOUT ROWID;'),
  // found by their _id
  mongo: async () => {},
};
