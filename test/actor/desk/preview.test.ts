import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';

/** Ash writes; cedar takes part in its network, birch does not. */
let world: TrustWorld;
let [ash, birch, cedar] = ['', '', ''];
let network = '';
let ada: Visitor;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch'], ['cedar'], ['elm']]);
  [ash = '', birch = '', cedar = ''] = world.dids;
  const members = { audience: 'MEMBERS' };
  const charter = { name: 'Water', ambition: 'More of it' };
  network = await world.publish(ash, 'SharedValueNetwork', charter, members);
  const membership = await world.publish(
    cedar,
    'Membership',
    { network: { id: network }, motivation: 'Ours' },
    members,
  );
  const { digest } = (await world.actor(cedar).store.find([membership], 'ALL')).get(membership)!;
  await world.publish(ash, 'Answer', { about: { id: membership, digest }, verdict: 'CONFIRMED' }, members);
  await world.settled();
  await world.chartersKnown(new Map([[network, new Set([ash, cedar])]]));
  ada = await joined(world.nodeOf(ash).node, ash, 'Ada', 'SIGNER');
}, 120_000);
afterAll(() => world.close());

type Sight = { type: string; id: string | null; isSeen: boolean; shown: object | null; withheld: string[] };
const ARGS = `$changes: Content, $id: ID, $audience: Audience, $networks: [ID!], $partners: [ID!], $until: DateTime, $fieldAudiences: [FieldAudienceInput!]`;
const PASSED = `changes: $changes, id: $id, audience: $audience, networks: $networks, partners: $partners, until: $until, fieldAudiences: $fieldAudiences`;
const PREVIEW = `query (${ARGS}, $readers: [ID!]) { preview(kind: "ImpactGoal", ${PASSED}, readers: $readers) { type id isSeen shown withheld } }`;
const SAVE = `mutation (${ARGS}) { saveDraft(kind: "ImpactGoal", ${PASSED}) { id digest version sharing { audience networks partners fieldAudiences { field audience } notKnown } } }`;
const PUBLISH = 'mutation ($id: ID!, $digest: String!) { publishDraft(id: $id, digest: $digest) { id } }';
const READ = 'query ($id: ID!) { node(id: $id) { ... on ImpactGoal { id title description importance withheld } } }';

const CONTENT = { title: 'Reed', description: 'Along the dyke', direction: 'INCREASE', importance: 'HIGH' };
const sharings: readonly [what: string, sharing: () => object][] = [
  ['everybody', () => ({ audience: 'PUBLIC' })],
  [
    'members, with a field for a partner',
    () => ({
      audience: 'MEMBERS',
      fieldAudiences: [{ field: 'description', audience: 'PARTNERS', partners: [birch] }],
    }),
  ],
  [
    'a network, with a field for nobody',
    () => ({
      audience: 'NETWORKS',
      networks: [network],
      fieldAudiences: [{ field: 'importance', audience: 'PRIVATE' }],
    }),
  ],
  [
    'a partner, with a field for the network',
    () => ({
      audience: 'PARTNERS',
      partners: [birch, cedar],
      fieldAudiences: [{ field: 'description', audience: 'NETWORKS', networks: [network] }],
    }),
  ],
  ['nobody', () => ({ audience: 'PRIVATE' })],
];

