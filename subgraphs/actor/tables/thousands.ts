import type { KindDefinition } from '../../../schema/index.ts';
import { columnsOf } from './columns.ts';
import type { Cell, Table } from './table.ts';

/** One thousand to a German, one to an American. Not `0.125`: no group of thousands begins with zero. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;
const DECIMAL_COMMA = /^[+-]?\d[\d.]*,\d+$/;

/**
 * The columns of decimal numbers in which a point may separate thousands: all of them in a file with semicolons between its cells,
 * which spreadsheets write where the comma is the decimal sign; else those that have a decimal comma somewhere.
 */
export async function columnsOfDoubt(kind: KindDefinition, table: Table): Promise<ReadonlySet<string>> {
  const decimals = new Set(
    columnsOf(kind).flatMap((column) =>
      column.type === 'FIELD' && column.field.type === 'decimal' ? [column.name] : [],
    ),
  );
  const places = table.header.flatMap((name, at) => (decimals.has(name) ? [{ name, at }] : []));
  if (table.delimiter === ';') return new Set(places.map(({ name }) => name));
  const found = new Set<string>();
  if (places.length === 0) return found;
  for await (const { cells } of table.rows()) {
    for (const { name, at } of places) {
      const cell = cells[at];
      if (typeof cell === 'string' && DECIMAL_COMMA.test(cell.trim())) found.add(name);
    }
    if (found.size === places.length) break;
  }
  return found;
}

/** What is wrong with a cell of such a column; undefined when it can be read in one way only, as numbers of Excel can. */
export function thousandsFault(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (!AMBIGUOUS.test(text)) return undefined;
  const thousands = text.replaceAll('.', '');
  const [whole = '', fraction = '', ...more] = text.split('.');
  const decimal = more.length > 0 ? '' : ` or ${whole}.${fraction.replace(/0+$/, '') || '0'}`;
  return `«${text.slice(0, 60)}» is ambiguous, for the point may separate thousands in this file: write ${thousands}${decimal}.`;
}
