import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signViewerAssertion } from '../../../schema/index.ts';
import { until } from '../../network/support/hub.ts';
import { type GraphQLAnswer, startTrustWorld, type TrustWorld } from './support/trust-world.ts';

const goal = (title: string, more: object = {}) => ({ title, direction: 'INCREASE', ...more });
const TITLES = '{ impactGoals(orderBy: TITLE_ASC) { totalCount nodes { id title } } }';
const titlesIn = ({ data }: GraphQLAnswer) => data.impactGoals.nodes.map(({ title }: { title: string }) => title);

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar']]);
  [ash = '', birch = '', cedar = ''] = world.dids;
  const publish = async (name: string, sharing: object, content = goal(name)) => {
    ids[name] = await world.publish(ash, 'ImpactGoal', content, sharing);
  };
  await publish('PUBLIC', { audience: 'PUBLIC' });
  await publish('MEMBERS', { audience: 'MEMBERS' });
  await publish('PARTNERS', { audience: 'PARTNERS', partners: [birch] });
  await publish('PRIVATE', { audience: 'PRIVATE' });
  await publish(
    'FIELDS',
    {
      audience: 'PUBLIC',
      fields: [
        { field: 'direction', audience: 'MEMBERS' },
        { field: 'importance', audience: 'PRIVATE' },
      ],
    },
    goal('FIELDS', { importance: 'HIGH' }),
  );
  await world.settled();
}, 60_000);
afterAll(() => world.close());

