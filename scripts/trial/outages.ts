import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatDid } from '../../schema/index.ts';
import { initActor, openNode, type Publish } from '../../subgraphs/actor/index.ts';
import { openHubState, openMembers } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';
import { askGraphQL, type GraphQLAnswer } from '../processes/ask-graphql.ts';
import { type Service, startService } from '../processes/service.ts';
import { round } from './measure.ts';
import { type DoorState, type MemberDoor, openMemberDoor } from './member-door.ts';

/** What readers got while some members failed. */
export type OutageFigures = {
  readonly phase: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly runs: number;
  /** Answers in which what a healthy member said was missing or not the same to the byte. */
  readonly changed: number;
  /** Answers in which an absence was not listed, or somebody was listed who was there. */
  readonly unlisted: number;
};

export type OutageTrial = { readonly members: number; readonly phases: readonly OutageFigures[] };

export const OWNER_DEADLINE_MS = 2_000;

/** A list to which every member contributes a row. */
const PAGE = `{ impactGoals(first: 100, orderBy: TITLE_ASC) { nodes { id title description direction issuer { id profile { name } } } } }`;

/**
 * Asks a hub for a page of all members' rows while none of them, one, half of them fail in two ways; each time until the breakers are
 * open, and then on. Hub and node are processes of their own, and each member has an address of its own.
 */
