import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ConstellationError, unguardFormula } from '../../../schema/index.ts';
import type { Table, TableFile, TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const HEAD_BYTES = 65_536;

/** Opens a CSV file (RFC 4180, UTF-8 with or without BOM). The delimiter is the one that the header has most of. */
export async function openCsvTable(file: TableFile): Promise<Table> {
  const delimiter = await delimiterOf(file);
  for await (const first of records(file, delimiter)) {
    const header = first.cells.map((cell) => String(cell).trim());
    return { header, delimiter, rows: () => rowsAfterHeader(file, delimiter) };
  }
  throw new ConstellationError('IMPORT_INVALID', `${file.name} is empty: its first row must name the columns.`);
}

async function* rowsAfterHeader(file: TableFile, delimiter: string): AsyncIterable<TableRow> {
  for await (const { row, cells } of records(file, delimiter)) {
    if (row === 1) continue;
    const values = cells.map((cell) => (cell === '' ? null : unguardFormula(cell)));
    if (values.some((value) => value !== null)) yield { row, cells: values };
  }
}

async function* records(file: TableFile, delimiter: string): AsyncIterable<{ row: number; cells: string[] }> {
  // a row that is longer or shorter than the header is reported by its number, with all other faults
  const parser = parse({ delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  // the callback is there so that a fault of the source ends the parser, and with it the loop below
  pipeline(Readable.from(decodedText(file)), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser) yield { row: ++row, cells: cells as string[] };
  } catch (error) {
    if (error instanceof CsvError)
      throw new ConstellationError('IMPORT_INVALID', `${file.name}, row ${row + 1}: ${error.message}`, {
        cause: error,
      });
    throw error;
  } finally {
    parser.destroy();
  }
}

async function* decodedText({ path, name }: TableFile): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new ConstellationError(
        'IMPORT_INVALID',
        `${name} is not in UTF-8. What to do: save it from the spreadsheet as «CSV UTF-8», or as .xlsx.`,
        { cause: error },
      );
    throw error;
  }
}

async function delimiterOf({ path, name }: TableFile): Promise<string> {
  const handle = await open(path).catch((cause) => {
    throw new ConstellationError('IMPORT_INVALID', `${name} cannot be opened: does it exist?`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0).catch((cause) => {
      throw new ConstellationError('IMPORT_INVALID', `${name} cannot be read: is it a folder?`, { cause });
    });
    const head = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/"[^"]*"/g, '');
    const line = head.split(/\r\n|\n|\r/, 1)[0] ?? '';
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  } finally {
    await handle.close();
  }
}
