import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StartHubOptions, startHub } from '../../gateway/index.ts';
import { EVERY_PACK, formatDid } from '../../schema/index.ts';
import { initActor, type RunningNode, startNode } from '../../subgraphs/actor/index.ts';
import { type Network, openHubState, openIndexStore, openNetwork } from '../../subgraphs/network/index.ts';

/** A hub and some nodes in this process, each with real stores and real sockets. */
export type SmallNetwork = {
  readonly url: string;
  readonly network: Network;
  readonly nodes: readonly RunningNode[];
  /** DIDs of all actors, node by node. */
  readonly actors: readonly string[];
  nodeOf(did: string): RunningNode;
  query(
    source: string,
    variables?: Record<string, unknown>,
  ): Promise<{
    data?: Record<string, unknown> | null;
    errors?: readonly unknown[];
    extensions?: Record<string, unknown>;
  }>;
  close(): Promise<void>;
};

/**
 * Starts one node per number given, hosting so many actors, and a hub with all of them as members. Planning gets all the time it
 * wants unless told: the machine that runs tests may be busy.
 */
export async function startSmallNetwork(
  actorsPerNode: readonly number[],
  options: Pick<StartHubOptions, 'planning'> = { planning: { budgetMs: 10_000 } },
): Promise<SmallNetwork> {
  const directory = await mkdtemp(join(tmpdir(), 'small-network-'));
  const closing: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const nodes: RunningNode[] = [];
    for (const [place, count] of actorsPerNode.entries()) {
      const port = await freePort();
      const folder = join(directory, `node-${place}`);
      for (let index = 0; index < count; index++) {
        const path = count === 1 ? [] : [`org${index}`];
        await initActor(folder, {
          did: formatDid({ host: 'localhost', port, path }),
          name: `Organization ${place}.${index}`,
          packs: EVERY_PACK,
          node: { listen: { host: '127.0.0.1', port }, development: true },
        });
      }
      const node = await startNode(folder, { environment: { CONSTELLATION_LOG_LEVEL: 'silent' } });
      closing.push(() => node.close());
      nodes.push(node);
    }
    const state = await openHubState(`sqlite:${join(directory, 'hub-state.sqlite')}`);
    closing.push(() => state.close());
    const index = await openIndexStore(`sqlite:${join(directory, 'index.sqlite')}`);
    closing.push(() => index.close());
    const network = await openNetwork({ state, index, development: true });
    const sdl = (name: string) => readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
    const [actorSdl, networkSdl, supergraphSdl] = await Promise.all([sdl('actor'), sdl('network'), sdl('supergraph')]);
    const hub = await startHub({ network, actorSdl, networkSdl, supergraphSdl, port: 0, ...options });
    closing.push(() => hub.close());
    const actors = nodes.flatMap((node) => [...node.actors.keys()]);
    for (const did of actors) await network.members.add(did);
    return {
      url: hub.url,
      network,
      nodes,
      actors,
      close,
      nodeOf(did) {
        const node = nodes.find((one) => one.actors.has(did));
        if (!node) throw new Error(`Nobody hosts ${did}`);
        return node;
      },
      async query(query, variables = {}) {
        const response = await fetch(`${hub.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as never;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
