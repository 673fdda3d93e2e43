import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { commitmentProgressOf } from '../../../../subgraphs/network/rules/progress/commitment-progress.ts';
import { goalProgressOf } from '../../../../subgraphs/network/rules/progress/goal-progress.ts';
import { indicatorProgressOf } from '../../../../subgraphs/network/rules/progress/indicator-progress.ts';
import { answered, did, known, stated } from '../support/stated.ts';

type Facets = NonNullable<Parameters<typeof stated>[2]>['facets'];

const goal = stated('acme', 'ImpactGoal', { facets: { direction: 'PREVENT' } });
/** From 100 t at the end of 2019 to 20 t at the end of 2029. */
const emissions = (facets: Facets = {}, said: Parameters<typeof stated>[2] = {}) =>
  stated('acme', 'Indicator', {
    links: { goal },
    ...said,
    facets: {
      unit: 't{CO2eq}',
      baselineValue: 100,
      baselineEnd: '2019-12-31',
      targetValue: 20,
      targetDue: '2029-12-31',
      ...facets,
    },
  });
const indicator = emissions();
const measured = (value: number, on: string, facets: Facets = {}, by = 'acme', n = 1) =>
  stated(by, 'Report', {
    n,
    links: { about: indicator },
    facets: { value, unit: 't{CO2eq}', periodStart: `${on.slice(0, 4)}-01-01`, periodEnd: on, ...facets },
  });

const of = (one: Fact, others: readonly Fact[] = [], day = '2026-06-30') =>
  indicatorProgressOf(known([goal, one, ...others], day), one).value;

describe('the progress of an indicator', () => {
  it('is the share of the way, beside that of a straight line on the day of the measurement', () => {
    expect(of(indicator, [measured(60, '2024-12-30')])).toEqual({
      value: 'ON_SCHEDULE',
      fraction: '0.5',
      expected: '0.4999',
      current: '60',
      baseline: '100',
      target: '20',
      unit: 't{CO2eq}',
      measuredOn: '2024-12-30',
      due: '2029-12-31',
      missing: [],
      caveats: [],
    });
  });

  it.each<[number, string, string, string, readonly string[]]>([
    [61, '2024-12-31', '2026-06-30', 'BEHIND', []],
    [20, '2024-12-31', '2026-06-30', 'ACHIEVED', []],
    [10, '2024-12-31', '2026-06-30', 'ACHIEVED', ['OVERSHOT']],
    [120, '2024-12-31', '2026-06-30', 'BEHIND', ['BACKWARDS']],
    [30, '2029-12-31', '2030-06-30', 'MISSED', ['TARGET_IN_PAST']],
    [20, '2029-12-31', '2030-06-30', 'ACHIEVED', ['TARGET_IN_PAST']],
    [30, '2028-12-31', '2030-06-30', 'INSUFFICIENT', ['TARGET_IN_PAST']],
  ])('%d t on %s, seen on %s, is %s', (value, on, day, expected, caveats) => {
    const found = of(indicator, [measured(value, on)], day);
    expect(found).toMatchObject({ value: expected, caveats });
    expect(Number(found.fraction)).toBeGreaterThanOrEqual(0);
    expect(Number(found.fraction)).toBeLessThanOrEqual(1);
  });

  it('goes up where the target is above the baseline', () => {
    const up = emissions({ baselineValue: 20, targetValue: 100 });
    const found = of(up, [measured(70, '2024-12-30')]);
    expect(found).toMatchObject({ value: 'ON_SCHEDULE', fraction: '0.625', caveats: ['AGAINST_DIRECTION'] });
  });

  it('says what is missing', () => {
    const none = { baselineValue: [], targetValue: [] };
    expect(of(emissions(none))).toMatchObject({
      value: 'INSUFFICIENT',
      fraction: null,
      missing: ['BASELINE', 'TARGET', 'REPORT'],
    });
    expect(of(emissions({ baselineValue: [] }), [measured(60, '2024-12-31')]).missing).toEqual(['BASELINE']);
    expect(of(emissions({ targetValue: [] }), [measured(60, '2024-12-31')]).missing).toEqual(['TARGET']);
    expect(of(indicator).missing).toEqual(['REPORT']);
    expect(of(indicator, [measured(30, '2028-12-31')], '2030-06-30').missing).toEqual(['REPORT_SINCE_DUE']);
  });

  it('has no schedule without days, or with days in the wrong order', () => {
    const without = { value: 'UNDER_WAY', fraction: '0.5', expected: null, caveats: ['NO_SCHEDULE'] };
    expect(of(emissions({ targetDue: [] }), [measured(60, '2024-12-31')])).toMatchObject(without);
    expect(of(emissions({ baselineEnd: [] }), [measured(60, '2024-12-31')])).toMatchObject(without);
    expect(of(emissions({ baselineEnd: '2030-12-31' }), [measured(60, '2024-12-31')])).toMatchObject(without);
    const begun = emissions({ baselineEnd: [], baselineStart: '2019-12-31' });
    expect(of(begun, [measured(60, '2024-12-30')]).value).toBe('ON_SCHEDULE');
  });

  it('holds a target that stays where it was', () => {
    const hold = emissions({ targetValue: 100 });
    expect(of(hold, [measured(100, '2024-12-31')])).toMatchObject({ value: 'ACHIEVED', fraction: '1' });
    expect(of(hold, [measured(90, '2024-12-31')])).toMatchObject({ value: 'ACHIEVED' });
    expect(of(hold, [measured(110, '2024-12-31')])).toMatchObject({ value: 'BEHIND', fraction: '0' });
  });

  it('takes the newest measurement, and adds nothing up', () => {
    const records = [measured(90, '2022-12-31'), measured(60, '2024-12-30', {}, 'acme', 2)];
    expect(of(indicator, records)).toMatchObject({ current: '60', measuredOn: '2024-12-30' });
    expect(of(indicator, [...records, measured(1, '2026-12-31', {}, 'acme', 3)]).current).toBe('60');
  });

  it('converts units that are alike, and refuses others', () => {
    expect(of(indicator, [measured(60_000, '2024-12-30', { unit: 'kg{CO2eq}' })]).current).toBe('60');
    expect(of(indicator, [measured(60_000, '2024-12-30', { unit: 'kW.h' })])).toMatchObject({
      value: 'INSUFFICIENT',
      missing: ['REPORT'],
      caveats: ['UNLIKE_UNITS'],
    });
  });

  it('takes what others measured once its author has confirmed it, and nothing that has expired', () => {
    const theirs = measured(60, '2024-12-30', {}, 'auditor');
    expect(of(indicator, [theirs]).missing).toEqual(['REPORT']);
    expect(of(indicator, [theirs, answered('acme', theirs, 'CONFIRMED')]).current).toBe('60');
    const expired = measured(60, '2024-12-30', { validUntil: '2026-06-29' });
    expect(of(indicator, [expired])).toMatchObject({ missing: ['REPORT'], caveats: ['EXPIRED_REPORTS'] });
  });

  it('says when the target was moved', () => {
    const moved = emissions({ targetValue: 50 }, { version: 2, links: { goal } });
    expect(of(moved, [indicator]).caveats).toContain('TARGET_CHANGED');
    expect(of(emissions({}, { version: 2, links: { goal } }), [indicator]).caveats).not.toContain('TARGET_CHANGED');
  });
});

