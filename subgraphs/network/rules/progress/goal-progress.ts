import type { Fact, Facts } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { fractionText } from './decimal-text.ts';
import { indicatorProgressOf } from './indicator-progress.ts';
import type { Progress, ProgressCaveat, ProgressMissing, ProgressValue } from './progress.ts';

export type GoalProgress = Pick<Progress, 'value' | 'fraction'> & {
  readonly missing: readonly ProgressMissing[];
  readonly caveats: readonly ProgressCaveat[];
  /** By the ids of the indicators. */
  readonly parts: readonly { readonly indicator: string; readonly progress: Finding<Progress> }[];
};

export const GOAL_PROGRESS_RULE = 'goal-progress-1';

/** The first of these that one of its indicators has come to is what the goal has come to. */
const LEAST_FIRST: readonly ProgressValue[] = ['MISSED', 'BEHIND', 'UNDER_WAY', 'ON_SCHEDULE', 'ACHIEVED'];

/**
 * How far a goal has come: as far as that of its author’s indicators which has come least. Nothing is averaged, since its indicators
 * measure different things, and nothing that others measure or promise is added. Indicators of which it cannot be told are left out, and
 * it is said that there are some.
 */
export function goalProgressOf(facts: Facts, goal: Fact): Finding<GoalProgress> {
  const indicators = [...facts.pointingTo(goal.id, 'Indicator', 'goal')]
    .filter(({ actor }) => actor === goal.actor)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = indicators.map((indicator) => ({
    indicator: indicator.id,
    progress: indicatorProgressOf(facts, indicator),
  }));
  const told = parts.map(({ progress }) => progress.value).filter(({ value }) => value !== 'INSUFFICIENT');
  const fractions = told.map(({ fraction }) => Number(fraction));
  const missing = parts.flatMap(({ progress }) => progress.value.missing);
  const value: GoalProgress = {
    value: LEAST_FIRST.find((one) => told.some(({ value }) => value === one)) ?? 'INSUFFICIENT',
    fraction: told.length === 0 ? null : fractionText(Math.min(...fractions)),
    missing: parts.length === 0 ? ['INDICATOR'] : [...new Set(missing)].sort(),
    caveats: [
      ...new Set<ProgressCaveat>([
        ...parts.flatMap(({ progress }) => progress.value.caveats),
        ...(told.length > 0 && told.length < parts.length ? (['SOME_INSUFFICIENT'] as const) : []),
      ]),
    ].sort(),
    parts,
  };
  return finding(facts, GOAL_PROGRESS_RULE, value, {
    because: [goal.id, ...parts.flatMap(({ progress }) => progress.because)],
    looked: [...indicators.map(({ id }) => id), ...parts.flatMap(({ progress }) => progress.because)],
    concerned: [goal.actor],
    isEnough: told.length > 0,
  });
}
