import { readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { startHub } from '../../gateway/index.ts';
import {
  type IndexStore,
  type Network,
  openHubState,
  openIndexStore,
  openNetwork,
} from '../../subgraphs/network/index.ts';
import { round } from '../trial/measure.ts';

/** A hub over a directory that was filled, none of whose members can be asked: all comes from the index. */
export type RulesHub = {
  readonly network: Network;
  readonly index: IndexStore;
  readonly url: string;
  close(): Promise<void>;
};

/** For a day and longer nobody is asked again. */
const NEVER_MS = 86_400_000;

export async function openRulesHub(directory: string): Promise<RulesHub> {
  const [state, index] = await Promise.all([
    openHubState('sqlite:state.sqlite', { directory }),
    openIndexStore('sqlite:index.sqlite', { directory }),
  ]);
  const network = await openNetwork({
    state,
    index,
    development: true,
    pollMs: NEVER_MS,
    keysEveryMs: NEVER_MS,
    backoff: { firstMs: NEVER_MS, maxMs: NEVER_MS },
  });
  const sdl = (name: string) => readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const hub = await startHub({
    network,
    port: 0,
    supergraphSdl: sdl('supergraph'),
    actorSdl: sdl('actor'),
    networkSdl: sdl('network'),
  });
  await network.waitUntilCaughtUp(AbortSignal.timeout(120_000));
  return {
    network,
    index,
    url: hub.url,
    async close() {
      await hub.close();
      await Promise.all([index.close(), state.close()]);
    },
  };
}

/** Asks the network as a member does, or as anybody where none is named. */
export async function ask(network: Network, source: string, variableValues: object, as?: string): Promise<unknown> {
  const viewer = as === undefined ? undefined : { actor: as, subject: 'bench', role: 'READER' as const, assertion: '' };
  const { data, errors } = await graphql({
    schema: network.schema,
    source,
    variableValues: variableValues as Record<string, unknown>,
    contextValue: network.newContext({ viewer }),
  });
  if (errors?.[0]) throw errors[0];
  return data;
}

/** How long it took, and how long this thread computed for it: on a machine with much else to do it waits for most of the time. */
export async function timed<Value>(work: () => Promise<Value>) {
  const began = performance.now();
  const before = process.threadCpuUsage();
  const value = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { ms: round(performance.now() - began), computingMs: round((user + system) / 1_000), value };
}

/** What this process takes now, after a collection of garbage where it can be asked for. */
export function memoryNow() {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const inMb = (bytes: number) => round(bytes / 2 ** 20);
  return {
    residentMb: inMb(rss),
    heapUsedMb: inMb(heapUsed),
    heapTotalMb: inMb(heapTotal),
    externalMb: inMb(external),
    highestMb: round(process.resourceUsage().maxRSS / 2 ** 10),
  };
}
