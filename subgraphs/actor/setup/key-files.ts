import { existsSync } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JWK } from 'jose';
import {
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  importSigningKey,
  type KeyHistory,
  type SigningKey,
} from '../../../schema/index.ts';
import type { ActorConfig } from './config.ts';

/** Nobody but the node may read a private key. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** The private key with the history that says it speaks for the actor. */
export type ActorKeys = {
  readonly signingKey: SigningKey;
  readonly history: KeyHistory;
  readonly checked: CheckedKeyHistory;
  /** Where the private key lies. */
  readonly keyFile: string;
};

/**
 * Reads the key and the key history of an actor and checks that they belong together. Where the history names another key than the
 * file that actor.json names, the key is looked for beside it under its thumbprint: a change of keys may have been cut off there.
 *
 * @throws ConstellationError CONFIG_INVALID (missing, unreadable or open to others) | KEY_HISTORY_INVALID
 */
export async function readActorKeys(actor: KeyPlaces): Promise<ActorKeys> {
  const history = await readHistory(actor);
  const checked = await checkKeyHistory(history, actor.did);
  const { thumbprint } = checked.current;
  const beside = keyFileOf(actor, thumbprint);
  const path = existsSync(beside) ? beside : actor.keyFile;
  if (!existsSync(path))
    throw new ConstellationError('CONFIG_INVALID', `There is no key file ${path}. ${lostKeyAdvice(actor)}`, {
      actor: actor.did,
    });
  const signingKey = await readKeyFile(path);
  if (thumbprint !== signingKey.thumbprint)
    throw new ConstellationError(
      'KEY_HISTORY_INVALID',
      `${path} is not the key that ${actor.historyFile} names as the current one. ${lostKeyAdvice(actor)}`,
      { actor: actor.did },
    );
  return { signingKey, history, checked, keyFile: path };
}

/** Where an actor keeps its keys. */
export type KeyPlaces = Pick<ActorConfig, 'did' | 'keyFile' | 'historyFile'>;

/** The folder of an actor lies in the directory of its node, two folders down. */
function lostKeyAdvice({ historyFile }: KeyPlaces): string {
  const nodeDirectory = join(dirname(historyFile), '..', '..');
  return `What to do: put the key file back, from a backup if need be. If it is lost, or somebody else may have it, take the recovery key from the safe: constellation actor key recover ${nodeDirectory}`;
}

/** Reads the key history of an actor, unchecked. @throws ConstellationError CONFIG_INVALID */
export async function readHistory({ historyFile }: Pick<KeyPlaces, 'historyFile'>): Promise<KeyHistory> {
  return (await readJsonFile(historyFile)) as KeyHistory;
}

/** The file of a key of this actor, which is named after its thumbprint. */
export function keyFileOf({ keyFile }: Pick<KeyPlaces, 'keyFile'>, thumbprint: string): string {
  return join(dirname(keyFile), `${thumbprint}.jwk`);
}

async function readKeyFile(path: string): Promise<SigningKey> {
  const jwk = await readJsonFile(path);
  const others = await modeForOthers(path);
  if (others !== undefined)
    throw new ConstellationError(
      'CONFIG_INVALID',
      `Others on this machine can read the private key ${path} (mode ${others}). Run: chmod 600 '${path}'`,
    );
  return importSigningKey(jwk as never).catch((cause: unknown) => {
    // the cause may quote the key
    void cause;
    throw new ConstellationError('CONFIG_INVALID', `${path} holds no Ed25519 or P-256 private key (JWK).`);
  });
}

/** The mode of a file, in octal, when others than its owner may read it; undefined when not, or where modes mean nothing. */
export async function modeForOthers(path: string): Promise<string | undefined> {
  return openToOthers((await stat(path)).mode);
}

/** The same of a mode that is known already. */
export function openToOthers(mode: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return (mode & 0o077) === 0 ? undefined : (mode & 0o777).toString(8);
}

/** Writes a private file that was not there before. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: PRIVATE_FILE, flag: 'wx' });
}

/** Writes the file of a new key, and makes sure that it outlives a power cut. @throws ConstellationError CONFIG_INVALID */
export async function writeKeyFile(path: string, jwk: JWK): Promise<void> {
  try {
    const file = await open(path, 'wx', PRIVATE_FILE);
    try {
      await file.writeFile(`${JSON.stringify(jwk)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new ConstellationError('CONFIG_INVALID', `The new key cannot be written to ${path}; nothing was changed.`, {
      cause,
    });
  }
  await syncFolder(dirname(path));
}

/** A new name in a folder must survive a power cut as well; not every system lets a folder be opened. */
export async function syncFolder(path: string): Promise<void> {
  await open(path, 'r')
    .then((folder) => folder.sync().finally(() => folder.close()))
    .catch(() => {});
}

async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConstellationError('CONFIG_INVALID', `${path} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch {
    // the parser's message quotes the text, which may be a key
    throw new ConstellationError('CONFIG_INVALID', `${path} is not JSON.`);
  }
}
