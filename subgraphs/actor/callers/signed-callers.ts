import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import {
  ANYONE,
  ConstellationError,
  claimedActorOf,
  REQUEST_TAG,
  requestNumber,
  signatureInvalid,
  VIEWER_HEADER,
  type Viewer,
} from '../../../schema/index.ts';
import type { Caller } from '../access/caller.ts';
import type { JoinedHubs } from '../membership/joined-hubs.ts';
import { type NodeSession, openNodeSessions } from './node-sessions.ts';
import { isSigned, receivedSignature, signedText } from './received-signature.ts';
import { rosterLooks } from './roster-looks.ts';
import { type SessionOpeningOptions, sessionOpening } from './session-opening.ts';
import { viewerCheck } from './viewer-check.ts';

/** Hubs as callers of a node. */
export type SignedCallers = {
  /**
   * Who sent a signed request; undefined when it carries nothing of a signature. A request that is signed, or names a viewer, holds in
   * everything or is refused: it is never taken for less.
   *
   * @throws ConstellationError SIGNATURE_INVALID | SESSION_UNKNOWN | UNAUTHENTICATED | BAD_INPUT | RATE_LIMITED
   */
  callerOf(request: FastifyRequest): Promise<Caller | undefined>;
  /** Opens a session; gives the statement to answer with. @throws ConstellationError */
  openSession(request: FastifyRequest): Promise<string>;
};

export type SignedCallersOptions = Omit<SessionOpeningOptions, 'sessions' | 'now' | 'hubs' | 'lookAgain'> & {
  readonly hubs: Pick<JoinedHubs, 'hub' | 'member'> & Partial<Pick<JoinedHubs, 'update'>>;
  readonly now?: () => number;
};

export function signedCallers(options: SignedCallersOptions): SignedCallers {
  const { actors, hubs, addressOf, bodyDigest, now = Date.now, recognize } = options;
  const sessions = openNodeSessions();
  const lookAgain = rosterLooks(hubs);
  const viewerOf = viewerCheck({ hubs, ownKeys: (did) => actors.get(did)?.keys.checked, now, lookAgain });

  /** The session that signed this request. */
  function sessionOf(request: FastifyRequest): NodeSession {
    const received = receivedSignature(request);
    const { keyid, nonce } = received.parameters;
    const moment = now();
    const session = sessions.find(keyid, moment);
    const actor = session && actors.get(session.actor);
    if (!session || !actor) throw new ConstellationError('SESSION_UNKNOWN');
    const text = signedText(request, received, {
      tag: REQUEST_TAG,
      address: addressOf(actor),
      bodyDigest,
      now: moment,
    });
    const expected = createHmac('sha256', session.secret).update(text).digest();
    const given = Buffer.from(received.signature, 'base64');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw signatureInvalid('the signature');
    const number = requestNumber(nonce);
    if (number === undefined || !sessions.take(session, number)) throw signatureInvalid('used before');
    // the actor left the hub, or the hub's key was replaced: what rested on it ends
    if (!isOpenTo(session, session.actor)) {
      sessions.end(session.id);
      throw new ConstellationError('SESSION_UNKNOWN');
    }
    return session;
  }

  function isOpenTo({ hub, hubKey }: NodeSession, owner: string): boolean {
    return hubs.hub(owner, hub)?.current.thumbprint === hubKey;
  }

  return {
    openSession: sessionOpening({
      actors,
      hubs,
      sessions,
      addressOf,
      bodyDigest,
      now,
      lookAgain,
      ...(recognize ? { recognize } : {}),
    }),
    async callerOf(request) {
      if (!isSigned(request)) return undefined;
      const session = sessionOf(request);
      const assertion = request.headers[VIEWER_HEADER] as string | undefined;
      const { hub } = session;
      // from here on it is the hub's: what is wrong with an assertion is not to be held against everybody who reads there
      recognize?.(request, hub, assertion === undefined ? undefined : claimedActorOf(assertion));
      const viewer: Viewer =
        assertion === undefined ? { type: 'HUB', hub } : ((await viewerOf(assertion, session)) ?? ANYONE);
      return {
        bearer: undefined,
        hub,
        viewerFor(owner) {
          // a hub of one actor is a stranger to another; and while no roster names the owner, it is nobody's fellow member
          return isOpenTo(session, owner) && hubs.member(hub, owner) ? viewer : ANYONE;
        },
      };
    },
  };
}
