import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError } from '../schema/index.ts';
import { NOT_LET_IN, type SignedIn } from '../subgraphs/network/index.ts';
import { type Asker, addGraphQL, addressKey, type RateLimits, whenClientLeaves } from '../subgraphs/serving/index.ts';
import { aliasRules, operationRules } from './door.ts';
import type { RequestContext } from './engine.ts';
import { entityLimit } from './entity-limit.ts';
import type { Hub, Network } from './hub.ts';
import { wholeRefusal } from './whole-refusal.ts';

/** Who has the index look for longer than this has asked more than once. */
const MS_PER_REQUEST = 25;

/**
 * Adds the hub's GraphQL endpoints to a server: `/graphql`, and the two subgraphs for routers of others. The function it gives ends
 * them.
 */
export async function serveHub(
  app: FastifyInstance,
  hub: Hub,
  network: Pick<Network, 'schema' | 'viewerOf'>,
  door: {
    readonly rates: RateLimits;
    readonly allowedOrigins: readonly string[];
    readonly operations?: ReadonlyMap<string, string> | undefined;
  },
): Promise<() => Promise<void>> {
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const signal = whenClientLeaves(reply);
    const viewer = await viewerIn(request, network);
    // what somebody may see is for them alone, whatever lies between
    const varies = reply.getHeader('vary');
    reply.header('vary', varies === undefined ? 'authorization' : `${varies}, authorization`);
    if (viewer) reply.header('cache-control', 'private, no-store');
    const client = viewer?.actor ?? addressKey(request.ip);
    const { ledger, release } = hub.newLedger({ signal, client, viewer });
    reply.raw.once('close', release);
    return { ledger };
  };
  const { allowedOrigins, operations } = door;
  const rates = {
    limits: door.rates,
    askerOf: ({ ledger }: RequestContext) => askerIn(ledger.viewer),
    costOf: ({ ledger }: RequestContext) => ledger.heldMs() / MS_PER_REQUEST,
  };
  const ends = [
    await addGraphQL(app, {
      path: '/graphql',
      source: { gateway: hub.engine },
      context,
      plugins: [operationRules, aliasRules],
      rates,
      allowedOrigins,
      ...(operations ? { operations } : {}),
    }),
    await addGraphQL(app, {
      path: '/subgraphs/actor',
      source: { schema: hub.actorSchema },
      context,
      plugins: [operationRules, aliasRules, entityLimit],
      rates,
    }),
    await addGraphQL(app, {
      path: '/subgraphs/network',
      source: { schema: network.schema },
      context: async (request, reply) => (await context(request, reply)).ledger.networkContext(),
      plugins: [entityLimit, wholeRefusal],
      rates: {
        limits: door.rates,
        askerOf: ({ viewer }) => askerIn(viewer),
        costOf: ({ heldMs }) => (heldMs?.() ?? 0) / MS_PER_REQUEST,
      },
    }),
  ];
  return async () => void (await Promise.all(ends.map((end) => end())));
}

/** Requests are counted by the organization of whoever is signed in. */
export function askerIn(viewer: SignedIn | undefined): Asker | undefined {
  return viewer && { type: 'ORGANIZATION', did: viewer.actor };
}

/**
 * Whom a request is from: an assertion with its secret in `Authorization: Bearer` (RFC 6750, section 2.1), or nobody. Anything else there is refused
 * rather than passed over, so that nobody takes a public answer for the whole.
 *
 * @throws ConstellationError UNAUTHENTICATED
 */
export async function viewerIn(
  { headers }: Pick<FastifyRequest, 'headers'>,
  network: Pick<Network, 'viewerOf'>,
): Promise<SignedIn | undefined> {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const shown = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
  if (shown === undefined || !network.viewerOf) throw new ConstellationError('UNAUTHENTICATED', NOT_LET_IN);
  return network.viewerOf(shown);
}
