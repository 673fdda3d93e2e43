import { describe, expect, it } from 'vitest';
import { freshestOf, freshestOfAll } from '../../../../subgraphs/network/rules/evidence/freshest.ts';
import { dayAfter, freshnessOf } from '../../../../subgraphs/network/rules/evidence/freshness.ts';
import { known, stated } from '../support/stated.ts';

describe('freshness', () => {
  const promise = stated('acme', 'Commitment', { facets: { reportingRhythm: 'MONTHLY' }, at: '2026-01-31' });
  const on = (day: string, ...more: Parameters<typeof known>[0]) =>
    freshnessOf(known([promise, ...more], day), promise).value;

  it('counts rhythms from the last renewal, months by their own length', () => {
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-04-01'), on('2026-05-01')]).toEqual([
      'FRESH',
      'AGEING',
      'QUIET',
      'DORMANT',
    ]);
  });

  it('is renewed by a report of the author, and of nobody else', () => {
    const report = (by: string) => stated(by, 'Report', { links: { about: promise }, at: '2026-04-20' });
    expect(on('2026-05-01', report('acme'))).toBe('FRESH');
    expect(on('2026-05-01', report('other'))).toBe('DORMANT');
  });

  it('takes a year where no rhythm is declared', () => {
    const goal = stated('acme', 'ImpactGoal', { at: '2025-06-30' });
    expect(freshnessOf(known([goal], '2026-06-30'), goal).value).toBe('FRESH');
    expect(freshnessOf(known([goal], '2026-07-01'), goal).value).toBe('AGEING');
  });

  it('of a goal is renewed by reports on its indicators, of its own author', () => {
    const goal = stated('acme', 'ImpactGoal', { at: '2024-01-31' });
    const indicator = stated('acme', 'Indicator', { links: { goal }, at: '2024-02-01' });
    const report = (by: string) => stated(by, 'Report', { links: { about: indicator }, at: '2026-01-31' });
    const of = (by: string) => freshnessOf(known([goal, indicator, report(by)]), goal);
    expect(of('acme')).toMatchObject({ value: 'FRESH', because: [report('acme').id] });
    expect(of('other').value).toBe('QUIET');
  });

  it('of a charter is renewed by rounds that its steward says were held', () => {
    const charter = stated('acme', 'SharedValueNetwork', { facets: { rhythm: 'MONTHLY' } });
    const round = (by: string, status: string, date = '2026-06-15') =>
      stated(by, 'Gathering', { links: { network: charter }, facets: { status, date } });
    const of = (gathering: Parameters<typeof known>[0][number]) =>
      freshnessOf(known([charter, gathering]), charter).value;
    expect(of(round('acme', 'HELD'))).toBe('FRESH');
    expect(of(round('acme', 'PLANNED'))).toBe('DORMANT');
    expect(of(round('acme', 'HELD', '2026-07-15'))).toBe('DORMANT');
    expect(of(round('other', 'HELD'))).toBe('DORMANT');
  });

  it('is not judged by a rhythm that nobody knows', () => {
    const odd = stated('acme', 'Commitment', { facets: { reportingRhythm: 'HOURLY' }, at: '2025-07-31' });
    expect(freshnessOf(known([odd]), odd).value).toBe('FRESH');
  });

  it('names the record that decided and how many were looked at', () => {
    const report = stated('acme', 'Report', { links: { about: promise }, at: '2026-02-20' });
    const { because, basis } = freshnessOf(known([promise, report]), promise);
    expect(because).toEqual([report.id]);
    expect(basis).toMatchObject({ records: 2, audience: 'MEMBERS', isEnough: true });
  });

  it('adds months without leaving the month', () => {
    expect(dayAfter('2024-01-31T12:00:00Z', 1)).toBe('2024-02-29');
    expect(dayAfter('2026-11-30T12:00:00Z', 3)).toBe('2027-02-28');
  });
});

describe('how fresh the word of an actor is', () => {
  const old = stated('acme', 'ImpactGoal', { at: '2020-01-01' });
  const renewed = stated('acme', 'Commitment', { at: '2026-05-01' });
  const story = stated('quiet', 'Story', { at: '2026-05-01' });
  const facts = known([old, renewed, story]);

  it('is that of the freshest of what it says', () => {
    expect(freshestOf(facts, old.actor)).toMatchObject({
      value: 'FRESH',
      because: [renewed.id],
      basis: { records: 2 },
    });
    expect(freshestOf(known([old]), old.actor)?.value).toBe('DORMANT');
  });

  it('is not told of who has said nothing that is renewed', () => {
    expect(freshestOf(facts, story.actor)).toBeUndefined();
    const steps = freshestOfAll(facts);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect([...step.value]).toEqual([[old.actor, 'FRESH']]);
  });
});
