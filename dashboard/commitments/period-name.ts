import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

/** A year or a quarter as people say it. */
export function usePeriodName(): (period: string) => string {
  const { t } = useLingui();
  return useCallback(
    (period) => {
      const [year = period, quarter] = period.split('-Q');
      return quarter === undefined ? year : t`Quarter ${quarter} of ${year}`;
    },
    [t],
  );
}
