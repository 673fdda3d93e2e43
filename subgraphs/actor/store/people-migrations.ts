import type { MongoMigration, SqliteMigration } from '../../storage/index.ts';

/** The tables of people-port.ts. What is looked up by has a column; the rest is JSON. */
export const people: { readonly sqlite: SqliteMigration; readonly mongo: MongoMigration } = {
  sqlite: (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS persons (id TEXT PRIMARY KEY, subject TEXT UNIQUE, person TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS passkeys (
        id TEXT PRIMARY KEY, person TEXT NOT NULL, counter INTEGER NOT NULL, passkey TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS passkeys_of_person ON passkeys (person);
      CREATE TABLE IF NOT EXISTS invitations (
        digest TEXT PRIMARY KEY, expires_at TEXT NOT NULL, invitation TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS sessions (
        digest TEXT PRIMARY KEY, person TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL, seen_at TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS sessions_of_person ON sessions (person, created_at);
      CREATE TABLE IF NOT EXISTS approvals (
        draft TEXT NOT NULL, digest TEXT NOT NULL, person TEXT NOT NULL, approval TEXT NOT NULL,
        PRIMARY KEY (draft, digest, person)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS people_secret (only INTEGER PRIMARY KEY CHECK (only = 1), secret TEXT NOT NULL);
    `),
  mongo: async (db) => {
    await db.collection('subjects').createIndex({ person: 1 });
    await db.collection('passkeys').createIndex({ person: 1 });
    await db.collection('sessions').createIndex({ person: 1, createdAt: 1 });
    await db.collection('approvals').createIndex({ draft: 1 });
  },
};
