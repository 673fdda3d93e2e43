import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { ConstellationError } from '../../../schema/index.ts';
import { boundedArchive } from './bounded-archive.ts';
import type { Cell, NumberCell, Table, TableFile, TableRow } from './table.ts';

/** Opens the first sheet of an XLSX file (ECMA-376). Its first row names the columns. */
export async function openXlsxTable({ path, name, maxUnpackedBytes }: TableFile): Promise<Table> {
  const bytes = await readFile(path).catch((cause) => {
    throw new ConstellationError('IMPORT_INVALID', `${name} cannot be opened: does it exist?`, { cause });
  });
  const [header = [], ...rows] = await sheetOf(name, await unpackable(name, bytes, maxUnpackedBytes));
  if (header.every((cell) => cell === null))
    throw new ConstellationError('IMPORT_INVALID', `${name} is empty: its first row must name the columns.`);
  return {
    header: header.map((cell) => String(cell ?? '').trim()),
    async *rows() {
      for (const [index, cells] of rows.entries()) {
        if (cells.some((cell) => cell !== null)) yield { row: index + 2, cells } satisfies TableRow;
      }
    },
  };
}

/** The same workbook, as something that cannot take more room than is given to it. */
async function unpackable(name: string, bytes: Buffer, maxBytes: number | undefined): Promise<Buffer> {
  const bounded = maxBytes === undefined ? bytes : await boundedArchive(bytes, maxBytes);
  if (bounded) return bounded;
  throw new ConstellationError(
    'IMPORT_INVALID',
    `${name} cannot be read as an Excel workbook (.xlsx), or holds more than can be sent here. What to do: save it anew, in parts if it is large, or as CSV.`,
  );
}

async function sheetOf(name: string, bytes: Buffer): Promise<Cell[][]> {
  try {
    const parseNumber = (written: string): NumberCell => ({ number: written });
    const sheet = await readSheet(bytes, { trim: false, parseNumber });
    // its types name the constructor of dates where it gives dates
    return (sheet as unknown as Cell[][]).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  } catch (cause) {
    throw new ConstellationError('IMPORT_INVALID', `${name} cannot be read as an Excel workbook (.xlsx).`, { cause });
  }
}