describe('the progress of a commitment', () => {
  const promise = stated('acme', 'Commitment', {
    links: { receiver: did('city') },
    facets: { quantity: 100, unit: 't', start: '2026-01-01', due: '2026-12-31' },
  });
  const yes = answered('city', promise, 'CONFIRMED');
  const report = (value: number, periodEnd: string, by = 'acme', facets: Facets = {}) =>
    stated(by, 'Report', {
      links: { about: promise },
      facets: { value, unit: 't', periodStart: '2026-01-01', periodEnd, ...facets },
    });
  const progress = (...records: readonly Fact[]) => commitmentProgressOf(known([promise, ...records]), promise).value;

  it('is that from nothing to its quantity in its own time', () => {
    expect(progress(yes, report(50, '2026-06-30'))).toMatchObject({
      value: 'ON_SCHEDULE',
      fraction: '0.5',
      expected: '0.4945',
      baseline: '0',
      target: '100',
      measuredOn: '2026-06-30',
    });
    expect(progress(yes, report(30, '2026-06-30')).value).toBe('BEHIND');
    expect(progress(yes)).toMatchObject({ value: 'INSUFFICIENT', missing: ['REPORT'] });
    expect(progress(report(50, '2026-06-30')).caveats).toContain('NOT_AGREED');
  });

  it('does not add what its receiver reports', () => {
    expect(progress(yes, report(50, '2026-06-30'), report(50, '2026-06-30', 'city')).current).toBe('50');
    expect(progress(yes, report(50, '2026-06-30', 'city')).value).toBe('INSUFFICIENT');
  });

  it('counts a period that has not ended until today', () => {
    expect(progress(yes, report(60, '2026-12-31')).measuredOn).toBe('2026-06-30');
  });

  it('needs a quantity', () => {
    const open = stated('acme', 'Commitment', { facets: {} });
    expect(commitmentProgressOf(known([open]), open).value.missing).toEqual(['TARGET', 'REPORT']);
  });
});

describe('the progress of a goal', () => {
  const second = emissions({ baselineValue: 0, targetValue: 10, unit: '{tree}' }, { links: { goal }, n: 2 });
  const planted = stated('acme', 'Report', {
    n: 9,
    links: { about: second },
    facets: { value: 1, unit: '{tree}', periodEnd: '2024-12-31' },
  });
  const progress = (...records: readonly Fact[]) => goalProgressOf(known([goal, ...records]), goal).value;

  it('is that of the indicator which has come least, never an average', () => {
    const found = progress(indicator, measured(20, '2024-12-31'), second, planted);
    expect(found).toMatchObject({ value: 'BEHIND', fraction: '0.1' });
    expect(found.parts.map(({ progress: { value } }) => value.value)).toEqual(['ACHIEVED', 'BEHIND']);
  });

  it('leaves out indicators of which it cannot be told, and says so', () => {
    expect(progress(indicator, measured(20, '2024-12-31'), second)).toMatchObject({
      value: 'ACHIEVED',
      fraction: '1',
      missing: ['REPORT'],
      caveats: ['AGAINST_DIRECTION', 'SOME_INSUFFICIENT'],
    });
  });

  it('is insufficient without indicators of its own author', () => {
    const none = { value: 'INSUFFICIENT', fraction: null, missing: ['INDICATOR'] };
    expect(progress()).toMatchObject(none);
    expect(progress(stated('city', 'Indicator', { links: { goal } }))).toMatchObject(none);
  });
});
