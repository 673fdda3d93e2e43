import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ActorType, FeedState, SizeClass } from './hub-operations.ts';

/** The sorts of organizations in words. */
export function useActorTypeWords(): Readonly<Record<ActorType, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      BUSINESS: t`Company or cooperative`,
      NGO: t`Charity, foundation or association`,
      COMMUNITY: t`Community or initiative of citizens`,
      EDUCATION: t`School, university or institute`,
      GOVERNMENT: t`Public authority`,
      PERSON: t`Person`,
      OTHER: t`Other`,
    }),
    [t],
  );
}

/** How many people work there, in words. */
export function useSizeWords(): Readonly<Record<SizeClass, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MICRO: t`Fewer than 10`,
      SMALL: t`10 to 49`,
      MEDIUM: t`50 to 249`,
      LARGE: t`250 to 4,999`,
      VERY_LARGE: t`5,000 and more`,
    }),
    [t],
  );
}

/** Whether an organization is heard, in words. */
export function useFeedWords(): Readonly<Record<FeedState, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CAUGHT_UP: t`Heard`,
      READING: t`Being read`,
      UNREACHABLE: t`Does not answer`,
      ROLLED_BACK: t`Shows less than before`,
    }),
    [t],
  );
}
