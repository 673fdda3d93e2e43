import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningHub, type StartHubOptions, startHub } from '../../../../gateway/index.ts';
import { formatDid, type Role, signViewerAssertion } from '../../../../schema/index.ts';
import type { HostedActor, NodeOptions } from '../../../../subgraphs/actor/index.ts';
import {
  type HubIdentity,
  type HubState,
  type Member,
  type Network,
  type NetworkOptions,
  newHubIdentity,
  openHubState,
  openIndexStore,
  openNetwork,
} from '../../../../subgraphs/network/index.ts';
import { until } from '../../../network/support/hub.ts';
import { type JoiningNode, startJoiningNode } from '../../../network/support/joining-node.ts';
import { freePort } from '../../../network/support/named-hub.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

export type GraphQLAnswer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: { sources?: readonly { actor: string; status: string; code?: string; asOf: string | null }[] };
  readonly text: string;
};

/** A hub with a name, and real nodes whose actors joined it: real keys, real sessions, over HTTP. */
export type TrustWorld = {
  readonly directory: string;
  readonly url: string;
  readonly did: string;
  readonly identity: HubIdentity;
  readonly network: Network;
  readonly nodes: readonly JoiningNode[];
  /** Before each node, when asked for. */
  readonly proxies: readonly FaultProxy[];
  /** DIDs of all actors, node by node. */
  readonly dids: readonly string[];
  actor(did: string): HostedActor;
  nodeOf(did: string): JoiningNode;
  /** An assertion that the actor's node gives one of its people. */
  assertion(did: string, more?: { role?: Role; lifetime?: number; now?: number; subject?: string }): Promise<string>;
  /** Asks the hub; in the name of this actor's people, or of nobody. */
  ask(query: string, options?: AskOptions): Promise<GraphQLAnswer>;
  publish(did: string, kind: string, content: object, sharing?: object): Promise<string>;
  share(did: string, id: string, sharing: object): Promise<void>;
  /** Writes over what the hub knows of a member, as an earlier hub may have done; waits until it counts. */
  setMember(did: string, changes: Partial<Member>): Promise<void>;
  /** Waits until the hub has read what the nodes have, and the nodes what the hub says of members. */
  settled(): Promise<void>;
  /** Waits until each node knows by the roster who takes part in these charters. */
  chartersKnown(networks: ReadonlyMap<string, ReadonlySet<string>>): Promise<void>;
  restartHub(options?: Partial<NetworkOptions> & { deleteIndex?: boolean }): Promise<void>;
  close(): Promise<void>;
};

export type AskOptions = {
  readonly as?: string;
  readonly variables?: object;
  readonly path?: string;
  readonly authorization?: string;
};

export type TrustWorldOptions = {
  readonly network?: Partial<NetworkOptions>;
  readonly hub?: Partial<StartHubOptions>;
  readonly node?: NodeOptions;
  /** The operator takes everybody in: of those who apply only so many are, in an hour. */
  readonly byOperator?: boolean;
  /** Puts a proxy before each node, which tests can let fail. */
  readonly proxied?: boolean;
};

