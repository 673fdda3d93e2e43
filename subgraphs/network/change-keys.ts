import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import {
  ConstellationError,
  checkKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  recoverKey,
  rotateKey,
  type SigningKey,
} from '../../schema/index.ts';
import {
  CURRENT_KEY,
  HUB_KEYS,
  KEY_HISTORY,
  NEXT_KEY,
  openHubIdentity,
  readHubHistory,
  recoveryFileOf,
} from './identity.ts';

/** What became of a change. */
export type HubKeyChange = { readonly thumbprint: string; readonly history: KeyHistory };

type ChangeOptions = { readonly now?: () => number };

/**
 * Replaces the current key of a hub by a new one, signed by the old. No process of the hub may run meanwhile: it would go on to sign with the
 * key that it has in memory. The new key is on the disk before the history names it, and the history is exchanged whole, so that a crash
 * leaves the one or the other.
 */
export async function rotateHubKey(
  directory: string,
  did: string,
  { now = Date.now }: ChangeOptions = {},
): Promise<HubKeyChange> {
  const { history, signingKey } = await openHubIdentity(directory, { did });
  const [jwk, next] = await newKey();
  return settle(directory, await rotateKey(history, signingKey, next, timeOf(now)), jwk);
}

/**
 * Replaces a stolen or lost key of a hub by the word of its recovery key, and gives the next recovery key. With `since`, the key was stolen:
 * what it signed since counts no more, and statements that the thief has added since fall away.
 *
 * @throws ConstellationError BAD_INPUT | KEY_HISTORY_INVALID; then nothing was changed
 */
export async function recoverHubKey(
  directory: string,
  did: string,
  recoveryJwk: JWK,
  { now = Date.now, since }: ChangeOptions & { readonly since?: string | undefined } = {},
): Promise<HubKeyChange & { readonly recoveryKey: JWK }> {
  const history = await readHubHistory(directory, did);
  const recoveryKey = await importSigningKey(recoveryJwk).catch(() => {
    throw new ConstellationError('BAD_INPUT', 'That is not a recovery key. Nothing was changed.');
  });
  const at = timeOf(now);
  if (since !== undefined && since > at)
    throw new ConstellationError('BAD_INPUT', `${since} lies ahead: say since when others may have had it.`);
  const { events } = await checkKeyHistory(history, did);
  const stolenFrom = since === undefined ? -1 : events.findIndex((event) => event.at >= since);
  const after = stolenFrom === -1 ? events.length - 1 : Math.max(0, stolenFrom - 1);
  const kept = await checkKeyHistory({ ...history, statements: history.statements.slice(0, after + 1) }, did);
  const revokes =
    since === undefined ? {} : { revokes: { thumbprint: kept.current.thumbprint, compromisedSince: since } };
  const [jwk, key] = await newKey();
  const nextRecovery = await generatePrivateJwk();
  const { thumbprint: recoveryThumbprint } = await importSigningKey(nextRecovery);
  const recovered = await recoverKey(history, recoveryKey, { key, recoveryThumbprint }, at, { after, ...revokes });
  const settled = await settle(directory, recovered, jwk);
  // where it still lay beside the others: it is spent
  await rm(recoveryFileOf(directory), { force: true });
  return { ...settled, recoveryKey: nextRecovery };
}

/** Checks the new history as everybody will, then puts it in the place of the old one: that is the moment from which it counts. */
async function settle(directory: string, history: KeyHistory, jwk: JWK): Promise<HubKeyChange> {
  const { current } = await checkKeyHistory(history, history.did).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : '';
    throw new ConstellationError('KEY_HISTORY_INVALID', `Nothing was changed. ${why}`, { cause });
  });
  const folder = join(directory, HUB_KEYS);
  await replaceFile(join(folder, NEXT_KEY), jwk);
  await replaceFile(join(folder, KEY_HISTORY), history);
  await rename(join(folder, NEXT_KEY), join(folder, CURRENT_KEY));
  return { thumbprint: current.thumbprint, history };
}

async function newKey(): Promise<[JWK, SigningKey]> {
  const jwk = await generatePrivateJwk();
  return [jwk, await importSigningKey(jwk)];
}

/** Whole or not at all, and for its owner only. */
async function replaceFile(path: string, value: unknown): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(value)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function timeOf(now: () => number): string {
  return `${new Date(now()).toISOString().slice(0, 19)}Z`;
}
