import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_ACTOR_SDL } from './support/small-subgraphs.ts';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000, threads: 1 }, owners: { deadlineMs: 1_000 } });
});
afterEach(() => {
  for (const actor of world.actors) actor.tampering = {};
});
afterAll(() => world.close());

const goal = (actor: number, n = 0) => ({ __typename: 'ImpactGoal', id: world.goalId(actor, n) });

describe('/subgraphs/actor', () => {
  const ask = (query: string, variables = {}) => world.ask(query, variables, '/subgraphs/actor');
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ImpactGoal { id title } ... on ValueActor { name impactGoals(first: 1) { nodes { title } } } } }`;

  test('says what it defines', async () => {
    const { data } = await ask('{ _service { sdl } }');
    expect(data._service.sdl).toBe(SMALL_ACTOR_SDL);
  });

  test('answers entities from their owners, in order', async () => {
    const representations = [goal(2), { __typename: 'ValueActor', id: world.did(0) }, goal(1), goal(2)];
    const { data, errors } = await ask(ENTITIES, { representations });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { id: world.goalId(2, 0), title: 'Goal 0 of 2' },
      { name: 'Actor 0', impactGoals: { nodes: [{ title: 'Goal 0 of 0' }] } },
      { id: world.goalId(1, 0), title: 'Goal 0 of 1' },
      { id: world.goalId(2, 0), title: 'Goal 0 of 2' },
    ]);
  });

  test('takes what routers send: named fragments, aliases, variables of any name, __typename', async () => {
    const { data, errors } = await ask(
      `query R($reps: [_Any!]!, $n: Int) { rows: _entities(representations: $reps) { __typename ...A ...B } }
       fragment A on ImpactGoal { t: title } fragment B on ValueActor { g: impactGoals(first: $n) { nodes { ...A } } }`,
      { reps: [goal(0), { __typename: 'ValueActor', id: world.did(1) }], n: 1 },
    );
    expect(errors).toBeUndefined();
    expect(data.rows).toEqual([
      { __typename: 'ImpactGoal', t: 'Goal 0 of 0' },
      { __typename: 'ValueActor', g: { nodes: [{ t: 'Goal 0 of 1' }] } },
    ]);
  });

  test('takes variables named like those that owners are sent', async () => {
    const { data, errors } = await ask(
      `query ($representations: [_Any!]!, $representations1: Int, $r: [_Any!]!) {
         _entities(representations: $r) { ... on ValueActor { impactGoals(first: $representations1) { nodes { id } } } }
         goals: _entities(representations: $representations) { ... on ImpactGoal { title } } }`,
      { representations: [goal(0)], representations1: 1, r: [{ __typename: 'ValueActor', id: world.did(0) }] },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ impactGoals: { nodes: [{ id: world.goalId(0, 0) }] } }]);
    expect(data.goals).toEqual([{ title: 'Goal 0 of 0' }]);
  });

  test('names failed owners at the places of their rows; what an owner does not have is null', async () => {
    const [first] = world.actors;
    if (first) first.tampering = { respond: () => {} };
    const representations = [goal(1), goal(0), { __typename: 'ImpactGoal', id: `${world.did(2)}/goal/none` }];
    const { data, errors } = await ask(ENTITIES, { representations });
    expect(data._entities).toEqual([{ id: world.goalId(1, 0), title: 'Goal 0 of 1' }, null, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['_entities', 1], { code: 'ACTOR_TIMEOUT', actor: world.did(0), retryable: true }],
    ]);
  });

  test('names the parts of a row that were refused', async () => {
    const [first] = world.actors;
    if (first) {
      first.tampering = {
        answer: (answer) => {
          const row = answer.data?._entities?.[0] as { impactGoals: { nodes: object[] } };
          Object.assign(row.impactGoals.nodes[0] ?? {}, { __key: world.goalId(1, 0) });
          return answer;
        },
      };
    }
    const { data, errors } = await ask(ENTITIES, { representations: [{ __typename: 'ValueActor', id: world.did(0) }] });
    expect(data._entities[0].impactGoals.nodes).toEqual([null]);
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 0, 'impactGoals', 'nodes', 0],
      extensions: { code: 'OWNERSHIP_VIOLATION', actor: world.did(0) },
    });
  });

  test('gives null for a type without a key, and the rows of that id for the others', async () => {
    const { id } = goal(0);
    const none = { __typename: 'ImpactGoal', id: `${world.did(0)}/goal/none` };
    const { data, errors, extensions } = await ask(ENTITIES, {
      representations: [{ __typename: 'Proof', id }, goal(0), { ...none, __typename: '__proto__' }, none],
    });
    expect(errors).toBeUndefined();
    expect(extensions).toBeUndefined();
    expect(data._entities).toEqual([null, { id, title: 'Goal 0 of 0' }, null, null]);
  });

  test('gives null for a type that an id is not of, and the fault of its own to the other', async () => {
    const { id } = goal(0);
    const [first] = world.actors;
    if (first) first.tampering = { answer: () => ({ data: { _entities: [null] } }) };
    const { data, errors } = await ask(ENTITIES, { representations: [{ __typename: 'Commitment', id }, goal(0)] });
    expect(data._entities).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('ACTOR_BAD_ANSWER');
  });

  test('gives null for what is no representation', async () => {
    const { data } = await ask(ENTITIES, {
      representations: [7, {}, { __typename: 'Nothing', id: 'x' }, { __typename: 'ImpactGoal', id: 5 }],
    });
    expect(data._entities).toEqual([null, null, null, null]);
  });
});

for (const path of ['/subgraphs/actor', '/subgraphs/network']) {
  const query = (fields: number) =>
    `query ($r: [_Any!]!) { ${Array.from({ length: fields }, (_, n) => `a${n}: _entities(representations: $r) { __typename }`).join(' ')} }`;

  test(`${path} takes a hundred entities and refuses more, also under aliases or written out`, async () => {
    const of = (count: number) => ({ r: Array.from({ length: count }, () => goal(0)) });
    expect((await world.ask(query(1), of(100), path)).errors).toBeUndefined();
    const inline = `{ _entities(representations: [${'{}, '.repeat(101)}]) { __typename } }`;
    const answers = [
      await world.ask(query(1), of(101), path),
      await world.ask(query(3), of(40), path),
      await world.ask(inline, {}, path),
    ];
    for (const { status, errors } of answers) {
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_MANY_REPRESENTATIONS']);
    }
  });
}

test('/subgraphs/network answers as a subgraph', async () => {
  const { data } = await world.ask(
    'query ($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { ... on ImpactGoal { kind issuer { id } } } }',
    { r: [goal(1)] },
    '/subgraphs/network',
  );
  expect(data._entities).toEqual([{ kind: 'ImpactGoal', issuer: { id: world.did(1) } }]);
  expect(data._service.sdl).toContain('contributions');
});

test('the two subgraphs, as served, compose', async () => {
  const services = await Promise.all(
    ['actor', 'network'].map(async (name) => {
      const { data } = await world.ask('{ _service { sdl } }', {}, `/subgraphs/${name}`);
      return { name, url: `${world.hub.url}/subgraphs/${name}`, typeDefs: parse(data._service.sdl) };
    }),
  );
  expect(composeServices(services).errors).toBeUndefined();
});

test('the supergraph file can be downloaded', async () => {
  const response = await fetch(`${world.hub.url}/supergraph.graphql`);
  expect(await response.text()).toContain('join__Graph');
});
