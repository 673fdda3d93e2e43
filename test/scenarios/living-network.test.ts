import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_SLUGS } from '../../scripts/demo/index.ts';
import { askGraphQL, type GraphQLAnswer } from '../../scripts/processes/ask-graphql.ts';
import { freeHubPort, isAlive, type LivingNetwork, run, startLivingNetwork } from './support/living-network.ts';

let network: LivingNetwork;
beforeAll(async () => {
  network = await startLivingNetwork();
});
afterAll(() => network?.close());

type Goal = { id: string; title: string | null; issuer: { profile: { name: string } | null } | null } | null;
const GOALS =
  '{ impactGoals(first: 50, orderBy: TITLE_ASC) { totalCount nodes { id title issuer { profile { name } } } } }';
const goalsOf = (answer: GraphQLAnswer) => (answer.data as { impactGoals: { nodes: Goal[] } }).impactGoals.nodes;
const EVERYTHING = `{
  hub { records { kind count } }
  impactGoals(first: 100, orderBy: TITLE_ASC) { nodes { id contributions { totalCount nodes { id } } } }
  commitments(first: 100, orderBy: TITLE_ASC) { nodes { id evidence { value } answers { nodes { id } } } }
  sharedValueNetworks { nodes { id members { nodes { id evidence { value } } } } }
}`;

