import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** Ages of what somebody says, the freshest first. */
export const AGES = ['FRESH', 'AGEING', 'QUIET', 'DORMANT'] as const;
export type Age = (typeof AGES)[number];

/** How long ago somebody last stood by what they say: in a word or two, and in a sentence. It names an age and judges nobody. */
export function useAgeWords(): Readonly<Record<Age, { readonly short: string; readonly whole: string }>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FRESH: { short: t`Fresh`, whole: t`Renewed or reported on within the rhythm that its author named.` },
      AGEING: {
        short: t`A while ago`,
        whole: t`Last renewed or reported on between one and two of its author’s rhythms ago.`,
      },
      QUIET: {
        short: t`Quiet`,
        whole: t`Quiet for more than two of its author’s rhythms. It may hold all the same.`,
      },
      DORMANT: {
        short: t`Quiet for long`,
        whole: t`Quiet for more than three of its author’s rhythms. It may hold all the same.`,
      },
    }),
    [t],
  );
}
