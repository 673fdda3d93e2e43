import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { EVERY_PACK, formatDid } from '../../../schema/index.ts';
import {
  type ApplicationAnswer,
  applyToHub,
  deliverDeparture,
  type HostedActor,
  initActor,
  type NodeOptions,
  pinHub,
  type RunningNode,
  readPinnedHubs,
  recordDeparture,
  startNode,
} from '../../../subgraphs/actor/index.ts';
import { hubResolver, openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import { freePort } from './named-hub.ts';

/** A real node with real actors, and what its operator does about hubs. */
export type JoiningNode = {
  readonly directory: string;
  readonly dids: readonly string[];
  readonly node: RunningNode;
  actor(index: number): HostedActor;
  pin(hub: string, index?: number): Promise<void>;
  apply(hub: string, index?: number): Promise<ApplicationAnswer>;
  /** Pins and applies, as `constellation actor join` does. */
  join(hub: string, index?: number): Promise<ApplicationAnswer>;
  /** As `constellation actor leave` does; gives the statement. */
  leave(hub: string, index?: number): Promise<string>;
  /** What the node knows after it has asked the hub. */
  follow(hub: string): Promise<void>;
  stop(): Promise<void>;
  start(options?: NodeOptions): Promise<void>;
  close(): Promise<void>;
};

export async function startJoiningNode(
  names: readonly string[] = [''],
  options: NodeOptions = {},
  /** Where it listens, when something stands between it and its address. */
  place: { readonly port: number; readonly listen: number } | undefined = undefined,
): Promise<JoiningNode> {
  const directory = await mkdtemp(join(tmpdir(), 'joining-node-'));
  const port = place?.port ?? (await freePort());
  const dids = names.map((name) => formatDid({ host: 'localhost', port, path: name === '' ? [] : [name] }));
  for (const did of dids) {
    const node = { listen: { host: '127.0.0.1', port: place?.listen ?? port }, development: true };
    await initActor(directory, { did, name: `The actor ${did}`, packs: EVERY_PACK, node });
  }
  let running: RunningNode | undefined;
  const start = async (more: NodeOptions = {}) => {
    const settings = { logger: pino({ level: 'silent' }), environment: {}, rosterPollMs: 200, ...options, ...more };
    running = await startNode(directory, settings);
  };
  await start();
  const node = () => {
    if (!running) throw new Error('The node is stopped.');
    return running;
  };
  const fetch = openSafeFetch({ development: true });
  const resolveHub = hubResolver({ fetch, development: true });
  const signal = AbortSignal.timeout(60_000);
  const actor = (index: number) => node().actors.get(dids[index] ?? '') as HostedActor;
  const pinned = async (hub: string, index: number) => {
    const found = (await readPinnedHubs(actor(index).directory)).find(
      ({ did, endpoints }) => did === hub || endpoints.graphql.startsWith(hub.replace('127.0.0.1', 'localhost')),
    );
    if (!found) throw new Error(`${hub} is not pinned`);
    return found;
  };
  const joining: JoiningNode = {
    directory,
    dids,
    get node() {
      return node();
    },
    actor,
    async pin(hub, index = 0) {
      await pinHub(actor(index).directory, await resolveHub(hub, signal));
    },
    async apply(hub, index = 0) {
      return applyToHub(await pinned(hub, index), dids[index] ?? '', { fetch, signal });
    },
    async join(hub, index = 0) {
      await joining.pin(hub, index);
      return joining.apply(hub, index);
    },
    async leave(hub, index = 0) {
      const { directory: actorDirectory, did, keys } = actor(index);
      const gone = await recordDeparture({
        actorDirectory,
        did,
        hub: await pinned(hub, index),
        signer: keys.signingKey,
      });
      await deliverDeparture({ actorDirectory, hub: gone, fetch, signal });
      return gone.departure ?? '';
    },
    async follow(hub) {
      await node().hubs.refresh();
      await node().hubs.update(hub);
    },
    async stop() {
      await running?.close();
      running = undefined;
    },
    start,
    async close() {
      await joining.stop();
      await fetch.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return joining;
}
