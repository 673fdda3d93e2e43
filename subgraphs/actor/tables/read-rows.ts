import { ConstellationError, type KindDefinition, type ReportedBy } from '../../../schema/index.ts';
import { readCell } from './cells.ts';
import { circumstanceFault } from './circumstances.ts';
import { type Column, columnsOf, withValueAt } from './columns.ts';
import { excelDecimal } from './decimal-text.ts';
import { nearNames } from './near-names.ts';
import type { RowFault } from './row-faults.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { thousandsFault } from './thousands.ts';

/** A row as it was read: what its columns say, and what is wrong with it. Columns that the file lacks say nothing. */
export type ReadRow = {
  readonly row: number;
  /** The content that its columns give, by column; undefined where the cell is empty. */
  readonly values: readonly { readonly path: readonly string[]; readonly value: unknown }[];
  readonly envelope: RowEnvelope;
  /** What the key column holds. */
  readonly key?: string;
  readonly faults: readonly RowFault[];
};

export type RowEnvelope = {
  readonly id?: string;
  readonly audience?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: Partial<ReportedBy>;
};

type Placed = { readonly column: Column; readonly at: number };

/** Makes the reader of a table's rows. @throws ConstellationError IMPORT_INVALID naming every column that is not known */
export function rowReader(
  kind: KindDefinition,
  table: Table,
  options: {
    readonly key?: string;
    readonly ignoreColumns?: readonly string[];
    /** Columns of numbers in which a point may separate thousands. */
    readonly columnsOfDoubt?: ReadonlySet<string>;
  },
): { read(row: TableRow): ReadRow; readonly has: ReadonlySet<string> } {
  const { placed, keyAt, faults: misplaced } = placeColumns(kind, table.header, options);
  if (misplaced.length > 0)
    throw new ConstellationError(
      'IMPORT_INVALID',
      `The header (row 1) does not fit ${kind.name}:\n${misplaced.map(({ reason }) => `  ${reason}`).join('\n')}\nWhat to do: rename the columns, or leave them out with --ignore-columns <names, or *>. Nothing was imported.`,
    );
  const width = table.header.length;
  return {
    has: new Set(placed.map(({ column }) => column.name)),
    read({ row, cells }) {
      const faults: RowFault[] = [];
      if (cells.slice(width).some((cell) => cell !== null))
        faults.push({ row, column: '', reason: `has ${cells.length} cells; the header has ${width}.` });
      const values: { path: readonly string[]; value: unknown }[] = [];
      const envelope: Record<string, string> = {};
      for (const { column, at } of placed) {
        const cell = cells[at] ?? null;
        if (column.type === 'ENVELOPE') {
          const text = plainText(cell).trim();
          const fault = text === '' ? undefined : circumstanceFault(column.name, text);
          if (fault) faults.push({ row, column: column.name, reason: fault });
          else if (text !== '') envelope[column.name] = text;
          continue;
        }
        const doubt = options.columnsOfDoubt?.has(column.name) ? thousandsFault(cell) : undefined;
        const reading = doubt === undefined ? readCell(column.field, cell) : { fault: doubt };
        if (reading && 'fault' in reading) faults.push({ row, column: column.name, reason: reading.fault });
        else values.push({ path: column.path, value: reading?.value });
      }
      const key = keyAt === undefined ? undefined : plainText(cells[keyAt] ?? null).trim();
      return { row, values, envelope: rowEnvelope(envelope), ...(key ? { key } : {}), faults };
    },
  };
}

/** The content of a row over what the record says already: its columns count, what it has no column for stays. */
export function contentOf(row: ReadRow, before: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return row.values.reduce<Record<string, unknown>>((content, { path, value }) => withValueAt(content, path, value), {
    ...before,
  });
}

/** What is wrong with the columns of a table for records of this kind; each fault is one of row 1. */
export function headerFaults(
  kind: KindDefinition,
  header: readonly string[],
  options: { readonly key?: string; readonly ignoreColumns?: readonly string[] },
): readonly RowFault[] {
  return placeColumns(kind, header, options).faults;
}

function placeColumns(
  kind: KindDefinition,
  header: readonly string[],
  { key, ignoreColumns = [] }: { key?: string; ignoreColumns?: readonly string[] },
): { placed: Placed[]; keyAt: number | undefined; faults: readonly RowFault[] } {
  const columns = new Map(columnsOf(kind).map((column) => [column.name, column]));
  const ignored = new Set(ignoreColumns);
  const ignoreAll = ignored.has('*');
  const faults: RowFault[] = [];
  const fault = (column: string, reason: string) => void faults.push({ row: 1, column, reason });
  const placed: Placed[] = [];
  const seen = new Set<string>();
  for (const [at, name] of header.entries()) {
    const column = columns.get(name);
    if (name === '' || ignored.has(name)) continue;
    if (seen.has(name)) fault(name, `the column «${name}» is there twice`);
    seen.add(name);
    if (column) placed.push({ column, at });
    else if (name !== key && !ignoreAll) fault(name, unknownColumn(kind, name, [...columns.keys()]));
  }
  const keyAt = key === undefined ? -1 : header.indexOf(key);
  if (key !== undefined && keyAt === -1)
    fault(key, `there is no column «${key}» to take keys from${near(key, header)}`);
  if (placed.every(({ column }) => column.type === 'ENVELOPE'))
    fault('', `there is no column with a field of ${kind.name}: ${[...columns.keys()].join(', ')}`);
  return { placed, keyAt: keyAt === -1 ? undefined : keyAt, faults };
}

function unknownColumn(kind: KindDefinition, name: string, known: readonly string[]): string {
  const inGroup = known.filter((column) => column.startsWith(`${name}.`));
  if (inGroup.length > 0) return `«${name}» is a group; its columns are ${inGroup.join(', ')}`;
  return `${kind.name} has no field «${name}»${near(name, known)}`;
}

function near(name: string, names: readonly string[]): string {
  const found = nearNames(name, names);
  return found.length === 0 ? '' : ` (did you mean ${found.map((one) => `«${one}»`).join(' or ')}?)`;
}

function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string' || typeof cell === 'boolean') return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : excelDecimal(cell.number);
}

function rowEnvelope(cells: Readonly<Record<string, string>>): RowEnvelope {
  const { 'reportedBy.name': name, 'reportedBy.source': source, ...others } = cells;
  if (name === undefined && source === undefined) return others;
  return { ...others, reportedBy: { ...(name ? { name } : {}), ...(source ? { source } : {}) } };
}
