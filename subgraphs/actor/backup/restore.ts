import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import {
  ConstellationError,
  checkKeyHistory,
  type FeedTier,
  importSigningKey,
  type KeyHistory,
} from '../../../schema/index.ts';
import { parseStoreUrl } from '../../storage/index.ts';
import { type Erasure, readErasures } from '../erasing/erased-list.ts';
import {
  ACTOR_FILE,
  ACTORS_FOLDER,
  type ActorConfig,
  type ActorFile,
  HISTORY_FILE,
  NODE_FILE,
  readNodeConfig,
  refuseHub,
} from '../setup/config.ts';
import { slugOf } from '../setup/init-actor.ts';
import { PRIVATE_FOLDER, readActorKeys, writePrivateFile } from '../setup/key-files.ts';
import type { AuditEntry } from '../store/audit-port.ts';
import { draftWithoutFields, type ErasableVersion, withoutFields } from '../store/erased-version.ts';
import { membersChain } from '../store/members-chain.ts';
import { openActorStore } from '../store/open.ts';
import type { ActorStore, Draft, JournalEntry, JournalHead, StoredToken } from '../store/port.ts';
import { type ActorSettings, checkSettings } from './actor-settings.ts';
import { type BackupLine, invalid, readBackup } from './backup-file.ts';
import { bringBackHubs, checkHubLine, type HubLine } from './hub-pins.ts';
import { journalCheck } from './journal-check.ts';
import { readNarrowedList } from './narrowed-list.ts';
import { writeRecoveryMarker } from './recovery-marker.ts';
import { type Admittance, admittanceAfter } from './shut-out-list.ts';

export type RestoreOptions = {
  /** Store url for an actor that is not in the directory yet; `sqlite:store.sqlite` unless told. */
  readonly store?: string;
  /** Puts a SQLite store that is not empty aside, instead of refusing. */
  readonly replace?: boolean;
  /** Keeps what is shared with NETWORKS and PARTNERS, although nothing here may say what was taken back from them after the backup. */
  readonly keepSharing?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
};

export type RestoreResult = {
  readonly slug: string;
  readonly did: string;
  readonly head: JournalHead;
  /** Where the store that was there before lies now. */
  readonly putAside?: string;
  /** Records that the backup held whole, or with fields, that were erased since: they were erased again. */
  readonly erasedAgain: readonly string[];
  /** Who was not let in again, since they were shut out after the backup: names of people, labels of tokens. */
  readonly keptOut: readonly string[];
  /** Nothing here says who was shut out after the backup: everybody whom it holds can come in again, and was listed here. */
  readonly backAgain: readonly string[];
  /** There was no actor.json, and the backup, of older software, does not say what was in it: packs are off, and one pair of eyes is enough. */
  readonly lacksSettings: boolean;
};

const BATCH = 300;

/**
 * Restores an actor from a backup, into any kind of store. The whole file is checked first: its digest, every signature, every chain.
 * Afterwards publishing waits for {@link recoverAfterRestore}, because readers may have seen more than the backup holds.
 *
 * @throws ConstellationError BACKUP_INVALID, STORE_FOREIGN (not empty) or CONFIG_INVALID; then nothing was changed
 */
export async function restoreActor(
  directory: string,
  path: string,
  options: RestoreOptions = {},
): Promise<RestoreResult> {
  const { did, slug, name, history, jwk, head, hubs, settings, createdAt } = await checkBackup(path).catch(
    (cause: unknown) => {
      if (!(cause instanceof ConstellationError) || cause.code === 'BACKUP_INVALID') throw cause;
      throw invalid(`what it holds is not whole (${cause.message})`, cause);
    },
  );
  const isKnownHere = existsSync(join(directory, ACTORS_FOLDER, slug, ACTOR_FILE));
  const told = { did, name, history, jwk, settings, store: options.store };
  const config = await settle(directory, slug, told, options.environment);
  await readActorKeys(config);

  const putAside = await putStoreAside(config, options.replace ?? false);
  const store = await openStore(config);
  let filled: Awaited<ReturnType<typeof fill>>;
  const admittance = await admittanceAfter(config.directory, { createdAt, isOwn: isKnownHere });
  try {
    await refuseFull(store);
    // from here on nothing may be published until the hubs were asked
    const { since } = await readNarrowedList(config.directory);
    // a list that was brought here from elsewhere holds what it holds, but may end anywhere
    const isListed = isKnownHere && since !== undefined && since <= createdAt;
    await writeRecoveryMarker(config.directory, { backupAt: createdAt, closesFew: !isListed && !options.keepSharing });
    await bringBackHubs(config.directory, hubs);
    filled = await fill(store, path, await readErasures(config.directory), admittance);
    const now = await store.head();
    if (now.seq !== head.seq) throw new Error(`The store ends at ${now.seq} after restoring ${head.seq} entries.`);
  } finally {
    await store.close();
  }
  const { cameBack, ...kept } = filled;
  const backAgain = admittance.isWhole ? [] : cameBack;
  const lacksSettings = !isKnownHere && settings === undefined;
  return { slug, did, head, ...kept, backAgain, lacksSettings, ...(putAside === undefined ? {} : { putAside }) };
}

