import { readFile, stat, writeFile } from 'node:fs/promises';
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
};

/**
 * Reads the key and the key history of an actor and checks that they belong together.
 *
 * @throws ConstellationError CONFIG_INVALID (missing, unreadable or open to others) | KEY_HISTORY_INVALID
 */
export async function readActorKeys(actor: Pick<ActorConfig, 'did' | 'keyFile' | 'historyFile'>): Promise<ActorKeys> {
  const [jwk, history] = await Promise.all([readJsonFile(actor.keyFile), readJsonFile(actor.historyFile)]);
  const others = await modeForOthers(actor.keyFile);
  if (others !== undefined)
    throw new ConstellationError(
      'CONFIG_INVALID',
      `Others on this machine can read the private key ${actor.keyFile} (mode ${others}). Run: chmod 600 '${actor.keyFile}'`,
    );
  const signingKey = await importSigningKey(jwk as never).catch((cause: unknown) => {
    // the cause may quote the key
    void cause;
    throw new ConstellationError('CONFIG_INVALID', `${actor.keyFile} holds no Ed25519 or P-256 private key (JWK).`);
  });
  const checked = await checkKeyHistory(history, actor.did);
  if (checked.current.thumbprint !== signingKey.thumbprint)
    throw new ConstellationError(
      'KEY_HISTORY_INVALID',
      `${actor.keyFile} is not the key that ${actor.historyFile} names as the current one.`,
      { actor: actor.did },
    );
  return { signingKey, history: history as KeyHistory, checked };
}

/** The mode of a file, in octal, when others than its owner may read it; undefined when not, or where modes mean nothing. */
export async function modeForOthers(path: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const { mode } = await stat(path);
  return (mode & 0o077) === 0 ? undefined : (mode & 0o777).toString(8);
}

/** Writes a private file that was not there before. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: PRIVATE_FILE, flag: 'wx' });
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
