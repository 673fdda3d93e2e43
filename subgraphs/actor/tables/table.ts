import { extname } from 'node:path';
import { ConstellationError } from '../../../schema/index.ts';
import { openCsvTable } from './csv-table.ts';
import { openXlsxTable } from './xlsx-table.ts';

/** What a cell may hold. A number comes as it is written in the file, so that no digit is lost on the way. */
export type Cell = string | boolean | Date | NumberCell | null;
export type NumberCell = { readonly number: string };

/** A row and its number as a spreadsheet shows it: the header is row 1. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] };

/** A file of rows under one header. The rows can be read several times, from the start each time. */
export type Table = {
  readonly header: readonly string[];
  /** What stands between cells, in a file of text. */
  readonly delimiter?: string;
  rows(): AsyncIterable<TableRow>;
};

/**
 * Opens a table: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX file. CSV is streamed; XLSX is held in memory.
 *
 * @throws ConstellationError IMPORT_INVALID when it cannot be read as such
 */
export async function openTable(file: string, options: Partial<Omit<TableFile, 'path'>> = {}): Promise<Table> {
  const opened: TableFile = { path: file, name: file, ...options };
  switch (extname(opened.name).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return openCsvTable(opened);
    case '.xlsx':
      return openXlsxTable(opened);
    default:
      throw new ConstellationError('IMPORT_INVALID', `${opened.name}: only .csv and .xlsx files can be read.`);
  }
}

/** Where a file lies, and what it is called by whoever sent it. */
export type TableFile = {
  readonly path: string;
  readonly name: string;
  /** Of files that strangers to the machine sent: how large an XLSX may be once it is unpacked. */
  readonly maxUnpackedBytes?: number;
};
