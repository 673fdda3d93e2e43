import { setTimeout as sleep } from 'node:timers/promises';
import { type HubConfig, readHubConfig } from '../hub/hub-config.ts';
import { type HubProcess, runHub } from '../hub/run-hub.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { latencyOf, round } from '../trial/measure.ts';
import { COSTLY_OPERATIONS } from './costly-operations.ts';

/** A hub in this process, for what cannot be measured from outside. */
export async function withHub<Result>(directory: string, work: (hub: HubProcess) => Promise<Result>): Promise<Result> {
  const config: HubConfig = { ...readHubConfig(directory, {}, { port: 0 }), development: true, logLevel: 'silent' };
  const hub = await runHub(config);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

/** Lets a member join; gives the milliseconds until the hub has read all of its feed, proofs checked. */
export async function joinAndRead({ network }: HubProcess, did: string): Promise<number> {
  const began = performance.now();
  await network.members.add(did);
  while (network.feeds().find(({ actor }) => actor === did)?.state !== 'CAUGHT_UP') await sleep(2);
  return performance.now() - began;
}

/** Lets members join one after the other; gives how long the sixth and the hundred-and-first took, as medians of five around them. */
export async function benchJoin(directory: string, dids: readonly string[]) {
  const times = await withHub(directory, async (hub) => {
    const taken: number[] = [];
    for (const did of dids) taken.push(await joinAndRead(hub, did));
    return taken;
  });
  const around = (place: number) => latencyOf(times.slice(place - 3, place + 2)).p50Ms;
  return { members: dids.length, aroundThe6thMs: around(6), aroundThe101stMs: around(Math.min(101, dids.length - 2)) };
}

/** Asks a hub without members costly operations, so that what takes time is parsing, checking and planning. */
export async function benchPlanning(directory: string) {
  return withHub(directory, async ({ url }) => {
    const endpoint = `${url}/graphql`;
    await askGraphQL(endpoint, '{ hub { name } }');
    const operations: Record<string, { ms: number; outcome: string }> = {};
    for (const [name, operation] of Object.entries(COSTLY_OPERATIONS)) {
      const began = performance.now();
      const answer = await askGraphQL(endpoint, operation);
      const ms = round(performance.now() - began);
      const refusal = answer.data ? undefined : answer.errors?.[0]?.extensions?.code;
      operations[name] = { ms, outcome: refusal === undefined ? 'answered' : String(refusal) };
    }
    const slowestMs = Math.max(...Object.values(operations).map(({ ms }) => ms));
    return { slowestMs, operations };
  });
}
