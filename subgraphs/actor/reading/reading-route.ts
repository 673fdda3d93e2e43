import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../../../schema/index.ts';
import { type RateLimits, whenClientLeaves } from '../../serving/index.ts';
import { askerOf, callerWith } from '../access/caller.ts';
import type { Bearer } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { JoinedHub, JoinedHubs } from '../membership/joined-hubs.ts';
import { assertViewer, type HubKeyOf } from '../people/assertions.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { chosenHub } from './chosen-hub.ts';
import type { HubLine } from './hub-line.ts';

/** As much as a hub takes. */
const BODY_BYTES = 100_000;
/** Of the two minutes that an assertion holds. */
const ASSERTION_MS = 60_000;
const MAX_ASSERTIONS = 1_000;
const ACCEPTS = ['application/graphql-response+json', 'application/json'] as const;
/** What a GraphQL request may hold (GraphQL over HTTP), `documentId` and `extensions` for operations that the hub has by a name of theirs. */
const MEMBERS = ['query', 'operationName', 'variables', 'extensions', 'documentId'] as const;

type Query = { readonly hub?: unknown; readonly as?: unknown };

export type ReadingOptions = {
  readonly actors: ReadonlyMap<string, HostedActor>;
  readonly desk: FrontDesk;
  readonly hubs: Pick<JoinedHubs, 'joined'>;
  readonly hubKeyOf: HubKeyOf;
  readonly line: HubLine;
  readonly rates: RateLimits;
};

/**
 * Serves `POST /reading`: a GraphQL request that is handed on to a hub, in the name of who is signed in here, and the hub's answer as it came. The
 * assertion is made here and never reaches the page. `?hub=<DID>` for another hub than the first that was joined; `?as=anybody` to see what
 * everybody sees. Nothing can be written by it: a hub takes no writes.
 */
export function addReading(app: FastifyInstance, options: ReadingOptions): void {
  const { actors, desk, hubs, hubKeyOf, line, rates } = options;
  const assertions = new LRUCache<string, string>({ max: MAX_ASSERTIONS, ttl: ASSERTION_MS });

  /** What the person shows at that hub. Role and key are part of the name: a change of either counts at once. */
  async function assertionFor(bearer: Bearer, hub: JoinedHub): Promise<string> {
    const { actor, person, role } = bearer;
    const key = hubKeyOf(actor, hub.did);
    const hosted = actors.get(actor) as HostedActor;
    const name = JSON.stringify([actor, person, role, key?.thumbprint, hosted.keys.signingKey.thumbprint]);
    const known = assertions.get(name);
    if (known !== undefined) return known;
    const { assertion } = await assertViewer(hosted, bearer, hub.did, hubKeyOf);
    assertions.set(name, assertion);
    return assertion;
  }

  app.post<{ Querystring: Query }>(
    '/reading',
    { bodyLimit: BODY_BYTES, config: { admits: true } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('vary', 'cookie, authorization');
      const bearer = await readerOf(desk, request, reply);
      rates.admit(request, reply, askerOf(callerWith(bearer)));
      const body = questionIn(request.body);
      const hub = chosenHub(hubs, bearer ? [bearer.actor] : actors.keys(), request.query.hub);
      const assertion = bearer && request.query.as !== 'anybody' ? await assertionFor(bearer, hub) : undefined;
      const question = { url: hub.endpoints.graphql, body, accept: acceptedBy(request), assertion };
      const answer = await line.ask(question, whenClientLeaves(reply));
      reply.code(answer.status).type(answer.type);
      if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
      if (answer.bytes !== undefined) reply.header('content-length', answer.bytes);
      return reply.send(answer.body);
    },
  );
}

/** Who reads. Without a session it is for pages of this node only: programs ask the hub itself. */
async function readerOf(desk: FrontDesk, request: FastifyRequest, reply: FastifyReply): Promise<Bearer | undefined> {
  const bearer = await desk.bearerOf(request, reply);
  if (!bearer) desk.refuseForeign(request);
  return bearer;
}

function questionIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ConstellationError(
      'BAD_INPUT',
      'Send one GraphQL request as JSON: { "query": "…", "variables": { … } }.',
    );
  const known = MEMBERS.filter((name) => Object.hasOwn(body, name));
  return JSON.stringify(Object.fromEntries(known.map((name) => [name, body[name as never]])));
}

function acceptedBy({ headers }: FastifyRequest): string {
  const accept = String(headers.accept ?? '');
  return ACCEPTS.filter((type) => accept.includes(type)).join(', ') || 'application/json';
}