/** Ends a process as a power cut would. */
function cut(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

describe('the living network', { timeout: 90_000 }, () => {
  it('answers across all nine organizations, with every sort of evidence', async () => {
    const { data, errors } = await network.ask(
      '{ actors { nodes { profile { name } } } commitments(first: 50) { nodes { evidence { value } issuer { profile { name } } } } }',
    );
    expect(errors).toBeUndefined();
    const { actors, commitments } = data as {
      actors: { nodes: { profile: { name: string } }[] };
      commitments: { nodes: { evidence: { value: string } }[] };
    };
    expect(new Set(actors.nodes.map(({ profile }) => profile.name)).size).toBe(9);
    const values = new Set(commitments.nodes.map(({ evidence }) => evidence.value));
    expect(values).toEqual(new Set(['CONFIRMED', 'REJECTED', 'UNANSWERED', 'STALE']));
  });

  it('shows members and partners more than anybody, as the README says', async () => {
    const query = '{ impactGoals(filter: { sdg: ["6.6"] }) { nodes { title description withheld } } }';
    type Shown = { title: string; description: string | null; withheld: string[] };
    const weir = async (...as: string[]): Promise<Shown | undefined> => {
      const { code, output } = await network.command('query', query, ...as);
      expect([code, output]).toEqual([0, expect.any(String)]);
      const { data } = JSON.parse(output) as { data: { impactGoals: { nodes: Shown[] } } };
      return data.impactGoals.nodes.find(({ title }) => title.includes('mill weir'));
    };
    expect(await weir('--url', `http://127.0.0.1:${network.hubPort}/graphql`)).toBeUndefined();
    expect(await weir('--as', network.actorDirectory('merelbron'))).toMatchObject({
      description: null,
      withheld: ['description'],
    });
    expect(await weir('--as', network.actorDirectory('merelhaven'))).toMatchObject({
      description: expect.stringContaining('240,000'),
      withheld: [],
    });
    const promise = `{ node(id: "${network.names.id('merelhaven', 'Commitment', 3)}") { id ... on Commitment { title } } }`;
    expect((await network.ask(promise)).data).toEqual({ node: null });
    const { output } = await network.command('query', promise, '--as', network.actorDirectory('vrije-beek'));
    expect(output).toContain('Ninety thousand euros');
  });

  it('shows what is published, revised and withdrawn at a node as soon as it is', async () => {
    const { output, code } = await network.command(
      ...['actor', 'token', network.actorDirectory('merelbron'), '--role', 'COORDINATOR'],
    );
    expect(code).toBe(0);
    const token = /cst_\S+/.exec(output)?.[0] ?? '';
    const node = `http://127.0.0.1:${network.names.port('merelbron')}/graphql`;
    const write = async (mutation: string) => {
      const answer = await askGraphQL(node, `mutation { ${mutation} }`, { token });
      expect(answer.errors).toBeUndefined();
      return answer.data as { done: { id: string } };
    };
    const { done } = await write(
      'done: publishImpactGoal(audience: PUBLIC, input: { title: "Shade in every street", direction: INCREASE }) { id }',
    );
    const titles = (answer: GraphQLAnswer) => goalsOf(answer).map((goal) => goal?.title);
    await network.askUntil(GOALS, (answer) => titles(answer).includes('Shade in every street'));
    await write(`done: reviseImpactGoal(id: "${done.id}", changes: { title: "A tree in every street" }) { id }`);
    await network.askUntil(GOALS, (answer) => titles(answer).includes('A tree in every street'));
    await write(`done: withdraw(id: "${done.id}", reason: MISTAKE) { id }`);
    await network.askUntil(GOALS, (answer) => !goalsOf(answer).some((goal) => goal?.id === done.id));
  });

  it('refuses to start a second time, names the port, and leaves the first alone', async () => {
    const second = run(['scripts/start.ts', '--dir', network.directory, '--base-port', String(network.hubPort)]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('PORT_IN_USE');
    expect(second.output()).toContain(`runs already (pid ${network.start.child.pid})`);
    expect((await network.ask('{ hub { members } }')).data).toEqual({ hub: { members: 9 } });
  });

  it('goes on without an actor that was killed, says which, and heals when it is started again', async () => {
    const { names } = network;
    const whole = goalsOf(await network.ask(GOALS));
    cut(network.pid('vlierdonk'));
    await network.start.printed(`vlierdonk (pid ${network.pid('vlierdonk')}) ended: SIGKILL`);
    expect(network.start.output()).toContain(`constellation actor start`);

    const dead = names.did('vlierdonk');
    const answer = await network.ask(GOALS);
    const goals = goalsOf(answer);
    expect(goals).toHaveLength(whole.length);
    for (const [at, goal] of goals.entries()) {
      const isDead = whole[at]?.id.startsWith(dead);
      expect(goal?.title ?? null).toBe(isDead ? null : whole[at]?.title);
      if (!isDead) continue;
      expect(answer.errors?.some(({ path }) => path?.slice(0, 3).join('.') === `impactGoals.nodes.${at}`)).toBe(true);
    }
    // those whose node it is, and those who are hosted there
    expect(answer.errors?.every(({ extensions }) => String(extensions?.actor).startsWith(dead))).toBe(true);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'ACTOR_UNREACHABLE', retryable: true });
    expect(answer.extensions?.sources).toContainEqual(expect.objectContaining({ actor: dead, status: 'FAILED' }));

    // lists of mixed types shift error paths in the engine
    const ids = [
      names.id('grashalm', 'ImpactGoal', 1),
      names.id('vlierdonk', 'ImpactGoal', 1),
      names.id('merelhaven', 'Commitment', 1),
      names.id('vlierdonk', 'Commitment', 1),
      names.id('merelbron', 'Report', 1),
    ];
    const mixed = await network.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ImpactGoal { title } ... on Commitment { title } ... on Report { title } } }',
      { ids },
    );
    const titles = (mixed.data as { nodes: ({ title?: string | null } | null)[] }).nodes.map(
      (row) => row?.title ?? null,
    );
    expect(titles.map((title) => title !== null)).toEqual([true, false, true, false, true]);
    const places = new Set(mixed.errors?.map(({ path }) => path?.slice(0, 2).join('.')));
    expect(places).toEqual(new Set(['nodes.1', 'nodes.3']));

    await network.service('actor', 'start', network.actorDirectory('vlierdonk'));
    await network.askUntil(GOALS, ({ errors }) => errors === undefined);
    expect(goalsOf(await network.ask(GOALS))).toEqual(whole);
  });

  it('keeps everything over a killed hub, and builds an equal index when it was deleted', async () => {
    const before = await network.ask(EVERYTHING);
    expect(before.errors).toBeUndefined();
    cut(network.pid('hub'));
    await network.start.printed(`hub (pid ${network.pid('hub')}) ended`);
    const hub = await network.service('hub', 'start', join(network.directory, 'hub'));
    await network.askUntil(EVERYTHING, (answer) => same(answer, before));

    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    for (const ending of ['', '-wal', '-shm'])
      rmSync(join(network.directory, 'hub', `hub-index.sqlite${ending}`), { force: true });
    const rebuilt = await network.service('hub', 'start', join(network.directory, 'hub'));
    await network.askUntil(EVERYTHING, (answer) => same(answer, before));

    rebuilt.child.kill('SIGTERM');
    expect(await rebuilt.ended).toBe(0);
    expect((await network.command('hub', 'reindex', join(network.directory, 'hub'))).output).toContain('9 actors');
    await network.service('hub', 'start', join(network.directory, 'hub'));
    await network.askUntil(EVERYTHING, (answer) => same(answer, before));
  });

  it('takes back an actor that was restored from an old backup, with what it lost named', async () => {
    const directory = network.actorDirectory('grashalm');
    const backup = join(network.directory, 'grashalm.backup');
    expect((await network.command('actor', 'backup', directory, backup)).code).toBe(0);
    const file = join(network.directory, 'later.csv');
    writeFileSync(file, 'key,title,direction\nlater,Said after the backup,INCREASE\n');
    const imported = await network.command(
      ...['actor', 'import', directory, '--kind', 'ImpactGoal', '--file', file, '--key', 'key', '--audience', 'PUBLIC'],
    );
    expect(imported.output).toContain('1 new');
    const titles = (answer: GraphQLAnswer) => goalsOf(answer).map((goal) => goal?.title);
    await network.askUntil(GOALS, (answer) => titles(answer).includes('Said after the backup'));

    cut(network.pid('grashalm'));
    await network.start.printed('grashalm (pid');
    const hubUrl = `http://127.0.0.1:${network.hubPort}`;
    const restored = await network.command('actor', 'restore', directory, backup, '--replace', '--hub', hubUrl);
    expect(restored.output).toContain('1 record has lost later versions');
    expect(restored.code).toBe(0);
    await network.service('actor', 'start', directory);
    await network.askUntil(GOALS, ({ data, errors }) => {
      const shown = titles({ data: data ?? null });
      return errors === undefined && !shown.includes('Said after the backup') && shown.length > 5;
    });
    const again = await network.command(
      ...['actor', 'import', directory, '--kind', 'ImpactGoal', '--file', file, '--key', 'key', '--audience', 'PUBLIC'],
    );
    expect(again.output).toContain('1 new');
    await network.askUntil(GOALS, (answer) => titles(answer).includes('Said after the backup'));
  });
});

