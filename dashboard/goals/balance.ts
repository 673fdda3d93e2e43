import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { sdgOf, useSdgTitles } from '../vocabulary/index.ts';
import type { GoalsBalanceQuery } from './hub-operations.ts';

type Groups = NonNullable<NonNullable<NonNullable<GoalsBalanceQuery['impactSummary']>['groups']>['nodes']>;
/** Goals and promises of one goal of the UN, of both directions. */
export type BalanceGroup = NonNullable<Groups[number]>;

/** Number and name of a group; what names no goal of the UN is a group of its own. */
export function useGroupNames(): (group: BalanceGroup) => {
  readonly number: string | undefined;
  readonly name: string;
} {
  const { t } = useLingui();
  const titles = useSdgTitles();
  return useCallback(
    ({ key }) => {
      const number = key === null ? undefined : sdgOf(key);
      return { number, name: number === undefined ? t`No goal of the UN is named` : titles[number] };
    },
    [t, titles],
  );
}
