import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** The table of reminders-port.ts. What is looked up by has a column; the rest is JSON. */
export const reminders: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS reminders (
        person TEXT PRIMARY KEY, calendar TEXT UNIQUE, sent_on TEXT, reminder TEXT NOT NULL
      ) WITHOUT ROWID;
    `),
  mongo: async (db) => {
    await db.collection('reminders').createIndex({ calendar: 1 });
  },
};
