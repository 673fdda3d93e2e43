import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/**
 * The tables of health-port.ts. Rows of seats lie in the order of their digests, and a seat that is used stays where it is: nothing of the
 * order in which people answered is left.
 */
export const health: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS health_rounds (
        id TEXT PRIMARY KEY, over INTEGER NOT NULL, seats INTEGER NOT NULL, answers INTEGER NOT NULL, counts TEXT NOT NULL, round TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS health_seats (digest TEXT PRIMARY KEY, round TEXT NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS health_seats_of_round ON health_seats (round);
    `),
  mongo: async (db) => {
    await db.collection('health_rounds').createIndex({ seats: 1 });
  },
};
