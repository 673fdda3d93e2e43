import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { mapMarksIn, together } from '../../../../subgraphs/network/rules/network-map/map-marks.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { did, known, stated } from '../support/stated.ts';

const marksOf = (name: string, facts: readonly Fact[], day = '2026-06-30') =>
  atOnce(mapMarksIn(known(facts, day))).get(did(name));

describe('the marks on a map', () => {
  it('show of each actor the freshest that it says', () => {
    const old = stated('a', 'ImpactGoal', { at: '2024-01-01' });
    const later = stated('a', 'Commitment', { n: 2, at: '2025-03-01' });
    expect(marksOf('a', [old])?.freshness).toBe('QUIET');
    expect(marksOf('a', [old, later])?.freshness).toBe('AGEING');
    expect(marksOf('a', [later, old, stated('b', 'Commitment', { at: '2026-06-01' })])?.freshness).toBe('AGEING');
    expect(marksOf('a', [later], '2026-02-28')?.freshness).toBe('FRESH');
    expect(marksOf('a', [stated('a', 'Profile')])).toEqual({ freshness: undefined, sdgs: [] });
  });

  it('show what it works on: by its own goals, and by what it promises to those of others', () => {
    const own = stated('a', 'ImpactGoal', { facets: { sdg: ['6.6', '13', '6'] } });
    const theirs = stated('b', 'ImpactGoal', { facets: { sdg: '2.4' } });
    const promise = stated('a', 'Commitment', { n: 2, links: { satisfies: theirs } });
    expect(marksOf('a', [own])?.sdgs).toEqual([6, 13]);
    expect(marksOf('a', [own, theirs, promise])?.sdgs).toEqual([2, 6, 13]);
    expect(marksOf('b', [own, theirs, promise])?.sdgs).toEqual([2]);
    expect(marksOf('a', [own, { ...theirs, withdrawn: true }, promise])?.sdgs).toEqual([6, 13]);
  });

  it('are one set for an organization with several names', () => {
    expect(together([{ freshness: 'QUIET', sdgs: [3, 1] }, undefined, { freshness: 'FRESH', sdgs: [3, 2] }])).toEqual({
      freshness: 'FRESH',
      sdgs: [1, 2, 3],
    });
  });
});
