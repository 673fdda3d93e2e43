import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import writeXlsxFile from 'write-excel-file/node';
import { ConstellationError, guardFormula, type KindDefinition } from '../../../schema/index.ts';
import { writeCell } from './cells.ts';
import { type Column, columnsOf, valueAt } from './columns.ts';
import { excelDecimal } from './decimal-text.ts';
import type { StandingRecord } from './import-target.ts';

/** A record to export. */
export type ExportSource = StandingRecord & { readonly id: string };

/**
 * Writes records of one kind as a table that can be imported again: CSV (UTF-8 with BOM, so that Excel reads it as such) or XLSX.
 * The file appears only when it is complete. Returns the number of records.
 *
 * @throws ConstellationError BAD_INPUT when the name ends in neither .csv nor .xlsx
 */
export async function exportFile(
  kind: KindDefinition,
  records: AsyncIterable<ExportSource>,
  file: string,
): Promise<number> {
  const columns = columnsOf(kind);
  const partial = `${file}.partial`;
  try {
    const count = await writerFor(file)(columns, records, partial);
    await rename(partial, file);
    return count;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

type Writer = (columns: readonly Column[], records: AsyncIterable<ExportSource>, file: string) => Promise<number>;

function writerFor(file: string): Writer {
  const ending = extname(file).toLowerCase();
  if (ending === '.csv') return writeCsv;
  if (ending === '.xlsx') return writeXlsx;
  throw new ConstellationError('BAD_INPUT', `${file}: the name of an export ends in .csv or .xlsx.`);
}

const writeCsv: Writer = async (columns, records, file) => {
  let count = 0;
  const rows = async function* () {
    yield columns.map((column) => column.name);
    for await (const record of records) {
      count++;
      yield columns.map((column) => guardFormula(textOf(column, record)));
    }
  };
  await pipeline(
    Readable.from(rows(), { objectMode: true }),
    // a row of one empty cell would be read as an empty line
    stringify({ bom: true, record_delimiter: 'windows', quoted_match: /^\s|\s$|[\r\n]/ }),
    createWriteStream(file),
  );
  return count;
};

const writeXlsx: Writer = async (columns, records, file) => {
  const rows: (string | number | boolean | null)[][] = [columns.map((column) => column.name)];
  for await (const record of records) rows.push(columns.map((column) => xlsxCell(column, record)));
  await writeXlsxFile(rows, { sheet: 'records', stickyRowsCount: 1 }).toFile(file);
  return rows.length - 1;
};

function textOf(column: Column, record: ExportSource): string {
  if (column.type === 'FIELD') return writeCell(column.field, valueAt(record.content, column.path));
  switch (column.name) {
    case 'reportedBy.name':
      return record.reportedBy?.name ?? '';
    case 'reportedBy.source':
      return record.reportedBy?.source ?? '';
    default:
      return record[column.name] ?? '';
  }
}

function xlsxCell(column: Column, record: ExportSource): string | number | boolean | null {
  const text = textOf(column, record);
  if (text === '') return null;
  const type = column.type === 'FIELD' && column.field.list === undefined ? column.field.type : 'text';
  if (type === 'boolean') return text === 'true';
  // as a number where Excel keeps every digit of it, else as text
  if ((type === 'decimal' || type === 'integer') && excelDecimal(text) === text) return Number(text);
  // the library keeps texts in a plain object and takes these for texts it has written already; read back they are the same
  if (text in Object.prototype) return `${escaped(text.charAt(0))}${text.slice(1)}`;
  // ECMA-376 part 1, 22.4.2.4: _xHHHH_ stands for a character that XML cannot hold, so it is written so itself
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\ufffd-\uffff]/g, escaped);
}

function escaped(one: string): string {
  return `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
