import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { startHub } from '../../gateway/index.ts';
import { formatDid } from '../../schema/index.ts';
import { newHubIdentity, openHubState, openIndexStore, openNetwork } from '../../subgraphs/network/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { freePorts } from '../processes/free-ports.ts';
import { latencyOf, round } from '../trial/measure.ts';
import type { LiveNodesCall, LiveNodesData } from './live-nodes.ts';

/** Five owners with an address of their own, and forty-five on five shared ones. */
const NODES = [1, 1, 1, 1, 1, 9, 9, 9, 9, 9];
const PROMISES_OF_EACH = 20;
const QUERY = `query ($id: ID!) { node(id: $id) { id ... on Partnership { phase { value basis { silent { id } } } } } }`;

/**
 * What a value costs that rests on what its owners share with the reader: the phase of a partnership of five, and of one of fifty, each with
 * twenty promises of everybody that only the reader sees. Owners and hub have a thread each.
 */
export async function benchLive(directory: string, { runs }: { readonly runs: number }) {
  const [port = 0, ...ports] = await freePorts(NODES.length + 1);
  const did = formatDid({ host: 'localhost', port });
  const identity = await newHubIdentity(did);
  const state = await openHubState('sqlite:state.sqlite', { directory });
  const index = await openIndexStore('sqlite:index.sqlite', { directory });
  const network = await openNetwork({ state, index, identity, development: true });
  const sdl = (name: string) => readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const [actorSdl, networkSdl, supergraphSdl] = await Promise.all([sdl('actor'), sdl('network'), sdl('supergraph')]);
  // what is measured is what it costs, on whatever machine
  const patience = { requestMs: 60_000, owners: { deadlineMs: 20_000 }, planning: { budgetMs: 10_000 } };
  const hub = await startHub({ network, actorSdl, networkSdl, supergraphSdl, port, ...patience });
  const data: LiveNodesData = {
    directory,
    hub: { did, key: identity.signingKey.thumbprint },
    nodes: NODES.map((actors, place) => ({ port: ports[place] ?? 0, actors })),
  };
  const worker = new Worker(new URL('./live-nodes.ts', import.meta.url), { workerData: data });
  try {
    const [dids] = (await once(worker, 'message')) as [readonly string[]];
    const call = async <Result>(question: LiveNodesCall): Promise<Result> => {
      worker.postMessage(question);
      const [answer] = (await once(worker, 'message')) as [Result];
      return answer;
    };
    for (const one of dids) await network.members.add(one);
    await call({ type: 'FOLLOW' });
    const few = await measured(dids.slice(0, 5), call);
    const many = await measured(dids, call);
    return { promisesOfEach: PROMISES_OF_EACH, owners5: few, owners50: many };
  } finally {
    await hub.close();
    await worker.terminate();
    await index.close();
    await state.close();
  }

  async function measured(
    parties: readonly string[],
    call: <Result>(question: LiveNodesCall) => Promise<Result>,
  ): Promise<Record<string, unknown>> {
    const id = await call<string>({ type: 'PUBLISH', parties, promises: PROMISES_OF_EACH });
    await network.waitUntilCaughtUp();
    const times: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 2 });
    let [hubCpu, nodeCpu] = [0, 0];
    let silent = 0;
    for (let run = -3; run < runs; run++) {
      const token = await call<string>({ type: 'ASSERTION' });
      const nodesBefore = await call<number>({ type: 'CPU' });
      const before = process.threadCpuUsage();
      if (run === 0) delay.enable();
      const began = performance.now();
      const answer = await askGraphQL(`${hub.url}/graphql`, QUERY, { variables: { id }, token });
      const ms = performance.now() - began;
      const { user, system } = process.threadCpuUsage(before);
      const node = answer.data?.node as { phase: { basis: { silent: unknown[] } } } | null | undefined;
      if (!node) throw new Error(JSON.stringify(answer).slice(0, 500));
      silent += node.phase.basis.silent.length;
      // the first few open sessions and warm the engines up
      if (run < 0) continue;
      times.push(ms);
      hubCpu += (user + system) / 1_000;
      nodeCpu += (await call<number>({ type: 'CPU' })) - nodesBefore;
      await sleep(20);
    }
    delay.disable();
    return {
      ...latencyOf(times),
      silent,
      hubCpuMs: round(hubCpu / runs),
      allNodesCpuMs: round(nodeCpu / runs),
      loopHeldMs: { p99: round(delay.percentile(99) / 1e6), max: round(delay.max / 1e6) },
    };
  }
}
