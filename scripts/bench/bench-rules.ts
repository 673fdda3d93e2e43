import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { graphql } from 'graphql';
import { startHub } from '../../gateway/index.ts';
import { digestOf, ownerOf } from '../../schema/index.ts';
import {
  type IndexStore,
  type Member,
  type Network,
  openHubState,
  openIndexStore,
  openNetwork,
  pastBefore,
} from '../../subgraphs/network/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { latencyOf, round } from '../trial/measure.ts';
import { type DerivedQuestion, derivedQuestions } from './derived-questions.ts';
import { fillIndex, type RulesWorld } from './rules-world.ts';

/** How large a network is measured, and how often each question is asked. */
export type RulesBench = { readonly actors: number; readonly records: number; readonly runs: number };

type World = Pick<RulesWorld, 'actors' | 'relations' | 'rows'> & {
  readonly records: Readonly<Record<string, readonly string[]>>;
};

const WORDS = ['water', 'clean water', 'cl', 'energy for all', 'the', 'wat'];
const MAP = `query ($at: Date) { networkMap(at: $at) { actors(orderBy: PAGE_RANK, first: 20) { totalCount nodes { pageRank betweenness community } } ties { totalCount } communities { totalCount } becauseTotal } }`;
/** For a day and longer nobody is asked again. */
const NEVER_MS = 86_400_000;

/**
 * Measures rules over a made-up network: each derived field, the map the first time and again, what a changed record costs, how long others
 * wait, and memory. Members are not there to be asked: all comes from the index.
 */
export async function benchRules(directory: string, size: RulesBench): Promise<object> {
  const filled = fill(directory, size);
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
  try {
    await network.waitUntilCaughtUp(AbortSignal.timeout(120_000));
    await settle();
    const atStart = memoryNow();
    const first = await timed(() => ask(network, '{ gaps { becauseTotal } }', {}));
    const second = await timed(() => ask(network, '{ gaps { becauseTotal } }', {}, filled.actors[0]));
    const withTables = memoryNow();
    const map = await benchMap(network, index, filled, size.runs);
    const withMaps = memoryNow();
    const { fields, left } = await benchFields(network, filled, size.runs);
    await askGraphQL(`${hub.url}/graphql`, '{ networkMap { becauseTotal } gaps { becauseTotal } }');
    return {
      world: { actors: filled.actors.length, rows: filled.rows, relations: filled.relations },
      tablesRead: { publicMs: first.ms, membersMs: second.ms },
      map,
      slowestField: Object.entries(fields).reduce(
        (slowest, [field, { p95Ms }]) => (p95Ms > slowest.p95Ms ? { field, p95Ms } : slowest),
        { field: '', p95Ms: 0 },
      ),
      fields,
      notMeasured: left,
      memory: { atStart, withTables, withMaps, atEnd: memoryNow() },
    };
  } finally {
    await hub.close();
    await Promise.all([index.close(), state.close()]);
  }
}

