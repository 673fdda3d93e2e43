import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../../subgraphs/network/analytics/measures.ts';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import {
  graphOf,
  type MapQuestion,
  mapOf,
  outlineOf,
} from '../../../../subgraphs/network/rules/network-map/network-map.ts';
import { EVERY_RELATION } from '../../../../subgraphs/network/rules/network-map/relations.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { answered, did, known, stated } from '../support/stated.ts';

function map(facts: Facts, question: Partial<MapQuestion> = {}) {
  const outline = atOnce(outlineOf(facts, { kinds: EVERY_RELATION, ...question }));
  return atOnce(mapOf(facts, outline, measuresOf(graphOf(outline))));
}
const actorOf = (facts: Facts, name: string, question: Partial<MapQuestion> = {}) =>
  map(facts, question).value.actors.find(({ actor }) => actor === did(name));

/** Promises that were confirmed: `a b` for one from a to b. */
function promises(...pairs: string[]): Fact[] {
  return pairs.flatMap((pair, n) => {
    const [from = '', to = ''] = pair.split(' ');
    const promise = stated(from, 'Commitment', { n: n + 1, links: { receiver: did(to) } });
    return [promise, answered(to, promise, 'CONFIRMED', { n: n + 1 })];
  });
}
const region = (name: string, where: string) => stated(name, 'Profile', { facets: { region: where, sector: 'A' } });

const triangles = promises('a1 a2', 'a2 a3', 'a3 a1', 'b1 b2', 'b2 b3', 'b3 b1', 'a3 b1');

describe('the map of a network', () => {
  it('shows who belongs together, and who joins them', () => {
    const { value, basis, because } = map(known(triangles));
    expect(value.communities).toEqual([
      { number: 0, size: 3, central: ['a3', 'a1', 'a2'].map(did) },
      { number: 1, size: 3, central: ['b1', 'b2', 'b3'].map(did) },
    ]);
    const spanning = value.actors.filter(({ spans }) => spans.includes('COMMUNITY')).map(({ actor }) => actor);
    expect(spanning).toEqual(['a3', 'b1'].map(did));
    expect(value.actors.map(({ degree }) => degree)).toEqual([2, 2, 3, 3, 2, 2]);
    // of 10 pairs of others the ways of 2 · 3 lead through
    expect(value.actors.map(({ betweenness }) => Number(betweenness.toFixed(3)))).toEqual([0, 0, 0.6, 0.6, 0, 0]);
    expect(because).toEqual(triangles.map(({ id }) => id).sort());
    expect(basis).toMatchObject({ records: 14, isEnough: true });
  });

  it('leaves those alone who are related to nobody', () => {
    const facts = known([...promises('a1 a2'), stated('lone', 'Profile')]);
    expect(actorOf(facts, 'lone')).toMatchObject({ degree: 0, betweenness: 0, community: 1, bridges: [], spans: [] });
    expect(map(known([stated('lone', 'Profile')])).basis.isEnough).toBe(false);
    expect(map(known([])).value).toMatchObject({ actors: [], ties: [], communities: [], modularity: 0 });
  });

  it('tells who reaches beyond its region, where others could', () => {
    const where = [
      ...['a1', 'a2', 'a3'].map((name) => region(name, 'NL')),
      ...['b1', 'b2', 'b3'].map((name) => region(name, 'DE')),
    ];
    const facts = known([...triangles, ...where]);
    expect(actorOf(facts, 'a3')).toMatchObject({
      spans: ['REGION', 'COMMUNITY'],
      bridges: [
        { boundary: 'REGION', relations: 1, groups: 1, share: 1 },
        { boundary: 'COMMUNITY', relations: 1, groups: 1, share: 1 },
      ],
    });
    expect(actorOf(facts, 'a1')).toMatchObject({ spans: [], bridges: [] });
    const alone = known([...promises('a1 b1'), region('a1', 'NL'), region('b1', 'DE')]);
    expect(actorOf(alone, 'a1')?.spans).toEqual([]);
  });

  it('counts one legal entity once, with the relations of all its seats', () => {
    const LEI = 'LEI:5493001KJTIIGC8Y1R12';
    const seats = [
      stated('head', 'Profile', { facets: { identifier: LEI } }),
      stated('branch', 'Profile', { facets: { identifier: LEI }, at: '2026-02-01' }),
    ];
    const facts = known([...promises('head a', 'branch b', 'head branch'), ...seats]);
    expect(map(facts).value.actors.map(({ actor }) => actor)).toEqual(['a', 'b', 'head'].map(did));
    expect(actorOf(facts, 'head')).toMatchObject({ degree: 2, sameAs: [did('branch')] });
    expect(map(facts).because).toEqual(expect.arrayContaining(seats.map(({ id }) => id)));
  });

  it('is of the members of a network only, where one is asked for', () => {
    const charter = stated('a1', 'SharedValueNetwork');
    const joins = ['a2', 'b1'].map((name) => stated(name, 'Membership', { links: { network: charter } }));
    const welcomes = joins.map((membership, n) => answered('a1', membership, 'CONFIRMED', { n: 50 + n }));
    const facts = known([...triangles, charter, ...joins, ...welcomes]);
    const { value } = map(facts, { network: charter.id, kinds: ['COMMITMENT'] });
    expect(value.actors.map(({ actor, degree }) => [actor, degree])).toEqual([
      [did('a1'), 1],
      [did('a2'), 1],
      [did('b1'), 0],
    ]);
  });

  it('is that of the day it is asked for', () => {
    const [promise, yes] = promises('a b') as [Fact, Fact];
    const later = { ...yes, issuedAt: '2026-04-01T12:00:00Z' };
    const facts = known([promise, later]);
    expect(map(facts.asOf('2026-03-31')).value.ties).toEqual([]);
    expect(map(facts.asOf('2026-04-30')).value.ties).toHaveLength(1);
    expect(map(facts.asOf('2026-04-30')).basis.at).toBe('2026-04-30T23:59:59Z');
  });

  it('is the same whichever record came first', () => {
    expect(map(known([...triangles].reverse()))).toEqual(map(known(triangles)));
  });
});
