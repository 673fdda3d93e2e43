import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EVERY_PACK, formatDid } from '../../../schema/index.ts';
import { readHubConfig } from '../../../scripts/hub/hub-config.ts';
import { type Service, startService } from '../../../scripts/processes/service.ts';
import { residentMb } from '../../../scripts/trial/measure.ts';
import { initActor, type Publish, type RunningNode, startNode } from '../../../subgraphs/actor/index.ts';
import { openHubState, openMembers } from '../../../subgraphs/network/index.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

/** A reply of the hub, and what it cost. */
export type Reply = {
  readonly text: string;
  readonly ms: number;
  /** How much the hub's memory grew meanwhile, in MB; 0 where the system does not tell. */
  readonly grownMb: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the query shapes them
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly sources: readonly { readonly actor: string; readonly status: string; readonly code?: string }[];
};

/** A real hub in a process of its own, two honest nodes, and one behind a proxy that misbehaves. */
export type HostileWorld = {
  readonly proxy: FaultProxy;
  readonly honest: readonly string[];
  /** Actors of the node that misbehaves; entities are asked of the first, each feed may be spoilt once. */
  readonly culprits: readonly string[];
  readonly hubUrl: string;
  /** A server that nobody should ever ask, and how often it was. */
  readonly trap: { readonly url: string; asked: number };
  ask(query: string): Promise<Reply>;
  /** Publishes one more goal of a culprit, so that the hub comes and reads. */
  publish(culprit: string): Promise<void>;
  close(): Promise<void>;
};

export async function startHostileWorld(feeds: number): Promise<HostileWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'hostile-'));
  const closing: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const proxy = await startFaultProxy();
    closing.push(() => proxy.close());
    const trap = { url: '', asked: 0 };
    const trapServer = createServer((_request, response) => {
      trap.asked++;
      response.setHeader('content-type', 'application/json').end('{"data":{"_entities":[{"title":"CANARY"}]}}');
    });
    await new Promise<void>((resolve) => trapServer.listen(0, '127.0.0.1', resolve));
    closing.push(async () => void trapServer.close());
    trap.url = `http://127.0.0.1:${(trapServer.address() as AddressInfo).port}/graphql`;

    const start = async (name: string, paths: readonly string[], port: number, listenAt: number) => {
      const folder = join(directory, name);
      const dids = paths.map((path) => formatDid({ host: 'localhost', port, path: [path] }));
      for (const did of dids) {
        await initActor(folder, {
          did,
          name: `Organization ${name}`,
          packs: EVERY_PACK,
          node: {
            listen: { host: '127.0.0.1', port: listenAt },
            development: true,
            publicUrl: `http://localhost:${port}`,
          },
        });
      }
      const node = await startNode(folder, { environment: { CONSTELLATION_LOG_LEVEL: 'silent' } });
      closing.push(() => node.close());
      for (const did of dids) await node.actors.get(did)?.publisher.applyAll(records(did));
      return { node, dids };
    };
    const [ash, birch] = [await freePort(), await freePort()];
    const first = await start('ash', ['ash'], ash, ash);
    const second = await start('birch', ['birch'], birch, birch);
    proxy.target = await freePort();
    const paths = ['culprit', ...Array.from({ length: feeds }, (_, n) => `feed${n}`)];
    const third = await start('culprit', paths, proxy.port, proxy.target);

    const hubDirectory = join(directory, 'hub');
    await mkdir(hubDirectory);
    const settings = { listen: { port: 0 }, development: true, logLevel: 'warn' };
    await writeFile(join(hubDirectory, 'hub.json'), JSON.stringify(settings));
    const hub = startService({
      name: 'hub',
      args: ['hub', 'start', hubDirectory],
      logFile: join(directory, 'hub.log'),
    });
    closing.push(() => hub.stop());
    const hubUrl = await hub.listening;
    const honest = [...first.dids, ...second.dids];
    const culprits = third.dids;
    await joinAll(hubDirectory, [...honest, ...culprits]);
    const world: HostileWorld = {
      proxy,
      honest,
      culprits,
      hubUrl,
      trap,
      ask: (query) => ask(hub, hubUrl, query),
      publish: async (culprit) => void (await publishOne(third.node, culprit)),
      close,
    };
    await untilRead(world, [...honest, ...culprits]);
    return world;
  } catch (error) {
    await close();
    throw error;
  }
}

function records(did: string): readonly Publish[] {
  const name = did.slice(did.lastIndexOf(':') + 1);
  const goal = (n: number): Publish => ({
    type: 'PUBLISH',
    kind: 'ImpactGoal',
    content: { title: `Goal ${n} of ${name}`, description: 'As described', direction: 'INCREASE' },
    audience: 'PUBLIC',
  });
  return [
    {
      type: 'PUBLISH',
      kind: 'Profile',
      content: { name: `Org ${name}`, summary: 'Summary', actorType: 'NGO' },
      audience: 'PUBLIC',
    },
    goal(1),
    goal(2),
    goal(3),
  ] as Publish[];
}

async function publishOne(node: RunningNode, did: string): Promise<void> {
  const content = { title: `News ${Math.round(performance.now())}`, direction: 'INCREASE' };
  await node.actors
    .get(did)
    ?.publisher.applyAll([{ type: 'PUBLISH', kind: 'ImpactGoal', content, audience: 'PUBLIC' }]);
}

async function joinAll(hubDirectory: string, dids: readonly string[]): Promise<void> {
  const state = await openHubState(readHubConfig(hubDirectory, {}).state, { directory: hubDirectory });
  const members = openMembers({ state, development: true });
  try {
    for (const did of dids) await members.add(did);
  } finally {
    await members.close();
    await state.close();
  }
}

async function untilRead(world: HostileWorld, dids: readonly string[]): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const { data } = await world.ask('{ hub { members feeds { caughtUp } } }');
    if (data?.hub?.members === dids.length && data.hub.feeds.caughtUp === dids.length) return;
    if (performance.now() > deadline) throw new Error(`Not read: ${JSON.stringify(data)}`);
    await sleep(50);
  }
}

async function ask(hub: Service, url: string, query: string): Promise<Reply> {
  const before = residentMb(hub.pid) ?? 0;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, residentMb(hub.pid) ?? 0);
  }, 25);
  const began = performance.now();
  const response = await fetch(`${url.replace(/\/graphql$/, '')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const ms = performance.now() - began;
  clearInterval(watch);
  most = Math.max(most, residentMb(hub.pid) ?? 0);
  const { data, errors = [], extensions } = JSON.parse(text);
  return { text, ms, grownMb: most - before, data, errors, sources: extensions?.sources ?? [] };
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
