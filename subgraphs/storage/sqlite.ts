import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../../schema/index.ts';
import { isBusy, sqliteError } from './sqlite-errors.ts';
import { migrate, PRIVATE_FILE, readStamp, type SqliteMigration, vacuumInto } from './sqlite-migration.ts';
import { judgeStamp, type StoreApplication, type StoreStamp } from './stamp.ts';

export type { SqliteMigration } from './sqlite-migration.ts';

/** How to open a SQLite store. */
export type SqliteOptions = {
  readonly application: StoreApplication;
  /** `migrations[n]` leads from version n to n + 1, so their number is the version this software writes. */
  readonly migrations: readonly SqliteMigration[];
  /**
   * What a committed write survives. POWER_LOSS syncs the disk at each commit (`synchronous=FULL`). PROCESS_CRASH leaves that to
   * checkpoints (`NORMAL`): a killed process loses nothing, a power cut may lose the last commits but never breaks the file.
   */
  readonly survives: 'POWER_LOSS' | 'PROCESS_CRASH';
  /** How long to wait for a lock that another process holds, in ms. */
  readonly lockTimeout?: number;
  /**
   * For stores that take in much at random places: a page cache of 32 MB instead of 2, and a write-ahead log of 40 MB instead of 4, so that a page that
   * changes often is written once. Twice the rows a second for the index.
   */
  readonly bulky?: boolean;
};

/** An open SQLite store. One connection; every call is synchronous. */
export type SqliteStore = {
  readonly path: string;
  /** Prepares once, then remembers the statement by its text. */
  prepare(sql: string): StatementSync;
  /**
   * Runs `work` in a write transaction: the lock is taken at the start (`BEGIN IMMEDIATE`), so what `work` reads cannot change
   * before it writes. Rolls back when it throws.
   *
   * @throws ConstellationError STORE_LOCKED when another process holds the lock for longer than `lockTimeout`
   */
  write<T>(work: () => T): T;
  /** Runs `work` on one snapshot of the store. */
  read<T>(work: () => T): T;
  /**
   * What was just erased leaves the write-ahead log too, within some seconds: until then its pages still hold what was there before. Not
   * at once, because it waits for other readers and the disk; many erasures share one such clearing.
   */
  eraseLogSoon(): void;
  /** Writes a complete copy to a new file (mode 0600). */
  copyTo(file: string): void;
  /** The file that was made before this opening migrated the store. */
  readonly backup: string | undefined;
  close(): void;
};

const PRIVATE_DIRECTORY = 0o700;
const ERASE_LOG_MS = 3_000;
/** How long clearing the log may wait for other processes; it is tried again. */
const ERASE_LOG_WAIT_MS = 50;

/**
 * Opens (or creates) a SQLite store in WAL mode, through Node's own `node:sqlite`: readable while another process writes. A store of an older schema is
 * copied to `<path>.v<version>.backup` and then migrated in one transaction.
 *
 * @throws ConstellationError STORE_FOREIGN, STORE_NEWER, STORE_LOCKED or STORE_UNREACHABLE; the file is then as it was
 */
export function openSqlite(path: string, options: SqliteOptions): SqliteStore {
  const timeout = options.lockTimeout ?? 5000;
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_DIRECTORY });
    createPrivate(path);
    db = new DatabaseSync(path, { timeout, enableForeignKeyConstraints: false, allowExtension: false });
    const backup = prepareSchema(db, path, options, timeout);
    return sqliteStore(db, path, backup, timeout);
  } catch (thrown) {
    db?.close();
    throw isFileFault(thrown) ? unreachable(path, thrown) : sqliteError(thrown, path);
  }
}

/** Makes the file ourselves, so that it is private from its first byte; SQLite gives its `-wal` and `-shm` the same mode. */
function createPrivate(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', PRIVATE_FILE));
}

function prepareSchema(db: DatabaseSync, path: string, options: SqliteOptions, timeout: number): string | undefined {
  const wanted: StoreStamp = { application: options.application, version: options.migrations.length };
  // Judged before anything is written: a foreign or newer file stays untouched.
  const found = readStamp(db);
  const settled = found !== 'EMPTY' && judgeStamp(found, wanted, path) === 'CURRENT';
  useWal(db, timeout);
  db.exec(`PRAGMA synchronous=${options.survives === 'POWER_LOSS' ? 'FULL' : 'NORMAL'}`);
  db.exec('PRAGMA temp_store=MEMORY');
  if (options.bulky) db.exec('PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint=10000');
  // What was erased must not linger in free pages of the file.
  db.exec('PRAGMA secure_delete=ON');
  return settled ? undefined : migrate(db, path, options.migrations, wanted);
}

/** The change to WAL asks for a lock that SQLite's own busy timeout does not always wait for. */
function useWal(db: DatabaseSync, timeout: number): void {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode=WAL');
      return;
    } catch (thrown) {
      if (!isBusy(thrown) || Date.now() >= deadline) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function sqliteStore(db: DatabaseSync, path: string, backup: string | undefined, timeout: number): SqliteStore {
  const statements = new LRUCache<string, StatementSync>({ max: 200 });
  let open = true;
  let erasing: NodeJS.Timeout | undefined;

  function eraseLogSoon(): void {
    if (!open) return;
    erasing ??= setTimeout(() => {
      erasing = undefined;
      if (!eraseLog()) eraseLogSoon();
    }, ERASE_LOG_MS).unref();
  }

  /** Whether all of the log is in the file now, and the log empty. */
  function eraseLog(): boolean {
    try {
      db.exec(`PRAGMA busy_timeout=${ERASE_LOG_WAIT_MS}`);
      return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    } catch {
      return false;
    } finally {
      db.exec(`PRAGMA busy_timeout=${timeout}`);
    }
  }

  function within<T>(begin: string, work: () => T): T {
    try {
      db.exec(begin);
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (thrown) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      throw sqliteError(thrown, path);
    }
  }

  return {
    path,
    backup,
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = db.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    write: (work) => within('BEGIN IMMEDIATE', work),
    read: (work) => within('BEGIN', work),
    eraseLogSoon,
    copyTo(file) {
      try {
        vacuumInto(db, file);
      } catch (thrown) {
        throw isFileFault(thrown) ? unreachable(file, thrown) : sqliteError(thrown, path);
      }
    },
    close() {
      if (!open) return;
      open = false;
      clearTimeout(erasing);
      statements.clear();
      db.close();
    },
  };
}

function isFileFault(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'syscall' in thrown;
}

function unreachable(path: string, cause: NodeJS.ErrnoException): ConstellationError {
  const reason = cause.code === 'EEXIST' ? 'it exists already' : (cause.code ?? 'unknown fault');
  return new ConstellationError('STORE_UNREACHABLE', `${path} cannot be written (${reason}).`, { cause });
}
