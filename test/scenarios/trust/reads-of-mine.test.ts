import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
let shared: string;
let open: string;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar']]);
  [ash = '', birch = '', cedar = ''] = world.dids;
  shared = await world.publish(ash, 'ImpactGoal', { title: 'shared', direction: 'INCREASE' }, { audience: 'MEMBERS' });
  open = await world.publish(ash, 'ImpactGoal', { title: 'open', direction: 'INCREASE' }, { audience: 'PUBLIC' });
  await world.settled();
}, 60_000);
afterAll(() => world.close());

type Count = { reader: { id: string }; record: string; hour: string; count: number };

const MINE =
  'query ($first: Int, $after: String) { readsOfMine(first: $first, after: $after) { totalCount hasNextPage endCursor nodes { reader { id } record hour count } } }';
const mine = async (as: string, variables: object = {}) => (await world.ask(MINE, { as, variables })).data.readsOfMine;

describe('an owner', () => {
  test('learns how often each member read what it shares with members, and of nothing else', async () => {
    await world.ask('{ impactGoals { nodes { id } edges { cursor } } again: impactGoals { nodes { id } } }', {
      as: birch,
    });
    await world.ask('{ impactGoals { nodes { id } } }', { as: birch });
    await world.ask('query ($id: ID!) { node(id: $id) { id } }', { as: cedar, variables: { id: shared } });
    await world.ask('{ impactGoals { totalCount } }', { as: cedar });
    await world.ask('{ impactGoals { nodes { id } } }', { as: ash });
    await world.ask('{ impactGoals { nodes { id } } }');
    const { nodes, totalCount } = await mine(ash);
    const counted = nodes.map(({ reader, record, count }: Count) => [reader.id, record, count]).sort();
    expect(counted).toEqual(
      [
        [birch, shared, 2],
        [cedar, shared, 1],
      ].sort(),
    );
    expect(totalCount).toBe(2);
    expect(nodes.every(({ hour }: Count) => /^\d{4}-\d\d-\d\dT\d\d:00:00Z$/.test(hour))).toBe(true);
    expect(JSON.stringify(nodes)).not.toContain(open);
    const first = await mine(ash, { first: 1 });
    expect(first.hasNextPage).toBe(true);
    const rest = await mine(ash, { first: 1, after: first.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
  });

  test('learns also who read what it answered itself, and whose cursors were given', async () => {
    const before = new Map<string, number>();
    const grown = async () => {
      const { nodes } = await mine(ash);
      const now = nodes.map(({ reader, record, count }: Count) => [`${reader.id} ${record}`, count] as const);
      const more = now.flatMap(([key, count]: [string, number]) => {
        const by = count - (before.get(key) ?? 0);
        before.set(key, count);
        return by > 0 ? [[key, by]] : [];
      });
      return Object.fromEntries(more);
    };
    await grown();
    const hidden = await world.publish(
      ash,
      'ImpactGoal',
      { title: 'for cedar', direction: 'INCREASE' },
      { audience: 'PARTNERS', partners: [cedar] },
    );
    const live = await world.ask(
      `{ actor(id: "${ash}") { impactGoals { nodes { title } } again: impactGoals { nodes { title } } } }`,
      { as: cedar },
    );
    expect(live.text).toContain('for cedar');
    expect(await grown()).toEqual({ [`${cedar} ${shared}`]: 1 });
    await world.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on ImpactGoal { title } } }', {
      as: cedar,
      path: '/subgraphs/actor',
      variables: { r: [shared, open, hidden].map((id) => ({ __typename: 'ImpactGoal', id })) },
    });
    expect(await grown()).toEqual({ [`${cedar} ${shared}`]: 1 });
    await world.ask('{ impactGoals(orderBy: TITLE_ASC) { pageInfo { endCursor } } }', {
      as: birch,
    });
    await world.ask('{ impactGoals(orderBy: TITLE_DESC, first: 1) { pageInfo { startCursor } } }', { as: birch });
    expect(await grown()).toEqual({ [`${birch} ${shared}`]: 2 });
    await world.ask('{ impactGoals { pageInfo { hasNextPage } totalCount } }', { as: birch });
    expect(await grown()).toEqual({});
  });

  test('learns nothing of the records of others, and others nothing of its own', async () => {
    expect((await mine(birch)).nodes).toEqual([]);
    const { endCursor } = await mine(ash, { first: 1 });
    const { errors } = await world.ask(MINE, { as: birch, variables: { after: endCursor } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    expect((await world.ask(MINE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const authorization = `Bearer ${await world.assertion(ash, { role: 'SERVICE' })}`;
    expect((await world.ask(MINE, { authorization })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('finds what was counted when the hub was started again', async () => {
    const ofCedar = async () => {
      const { nodes } = await mine(ash);
      return new Map<string, number>(nodes.map(({ reader, count }: Count) => [reader.id, count])).get(cedar) ?? 0;
    };
    const before = await ofCedar();
    expect(before).toBeGreaterThan(0);
    await world.ask('{ impactGoals { nodes { id } } }', { as: cedar });
    await world.restartHub();
    await world.settled();
    expect(await ofCedar()).toBe(before + 1);
  });
});
