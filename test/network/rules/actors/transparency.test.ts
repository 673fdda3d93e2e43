import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { transparencyOf } from '../../../../subgraphs/network/rules/actors/transparency.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const of = (...facts: readonly Fact[]) => transparencyOf(known(facts), did('acme'));
const gaps = (...facts: readonly Fact[]) => of(...facts).value.gaps.map(({ gap }) => gap);

describe('transparency', () => {
  it('of an actor without records is nothing to go by', () => {
    expect(of()).toMatchObject({ value: { reports: 0, withheld: [], gaps: [] }, basis: { isEnough: false } });
  });

  it('counts reports with evidence, without, and where that is not shown', () => {
    const reports = [
      stated('acme', 'Report', { n: 1, facets: { evidenceLinks: 2 } }),
      stated('acme', 'Report', { n: 2 }),
      stated('acme', 'Report', { n: 3, undisclosed: 1 }),
    ];
    expect(of(...reports).value).toMatchObject({ reports: 3, reportsWithEvidence: 1, reportsUndisclosed: 1 });
    expect(of(...reports).value.gaps).toEqual([{ record: reports[1]?.id, gap: 'NO_EVIDENCE' }]);
  });

  it('counts statements that are reported on in the rhythm that was declared', () => {
    const late = stated('acme', 'Commitment', { at: '2026-01-01', facets: { reportingRhythm: 'MONTHLY' } });
    const fresh = stated('acme', 'Commitment', { n: 2, at: '2026-06-10', facets: { reportingRhythm: 'MONTHLY' } });
    const free = stated('acme', 'Commitment', { n: 3, at: '2020-01-01' });
    expect(of(late, fresh, free).value).toMatchObject({ withRhythm: 2, inRhythm: 1 });
    expect(gaps(late, fresh, free)).toEqual(['REPORT_DUE']);
  });

  it('counts words of others that confirm it, and those that it owes', () => {
    const promise = stated('acme', 'Commitment', { links: { receiver: did('beta') } });
    expect(of(promise).value).toMatchObject({ namingOthers: 1, confirmed: 0 });
    expect(of(promise, answered('beta', promise, 'CONFIRMED')).value).toMatchObject({ confirmed: 1, gaps: [] });
    const theirs = stated('beta', 'Commitment', { links: { receiver: did('acme') } });
    expect(of(theirs).value).toMatchObject({ namedByOthers: 1, answered: 0, gaps: [{ gap: 'ANSWER_OWED' }] });
    expect(of(theirs, answered('acme', theirs, 'REJECTED')).value).toMatchObject({ answered: 1, gaps: [] });
    const revised = { ...theirs, version: 2, digest: 'sha-256:2' };
    expect(gaps(revised, answered('acme', theirs, 'CONFIRMED'))).toEqual(['ANSWER_OWED']);
  });

  it('counts what is kept back, by kind, and nothing of what it says of itself', () => {
    const own = stated('acme', 'Commitment', { links: { receiver: did('acme') }, undisclosed: 2 });
    const goals = [1, 2].map((n) => stated('acme', 'ImpactGoal', { n, undisclosed: n - 1 }));
    expect(of(own, ...goals).value).toMatchObject({
      namingOthers: 0,
      namedByOthers: 0,
      withheld: [
        { kind: 'Commitment', records: 1, fields: 2 },
        { kind: 'ImpactGoal', records: 2, fields: 1 },
      ],
    });
  });
});