async function checkBackup(path: string) {
  let history: KeyHistory | undefined;
  let jwk: JWK | undefined;
  let did = '';
  const hubs: HubLine[] = [];
  let settings: ActorSettings | undefined;
  let check: ReturnType<typeof journalCheck> | undefined;
  const header = await readBackup(path, async (line) => {
    switch (line.type) {
      case 'constellation-actor-backup':
        did = line.did;
        return;
      case 'key-history':
        history = line.history;
        check = journalCheck(did, await checkKeyHistory(line.history, did));
        return;
      case 'key':
        jwk = line.jwk;
        return;
      case 'hub':
        hubs.push(await checkHubLine(line));
        return;
      case 'settings':
        settings = checkSettings(line);
        return;
      case 'entry':
        if (!check) throw invalid('its key history is missing');
        await check.follow(line.entry);
        return;
      case 'draft':
      case 'token':
      case 'person':
      case 'audit':
        return;
    }
  });
  if (!history || !check) throw invalid('its key history is missing');
  const head = check.head();
  // a backup of older software knows of no feed for members
  const isLed = (Object.keys(head.heads) as FeedTier[]).every(
    (tier) => head.heads[tier].digest === header.head.heads[tier]?.digest,
  );
  if (head.seq !== header.head.seq || !isLed) throw invalid('its journal does not lead to the head it names');
  const { name, createdAt } = header;
  return { did, slug: slugOf(did), name, history, jwk, head, hubs, settings, createdAt };
}

