import { convertUnit } from '../../../../schema/index.ts';
import { type Fact, type Facts, numberOf, targetOf, textOf } from '../../facts/index.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';
import { type Measured, type Progress, type ProgressCaveat, progressOf } from './progress.ts';

export const INDICATOR_PROGRESS_RULE = 'indicator-progress-1';

/**
 * How far an indicator has come. Its value is a level, not an amount: the newest measurement counts, and nothing is added up. A
 * measurement is a report of the author of the indicator, or one of somebody else that the author has confirmed; the newest is that whose
 * period ends last, and of those the one issued last.
 */
export function indicatorProgressOf(facts: Facts, indicator: Fact): Finding<Progress> {
  const unit = textOf(indicator, 'unit');
  const caveats = new Set<ProgressCaveat>();
  const looked = [...facts.pointingTo(indicator.id, 'Report', 'about')];
  const measurements = looked
    .filter((report) => report.actor === indicator.actor || evidenceIn(facts, report)?.value === 'CONFIRMED')
    .flatMap((report) => {
      const [value, measured] = [numberOf(report, 'value'), textOf(report, 'unit')];
      const on = textOf(report, 'periodEnd') ?? textOf(report, 'periodStart') ?? report.issuedAt.slice(0, 10);
      if (value === undefined || on > facts.day) return [];
      const validUntil = textOf(report, 'validUntil');
      if (validUntil !== undefined && validUntil < facts.day) {
        caveats.add('EXPIRED_REPORTS');
        return [];
      }
      const converted = unit === undefined ? undefined : convertUnit(value, measured ?? '', unit);
      if (converted === undefined) {
        caveats.add('UNLIKE_UNITS');
        return [];
      }
      return [{ report, on, value: converted, place: `${on} ${report.issuedAt} ${report.id}` }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const current = measurements.at(-1);
  const goal = facts.get(targetOf(indicator, 'goal') ?? '');
  const direction = goal && !goal.withdrawn ? textOf(goal, 'direction') : undefined;
  if (isTargetChanged(facts, indicator)) caveats.add('TARGET_CHANGED');
  const measured: Measured = {
    day: facts.day,
    unit,
    baseline: numberOf(indicator, 'baselineValue'),
    from: textOf(indicator, 'baselineEnd') ?? textOf(indicator, 'baselineStart'),
    target: numberOf(indicator, 'targetValue'),
    due: textOf(indicator, 'targetDue'),
    current,
    wanted: direction === 'PREVENT' ? 'LESS' : direction === 'INCREASE' ? 'MORE' : undefined,
    caveats: [...caveats],
  };
  const value = progressOf(measured);
  return finding(facts, INDICATOR_PROGRESS_RULE, value, {
    because: [indicator.id, ...(current ? [current.report.id] : [])],
    looked: [...looked.map(({ id }) => id), ...(direction === undefined || !goal ? [] : [goal.id])],
    concerned: [indicator.actor],
    isEnough: value.value !== 'INSUFFICIENT',
  });
}

const SET_ONCE = ['baselineValue', 'targetValue', 'targetDue', 'unit'] as const;

function isTargetChanged(facts: Facts, indicator: Fact): boolean {
  return facts
    .versions(indicator.id)
    .some((version) =>
      SET_ONCE.some((name) => textOf(version, name) !== undefined && textOf(version, name) !== textOf(indicator, name)),
    );
}
