import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { wordsAndDeedsOf } from '../../../../subgraphs/network/rules/alliances/words-and-deeds.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';
import { affirms, alliance, goalFor, next, reportOn } from '../support/alliance.ts';
import { did, known, stated } from '../support/stated.ts';

const NAMES = ['ash', 'elm', 'fir', 'oak'];
const { charter, beliefs, records } = alliance(NAMES);
const belief = beliefs[0] as Fact;
const goals = NAMES.map((name) => goalFor(name, belief, '2024-01-15'));
const everybodyAffirms = NAMES.map((name) => affirms(name, charter, '2024-02-01'));
/** Eight quarters, 2024-Q3 to 2026-Q2. */
const QUARTERS = ['2024-07', '2024-10', '2025-01', '2025-04', '2025-07', '2025-10', '2026-01', '2026-04'];
/** So many reports in each quarter, of different members. */
const reports = (...counts: number[]): Fact[] =>
  counts.flatMap((count, quarter) =>
    NAMES.slice(0, count).map((name, n) => reportOn(name, goals[n] as Fact, `${QUARTERS[quarter]}-15`)),
  );
const seen = (more: readonly Fact[], day = '2026-06-30', about = charter) =>
  atOnce(wordsAndDeedsOf(known([...records, ...goals, ...more], day), about));

