import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import type { HostedActor } from '../hosted-actor.ts';
import { settingsLine } from './actor-settings.ts';
import { type BackupLine, writeBackup } from './backup-file.ts';
import { hubLines } from './hub-pins.ts';

export type BackupOptions = {
  /** Leaves the private key out: then the file can be kept less safely, and restoring needs the key from elsewhere. */
  readonly withoutKeys?: boolean;
};

export type BackupResult = {
  readonly entries: number;
  readonly drafts: number;
  readonly tokens: number;
  readonly bytes: number;
};

const PAGE = 500;

/**
 * Writes everything of an actor to one file (mode 0600): its journal, drafts, people, token digests, log of decisions, pinned hubs,
 * key history and key, and what its actor.json says of itself. The node may run
 * meanwhile; what is written after the backup began is not in it.
 *
 * @example await backupActor(await openActor('node'), 'acme-2026-01-31.backup.gz');
 */
export async function backupActor(
  actor: HostedActor,
  path: string,
  options: BackupOptions = {},
): Promise<BackupResult> {
  const { store, keys } = actor;
  const withKeys = !options.withoutKeys;
  // before anything is read: what is taken back from now on may not be in it
  const createdAt = new Date().toISOString();
  const [head, drafts, tokens, persons, hubs, settings] = await Promise.all([
    store.head(),
    store.drafts(),
    store.tokens(),
    store.people.persons(),
    hubLines(actor.directory),
    settingsLine(actor.directory),
  ]);

  async function* lines(): AsyncGenerator<BackupLine> {
    const { did, name } = actor;
    yield {
      type: 'constellation-actor-backup',
      format: 1,
      did,
      name,
      createdAt,
      head,
      withKeys,
    };
    yield { type: 'key-history', history: keys.history };
    if (withKeys) yield { type: 'key', current: true, jwk: JSON.parse(await readFile(actor.keyFile, 'utf8')) as JWK };
    yield settings;
    for (const hub of hubs) yield hub;
    for (let after = 0; after < head.seq; ) {
      const page = await store.journal(after, Math.min(PAGE, head.seq - after));
      if (page.length === 0) throw new Error(`The journal ends at ${after}, before its head ${head.seq}.`);
      for (const entry of page) yield { type: 'entry', entry };
      after += page.length;
    }
    for (const draft of drafts) yield { type: 'draft', draft };
    for (const token of tokens) yield { type: 'token', token };
    for (const person of persons) yield { type: 'person', person, passkeys: await store.people.passkeysOf(person.id) };
    for (let after = 0; ; ) {
      const page = await store.audit.read({ after, limit: PAGE });
      for (const entry of page) yield { type: 'audit', entry };
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.seq;
    }
  }

  const bytes = await writeBackup(path, lines());
  return { entries: head.seq, drafts: drafts.length, tokens: tokens.length, bytes };
}
