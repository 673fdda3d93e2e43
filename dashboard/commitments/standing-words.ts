import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Standing } from './commitments-search.ts';

/** How commitments stand: in a word or two, and in a sentence. They name what is known, and judge nobody. */
export function useStandingWords(): Readonly<
  Record<Standing | 'due', { readonly short: string; readonly whole: string }>
> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      spoken: { short: t`Spoken of`, whole: t`Not agreed to yet` },
      running: { short: t`Promised`, whole: t`In force, not reported on yet` },
      due: { short: t`Due soon`, whole: t`In force, and due within three months` },
      partly: { short: t`Partly done`, whole: t`Some of it was done` },
      kept: { short: t`Kept`, whole: t`Done as promised` },
      passed: { short: t`Day has passed`, whole: t`Nothing was reported; it may be done all the same` },
      replaced: { short: t`Replaced`, whole: t`Another promise took its place` },
    }),
    [t],
  );
}
