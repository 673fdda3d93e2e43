import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { nameOf } from '../asking/index.ts';

/** Who may see a record, in a few words. */
export function useAudienceWords(): (sharing: {
  readonly audience: string;
  readonly networks: readonly string[];
  readonly partners: readonly string[];
}) => string {
  const { t } = useLingui();
  return useCallback(
    ({ audience, partners }) => {
      const names = partners.map(nameOf).join(', ');
      const words: Readonly<Record<string, string>> = {
        PRIVATE: t`only for ourselves`,
        PARTNERS: partners.length === 0 ? t`for organizations that are named` : t`for ${names}`,
        NETWORKS: t`for those who take part in an alliance`,
        MEMBERS: t`for all members`,
        PUBLIC: t`for everybody`,
      };
      return words[audience] ?? audience;
    },
    [t],
  );
}
