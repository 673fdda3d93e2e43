import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { challengeRankingOf, type Scenario } from '../../../../subgraphs/network/rules/challenges/challenge-ranking.ts';
import { answered, known, stated } from '../support/stated.ts';

const challenges = [1, 2, 3].map((n) => stated('lab', 'Concept', { n, facets: { form: 'CHALLENGE' } }));
const [drought, flood, heat] = challenges as [Fact, Fact, Fact];
const dry = stated('lab', 'Concept', { n: 9, facets: { form: 'TERM' } });
const business = (
  by: string,
  challenge: Fact,
  [likelihood, severity]: readonly [string, string] | readonly [],
  more: { n?: number; facets?: Record<string, string>; links?: Record<string, Fact> } = {},
) =>
  stated(by, 'BusinessCase', {
    n: more.n ?? 1,
    links: { challenge, ...more.links },
    facets: { scenarioKind: 'ADVERSE', likelihood: likelihood ?? [], severity: severity ?? [], ...more.facets },
  });
const ranking = (records: readonly Fact[], scenario: Scenario = {}, charter?: Fact) =>
  challengeRankingOf(known([...challenges, dry, ...records]), charter?.id, scenario).value.challenges;
const GRAVE = ['HIGH', 'HIGH'] as const;
const SLIGHT = ['LOW', 'LOW'] as const;

describe('the ranking of challenges', () => {
  it('without cases has nothing to rank', () => {
    expect(challengeRankingOf(known(challenges))).toMatchObject({
      value: { challenges: [] },
      basis: { isEnough: false },
    });
  });

  it.each([
    ['HIGH', 'HIGH', 'SEVERE'],
    ['HIGH', 'MEDIUM', 'HIGH'],
    ['MEDIUM', 'HIGH', 'HIGH'],
    ['HIGH', 'LOW', 'MODERATE'],
    ['MEDIUM', 'MEDIUM', 'MODERATE'],
    ['LOW', 'HIGH', 'MODERATE'],
    ['MEDIUM', 'LOW', 'LOW'],
    ['LOW', 'MEDIUM', 'LOW'],
    ['LOW', 'LOW', 'LOW'],
  ])('takes likelihood %s and severity %s for %s', (likelihood, severity, risk) => {
    expect(ranking([business('a', drought, [likelihood, severity])])).toMatchObject([
      { byClass: [{ risk, actors: 1 }] },
    ]);
  });

  it('puts first what most see as grave, and then what most see as less', () => {
    const found = ranking([
      business('a', drought, GRAVE),
      business('a', flood, GRAVE, { n: 2 }),
      business('b', flood, SLIGHT),
      ...['c', 'd', 'e'].map((by) => business(by, heat, ['HIGH', 'MEDIUM'])),
    ]);
    expect(found.map(({ challenge, rank, actors }) => [challenge, rank, actors])).toEqual([
      [flood.id, 1, 2],
      [drought.id, 2, 1],
      [heat.id, 3, 3],
    ]);
    expect(found[0]?.byClass).toEqual([
      { risk: 'SEVERE', actors: 1 },
      { risk: 'LOW', actors: 1 },
    ]);
  });

  it('shows ties as ties', () => {
    const found = ranking([business('a', drought, GRAVE), business('b', flood, GRAVE), business('c', heat, SLIGHT)]);
    expect(found.map(({ rank, tiedWith }) => [rank, tiedWith])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ]);
  });

  it('counts an organization once, with the gravest of its cases', () => {
    const twice = ['a', 'b'].map((by) => stated(by, 'Profile', { facets: { identifier: 'LEI:1' } }));
    const cases = [
      business('a', drought, SLIGHT),
      business('a', drought, GRAVE, { n: 2 }),
      business('b', drought, GRAVE),
    ];
    expect(ranking([...twice, ...cases])).toMatchObject([{ actors: 1, byClass: [{ risk: 'SEVERE', actors: 1 }] }]);
  });

  it('counts what is not rated last', () => {
    const found = ranking([business('a', drought, []), business('b', flood, SLIGHT)]);
    expect(found).toMatchObject([{ challenge: flood.id }, { challenge: drought.id, byClass: [{ risk: 'UNRATED' }] }]);
  });

  it('takes cases under one scenario, by its name or its kind, and none whose time is over', () => {
    const cases = [
      business('a', drought, GRAVE, { links: { sharedScenario: dry } }),
      business('b', flood, GRAVE, { facets: { scenarioKind: 'AS_NOW' } }),
      business('c', heat, GRAVE, { facets: { horizon: '2026-06-29' } }),
    ];
    const of = (scenario: Scenario) => ranking(cases, scenario).map(({ challenge }) => challenge);
    expect(of({})).toEqual([drought.id, flood.id]);
    expect(of({ named: dry.id })).toEqual([drought.id]);
    expect(of({ kind: 'AS_NOW' })).toEqual([flood.id]);
    expect(of({ named: dry.id, kind: 'AS_NOW' })).toEqual([]);
  });

  it('is that of the members of a network, of challenges that are not withdrawn', () => {
    const charter = stated('a', 'SharedValueNetwork');
    const joins = stated('b', 'Membership', { links: { network: charter } });
    const cases = [business('a', drought, GRAVE), business('b', flood, GRAVE), business('c', heat, GRAVE)];
    const records = [charter, joins, answered('a', joins, 'CONFIRMED'), ...cases];
    expect(ranking(records, {}, charter).map(({ challenge }) => challenge)).toEqual([drought.id, flood.id]);
    expect(ranking([{ ...drought, version: 2, withdrawn: true }, ...cases]).map(({ challenge }) => challenge)).toEqual([
      flood.id,
      heat.id,
    ]);
  });
});
