import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { partsAmong } from '../../../../subgraphs/network/rules/impact/authorities.ts';
import {
  impactSummaryOf,
  type SummaryFilter,
  type SummaryGroup,
} from '../../../../subgraphs/network/rules/impact/impact-summary.ts';
import { inLikeUnits, sumIn } from '../../../../subgraphs/network/rules/progress/like-units.ts';
import { answered, did, known, stated } from '../support/stated.ts';

type Facets = NonNullable<Parameters<typeof stated>[2]>['facets'];

const summary = (records: readonly Fact[], groupBy: SummaryGroup = 'SDG', filter: SummaryFilter = {}) =>
  impactSummaryOf(known(records), groupBy, filter).value;
const goal = (by: string, direction: string, sdg: string | string[] = '13', n = 1) =>
  stated(by, 'ImpactGoal', { n, facets: { direction, sdg } });
const promise = (by: string, to: Fact | undefined, facets: Facets, n = 1) =>
  stated(by, 'Commitment', { n, links: to ? { satisfies: to } : {}, facets: { due: '2030-12-31', ...facets } });

describe('units', () => {
  it('that are alike are added up in the one used most, others are not', () => {
    const sets = inLikeUnits([
      { value: 1, unit: 't' },
      { value: 500, unit: 'kg' },
      { value: 250, unit: 'kg' },
      { value: 3, unit: '{tree}' },
      { value: 4, unit: 'EUR' },
      { value: 5, unit: 'USD' },
    ]);
    expect(sets.map(({ unit, items }) => [unit, sumIn(unit, items)])).toEqual([
      ['EUR', 4],
      ['USD', 5],
      ['kg', 1_750],
      ['{tree}', 3],
    ]);
  });

  it('have a sum that does not depend on their order', () => {
    const items = [0.1, 0.2, 0.3, 1e9, -1e9].map((value) => ({ value, unit: 't' }));
    expect(sumIn('t', [...items].reverse())).toBe(sumIn('t', items));
  });
});

describe('public authorities', () => {
  const at = (actor: string, region: string, amount: number) => ({ actor, region, amount });
  it.each([
    ['a region of a country that is there', [at('nl', 'NL', 9), at('ge', 'NL-GE', 99)], ['ge']],
    ['a city within its region', [at('ge', 'NL-GE', 9), at('ede', 'NL-GE', 5)], ['ede']],
    ['the second of equals', [at('b', 'NL-GE', 5), at('a', 'NL-GE', 5)], ['b']],
    ['nobody of two regions', [at('ge', 'NL-GE', 9), at('ut', 'NL-UT', 5)], []],
    ['nobody of two countries', [at('nl', 'NL', 9), at('de', 'DE', 5)], []],
  ])('leave out %s', (_what, authorities, parts) => {
    expect([...partsAmong(authorities)]).toEqual(parts);
    expect([...partsAmong([...authorities].reverse())]).toEqual(parts);
  });
});