/** Starts one node for each list of names, and a hub that takes in whoever applies. */
export async function startTrustWorld(
  names: readonly (readonly string[])[],
  options: TrustWorldOptions = {},
): Promise<TrustWorld> {
  // hub and nodes share one thread here, and the other address of localhost is nobody's: it shall not be tried for being busy
  setDefaultAutoSelectFamilyAttemptTimeout(5_000);
  const directory = await mkdtemp(join(tmpdir(), 'trust-world-'));
  const closing: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const port = await freePort();
  const did = formatDid({ host: 'localhost', port });
  const identity = await newHubIdentity(did);
  const sdl = (name: string) => readFile(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const [actorSdl, networkSdl, supergraphSdl] = await Promise.all([sdl('actor'), sdl('network'), sdl('supergraph')]);
  let running: { hub: RunningHub; network: Network; state: HubState; stop(): Promise<void> } | undefined;

  async function startTheHub(more: Partial<NetworkOptions> = {}): Promise<void> {
    const state = await openHubState('sqlite:state.sqlite', { directory });
    const index = await openIndexStore('sqlite:index.sqlite', { directory });
    const network = await openNetwork({
      state,
      index,
      identity,
      development: true,
      admission: 'OPEN',
      backoff: { firstMs: 50, maxMs: 500 },
      rosterPollMs: 50,
      onFault: (thrown) => console.error('a fault of the hub', thrown),
      ...options.network,
      ...more,
    });
    const served = { network, actorSdl, networkSdl, supergraphSdl, port, planning: { budgetMs: 10_000, threads: 1 } };
    const hub = await startHub({ ...served, ...options.hub });
    running = {
      hub,
      network,
      state,
      async stop() {
        await hub.close();
        await index.close();
        await state.close();
      },
    };
  }

  const now = () => {
    if (!running) throw new Error('The hub is stopped.');
    return running;
  };
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    await startTheHub();
    closing.push(async () => running?.stop());
    const url = `http://127.0.0.1:${port}`;
    const nodes: JoiningNode[] = [];
    const proxies: FaultProxy[] = [];
    for (const ofNode of names) {
      const listen = await freePort();
      const proxy = options.proxied ? await startFaultProxy(listen) : undefined;
      if (proxy) {
        proxies.push(proxy);
        closing.push(() => proxy.close());
      }
      const node = await startJoiningNode(ofNode, options.node, proxy && { port: proxy.port, listen });
      closing.push(() => node.close());
      nodes.push(node);
      for (const [place, member] of node.dids.entries()) {
        if (!options.byOperator) await node.join(did, place);
        else {
          await node.pin(did, place);
          await now().network.members.add(member);
        }
      }
    }
    const dids = nodes.flatMap((node) => node.dids);
    const nodeOf = (one: string) => {
      const found = nodes.find((node) => node.dids.includes(one));
      if (!found) throw new Error(`Nobody hosts ${one}`);
      return found;
    };
    const actor = (one: string) => nodeOf(one).node.actors.get(one) as HostedActor;
    const world: TrustWorld = {
      directory,
      url,
      did,
      identity,
      nodes,
      proxies,
      dids,
      get network() {
        return now().network;
      },
      actor,
      nodeOf,
      assertion: (one, { role = 'READER', subject = 'somebody', ...more } = {}) =>
        signViewerAssertion(
          { actor: one, subject, role, hub: did, hubKey: identity.signingKey.thumbprint },
          actor(one).keys.signingKey,
          more,
        ),
      async ask(query, { as, variables = {}, path = '/graphql', authorization } = {}) {
        const bearer = as === undefined ? authorization : `Bearer ${await world.assertion(as)}`;
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(bearer === undefined ? {} : { authorization: bearer }) },
          body: JSON.stringify({ query, variables }),
        });
        const text = await response.text();
        return { status: response.status, text, ...(JSON.parse(text) as Omit<GraphQLAnswer, 'status' | 'text'>) };
      },
      async publish(one, kind, content, sharing = {}) {
        const command = { type: 'PUBLISH', kind, content: content as Record<string, unknown>, ...sharing } as const;
        return (await actor(one).publisher.apply(command)).envelope.id;
      },
      async share(one, id, sharing) {
        await actor(one).publisher.apply({ type: 'SET_AUDIENCE', id, ...sharing });
      },
      async setMember(did, changes) {
        const { state, network } = now();
        const member = await state.member(did);
        if (!member) throw new Error(`${did} is no member.`);
        const next = { ...member, ...changes };
        await state.putMember(next);
        await until(
          () => network.directory.find(did),
          (found) => found?.endpoint === next.endpoint,
        );
      },
      async settled() {
        for (const node of nodes) await node.follow(did);
        await until(
          async () => {
            await now().network.waitUntilCaughtUp(AbortSignal.timeout(30_000));
            return now().network.feeds();
          },
          (feeds) => feeds.every(({ state, members }) => state === 'CAUGHT_UP' && members?.state === 'CAUGHT_UP'),
          20_000,
        );
        await now().network.charters.settled();
        // whose keys its own domain has not confirmed yet is nobody's partner
        await until(
          () => nodes.map(({ node }) => dids.map((one) => node.hubs.member(did, one)?.confirmed ?? true)),
          (confirmed) => confirmed.flat().every(Boolean),
          20_000,
        );
      },
      async chartersKnown(networks) {
        const wanted = [...networks].flatMap(([charter, members]) =>
          [...members].map((member) => `${member} ${charter}`),
        );
        await until(
          async () => {
            for (const node of nodes) await node.follow(did);
            return nodes.map(({ node }) =>
              dids.flatMap((one) => {
                const known = node.hubs.member(did, one);
                return known?.confirmed ? known.charters.map((charter) => `${one} ${charter}`) : [];
              }),
            );
          },
          (known) => known.every((pairs) => JSON.stringify(pairs.sort()) === JSON.stringify([...wanted].sort())),
          15_000,
        );
      },
      async restartHub({ deleteIndex = false, ...more } = {}) {
        await running?.stop();
        running = undefined;
        if (deleteIndex)
          for (const file of ['', '-wal', '-shm']) await rm(join(directory, `index.sqlite${file}`), { force: true });
        await startTheHub(more);
      },
      close,
    };
    return world;
  } catch (error) {
    await close();
    throw error;
  }
}
