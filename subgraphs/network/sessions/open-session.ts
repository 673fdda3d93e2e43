import { createSecretKey } from 'node:crypto';
import {
  type CheckedKeyHistory,
  CONTENT_DIGEST_HEADER,
  ConstellationError,
  componentsOf,
  contentDigestOf,
  deriveSessionSecret,
  isConstellationError,
  newSessionKeyPair,
  newSessionNonce,
  readSessionAnswer,
  SESSION_TAG,
  SIGNATURE_LIFETIME,
  type SigningKey,
  signatureBase,
  signatureHeaders,
  signatureInput,
  verifyStatement,
} from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import type { HubIdentity } from '../identity.ts';
import { addressOf, type HubSession } from './hub-session.ts';

const DEADLINE_MS = 5_000;
const MAX_BYTES = 20_000;

/** Where an actor takes sessions, and the keys that may answer for it: pinned ones, or such as go on from them. */
export type SessionPlace = { readonly url: string; readonly keys: CheckedKeyHistory };

/**
 * Opens a session with the node of an actor: the hub shows its key, the actor's key answers, and both agree on a secret that nobody else
 * knows. Undefined when the actor does not take part in this hub.
 *
 * @throws ConstellationError ACTOR_*, retryable; also for an answer that was not given by the actor, or to another request
 */
export async function openSession(options: {
  readonly identity: Pick<HubIdentity, 'did' | 'signingKey'>;
  readonly place: SessionPlace;
  readonly fetch: SafeFetch;
  readonly now: () => number;
  readonly signal: AbortSignal;
}): Promise<HubSession | undefined> {
  const { identity, place, fetch, now, signal } = options;
  const { did: hub, signingKey } = identity;
  const actor = place.keys.did;
  const keys = await newSessionKeyPair();
  const request = { hub, actor, publicKey: keys.publicKey, nonce: newSessionNonce() };
  const body = JSON.stringify(request);
  const startedAt = performance.now();
  const answer = await ask();
  if (answer === undefined) return undefined;
  try {
    const content = await verifyStatement('SESSION_ANSWER', answer, place.keys, { current: true });
    const terms = readSessionAnswer(content, request);
    const secret = createSecretKey(await deriveSessionSecret(keys.privateKey, terms.nodeKey, terms));
    const lifeMs = (terms.expiresAt - terms.issuedAt) * 1_000;
    return {
      id: terms.session,
      secret,
      openedAt: performance.now(),
      // counted from before it was asked for, so it ends here before it ends there
      endsAt: startedAt + lifeMs,
      // hubs of one machine, and sessions of one start, shall not renew all at once
      renewAt: startedAt + lifeMs * (0.7 + Math.random() * 0.15),
      next: 0,
    };
  } catch (cause) {
    const message = 'Its answer to the request for a session was not given by the actor, or to another request.';
    throw new ConstellationError('ACTOR_BAD_ANSWER', message, { actor, retryable: true, cause });
  }

  async function ask(): Promise<unknown> {
    const message = { method: 'POST', target: addressOf(place.url), contentDigest: contentDigestOf(body) };
    const components = componentsOf(message);
    const created = Math.floor(now() / 1_000);
    const input = signatureInput(components, {
      created,
      expires: created + SIGNATURE_LIFETIME,
      nonce: request.nonce,
      keyid: `${hub}#${signingKey.thumbprint}`,
      tag: SESSION_TAG,
    });
    const signature = await sign(signatureBase(message, components, input), signingKey);
    const headers = { [CONTENT_DIGEST_HEADER]: message.contentDigest, ...signatureHeaders(input, signature) };
    try {
      const answered = await fetch.json(place.url, {
        body,
        headers,
        signal,
        deadlineMs: DEADLINE_MS,
        maxBytes: MAX_BYTES,
      });
      return (answered as { answer?: unknown } | null)?.answer ?? '';
    } catch (thrown) {
      if (signal.aborted || !(thrown instanceof ConstellationError)) throw thrown;
      if (isConstellationError(thrown.cause, 'HUB_UNKNOWN')) return undefined;
      throw new ConstellationError(thrown.code, thrown.message, { actor, retryable: true, cause: thrown.cause });
    }
  }
}

/** RFC 9421, sections 3.3.4 and 3.3.6. In base64. */
async function sign(text: string, { alg, key }: SigningKey): Promise<string> {
  const algorithm = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  return Buffer.from(await crypto.subtle.sign(algorithm, key, Buffer.from(text))).toString('base64');
}
