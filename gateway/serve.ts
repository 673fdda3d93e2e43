import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { doorRules } from './door.ts';
import type { RequestContext } from './engine.ts';
import type { Hub, Network } from './hub.ts';

const MAX_BODY = 100_000;
const MAX_TOKENS = 2_000;

/** Serves the hub's three GraphQL endpoints; returns the app, ready to listen. */
export async function serveHub(hub: Hub, network: Pick<Network, 'schema' | 'newContext'>): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: MAX_BODY, forceCloseConnections: 'idle', requestTimeout: 10_000 });
  const asking = (request: FastifyRequest, reply: FastifyReply) => contextOf(hub, request, reply);
  await serve(app, '/graphql', { gateway: hub.engine }, asking);
  await serve(app, '/subgraphs/actor', { schema: hub.actorSchema }, asking);
  await serve(app, '/subgraphs/network', { schema: network.schema }, async () => network.newContext());
  return app;
}

async function serve<Context extends object>(
  app: FastifyInstance,
  path: string,
  source: { schema: GraphQLSchema } | { gateway: Hub['engine'] },
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): Promise<void> {
  const server = new ApolloServer<Context>({ ...common(app), ...source } as ApolloServerOptions<Context>);
  await server.start();
  await app.register(fastifyApollo(server), { path, context });
}

function common(app: FastifyInstance) {
  const plugins: ApolloServerPlugin[] = [
    fastifyApolloDrainPlugin(app),
    ApolloServerPluginLandingPageDisabled(),
    doorRules(),
  ];
  return {
    plugins,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    persistedQueries: false as const,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  };
}

async function contextOf(hub: Hub, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const gone = new AbortController();
  const { ledger, release } = hub.newLedger({ signal: gone.signal, client: request.ip });
  reply.raw.once('close', () => {
    release();
    if (!reply.raw.writableFinished) gone.abort();
  });
  return { ledger };
}
