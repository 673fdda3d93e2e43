import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { Agent, request } from 'undici';
import { openEngine, PLANNER_CONFIG, type SubgraphSource } from '../../../gateway/engine.ts';
import { buildEntitySchema } from '../../../gateway/entity-schema.ts';
import { heldPlans, remoteFields, settledExecution } from '../../../gateway/execution.ts';
import { type Hub, openHub } from '../../../gateway/hub.ts';
import { openLedger } from '../../../gateway/ledger.ts';
import { networkSource } from '../../../gateway/network-source.ts';
import { openPlanner } from '../../../gateway/planner.ts';
import { serveHub } from '../../../gateway/serve.ts';
import { ownerOf } from '../../../schema/index.ts';
import { addGraphQL, addRateLimits, createServer, listen } from '../../../subgraphs/serving/index.ts';
import { GOALS, goalIdOf, type LoadDone, type LoadOrder, OWNERS, type OwnersReady } from './bench-owners.ts';
import { smallNetwork } from './small-network.ts';
import { composeSmall } from './small-subgraphs.ts';
import { didOf } from './small-world.ts';

/**
 * `npm run bench:guards [rounds] [ms]`: throughput of a hub with its guards and without, in turns, in one run; nothing is cached but
 * plans. What is «without» is made here, of the same parts, and exists nowhere else: answers of owners are merged by position and
 * believed, and the front door measures and counts nothing.
 */
const [rounds = 7, ms = 2_000] = process.argv.slice(2).map(Number);
const PAGE = `{ impactGoals(first: 50) { nodes { id title description target year direction active tags translations { language text }
  issuer { id name profile { name sector } } } } }`;
const READERS = 8;

const supergraph = composeSmall();
const owners = fork(fileURLToPath(new URL('./bench-owners.ts', import.meta.url)));
const [{ endpoints }] = (await once(owners, 'message')) as [OwnersReady];
const network = smallNetwork();
for (let owner = 0; owner < OWNERS; owner++)
  network.members.set(didOf(owner), { did: didOf(owner), endpoint: endpoints[owner] ?? '', status: 'ACTIVE' });
for (let n = 0; n < GOALS; n++)
  for (let owner = 0; owner < OWNERS; owner++) network.rows.push({ __typename: 'ImpactGoal', id: goalIdOf(owner, n) });

const closing: (() => Promise<unknown>)[] = [];
const guarded = () => openHub({ ...supergraph, network, planning: { budgetMs: 10_000, quietThreads: 1 } });
const variants = {
  'without guards': await serve(openNaiveHub, false),
  'front door only': await serve(openNaiveHub, true),
  'members only': await serve(guarded, false),
  'with guards': await serve(guarded, true),
};

type Figure = { perSecond: number[]; cpuMs: number[] };
const figures = new Map<string, Figure>(Object.keys(variants).map((name) => [name, { perSecond: [], cpuMs: [] }]));
for (let round = -1; round < rounds; round++) {
  for (const [name, url] of Object.entries(variants)) {
    const cpu = process.cpuUsage();
    const done = await load(owners, { url, query: PAGE, ms, readers: READERS });
    const { user, system } = process.cpuUsage(cpu);
    if (done.errors > 0) throw new Error(`${name}: ${done.errors} answers with errors`);
    if (round < 0) continue;
    figures.get(name)?.perSecond.push((done.requests / done.ms) * 1_000);
    figures.get(name)?.cpuMs.push((user + system) / 1_000 / done.requests);
  }
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const base = figures.get('without guards');
for (const [name, { perSecond, cpuMs }] of figures) {
  const rate = median(perSecond);
  const cost = 100 * (1 - rate / median(base?.perSecond ?? []));
  const cpu = 100 * (1 - median(base?.cpuMs ?? []) / median(cpuMs));
  console.log(
    `${name.padEnd(16)} ${rate.toFixed(0).padStart(6)} pages/s (${cost.toFixed(1)} % less)   ${median(cpuMs).toFixed(2)} ms of computing each (costs ${cpu.toFixed(1)} % of throughput by it)`,
  );
}
for (const close of closing.reverse()) await close();
owners.disconnect();
process.exit();

async function serve(open: () => Promise<Hub>, door: boolean): Promise<string> {
  const hub = await open();
  closing.push(hub.close);
  const app = createServer({ logger: pino({ level: 'silent' }) });
  if (door) {
    const rates = addRateLimits(app, { address: 10_000_000 });
    await serveHub(app, hub, network, { rates, allowedOrigins: [] });
  } else {
    await addGraphQL(app, {
      path: '/graphql',
      source: { gateway: hub.engine },
      limits: 'NONE',
      maxTokens: 1_000_000,
      maxBodyBytes: 10_000_000,
      context: (_request, reply) => {
        const { ledger, release } = hub.newLedger({ signal: new AbortController().signal, client: '' });
        reply.raw.once('close', release);
        return { ledger };
      },
    });
  }
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, '');
  closing.push(() => server.close());
  return `${server.url}/graphql`;
}

/** The same engine over the same network, that believes its members. */
async function openNaiveHub(): Promise<Hub> {
  const agent = new Agent({ connections: 4 });
  const planner = openPlanner({ ...supergraph, config: PLANNER_CONFIG, budgetMs: 10_000 });
  const plans = heldPlans();
  const entitySchema = buildEntitySchema(supergraph.actorSdl);
  const actor: SubgraphSource = async ({ query, variables }) => {
    const { representations, ...others } = variables as { representations: { id: string }[] };
    const rows: unknown[] = Array(representations.length).fill(null);
    const byEndpoint = Map.groupBy(
      representations.entries(),
      ([, { id }]) => network.members.get(ownerOf(id))?.endpoint,
    );
    await Promise.all(
      [...byEndpoint].map(async ([endpoint = '', asked]) => {
        const body = JSON.stringify({ query, variables: { ...others, representations: asked.map(([, one]) => one) } });
        const headers = { 'content-type': 'application/json', accept: 'application/json' };
        const response = await request(endpoint, { method: 'POST', headers, body, dispatcher: agent });
        const { data } = (await response.body.json()) as { data: { _entities: unknown[] } };
        for (const [place, [slot]] of asked.entries()) rows[slot] = data._entities[place];
      }),
    );
    return { data: { _entities: rows } };
  };
  const engine = openEngine({
    supergraphSdl: supergraph.supergraphSdl,
    planOf: plans.get,
    sources: { network: networkSource({ schema: network.schema, onInternalError: () => {} }), actor },
    wrap: settledExecution({
      planner,
      plans,
      // nothing here is left to owners alone
      route: async () => [],
      entities: entitySchema.entities,
      isRemote: remoteFields(entitySchema, buildEntitySchema(supergraph.networkSdl)),
    }),
  });
  await planner.ready();
  return {
    actorSchema: network.schema,
    breakers: () => [],
    planAhead: async () => [],
    engine,
    newLedger: ({ signal, client }) => ({
      ledger: openLedger({ signal, client, newNetworkContext: () => network.newContext() }),
      release: () => {},
    }),
    close: async () => void (await Promise.all([planner.close(), agent.destroy()])),
  };
}

async function load(child: ChildProcess, order: LoadOrder): Promise<LoadDone> {
  child.send(order);
  const [done] = (await once(child, 'message')) as [LoadDone];
  return done;
}
