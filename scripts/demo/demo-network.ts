import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConstellationError, isConstellationError } from '../../schema/index.ts';
import { slugOf } from '../../subgraphs/actor/index.ts';
import { type Members, openHubState, openMembers, takesPart } from '../../subgraphs/network/index.ts';
import { HUB_FILE, type HubFile } from '../hub/hub-config.ts';
import { pinHubOf } from '../hub/pin-hub-of.ts';
import { type Service, startService } from '../processes/service.ts';
import {
  DEMO_HOST,
  DEMO_HOSTED,
  DEMO_SLUGS,
  type DemoName,
  type DemoNames,
  type DemoSlug,
  demoNames,
  nodeOf,
} from './demo-names.ts';
import { seedDemo } from './seed-demo.ts';

const READY_DEADLINE = 60_000;
const JOIN_ATTEMPTS = 5;

/** The ports of the demo: the hub on the first, the nodes on the five from 101 above it (4000, 4101 to 4105). */
export function demoPorts(hubPort: number): {
  readonly hub: number;
  readonly actorBase: number;
  readonly all: readonly number[];
} {
  const actorBase = hubPort + 100;
  return { hub: hubPort, actorBase, all: [hubPort, ...DEMO_SLUGS.map((_, at) => actorBase + 1 + at)] };
}

/** The running demo. */
export type DemoNetwork = {
  readonly url: string;
  /** Those that were started here: the hub first, then the actors in the order of their ports. */
  readonly services: readonly Service[];
  stop(): Promise<void>;
};

export type DemoOptions = {
  readonly directory: string;
  readonly hubPort: number;
  /** Told of each service as it listens, and of one that ends by itself. */
  readonly onListening?: (service: Service, url: string) => void;
  readonly onEnded?: (service: Service, how: string) => void;
  readonly onSeeded?: () => void;
  /** Actors that run already, started by somebody else: used as they are, and left alone at the end. */
  readonly running?: readonly DemoSlug[];
  readonly signal: AbortSignal;
};

/**
 * Starts the hub and the five nodes, each a process of its own, and resolves when the hub has read all that each of their actors
 * published. Nothing is left running when it rejects.
 */
