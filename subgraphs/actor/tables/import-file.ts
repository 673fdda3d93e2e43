import { ConstellationError, type KindDefinition } from '../../../schema/index.ts';
import type { ImportEntry, ImportTarget } from './import-target.ts';
import { type ImportDefaults, type PlannedRow, rowPlanner } from './plan-rows.ts';
import { type ReadRow, rowReader } from './read-rows.ts';
import { describeFaults, type RowFault } from './row-faults.ts';
import { openTable, type Table } from './table.ts';
import { columnsOfDoubt } from './thousands.ts';

/** Rows that are planned, and signed and stored, together. */
const BATCH = 250;

export type ImportOptions = ImportDefaults & {
  readonly file: string;
  /** What the file is called by whoever sent it; its path unless told. */
  readonly name?: string;
  /** How large an XLSX may be once it is unpacked, and how many rows a file may have; as many as there are unless told. */
  readonly maxUnpackedBytes?: number;
  readonly maxRows?: number;
  readonly kind: KindDefinition;
  /** Column whose value names the record for ever. */
  readonly key?: string;
  readonly ignoreColumns?: readonly string[];
  /** Says what would happen, and changes nothing. */
  readonly dryRun?: boolean;
  /** Imports the rows without faults. */
  readonly skipInvalid?: boolean;
  /** Told of each row that was checked. */
  readonly onChecked?: (row: PlannedRow) => void;
  /** Told of each row that was written, or needed no writing: new records have other ids than when they were checked. */
  readonly onWritten?: (row: PlannedRow) => void;
  /** Told after each batch of the pass that checks, then of the one that writes. */
  readonly onProgress?: (progress: { readonly step: 'CHECKING' | 'WRITING'; readonly rows: number }) => void;
};

/** What an import did; with `dryRun` what it would do. */
export type ImportResult = {
  readonly rows: number;
  readonly new: number;
  readonly revised: number;
  /** Shown to another audience, with the same content. */
  readonly audienceChanged: number;
  readonly unchanged: number;
  /** Rows whose record was withdrawn before: it stays so. */
  readonly withdrawn: readonly number[];
  readonly faults: readonly RowFault[];
  readonly skipped: number;
  /** Without key or id column, importing the file again would make all records again. */
  readonly repeatable: boolean;
};

/**
 * Imports a table of records. The whole file is checked before anything is written; each pass reads it anew, so that memory does
 * not grow with it.
 *
 * @throws ConstellationError IMPORT_INVALID with every fault, when there is one and faulty rows are not skipped
 */
export async function importFile(target: ImportTarget, options: ImportOptions): Promise<ImportResult> {
  const { file, name = file, kind, key, ignoreColumns, onProgress } = options;
  const { maxUnpackedBytes, maxRows = Number.POSITIVE_INFINITY } = options;
  const table = await openTable(file, { name, ...(maxUnpackedBytes === undefined ? {} : { maxUnpackedBytes }) });
  const reader = rowReader(kind, table, {
    ...(key ? { key } : {}),
    ...(ignoreColumns ? { ignoreColumns } : {}),
    columnsOfDoubt: await columnsOfDoubt(kind, table),
  });
  const repeatable = key !== undefined || reader.has.has('id') || kind.single !== undefined;
  const pass = async (step: 'CHECKING' | 'WRITING', take: (rows: PlannedRow[]) => Promise<void> | void) => {
    const plan = rowPlanner(kind, target, options);
    let rows = 0;
    for await (const batch of batches(table, reader.read, key)) {
      const planned = await plan(batch);
      // the second pass meets only what the first found good, unless faulty rows are to be skipped
      await take(step === 'CHECKING' || options.skipInvalid ? await examined(target, planned) : planned);
      rows += batch.length;
      if (rows > maxRows)
        throw new ConstellationError('IMPORT_INVALID', `${name} has more than ${maxRows} rows: send it in parts.`);
      onProgress?.({ step, rows });
    }
  };

  const checked = newTally();
  await pass('CHECKING', (rows) => {
    count(checked, rows);
    for (const row of rows) options.onChecked?.(row);
  });
  if (checked.faults.length > 0 && !options.skipInvalid && !options.dryRun)
    throw new ConstellationError(
      'IMPORT_INVALID',
      `${name} has ${checked.faults.length} ${checked.faults.length === 1 ? 'fault' : 'faults'} in ${checked.skipped} of ${checked.rows} rows:\n${describeFaults(
        checked.faults,
      )
        .map((line) => `  ${line}`)
        .join('\n')}\nNothing was imported. What to do: mend these rows, or leave them out with --skip-invalid.`,
    );
  if (options.dryRun) return { ...checked, repeatable };

  const written = newTally();
  await pass('WRITING', async (rows) => {
    await publish(target, rows);
    count(written, rows);
    for (const row of rows) options.onWritten?.(row);
  });
  return { ...written, repeatable };
}