describe('a preview', { timeout: 60_000 }, () => {
  test.each(sharings)('of what is for %s is what each reader then gets, field by field', async (_who, sharing) => {
    const variables = { changes: CONTENT, ...sharing() };
    const previewed = await ada.graphql(PREVIEW, { ...variables, readers: [birch, cedar, network] });
    expect(previewed.body.errors).toBeUndefined();
    const sights = previewed.body.data.preview as Sight[];
    const saved = (await ada.graphql(SAVE, variables)).body.data.saveDraft;
    const id = (await ada.graphql(PUBLISH, saved)).body.data.publishDraft.id;
    expect(id).toBe(saved.id);
    await world.settled();

    const readAs: Readonly<Record<string, () => Promise<{ data: { node: Record<string, unknown> | null } }>>> = {
      ANYONE: () => world.ask(READ, { variables: { id } }),
      MEMBERS: () => world.ask(READ, { variables: { id }, as: world.dids[3]! }),
      [`PARTNER ${birch}`]: () => world.ask(READ, { variables: { id }, as: birch }),
      [`PARTNER ${cedar}`]: () => world.ask(READ, { variables: { id }, as: cedar }),
      OWN: async () => (await ada.graphql(READ, { id })).body,
    };
    for (const [who, read] of Object.entries(readAs)) {
      const [type, did = null] = who.split(' ');
      const sight = sights.find((one) => one.type === type && one.id === did)!;
      const { node } = (await read()).data;
      expect([who, sight.isSeen]).toEqual([who, node !== null && node !== undefined]);
      if (!node) continue;
      const { withheld, title, description, importance } = node;
      const got = Object.entries({ title, description, importance }).filter(([, value]) => value !== null);
      expect([who, sight.withheld]).toEqual([who, withheld]);
      expect([who, sight.shown]).toEqual([who, { ...Object.fromEntries(got), direction: 'INCREASE' }]);
    }
    // whoever takes part in a network and is named nowhere sees what cedar sees, but for what names cedar
    const inNetwork = sights.find(({ type }) => type === 'NETWORK')!;
    if (JSON.stringify(sharing()).includes(cedar)) expect(inNetwork.isSeen).toBe(false);
    else
      expect({ ...inNetwork, type: '', id: '' }).toEqual({
        ...sights.find(({ id }) => id === cedar)!,
        type: '',
        id: '',
      });
  });

  test('of a draft or a record that there is takes its id, and changes over it', async () => {
    const saved = (await ada.graphql(SAVE, { changes: CONTENT, audience: 'MEMBERS' })).body.data.saveDraft;
    const seen = async (variables: object) =>
      Object.fromEntries(
        ((await ada.graphql(PREVIEW, variables)).body.data.preview as Sight[]).map(({ type, shown }) => [type, shown]),
      );
    expect(await seen({ id: saved.id })).toEqual({ ANYONE: null, MEMBERS: CONTENT, OWN: CONTENT });
    const wider = await seen({ id: saved.id, audience: 'PUBLIC', changes: { description: null, title: 'Rush' } });
    const { description: _, ...rest } = CONTENT;
    expect(wider.ANYONE).toEqual({ ...rest, title: 'Rush' });
    // nothing was kept
    expect(await seen({ id: saved.id })).toEqual({ ANYONE: null, MEMBERS: CONTENT, OWN: CONTENT });
    expect((await ada.graphql(PREVIEW, { readers: ['birch'] })).code).toBe('BAD_ID');
  });
});

