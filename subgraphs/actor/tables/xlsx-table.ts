import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { ConstellationError } from '../../../schema/index.ts';
import type { Cell, NumberCell, Table, TableRow } from './table.ts';

/** Opens the first sheet of an XLSX file (ECMA-376). Its first row names the columns. */
export async function openXlsxTable(file: string): Promise<Table> {
  const bytes = await readFile(file).catch((cause) => {
    throw new ConstellationError('IMPORT_INVALID', `${file} cannot be opened: does it exist?`, { cause });
  });
  const [header = [], ...rows] = await sheetOf(file, bytes);
  if (header.every((cell) => cell === null))
    throw new ConstellationError('IMPORT_INVALID', `${file} is empty: its first row must name the columns.`);
  return {
    header: header.map((cell) => String(cell ?? '').trim()),
    async *rows() {
      for (const [index, cells] of rows.entries()) {
        if (cells.some((cell) => cell !== null)) yield { row: index + 2, cells } satisfies TableRow;
      }
    },
  };
}

async function sheetOf(file: string, bytes: Buffer): Promise<Cell[][]> {
  try {
    const parseNumber = (written: string): NumberCell => ({ number: written });
    const sheet = await readSheet(bytes, { trim: false, parseNumber });
    // its types name the constructor of dates where it gives dates
    return (sheet as unknown as Cell[][]).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  } catch (cause) {
    throw new ConstellationError('IMPORT_INVALID', `${file} cannot be read as an Excel workbook (.xlsx).`, { cause });
  }
}
