import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConstellationError } from '../../schema/index.ts';

/** Lies in the directory of a node or hub that was ever started. */
const LOCK_FILE = 'running.lock';

/** A hold on a directory, until it is let go or the process ends. */
export type DirectoryHold = { release(): void };

/** Says that a service runs here. Several may, over one store. @throws ConstellationError STORE_LOCKED while the directory is being changed */
export async function holdAsRunning(directory: string): Promise<DirectoryHold> {
  await mkdir(directory, { recursive: true });
  const database = openIfWritable(directory);
  if (!database) return { release() {} };
  try {
    // whoever wants to know who runs reads it here; a second one leaves the number of the first
    if (pidIn(database) !== process.pid) tryTo(() => database.exec(`PRAGMA user_version = ${process.pid}`));
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return { release: () => database.close() };
  } catch (cause) {
    database.close();
    throw new ConstellationError('STORE_LOCKED', `${directory} is being changed by another command.`, { cause });
  }
}

/**
 * Does work on stores that no running service may see half done: meanwhile none can start. `what` says what runs there, as in "The hub".
 *
 * @throws ConstellationError STORE_LOCKED when a service of this directory runs
 */
export async function whileStopped<Result>(
  directory: string,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await mkdir(directory, { recursive: true });
  const database = open(directory);
  try {
    if (!tryTo(() => database.exec('BEGIN EXCLUSIVE'))) {
      const pid = pidIn(database);
      const who = pid !== undefined && isAlive(pid) ? `${what} (pid ${pid})` : what;
      throw new ConstellationError(
        'STORE_LOCKED',
        `${who} of ${directory} runs. What to do: stop it first, then run the command again.`,
      );
    }
    return await work();
  } finally {
    database.close();
  }
}

/** The process of a service that runs here, if one does. */
export function runningIn(directory: string): number | undefined {
  if (!existsSync(join(directory, LOCK_FILE))) return undefined;
  const database = open(directory);
  try {
    if (tryTo(() => database.exec('BEGIN EXCLUSIVE'))) return undefined;
    return pidIn(database);
  } finally {
    database.close();
  }
}

/**
 * The lock is SQLite's on a file of its own: the system lets go of it when a process ends in whatever way, and unlike a file with a
 * process number it also tells services in two containers apart, where each is number 1.
 */
function open(directory: string): DatabaseSync {
  return new DatabaseSync(join(directory, LOCK_FILE), { timeout: 0 });
}

/** Undefined where nothing can be written: a container whose stores are all on a server may have such a directory. */
function openIfWritable(directory: string): DatabaseSync | undefined {
  try {
    accessSync(directory, constants.W_OK);
  } catch {
    return undefined;
  }
  return open(directory);
}

function pidIn(database: DatabaseSync): number | undefined {
  try {
    const { user_version: pid } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be done without waiting for another process. */
function tryTo(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    // SQLITE_BUSY, also in its extended forms
    if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
