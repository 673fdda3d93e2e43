import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConstellationError,
  type Content,
  makeDidDocument,
  type RecordEnvelope,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import { NARROWED_FILE } from '../backup/narrowed-list.ts';
import { SHUT_OUT_FILE } from '../backup/shut-out-list.ts';
import { ERASED_FILE } from '../erasing/erased-list.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { PRIVATE_FOLDER } from '../setup/key-files.ts';
import type { JournalEntry } from '../store/port.ts';
import { type ExportedFile, writeLines, writeText } from './export-files.ts';
import { exportReadme } from './readme.ts';

export const MANIFEST = 'manifest.json';

/** A line of records.ndjson: a version as it was signed, and what was decided about it. */
export type ExportedVersion = {
  readonly envelope: RecordEnvelope;
  readonly content: Content;
  readonly digest: string;
  readonly sdJwt: string;
  readonly policy: VisibilityPolicy;
  readonly erased?: readonly string[];
};

export type Manifest = {
  readonly format: 'constellation-actor-export';
  readonly version: 1;
  readonly did: string;
  readonly name: string;
  readonly exportedAt: string;
  /** Number of the last journal entry that is in it. */
  readonly journal: number;
  readonly files: readonly ExportedFile[];
};

export type ExportResult = { readonly folder: string; readonly manifest: Manifest };

const PAGE = 500;
/** What lies beside the store and is of use elsewhere; private keys are not: a backup holds them. */
const BESIDE = ['key-history.json', 'hubs.json', 'moved.json', ERASED_FILE, NARROWED_FILE, SHUT_OUT_FILE];

/**
 * Writes everything that an actor has said and decided to a new folder, in open formats that need none of this software to read: every
 * version with its proof, who may see it, answers, drafts, key history, log of decisions. Private keys, tokens and passkeys are not in it.
 *
 * The node may run meanwhile; what is written after the export began is not in it.
 *
 * @throws ConstellationError BAD_INPUT when the folder exists and is not empty
 * @example await exportEverything(await openActor('node'), 'acme-2026-11-22');
 */
export async function exportEverything(actor: HostedActor, folder: string): Promise<ExportResult> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new ConstellationError('BAD_INPUT', `${folder} is not empty. Name a new folder; nothing was changed.`);
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const { store, did, name } = actor;
  const head = await store.head();

  async function* journal(): AsyncGenerator<JournalEntry> {
    for (let after = 0; after < head.seq; ) {
      const page = await store.journal(after, Math.min(PAGE, head.seq - after));
      const last = page.at(-1);
      if (!last) throw new Error(`The journal ends at ${after}, before its head ${head.seq}.`);
      yield* page;
      after = last.seq;
    }
  }
  async function* versions(only?: string): AsyncGenerator<ExportedVersion> {
    for await (const { change } of journal()) {
      if (change.type !== 'VERSION' || (only !== undefined && change.envelope.kind !== only)) continue;
      const { type: _, ...version } = change;
      yield version;
    }
  }
  async function* policies() {
    for await (const { change, at } of journal()) {
      if (change.type === 'VERSION') yield { id: change.envelope.id, at, policy: change.policy };
      if (change.type === 'POLICY' || change.type === 'ERASED') yield { id: change.id, at, policy: change.policy };
    }
  }
  async function* audit() {
    for (let after = 0; ; ) {
      const page = await store.audit.read({ after, limit: PAGE });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.seq;
    }
  }

  const files: ExportedFile[] = [
    await writeLines(folder, 'records.ndjson', versions()),
    await writeLines(folder, 'answers.ndjson', versions('Answer')),
    await writeLines(folder, 'policies.ndjson', policies()),
    await writeLines(folder, 'journal.ndjson', journal()),
    await writeLines(folder, 'drafts.ndjson', await store.drafts()),
    await writeLines(folder, 'audit.ndjson', audit()),
    await writeText(folder, 'did.json', [`${JSON.stringify(didDocument(actor), undefined, 2)}\n`]),
  ];
  for (const beside of BESIDE) {
    const path = join(actor.directory, beside);
    if (existsSync(path)) files.push(await writeText(folder, beside, [await readFile(path, 'utf8')]));
  }
  files.push(await writeText(folder, 'README.md', [exportReadme(did, name)]));
  const manifest: Manifest = {
    format: 'constellation-actor-export',
    version: 1,
    did,
    name,
    exportedAt: new Date().toISOString(),
    journal: head.seq,
    files,
  };
  await writeText(folder, MANIFEST, [`${JSON.stringify(manifest, undefined, 2)}\n`]);
  return { folder, manifest };
}

/** Name and key: where the actor answers is left out, since that is what changes. */
function didDocument({ did, keys }: HostedActor) {
  const { currentJwk, current } = keys.checked;
  const nowhere = { graphql: '', feedStream: '', keyHistory: '' };
  const { service: _, ...document } = makeDidDocument(did, currentJwk, current.thumbprint, nowhere);
  return document;
}
