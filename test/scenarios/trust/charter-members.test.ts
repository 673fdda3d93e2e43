import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signRosterRequest } from '../../../schema/index.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
let dogwood: string;
let charter: string;
const memberships = new Map<string, { id: string; digest: string }>();

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar'], ['dogwood']]);
  [ash = '', birch = '', cedar = '', dogwood = ''] = world.dids;
  charter = await world.publish(
    ash,
    'SharedValueNetwork',
    { name: 'Water', ambition: 'Clean' },
    { audience: 'PUBLIC' },
  );
  const join = async (did: string, sharing: object, content: object = {}) => {
    const { envelope, digest } = await world.actor(did).publisher.apply({
      type: 'PUBLISH',
      kind: 'Membership',
      content: { network: { id: charter }, ...content },
      ...sharing,
    });
    memberships.set(did, { id: envelope.id, digest });
  };
  await join(birch, { audience: 'PUBLIC' });
  await join(cedar, { audience: 'MEMBERS' });
  await join(dogwood, { audience: 'PUBLIC' });
  for (const did of [birch, cedar]) await answer(did, 'CONFIRMED');
  for (const [did, kind] of [
    [birch, 'NETWORKS'],
    [cedar, 'PRIVATE'],
  ] as const)
    await world.publish(
      did,
      'Commitment',
      { title: `of ${kind}` },
      { audience: kind, ...(kind === 'NETWORKS' ? { networks: [charter] } : {}) },
    );
  await world.settled();
  await world.chartersKnown(new Map([[charter, new Set([ash, birch, cedar])]]));
}, 60_000);
afterAll(() => world.close());

async function answer(did: string, verdict: string): Promise<void> {
  const about = memberships.get(did);
  await world.publish(ash, 'Answer', { about, verdict }, { audience: 'PUBLIC' });
}

type Participant = { id: string; commitments: { nodes: { title: string }[] } };
type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: Participant[];
};

const QUERY = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on SharedValueNetwork {
  participants(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id commitments { totalCount nodes { title } } } } } } }`;
const participants = async (as?: string, variables: object = {}): Promise<Page> => {
  const { data, errors } = await world.ask(QUERY, { variables: { id: charter, ...variables }, ...(as ? { as } : {}) });
  expect(errors).toBeUndefined();
  return data.node.participants;
};
const idsOf = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id).sort();

describe('the participants of a network', () => {
  test('are its steward and those whom it has confirmed, as far as the viewer may know of them', async () => {
    expect(idsOf(await participants())).toEqual([ash, birch].sort());
    expect(idsOf(await participants(dogwood))).toEqual([ash, birch, cedar].sort());
  });

  test('give their own lists live, with what they share with the members of the network', async () => {
    const titles = async (as: string) => {
      const { nodes } = await participants(as);
      return nodes.flatMap((one: Participant) => one.commitments.nodes.map(({ title }) => title));
    };
    expect(await titles(cedar)).toEqual(['of NETWORKS']);
    expect(await titles(dogwood)).toEqual([]);
    expect(await titles(ash)).toEqual(['of NETWORKS']);
  });

  test('come in pages, in one order', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await participants(dogwood, { first: 1, after });
      expect(page.totalCount).toBe(3);
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual([ash, birch, cedar].sort());
  });

  test('and links back to it cannot be gone through with the cursor of another tier', async () => {
    const links = `query ($id: ID!, $after: String) { node(id: $id) { ... on SharedValueNetwork {
      members(first: 1, after: $after) { pageInfo { endCursor } } } } }`;
    for (const [query, list] of [
      [QUERY, 'participants'],
      [links, 'members'],
    ] as const) {
      const { data } = await world.ask(query, { as: dogwood, variables: { id: charter, first: 1 } });
      const variables = { id: charter, first: 1, after: data.node[list].pageInfo.endCursor };
      expect((await world.ask(query, { variables })).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
      expect((await world.ask(query, { variables, as: birch })).errors).toBeUndefined();
    }
  });

  test('are told to nodes by the roster, and no longer when the steward takes its word back', async () => {
    expect(world.network.charters.current().get(cedar)).toEqual([charter]);
    expect(world.network.charters.current().has(dogwood)).toBe(false);
    await answer(cedar, 'REJECTED');
    await world.settled();
    expect(idsOf(await participants(dogwood))).toEqual([ash, birch].sort());
    await world.chartersKnown(new Map([[charter, new Set([ash, birch])]]));
    const { nodes } = await participants(cedar);
    expect(nodes.flatMap((one: Participant) => one.commitments.nodes)).toEqual([]);
  });

  test('do not leave the roster when the hub starts with an index that is built anew', async () => {
    const entries = async () => {
      const request = { from: ash, to: world.did };
      const word = await signRosterRequest(request, world.actor(ash).keys.signingKey, Date.now());
      const headers = { authorization: `Bearer ${word}` };
      const response = await fetch(`${world.url}/roster?after=0&first=500`, { headers });
      return ((await response.json()) as { entries: unknown[] }).entries.length;
    };
    const before = await entries();
    await world.restartHub({ deleteIndex: true });
    await world.settled();
    expect([...world.network.charters.current().keys()].sort()).toEqual([ash, birch].sort());
    expect(await entries()).toBe(before);
  });

  test('are not told, nor links back to it, while its steward is suspended', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on SharedValueNetwork {
      members { totalCount nodes { id } } participants { nodes { id } } } } }`;
    const representations = [{ __typename: 'SharedValueNetwork', id: charter }];
    const entity = async () => {
      const { data } = await world.ask(query, { path: '/subgraphs/network', variables: { r: representations } });
      return data._entities[0];
    };
    expect((await entity()).members.totalCount).toBeGreaterThan(0);
    await world.network.members.suspend(ash, 'a test');
    expect(await entity()).toEqual({ members: { totalCount: 0, nodes: [] }, participants: null });
  });
});
