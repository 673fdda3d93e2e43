import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeEach(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000, threads: 1 }, owners: { deadlineMs: 1_000 } });
});
afterEach(() => world.close());

const LIST = '{ impactGoals { nodes { id title description } } }';

describe('an actor that is down', () => {
  test('leaves the rows of the others, and one error for each row of its own', async () => {
    await world.actors[1]?.close();
    const { status, data, errors, extensions } = await world.ask(LIST);
    expect(status).toBe(200);
    const titles = data.impactGoals.nodes.map(({ title }: { title: string | null }) => title);
    expect(titles).toEqual(['Goal 0 of 0', null, 'Goal 0 of 2', 'Goal 1 of 0', null, 'Goal 1 of 2']);
    expect(data.impactGoals.nodes[1].id).toBe(world.goalId(1, 0));
    const because = {
      code: 'ACTOR_UNREACHABLE',
      actor: world.did(1),
      retryable: true,
      fields: ['title', 'description'],
    };
    expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['impactGoals', 'nodes', 1, 'title'], extensions: because },
      { path: ['impactGoals', 'nodes', 4, 'title'], extensions: because },
    ]);
    expect(extensions?.sources?.map(({ actor, status, code }) => [actor, status, code])).toEqual([
      [world.did(0), 'LIVE', undefined],
      [world.did(1), 'FAILED', 'ACTOR_UNREACHABLE'],
      [world.did(2), 'LIVE', undefined],
    ]);
    expect(extensions?.sources?.[1]?.asOf).toBeNull();
  });

  test('answers again once it is back, without a word to the hub', async () => {
    await world.actors[1]?.close();
    expect((await world.ask(LIST)).errors).toHaveLength(2);
    await world.actors[1]?.reopen();
    expect((await world.ask(LIST)).errors).toBeUndefined();
  });

  test('has its rows named at the right place in lists of mixed types', async () => {
    await world.actors[1]?.close();
    const { data, errors } = await world.ask(
      `{ anything { __typename id kind ... on ImpactGoal { title } ... on Commitment { name: title satisfies { title } } } }`,
    );
    const rows = world.network.rows;
    expect(data.anything.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
    const paths = errors?.map(({ path }) => path?.join('.'));
    // commitment of 0 satisfies a goal of 1; rows: goals 0..5, commitments 6..8
    expect(paths).toEqual(['anything.1.title', 'anything.4.title', 'anything.6.satisfies.title', 'anything.7.name']);
    expect(JSON.stringify(data)).not.toContain('__k');
  });

  test('has its rows named in nested connections, under aliases and in fragments', async () => {
    await world.actors[2]?.close();
    const { errors } = await world.ask(
      `query Q($skipped: Boolean!) { list: impactGoals(first: 3) { edges { node { ...G } } } }
       fragment G on ImpactGoal { id contributions { edges { node { what: title text: title @skip(if: $skipped) } } } }`,
      { skipped: true },
    );
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.fields])).toEqual([
      ['list.edges.0.node.contributions.edges.0.node.what', ['what']],
    ]);
  });
});

test('fields left out by a variable, given or by default, are not missing', async () => {
  await world.actors[1]?.close();
  const { errors } = await world.ask(
    `query ($with: Boolean! = false, $without: Boolean = true) { impactGoals(first: 2) { nodes {
       ... @include(if: $with) { description } title @skip(if: $without) year } } }`,
  );
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.fields])).toEqual([
    ['impactGoals.nodes.1.year', ['year']],
  ]);
});

test('an actor that hangs costs its deadline, not more', async () => {
  await world.ask(LIST);
  const actor = world.actors[0];
  if (actor) actor.tampering = { respond: () => {} };
  const started = performance.now();
  const { errors, data } = await world.ask(LIST);
  // much for a busy machine, and less than the time a request may take
  expect(performance.now() - started).toBeLessThan(4_500);
  expect(actor?.requests).toHaveLength(2);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ACTOR_TIMEOUT', 'ACTOR_TIMEOUT']);
  expect(data.impactGoals.nodes[1].title).toBe('Goal 0 of 1');
});

