import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { splitOf } from '../../../../subgraphs/network/rules/alliances/split.ts';
import { answered, did, known, stated } from '../support/stated.ts';

/** Water, of a steward with a, b and c; on 1 March a begins another charter. */
const water = stated('steward', 'SharedValueNetwork', { at: '2025-01-01', title: 'Water' });
let serial = 0;
const joins = (name: string, network: Fact, at = '2025-02-01', n = 1) => {
  const membership = stated(name, 'Membership', { n, at, links: { network: network.id } });
  return [membership, answered(network.actor.slice(8, -8), membership, 'CONFIRMED', { n: 100 + serial++, at })];
};
const before = [water, ...['a', 'b', 'c'].flatMap((name) => joins(name, water))];
const rivers = stated('a', 'SharedValueNetwork', {
  n: 2,
  at: '2026-03-01',
  links: { splitFrom: water.id },
  title: 'Water',
});
const split = (...facts: readonly Fact[]) => splitOf(known([...before, ...facts]), water).value;

describe('a split', () => {
  it('is none while no charter was split from it', () => {
    expect(split()).toMatchObject({ value: 'NOT_SPLIT', since: null, charters: [] });
  });

  it('asks every member, and takes nobody along', () => {
    expect(split(rivers)).toEqual({
      value: 'CHOOSING',
      since: '2026-03-01',
      charters: [{ charter: rivers.id, members: [did('a')], waiting: [] }],
      staying: [],
      left: [],
      inSeveral: [],
      notChosen: ['b', 'c', 'steward'].map(did),
    });
  });

  it('is chosen by a membership, confirmed or not, by affirming the old charter since, or by leaving', () => {
    const b = joins('b', rivers, '2026-03-10', 2);
    const stays = answered('steward', water, 'AFFIRMED', { n: 9, at: '2026-03-05' });
    const early = answered('c', water, 'AFFIRMED', { n: 9, at: '2026-02-01' });
    expect(split(rivers, ...b.slice(0, 1), early)).toMatchObject({
      charters: [{ waiting: [did('b')] }],
      notChosen: ['c', 'steward'].map(did),
    });
    const gone = {
      ...(before[5] as Fact),
      version: 2,
      issuedAt: '2026-04-01T12:00:00Z',
      facets: { until: ['2026-04-01'] },
    };
    expect(split(rivers, ...b, stays, gone)).toMatchObject({
      value: 'COMPLETE',
      charters: [{ members: ['a', 'b'].map(did), waiting: [] }],
      staying: [did('steward')],
      left: [did('c')],
    });
  });

  it('may lead to two charters of one name, and shows who is in both', () => {
    const lakes = stated('b', 'SharedValueNetwork', {
      n: 3,
      at: '2026-03-02',
      links: { splitFrom: water.id },
      title: 'Water',
    });
    const facts = [rivers, lakes, ...joins('c', rivers, '2026-03-10', 2), ...joins('c', lakes, '2026-03-10', 3)];
    expect(split(...facts)).toMatchObject({ inSeveral: [did('c')], notChosen: [did('steward')] });
    expect(split(...facts).charters.map(({ charter }) => charter)).toEqual([rivers.id, lakes.id]);
  });

  it('takes whoever joined the old network later for one that stays', () => {
    expect(split(rivers, ...joins('d', water, '2026-04-01')).staying).toEqual([did('d')]);
  });

  it('is not made by somebody who was no member, nor by an older charter, nor in a circle', () => {
    const strange = stated('zeta', 'SharedValueNetwork', { n: 2, at: '2026-03-01', links: { splitFrom: water.id } });
    expect(split(strange).value).toBe('NOT_SPLIT');
    const circle = {
      ...water,
      version: 2,
      issuedAt: '2026-05-01T12:00:00Z',
      links: [{ name: 'splitFrom', target: rivers.id }],
    };
    const facts = known([...before, circle, rivers, ...joins('steward', rivers, '2026-03-10', 2)]);
    expect(splitOf(facts, circle).value.value).toBe('CHOOSING');
    expect(splitOf(facts, rivers).value.value).toBe('NOT_SPLIT');
    const itself = stated('steward', 'SharedValueNetwork', { links: { splitFrom: water.id } });
    expect(splitOf(known([itself]), itself).value.value).toBe('NOT_SPLIT');
  });

  it('is told in no time, however many charters of strangers claim to be split from it', () => {
    const many = Array.from({ length: 150 }, (_, n) => joins(`m${n}`, water)).flat();
    const claims = Array.from({ length: 3_000 }, (_, n) =>
      stated('zeta', 'SharedValueNetwork', { n: n + 1, at: '2026-03-01', links: { splitFrom: water.id } }),
    );
    const facts = known([...before, ...many, ...claims]);
    let asked = 0;
    const counted = {
      ...facts,
      asOf(moment: string) {
        const then = facts.asOf(moment);
        return {
          ...then,
          pointingTo(...about: Parameters<typeof then.pointingTo>) {
            asked++;
            return then.pointingTo(...about);
          },
        };
      },
    };
    expect(splitOf(counted, water).value.value).toBe('NOT_SPLIT');
    // the members are not looked up anew for each of them
    expect(asked).toBeLessThan(3_000);
  });
});
