import { ConstellationError, readSignature, SIGNATURE_HEADER, SIGNATURE_INPUT_HEADER } from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import type { HubIdentity } from '../identity.ts';
import type { BackoffLimits } from '../ingest/backoff.ts';
import type { RequestSigner } from '../request-signer.ts';
import { makeAttempts } from './attempts.ts';
import { type HubSession, isAging, isUsable, signInSession } from './hub-session.ts';
import { openSession, type SessionPlace } from './open-session.ts';

export type SessionSignerOptions = {
  readonly identity: Pick<HubIdentity, 'did' | 'signingKey'>;
  readonly fetch: SafeFetch;
  /** Where this actor takes sessions; undefined when it takes none. Rejects when that cannot be found out. */
  readonly findPlace: (actor: string, signal: AbortSignal) => Promise<SessionPlace | undefined>;
  readonly backoff?: BackoffLimits;
  readonly now?: () => number;
};

export type SessionSigner = RequestSigner & {
  /** Something is new about this actor, such as that it joined: what was known of where it takes sessions is forgotten. */
  reconsider(actor: string): void;
};

/**
 * For so long a node that takes no sessions of this hub is not asked again, in milliseconds: not long at first, since a node that has just
 * joined may take a moment to notice, and doubled each time.
 */
const REFUSED_MS = { first: 1_000, most: 60_000 };
/** For so long it is believed where an actor takes sessions. */
const PLACE_MS = 600_000;
/** A session that is forgotten sooner was none. */
const BRIEF_MS = 2_000;
const DEFAULT_BACKOFF: BackoffLimits = { firstMs: 250, maxMs: 30_000 };

/**
 * Signs with sessions: one for each node and process of the hub, opened when first needed, shared by whoever asks, renewed before its
 * end. Actors at one address share it, whichever of them it was opened with.
 */
export function openSessionSigner(options: SessionSignerOptions): SessionSigner {
  const { identity, fetch, findPlace, backoff = DEFAULT_BACKOFF, now = Date.now } = options;
  const places = new Map<string, { readonly place: SessionPlace; readonly until: number }>();
  /** By actor: until when it is asked without, and how long that is. */
  const refused = new Map<string, { readonly until: number; readonly ms: number }>();
  /** By the address where it was opened. */
  const sessions = new Map<string, HubSession>();
  /** Where the last session that was forgotten had hardly begun. */
  const brief = new Set<string>();
  const finding = makeAttempts<SessionPlace | undefined>(backoff);
  const opening = makeAttempts<boolean>(backoff);

  async function placeOf(actor: string): Promise<SessionPlace | undefined> {
    const known = places.get(actor);
    if (!known) return findAnew(actor);
    // beside the work, since others may wait as well; whoever answers there must have the member's key all the same
    if (performance.now() >= known.until && !finding.isUnderWay(actor)) findAnew(actor).catch(() => {});
    return known.place;
  }

  async function findAnew(actor: string): Promise<SessionPlace | undefined> {
    const place = await finding.run(actor, (signal) => findPlace(actor, signal));
    if (place) places.set(actor, { place, until: performance.now() + PLACE_MS });
    else refuse(actor);
    return place;
  }

  function refuse(actor: string): void {
    const before = refused.get(actor)?.ms;
    const ms = before === undefined ? REFUSED_MS.first : Math.min(2 * before, REFUSED_MS.most);
    refused.set(actor, { until: performance.now() + ms, ms });
    places.delete(actor);
  }

  /** Opens another session; false when the node does not take them from this hub for this actor. */
  async function open(place: SessionPlace, signal: AbortSignal): Promise<boolean> {
    try {
      const session = await openSession({ identity, place, fetch, now, signal });
      if (session) {
        for (const [url, old] of sessions) if (!isUsable(old, session.openedAt)) sessions.delete(url);
        sessions.set(place.url, session);
        refused.delete(place.keys.did);
      } else refuse(place.keys.did);
      return session !== undefined;
    } catch (thrown) {
      // it may answer elsewhere, or with another key, by now
      places.delete(place.keys.did);
      throw thrown;
    }
  }

  async function sessionFor(
    actor: string,
  ): Promise<{ readonly session: HubSession; readonly place: SessionPlace } | undefined> {
    const place = await placeOf(actor);
    if (!place) return undefined;
    const { url } = place;
    for (;;) {
      const session = sessions.get(url);
      const at = performance.now();
      if (session && isUsable(session, at)) {
        // the next one is opened beside the work; if that fails, this one serves to its end
        if (isAging(session, at) && !opening.isUnderWay(url))
          opening.run(url, (end) => open(place, end)).catch(() => {});
        return { session, place };
      }
      // while another actor's session is being opened here, that one will do; if it is refused, this actor asks for itself
      const isOthers = opening.isUnderWay(url);
      const isOpen = await opening.run(url, (end) => open(place, end));
      if (!isOpen && !isOthers) return undefined;
      if (isRefused(actor)) return undefined;
    }
  }

  function isRefused(actor: string): boolean {
    return performance.now() < (refused.get(actor)?.until ?? Number.NEGATIVE_INFINITY);
  }

  return {
    async headers(request) {
      const { actor, url, signal } = request;
      signal.throwIfAborted();
      if (isRefused(actor)) return undefined;
      const found = await until(signal, sessionFor(actor)).catch((thrown: unknown) => {
        throw signal.aborted ? thrown : translate(thrown, actor);
      });
      // what is signed for a node goes to that node
      if (!found || new URL(found.place.url).origin !== new URL(url).origin) return undefined;
      return signInSession(found.session, request, now());
    },
    sessionAt: (actor) => (isRefused(actor) ? null : places.get(actor)?.place.url),
    forget(url, headers) {
      const { origin } = new URL(url);
      const signedIn =
        headers && readSignature(headers[SIGNATURE_INPUT_HEADER], headers[SIGNATURE_HEADER]).parameters.keyid;
      for (const [place, { id, openedAt }] of sessions) {
        if (new URL(place).origin !== origin || (signedIn !== undefined && signedIn !== id)) continue;
        sessions.delete(place);
        const isBrief = performance.now() - openedAt < BRIEF_MS;
        // once, the node was started again; twice, it forgets what it agrees to, and is not asked for more of that at once
        if (isBrief && brief.has(place)) opening.fail(place, noLasting());
        if (isBrief) brief.add(place);
        else brief.delete(place);
      }
    },
    reconsider(actor) {
      refused.delete(actor);
      places.delete(actor);
    },
    async close() {
      await Promise.all([finding.close(), opening.close()]);
      sessions.clear();
    },
  };
}

function noLasting(): ConstellationError {
  return new ConstellationError('ACTOR_BAD_ANSWER', 'Its sessions do not last.', { retryable: true });
}

/** What others wait for goes on when one of them leaves. */
function until<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function translate(thrown: unknown, actor: string): ConstellationError {
  if (thrown instanceof ConstellationError && thrown.code.startsWith('ACTOR_')) return thrown;
  const message = thrown instanceof Error ? thrown.message : undefined;
  return new ConstellationError('ACTOR_UNREACHABLE', message, { actor, retryable: true, cause: thrown });
}
