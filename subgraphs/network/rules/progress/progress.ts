import { decimalText, fractionText } from './decimal-text.ts';

/**
 * How far a measured value has come from its baseline to its target: the share of the way, and whether that is as much as a straight line
 * from the end of the baseline period to the due day asks for on the day of the measurement. After the usual practice for science-based
 * targets (SBTi: linear interpolation between base year and target year), and the baseline and target of cids:Indicator.
 *
 * It works in both directions: where the target is below the baseline, less is progress. Beyond the target counts as all of the way, and
 * behind the baseline as none of it; both are said.
 *
 * Weaknesses: few things change in straight lines; somebody on schedule at the last measurement may have stopped since; a target that
 * asks little is easily met.
 */
export const PROGRESS_VALUES = {
  ACHIEVED: 'The target is met, or more.',
  ON_SCHEDULE: 'As far as a straight line from baseline to target asks for on the day of the measurement, or farther.',
  BEHIND: 'Not as far as that.',
  MISSED: 'Measured on the due day or later, and the target is not met.',
  UNDER_WAY: 'Measured, but without the days that a schedule needs.',
  INSUFFICIENT: 'Something is missing that it takes to tell.',
} as const;
export type ProgressValue = keyof typeof PROGRESS_VALUES;

export const PROGRESS_MISSING = {
  BASELINE: 'The value to begin from.',
  TARGET: 'The value to reach.',
  REPORT: 'A report of a value, still valid, in a unit that can be turned into that of the target.',
  REPORT_SINCE_DUE: 'The due day has passed: a report of what was reached by then.',
  INDICATOR: 'An indicator of the goal’s own author, by which it is measured.',
} as const;
export type ProgressMissing = keyof typeof PROGRESS_MISSING;

export const PROGRESS_CAVEATS = {
  UNLIKE_UNITS: 'A value was reported in a unit that cannot be turned into that of the target: it does not count.',
  OVERSHOT: 'It has gone beyond the target.',
  BACKWARDS: 'It has gone the other way, behind its baseline.',
  EXPIRED_REPORTS: 'A report may not be relied on any more, by its own word: it does not count.',
  TARGET_CHANGED: 'An earlier version had another baseline, target or due day.',
  AGAINST_DIRECTION:
    'The goal is to have less of something and the target is above the baseline, or the other way round. That may be right: more clean wells are fewer dirty ones.',
  NO_SCHEDULE: 'The end of the baseline period or the due day is missing, so it is neither on nor behind schedule.',
  TARGET_IN_PAST: 'The due day has passed.',
  SOME_INSUFFICIENT: 'Of some of its indicators it cannot be told how far they have come.',
  NOT_AGREED: 'Its receiver has not agreed to it.',
} as const;
export type ProgressCaveat = keyof typeof PROGRESS_CAVEATS;

export type Progress = {
  readonly value: ProgressValue;
  /** The share of the way, and the share that the schedule asks for on that day: 0 to 1 (Decimal). */
  readonly fraction: string | null;
  readonly expected: string | null;
  /** All three in the unit (Decimal). */
  readonly current: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly unit: string | null;
  /** Days: of the measurement, and by when the target is to be met. */
  readonly measuredOn: string | null;
  readonly due: string | null;
  readonly missing: readonly ProgressMissing[];
  readonly caveats: readonly ProgressCaveat[];
};

/** What is known of something measured; all values in one unit. */
export type Measured = {
  readonly day: string;
  readonly unit: string | undefined;
  readonly baseline: number | undefined;
  /** The last day of the baseline. */
  readonly from: string | undefined;
  readonly target: number | undefined;
  readonly due: string | undefined;
  readonly current: { readonly value: number; readonly on: string } | undefined;
  /** Whether more or less is wanted, where that is said. */
  readonly wanted: 'MORE' | 'LESS' | undefined;
  readonly caveats: readonly ProgressCaveat[];
};

/** How far it has come. */
export function progressOf(measured: Measured): Progress {
  const { baseline, target, current, from, due, day, wanted } = measured;
  const missing: ProgressMissing[] = [];
  if (baseline === undefined) missing.push('BASELINE');
  if (target === undefined) missing.push('TARGET');
  if (current === undefined) missing.push('REPORT');
  const caveats = new Set<ProgressCaveat>(measured.caveats);
  if (due !== undefined && due < day) caveats.add('TARGET_IN_PAST');
  const decided = ((): Pick<Progress, 'value' | 'fraction' | 'expected'> => {
    const nothing = { value: 'INSUFFICIENT', fraction: null, expected: null } as const;
    if (baseline === undefined || target === undefined) return nothing;
    if (wanted === 'LESS' ? target > baseline : wanted === 'MORE' && target < baseline)
      caveats.add('AGAINST_DIRECTION');
    if (current === undefined) return nothing;
    const share = shareOf(baseline, target, current.value, wanted);
    if (share > 1 + ROUNDING) caveats.add('OVERSHOT');
    if (share < -ROUNDING) caveats.add('BACKWARDS');
    const fraction = fractionText(share);
    const asked = expectedOn(current.on, from, due);
    if (asked === undefined) caveats.add('NO_SCHEDULE');
    const expected = asked === undefined ? null : fractionText(asked);
    if (share >= 1 - ROUNDING) return { value: 'ACHIEVED', fraction, expected };
    if (due !== undefined && current.on >= due) return { value: 'MISSED', fraction, expected };
    if (due !== undefined && due < day) {
      missing.push('REPORT_SINCE_DUE');
      return { value: 'INSUFFICIENT', fraction, expected };
    }
    if (asked === undefined) return { value: 'UNDER_WAY', fraction, expected };
    return { value: share >= asked - ROUNDING ? 'ON_SCHEDULE' : 'BEHIND', fraction, expected };
  })();
  const text = (value: number | undefined) => (value === undefined ? null : decimalText(value));
  return {
    ...decided,
    current: text(current?.value),
    baseline: text(baseline),
    target: text(target),
    unit: measured.unit ?? null,
    measuredOn: current?.on ?? null,
    due: due ?? null,
    missing,
    caveats: [...caveats].sort(),
  };
}

/** What binary fractions may leave of a value that is whole. */
const ROUNDING = 1e-9;

/** The share of the way; where the target is to stay where it was, all of it or nothing. */
function shareOf(baseline: number, target: number, current: number, wanted: Measured['wanted']): number {
  if (baseline !== target) return (current - baseline) / (target - baseline);
  if (current === target) return 1;
  return (wanted === 'MORE' && current > target) || (wanted === 'LESS' && current < target) ? 1 : 0;
}

/** The share that a straight line asks for on a day. */
function expectedOn(on: string, from: string | undefined, due: string | undefined): number | undefined {
  if (from === undefined || due === undefined || from >= due) return undefined;
  const [begin, end, now] = [from, due, on].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number, number];
  return Math.min(1, Math.max(0, (now - begin) / (end - begin)));
}
