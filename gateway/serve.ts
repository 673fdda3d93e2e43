import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addGraphQL, addressKey, type RateLimits, whenClientLeaves } from '../subgraphs/serving/index.ts';
import { aliasRules, operationRules } from './door.ts';
import type { RequestContext } from './engine.ts';
import { entityLimit } from './entity-limit.ts';
import type { Hub, Network } from './hub.ts';
import { wholeRefusal } from './whole-refusal.ts';

/**
 * Adds the hub's GraphQL endpoints to a server: `/graphql`, and the two subgraphs for routers of others. The function it gives ends
 * them.
 */
export async function serveHub(
  app: FastifyInstance,
  hub: Hub,
  network: Pick<Network, 'schema'>,
  door: { readonly rates: RateLimits; readonly allowedOrigins: readonly string[] },
): Promise<() => Promise<void>> {
  const context = (request: FastifyRequest, reply: FastifyReply): RequestContext => {
    const { ledger, release } = hub.newLedger({ signal: whenClientLeaves(reply), client: addressKey(request.ip) });
    reply.raw.once('close', release);
    return { ledger };
  };
  const { allowedOrigins } = door;
  const rates = { limits: door.rates };
  const ends = [
    await addGraphQL(app, {
      path: '/graphql',
      source: { gateway: hub.engine },
      context,
      plugins: [operationRules, aliasRules],
      rates,
      allowedOrigins,
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
      context: (request, reply) => context(request, reply).ledger.networkContext(),
      plugins: [entityLimit, wholeRefusal],
      rates,
    }),
  ];
  return async () => void (await Promise.all(ends.map((end) => end())));
}
