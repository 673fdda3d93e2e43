import { base64url } from 'jose';
import { sha256 } from '../digest.ts';
import { ConstellationError } from '../errors.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './connections.ts';

/**
 * Cursors are opaque to callers. Inside: the keyset of a row, and a mark of the list it belongs to (which list, filter, order, and
 * for whom), so that a cursor of another list is refused and not misread.
 */
export function encodeCursor(list: unknown, keyset: readonly (string | number | null)[]): string {
  return base64url.encode(JSON.stringify([markOf(list), ...keyset]));
}

/** Reads a cursor back. @throws ConstellationError BAD_CURSOR */
export function decodeCursor(list: unknown, cursor: string): readonly (string | number | null)[] {
  let parts: unknown;
  try {
    parts =
      cursor.length <= 4_000
        ? JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(cursor)))
        : undefined;
  } catch {
    parts = undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== markOf(list))
    throw new ConstellationError('BAD_CURSOR');
  const keyset = parts.slice(1) as unknown[];
  if (
    !keyset.every((part) => part === null || typeof part === 'string' || typeof part === 'number') ||
    typeof keyset[1] !== 'string'
  )
    throw new ConstellationError('BAD_CURSOR');
  return keyset as (string | number | null)[];
}

/** Checks a page size. @throws ConstellationError BAD_PAGE_SIZE */
export function pageSize(first: number | null | undefined, max: number = MAX_PAGE): number {
  const size = first ?? Math.min(DEFAULT_PAGE, max);
  if (!Number.isSafeInteger(size) || size < 1 || size > max) {
    throw new ConstellationError('BAD_PAGE_SIZE', `first must be 1 to ${max}; ask for further pages with after.`, {
      field: 'first',
    });
  }
  return size;
}

function markOf(list: unknown): string {
  return base64url.encode(sha256(JSON.stringify(list)).subarray(0, 9));
}
