import { useLingui } from '@lingui/react/macro';
import { Page, Skeleton } from '../parts/index.ts';

/** Shown while the scripts of a page come. */
export function PageLoading() {
  const { t } = useLingui();
  return (
    <Page title={t`One moment`}>
      <Skeleton lines={6} />
    </Page>
  );
}