export async function trialOutages(options: {
  readonly directory: string;
  readonly members: number;
  readonly runs: number;
  readonly onPhase?: (figures: OutageFigures) => void;
}): Promise<OutageTrial> {
  const { directory, members, runs, onPhase = () => {} } = options;
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const nodePort = await freePort();
    const doors = await Promise.all(Array.from({ length: members }, () => openMemberDoor(() => nodePort)));
    for (const door of doors) closing.push(() => door.close());
    const dids = doors.map(({ port }, at) => formatDid({ host: 'localhost', port, path: [`org${at}`] }));
    const node = await makeNode(join(directory, 'node'), nodePort, dids, directory);
    closing.push(() => node.stop());
    const { hub, url } = await makeHub(join(directory, 'hub'), dids, directory);
    closing.push(() => hub.stop());
    await untilIndexed(url, members);

    const phases: OutageFigures[] = [];
    let truth: ReadonlyMap<string, string> = new Map();
    const measure = async (phase: string, failing: number, times: number) => {
      const gone = new Set(dids.slice(0, failing));
      const taken: number[] = [];
      let changed = 0;
      let unlisted = 0;
      for (let run = 0; run < times; run++) {
        const began = performance.now();
        const answer = await askGraphQL(url, PAGE);
        taken.push(performance.now() - began);
        const rows = rowsByOwner(answer);
        if (truth.size === 0) truth = rows;
        if (dids.some((did) => !gone.has(did) && rows.get(did) !== truth.get(did))) changed++;
        if (!listsExactly(answer, gone)) unlisted++;
      }
      const sorted = taken.toSorted((a, b) => a - b);
      const at = (share: number) =>
        round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
      const figures = { phase, p50Ms: at(0.5), p99Ms: at(0.99), runs: times, changed, unlisted };
      phases.push(figures);
      onPhase(figures);
    };

    for (let run = 0; run < 20; run++) await askGraphQL(url, PAGE);
    await measure('healthy', 0, runs);
    const outage = async (name: string, state: DoorState, failing: number) => {
      await setAll(doors.slice(0, failing), state);
      // three outages in a row open a breaker
      await measure(`${name}: at first`, failing, 4);
      await measure(`${name}: breakers open`, failing, runs);
      await setAll(doors, 'OPEN');
      await untilHealthy(url);
    };
    await outage('one down', 'DOWN', 1);
    await outage('half down', 'DOWN', members / 2);
    await outage('half hung', 'HUNG', members / 2);
    await measure('healthy again', 0, runs);
    return { members, phases };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

type Row = { readonly id: string; readonly issuer: { readonly id: string } };

function rowsByOwner({ data }: GraphQLAnswer): Map<string, string> {
  const list = data?.impactGoals as { nodes: readonly Row[] } | undefined;
  return new Map((list?.nodes ?? []).map((row) => [row.issuer.id, JSON.stringify(row)]));
}

/** Whether those who are gone are FAILED, all others LIVE, and each missing row has its error. */
function listsExactly({ errors = [], extensions }: GraphQLAnswer, gone: ReadonlySet<string>): boolean {
  const sources = (extensions?.sources ?? []) as readonly { actor: string; status: string }[];
  const failed = sources.filter(({ status }) => status === 'FAILED').map(({ actor }) => actor);
  const blamed = new Set(errors.map((error) => String(error.extensions?.actor)));
  const isAllGone = (named: readonly string[]) => named.length === gone.size && named.every((did) => gone.has(did));
  return isAllGone(failed) && isAllGone([...blamed]) && sources.every(({ status }) => status !== 'PARTIAL');
}

async function makeNode(folder: string, port: number, dids: readonly string[], logs: string): Promise<Service> {
  const settings = { listen: { host: '127.0.0.1', port }, development: true, logLevel: 'warn' } as const;
  for (const [at, did] of dids.entries()) await initActor(folder, { did, name: `Organization ${at}`, node: settings });
  const node = await openNode(folder, { environment: {} });
  for (const [at, did] of dids.entries()) {
    const profile = { name: `Organization ${at}`, summary: 'One of many', actorType: 'NGO' };
    const goal = { title: `Goal ${at}`, description: 'As described', direction: 'INCREASE' };
    const all = [
      { type: 'PUBLISH', kind: 'Profile', content: profile, audience: 'PUBLIC' },
      { type: 'PUBLISH', kind: 'ImpactGoal', content: goal, audience: 'PUBLIC' },
    ] as const satisfies readonly Publish[];
    await node.actors.get(did)?.publisher.applyAll(all);
  }
  await node.close();
  const service = startService({ name: 'node', args: ['actor', 'start', folder], logFile: join(logs, 'node.log') });
  await service.listening;
  return service;
}

async function makeHub(folder: string, dids: readonly string[], logs: string) {
  await mkdir(folder, { recursive: true });
  const settings = { listen: { port: 0 }, development: true, logLevel: 'warn' };
  await writeFile(join(folder, 'hub.json'), JSON.stringify(settings));
  const hub = startService({ name: 'hub', args: ['hub', 'start', folder], logFile: join(logs, 'hub.log') });
  const url = await hub.listening;
  const state = await openHubState(readHubConfig(folder, {}).state, { directory: folder });
  const table = openMembers({ state, development: true });
  try {
    for (const did of dids) await table.add(did);
  } finally {
    await table.close();
    await state.close();
  }
  return { hub, url: url.endsWith('/graphql') ? url : `${url}/graphql` };
}

async function untilIndexed(url: string, members: number): Promise<void> {
  for (const end = performance.now() + 120_000; ; await sleep(100)) {
    const { data } = await askGraphQL(url, '{ hub { members feeds { caughtUp } } impactGoals { totalCount } }');
    const { hub, impactGoals } = data as { hub: { feeds: { caughtUp: number } }; impactGoals: { totalCount: number } };
    if (hub.feeds.caughtUp === members && impactGoals.totalCount === members) return;
    if (performance.now() > end) throw new Error(`Not indexed: ${JSON.stringify(data)}`);
  }
}

async function untilHealthy(url: string): Promise<void> {
  for (const end = performance.now() + 60_000; ; await sleep(100)) {
    if (!(await askGraphQL(url, PAGE)).errors) return;
    if (performance.now() > end) throw new Error('Members that are back are not asked again.');
  }
}

async function setAll(doors: readonly MemberDoor[], state: DoorState): Promise<void> {
  await Promise.all(doors.map((door) => door.set(state)));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
