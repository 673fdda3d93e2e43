import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSectorWords } from '../vocabulary/index.ts';
import { ALONE, type Group, SMALLER, UNSAID } from './groups.ts';
import type { Boundary, Freshness, RelationKind } from './hub-operations.ts';
import type { Colouring } from './network-search.ts';

/** How two organizations can be related, in words: by what both of them have said. */
export function useRelationWords(): Readonly<Record<RelationKind, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PARTNERSHIP: t`Partnership`,
      COMMITMENT: t`Promise`,
      CONTRIBUTION: t`Contribution`,
      SHARED_GOAL: t`Shared goal`,
      MEMBERSHIP: t`Common network`,
      ANSWER: t`Agreement with what the other says`,
    }),
    [t],
  );
}

/** How long ago something was heard of an organization, in words that judge nobody. */
export function useFreshnessWords(): Readonly<Record<Freshness, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FRESH: t`Heard within the rhythm that it set itself`,
      AGEING: t`Heard within two rhythms`,
      QUIET: t`Not heard for more than two rhythms`,
      DORMANT: t`Not heard for more than three rhythms`,
    }),
    [t],
  );
}

/** The same in a word or two. */
export function useShortFreshnessWords(): Readonly<Record<Freshness, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({ FRESH: t`Of late`, AGEING: t`A while ago`, QUIET: t`Long ago`, DORMANT: t`Very long ago` }),
    [t],
  );
}

/** Across which lines an organization reaches, in words. */
export function useBoundaryWords(): Readonly<Record<Boundary, string>> {
  const { t } = useLingui();
  return useMemo(() => ({ SECTOR: t`its sector`, REGION: t`its region`, COMMUNITY: t`its community` }), [t]);
}

/** What a colour of the map stands for, in words. */
export function useGroupWords(colouring: Colouring): (group: Group) => string {
  const { t } = useLingui();
  const sectors = useSectorWords();
  return useMemo(
    () =>
      ({ key, central }) => {
        if (key === SMALLER) return colouring === 'sector' ? t`Other sectors` : t`Smaller communities`;
        if (key === UNSAID) return t`Sector not said`;
        if (key === ALONE) return t`Not related to anybody yet`;
        if (colouring === 'sector') return sectors(key);
        const [first, second] = central;
        if (!second) return t`Around ${first?.name ?? ''}`;
        return t`Around ${first?.name ?? ''} and ${second.name}`;
      },
    [t, sectors, colouring],
  );
}
