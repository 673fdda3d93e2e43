import { ConstellationError } from '../schema/errors.ts';
import { type HubOptions, openHub } from './hub.ts';
import { serveHub } from './serve.ts';

export type { HubOptions, Network, Supergraph } from './hub.ts';
export type { Answer, OwnerClient, OwnerClientOptions, Question } from './owner-client.ts';
export type { Directory } from './routing.ts';

/** A running hub. */
export type RunningHub = {
  /** Where it listens, without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops accepting, finishes what is under way, then closes connections, threads and the network subgraph. */
  close(): Promise<void>;
};

export type StartHubOptions = HubOptions & { readonly port?: number; readonly host?: string };

/**
 * Starts a hub: `/graphql` over all members, `/health`, the two subgraphs under `/subgraphs/` and the supergraph file.
 *
 * @throws ConstellationError PORT_IN_USE
 * @example const hub = await startHub({ network, supergraphSdl, actorSdl, networkSdl, port: 4000 });
 */
export async function startHub(options: StartHubOptions): Promise<RunningHub> {
  const { network, supergraphSdl, port = 4000, host = '127.0.0.1' } = options;
  const hub = await openHub(options);
  const app = await serveHub(hub, network);
  app.get('/supergraph.graphql', async (_request, reply) => {
    return reply.type('text/plain; charset=utf-8').send(supergraphSdl);
  });
  app.get('/health', async (_request, reply) => {
    const ready = network.ready();
    return reply.code(ready ? 200 : 503).send({ ready, ...network.health() });
  });
  const close = async () => {
    await app.close();
    await hub.close();
    await network.close();
  };
  try {
    const url = await app.listen({ port, host });
    return { url, close };
  } catch (error) {
    await close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConstellationError('PORT_IN_USE', `Port ${port} of ${host} is taken by another program.`, {
        cause: error,
      });
    }
    throw error;
  }
}