/** Fills the stores in a process of its own, so that what it takes to make a network up is not measured. */
function fill(directory: string, { actors, records }: RulesBench): World {
  const script = fileURLToPath(import.meta.url);
  const { status, stderr } = spawnSync(process.execPath, [script, directory, String(actors), String(records)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The index was not filled: ${stderr}`);
  return JSON.parse(readFileSync(join(directory, 'world.json'), 'utf8')) as World;
}

async function fillHere(directory: string, actors: number, records: number): Promise<void> {
  const [state, index] = await Promise.all([
    openHubState('sqlite:state.sqlite', { directory }),
    openIndexStore('sqlite:index.sqlite', { directory }),
  ]);
  const day = new Date().toISOString().slice(0, 10);
  const world = await fillIndex(index, { actors, records, seed: 1, day });
  for (const did of world.actors) await state.putMember(absentMember(did));
  await Promise.all([state.close(), index.close()]);
  writeFileSync(
    join(directory, 'world.json'),
    JSON.stringify({ ...world, records: Object.fromEntries(world.records) }),
  );
}

/** A member whose node is never there. */
function absentMember(did: string): Member {
  const nowhere = 'http://127.0.0.1:9';
  return {
    did,
    status: 'ACTIVE',
    endpoint: `${nowhere}/graphql`,
    feedStream: `${nowhere}/feed/stream`,
    keyHistory: { did, statements: [] },
    joinedAt: '2023-01-01T00:00:00Z',
  };
}

async function ask(network: Network, source: string, variableValues: object, as?: string): Promise<unknown> {
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

/** The map the first time, again, of past months, and after a record has changed. */
async function benchMap(
  network: Network,
  index: IndexStore,
  { actors, records }: World,
  runs: number,
): Promise<object> {
  const as = actors[0];
  const delay = monitorEventLoopDelay({ resolution: 2 });
  await settle();
  delay.enable();
  const first = await timed(() => ask(network, MAP, {}, as));
  await settle();
  delay.disable();
  const again = await latencies(runs, () => ask(network, MAP, {}, as));
  const past = await timed(() => ask(network, MAP, { at: monthsAgo(6) }, as));
  const changed: number[] = [];
  const untouched: number[] = [];
  for (let change = 0; change < 5; change++) {
    await touch(index, records.Commitment?.[change] ?? '');
    // until this process has looked at what another one wrote
    await sleep(1_000);
    changed.push((await timed(() => ask(network, MAP, {}, as))).ms);
    untouched.push((await timed(() => ask(network, MAP, { at: monthsAgo(6) }, as))).ms);
  }
  const { networkMap: is } = (await ask(network, MAP, {}, as)) as { networkMap: Record<string, unknown> };
  return {
    firstMs: first.ms,
    firstComputingMs: first.computingMs,
    longestWaitMs: round(delay.max / 1e6),
    againP95Ms: again.p95Ms,
    sixMonthsAgoMs: past.ms,
    afterAChange: latencyOf(changed),
    sixMonthsAgoAfterAChange: latencyOf(untouched),
    is: { ...is, actors: (is.actors as { totalCount: number }).totalCount },
  };
}

/** Writes a newer version of a record, as another process on the same index would. */
async function touch(index: IndexStore, id: string): Promise<void> {
  const tier = 'PUBLIC';
  const actor = ownerOf(id);
  const [row, positions] = [(await index.rows(tier, [id])).get(id), await index.positions()];
  const before = (await index.past(tier, [id])).get(id) ?? [];
  const position = positions.find((one) => one.actor === actor && one.tier === tier);
  if (!row || !position) return;
  const count = position.head.count + 1;
  const issuedAt = `${new Date().toISOString().slice(0, 19)}Z`;
  const next = { ...row, version: row.version + 1, digest: digestOf(`${id} ${count}`), issuedAt, feedSeq: count };
  await index.apply({
    ...{ actor, tier, expected: position.head, removes: [], chain: [], holes: [] },
    position: { ...position, head: { ...position.head, count } },
    puts: [next],
    past: new Map([[id, pastBefore(next, row, before)]]),
  });
}

/** Each derived field of some things, in the name of whoever issued them. */
async function benchFields(network: Network, world: World, runs: number) {
  const { questions, left } = derivedQuestions(network.schema);
  const fields: Record<
    string,
    ReturnType<typeof latencyOf> & { computingP95Ms: number; longestWaitMs: number; given: number }
  > = {};
  for (const question of questions) {
    const computing: number[] = [];
    let given = 0;
    const delay = monitorEventLoopDelay({ resolution: 2 });
    const one = async (run: number) => {
      const { variables, as } = variablesFor(question, world, run);
      if (!variables) return;
      const { computingMs, value } = await timed(() => ask(network, question.query, variables, as));
      computing.push(computingMs);
      if (hasValue(value)) given++;
    };
    for (let run = 0; run < 3; run++) await one(run);
    computing.length = 0;
    given = 0;
    delay.enable();
    const wall = await latencies(runs, (run) => one(run + 3));
    delay.disable();
    fields[question.field] = {
      ...wall,
      computingP95Ms: latencyOf(computing).p95Ms,
      longestWaitMs: round(delay.max / 1e6),
      given,
    };
  }
  return { fields, left };
}

function variablesFor(
  { owner, needs }: DerivedQuestion,
  { actors, records }: World,
  run: number,
): { readonly variables?: Record<string, unknown>; readonly as?: string } {
  const spread = <Value>(values: readonly Value[] = []): Value | undefined => values[(run * 37) % values.length];
  const valueFor = (what: string): unknown =>
    what === 'ACTOR'
      ? spread(actors)
      : what === 'TEXT'
        ? spread(WORDS)
        : what === 'KIND'
          ? 'ImpactGoal'
          : spread(records[what]);
  const id = owner === 'ValueActor' ? spread(actors) : owner === 'Query' ? undefined : spread(records[owner]);
  if (owner !== 'Query' && id === undefined) return {};
  const variables = Object.fromEntries(Object.entries(needs).map(([name, what]) => [name, valueFor(what)]));
  // in the name of whom it is about, since some is for nobody else
  const about = id ?? variables.actor;
  const as = typeof about === 'string' ? ownerOf(about) : spread(actors);
  return { variables: { ...variables, ...(id === undefined ? {} : { id }) }, ...(as === undefined ? {} : { as }) };
}

/** Whether something was answered and not null all the way. */
function hasValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((value) => (typeof value === 'object' ? hasValue(value) : value !== undefined));
}

async function latencies(runs: number, work: (run: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await timed(() => work(run))).ms);
  return latencyOf(times);
}

/** How long it took, and how long this thread computed for it: on a machine with much else to do it waits for most of the time. */
async function timed<Value>(work: () => Promise<Value>) {
  const began = performance.now();
  const before = process.threadCpuUsage();
  const value = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { ms: round(performance.now() - began), computingMs: round((user + system) / 1_000), value };
}

/** After everything that nobody needs was let go. */
function memoryNow() {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const mb = (bytes: number) => round(bytes / 2 ** 20);
  return {
    residentMb: mb(rss),
    heapUsedMb: mb(heapUsed),
    heapTotalMb: mb(heapTotal),
    externalMb: mb(external),
    highestMb: round(process.resourceUsage().maxRSS / 2 ** 10),
  };
}

function settle(): Promise<void> {
  return sleep(500);
}

function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , directory = '', actors = '', records = ''] = process.argv;
  await fillHere(directory, Number(actors), Number(records));
}
