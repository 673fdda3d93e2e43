import type { JWK } from 'jose';
import {
  ConstellationError,
  checkKeyHistory,
  type Destination,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  moveActor,
  recoverKey,
  revokeKey,
  rotateKey,
  type SignatureAlgorithm,
  type SigningKey,
  type Stands,
} from '../../../schema/index.ts';
import type { ActorConfig } from '../setup/config.ts';
import { keyFileOf, readActorKeys, readHistory, writeKeyFile } from '../setup/key-files.ts';
import { openActorStore } from '../store/open.ts';
import { settleHistory } from './settled-history.ts';

/** What became of a change. */
export type KeyChange = { readonly history: KeyHistory; readonly thumbprint: string };

/**
 * Changes of the keys of an actor whose node is stopped: a running one would go on to sign with the key that it has in memory. A new key
 * is on the disk before the history names it, and the history is exchanged whole, so that a crash leaves the one or the other.
 */
export type ChangeOptions = { readonly now?: () => number; readonly algorithm?: SignatureAlgorithm };

/** Replaces the current key by a new one; what the old one signed goes on to count. */
export async function rotateActorKey(actor: ActorConfig, options: ChangeOptions = {}): Promise<KeyChange> {
  const { history, signingKey } = await readActorKeys(actor);
  const next = await newKey(actor, options.algorithm);
  return settle(actor, await rotateKey(history, signingKey, next, timeOf(options)), next);
}

/**
 * Takes a key back that others have had since some time: the current one, which is replaced, or an earlier one. What it signed since
 * counts no more; what this node published with it before, and up to now, is stood by.
 *
 * @throws ConstellationError BAD_INPUT | KEY_HISTORY_INVALID
 */
export async function revokeActorKey(
  actor: ActorConfig,
  revoked: { readonly since: string; readonly thumbprint?: string | undefined },
  options: ChangeOptions = {},
): Promise<KeyChange> {
  const { history, signingKey, checked } = await readActorKeys(actor);
  const { thumbprint = signingKey.thumbprint, since } = revoked;
  const at = timeOf(options);
  if (!checked.keys.has(thumbprint))
    throw new ConstellationError('BAD_INPUT', `${actor.did} never had a key ${thumbprint}.`);
  refuseFuture(since, at);
  const revokes = { thumbprint, compromisedSince: since };
  const stands = await standsBy(actor);
  if (thumbprint !== signingKey.thumbprint)
    return settle(actor, await revokeKey(history, signingKey, revokes, at, stands), signingKey);
  const next = await newKey(actor, options.algorithm);
  return settle(actor, await rotateKey(history, signingKey, next, at, { revokes, stands }), next);
}

/**
 * Replaces the current key by the word of the recovery key; the current one need not be there any more. With `since`, it was stolen: what
 * it signed since counts no more, and statements that the thief has added since fall away.
 */
export async function recoverActorKey(
  actor: ActorConfig,
  recoveryJwk: JWK,
  { since, ...options }: ChangeOptions & { readonly since?: string | undefined } = {},
): Promise<KeyChange & { readonly recoveryKey: JWK }> {
  const whole = await readHistory(actor);
  const recoveryKey = await importSigningKey(recoveryJwk).catch(() => {
    throw new ConstellationError('BAD_INPUT', 'That is not a recovery key. Nothing was changed.');
  });
  const { events } = await checkKeyHistory(whole, actor.did);
  const at = timeOf(options);
  if (since !== undefined) refuseFuture(since, at);
  const stolenFrom = since === undefined ? -1 : events.findIndex((event) => event.at >= since);
  const after = stolenFrom === -1 ? events.length - 1 : Math.max(0, stolenFrom - 1);
  const kept = await checkKeyHistory({ ...whole, statements: whole.statements.slice(0, after + 1) }, actor.did);
  const revokes =
    since === undefined ? {} : { revokes: { thumbprint: kept.current.thumbprint, compromisedSince: since } };
  const next = await newKey(actor, options.algorithm);
  const nextRecovery = await generatePrivateJwk();
  const { thumbprint: recoveryThumbprint } = await importSigningKey(nextRecovery);
  const history = await recoverKey(whole, recoveryKey, { key: next, recoveryThumbprint }, at, {
    after,
    ...revokes,
    stands: await standsBy(actor),
  });
  return { ...(await settle(actor, history, next)), recoveryKey: nextRecovery };
}

/** Says that the actor answers elsewhere from now on. */
export async function moveActorTo(
  actor: ActorConfig,
  to: Destination,
  options: ChangeOptions = {},
): Promise<KeyChange> {
  const { history, signingKey } = await readActorKeys(actor);
  return settle(actor, await moveActor(history, signingKey, to, timeOf(options)), signingKey);
}

/** Checks the new history as everybody will, then puts it in the place of the old one. */
async function settle(actor: ActorConfig, history: KeyHistory, key: SigningKey): Promise<KeyChange> {
  try {
    await checkKeyHistory(history, actor.did);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw new ConstellationError('KEY_HISTORY_INVALID', `Nothing was changed. ${why}`, { actor: actor.did, cause });
  }
  await settleHistory(actor, history, keyFileOf(actor, key.thumbprint));
  return { history, thumbprint: key.thumbprint };
}

async function newKey(actor: ActorConfig, algorithm?: SignatureAlgorithm): Promise<SigningKey> {
  const jwk = await generatePrivateJwk(algorithm);
  const key = await importSigningKey(jwk);
  await writeKeyFile(keyFileOf(actor, key.thumbprint), jwk);
  return key;
}

/** Where the feeds of the actor stand now: what was published up to here is its own word. */
async function standsBy(actor: ActorConfig): Promise<Stands> {
  const store = await openActorStore(actor.storeUrl, { actor: actor.did, directory: actor.directory });
  try {
    const { heads } = await store.head();
    return Object.fromEntries(Object.entries(heads).flatMap(([tier, { digest }]) => (digest ? [[tier, digest]] : [])));
  } finally {
    await store.close();
  }
}

function refuseFuture(since: string, at: string): void {
  if (since > at)
    throw new ConstellationError('BAD_INPUT', `${since} lies ahead: say since when others may have had it.`);
}

function timeOf({ now = Date.now }: ChangeOptions): string {
  return `${new Date(now()).toISOString().slice(0, 19)}Z`;
}
