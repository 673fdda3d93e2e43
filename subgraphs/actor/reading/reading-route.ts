import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import { type RateLimits, whenClientLeaves } from '../../serving/index.ts';
import { askerOf, callerWith } from '../access/caller.ts';
import type { Bearer } from '../access/tokens.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import type { HubReader } from './hub-reader.ts';

/** As much as a hub takes. */
const BODY_BYTES = 100_000;
const ACCEPTS = ['application/graphql-response+json', 'application/json'] as const;
/** What a GraphQL request may hold (GraphQL over HTTP), `documentId` and `extensions` for operations that the hub has by a name of theirs. */
const MEMBERS = ['query', 'operationName', 'variables', 'extensions', 'documentId'] as const;

type Query = { readonly hub?: unknown; readonly as?: unknown };

/**
 * Serves `POST /reading`: a GraphQL request that is handed on to a hub, in the name of who is signed in here, and the hub's answer as it came. The
 * assertion is made here and never reaches the page. `?hub=<DID>` for another hub than the first that was joined; `?as=anybody` to see what
 * everybody sees. Nothing can be written by it: a hub takes no writes.
 */
export function addReading(
  app: FastifyInstance,
  options: { readonly desk: FrontDesk; readonly reader: HubReader; readonly rates: RateLimits },
): void {
  const { desk, reader, rates } = options;
  app.post<{ Querystring: Query }>(
    '/reading',
    { bodyLimit: BODY_BYTES, config: { admits: true } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store').header('vary', 'cookie, authorization');
      const bearer = await readerOf(desk, request, reply);
      rates.admit(request, reply, askerOf(callerWith(bearer)));
      const { hub, as } = request.query;
      const question = {
        body: questionIn(request.body),
        accept: acceptedBy(request),
        hub,
        asAnybody: as === 'anybody',
      };
      const answer = await reader.ask(bearer, question, whenClientLeaves(reply));
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