describe('somebody of a member who is signed in at a hub', () => {
  test('sees what is shared with members, and nobody else does', async () => {
    const anybody = await world.ask(TITLES);
    expect(titlesIn(anybody)).toEqual(['FIELDS', 'PUBLIC']);
    expect(anybody.data.impactGoals.totalCount).toBe(2);
    const member = await world.ask(TITLES, { as: birch });
    expect(member.errors).toBeUndefined();
    expect(titlesIn(member)).toEqual(['FIELDS', 'MEMBERS', 'PUBLIC']);
    expect(member.data.impactGoals.totalCount).toBe(3);
    expect(member.extensions?.sources).toMatchObject([{ actor: ash, status: 'LIVE' }]);
  });

  test('filters by what they may see, and by nothing else', async () => {
    const filtered = `query ($filter: ImpactGoalFilter) { impactGoals(filter: $filter, orderBy: TITLE_ASC) { totalCount nodes { title direction importance withheld } } }`;
    const by = (filter: object, as?: string) => world.ask(filtered, { variables: { filter }, ...(as ? { as } : {}) });
    const direction = { direction: ['INCREASE'] };
    expect(titlesIn(await by(direction))).toEqual(['PUBLIC']);
    const seen = await by(direction, birch);
    expect(titlesIn(seen)).toEqual(['FIELDS', 'MEMBERS', 'PUBLIC']);
    expect(seen.data.impactGoals.nodes[0]).toEqual({
      title: 'FIELDS',
      direction: 'INCREASE',
      importance: null,
      withheld: ['importance'],
    });
    expect((await by({ importance: ['HIGH'] }, birch)).data.impactGoals.totalCount).toBe(0);
  });

  test('is told whom they are taken for; nobody else is anybody', async () => {
    const who = '{ viewer { actor { id } role } }';
    expect((await world.ask(who)).data.viewer).toBeNull();
    expect((await world.ask(who, { as: cedar })).data.viewer).toEqual({ actor: { id: cedar }, role: 'READER' });
  });

  test('cannot go on in a list with the cursor of another tier', async () => {
    const page = 'query ($after: String) { impactGoals(first: 1, after: $after) { pageInfo { endCursor } } }';
    const { data } = await world.ask(page, { as: birch });
    const variables = { after: data.impactGoals.pageInfo.endCursor };
    expect((await world.ask(page, { variables })).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    expect((await world.ask(page, { variables, as: birch })).errors).toBeUndefined();
  });

  test('is given by its owner what is shared with them alone; for others it looks as if it were not there', async () => {
    const absent = `${ash}/goal/01J8ZQ4Y3N0V6T8K2R5W000000`;
    const node = 'query ($id: ID!) { node(id: $id) { id ... on ImpactGoal { title } } }';
    const nodeOf = (id: string | undefined, as?: string) =>
      world.ask(node, { variables: { id }, ...(as ? { as } : {}) });
    expect((await nodeOf(ids.PARTNERS, birch)).data.node).toEqual({ id: ids.PARTNERS, title: 'PARTNERS' });
    for (const as of [cedar, birch]) {
      const plain = ({ data, errors }: GraphQLAnswer) => ({ data, errors });
      const missing = plain(await nodeOf(absent, as));
      expect(missing.data).toEqual({ node: null });
      expect(missing.errors).toMatchObject([
        { path: ['node'], extensions: { code: 'RECORD_UNAVAILABLE', actor: ash, retryable: false } },
      ]);
      for (const name of as === cedar ? ['PARTNERS', 'PRIVATE'] : ['PRIVATE'])
        expect(plain(await nodeOf(ids[name], as))).toEqual(missing);
    }
    for (const name of ['PARTNERS', 'PRIVATE', 'MEMBERS'])
      expect(await nodeOf(ids[name])).toMatchObject({ data: { node: null } });
    expect((await nodeOf(ids.PARTNERS)).text).toBe((await nodeOf(absent)).text);
  });

  test('is told to whom a record is shown, and never who else is among few', async () => {
    const node = 'query ($id: ID!) { node(id: $id) { shownTo ... on ImpactGoal { title } } }';
    const shownTo = async (name: string, as?: string) =>
      (await world.ask(node, { variables: { id: ids[name] }, ...(as ? { as } : {}) })).data.node?.shownTo;
    expect(await shownTo('PUBLIC', birch)).toBe('PUBLIC');
    expect(await shownTo('FIELDS', birch)).toBe('PUBLIC');
    expect(await shownTo('MEMBERS', birch)).toBe('MEMBERS');
    expect(await shownTo('PARTNERS', birch)).toBe('FEW');
    expect(await shownTo('PARTNERS', cedar)).toBeUndefined();
    expect(await shownTo('PRIVATE', birch)).toBeUndefined();
    expect(await shownTo('PUBLIC')).toBe('PUBLIC');
  });

  test('learns nothing of records by asking for nothing but their ids', async () => {
    const absent = `${ash}/goal/01J8ZQ4Y3N0V6T8K2R5W000000`;
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id kind } }';
    const asked = [ids.PARTNERS, ids.PRIVATE, absent, ids.MEMBERS];
    const seen = async (as: string) => {
      const { data, errors } = await world.ask(nodes, { variables: { ids: asked }, as });
      return {
        found: data.nodes.map((one: { id: string } | null) => one?.id ?? null),
        paths: errors?.map(({ path }) => path),
      };
    };
    expect(await seen(birch)).toEqual({
      found: [ids.PARTNERS, null, null, ids.MEMBERS],
      paths: [
        ['nodes', 1],
        ['nodes', 2],
      ],
    });
    expect(await seen(cedar)).toEqual({
      found: [null, null, null, ids.MEMBERS],
      paths: [
        ['nodes', 0],
        ['nodes', 1],
        ['nodes', 2],
      ],
    });
  });

  test('has the lists of an actor from that actor, with what is shared with them alone', async () => {
    const list = 'query ($id: ID!) { actor(id: $id) { impactGoals(first: 50) { totalCount nodes { title } } } }';
    const of = async (as?: string) => {
      const { data } = await world.ask(list, { variables: { id: ash }, ...(as ? { as } : {}) });
      return data.actor.impactGoals.nodes.map(({ title }: { title: string }) => title).sort();
    };
    expect(await of()).toEqual(['FIELDS', 'PUBLIC']);
    expect(await of(cedar)).toEqual(['FIELDS', 'MEMBERS', 'PUBLIC']);
    expect(await of(birch)).toEqual(['FIELDS', 'MEMBERS', 'PARTNERS', 'PUBLIC']);
  });

  test('sees another version of the same record when fields are shared otherwise, without a new version of it', async () => {
    const id = await world.publish(ash, 'ImpactGoal', goal('shared otherwise'), { audience: 'MEMBERS' });
    const count = async (filter: object) =>
      (
        await world.ask('query ($filter: ImpactGoalFilter) { impactGoals(filter: $filter) { totalCount } }', {
          variables: { filter },
          as: birch,
        })
      ).data.impactGoals.totalCount;
    const filter = { direction: ['INCREASE'], issuer: [ash] };
    const before = 3;
    await until(
      () => count(filter),
      (found) => found === before + 1,
    );
    await world.share(ash, id, { audience: 'MEMBERS', fields: [{ field: 'direction', audience: 'PRIVATE' }] });
    await until(
      () => count(filter),
      (found) => found === before,
    );
    await world.share(ash, id, { audience: 'MEMBERS', fields: [] });
    await until(
      () => count(filter),
      (found) => found === before + 1,
    );
    await world.share(ash, id, { audience: 'PRIVATE' });
    await until(
      () => count(filter),
      (found) => found === before,
    );
  });
});

