import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import {
  beginKeyHistory,
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  type SigningKey,
} from '../../schema/index.ts';

/** The name of a hub with the key that speaks for it. Without one a hub asks its members unsigned, and knows PUBLIC only. */
export type HubIdentity = {
  readonly did: string;
  readonly signingKey: SigningKey;
  readonly history: KeyHistory;
  readonly checked: CheckedKeyHistory;
  /** Where others reach the hub, without a path, when that is not what the DID says. */
  readonly publicUrl?: string;
};

/** The folder of the keys in the directory of a hub. */
export const HUB_KEYS = 'keys';
export const CURRENT_KEY = 'hub-key.jwk';
export const KEY_HISTORY = 'key-history.json';
/** A new key lies here until the history names it. */
export const NEXT_KEY = 'next-hub-key.jwk';
const RECOVERY = 'recovery-key.jwk';
const PRIVATE_FILE = 0o600;

/** Makes a new name and keys, in memory: for {@link openHubIdentity}, and for hubs that need none on disk. */
export async function newHubIdentity(
  did: string,
): Promise<HubIdentity & { readonly jwk: JWK; readonly recovery: JWK }> {
  const [jwk, recovery] = await Promise.all([generatePrivateJwk(), generatePrivateJwk()]);
  const [signingKey, recoveryKey] = await Promise.all([importSigningKey(jwk), importSigningKey(recovery)]);
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const history = await beginKeyHistory(did, signingKey, recoveryKey.thumbprint, at);
  return { did, signingKey, history, checked: await checkKeyHistory(history, did), jwk, recovery };
}

/**
 * Reads the keys of a hub from `<directory>/keys`, or makes them at the first start. The recovery key is written beside them, for the
 * operator to take away: whoever has it can replace the key of the hub. `created` says that it lies there now.
 *
 * @throws ConstellationError CONFIG_INVALID (unreadable, open to others, or of another name) | KEY_HISTORY_INVALID
 */
export async function openHubIdentity(
  directory: string,
  options: { readonly did: string; readonly publicUrl?: string },
): Promise<HubIdentity & { readonly created: boolean }> {
  const { did, publicUrl } = options;
  const folder = join(directory, HUB_KEYS);
  const created = !existsSync(folder) && (await create(directory, did));
  await finishChange(folder, did);
  const [jwk, history] = await Promise.all([readJson(join(folder, CURRENT_KEY)), readHubHistory(directory, did)]);
  await refuseOpenFile(join(folder, CURRENT_KEY));
  const signingKey = await importSigningKey(jwk as JWK).catch(() => {
    // the cause may quote the key
    throw new ConstellationError(
      'CONFIG_INVALID',
      `${join(folder, CURRENT_KEY)} holds no Ed25519 or P-256 private key.`,
    );
  });
  const checked = await checkKeyHistory(history, did);
  if (checked.current.thumbprint !== signingKey.thumbprint)
    throw new ConstellationError(
      'KEY_HISTORY_INVALID',
      `${join(folder, CURRENT_KEY)} is not the key that ${KEY_HISTORY} beside it names as the current one.`,
    );
  return {
    did,
    signingKey,
    history,
    checked,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    created,
  };
}

/** The key history of a hub as it lies in its folder; not checked. @throws ConstellationError CONFIG_INVALID (unreadable, or of another name) */
export async function readHubHistory(directory: string, did: string): Promise<KeyHistory> {
  const folder = join(directory, HUB_KEYS);
  const history = (await readJson(join(folder, KEY_HISTORY))) as KeyHistory | null;
  if (history?.did === did) return history;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `The keys in ${folder} are of ${String(history?.did)}, and the hub is called ${did} now. A name is for ever: its members have pinned it. What to do: set "did" in hub.json to the name that it had.`,
  );
}

/** The keys of a hub as they lie in their folder, for a backup. The recovery key is not among them: it belongs elsewhere. */
export type HubKeys = { readonly key: JWK; readonly history: KeyHistory };

/** @throws ConstellationError CONFIG_INVALID; undefined when there are none */
export async function readHubKeys(directory: string): Promise<HubKeys | undefined> {
  const folder = join(directory, HUB_KEYS);
  if (!existsSync(folder)) return undefined;
  const named = (await readJson(join(folder, KEY_HISTORY))) as Partial<KeyHistory> | null;
  await finishChange(folder, String(named?.did));
  const [key, history] = await Promise.all([readJson(join(folder, CURRENT_KEY)), readJson(join(folder, KEY_HISTORY))]);
  return { key: key as JWK, history: history as KeyHistory };
}

/** Puts keys from a backup into a hub that has none. False when it has some: those stay. */
export async function placeHubKeys(directory: string, { key, history }: HubKeys): Promise<boolean> {
  return place(directory, { [CURRENT_KEY]: key, [KEY_HISTORY]: history });
}

/** Where the recovery key lies until the operator takes it away. */
export function recoveryFileOf(directory: string): string {
  return join(directory, HUB_KEYS, RECOVERY);
}

/** A change of keys that was stopped after the history had named the new one. */
async function finishChange(folder: string, did: string): Promise<void> {
  const next = join(folder, NEXT_KEY);
  if (!existsSync(next)) return;
  const [jwk, history] = await Promise.all([readJson(next), readJson(join(folder, KEY_HISTORY))]);
  const [{ thumbprint }, { current }] = await Promise.all([
    importSigningKey(jwk as JWK),
    checkKeyHistory(history, did),
  ]).catch(() => [{ thumbprint: '' }, { current: undefined }] as const);
  if (current?.thumbprint === thumbprint) await rename(next, join(folder, CURRENT_KEY));
}

async function create(directory: string, did: string): Promise<boolean> {
  const { jwk, recovery, history } = await newHubIdentity(did);
  return place(directory, { [CURRENT_KEY]: jwk, [KEY_HISTORY]: history, [RECOVERY]: recovery });
}

/** Made aside and put in place whole, so that a crash leaves no half of it. False when they are there, or another process was faster. */
async function place(directory: string, files: Readonly<Record<string, unknown>>): Promise<boolean> {
  const folder = join(directory, HUB_KEYS);
  if (existsSync(folder)) return false;
  await mkdir(directory, { recursive: true });
  const aside = await mkdtemp(join(directory, '.keys-'));
  try {
    for (const [name, value] of Object.entries(files))
      await writeFile(join(aside, name), `${JSON.stringify(value)}\n`, { mode: PRIVATE_FILE, flag: 'wx' });
    await rename(aside, folder);
    return true;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (existsSync(folder)) return false;
    throw error;
  }
}

async function refuseOpenFile(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `Others on this machine can read the private key ${path} (mode ${(mode & 0o777).toString(8)}). Run: chmod 600 '${path}'`,
  );
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConstellationError('CONFIG_INVALID', `${path} cannot be read.`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch {
    // the parser's message quotes the text, which may be a key
    throw new ConstellationError('CONFIG_INVALID', `${path} is not JSON.`);
  }
}
