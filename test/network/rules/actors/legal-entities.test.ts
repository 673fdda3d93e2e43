import { describe, expect, it } from 'vitest';
import { legalEntitiesIn } from '../../../../subgraphs/network/rules/actors/legal-entities.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const profile = (name: string, identifier: string | readonly string[], at = '2026-01-01') =>
  stated(name, 'Profile', { facets: { identifier }, at });
const LEI = 'LEI:5493001KJTIIGC8Y1R12';

describe('one legal entity', () => {
  it('is counted once where two actors say the same number, by who has said it for longest', () => {
    const records = [
      profile('young', LEI, '2026-02-01'),
      profile('old', [LEI, 'WIKIDATA:Q42']),
      profile('other', 'WIKIDATA:Q1'),
    ];
    const { entityOf, actorsOf, because } = legalEntitiesIn(known(records));
    expect(['young', 'old', 'other'].map((name) => entityOf(did(name)))).toEqual(['old', 'old', 'other'].map(did));
    expect(actorsOf(did('old'))).toEqual(['old', 'young'].map(did));
    expect([...because()].sort()).toEqual([records[0], records[1]].map((one) => one?.id).sort());
    expect(because(new Set([did('other')]))).toEqual([]);
  });

  it('is not counted under the name of somebody who came later, whatever date that one’s profile has', () => {
    const facts = known([profile('own', LEI, '2026-01-01'), profile('stranger', LEI, '1990-01-01')]);
    const joined = new Map([
      [did('own'), '2025-12-01T00:00:00Z'],
      [did('stranger'), '2026-03-01T00:00:00Z'],
    ]);
    const { entityOf } = legalEntitiesIn({ ...facts, joinedAt: (actor) => joined.get(actor) });
    expect(entityOf(did('stranger'))).toBe(did('own'));
  });

  it('is not counted under the name of somebody who said that number later', () => {
    const before = profile('stranger', 'WIKIDATA:Q1', '2025-01-01');
    const revised = { ...profile('stranger', LEI, '2026-03-01'), version: 2, digest: 'another' };
    const { entityOf } = legalEntitiesIn(known([before, revised, profile('own', LEI)]));
    expect(entityOf(did('stranger'))).toBe(did('own'));
  });

  it('follows chains of numbers', () => {
    const records = [
      profile('a', LEI),
      profile('b', [LEI, 'WIKIDATA:Q42'], '2026-01-02'),
      profile('c', 'WIKIDATA:Q42', '2026-01-03'),
    ];
    expect(legalEntitiesIn(known(records)).actorsOf(did('a'))).toEqual(['a', 'b', 'c'].map(did));
  });

  it('is not made of two by a third who says the numbers of both', () => {
    const [one, other] = ['LEI:5493001KJTIIGC8Y1R12', 'LEI:549300MLUDYVRQOOXS22'];
    const both = [profile('a', one), profile('b', [other, 'WIKIDATA:Q42']), profile('x', [one, other], '2020-01-01')];
    const apart = legalEntitiesIn(known(both));
    expect(['a', 'b', 'x'].map((name) => apart.entityOf(did(name)))).toEqual(['a', 'b', 'x'].map(did));
    const bridged = [...both.slice(0, 2), profile('x', [one, 'WIKIDATA:Q42'], '2020-01-01')];
    const { entityOf } = legalEntitiesIn(known(bridged));
    expect(entityOf(did('a'))).not.toBe(entityOf(did('b')));
  });

  it('is also who confirmed to be the known organization of that number', () => {
    const seen = stated('watcher', 'KnownActor', { facets: { identifier: LEI }, links: { sameAs: did('second') } });
    const records = [profile('first', LEI), stated('second', 'Profile', { at: '2026-03-01' }), seen];
    expect(legalEntitiesIn(known(records)).entityOf(did('second'))).toBe(did('second'));
    const confirmed = [...records, answered('second', seen, 'CONFIRMED')];
    expect(legalEntitiesIn(known(confirmed)).entityOf(did('second'))).toBe(did('first'));
  });

  it('is not a stranger whom it has rejected', () => {
    const stranger = profile('stranger', LEI, '2026-02-01');
    const own = profile('own', LEI);
    const no = answered('own', stranger, 'REJECTED');
    expect(legalEntitiesIn(known([own, stranger, no])).entityOf(did('stranger'))).toBe(did('stranger'));
    const revised = { ...profile('stranger', LEI, '2026-03-01'), version: 2, digest: 'another' };
    expect(legalEntitiesIn(known([own, stranger, no, revised])).entityOf(did('stranger'))).toBe(did('stranger'));
    const yes = answered('own', revised, 'CONFIRMED', { n: 2, at: '2026-04-01' });
    expect(legalEntitiesIn(known([own, stranger, no, revised, yes])).entityOf(did('stranger'))).toBe(did('own'));
  });

  it('is not somebody who takes no part', () => {
    const facts = known([profile('gone', LEI), profile('here', LEI, '2026-02-01')]);
    const left = { ...facts, isActive: (actor: string) => actor !== did('gone') };
    expect(legalEntitiesIn(left).entityOf(did('here'))).toBe(did('here'));
  });
});