export async function startDemo(options: DemoOptions): Promise<DemoNetwork> {
  const { directory, hubPort, signal, onListening, onEnded, onSeeded, running = [] } = options;
  const { actorBase } = demoPorts(hubPort);
  const hubDirectory = join(directory, 'hub');
  const logs = join(directory, 'logs');
  await Promise.all([mkdir(logs, { recursive: true }), mkdir(hubDirectory, { recursive: true })]);
  await writeHubFile(hubDirectory, hubPort);
  // its keys, which the actors remember before they start
  await pinHubOf(hubDirectory, []);

  // the hub takes longest, so it begins while the organizations are made
  const hub = startService({
    name: 'hub',
    args: ['hub', 'start', hubDirectory],
    logFile: join(logs, 'hub.log'),
  });
  const services: Service[] = [hub];
  let isStopping = false;
  const watch = (service: Service) => {
    void service.ended.then(({ code, signal: by }) => {
      if (!isStopping) onEnded?.(service, by ?? `exit code ${code}`);
    });
  };
  const stop = async () => {
    isStopping = true;
    await Promise.all(services.map((service) => service.stop()));
  };

  try {
    if (await seedDemo(join(directory, 'actors'), actorBase)) onSeeded?.();
    const names = demoNames(actorBase);
    const folderOf = (slug: DemoName) => actorFolder(directory, slug, names);
    // a network that was made before some were hosted has none of them
    const hosted = DEMO_HOSTED.filter((slug) => existsSync(folderOf(slug)));
    const hubDid = await pinHubOf(hubDirectory, [...DEMO_SLUGS, ...hosted].map(folderOf));
    signal.throwIfAborted();
    const actors = DEMO_SLUGS.filter((slug) => !running.includes(slug)).map((slug) => ({
      slug,
      service: startService({
        name: slug,
        args: ['actor', 'start', actorDirectory(directory, slug)],
        logFile: join(logs, `${slug}.log`),
      }),
    }));
    services.push(...actors.map(({ service }) => service));
    await Promise.all([
      listening(hub, signal, onListening),
      joinAll([...actors, ...running.map((slug) => ({ slug }))], {
        ...{ hosted, hubDirectory, hubDid, names, signal, onListening },
      }),
    ]);
    const url = await hub.listening;
    await hubHasRead(hub, url, DEMO_SLUGS.length + hosted.length, signal);
    for (const service of services) watch(service);
    return { url, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The node directory of one organization that runs one. */
export function actorDirectory(directory: string, slug: string): string {
  return join(directory, 'actors', slug);
}

/** The folder of one organization in the directory of its node. */
export function actorFolder(directory: string, slug: DemoName, names: DemoNames): string {
  return join(actorDirectory(directory, nodeOf(slug)), 'actors', slugOf(names.did(slug)));
}

/** Waits for the nodes to listen, and takes each actor on them in as a member of the hub as soon as they do. */
async function joinAll(
  actors: readonly { readonly slug: DemoSlug; readonly service?: Service }[],
  options: {
    readonly hosted: readonly DemoName[];
    readonly hubDirectory: string;
    readonly hubDid: string | undefined;
    readonly names: DemoNames;
    readonly signal: AbortSignal;
    readonly onListening: DemoOptions['onListening'];
  },
): Promise<void> {
  const { hosted, hubDirectory, hubDid, names, signal, onListening } = options;
  const state = await openHubState('sqlite:hub-state.sqlite', { directory: hubDirectory });
  const members = openMembers({ state, development: true, ...(hubDid === undefined ? {} : { hub: hubDid }) });
  try {
    const known = new Set((await members.list()).filter(takesPart).map(({ did }) => did));
    await Promise.all(
      actors.map(async ({ slug, service }) => {
        if (service) await listening(service, signal, onListening);
        const here = [slug, ...(slug === DEMO_HOST ? hosted : [])].map(names.did);
        await Promise.all(here.filter((did) => !known.has(did)).map((did) => addPatiently(members, did, signal)));
      }),
    );
  } finally {
    await members.close();
    await state.close();
  }
}

/** A machine that starts six processes at once may not find the time to answer within the deadline of a question. */
async function addPatiently(members: Pick<Members, 'add'>, did: string, signal: AbortSignal): Promise<void> {
  for (let left = JOIN_ATTEMPTS - 1; ; left--) {
    try {
      await members.add(did, signal);
      return;
    } catch (error) {
      if (left === 0 || !isConstellationError(error, 'DID_UNRESOLVABLE')) throw error;
      await sleep(500, undefined, { signal });
    }
  }
}

async function listening(service: Service, signal: AbortSignal, onListening: DemoOptions['onListening']) {
  const url = await withSignal(service.listening, signal).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new Error(`${service.name} ${cause instanceof Error ? cause.message : 'did not start'}`, { cause });
  });
  onListening?.(service, url);
}

/** Until the hub has read every member to the end. @throws ConstellationError NOT_READY after a minute, saying how far it came */
async function hubHasRead(hub: Service, url: string, members: number, signal: AbortSignal): Promise<void> {
  const health = new URL('/health', url);
  const deadline = performance.now() + READY_DEADLINE;
  let last: unknown;
  while (performance.now() < deadline) {
    signal.throwIfAborted();
    const response = await fetch(health, { signal }).catch(() => undefined);
    const body = response?.ok ? ((await response.json()) as HubHealth) : undefined;
    if (body && body.members.active >= members && body.feeds.caughtUp >= members) return;
    last = body ?? response?.status;
    await sleep(50, undefined, { signal });
  }
  throw new ConstellationError(
    'NOT_READY',
    `The hub has not read all actors within a minute; its health is ${JSON.stringify(last)}.\n${hub.lastWords()}`,
  );
}

type HubHealth = { readonly members: { readonly active: number }; readonly feeds: { readonly caughtUp: number } };

async function writeHubFile(directory: string, port: number): Promise<void> {
  const file = join(directory, HUB_FILE);
  if (existsSync(file)) return;
  const hub: HubFile = { listen: { port }, name: 'Demo hub', development: true, logLevel: 'warn' };
  await writeFile(file, `${JSON.stringify(hub, undefined, 2)}\n`);
}

function withSignal<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