test('an actor that hangs costs its deadline once, however many rounds need it', async () => {
  const query = `{ commitments { nodes { id title satisfies { id title } } }
    actors { id name impactGoals { nodes { id title contributions { nodes { id title } } } } } }`;
  const honest = await world.ask(query);
  const [actor] = world.actors;
  if (!actor) throw new Error('There is no actor.');
  actor.requests.length = 0;
  expect((await world.ask(query)).errors).toBeUndefined();
  // otherwise this test shows nothing
  expect(actor.requests.length).toBeGreaterThan(1);
  actor.requests.length = 0;
  actor.tampering = { respond: () => {} };
  const { errors, data, extensions } = await world.ask(query);
  expect(actor.requests).toHaveLength(1);
  expect(new Set(errors?.map(({ extensions }) => `${extensions.code} ${extensions.actor}`))).toEqual(
    new Set([`ACTOR_TIMEOUT ${world.did(0)}`]),
  );
  expect(data.commitments.nodes[0]).toMatchObject({ title: null, satisfies: { title: 'Goal 0 of 1' } });
  // the goal of 0 that the last commitment satisfies is missing as well
  expect(data.commitments.nodes[2]).toMatchObject({ title: 'Commitment of 2', satisfies: { title: null } });
  expect(data.actors.slice(2)).toEqual(honest.data.actors.slice(2));
  expect(extensions?.sources?.[0]).toMatchObject({ actor: world.did(0), status: 'FAILED', code: 'ACTOR_TIMEOUT' });
  // and only in this request
  actor.tampering = {};
  expect((await world.ask(query)).errors).toBeUndefined();
});

test('a kept-alive connection that was closed meanwhile is no outage', async () => {
  const used = new WeakSet<object>();
  const [actor] = world.actors;
  if (!actor) throw new Error('There is no actor.');
  let closed = 0;
  actor.tampering = {
    respond: (response, answer) => {
      const { socket } = response;
      if (socket && used.has(socket)) {
        closed++;
        socket.destroy();
        return;
      }
      if (socket) used.add(socket);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    },
  };
  await world.ask(LIST);
  const { errors } = await world.ask(LIST);
  expect(errors).toBeUndefined();
  expect(closed).toBe(1);
});

test('an actor that drips its answer is cut off at the deadline', async () => {
  await world.ask(LIST);
  const actor = world.actors[0];
  if (actor) {
    actor.tampering = {
      respond: (response) => {
        response.setHeader('content-type', 'application/json');
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    };
  }
  const started = performance.now();
  const { errors } = await world.ask(LIST);
  // a second, and what a busy machine needs; less than the time a request may take
  expect(performance.now() - started).toBeLessThan(4_500);
  expect(errors?.[0]?.extensions.code).toBe('ACTOR_TIMEOUT');
});

test('a request that runs out of time in one round asks nobody in the next', async () => {
  await world.close();
  world = await startSmallWorld({
    planning: { budgetMs: 2_000, threads: 1 },
    owners: { deadlineMs: 15_000 },
    requestMs: 300,
  });
  await world.ask(LIST);
  const actor = world.actors[0];
  if (actor) actor.tampering = { respond: () => {} };
  const started = performance.now();
  const { errors } = await world.ask(LIST);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(errors?.[0]?.extensions.code).toBe('ACTOR_TIMEOUT');
});

test('a record that its owner no longer shows is unavailable, and the owner is not blamed', async () => {
  world.actors[0]?.content.delete(world.goalId(0, 1));
  const { errors, extensions, data } = await world.ask(LIST);
  expect(data.impactGoals.nodes[3]).toEqual({ id: world.goalId(0, 1), title: null, description: null });
  expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    {
      path: ['impactGoals', 'nodes', 3, 'title'],
      extensions: {
        code: 'RECORD_UNAVAILABLE',
        actor: world.did(0),
        retryable: false,
        fields: ['title', 'description'],
      },
    },
  ]);
  expect(extensions?.sources?.every(({ status }) => status === 'LIVE')).toBe(true);
});

test('rows of a suspended actor, or of one that is no member, are not asked for', async () => {
  const { members } = world.network;
  const second = members.get(world.did(1));
  if (second) members.set(world.did(1), { ...second, status: 'SUSPENDED' });
  members.delete(world.did(2));
  const { errors } = await world.ask('{ impactGoals(first: 3) { nodes { title } } }');
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.actor])).toEqual([
    ['ACTOR_SUSPENDED', world.did(1)],
    ['NOT_A_MEMBER', world.did(2)],
  ]);
  expect(world.actors.map(({ requests }) => requests.length)).toEqual([1, 0, 0]);
});

test('a row of a failed actor of which nothing remote was asked makes no error', async () => {
  await world.actors[1]?.close();
  const { errors } = await world.ask(
    '{ impactGoals { nodes { id kind ... on ImpactGoal @skip(if: true) { title } } } }',
  );
  expect(errors).toBeUndefined();
});

