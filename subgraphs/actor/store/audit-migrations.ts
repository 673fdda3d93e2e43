import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** The log of decisions. Columns beside the entry are what it is searched by. */
export const audit: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS audit (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT, record TEXT, decision TEXT, entry TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS audit_of_record ON audit (record, seq);
      CREATE INDEX IF NOT EXISTS audit_of_who ON audit (who, seq);
    `),
  mongo: async (db) => {
    const log = db.collection('audit');
    await log.createIndex({ record: 1, _id: 1 });
    await log.createIndex({ who: 1, _id: 1 });
  },
};
