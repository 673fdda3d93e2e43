import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agent, request } from 'undici';
import { checkKeyHistory } from '../../schema/index.ts';
import { openSafeFetch } from '../../subgraphs/fetching/index.ts';
import { newHubIdentity, openSessionSigner } from '../../subgraphs/network/index.ts';
import { round } from '../trial/measure.ts';
import type { SignedNodeData, SignedNodeReady } from './signed-node.ts';

const DID = 'did:web:localhost%3A4999';
const ENTITIES = 20;
const AT_ONCE = 8;

/**
 * What signatures cost: a hub asks one node for the same twenty entities, signed and unsigned in turns, so that both meet the same machine.
 * Work is told in CPU time of the node's thread, which other programs disturb little.
 */
export async function benchSignatures(
  directory: string,
  options: { readonly requests: number; readonly rounds: number },
) {
  const hub = await newHubIdentity('did:web:hub.example');
  const data: SignedNodeData = { directory, did: DID, hub: hub.history, goals: ENTITIES };
  const worker = new Worker(new URL('./signed-node.ts', import.meta.url), { workerData: data });
  const [ready] = (await once(worker, 'message')) as [SignedNodeReady];
  const keys = await checkKeyHistory(ready.keys, DID);
  const fetch = openSafeFetch({ development: true });
  const open = () =>
    openSessionSigner({ identity: hub, fetch, findPlace: async () => ({ url: `${ready.url}/session`, keys }) });
  const agent = new Agent({ connections: AT_ONCE, pipelining: 1 });
  const signal = new AbortController().signal;
  const url = `${ready.url}/graphql`;
  const query = `query Entities($of: [_Any!]!) { _entities(representations: $of) { ... on ImpactGoal { id title direction } } }`;
  const of = ready.ids.map((id) => ({ __typename: 'ImpactGoal', id }));
  const body = JSON.stringify({ query, variables: { of } });
  const signable = { method: 'POST', url, body, actor: DID, signal } as const;
  const signer = open();

  async function cpu(): Promise<number> {
    worker.postMessage('cpu');
    const [used] = (await once(worker, 'message')) as [number];
    return used;
  }

  async function askMany(isSigned: boolean, count: number) {
    let left = count;
    const before = await cpu();
    const began = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) {
          const headers = isSigned ? await signer.headers(signable) : {};
          const all = { 'content-type': 'application/json', accept: 'application/json', ...headers };
          const answer = await request(url, { method: 'POST', headers: all, body, dispatcher: agent });
          const text = await answer.body.text();
          if (answer.statusCode !== 200 || !text.includes('"Goal 0"')) throw new Error(text.slice(0, 300));
        }
      }),
    );
    const seconds = (performance.now() - began) / 1_000;
    return { cpuUs: ((await cpu()) - before) / count, perSecond: count / seconds };
  }

  try {
    for (const isSigned of [true, false, true]) await askMany(isSigned, options.requests);
    const turns: { signed: Awaited<ReturnType<typeof askMany>>; unsigned: Awaited<ReturnType<typeof askMany>> }[] = [];
    for (let turn = 0; turn < options.rounds; turn++) {
      // neither always comes first
      const first = await askMany(turn % 2 === 0, options.requests);
      const second = await askMany(turn % 2 !== 0, options.requests);
      turns.push(turn % 2 === 0 ? { signed: first, unsigned: second } : { signed: second, unsigned: first });
    }
    const of = (pick: (turn: (typeof turns)[number]) => number) => median(turns.map(pick));
    const signedUs = quiet(turns.map(({ signed }) => signed.cpuUs));
    const unsignedUs = quiet(turns.map(({ unsigned }) => unsigned.cpuUs));
    return {
      node: {
        entitiesPerRequest: ENTITIES,
        requests: options.requests * options.rounds * 2,
        unsigned: { cpuUs: round(unsignedUs), perSecond: Math.round(of(({ unsigned }) => unsigned.perSecond)) },
        signed: { cpuUs: round(signedUs), perSecond: Math.round(of(({ signed }) => signed.perSecond)) },
        costOfCheckingUs: round(signedUs - unsignedUs),
        costPercent: round((signedUs / unsignedUs - 1) * 100),
      },
      hub: { signingUs: round((await timeOf(20_000, () => signer.headers(signable))) * 1_000) },
      handshake: await handshakes(100),
    };
  } finally {
    await signer.close();
    await agent.destroy();
    await fetch.close();
    await worker.terminate();
  }

  /** Each with a signer of its own, so that each opens a session. */
  async function handshakes(count: number) {
    const before = await cpu();
    const ms = await timeOf(count, async () => {
      const one = open();
      await one.headers(signable);
      await one.close();
    });
    return { roundTripMs: round(ms), nodeCpuUs: Math.round(((await cpu()) - before) / count) };
  }
}

/** Milliseconds each, one after the other. */
async function timeOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < count; i++) await work();
  return (performance.now() - began) / count;
}

/** Of the turns in which other programs were quiet: the first quartile. */
function quiet(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