/** Lets the actor say what it would refuse: what only its store can tell, such as the digest of a record of its own. */
async function examined(target: ImportTarget, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const entries = rows.flatMap((row) => (row.plan === 'PUBLISH' ? [row.entry] : []));
  const refusals = await target.examine(entries);
  const byId = new Map(entries.map(({ id }, index) => [id, refusals[index]]));
  return rows.map((row): PlannedRow => {
    const refusal = row.plan === 'PUBLISH' ? byId.get(row.entry.id) : undefined;
    if (!refusal) return row;
    return {
      row: row.row,
      plan: 'FAULTY',
      faults: [{ row: row.row, column: refusal.field ?? 'id', reason: refusal.reason }],
    };
  });
}

async function publish(target: ImportTarget, rows: readonly PlannedRow[]): Promise<void> {
  const entries: ImportEntry[] = rows.flatMap((row) => (row.plan === 'PUBLISH' ? [row.entry] : []));
  if (entries.length === 0) return;
  try {
    await target.publish(entries);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConstellationError(
      cause instanceof ConstellationError ? cause.code : 'INTERNAL',
      `Writing rows ${rows[0]?.row} to ${rows.at(-1)?.row} failed: ${reason} Rows before are imported; importing the file again goes on from there.`,
      { cause },
    );
  }
}

async function* batches(
  table: Table,
  read: (row: Parameters<ReturnType<typeof rowReader>['read']>[0]) => ReadRow,
  key: string | undefined,
): AsyncIterable<ReadRow[]> {
  let batch: ReadRow[] = [];
  for await (const row of table.rows()) {
    batch.push(withKeyFault(read(row), key));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** With a key column every row must say which record it is. */
function withKeyFault(row: ReadRow, key: string | undefined): ReadRow {
  if (key === undefined || row.key !== undefined || row.envelope.id !== undefined) return row;
  return { ...row, faults: [...row.faults, { row: row.row, column: key, reason: 'is the key, and is empty.' }] };
}

type Counts = { -readonly [Name in Exclude<keyof ImportResult, 'repeatable' | 'faults' | 'withdrawn'>]: number } & {
  faults: RowFault[];
  withdrawn: number[];
};

function newTally(): Counts {
  return { rows: 0, new: 0, revised: 0, audienceChanged: 0, unchanged: 0, withdrawn: [], faults: [], skipped: 0 };
}

function count(tally: Counts, rows: readonly PlannedRow[]): void {
  for (const row of rows) {
    tally.rows++;
    switch (row.plan) {
      case 'UNCHANGED':
        tally.unchanged++;
        break;
      case 'WITHDRAWN':
        tally.withdrawn.push(row.row);
        break;
      case 'FAULTY':
        tally.skipped++;
        tally.faults.push(...row.faults);
        break;
      case 'PUBLISH':
        tally[({ NEW: 'new', REVISED: 'revised', AUDIENCE: 'audienceChanged' } as const)[row.entry.changes]]++;
        break;
    }
  }
}
