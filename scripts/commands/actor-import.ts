import {
  type Audience,
  ConstellationError,
  type KindDefinition,
  type ReportedBy,
  registry,
} from '../../schema/index.ts';
import { type HostedActor, openActor } from '../../subgraphs/actor/index.ts';
import {
  circumstanceFault,
  describeFaults,
  exportFile,
  type ImportResult,
  importFile,
  importTarget,
  recordsToExport,
} from '../../subgraphs/actor/tables/index.ts';
import { requireWritable } from './output-file.ts';

export type ImportCommandOptions = {
  readonly kind: string;
  readonly file: string;
  readonly actor?: string;
  readonly key?: string;
  readonly audience?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: string;
  readonly reportedSource?: string;
  readonly ignoreColumns?: readonly string[];
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
};

/** Imports a table into an actor and says what came of it. */
export async function importCommand(directory: string, options: ImportCommandOptions): Promise<void> {
  const kind = kindNamed(options.kind);
  const { file, key, language, licence, ignoreColumns, dryRun = false, skipInvalid = false } = options;
  refuseFaultyOptions(options);
  const audience = options.audience as Audience | undefined;
  const reportedBy = reporterOf(options);
  await withActor(directory, options.actor, async (actor) => {
    const result = await importFile(importTarget(actor), {
      file,
      kind,
      dryRun,
      skipInvalid,
      ...(key ? { key } : {}),
      ...(language ? { language } : {}),
      ...(licence ? { licence } : {}),
      ...(audience ? { audience } : {}),
      ...(reportedBy ? { reportedBy } : {}),
      ...(ignoreColumns ? { ignoreColumns } : {}),
      onProgress: showProgress,
    });
    clearProgress();
    report(result, dryRun);
  });
}

/** Exports all records of a kind. */
export async function exportCommand(
  directory: string,
  options: { readonly kind: string; readonly file: string; readonly actor?: string },
): Promise<void> {
  const kind = kindNamed(options.kind);
  await requireWritable(options.file);
  await withActor(directory, options.actor, async (actor) => {
    const count = await exportFile(kind, recordsToExport(actor, kind), options.file);
    console.log(`wrote ${count} ${count === 1 ? 'record' : 'records'} of ${kind.name} to ${options.file}`);
  });
}

async function withActor(
  directory: string,
  only: string | undefined,
  work: (actor: HostedActor) => Promise<void>,
): Promise<void> {
  const actor = await openActor(directory, only === undefined ? {} : { only });
  try {
    await work(actor);
  } finally {
    clearProgress();
    await actor.close();
  }
}

function kindNamed(name: string): KindDefinition {
  const kind = registry.byName(name);
  if (kind) return kind;
  const known = registry.kinds.map((one) => one.name).join(', ');
  throw new ConstellationError('UNKNOWN_KIND', `«${name}» is no kind that is known here. Known are: ${known}.`);
}

/** Everything wrong with what the command line says for all rows, at once. */
function refuseFaultyOptions(options: ImportCommandOptions): void {
  const said = [
    ['--audience', 'audience', options.audience],
    ['--language', 'language', options.language],
    ['--licence', 'licence', options.licence],
    ['--reported-by', 'reportedBy.name', options.reportedBy],
    ['--reported-source', 'reportedBy.source', options.reportedSource],
  ] as const;
  const faults = said.flatMap(([option, name, text]) => {
    const fault = text === undefined ? undefined : circumstanceFault(name, text);
    return fault ? [`${option} ${fault}`] : [];
  });
  if (faults.length > 0) throw new ConstellationError('BAD_INPUT', faults.join('\n'));
}

function reporterOf({ reportedBy: name, reportedSource: source }: ImportCommandOptions): ReportedBy | undefined {
  if (name === undefined && source !== undefined)
    throw new ConstellationError('BAD_INPUT', '--reported-source needs --reported-by.');
  return name === undefined ? undefined : { name, ...(source ? { source } : {}) };
}

function report(result: ImportResult, dryRun: boolean): void {
  for (const line of describeFaults(result.faults)) console.error(line);
  if (result.withdrawn.length > 0)
    console.error(`left withdrawn, because their records were withdrawn before: rows ${result.withdrawn.join(', ')}`);
  const counts = [
    `${result.new} new`,
    `${result.revised} revised`,
    `${result.audienceChanged} shown to another audience`,
    `${result.unchanged} unchanged`,
    `${result.skipped + result.withdrawn.length} skipped`,
  ];
  console.log(
    `${dryRun ? 'dry run, nothing was written: ' : ''}${result.rows} ${result.rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}`,
  );
  if (!result.repeatable)
    console.error('Without --key (and without an id column), importing the file again makes all records once more.');
  if (dryRun && result.faults.length > 0) process.exitCode = 1;
}

function showProgress({ step, rows }: { step: 'CHECKING' | 'WRITING'; rows: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${step === 'CHECKING' ? 'checking' : 'writing'} row ${rows} …`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
