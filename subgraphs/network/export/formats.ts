import { stringify } from 'csv-stringify/sync';
import { guardFormula, type KindDefinition, referencesOf } from '../../../schema/index.ts';
import { type Fact, targetsOf, valuesOf } from '../facts/index.ts';
import type { AboutExport } from './snapshot.ts';

/** The forms in which records are given out. */
export const EXPORT_FORMATS = {
  NDJSON:
    'A JSON object on each line (ndjson.org): first what the export is, with `type: "export"`, then each record, with `type: "record"`.',
  CSV: 'A table (RFC 4180, UTF-8 with BOM). Its first line begins with # and is no row: it says what the export is, as JSON. Cells that a spreadsheet would run as formulas begin with an apostrophe.',
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** How a format is written: what comes first, and then some records at a time. */
export type ExportWriter = {
  readonly contentType: string;
  /** Of the name of the file. */
  readonly ending: string;
  head(about: AboutExport): string;
  rows(records: readonly Fact[]): string;
};

export function exportWriter(format: ExportFormat, kind: KindDefinition): ExportWriter {
  return format === 'CSV' ? csvOf(kind) : ndjsonOf(kind);
}

function ndjsonOf(kind: KindDefinition): ExportWriter {
  const references = referencesOf(kind).map(([name]) => name);
  const line = (record: Fact) => {
    const { id, actor, version, digest, issuedAt, title, licence, reported, undisclosed, facets, links } = record;
    const named = references.flatMap((name) => {
      const found = links.filter((link) => link.name === name);
      const pinned = found.map(({ target, targetDigest }) => ({ id: target, digest: targetDigest ?? null }));
      return found.length === 0 ? [] : [[name, pinned] as const];
    });
    return JSON.stringify({
      type: 'record',
      ...{ id, issuer: actor, kind: kind.name, version, digest, issuedAt, title: title ?? null },
      ...{ licence: licence ?? null, isReported: reported === true, undisclosed },
      facets,
      links: Object.fromEntries(named),
    });
  };
  return {
    contentType: 'application/x-ndjson; charset=utf-8',
    ending: 'ndjson',
    head: (about) => `${JSON.stringify({ type: 'export', ...about })}\n`,
    rows: (records) => records.map((record) => `${line(record)}\n`).join(''),
  };
}

const COLUMNS: readonly (readonly [name: string, read: (record: Fact) => string])[] = [
  ['id', ({ id }) => id],
  ['issuer', ({ actor }) => actor],
  ['kind', ({ kind }) => kind],
  ['version', ({ version }) => String(version)],
  ['digest', ({ digest }) => digest],
  ['issuedAt', ({ issuedAt }) => issuedAt],
  ['title', ({ title }) => title ?? ''],
  ['licence', ({ licence }) => licence ?? ''],
  ['isReported', ({ reported }) => String(reported === true)],
  ['undisclosed', ({ undisclosed }) => String(undisclosed)],
];

function csvOf(kind: KindDefinition): ExportWriter {
  const columns = [
    ...COLUMNS,
    ...Object.keys(kind.facets).map((name) => [`facet.${name}`, (one: Fact) => valuesOf(one, name).join(';')] as const),
    ...referencesOf(kind).map(([name]) => [`link.${name}`, (one: Fact) => targetsOf(one, name).join(' ')] as const),
  ];
  const write = (rows: readonly (readonly string[])[]) =>
    stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /^\s|\s$|[\r\n]/ });
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    ending: 'csv',
    head: (about) => `\ufeff# ${JSON.stringify(about)}\r\n${write([columns.map(([name]) => name)])}`,
    rows: (records) => write(records.map((record) => columns.map(([, read]) => guardFormula(read(record))))),
  };
}
