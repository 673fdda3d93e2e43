import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A dairy and a city, through real nodes and a real hub. */
let world: TrustWorld;
let [dairy, city] = ['', ''];
let goal = '';
const PUBLIC = { audience: 'PUBLIC' };
const MEMBERS = { audience: 'MEMBERS' };

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city']]);
  [dairy = '', city = ''] = world.dids;
  goal = await world.publish(dairy, 'ImpactGoal', { title: 'Clean Ångström water', direction: 'INCREASE' }, PUBLIC);
  await world.publish(dairy, 'ImpactGoal', { title: 'Clean wells', direction: 'INCREASE' }, MEMBERS);
  await world.publish(dairy, 'ImpactGoal', { title: 'Clean secrets', direction: 'INCREASE' }, { audience: 'PRIVATE' });
  await world.publish(city, 'Profile', { name: 'City of Cleanbrook', actorType: 'GOVERNMENT' }, PUBLIC);
}, 60_000);
afterAll(() => world.close());

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { kind title actor { id } record { id ... on ImpactGoal { direction } } }
  }
}`;
const search = async (text: string, { as, ...variables }: { as?: string; [name: string]: unknown } = {}) => {
  await world.settled();
  return world.ask(SEARCH, { variables: { text, ...variables }, ...(as ? { as } : {}) });
};
const titles = ({ data }: Awaited<ReturnType<typeof search>>) =>
  data.search.nodes.map(({ title }: { title: string }) => title);

describe('searching, asked of a hub', () => {
  it('finds records and actors, whatever case and accents, for each asker what they may see', async () => {
    const found = await search('CLEAN angstrom');
    expect(found.errors).toBeUndefined();
    expect(found.data.search).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          kind: 'ImpactGoal',
          title: 'Clean Ångström water',
          actor: { id: dairy },
          record: { id: goal, direction: 'INCREASE' },
        },
      ],
    });
    expect(titles(await search('clean')).sort()).toEqual(['City of Cleanbrook', 'Clean Ångström water']);
    const asMember = titles(await search('clean', { as: city }));
    expect(asMember.sort()).toEqual(['City of Cleanbrook', 'Clean wells', 'Clean Ångström water']);
  });

  it('finds actors by their names, and kinds that are asked for only', async () => {
    const found = await search('clean', { kinds: ['ValueActor'] });
    expect(found.data.search.nodes).toEqual([
      { kind: 'ValueActor', title: 'City of Cleanbrook', actor: { id: city }, record: null },
    ]);
    expect(titles(await search('clean', { kinds: ['Commitment'] }))).toEqual([]);
  });

  it('gives pages, whose cursors fit no other search', async () => {
    const first = await search('clean', { first: 1 });
    const { endCursor: after, hasNextPage } = first.data.search.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = await search('clean', { first: 1, after });
    expect([...titles(first), ...titles(second)]).toEqual(['Clean Ångström water', 'City of Cleanbrook']);
    expect((await search('clea', { first: 1, after })).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('takes any text, and finds nothing in it that is not there', async () => {
    for (const text of ['"; DROP TABLE rows; --', '$where', 'x.*y', '水', 'a'.repeat(200)])
      expect([text, (await search(text)).data.search.nodes]).toEqual([text, []]);
    expect((await search('a'.repeat(201))).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it.each(['', '   ', 'c', ' c! ', '.*', '\u0000\u202e%', '💧'])(
    'says what it takes where «%s» is looked for',
    async (text) => {
      const { data, errors } = await search(text);
      expect(data?.search ?? null).toBeNull();
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', field: 'text' }, path: ['search'] });
      expect(errors?.[0]?.message).toContain('by two letters or more');
    },
  );

  it('finds nothing any more that is not shown any more', async () => {
    const id = await world.publish(city, 'ImpactGoal', { title: 'Passing fancy', direction: 'PREVENT' }, PUBLIC);
    expect(titles(await search('passing'))).toEqual(['Passing fancy']);
    await world.share(city, id, MEMBERS);
    expect(titles(await search('passing'))).toEqual([]);
    expect(titles(await search('passing', { as: dairy }))).toEqual(['Passing fancy']);
  });
});
