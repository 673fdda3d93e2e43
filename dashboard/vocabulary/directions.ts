import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** Whether there shall be more or less of something, in words. */
export function useDirectionWords(): Readonly<Record<'INCREASE' | 'PREVENT', string>> {
  const { t } = useLingui();
  return useMemo(() => ({ INCREASE: t`Increase`, PREVENT: t`Prevent` }), [t]);
}