describe('the summary of impact', () => {
  const more = goal('acme', 'INCREASE', ['13.2', '6']);
  const less = goal('city', 'PREVENT', '13');

  it('of nothing says that there is nothing', () => {
    const found = impactSummaryOf(known([]), 'SDG');
    expect(found).toMatchObject({
      value: { groups: [], whole: { increase: { goals: 0 } } },
      basis: { isEnough: false },
    });
  });

  it('has increase beside prevent, by the goals of the UN in their order, and the whole besides', () => {
    const { groups, whole } = summary([more, less, promise('acme', more, { quantity: 5, unit: 't' })]);
    expect(groups.map(({ key }) => key)).toEqual(['6', '13']);
    expect(groups[1]).toMatchObject({
      increase: { goals: 1, commitments: 1, amounts: [{ unit: 't', status: 'ACTIVE', promised: '5', commitments: 1 }] },
      prevent: { goals: 1, actors: 1, commitments: 0, amounts: [] },
    });
    expect(whole).toMatchObject({
      increase: { goals: 1, actors: 1 },
      prevent: { goals: 1 },
      neither: { commitments: 0 },
    });
  });

  it('adds up like units of one status only, with what was reported of them', () => {
    const first = promise('acme', more, { quantity: 2, unit: 't' });
    const records = [
      more,
      first,
      promise('acme', more, { quantity: 500, unit: 'kg' }, 2),
      promise('acme', more, { quantity: 7, unit: '{tree}' }, 3),
      promise('acme', more, { quantity: 100, unit: 't', maturity: 'PROPOSED' }, 4),
      promise('acme', more, {}, 5),
      stated('acme', 'Report', { links: { about: first }, facets: { value: 0.5, unit: 't' } }),
    ];
    expect(summary(records).whole.increase).toMatchObject({
      commitments: 5,
      withoutAmount: 1,
      byStatus: [
        { status: 'PROPOSED', count: 1 },
        { status: 'ACTIVE', count: 3 },
        { status: 'PARTLY_FULFILLED', count: 1 },
      ],
      amounts: [
        { unit: 't', status: 'PROPOSED', promised: '100', reported: '0' },
        { unit: 't', status: 'ACTIVE', promised: '0.5', reported: '0' },
        { unit: 't', status: 'PARTLY_FULFILLED', promised: '2', reported: '0.5' },
        { unit: '{tree}', status: 'ACTIVE', promised: '7' },
      ],
    });
  });

  it('counts one promise once, however many sides report it', () => {
    const given = stated('acme', 'Commitment', {
      links: { satisfies: more, receiver: did('city') },
      facets: { quantity: 10, unit: 't' },
    });
    const reports = ['acme', 'city'].map((by) =>
      stated(by, 'Report', { links: { about: given }, facets: { value: 10, unit: 't' } }),
    );
    const [amount] = summary([more, given, answered('city', given, 'CONFIRMED'), ...reports]).whole.increase.amounts;
    expect(amount).toMatchObject({ status: 'FULFILLED', promised: '10', reported: '10', commitments: 1 });
  });

  it('adds up no city and its region', () => {
    const authority = (by: string, region: string) =>
      stated(by, 'Profile', { facets: { actorType: 'GOVERNMENT', region } });
    const company = stated('acme', 'Profile', { facets: { actorType: 'BUSINESS', region: 'NL-GE' } });
    const records = [
      more,
      company,
      promise('acme', more, { quantity: 1, unit: 't' }),
      ...[
        ['ede', 'NL-GE', 10],
        ['gelderland', 'NL-GE', 50],
        ['utrecht', 'NL-UT', 20],
      ].flatMap(([by, region, quantity]) => [
        authority(String(by), String(region)),
        promise(String(by), more, { quantity: quantity as number, unit: 't' }),
      ]),
    ];
    expect(summary(records).whole.increase.amounts).toMatchObject([{ promised: '71', commitments: 3, leftOut: 1 }]);
    const country = [authority('country', 'NL'), promise('country', more, { quantity: 60, unit: 't' })];
    expect(summary([...records, ...country]).whole.increase.amounts).toMatchObject([
      { promised: '61', commitments: 2, leftOut: 3 },
    ]);
  });

  it('puts promises to no goal, or to one that is not to be seen, on neither side', () => {
    const { groups, whole } = summary([
      promise('acme', undefined, { quantity: 1, unit: 't' }),
      promise('city', more, {}),
    ]);
    expect(whole.neither).toMatchObject({ commitments: 2 });
    expect(groups.map(({ key }) => key)).toEqual([null]);
  });

  it('counts how far indicators have come', () => {
    const indicator = stated('acme', 'Indicator', {
      links: { goal: more },
      facets: { unit: 't', baselineValue: 0, targetValue: 10 },
    });
    const report = stated('acme', 'Report', { links: { about: indicator }, facets: { value: 10, unit: 't' } });
    const theirs = stated('city', 'Indicator', { links: { goal: more } });
    expect(summary([more, indicator, report, theirs]).whole.increase.byProgress).toEqual([
      { progress: 'ACHIEVED', count: 1 },
    ]);
  });

  it('names what it has counted: goals newest first, promises by their day, those without one last', () => {
    const older = goal('acme', 'INCREASE', '6', 2);
    const newer = stated('city', 'ImpactGoal', { n: 3, at: '2026-02-01', facets: { direction: 'PREVENT', sdg: '6' } });
    const late = promise('city', newer, { due: '2031-01-01' });
    const soon = promise('acme', older, { due: '2026-07-01' });
    const some = stated('acme', 'Commitment', { n: 2, links: { satisfies: older } });
    const { goals, commitments } = summary([older, newer, some, late, soon], 'SDG', { sdgs: ['6'] });
    expect(goals.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(commitments.map(({ id }) => id)).toEqual([soon.id, late.id, some.id]);
    expect(summary([more, soon, older], 'SDG', { sdgs: ['13'] }).commitments).toEqual([]);
  });

  it.each<[string, SummaryFilter['due'], number]>([
    ['within a stretch of days, its ends included', { from: '2026-07-01', to: '2026-12-31' }, 2],
    ['from a day on', { from: '2026-12-31' }, 2],
    ['until a day', { to: '2026-07-01' }, 1],
    ['on any day, or none', {}, 4],
  ])('counts promises that are due %s, and all goals', (_when, due = {}, count) => {
    const records = [
      more,
      ...['2026-07-01', '2026-12-31', '2027-01-01'].map((day, n) => promise('acme', more, { due: day }, n)),
    ];
    const undated = stated('city', 'Commitment', { links: { satisfies: more } });
    const { whole, commitments } = summary([...records, undated], 'SDG', { due });
    expect(whole.increase).toMatchObject({ goals: 1, commitments: count });
    expect(commitments).toHaveLength(count);
  });

  it('counts promises for a network: towards its goals, in its partnerships, and of members to one another', () => {
    const charter = stated('city', 'SharedValueNetwork', { links: { goals: [more] } });
    const joins = ['acme', 'farm'].map((by) => stated(by, 'Membership', { links: { network: charter } }));
    const partnership = stated('acme', 'Partnership', {
      links: { network: charter, parties: [did('lab')] },
    });
    const to = (by: string, n: number, links: Parameters<typeof stated>[2] = {}) =>
      stated(by, 'Commitment', { n, ...links });
    const wanted = [
      to('farm', 1, { links: { satisfies: more, receiver: did('lab') } }),
      to('acme', 2, { links: { partnership } }),
      to('farm', 3, { links: { receiver: did('acme') } }),
    ];
    const others = [
      to('farm', 4, { links: { satisfies: less, receiver: did('lab') } }),
      to('lab', 5, { links: { satisfies: more, receiver: did('acme') } }),
      to('farm', 6, { links: { receiver: did('farm') } }),
      to('farm', 7),
    ];
    const answers = [joins[0], joins[1]].map((one, n) => answered('city', one as Fact, 'CONFIRMED', { n }));
    const records = [more, less, charter, partnership, ...joins, ...answers, ...wanted, ...others];
    const { commitments, whole } = summary(records, 'SDG', { forNetwork: charter.id });
    expect(commitments.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(whole).toMatchObject({ increase: { goals: 1, commitments: 1 }, prevent: { goals: 1, commitments: 0 } });
    const nowhere = summary(records, 'SDG', { forNetwork: 'did:web:x.example/network/1' });
    expect(nowhere.commitments).toEqual([]);
  });

  describe('by', () => {
    const challenge = stated('lab', 'Concept', { facets: { form: 'CHALLENGE' } });
    const faced = stated('acme', 'ImpactGoal', {
      n: 2,
      links: { challenges: challenge },
      facets: { direction: 'PREVENT' },
    });
    const charter = stated('city', 'SharedValueNetwork');
    const joins = stated('acme', 'Membership', { links: { network: charter } });
    const records = [
      more,
      less,
      challenge,
      faced,
      charter,
      joins,
      answered('city', joins, 'CONFIRMED'),
      stated('acme', 'Profile', { facets: { region: 'NL-GE', sector: ['C10', 'A01'], actorType: 'BUSINESS' } }),
    ];
    const promises = ['2027-12-31', '2027-03-31'].map((due, n) => promise('acme', more, { due }, n));

    it.each<[SummaryGroup, (string | null)[]]>([
      ['ACTOR', [did('acme'), did('city')]],
      ['NETWORK', [charter.id]],
      ['REGION', ['NL-GE', null]],
      ['SECTOR', ['A', 'C', null]],
      ['DIRECTION', ['INCREASE', 'PREVENT']],
      ['CHALLENGE', [challenge.id, null]],
      ['DUE', ['2027-Q1', '2027-Q4', null]],
    ])('%s', (groupBy, keys) => {
      const all = groupBy === 'DUE' ? [...records, ...promises] : records;
      expect(summary(all, groupBy).groups.map(({ key }) => key)).toEqual(keys);
    });

    it.each<[string, SummaryFilter, number]>([
      ['of everybody', {}, 3],
      ['of a network', { network: charter.id }, 3],
      ['of no network', { network: 'did:web:x.example/network/1' }, 0],
      ['of an actor', { actors: [did('city')] }, 1],
      ['of an SDG', { sdgs: ['13'] }, 2],
      ['of a target', { sdgs: ['13.2'] }, 1],
      ['of a direction', { directions: ['PREVENT'] }, 2],
      ['of a country', { regions: ['NL'] }, 2],
      ['of another region', { regions: ['NL-UT'] }, 0],
      ['of a section', { sectors: ['C'] }, 2],
      ['of a division', { sectors: ['C10'] }, 2],
    ])('SDG %s', (_whose, filter, goals) => {
      const { whole } = summary(records, 'SDG', filter);
      expect(whole.increase.goals + whole.prevent.goals).toBe(goals);
    });

    it('SDG of some statuses', () => {
      const some = [more, promise('acme', more, { maturity: 'PROPOSED' }), promise('acme', more, {}, 2)];
      expect(summary(some, 'SDG', { statuses: ['ACTIVE'] }).whole.increase.commitments).toBe(1);
    });

    it('an organization that is here twice once', () => {
      const twice = ['acme', 'bee'].map((by) => stated(by, 'Profile', { facets: { identifier: 'LEI:1' } }));
      const { groups, whole } = summary([more, goal('bee', 'INCREASE'), ...twice], 'ACTOR');
      expect(groups.map(({ key }) => key)).toEqual([did('acme')]);
      expect(whole.increase).toMatchObject({ actors: 1, goals: 2 });
    });
  });
});