describe('drafts of the desk', { timeout: 60_000 }, () => {
  test('begin, change and publish the next version of a record, and nothing that has moved on', async () => {
    const first = (await ada.graphql(SAVE, { changes: CONTENT, audience: 'PUBLIC' })).body.data.saveDraft;
    expect(first.version).toBeNull();
    const changed = (await ada.graphql(SAVE, { id: first.id, changes: { description: null } })).body.data.saveDraft;
    expect((await ada.graphql(PUBLISH, first)).code).toBe('VERSION_CONFLICT');
    expect((await ada.graphql(PUBLISH, changed)).body.data.publishDraft.id).toBe(first.id);
    const next = { id: first.id, changes: { title: 'Rush' }, audience: 'PARTNERS', partners: [birch, `${birch}x`] };
    const second = (await ada.graphql(SAVE, next)).body.data.saveDraft;
    expect(second.version).toBe(1);
    expect(second.sharing).toEqual({
      audience: 'PARTNERS',
      networks: [],
      partners: [birch, `${birch}x`],
      fieldAudiences: [],
      notKnown: [`${birch}x`],
    });
    await ada.graphql(PUBLISH, second);
    const RECORD =
      'query ($id: ID!) { node(id: $id) { record { version } sharing { audience } ... on ImpactGoal { title description } } }';
    expect((await ada.graphql(RECORD, { id: first.id })).body.data.node).toEqual({
      record: { version: 2 },
      sharing: { audience: 'PARTNERS' },
      title: 'Rush',
      description: null,
    });
    expect(
      (await ada.graphql('query ($id: ID!) { draft(id: $id) { id } }', { id: first.id })).body.data.draft,
    ).toBeNull();
    // somebody revises it while a draft lies there
    const third = (await ada.graphql(SAVE, { id: first.id, changes: { title: 'Sedge' } })).body.data.saveDraft;
    await ada.graphql('mutation ($id: ID!) { reviseImpactGoal(id: $id, changes: { title: "Moss" }) { id } }', {
      id: first.id,
    });
    expect((await ada.graphql(PUBLISH, third)).code).toBe('VERSION_CONFLICT');
  });

  test('are checked for what is wrong beside the content too', async () => {
    const bob = await joined(world.nodeOf(ash).node, ash, 'Bob', 'MEMBER');
    const CHECK = `query ($kind: String!, ${ARGS}) { checkDraft(kind: $kind, ${PASSED}) { faults { code field } canBeKept canBePublished } }`;
    const check = async (who: Visitor, variables: object, kind = 'ImpactGoal') =>
      (await who.graphql(CHECK, { kind, ...variables })).body.data.checkDraft;
    expect(await check(ada, { changes: { title: '', direction: 'UP' } })).toEqual({
      faults: [
        { code: 'BAD_INPUT', field: 'title' },
        { code: 'BAD_INPUT', field: 'direction' },
      ],
      canBeKept: false,
      canBePublished: false,
    });
    expect(await check(ada, { changes: { title: 'Reed' }, audience: 'PARTNERS', partners: ['birch'] })).toEqual({
      faults: [
        { code: 'BAD_INPUT', field: 'partners' },
        { code: 'FIELD_REQUIRED', field: 'direction' },
      ],
      canBeKept: false,
      canBePublished: false,
    });
    expect(await check(ada, { changes: { title: 'Reed' } })).toEqual({
      faults: [{ code: 'FIELD_REQUIRED', field: 'direction' }],
      canBeKept: true,
      canBePublished: false,
    });
    const promise = { changes: { title: 'A pipe' } };
    expect(await check(ada, promise, 'Commitment')).toEqual({ faults: [], canBeKept: true, canBePublished: true });
    expect(await check(bob, promise, 'Commitment')).toEqual({
      faults: [{ code: 'FORBIDDEN', field: null }],
      canBeKept: true,
      canBePublished: false,
    });
    expect((await ada.graphql(CHECK, { kind: 'Wish', ...promise })).code).toBe('UNKNOWN_KIND');
  });

  test('take an object of fields and nothing that means something else', async () => {
    const save = (text: string) =>
      ada.ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ada.origin, 'sec-fetch-site': 'same-origin' },
        body: `{"query":${JSON.stringify(SAVE)},"variables":{"changes":${text}}}`,
      });
    const deep = `${'{"a":'.repeat(10)}1${'}'.repeat(10)}`;
    const wide = `{"sdgs":[${Array(30_000).fill('"6"').join(',')}]}`;
    for (const text of ['[]', '"x"', '1', '{"__proto__":{"title":"x"}}', '{"title":{"$where":"1"}}', deep, wide])
      expect([text.slice(0, 40), (await save(text)).code]).toEqual([text.slice(0, 40), 'BAD_INPUT']);
    expect((await save('{"constructor":"x"}')).code).toBe('UNKNOWN_FIELD');
    const literal = await ada.graphql(
      'mutation { saveDraft(kind: "ImpactGoal", changes: { title: "By hand", sdgs: ["6"] }) { values } }',
    );
    expect(literal.body.data.saveDraft.values).toEqual({ title: 'By hand', sdgs: ['6'] });
    expect((await ada.graphql('mutation { saveDraft(kind: "ImpactGoal", changes: { __proto: 1 }) { id } }')).code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });
});
