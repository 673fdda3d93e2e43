import type { DatabaseSync } from 'node:sqlite';
import type { SqliteMigration } from '../../storage/index.ts';

/**
 * The tables of the index. `facets` and `links` hold listed rows only (neither withdrawn nor opaque) and are each one B-tree whose order is
 * that of the questions: to take a row out of them, its old values are read from `rows` rather than from yet another index.
 */
export const migrations: readonly SqliteMigration[] = [
  (db) =>
    db.exec(`
      CREATE TABLE IF NOT EXISTS rows (
        tier TEXT NOT NULL, id TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, listed INTEGER NOT NULL,
        opaque INTEGER NOT NULL, issued_at TEXT NOT NULL, title TEXT, feed_seq INTEGER NOT NULL, row TEXT NOT NULL
      );
      CREATE UNIQUE INDEX IF NOT EXISTS rows_by_id ON rows (tier, id);
      CREATE INDEX IF NOT EXISTS rows_by_time ON rows (tier, listed, kind, issued_at, id, actor);
      CREATE INDEX IF NOT EXISTS rows_by_title ON rows (tier, listed, kind, title, id, actor);
      CREATE INDEX IF NOT EXISTS rows_opaque ON rows (kind, actor, tier) WHERE opaque = 1;

      -- What stays of removed rows.
      CREATE TABLE IF NOT EXISTS floors (
        tier TEXT NOT NULL, id TEXT NOT NULL, actor TEXT NOT NULL, feed_seq INTEGER NOT NULL, floor TEXT NOT NULL, PRIMARY KEY (tier, id)
      ) WITHOUT ROWID;

      -- lowest: the smallest of the row's values of this name, by which rows are ordered.
      CREATE TABLE IF NOT EXISTS facets (
        kind TEXT NOT NULL, name TEXT NOT NULL, tier TEXT NOT NULL, lowest INTEGER NOT NULL, value, id TEXT NOT NULL,
        PRIMARY KEY (kind, name, tier, lowest, value, id)
      ) WITHOUT ROWID;

      CREATE TABLE IF NOT EXISTS links (
        target TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, tier TEXT NOT NULL, issued_at TEXT NOT NULL, id TEXT NOT NULL,
        actor TEXT NOT NULL, PRIMARY KEY (target, name, kind, tier, issued_at, id)
      ) WITHOUT ROWID;

      CREATE TABLE IF NOT EXISTS positions (
        actor TEXT NOT NULL, tier TEXT NOT NULL, position TEXT NOT NULL, PRIMARY KEY (actor, tier)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS holes (
        actor TEXT NOT NULL, tier TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, hole TEXT NOT NULL, PRIMARY KEY (actor, tier, seq)
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS holes_by_time ON holes (at, actor, tier, seq);
      CREATE TABLE IF NOT EXISTS chain (
        actor TEXT NOT NULL, tier TEXT NOT NULL, seq INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (actor, tier, seq)
      ) WITHOUT ROWID;
    `),
  // rows say how many fields are undisclosed, which only their proofs tell: the feeds are read anew
  (db) => {
    for (const table of ['rows', 'floors', 'facets', 'links', 'positions', 'holes', 'chain'])
      db.exec(`DELETE FROM ${table}`);
  },
  // rows have versions before: the feeds are read anew. They are in a column behind the row, which lists do not read
  (db) => {
    for (const table of ['rows', 'floors', 'facets', 'links', 'positions', 'holes', 'chain'])
      db.exec(`DELETE FROM ${table}`);
    addColumn(db, 'rows', 'past TEXT');
    addColumn(db, 'positions', 'reading TEXT');
    db.exec(`
      CREATE INDEX IF NOT EXISTS rows_by_feed ON rows (actor, tier, feed_seq, id);
      CREATE INDEX IF NOT EXISTS floors_by_feed ON floors (actor, tier, feed_seq, id);
    `);
  },
  // rows say under which licence they are given, and whether they pass on what others said: the feeds are read anew
  (db) => {
    for (const table of ['rows', 'floors', 'facets', 'links', 'positions', 'holes', 'chain'])
      db.exec(`DELETE FROM ${table}`);
  },
];

function addColumn(db: DatabaseSync, table: string, column: string): void {
  const [name] = column.split(' ');
  const columns = db.prepare(`PRAGMA table_info(${table})`).all();
  if (!columns.some((known) => known.name === name)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
}
