import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** How a commitment may stand, in the order of its life. */
export const COMMITMENT_STATUSES = [
  'PROPOSED',
  'AGREED',
  'ACTIVE',
  'PARTLY_FULFILLED',
  'FULFILLED',
  'LAPSED',
  'WITHDRAWN',
  'WITHDRAWN_AFTER_DUE',
  'SUPERSEDED',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** How a commitment stands: in a word or two, and in a sentence. They name what is known, and judge nobody. */
export function useStatusWords(): Readonly<
  Record<CommitmentStatus, { readonly short: string; readonly whole: string }>
> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PROPOSED: { short: t`Spoken of`, whole: t`It is only spoken of so far, or the other side has not agreed to it.` },
      AGREED: { short: t`Agreed`, whole: t`It is agreed; its time has not begun yet.` },
      ACTIVE: { short: t`Promised`, whole: t`It is in force; nothing of it has been reported yet.` },
      PARTLY_FULFILLED: { short: t`Partly done`, whole: t`Some of it has been done, and not all.` },
      FULFILLED: { short: t`Kept`, whole: t`It was done as promised.` },
      LAPSED: {
        short: t`Day has passed`,
        whole: t`Its day has passed, and nothing has been reported of it. It may have been done all the same.`,
      },
      WITHDRAWN: { short: t`Withdrawn`, whole: t`Its author has withdrawn it.` },
      WITHDRAWN_AFTER_DUE: {
        short: t`Withdrawn afterwards`,
        whole: t`Its author has withdrawn it after the day on which it was due.`,
      },
      SUPERSEDED: { short: t`Replaced`, whole: t`Another promise of its author has taken its place.` },
    }),
    [t],
  );
}
