import type { IndexRow, PastRow } from './port.ts';

/** Whether a row, or a version before it, was not understood: newer software reads its feed again. */
export function hasOpaque(row: IndexRow, past: readonly PastRow[] = []): boolean {
  return row.opaque || past.some(({ opaque }) => opaque);
}
