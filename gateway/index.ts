import { type Logger, pino } from 'pino';
import {
  addGraphiQL,
  addHealth,
  addPages,
  addRateLimits,
  allowOrigins,
  type BuiltPages,
  createServer,
  isThisMachine,
  listen,
  type PagesPlace,
  type RequestsPerMinute,
} from '../subgraphs/serving/index.ts';
import type { BreakerState } from './breaker.ts';
import { addChangesRoute } from './changes-route.ts';
import { addExportRoute } from './export-route.ts';
import { type HubOptions, type Network, openHub } from './hub.ts';
import { askerIn, serveHub, viewerIn } from './serve.ts';

export type { BreakerOptions, BreakerState } from './breaker.ts';
export type { HubOptions, Network, Supergraph } from './hub.ts';
export type { Answer, OwnerClient, OwnerClientOptions, Question } from './owner-client.ts';
export { openOwnerClient } from './owner-client.ts';
export type { Directory } from './routing.ts';

/** What GraphiQL shows at first. */
const FIRST_QUERY = `# Who wants what, and who helps? Press the button to ask, or ctrl-space for what else there is.
{
  impactGoals(first: 5) {
    totalCount
    nodes {
      title
      direction
      issuer { profile { name } }
      contributions(first: 3) {
        nodes { title issuer { profile { name } } }
      }
    }
  }
}
`;

/** A running hub. */
export type RunningHub = {
  /** Where it listens, without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Members' endpoints with trouble, and whether they are asked at present. */
  breakers(): BreakerState[];
  /** Stops accepting, finishes what is under way, then closes connections, threads and the network subgraph. */
  close(): Promise<void>;
};

export type StartHubOptions = Omit<HubOptions, 'onInternalError'> & {
  readonly port?: number;
  readonly host?: string;
  readonly logger?: Logger;
  /** Addresses of a reverse proxy whose word on who asks is believed. */
  readonly trustProxy?: string;
  /** Origins of other sites whose pages may read what the hub answers; none unless told. */
  readonly allowedOrigins?: readonly string[];
  readonly requestsPerMinute?: Partial<RequestsPerMinute>;
  /** The built pages, served at `/`; without them `/` leads to GraphiQL. */
  readonly pages?: BuiltPages | undefined;
  /** Whether requests from this machine are counted too; they are not unless told. */
  readonly countsThisMachine?: boolean;
};

/** What the pages are told of where they are. */
function placeOf({ name }: Network): PagesPlace {
  return {
    place: 'HUB',
    name: name ?? 'Constellation',
    endpoints: { reading: '/graphql', changes: '/changes' },
    actors: [],
  };
}

/**
 * Starts a hub: `/graphql` over all members, `/graphiql`, `/health`, the two subgraphs under `/subgraphs/`, and the supergraph file
 * at `/supergraph.graphql`. Resolves when it listens; it is of use once `/health` answers 200.
 *
 * The network is closed with the hub, also when the hub cannot start.
 *
 * @throws ConstellationError PORT_IN_USE | CONFIG_INVALID
 * @example const { url, close } = await startHub({ network, supergraphSdl, actorSdl, networkSdl });
 */
export async function startHub(options: StartHubOptions): Promise<RunningHub> {
  const { network, supergraphSdl, port = 4000, host = '127.0.0.1' } = options;
  const logger = options.logger ?? pino({ level: 'silent' });
  const opening = openHub({
    ...options,
    onInternalError: (error) => logger.error({ err: error }, 'unexpected error'),
    planning: {
      onThreadEnded: (reason) => logger.warn({ reason }, 'a planning thread was ended'),
      ...options.planning,
    },
  });
  const hub = await opening.catch(async (error) => {
    await network.close();
    throw error;
  });
  const app = createServer({ logger, trustProxy: options.trustProxy ?? false });
  const isExempt = options.countsThisMachine ? () => false : isThisMachine;
  const rates = addRateLimits(app, options.requestsPerMinute, isExempt);
  allowOrigins(app, options.allowedOrigins ?? []);
  const endEndpoints = await serveHub(app, hub, network, {
    rates,
    allowedOrigins: options.allowedOrigins ?? [],
    operations: options.pages?.operations,
  });
  // nobody waits for this: what is asked meanwhile has its turn
  if (options.pages)
    void hub.planAhead(options.pages.operations.values()).then((failed) => {
      for (const { text, error } of failed)
        logger.warn({ err: error, operation: text.slice(0, 80) }, 'an operation of the pages was not planned ahead');
    });
  const closeInside = async () => {
    await endEndpoints();
    await hub.close();
    await network.close();
  };
  addGraphiQL(app, { title: 'Constellation', endpoint: '/graphql', query: FIRST_QUERY, home: !options.pages });
  if (options.pages) addPages(app, options.pages, () => placeOf(network));
  addHealth(app, () => ({ ...network.health(), ready: network.ready() }));
  app.get('/recovery/feed', { config: { admits: true } }, async (request, reply) => {
    const { actor, tier, after } = request.query as Readonly<Partial<Record<string, string>>>;
    if (!network.recoveryFeed) return reply.callNotFound();
    const viewer = await viewerIn(request, network);
    rates.admit(request, reply, askerIn(viewer));
    return network.recoveryFeed({ actor: actor ?? '', tier: tier ?? '', after: after ? Number(after) : 0, viewer });
  });
  addChangesRoute(app, network, rates);
  addExportRoute(app, network, rates);
  network.addRoutes?.(app);
  app.get('/supergraph.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(supergraphSdl));
  try {
    const server = await listen(app, { host, port }, 'choose another port');
    return {
      url: server.url,
      breakers: hub.breakers,
      async close() {
        await server.close();
        await closeInside();
      },
    };
  } catch (error) {
    await closeInside();
    throw error;
  }
}
