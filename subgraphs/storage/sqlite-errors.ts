import { ConstellationError } from '../../schema/index.ts';

// Primary result codes, https://www.sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;
const CONSTRAINT_PRIMARYKEY = 1555;
const CONSTRAINT_UNIQUE = 2067;

function resultCode(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number'
    ? thrown.errcode
    : undefined;
}

/** Whether SQLite refused a row because one with the same unique key exists. */
export function isUniqueViolation(thrown: unknown): boolean {
  const code = resultCode(thrown);
  return code === CONSTRAINT_UNIQUE || code === CONSTRAINT_PRIMARYKEY;
}

/** Whether another connection holds the lock that was needed. */
export function isBusy(thrown: unknown): boolean {
  const primary = (resultCode(thrown) ?? 0) & 0xff;
  return primary === BUSY || primary === LOCKED;
}

/** Gives SQLite's own errors our codes; anything else comes back as it was. */
export function sqliteError(thrown: unknown, path: string): unknown {
  const code = resultCode(thrown);
  if (code === undefined || thrown instanceof ConstellationError) return thrown;
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
      return new ConstellationError(
        'STORE_LOCKED',
        `${path} is held by another process that does not let go. Stop that process (a backup tool, a database browser), or wait and try again.`,
        { retryable: true, cause: thrown },
      );
    case NOTADB:
      return new ConstellationError(
        'STORE_FOREIGN',
        `${path} is not a SQLite database. Name another file; nothing was changed.`,
        { cause: thrown },
      );
    case CORRUPT:
      return new ConstellationError('STORE_UNREACHABLE', `${path} is damaged. Restore a backup of it.`, {
        cause: thrown,
      });
    case READONLY:
    case IOERR:
    case FULL:
    case CANTOPEN:
      return new ConstellationError(
        'STORE_UNREACHABLE',
        `${path} cannot be read or written (${(thrown as Error).message}). Check the directory, its permissions and the free space.`,
        { cause: thrown },
      );
    default:
      return thrown;
  }
}
