import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000 } });
});
afterAll(() => world.close());

test('each row comes from the actor in its id, in the order of the list', async () => {
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
});
