import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { activityOf } from '../../../../subgraphs/network/rules/actors/activity.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { next } from '../support/alliance.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const OTHERS = ['b', 'c', 'd', 'e', 'f'];
const here = ['a', ...OTHERS].map((name) => stated(name, 'Profile', { at: '2024-01-01' }));
/** A promise of a, confirmed on a day, until its due day. */
function promised(to: string, at: string, due?: string): [Fact, Fact] {
  const promise = stated('a', 'Commitment', {
    n: next(),
    at,
    links: { receiver: did(to) },
    ...(due ? { facets: { due } } : {}),
  });
  return [promise, answered(to, promise, 'CONFIRMED', { n: next(), at })];
}
const seen = (more: readonly Fact[], day = '2026-06-30', months?: number) =>
  atOnce(activityOf(known([...here, ...more], day), did('a'), months));

describe('activity recorded of an actor', () => {
  it('is told by month, with the relations that came and went', () => {
    const [promise, yes] = promised('b', '2026-02-10', '2026-05-15');
    const { value, because } = seen([promise, yes]);
    expect(value.months.map(({ month }) => month)).toEqual([
      ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
      ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ]);
    expect(value.months.map(({ relations }) => relations)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0]);
    expect(value.months[7]).toMatchObject({ records: 1, gained: [{ one: did('a'), other: did('b') }], lost: [] });
    expect(value.months[10]).toMatchObject({ records: 0, gained: [], lost: [{ one: did('a'), other: did('b') }] });
    expect(because).toEqual([promise.id, yes.id].sort());
  });

  it('rises and falls by relations of the last three months against those before', () => {
    const lately = ['b', 'c'].flatMap((to) => promised(to, '2026-04-10'));
    expect(seen(lately).value.value).toBe('RISING');
    const over = ['b', 'c'].flatMap((to) => promised(to, '2025-06-10', '2026-03-20'));
    expect(seen(over).value.value).toBe('FALLING');
    expect(seen(['b', 'c'].flatMap((to) => promised(to, '2025-06-10'))).value.value).toBe('STEADY');
    // one more where there are many is no news
    const many = OTHERS.slice(0, 4).flatMap((to) => promised(to, '2025-06-10'));
    expect(seen([...many, ...promised('f', '2026-06-10')]).value.value).toBe('STEADY');
  });

  it('ends with the month that runs, on the day that is asked for', () => {
    const { value } = seen(promised('b', '2026-06-10'), '2026-06-15', 2);
    expect(value.months.map(({ month, until, relations }) => [month, until, relations])).toEqual([
      ['2026-05', '2026-05-31', 0],
      ['2026-06', '2026-06-15', 1],
    ]);
  });

  it('is not told of who is new, nor where there are few', () => {
    const young = stated('g', 'Profile', { at: '2025-08-01' });
    const facts = known([...here, young]);
    expect(atOnce(activityOf(facts, did('g')))).toMatchObject({
      value: { value: 'INSUFFICIENT', months: [] },
      basis: { isEnough: false },
    });
    const few = known(here.slice(0, 4));
    expect(atOnce(activityOf(few, did('a'))).value.value).toBe('INSUFFICIENT');
  });

  it('carries what the actor replies to it, in an answer to its own profile', () => {
    const reply = stated('a', 'Answer', {
      n: next(),
      links: { about: here[0] as Fact },
      facets: { verdict: 'ABSTAIN', wordsGiven: 1 },
    });
    expect(seen([reply]).value.replies).toEqual([reply.id]);
  });

  it('is that of one organization under all its names, as far as the asker is concerned by each', () => {
    const number = { facets: { identifier: 'lei:1' } };
    const names = [
      stated('a', 'Profile', { at: '2024-01-01', ...number }),
      stated('z', 'Profile', { at: '2024-01-02', ...number }),
    ];
    const facts = known([...here.slice(1), ...names, ...promised('b', '2026-02-10')]);
    const seenBy = (actor: string, isConcerned?: (other: string) => boolean) =>
      atOnce(activityOf(facts, did(actor), 2, isConcerned)).value;
    expect(seenBy('z')).toMatchObject({ actor: did('a'), months: [{ relations: 1 }, { relations: 1 }] });
    // whoever says a stranger’s number of itself learns nothing of the stranger
    expect(seenBy('z', () => false)).toMatchObject({ actor: did('z'), months: [{ relations: 0 }, { relations: 0 }] });
    expect(seenBy('a', () => false)).toMatchObject({ actor: did('a'), months: [{ relations: 1 }, { relations: 1 }] });
  });
});
