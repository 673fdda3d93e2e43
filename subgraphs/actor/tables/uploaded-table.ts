import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Audience, ConstellationError, digestOf, type KindDefinition, sha256 } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { importTarget } from './actor-target.ts';
import { circumstanceFault } from './circumstances.ts';
import { type ImportOptions, type ImportResult, importFile } from './import-file.ts';
import type { PlannedRow } from './plan-rows.ts';
import { headerFaults } from './read-rows.ts';
import type { RowFault } from './row-faults.ts';
import { openTable } from './table.ts';

/** A spreadsheet that somebody sent, and how it is to be read. */
export type UploadedTable = {
  /** As it is called where it comes from; its ending says what it is. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly kind: KindDefinition;
  readonly key?: string;
  readonly ignoreColumns?: readonly string[];
  readonly skipInvalid?: boolean;
  readonly audience?: string;
  readonly language?: string;
  readonly licence?: string;
  /** What the dry run of exactly this said of itself; without it, this is a dry run. */
  readonly seen?: string;
};

/** What a row came to, or would come to. */
export type UploadedRow = {
  readonly row: number;
  readonly does: 'NEW' | 'REVISED' | 'AUDIENCE' | 'UNCHANGED' | 'WITHDRAWN' | 'FAULTY';
  readonly id?: string;
  readonly title?: string;
  /** Who will see it. */
  readonly audience?: Audience;
};

export type UploadResult = Omit<ImportResult, 'faults'> & {
  /** The first of them; `faultCount` says how many there are. */
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  /** The first of them. */
  readonly planned: readonly UploadedRow[];
  /** What stands in the header, whether it is known or not. */
  readonly columns: readonly string[];
  readonly written: boolean;
  /** Give it back in order to write what was shown. */
  readonly digest: string;
};

const MAX_UNPACKED_BYTES = 30_000_000;
const MAX_ROWS = 5_000;
/** Of faults and of rows, in the answer. */
const MOST_SHOWN = 500;

/**
 * Says what importing a spreadsheet would do, or does it. It is read by the same rules as by `constellation actor import`. All or nothing, unless
 * rows with faults are to be left out. The file lies on the disk for that long only.
 *
 * @throws ConstellationError IMPORT_INVALID | BAD_INPUT | VERSION_CONFLICT, when what is to be written is not what was looked at
 */
export async function importUploaded(actor: HostedActor, upload: UploadedTable): Promise<UploadResult> {
  refuseFaultyOptions(upload);
  const digest = digestOfUpload(upload);
  if (upload.seen !== undefined && upload.seen !== digest)
    throw new ConstellationError(
      'VERSION_CONFLICT',
      'This is not the file, or not the way to read it, that was looked at. Look at it again first.',
      { field: 'write' },
    );
  const folder = await mkdtemp(join(tmpdir(), 'constellation-table-'));
  try {
    const file = join(folder, 'table');
    await writeFile(file, upload.bytes, { mode: 0o600 });
    return await importFrom(actor, upload, file, digest);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFrom(
  actor: HostedActor,
  upload: UploadedTable,
  file: string,
  digest: string,
): Promise<UploadResult> {
  const { name, kind, key, ignoreColumns, skipInvalid = false, seen, bytes: _, ...said } = upload;
  const chosen = { ...(key ? { key } : {}), ...(ignoreColumns ? { ignoreColumns } : {}) };
  const { header } = await openTable(file, { name, maxUnpackedBytes: MAX_UNPACKED_BYTES });
  const misplaced = headerFaults(kind, header, chosen);
  if (misplaced.length > 0)
    return { ...NOTHING, columns: header, faults: misplaced, faultCount: misplaced.length, digest };
  let planned: UploadedRow[] = [];
  const show = (row: PlannedRow) => void (planned.length < MOST_SHOWN && planned.push(shownRow(row)));
  const options: ImportOptions = {
    ...{ file, name, kind, skipInvalid, maxRows: MAX_ROWS, maxUnpackedBytes: MAX_UNPACKED_BYTES, ...chosen },
    ...(said as Pick<ImportOptions, 'audience' | 'language' | 'licence'>),
  };
  const target = importTarget(actor);
  const looked = await importFile(target, { ...options, dryRun: true, onChecked: show });
  const write = seen !== undefined && (looked.faults.length === 0 || skipInvalid);
  if (write) planned = [];
  const result = write ? await importFile(target, { ...options, onWritten: show }) : looked;
  return {
    ...result,
    ...{ faults: result.faults.slice(0, MOST_SHOWN), faultCount: result.faults.length },
    ...{ planned, columns: header, written: write, digest },
  };
}

const NOTHING: Omit<UploadResult, 'digest' | 'columns'> = {
  ...{ rows: 0, new: 0, revised: 0, audienceChanged: 0, unchanged: 0, skipped: 0 },
  ...{ withdrawn: [], faults: [], faultCount: 0, planned: [], repeatable: false, written: false },
};

function shownRow(row: PlannedRow): UploadedRow {
  if (row.plan !== 'PUBLISH') return { row: row.row, does: row.plan };
  const { id, kind, changes, content, audience } = row.entry;
  const title = kind.title === undefined ? undefined : content[kind.title];
  return { row: row.row, does: changes, id, audience, ...(typeof title === 'string' ? { title } : {}) };
}

function digestOfUpload({ bytes, seen: _, kind, ...said }: UploadedTable): string {
  const file = Buffer.from(sha256(bytes)).toString('base64url');
  return digestOf(JSON.stringify([file, kind.name, ...Object.entries(said).sort()]));
}

function refuseFaultyOptions({ audience, language, licence }: UploadedTable): void {
  for (const [field, text] of Object.entries({ audience, language, licence } as const)) {
    const fault = text === undefined ? undefined : circumstanceFault(field as 'audience', text);
    if (fault) throw new ConstellationError('BAD_INPUT', fault, { field });
  }
}
