import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 10_000, threads: 1 } });
});
afterAll(() => world.close());

const page = (inner: string) =>
  `impactGoals(first: 100) { nodes { contributions(first: 100) { nodes { ${inner} } } } }`;

test.each([
  [
    '/graphql',
    'query ($first: Int = 100) { impactGoals(first: $first) { nodes { contributions(first: $first) { nodes { satisfies { contributions(first: $first) { nodes { id } } } } } } } }',
  ],
  ['/graphql', `{ ${page('id')} b: ${page('id')} c: ${page('id')} }`],
  ['/subgraphs/network', `{ ${page('id')} b: ${page('id')} c: ${page('id')} }`],
  [
    '/subgraphs/actor',
    '{ _entities(representations: [{ __typename: "ValueActor", id: "x" }]) { ... on ValueActor { impactGoals(first: 1000) { nodes { id } } a: impactGoals(first: 1000) { nodes { id } } b: records(first: 1000) { id } } } }'.replaceAll(
      /\{ _entities\((.*)\) \{ (.*) \} \}$/g,
      `{ ${Array.from({ length: 9 }, (_, n) => `e${n}: _entities($1) { $2 }`).join(' ')} }`,
    ),
  ],
])('%s refuses what may come to too many rows, before anybody is asked', async (path, query) => {
  for (const { requests } of world.actors) requests.length = 0;
  const { status, data, errors } = await world.ask(query, {}, path);
  expect([status, data]).toEqual([400, undefined]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toMatch(/may come to \d+ rows, .*; 25000 are allowed/);
  expect(errors?.[0]?.extensions).toEqual({ code: 'OPERATION_TOO_LARGE', retryable: false });
  expect(world.actors.every(({ requests }) => requests.length === 0)).toBe(true);
});

test('pages of usual sizes inside each other are answered', async () => {
  const { errors } = await world.ask(
    '{ impactGoals { nodes { title contributions { nodes { title satisfies { title } } } } } }',
  );
  expect(errors).toBeUndefined();
});
