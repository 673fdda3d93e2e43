/** Something wrong with a file: where, and why. A fault of the header belongs to row 1. */
export type RowFault = { readonly row: number; readonly column: string; readonly reason: string };

const SHOWN = 500;

/** One line each, for the person at the keyboard. */
export function describeFaults(faults: readonly RowFault[]): string[] {
  const lines = faults
    .slice(0, SHOWN)
    .map(({ row, column, reason }) => `row ${row}, column ${column === '' ? '(all)' : column}: ${reason}`);
  return faults.length > SHOWN ? [...lines, `and ${faults.length - SHOWN} more`] : lines;
}
