/**
 * Spreadsheets run what begins like a formula when they open a CSV file (CWE-1236). An apostrophe in front makes it text, and a
 * plain number is left alone. The guard can be taken off without doubt: it is one apostrophe before what would need it.
 */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell of a CSV file as it may be opened by a spreadsheet. */
export function guardFormula(cell: string): string {
  return DANGEROUS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The inverse of {@link guardFormula}. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
