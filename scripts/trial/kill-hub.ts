import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { type FeedTier, formatDid } from '../../schema/index.ts';
import { type HostedActor, initActor, startNode } from '../../subgraphs/actor/index.ts';
import {
  type IndexStore,
  type Members,
  openHubState,
  openIndexStore,
  openMembers,
  openNetwork,
} from '../../subgraphs/network/index.ts';
import { type KillReport, killedService, reportOf, someTime } from './kill-points.ts';

const LOAD_MS = 1_500;
/** So many kills lie between two comparisons with an index that was made anew. */
const EVERY = 4;
const BATCH = 20;
const STATE = 'hub-state.sqlite';
const INDEX = 'index.sqlite';

/**
 * Kills a hub while it reads the feed of a member that publishes without pause. Looks each time how soon it is ready, and whether its roster
 * went back; now and then, whether its index is the one that is made anew from the feeds.
 */
export async function killHub(
  folder: string,
  { points, port, nodePort }: { readonly points: number; readonly port: number; readonly nodePort: number },
  onPoint: (soFar: KillReport) => void = () => {},
): Promise<KillReport> {
  const directory = join(folder, 'hub');
  await mkdir(directory, { recursive: true });
  await writeFile(
    join(directory, 'hub.json'),
    JSON.stringify({
      name: 'Trial',
      development: true,
      listen: { port },
      state: `sqlite:${STATE}`,
      index: `sqlite:${INDEX}`,
      logLevel: 'error',
    }),
  );
  const did = formatDid({ host: 'localhost', port: nodePort });
  const nodeFolder = join(folder, 'node');
  await initActor(nodeFolder, { did, name: 'Member', node: { listen: { port: nodePort }, development: true } });
  const node = await startNode(nodeFolder, { logger: pino({ level: 'silent' }), environment: {} });
  const actor = node.actors.get(did) as HostedActor;
  const hub = killedService(
    { name: 'hub', args: ['hub', 'start', directory], logFile: join(folder, 'hub.log') },
    `http://127.0.0.1:${port}`,
  );
  const faults: string[] = [];
  const restarts: number[] = [];
  let compared = 0;
  let roster = 0;
  try {
    await withMembers(directory, (members) => members.add(did));
    await hub.start();
    for (let point = 0; point < points; point++) {
      const writing = publishSome(actor, point);
      await someTime(LOAD_MS);
      if (point % EVERY === 1) await withMembers(directory, (members) => members.suspend(did, 'trial'));
      if (point % EVERY === 2) await withMembers(directory, (members) => members.resume(did));
      const before = await rosterOf(directory);
      await hub.kill();
      await writing;
      restarts.push(await hub.start());
      const after = await rosterOf(directory);
      if (after.length < before.length || before.some((line, index) => line !== after[index]))
        faults.push(`the roster went back at point ${point}`);
      roster = after.length;
      if (point % EVERY === EVERY - 1) {
        await caughtUp(hub.url, actor);
        await hub.stop();
        if (!(await isLikeNew(directory, join(folder, `anew-${point}`))))
          faults.push(`the index differs at point ${point}`);
        compared++;
        if (point < points - 1) await hub.start();
      }
      onPoint(reportOf(restarts, faults, {}));
    }
  } finally {
    await hub.stop();
    await node.close();
  }
  const { heads } = await headOf(nodeFolder);
  return reportOf(restarts, faults, { entries: heads, compared, roster });
}

/** Changes the members as the command line does, beside the running hub. */
async function withMembers(directory: string, work: (members: Members) => Promise<unknown>): Promise<void> {
  const state = await openHubState(`sqlite:${STATE}`, { directory });
  try {
    const members = openMembers({ state, development: true });
    await work(members).finally(() => members.close());
  } finally {
    await state.close();
  }
}

async function publishSome(actor: HostedActor, point: number): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const commands = Array.from({ length: BATCH }, (_, n) => ({
      type: 'PUBLISH' as const,
      kind: 'ImpactGoal',
      content: { title: `Goal ${point}.${round}.${n}`, direction: 'PREVENT', sdgs: ['13'] },
      audience: n % 3 === 0 ? ('MEMBERS' as const) : ('PUBLIC' as const),
    }));
    const made = await actor.publisher.applyAll(commands);
    const [first, second] = made;
    if (first) await actor.publisher.apply({ type: 'WITHDRAW', id: first.envelope.id, reason: 'OTHER' });
    if (second) await actor.publisher.apply({ type: 'SET_AUDIENCE', id: second.envelope.id, audience: 'PRIVATE' });
  }
}

/** Each entry of the hub's roster, as text. */
async function rosterOf(directory: string): Promise<readonly string[]> {
  const state = await openHubState(`sqlite:${STATE}`, { directory });
  try {
    return (await state.rosterEntries(0, 500)).map((entry) => JSON.stringify(entry));
  } finally {
    await state.close();
  }
}

async function caughtUp(url: string, actor: HostedActor): Promise<void> {
  const { heads } = await actor.store.head();
  const end = Date.now() + 60_000;
  for (;;) {
    const query = new URLSearchParams({ actor: actor.did, tier: 'PUBLIC', after: String(heads.PUBLIC.count - 1) });
    const response = await fetch(`${url}/recovery/feed?${query}`);
    const body = response.ok ? ((await response.json()) as { head?: { digest?: string } }) : {};
    if (body.head?.digest === heads.PUBLIC.digest) return;
    if (Date.now() > end) throw new Error('The hub does not catch up.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the index says what one says that is made anew from the feeds, over a copy of what the hub knows of its members. */
async function isLikeNew(directory: string, elsewhere: string): Promise<boolean> {
  await mkdir(elsewhere, { recursive: true });
  for (const file of await readdir(directory))
    if (file.startsWith(STATE)) await cp(join(directory, file), join(elsewhere, file));
  const state = await openHubState(`sqlite:${STATE}`, { directory: elsewhere });
  const fresh = await openIndexStore(`sqlite:${INDEX}`, { directory: elsewhere });
  const network = await openNetwork({ state, index: fresh, development: true });
  const old = await openIndexStore(`sqlite:${INDEX}`, { directory });
  try {
    await network.waitUntilCaughtUp(AbortSignal.timeout(60_000));
    return JSON.stringify(await contentOf(old)) === JSON.stringify(await contentOf(fresh));
  } finally {
    await network.close();
    await Promise.all([fresh.close(), old.close(), state.close()]);
  }
}

async function contentOf(index: IndexStore): Promise<unknown> {
  const all = [];
  for (const { actor, tier, head } of [...(await index.positions())].sort((a, b) => (a.tier < b.tier ? -1 : 1))) {
    const chain = await index.chain(actor, tier as FeedTier, 0, 1_000_000);
    const ids = [...new Set(chain.map(({ id }) => id))];
    const rows = [...(await index.rows(tier, ids)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const floors = [...(await index.floors(tier, ids)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    all.push({ actor, tier, head, chain, rows, floors });
  }
  return all;
}

async function headOf(folder: string): Promise<{ heads: number }> {
  const { openActor } = await import('../../subgraphs/actor/index.ts');
  const actor = await openActor(folder, { environment: {} });
  try {
    return { heads: (await actor.store.head()).seq };
  } finally {
    await actor.close();
  }
}
