import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A dairy, a city and a school, through real nodes and a real hub. */
let world: TrustWorld;
let [dairy, city, school] = ['', '', ''];
const PUBLIC = { audience: 'PUBLIC' };
const MEMBERS = { audience: 'MEMBERS' };

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city'], ['school']]);
  [dairy = '', city = '', school = ''] = world.dids;
}, 60_000);
afterAll(() => world.close());

const MAP = `query ($network: ID, $relations: [RelationKind!], $first: Int, $after: String) {
  networkMap(network: $network, relations: $relations) {
    actors(orderBy: DEGREE, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      nodes { actor { id name: joinedAt } degree pageRank betweenness community spans bridges { boundary share } }
    }
    ties { totalCount nodes { one { id } other { id } strength kinds { kind count because { id } } } }
    communities { nodes { number size central { id } } }
    modularity measures { name description error } rule becauseTotal basis { audience isEnough }
  }
}`;
const mapFor = async (as?: string, variables: object = {}) => {
  await world.settled();
  const { data, errors } = await world.ask(MAP, { variables, ...(as ? { as } : {}) });
  expect(errors).toBeUndefined();
  return data.networkMap;
};
const digestOf = async (id: string, kind: string, as: string) => {
  await world.settled();
  const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { record { digest } } } }`;
  return (await world.ask(query, { variables: { id }, as })).data.node.record.digest as string;
};
const confirm = async (who: string, id: string, kind: string, sharing: object) =>
  world.publish(who, 'Answer', { about: { id, digest: await digestOf(id, kind, who) }, verdict: 'CONFIRMED' }, sharing);

describe('the map of a network, asked of a hub', () => {
  it('is empty of relations until both have said so, and then shows each asker what they may see', async () => {
    const promise = await world.publish(dairy, 'Commitment', { title: 'Save water', receiver: { id: city } }, PUBLIC);
    expect(await mapFor()).toMatchObject({
      actors: { totalCount: 3 },
      ties: { totalCount: 0 },
      basis: { isEnough: false },
    });

    const yes = await confirm(city, promise, 'Commitment', PUBLIC);
    const quiet = await world.publish(school, 'Commitment', { title: 'Teach', receiver: { id: city } }, MEMBERS);
    await confirm(city, quiet, 'Commitment', MEMBERS);
    const map = await mapFor();
    expect(map.ties).toEqual({
      totalCount: 1,
      nodes: [
        {
          one: { id: [city, dairy].sort()[0] },
          other: { id: [city, dairy].sort()[1] },
          strength: 1,
          kinds: [{ kind: 'COMMITMENT', count: 1, because: [yes, promise].sort().map((id) => ({ id })) }],
        },
      ],
    });
    expect(map).toMatchObject({
      rule: 'network-map-1',
      becauseTotal: 2,
      basis: { audience: 'PUBLIC', isEnough: true },
    });
    expect(map.measures.map(({ name, error }: { name: string; error: number }) => [name, error])).toContainEqual([
      'BETWEENNESS',
      0,
    ]);

    const seen = await mapFor(school);
    expect(seen.basis.audience).toBe('MEMBERS');
    expect(seen.actors.nodes[0]).toMatchObject({ actor: { id: city }, degree: 2, betweenness: 1 });
    expect(seen.communities.nodes[0]).toMatchObject({ number: 0, size: 3, central: [{ id: city }, {}, {}] });
    // and the public one is as it was
    expect((await mapFor()).ties.totalCount).toBe(1);
  });

  it('comes in pages, in the order asked for', async () => {
    const first = await mapFor(school, { first: 2 });
    expect(first.actors.pageInfo.hasNextPage).toBe(true);
    const second = await mapFor(school, { first: 2, after: first.actors.pageInfo.endCursor });
    const ids = [...first.actors.nodes, ...second.actors.nodes].map(({ actor }) => actor.id);
    expect(ids).toEqual([city, ...[dairy, school].sort()]);
  });

  it('is had in one piece for drawing, with names and without asking anybody', async () => {
    await world.publish(city, 'Profile', { name: 'The City', actorType: 'GOVERNMENT', sectors: ['O84'] }, PUBLIC);
    await world.publish(school, 'Profile', { name: 'The School', actorType: 'EDUCATION' }, MEMBERS);
    await world.publish(city, 'ImpactGoal', { title: 'Drink', direction: 'INCREASE', sdgs: ['6.1'] }, PUBLIC);
    await world.settled();
    const query = `query ($most: Int) { networkMap {
      drawing(most: $most) {
        actorCount ids names actorTypes sectors regions joinedAt freshness degrees pageRanks betweenness communities
        spanners { boundary actors } workers { sdg actors } tieCount ties { kind one other }
      }
    } }`;
    const { data, errors, extensions } = await world.ask(query);
    expect(errors).toBeUndefined();
    expect(extensions).toBeUndefined();
    const { drawing } = data.networkMap;
    const ids: string[] = drawing.ids;
    expect(ids).toEqual([city, dairy, school].sort());
    const [atCity, atDairy, atSchool] = [city, dairy, school].map((id) => ids.indexOf(id));
    const of = (column: string) => drawing[column];
    expect(of('names')[atCity ?? 0]).toBe('The City');
    // what is for members is nobody else's to see, and it is not told that there is anything
    expect(of('names')[atSchool ?? 0]).toBeNull();
    expect(of('actorTypes')[atCity ?? 0]).toBe('GOVERNMENT');
    expect(of('sectors')[atCity ?? 0]).toBe('O');
    expect(of('freshness')[atCity ?? 0]).toBe('FRESH');
    expect(of('freshness')[atSchool ?? 0]).toBeNull();
    expect(of('degrees')[atCity ?? 0]).toBe(1);
    expect(of('workers')).toEqual([{ sdg: 6, actors: [atCity] }]);
    expect(of('tieCount')).toBe(1);
    const ends = [atCity ?? 0, atDairy ?? 0].sort((a, b) => a - b);
    expect(of('ties')).toEqual([{ kind: 'COMMITMENT', one: [ends[0]], other: [ends[1]] }]);
    for (const column of ['names', 'regions', 'joinedAt', 'communities']) expect(of(column)).toHaveLength(3);

    const seen = (await world.ask(query, { as: dairy })).data.networkMap.drawing;
    expect(seen.names[atSchool ?? 0]).toBe('The School');
    expect(seen.tieCount).toBe(2);

    const few = (await world.ask(query, { as: dairy, variables: { most: 2 } })).data.networkMap.drawing;
    expect(few).toMatchObject({ actorCount: 2, tieCount: 1 });
    expect(few.ids).toContain(city);
    const { errors: refused } = await world.ask(query, { variables: { most: 100_000 } });
    expect(refused?.[0]?.extensions.code).toBe('BAD_PAGE_SIZE');
  });

  it('is drawn anew when a relation ends', async () => {
    const before = await mapFor(dairy, { relations: ['ANSWER'] });
    expect(before.ties.totalCount).toBe(0);
    const goal = await world.publish(dairy, 'ImpactGoal', { title: 'Clean river', direction: 'INCREASE' }, PUBLIC);
    const digest = await digestOf(goal, 'ImpactGoal', school);
    await world.publish(school, 'Answer', { about: { id: goal, digest }, verdict: 'UNDERSTOOD' }, PUBLIC);
    expect((await mapFor(dairy, { relations: ['ANSWER'] })).ties.totalCount).toBe(1);
    await world.publish(school, 'Answer', { about: { id: goal, digest }, verdict: 'OBJECTION', words: 'No' }, PUBLIC);
    expect((await mapFor(dairy, { relations: ['ANSWER'] })).ties.totalCount).toBe(0);
  });

  it('refuses what is no charter’s id, and knows no members of what is no charter', async () => {
    const { errors } = await world.ask(MAP, { variables: { network: 'nothing' } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_ID');
    const none = await mapFor(undefined, { network: `${city}/network/01J8ZZZZZZZZZZZZZZZZZZZZZZ` });
    expect(none).toMatchObject({ actors: { totalCount: 0 }, ties: { totalCount: 0 }, basis: { isEnough: false } });
  });

  it('has a view from each actor', async () => {
    const query = `query ($id: ID!) { actor(id: $id) { connections(relations: [COMMITMENT]) {
      connections { totalCount nodes { actor { id } strength kinds { kind because { id } } } } sectors regions rule
    } } }`;
    const { data, errors } = await world.ask(query, { variables: { id: city }, as: dairy });
    expect(errors).toBeUndefined();
    const { connections, rule } = data.actor.connections;
    expect(rule).toBe('connections-1');
    expect(connections.nodes.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual([dairy, school].sort());
    const anybody = await world.ask(query, { variables: { id: city } });
    expect(anybody.data.actor.connections.connections.totalCount).toBe(1);
  });

  it('has a constellation of the networks that share members', async () => {
    const charters = await Promise.all(
      [city, school].map((steward) =>
        world.publish(steward, 'SharedValueNetwork', { name: 'River', ambition: 'Clean' }, PUBLIC),
      ),
    );
    for (const [place, steward] of [city, school].entries()) {
      const network = { id: charters[place] ?? '' };
      const membership = await world.publish(dairy, 'Membership', { network }, PUBLIC);
      await confirm(steward, membership, 'Membership', PUBLIC);
    }
    await world.settled();
    const query = `{ constellation {
      networks { nodes { network { id name } members sharedMembers } }
      links { nodes { one { id } other { id } members { id } } }
      bridging { nodes { actor { id } networks { id } soleBridges } }
    } }`;
    const { data, errors } = await world.ask(query);
    expect(errors).toBeUndefined();
    const [one, other] = [...charters].sort();
    expect(data.constellation).toEqual({
      networks: { nodes: [one, other].map((id) => ({ network: { id, name: 'River' }, members: 2, sharedMembers: 1 })) },
      links: { nodes: [{ one: { id: one }, other: { id: other }, members: [{ id: dairy }] }] },
      bridging: { nodes: [{ actor: { id: dairy }, networks: [{ id: one }, { id: other }], soleBridges: 1 }] },
    });
  });
});

describe('many maps in one request', () => {
  const maps = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `m${at}: networkMap(at: "${2000 + at}-06-30") { becauseTotal }`).join(' ')} }`;

  it('are refused before they fill the queue of all, a few are not', async () => {
    const many = await world.ask(maps(30), {});
    expect(many.errors?.map(({ extensions }: { extensions?: { code?: string } }) => extensions?.code)).toContain(
      'OPERATION_TOO_LARGE',
    );
    const few = await world.ask(maps(4), {});
    expect(few.errors).toBeUndefined();
    expect(Object.keys(few.data)).toHaveLength(4);
  });
});
