import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** The published roster, and what is kept of the hub itself. MongoDB makes both with the first document; `_id` keeps numbers unique. */
export const roster: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS roster (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS standing (only INTEGER PRIMARY KEY CHECK (only = 1), standing TEXT NOT NULL);
    `),
  mongo: async () => {},
};
