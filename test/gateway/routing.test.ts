import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

const planning = { budgetMs: 2_000, threads: 1 };
const requestsOf = (world: SmallWorld) => world.actors.map(({ requests }) => requests.length);

describe('a hub over actors at endpoints of their own', () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld({ planning });
  });
  beforeEach(() => {
    for (const actor of world.actors) actor.requests.length = 0;
  });
  afterAll(() => world.close());

  test('takes each row from the actor in its id, in the order of the list', async () => {
    const { data, errors, extensions } = await world.ask('{ impactGoals { nodes { id title issuer { name } } } }');
    expect(errors).toBeUndefined();
    expect(data.impactGoals.nodes).toEqual(
      [0, 1].flatMap((n) =>
        [0, 1, 2].map((actor) => ({
          id: world.goalId(actor, n),
          title: `Goal ${n} of ${actor}`,
          issuer: { name: `Actor ${actor}` },
        })),
      ),
    );
    expect(extensions?.sources?.map(({ actor, status }) => [actor, status])).toEqual(
      [0, 1, 2].map((n) => [world.did(n), 'LIVE']),
    );
    expect(Date.parse(extensions?.sources?.[0]?.asOf ?? '')).not.toBeNaN();
  });

  test('asks each owner once for all its rows of a fetch, each row once', async () => {
    await world.ask('{ impactGoals { nodes { title } } }');
    expect(requestsOf(world)).toEqual([1, 1, 1]);
    for (const [index, { requests }] of world.actors.entries()) {
      const ids = requests[0]?.variables.representations.map(({ id }) => id);
      expect(ids).toEqual([world.goalId(index, 0), world.goalId(index, 1)]);
    }
  });

  test('asks each owner once in a round, whatever is asked of it', async () => {
    const { data, errors } = await world.ask(
      `query ($language: String, $n: Int!) { impactGoals(first: 6) { nodes { id title(language: $language)
         issuer { name impactGoals(first: $n) { nodes { year } } }
         contributions(first: 5) { nodes { title issuer { profile { name } } } } } } actors { name } }`,
      { language: 'fr', n: 1 },
    );
    expect(errors).toBeUndefined();
    expect(requestsOf(world)).toEqual([1, 1, 1]);
    expect(data.impactGoals.nodes[0]).toEqual({
      id: world.goalId(0, 0),
      title: 'Goal 0 of 0',
      issuer: { name: 'Actor 0', impactGoals: { nodes: [{ year: 2030 }] } },
      contributions: { nodes: [{ title: 'Commitment of 2', issuer: { profile: { name: 'Name of 2' } } }] },
    });
    expect(data.actors[1]).toEqual({ name: 'Actor 1' });
  });

  test('asks for a row once that occurs many times, and gives it everywhere', async () => {
    const { data } = await world.ask(
      '{ impactGoals { nodes { issuer { name profile { name } memberSince } } } again: impactGoals { nodes { issuer { name } } } }',
    );
    const names = ['Actor 0', 'Actor 1', 'Actor 2', 'Actor 0', 'Actor 1', 'Actor 2'];
    expect(data.impactGoals.nodes.map(({ issuer }: { issuer: { name: string } }) => issuer.name)).toEqual(names);
    expect(data.again.nodes.map(({ issuer }: { issuer: { name: string } }) => issuer.name)).toEqual(names);
    for (const { requests } of world.actors) {
      for (const { variables } of requests) expect(variables.representations).toHaveLength(1);
    }
  });

  test('keeps apart what is asked under one name of rows of different types', async () => {
    const { data, errors } = await world.ask(
      `{ anything { ... on ImpactGoal { x: title issuer { y: name profile { z: name } } }
                    ... on Commitment { x: language issuer { y: memberSince profile { z: sector } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.anything[0]).toEqual({ x: 'Goal 0 of 0', issuer: { y: 'Actor 0', profile: { z: 'Name of 0' } } });
    expect(data.anything[6]).toEqual({ x: null, issuer: { y: '2026-01-01', profile: { z: 'Sector of 0' } } });
  });

  test('sends an owner the fragments of the kinds it is asked for, and of their variables', async () => {
    const { rows } = world.network;
    const all = rows.splice(0);
    rows.push(...all.filter(({ __typename, id }) => __typename === 'ImpactGoal' && !id.startsWith(world.did(2))));
    rows.push({ __typename: 'Commitment', id: world.commitmentId(2, 0) });
    await world.ask(
      `query ($language: String) { anything { ... on ImpactGoal { title(language: $language) } ... on Commitment { name: title } } }`,
      { language: 'fr' },
    );
    const [first, , third] = world.actors.map(({ requests }) => requests[0]);
    expect(first?.query).toContain('... on ImpactGoal');
    expect(first?.query).not.toContain('Commitment');
    expect(first?.variables.language).toBe('fr');
    expect(third?.query).toContain('... on Commitment');
    expect(third?.variables).not.toHaveProperty('language');
    expect(() => parse(third?.query ?? '')).not.toThrow();
    rows.splice(0, rows.length, ...all);
  });

  test('asks nobody when nothing remote was asked', async () => {
    const { extensions } = await world.ask(
      '{ impactGoals { totalCount nodes { id kind issuer { id memberSince } } } }',
    );
    expect(requestsOf(world)).toEqual([0, 0, 0]);
    expect(extensions).toBeUndefined();
  });

  test('joins what an actor lists with the links of others', async () => {
    const { data, errors } = await world.ask(
      `{ actor(id: "${world.did(1)}") { name impactGoals(first: 1) { nodes { title contributions { nodes { title issuer { name } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.actor.impactGoals.nodes[0].title).toBe('Goal 0 of 1');
  });

  test('leaves its reserved keys out of every answer', async () => {
    const { text } = await world.ask(
      '{ node(id: "x") { id } anything { because { id } } a: actors { id t: __typename records { __typename id } } }',
    );
    expect(text).not.toContain('__k');
    expect(text).toContain('"t":"ValueActor"');
    expect(text).toContain('"__typename":"ImpactGoal"');
  });

  test('routes to a member that joined while it runs', async () => {
    const did = 'did:web:new.example';
    const endpoint = world.actors[0]?.endpoint ?? '';
    world.actors[0]?.content.set(did, { __typename: 'ValueActor', id: did, name: 'New' });
    world.network.members.set(did, { did, endpoint, status: 'ACTIVE' });
    const { data } = await world.ask(`{ actor(id: "${did}") { name } }`);
    expect(data.actor.name).toBe('New');
    world.network.members.delete(did);
  });
});

describe('a hub over actors that share an endpoint', () => {
  let world: SmallWorld;
  afterEach(() => world.close());

  test('asks for all of them in one request', async () => {
    world = await startSmallWorld({ planning, shareEndpoint: true });
    const { data, extensions } = await world.ask('{ impactGoals { nodes { title } } }');
    expect(data.impactGoals.nodes).toHaveLength(6);
    expect(requestsOf(world)).toEqual([1]);
    expect(extensions?.sources).toHaveLength(3);
  });

  test('asks for a hundred entities at a time', async () => {
    world = await startSmallWorld({ planning, shareEndpoint: true, goals: 50 });
    const { data, errors } = await world.ask('{ impactGoals(first: 150) { nodes { title } } }');
    expect(errors).toBeUndefined();
    expect(data.impactGoals.nodes).toHaveLength(150);
    expect(world.actors[0]?.requests.map(({ variables }) => variables.representations.length).sort()).toEqual([
      100, 50,
    ]);
  });

  test('holds every row of theirs against the actor it hangs under', async () => {
    world = await startSmallWorld({ planning, shareEndpoint: true });
    const [host] = world.actors;
    const foreign = world.goalId(1, 0);
    if (host) {
      host.tampering = {
        answer: (answer) => {
          const row = answer.data?._entities?.[0] as { impactGoals: { nodes: object[] } };
          Object.assign(row.impactGoals.nodes[0] ?? {}, { __key: foreign, id: foreign });
          return answer;
        },
      };
    }
    const { data, errors } = await world.ask(`{ actor(id: "${world.did(0)}") { impactGoals { nodes { id } } } }`);
    expect(data.actor.impactGoals.nodes).toEqual([null, { id: world.goalId(0, 1) }]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OWNERSHIP_VIOLATION', actor: world.did(0) });
  });
});

test('at most four requests at a time go to one endpoint', async () => {
  const world = await startSmallWorld({ planning, actors: 1, owners: { deadlineMs: 5_000 } });
  const waiting: (() => void)[] = [];
  const [actor] = world.actors;
  if (actor) {
    actor.tampering = {
      respond: (response, answer) => {
        waiting.push(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
      },
    };
  }
  try {
    const asked = Array.from({ length: 10 }, () => world.ask('{ impactGoals { nodes { title } } }'));
    let answered = 0;
    while (answered < 10) {
      expect(waiting.length - answered).toBeLessThanOrEqual(4);
      if (waiting.length === answered + Math.min(4, 10 - answered)) waiting[answered++]?.();
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
  } finally {
    await world.close();
  }
});
