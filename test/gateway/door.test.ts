import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000, threads: 1 } });
});
afterAll(() => world.close());

const refused = {
  'an alias id': '{ impactGoals { nodes { id: title } } }',
  'an alias with two underscores': '{ impactGoals { nodes { __key: title } } }',
  'an alias __typename': '{ impactGoals { nodes { __typename: title } } }',
  'such an alias in a fragment': '{ impactGoals { nodes { ...F } } } fragment F on ImpactGoal { __kind: title }',
};
for (const [what, query] of Object.entries(refused)) {
  for (const path of ['/graphql', '/subgraphs/actor']) {
    test(`${path} refuses ${what}`, async () => {
      const asked =
        path === '/graphql'
          ? query
          : query.replace('impactGoals { nodes', '_entities(representations: []) { ... on ImpactGoal');
      const { status, errors } = await world.ask(asked, {}, path);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'ALIAS_NOT_ALLOWED']);
    });
  }
}

test('other aliases are let in', async () => {
  const { data, errors } = await world.ask(
    '{ goals: impactGoals(first: 1) { nodes { _id: id name: title kind: __typename } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.goals.nodes[0]).toEqual({ _id: world.goalId(0, 0), name: 'Goal 0 of 0', kind: 'ImpactGoal' });
});

test('operations that are too deep, too long or aliased too often are refused', async () => {
  const deep = `{ impactGoals { nodes { ${'contributions { nodes { satisfies { '.repeat(7)} id ${'} } } '.repeat(7)} } } }`;
  const aliased = `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: actors { id }`).join(' ')} }`;
  const answers = await Promise.all([deep, aliased].map((query) => world.ask(query)));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'OPERATION_TOO_LARGE',
    'OPERATION_TOO_LARGE',
  ]);
  const long = await world.ask(`{ ${'actors { id } '.repeat(600)} }`);
  expect([long.status, long.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
});

test('there is nothing to change here: neither mutations nor subscriptions', async () => {
  for (const query of ['mutation { publish { id } }', 'subscription { news }']) {
    const { status, data } = await world.ask(query);
    expect([status, data]).toEqual([400, undefined]);
  }
});

test('batches are refused', async () => {
  const response = await fetch(`${world.hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ actors { id } }' }]),
  });
  expect(response.status).toBe(400);
});
