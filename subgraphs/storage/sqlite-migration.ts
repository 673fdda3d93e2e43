import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { judgeStamp, type StoreStamp } from './stamp.ts';

/** Takes the schema one version further; runs inside the transaction that also writes the stamp. */
export type SqliteMigration = (db: DatabaseSync) => void;

/** Of every file that a store makes: its owner's only. */
export const PRIVATE_FILE = 0o600;

/** The stamp of a database; 'EMPTY' where there are no tables at all, undefined where there are tables and no stamp. */
export function readStamp(db: DatabaseSync): StoreStamp | 'EMPTY' | undefined {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  if (tables.length === 0) return 'EMPTY';
  if (!tables.some((table) => table.name === 'store_stamp')) return undefined;
  const row = db.prepare('SELECT application, version FROM store_stamp').get();
  return row && { application: String(row.application), version: Number(row.version) };
}

/**
 * Brings the schema up to date in one transaction; gives the file that an older store was copied to before.
 * A new database gets its stamp and all migrations.
 */
export function migrate(
  db: DatabaseSync,
  path: string,
  migrations: readonly SqliteMigration[],
  wanted: StoreStamp,
): string | undefined {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it while this one waited for the lock.
    const found = readStamp(db);
    let from = 0;
    let backup: string | undefined;
    if (found === 'EMPTY') {
      db.exec(
        'CREATE TABLE store_stamp (only INTEGER PRIMARY KEY CHECK (only = 1), application TEXT NOT NULL, version INTEGER NOT NULL)',
      );
      db.prepare('INSERT INTO store_stamp VALUES (1, ?, 0)').run(wanted.application);
    } else {
      if (judgeStamp(found, wanted, path) === 'CURRENT') {
        db.exec('ROLLBACK');
        return undefined;
      }
      from = found?.version ?? 0;
      backup = backUpBefore(path, from);
    }
    for (const migration of migrations.slice(from)) migration(db);
    db.prepare('UPDATE store_stamp SET version = ?').run(wanted.version);
    db.exec('COMMIT');
    return backup;
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw thrown;
  }
}

/** Copies through a second connection: ours holds the write lock, so that what it reads is the last state before the migration. */
function backUpBefore(path: string, version: number): string {
  let backup = `${path}.v${version}.backup`;
  for (let i = 2; existsSync(backup); i++) backup = `${path}.v${version}.backup-${i}`;
  const reader = new DatabaseSync(path, { readOnly: true });
  try {
    vacuumInto(reader, backup);
  } finally {
    reader.close();
  }
  return backup;
}

/** Copies a database to a new file, whole. https://www.sqlite.org/lang_vacuum.html#vacuuminto: it must be empty; we make it, for its mode. */
export function vacuumInto(db: DatabaseSync, file: string): void {
  const handle = openSync(file, 'wx', PRIVATE_FILE);
  try {
    db.prepare('VACUUM INTO ?').run(file);
    fsyncSync(handle);
  } catch (thrown) {
    rmSync(file, { force: true });
    throw thrown;
  } finally {
    closeSync(handle);
  }
}