describe('starting and stopping', { timeout: 90_000 }, () => {
  it('leaves no process and exits with 0 on Ctrl-C', async () => {
    const other = await startLivingNetwork();
    try {
      const pids = (['hub', ...DEMO_SLUGS] as const).map((name) => other.pid(name));
      expect(pids.every(isAlive)).toBe(true);
      // at a terminal it comes from there and, passed on, from npm
      other.start.child.kill('SIGINT');
      other.start.child.kill('SIGINT');
      expect(await other.start.ended).toBe(0);
      expect(pids.filter(isAlive)).toEqual([]);
      expect(existsSync(join(other.directory, 'start.pid'))).toBe(false);
    } finally {
      await other.close();
    }
  });

  it('starts nothing when a port is taken, and says which', async () => {
    const hubPort = await freeHubPort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(hubPort + 103, '127.0.0.1', resolve));
    try {
      const directory = join(network.directory, 'never');
      const start = run(['scripts/start.ts', '--dir', directory, '--base-port', String(hubPort)]);
      expect(await start.ended).toBe(1);
      expect(start.output()).toMatch(new RegExp(`PORT_IN_USE.*${hubPort + 103}.*What to do`, 's'));
      expect(existsSync(directory)).toBe(false);
    } finally {
      taken.close();
    }
  });
});

function same(answer: GraphQLAnswer, wanted: GraphQLAnswer): boolean {
  return answer.errors === undefined && JSON.stringify(answer.data) === JSON.stringify(wanted.data);
}