describe('words and deeds of an alliance', () => {
  it('are two lines by quarter, of members who stand by the words and of those who did something', () => {
    const { value, basis } = seen([...everybodyAffirms, ...reports(4, 4, 4, 4, 4, 2, 2, 1)]);
    expect(value.quarters.map(({ quarter }) => quarter.name)).toEqual([
      ...['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'],
      ...['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'],
    ]);
    // the steward wrote the charter, so it stands by it
    expect(value.quarters.map(({ words }) => words)).toEqual(Array(8).fill(1));
    expect(value.quarters.map(({ deeds }) => deeds)).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.2]);
    expect(value.quarters.map(({ reports: count }) => count)).toEqual([4, 4, 4, 4, 4, 2, 2, 1]);
    expect(basis.isEnough).toBe(true);
  });

  it('drift where words stay and deeds get fewer, and fade where both do', () => {
    const fewer = reports(4, 4, 4, 4, 3, 2, 1, 1);
    expect(seen([...everybodyAffirms, ...fewer]).value.value).toBe('DRIFTING');
    const revoked = NAMES.map((name, n) =>
      stated(name, 'Answer', {
        n: next(),
        at: '2025-07-01',
        links: { about: charter },
        facets: { verdict: n < 3 ? 'REJECTED' : 'AFFIRMED' },
      }),
    );
    expect(seen([...everybodyAffirms, ...fewer, ...revoked]).value.value).toBe('FADING');
  });

  it('grow, or stay, by what is undertaken and reported', () => {
    expect(seen(reports(1, 1, 1, 1, 2, 2, 2, 2)).value.value).toBe('GROWING');
    expect(seen(reports(3, 3, 3, 3, 3, 3, 2, 3)).value.value).toBe('STEADY');
    expect(seen([]).value.value).toBe('STEADY');
  });

  it('count goals and promises that are new, promises renewed, due and kept, and gifts', () => {
    const promise = (version: number, at: string, facets: Record<string, string> = {}) =>
      stated('ash', 'Commitment', {
        version,
        at,
        facets: { due: '2026-03-01', ...facets },
        links: { satisfies: goals[0] as Fact },
      });
    const { value } = seen([
      goalFor('elm', belief, '2025-10-10'),
      promise(1, '2025-10-01'),
      promise(2, '2026-01-10'),
      promise(3, '2026-02-20', { maturity: 'ACHIEVED' }),
      stated('fir', 'Contribution', { at: '2026-05-01', links: { network: charter }, facets: { date: '2026-04-20' } }),
    ]);
    expect(value.quarters.slice(-3)).toMatchObject([
      { newGoals: 1, newPromises: 1, renewedPromises: 0, ambition: 0.4, active: 2 },
      { newGoals: 0, renewedPromises: 2, duePromises: 1, keptPromises: 1, ambition: 0.6, active: 1 },
      { contributions: 1, ambition: 0, active: 1 },
    ]);
  });

  it('leave out quarters of rest, and what nobody who takes part has done', () => {
    const rest = stated('steward', 'LifeStageEvent', {
      n: 1,
      at: '2025-07-01',
      links: { network: charter },
      facets: { stage: 'PAUSED', on: '2025-07-01' },
    });
    const { value } = seen([...everybodyAffirms, ...reports(4, 4, 4, 4), rest]);
    expect(value.quarters.map(({ isPaused }) => isPaused)).toEqual([...Array(4).fill(false), ...Array(4).fill(true)]);
    expect(value.value).toBe('STEADY');
    const stranger = reportOn('stranger', goals[0] as Fact, '2026-05-01');
    expect(seen([stranger]).value.quarters.at(-1)).toMatchObject({ reports: 0, active: 0 });
  });

  it('mark the quarters in which the charter changed, and hold deeds against what it said then', () => {
    const next = stated('steward', 'SharedValueNetwork', {
      version: 2,
      at: '2025-11-01',
      links: { beliefs: beliefs[1] as Fact },
    });
    const { value } = seen([next, ...reports(1, 1, 1, 1, 1, 1, 1, 1)], '2026-06-30', next);
    expect(value.quarters.map(({ reports: count }) => count)).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
    expect(
      value.quarters.flatMap(({ quarter, charterChanges }) => charterChanges.map((one) => [quarter.name, one])),
    ).toEqual([['2025-Q4', { version: 2, on: '2025-11-01' }]]);
  });

  it('say nothing of fewer than five members, nor before four quarters', () => {
    const few = alliance(['ash', 'elm', 'fir']);
    const { value, basis } = atOnce(wordsAndDeedsOf(known(few.records), few.charter));
    expect(value.value).toBe('INSUFFICIENT');
    expect(value.quarters.every(({ words, ambition }) => words === null && ambition === null)).toBe(true);
    expect(basis.isEnough).toBe(false);
    const young = alliance(NAMES, { at: '2025-07-15' });
    expect(atOnce(wordsAndDeedsOf(known(young.records, '2026-05-31'), young.charter)).value.value).toBe('INSUFFICIENT');
    expect(atOnce(wordsAndDeedsOf(known(young.records, '2026-06-30'), young.charter)).value.value).toBe('STEADY');
  });

  it('are as they were on an earlier day, and carry what members reply', () => {
    const reply = stated('ash', 'Answer', {
      n: next(),
      links: { about: charter },
      facets: { verdict: 'AFFIRMED', wordsGiven: 1 },
    });
    const facts = known([...records, ...goals, ...everybodyAffirms, ...reports(4, 4, 4, 4, 3, 2, 1, 1), reply]);
    const { value } = atOnce(wordsAndDeedsOf(facts.asOf('2025-06-30'), charter, 4));
    expect(value.quarters.map(({ reports: count }) => count)).toEqual([4, 4, 4, 4]);
    expect(value.replies).toEqual([]);
    expect(atOnce(wordsAndDeedsOf(facts, charter)).value.replies).toEqual([reply.id]);
    expect(value.quarters[0]?.members).toBe(5);
    expect(did('ash')).toBe(reply.actor);
  });

  it('let others have their turn while many deeds are looked at', () => {
    const promises = Array.from({ length: 1_000 }, (_, n) =>
      stated('ash', 'Commitment', { n: 5_000 + n, at: '2025-02-01', links: { satisfies: goals[0] as Fact } }),
    );
    const steps = (more: readonly Fact[]) =>
      [...wordsAndDeedsOf(known([...records, ...goals, ...more], '2026-06-30'), charter)].length;
    expect(steps(promises) - steps([])).toBe(20);
  });
});
