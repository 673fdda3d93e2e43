import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import { type Bearer, bearerTokenOf, tokenCheck } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Person } from '../store/people-port.ts';
import type { ActorStore } from '../store/port.ts';
import { originFor, refuseForeignPages } from './own-origins.ts';
import { cookieNamed } from './session-cookie.ts';
import { openSessions, SESSION_MS } from './sessions.ts';

/** Who of an actor's own people asks, by token or by the cookie of a session. */
export type FrontDesk = {
  /** Where people reach an actor. */
  originOf(actor: HostedActor): string;
  /**
   * Who asks; undefined without any credential. A token goes before a cookie. A cookie that holds no more is taken back.
   *
   * @throws ConstellationError UNAUTHENTICATED | FORBIDDEN
   */
  bearerOf(request: FastifyRequest, reply?: FastifyReply): Promise<Bearer | undefined>;
  /** Whether what this request came in with still says the same of its bearer; looking is no use of it. */
  stillHolds(request: FastifyRequest, bearer: Bearer): Promise<boolean>;
  /** Who is signed in on a page that is only looked at; undefined for nobody. */
  visitor(request: FastifyRequest): Promise<Bearer | undefined>;
  /** @throws ConstellationError FORBIDDEN when a page of another site may have caused the request */
  refuseForeign(request: FastifyRequest): void;
  signIn(request: FastifyRequest, reply: FastifyReply, store: ActorStore, person: Person): Promise<void>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Whether cookies travel by https only. */
  readonly secure: boolean;
};

export function openFrontDesk(options: {
  readonly actors: ReadonlyMap<string, HostedActor>;
  /** Where the node is reached, without a path. */
  readonly addressOf: (actor: HostedActor) => string;
  readonly development: boolean;
  readonly now?: () => number;
}): FrontDesk {
  const { actors, addressOf, development, now = Date.now } = options;
  const stores = () => [...actors.values()].map(({ store }) => store);
  const sessions = openSessions(stores, now);
  const tokenBearer = tokenCheck(stores, now);
  const originOf = (actor: HostedActor) => originFor(addressOf(actor));
  // http is possible on one machine only: see checkPublicUrl and did:web
  const secure = !development;
  const cookie = cookieNamed('constellation', secure, 'Strict');
  const refuseForeign = (request: FastifyRequest) => refuseForeignPages(request, [...actors.values()].map(originOf));

  return {
    originOf,
    secure,
    refuseForeign,
    async bearerOf(request, reply) {
      const token = bearerTokenOf(request.headers.authorization);
      if (token !== undefined) return tokenBearer(token);
      const text = cookie.read(request);
      if (text === undefined) return undefined;
      refuseForeign(request);
      try {
        return await sessions.check(text);
      } catch (error) {
        if (reply) cookie.clear(reply);
        throw error;
      }
    },
    async stillHolds(request, { actor, person, role }) {
      const token = bearerTokenOf(request.headers.authorization);
      const text = cookie.read(request) ?? '';
      const now = await (token === undefined ? sessions.check(text, { isUse: false }) : tokenBearer(token)).catch(
        (error: unknown) => {
          if (error instanceof ConstellationError) return undefined;
          throw error;
        },
      );
      return now?.actor === actor && now.person === person && now.role === role;
    },
    async visitor(request) {
      const text = cookie.read(request);
      if (text === undefined) return undefined;
      return sessions.check(text).catch((error: unknown) => {
        if (error instanceof ConstellationError) return undefined;
        throw error;
      });
    },
    async signIn(request, reply, store, person) {
      const text = await sessions.open(store, person);
      await sessions.end(cookie.read(request));
      cookie.set(reply, text, SESSION_MS / 1_000);
    },
    async signOut(request, reply) {
      await sessions.end(cookie.read(request));
      cookie.clear(reply);
    },
  };
}