describe('an assertion', () => {
  const key = () => world.identity.signingKey.thumbprint;
  const keysOf = (did: string) => world.actor(did).keys.signingKey;
  const viewer = (more: object = {}) => ({
    actor: birch,
    subject: 'x',
    role: 'READER' as const,
    hub: world.did,
    hubKey: key(),
    ...more,
  });
  const now = Date.now();
  const bad: [string, () => Promise<string>][] = [
    ['is expired', () => signViewerAssertion(viewer(), keysOf(birch), { now: now - 300_000 })],
    ['is not valid yet', () => signViewerAssertion(viewer(), keysOf(birch), { now: now + 300_000 })],
    ['is for another hub', () => signViewerAssertion(viewer({ hub: 'did:web:other.example' }), keysOf(birch))],
    ['is bound to another key', () => signViewerAssertion(viewer({ hubKey: 'x'.repeat(43) }), keysOf(birch))],
    ['is signed by another actor', () => signViewerAssertion(viewer(), keysOf(ash))],
    ['is of a stranger', () => signViewerAssertion(viewer({ actor: 'did:web:x.example' }), keysOf(birch))],
    ['is of an unknown role', () => signViewerAssertion(viewer({ role: 'OWNER' }), keysOf(birch))],
    ['is no assertion', async () => 'abc'],
    ['was changed', async () => `${(await world.assertion(birch)).slice(0, -4)}AAAA`],
    ['is a token of a node', async () => 'constellation_token_0123456789'],
  ];

  test.each(bad)('that %s lets nobody in, and says no more than that', async (_name, make) => {
    const reference = await world.ask(TITLES, { authorization: 'Bearer nothing' });
    for (const path of ['/graphql', '/subgraphs/actor', '/subgraphs/network']) {
      const { status, text } = await world.ask('{ __typename }', { path, authorization: `Bearer ${await make()}` });
      expect([status, text]).toEqual([401, reference.text]);
    }
    expect(JSON.parse(reference.text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'x', ''])(
    'is the only thing in Authorization: «%s» is not',
    async (authorization) => {
      expect((await world.ask(TITLES, { authorization })).status).toBe(401);
    },
  );

  test('counts as long as its member takes part, and no longer', async () => {
    const authorization = `Bearer ${await world.assertion(cedar)}`;
    expect((await world.ask(TITLES, { authorization })).status).toBe(200);
    await world.network.members.suspend(cedar, 'asked to');
    const { status, errors } = await world.ask(TITLES, { authorization });
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'ACTOR_SUSPENDED']);
    expect(errors?.[0]?.message).toContain('«asked to»');
    const fresh = await world.ask(TITLES, { authorization: `Bearer ${await world.assertion(cedar)}` });
    expect(fresh.errors?.[0]?.message).toContain('«asked to»');
    // whoever only names the suspended member is told nothing of it
    const forged = `${(await world.assertion(cedar)).slice(0, -4)}AAAA`;
    const refused = await world.ask(TITLES, { authorization: `Bearer ${forged}` });
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(refused.text).not.toContain('asked to');
    await world.network.members.resume(cedar);
    expect((await world.ask(TITLES, { authorization })).status).toBe(200);
    await world.settled();
  });

  test('leaves no answer that a cache may keep', async () => {
    const answers = [undefined, `Bearer ${await world.assertion(birch)}`].map((authorization) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify({ query: TITLES }),
      }),
    );
    const [anybody, member] = await Promise.all(answers);
    for (const answer of [anybody, member]) expect(answer?.headers.get('vary')).toContain('authorization');
    expect(member?.headers.get('cache-control')).toBe('private, no-store');
  });
});

test('the chain of what only members see is told to the actor itself alone', async () => {
  const ask = async (tier: string, as?: string) => {
    const url = `${world.url}/recovery/feed?actor=${encodeURIComponent(ash)}&tier=${tier}&after=0`;
    const headers = as ? { authorization: `Bearer ${await world.assertion(as)}` } : {};
    return fetch(url, { headers: headers as Record<string, string> });
  };
  expect((await ask('PUBLIC')).status).toBe(200);
  expect((await ask('MEMBERS')).status).toBe(401);
  expect((await ask('MEMBERS', birch)).status).toBe(401);
  const own = await ask('MEMBERS', ash);
  expect(own.status).toBe(200);
  expect(((await own.json()) as { head: { count: number } }).head.count).toBeGreaterThan(2);
});

test('nothing that is shared with few, and no content at all, lies in any file of the hub', async () => {
  const canary = (name: string) => `canary-${name}-7f3a`;
  const sharings = {
    partners: { audience: 'PARTNERS', partners: [birch] },
    private: { audience: 'PRIVATE' },
    networks: { audience: 'NETWORKS', networks: [`${ash}/network/01J8ZQ4Y3N0V6T8K2R5W000000`] },
    members: { audience: 'MEMBERS', fields: [{ field: 'description', audience: 'PARTNERS', partners: [birch] }] },
  };
  const made: string[] = [];
  for (const [name, sharing] of Object.entries(sharings))
    made.push(
      await world.publish(ash, 'ImpactGoal', goal(canary(name), { description: canary(`${name}-text`) }), sharing),
    );
  await world.settled();
  await world.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ImpactGoal { title description } } }', {
    variables: { ids: made },
    as: birch,
  });
  await world.network.waitUntilCaughtUp();
  const found = new Set<string>();
  for (const file of readdirSync(world.directory).filter((name) => name.includes('sqlite'))) {
    const text = readFileSync(join(world.directory, file), 'latin1');
    for (const [name] of Object.entries(sharings))
      for (const word of [canary(name), canary(`${name}-text`)]) if (text.includes(word)) found.add(word);
    for (const id of made.slice(0, 3)) expect(text).not.toContain(id);
  }
  expect([...found]).toEqual([canary('members')]);
});
