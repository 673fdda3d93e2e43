import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

export type ProgressValue = 'ACHIEVED' | 'ON_SCHEDULE' | 'BEHIND' | 'MISSED' | 'UNDER_WAY' | 'INSUFFICIENT';

/** How far something has come, in words. */
export function useProgressWords(): Readonly<Record<ProgressValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      ACHIEVED: t`Target met`,
      ON_SCHEDULE: t`On schedule`,
      BEHIND: t`Behind schedule`,
      MISSED: t`Target not met by its day`,
      UNDER_WAY: t`Under way`,
      INSUFFICIENT: t`How far it has come cannot be told yet`,
    }),
    [t],
  );
}

/** What is missing to tell how far something has come. */
export function useProgressGaps(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      BASELINE: t`the value it began from`,
      TARGET: t`the value to reach`,
      REPORT: t`a report of a value`,
      REPORT_SINCE_DUE: t`a report from after the day on which it was due`,
      INDICATOR: t`an indicator by which its author measures it`,
    }),
    [t],
  );
}

/** What to know beside how far something has come. */
export function useProgressCaveats(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      UNLIKE_UNITS: t`A value was reported in a unit that cannot be compared with that of the target. It does not count.`,
      OVERSHOT: t`It has gone beyond the target.`,
      BACKWARDS: t`It has gone the other way, behind the value that it began from.`,
      EXPIRED_REPORTS: t`A report is out of date by its own word. It does not count.`,
      TARGET_CHANGED: t`An earlier version had another beginning, target or day.`,
      AGAINST_DIRECTION: t`The goal wants less and the target is higher than the beginning, or the other way round. That may be right: more clean wells are fewer dirty ones.`,
      NO_SCHEDULE: t`A day is missing, so it is neither on nor behind schedule.`,
      TARGET_IN_PAST: t`The day of the target has passed.`,
      SOME_INSUFFICIENT: t`Of some of its indicators it cannot be told how far they have come.`,
      NOT_AGREED: t`The one to whom it is promised has not agreed to it.`,
    }),
    [t],
  );
}