/** Finds the folder of the actor, whose actor.json then counts as it is, or makes it from what the backup holds. */
async function settle(
  directory: string,
  slug: string,
  actor: {
    did: string;
    name: string;
    history: KeyHistory;
    jwk: JWK | undefined;
    settings: ActorSettings | undefined;
    store: string | undefined;
  },
  environment: NodeJS.ProcessEnv | undefined,
): Promise<ActorConfig> {
  refuseHub(directory);
  const folder = join(directory, ACTORS_FOLDER, slug);
  // lists that were kept beside the backups may lie there already
  if (!existsSync(join(folder, ACTOR_FILE))) {
    if (!actor.jwk) {
      const message = `The backup was made without the private key. Create ${join(folder, 'keys')} with the key, ${HISTORY_FILE} and ${ACTOR_FILE} first.`;
      throw new ConstellationError('BACKUP_INVALID', message, { actor: actor.did });
    }
    const { thumbprint } = await importSigningKey(actor.jwk);
    const key = join('keys', `${thumbprint}.jwk`);
    const file: ActorFile = {
      did: actor.did,
      name: actor.name,
      key,
      ...actor.settings,
      ...(actor.store === undefined ? {} : { store: actor.store }),
    };
    await mkdir(join(folder, 'keys'), { recursive: true, mode: PRIVATE_FOLDER });
    await writePrivateFile(join(folder, key), `${JSON.stringify(actor.jwk)}\n`);
    await writeFile(join(folder, HISTORY_FILE), `${JSON.stringify(actor.history, undefined, 2)}\n`);
    await writeFile(join(folder, ACTOR_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
    if (!existsSync(join(directory, NODE_FILE))) await writeFile(join(directory, NODE_FILE), '{}\n');
  }
  const found = readNodeConfig(directory, environment).actors.find(({ did }) => did === actor.did);
  if (!found) throw new ConstellationError('CONFIG_INVALID', `${folder} belongs to another actor than ${actor.did}.`);
  return found;
}

async function putStoreAside(config: ActorConfig, replace: boolean): Promise<string | undefined> {
  const address = parseStoreUrl(config.storeUrl, config.directory);
  if (address.backend === 'mongodb' || !existsSync(address.path)) return undefined;
  const store = await openStore(config);
  try {
    await refuseFull(store);
    return undefined;
  } catch (error) {
    if (!replace) throw error;
  } finally {
    await store.close();
  }
  const aside = `${address.path}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(address.path + ending)) await rename(address.path + ending, aside + ending);
  return aside;
}

function openStore(config: ActorConfig): Promise<ActorStore> {
  return openActorStore(config.storeUrl, { actor: config.did, directory: config.directory });
}

async function refuseFull(store: ActorStore): Promise<void> {
  const [{ seq }, drafts, tokens, persons] = await Promise.all([
    store.head(),
    store.drafts(),
    store.tokens(),
    store.people.persons(),
  ]);
  if (seq === 0 && drafts.length === 0 && tokens.length === 0 && persons.length === 0) return;
  const message = `The store of ${store.actor} is not empty: it holds ${seq} entries, ${drafts.length} drafts, ${tokens.length} tokens and ${persons.length} people. Nothing was changed. What to do: restore into an empty store (--store), or, with SQLite, say --replace: then what is there is put aside, and kept.`;
  throw new ConstellationError('STORE_FOREIGN', message, { actor: store.actor });
}

/**
 * Fills an empty store. What was erased after the backup was made is left out, and so is who was shut out since; gives the records and
 * the people that this concerns, and those who can come in again.
 */
async function fill(
  store: ActorStore,
  path: string,
  erasures: readonly Erasure[],
  admittance: Admittance,
): Promise<{ erasedAgain: readonly string[]; keptOut: readonly string[]; cameBack: readonly string[] }> {
  const keptOut: string[] = [];
  const cameBack: string[] = [];
  const erasedAgain = new Set<string>();
  const left = <Version extends ErasableVersion>(id: string, version: Version): Version => {
    const kept = erasures
      .filter((one) => one.id === id)
      .reduce((held, { fields }) => withoutFields(held, fields), version);
    if (kept !== version) erasedAgain.add(id);
    return kept;
  };
  const audit: AuditEntry[] = [];
  let batch: JournalEntry[] = [];
  const drafts: Draft[] = [];
  const tokens: StoredToken[] = [];
  const people: Extract<BackupLine, { type: 'person' }>[] = [];
  const flush = async () => {
    if ((await store.append(batch)) !== batch.length)
      throw new ConstellationError(
        'STORE_LOCKED',
        'Another process wrote to the store while it was restored. Stop the node first.',
        { actor: store.actor },
      );
    batch = [];
  };
  // older software had no feed for members: it is made as it is made for a store of that time
  let chained: ReturnType<typeof membersChain> | undefined;
  await readBackup(path, async (line) => {
    if (line.type === 'constellation-actor-backup' && line.head.heads.MEMBERS === undefined)
      chained = membersChain(store.actor);
    if (line.type === 'entry') {
      const { change, feeds: told } = line.entry;
      const feeds = chained ? chained(told).feeds : told;
      const entry = { ...line.entry, feeds };
      batch.push(change.type === 'VERSION' ? { ...entry, change: left(change.envelope.id, change) } : entry);
      if (batch.length === BATCH) await flush();
    }
    if (line.type === 'audit') audit.push(line.entry);
    if (line.type === 'draft') {
      const gone = erasures.filter(({ id, at }) => id === line.draft.id && line.draft.updatedAt <= at);
      const draft = gone.reduce<Draft | undefined>(
        (held, { fields }) => held && draftWithoutFields(held, fields),
        line.draft,
      );
      if (draft) drafts.push(draft);
    }
    if (line.type === 'token') tokens.push(line.token);
    if (line.type === 'person') people.push(line);
  });
  if (batch.length > 0) await flush();
  for (const draft of drafts) await store.saveDraft(draft);
  for (const token of tokens) {
    const isAdmitted = admittance.admitsToken(token);
    (isAdmitted ? cameBack : keptOut).push(`token «${token.label}»`);
    if (isAdmitted) await store.addToken(token);
  }
  for (const { person, passkeys } of people) {
    const now = admittance.asTheyAre(person);
    if (!person.disabled) (now && !now.disabled ? cameBack : keptOut).push(person.name);
    if (!now) continue;
    const [first, ...others] = passkeys.filter(admittance.admitsPasskey);
    await store.people.addPerson(now, first);
    for (const passkey of others) await store.people.addPasskey(passkey);
  }
  if ((await store.audit.append(audit)) !== audit.length) throw new Error('The log of decisions was not empty.');
  return { erasedAgain: [...erasedAgain], keptOut, cameBack };
}