test('what came by another way, and links that are empty, are not reported missing', async () => {
  const [actor] = world.actors;
  if (actor) {
    actor.tampering = {
      // the same row is asked for twice: as a row of the list, and as what a commitment satisfies
      answer: (answer) => {
        for (const rows of Object.values(answer.data ?? {}) as (Record<string, unknown> | null)[][]) {
          for (const [index, row] of rows.entries()) if (row && 'description' in row) rows[index] = null;
        }
        return answer;
      },
    };
  }
  const { errors, data } = await world.ask(
    `{ impactGoals(first: 1) { nodes { title contributions { nodes { satisfies { description } } } } }
       }`,
  );
  expect(data.impactGoals.nodes[0].title).toBe('Goal 0 of 0');
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.fields])).toEqual([
    ['impactGoals.nodes.0.contributions.nodes.0.satisfies.description', ['description']],
  ]);
});

test('links that are empty are not reported missing beside what failed', async () => {
  await world.actors[0]?.close();
  world.network.rows.push({ __typename: 'Commitment', id: `${world.did(0)}/commitment/none` });
  const { errors } = await world.ask('{ commitments { nodes { satisfies { id } title } } }');
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.fields])).toEqual([
    ['commitments.nodes.0.title', ['title']],
    ['commitments.nodes.3.title', ['title']],
  ]);
});

test('errors carry the names that the caller gave', async () => {
  await world.actors[0]?.close();
  const { errors, data } = await world.ask(
    `{ anything { ... on ImpactGoal { x: language issuer { y: memberSince } } ... on Commitment { x: title issuer { y: name } } } }`,
  );
  expect(Object.keys(data.anything[6])).toEqual(['x', 'issuer']);
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.fields]).slice(-2)).toEqual([
    ['anything.6.x', ['x']],
    ['anything.6.issuer.y', ['y']],
  ]);
});

test('many errors are summed up in a last one', async () => {
  await world.close();
  world = await startSmallWorld({ goals: 90, planning: { budgetMs: 2_000, threads: 1 } });
  await Promise.all(world.actors.map((actor) => actor.close()));
  const { errors } = await world.ask(
    '{ a: impactGoals(first: 100) { nodes { title } } b: impactGoals(first: 150) { nodes { title } } }',
  );
  expect(errors).toHaveLength(201);
  expect(errors?.at(-1)?.extensions).toEqual({ code: 'TOO_MANY_ERRORS', retryable: false, more: 50 });
});

test('errors of the network subgraph keep their code and path; what is not ours to show stays inside', async () => {
  const own = await world.ask('{ impactGoals(fail: true) { nodes { title } } actors { id broken } }');
  const shown = own.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]);
  expect(shown).toContainEqual(['impactGoals', 'BAD_CURSOR']);
  expect(shown).toContainEqual(['actors.0.broken', 'INTERNAL']);
  expect(own.text).not.toContain('secret');
});

test('an error of the network subgraph on a row has its right place in lists of mixed types', async () => {
  const { errors } = await world.ask(
    `{ actor(id: "${world.did(0)}") { records { id ... on Commitment { issuer { broken } } } } }`,
  );
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    ['actor.records.2.issuer.broken', 'INTERNAL'],
  ]);
});

test('wrong variables are the caller’s fault, as GraphQL says', async () => {
  const { status, errors } = await world.ask('query ($n: Int!) { impactGoals(first: $n) { totalCount } }', {
    n: 'many',
  });
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('when the client leaves, its owners are let go', async () => {
  await world.close();
  world = await startSmallWorld({
    planning: { budgetMs: 2_000, threads: 1 },
    owners: { deadlineMs: 15_000 },
    requestMs: 20_000,
  });
  await world.ask(LIST);
  const actor = world.actors[0];
  const closed = new Promise<void>((resolve) => {
    if (actor) actor.tampering = { respond: (response) => void response.on('close', resolve) };
  });
  const leaving = new AbortController();
  const url = `${world.hub.url}/graphql?query=${encodeURIComponent(LIST)}`;
  const started = performance.now();
  const asked = fetch(url, { headers: { 'apollo-require-preflight': '1' }, signal: leaving.signal }).catch(
    () => 'left',
  );
  while (actor?.requests.length !== 2) await new Promise((resolve) => setTimeout(resolve, 5));
  leaving.abort();
  await closed;
  expect(await asked).toBe('left');
  // long before any deadline
  expect(performance.now() - started).toBeLessThan(10_000);
});
