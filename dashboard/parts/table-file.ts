import type { AnswerFacts } from '../asking/index.ts';
import type { CellValue, Column } from './data-table.tsx';

/** A table as it is written to a file. */
export type TableForFile<Row> = {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total: number;
  readonly facts: AnswerFacts | undefined;
  /** The hub or node that it comes from. */
  readonly source: string;
  readonly address: string;
};

/** Writes a table, and what must be known about it, as CSV (RFC 4180, UTF-8 with a mark, for spreadsheets) or XLSX (two sheets). */
export async function tableFile<Row>(table: TableForFile<Row>, format: 'csv' | 'xlsx'): Promise<Blob> {
  const head = table.columns.map(({ header }) => header);
  const body = table.rows.map((row) => table.columns.map(({ value }) => value(row)));
  const about = aboutOf(table);
  if (format === 'csv') {
    const lines = [head, ...body, [], ...about].map((cells) => cells.map(csvCell).join(','));
    return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
  }
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const sheetOf = (rows: readonly (readonly CellValue[])[]) => rows.map((cells) => cells.map(xlsxCell));
  return await writeExcelFile([
    { data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...sheetOf(body)], sheet: 'Data' },
    { data: sheetOf(about), sheet: 'About' },
  ]).toBlob();
}

/** In English, for whoever gets the file after them. */
function aboutOf<Row>({ title, rows, total, facts, source, address }: TableForFile<Row>): CellValue[][] {
  const sources = facts?.sources ?? [];
  const silent = sources.filter(({ status }) => status === 'FAILED');
  return [
    ['Table', title],
    ['Source', source],
    ['Address', address],
    ['As of', facts?.at ?? ''],
    ['Rows', `${rows.length} of ${total}`],
    ['Organizations that answered', `${sources.length - silent.length} of ${sources.length}`],
    ...(silent.length > 0 ? [['Did not answer', silent.map(({ actor }) => actor).join(' ')]] : []),
    [
      'Licence',
      'Each record under the licence that its author gave it; titles and codes for reading and comparing. See the record.',
    ],
  ];
}

/** A spreadsheet takes a text with one of these in front for a formula, some also their wide forms (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text is written as a text, which no spreadsheet calculates; there it needs no mark in front. */
function xlsxCell(value: CellValue) {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? { value, type: String } : { value };
}
