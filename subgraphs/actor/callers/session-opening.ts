import { createSecretKey } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import {
  ConstellationError,
  deriveSessionSecret,
  newSessionKeyPair,
  newSessionNonce,
  readSessionRequest,
  SESSION_LIFETIME,
  SESSION_TAG,
  type SessionAnswer,
  SIGNATURE_LIFETIME,
  SIGNATURE_SKEW,
  signatureInvalid,
  signStatement,
  type VerificationKey,
} from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { JoinedHubs } from '../membership/joined-hubs.ts';
import type { NodeSessions } from './node-sessions.ts';
import { receivedSignature, signedText } from './received-signature.ts';
import type { BodyDigest } from './signed-body.ts';

/** Requests for sessions that are remembered of one hub, lest one is used twice. */
const MAX_REMEMBERED = 200;
const REMEMBERED_MS = (SIGNATURE_LIFETIME + 2 * SIGNATURE_SKEW) * 1_000;

export type SessionOpeningOptions = {
  readonly actors: ReadonlyMap<string, HostedActor>;
  readonly hubs: Pick<JoinedHubs, 'hub'>;
  readonly sessions: NodeSessions;
  readonly bodyDigest: BodyDigest;
  /** Where an actor is reached, without a path, as its DID document says. */
  readonly addressOf: (actor: HostedActor) => string;
  readonly now: () => number;
  /** Asks a hub for its roster now, by which its keys are known. */
  readonly lookAgain: (hub: string) => Promise<void>;
  /** Told which hub signed a request, and for whom it asks by its own word, once that holds; may refuse it. */
  readonly recognize?: (request: FastifyRequest, hub: string, viewer?: string) => void;
};

/**
 * Opens sessions for hubs that a hosted actor joined. Gives the statement that answers; it is signed with the key of the actor that was
 * asked for, so that the hub knows whom it agreed with.
 *
 * Throws ConstellationError HUB_UNKNOWN for strangers (and for actors that are not here, alike), SIGNATURE_INVALID, BAD_INPUT,
 * RATE_LIMITED.
 */
export function sessionOpening(options: SessionOpeningOptions): (request: FastifyRequest) => Promise<string> {
  const { actors, hubs, sessions, addressOf, bodyDigest, now, recognize, lookAgain } = options;
  const remembered = new Map<string, Map<string, number>>();

  return async (request) => {
    const asked = readSessionRequest(request.body);
    const received = receivedSignature(request);
    const { keyid, nonce } = received.parameters;
    const actor = actors.get(asked.actor);
    let hub = hubs.hub(asked.actor, asked.hub);
    if (!actor || !hub) throw new ConstellationError('HUB_UNKNOWN');
    const moment = now();
    const text = signedText(request, received, {
      tag: SESSION_TAG,
      address: addressOf(actor),
      bodyDigest,
      now: moment,
    });
    if (keyid !== `${hub.did}#${hub.current.thumbprint}`) {
      // the hub may have another key since its roster was last read
      await lookAgain(hub.did);
      hub = hubs.hub(asked.actor, asked.hub) ?? hub;
    }
    // a key that was replaced opens nothing any more
    if (keyid !== `${hub.did}#${hub.current.thumbprint}`) throw signatureInvalid('not the current key of the hub');
    if (nonce !== asked.nonce) throw signatureInvalid('two nonces');
    if (!(await holds(hub.current, received.signature, text))) throw signatureInvalid('the signature of the hub');
    remember(hub.did, nonce, moment);
    recognize?.(request, hub.did);

    const keys = await newSessionKeyPair();
    const issuedAt = Math.floor(moment / 1_000);
    const answer: SessionAnswer = {
      ...asked,
      session: newSessionNonce(),
      nodeKey: keys.publicKey,
      nodeNonce: newSessionNonce(),
      issuedAt,
      expiresAt: issuedAt + SESSION_LIFETIME,
    };
    const secret = createSecretKey(await deriveSessionSecret(keys.privateKey, asked.publicKey, answer));
    const statement = await signStatement('SESSION_ANSWER', actor.did, answer, actor.keys.signingKey);
    sessions.add({
      id: answer.session,
      hub: hub.did,
      hubKey: hub.current.thumbprint,
      actor: actor.did,
      secret,
      endsAt: answer.expiresAt * 1_000,
    });
    return statement;
  };

  /** What was signed by the hub once is answered once. Only what a hub has signed is remembered, so no stranger can fill the memory. */
  function remember(hub: string, nonce: string, moment: number): void {
    const nonces = remembered.get(hub) ?? new Map<string, number>();
    remembered.set(hub, nonces);
    for (const [old, until] of nonces) {
      if (until > moment) break;
      nonces.delete(old);
    }
    if (nonces.has(nonce)) throw signatureInvalid('used before');
    if (nonces.size >= MAX_REMEMBERED)
      throw new ConstellationError('RATE_LIMITED', 'This hub opened too many sessions; wait a minute.', {
        retryable: true,
      });
    nonces.set(nonce, moment + REMEMBERED_MS);
  }
}

/** RFC 9421, sections 3.3.4 and 3.3.6: the algorithm is that of the key. */
async function holds({ alg, key }: VerificationKey, signature: string, text: string): Promise<boolean> {
  const algorithm = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  return crypto.subtle.verify(algorithm, key, Buffer.from(signature, 'base64'), Buffer.from(text));
}
