import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState, Page } from '../parts/index.ts';

/** Shown for addresses that lead nowhere. */
export function NothingHere() {
  const { t } = useLingui();
  return (
    <Page title={t`Nothing is here`}>
      <EmptyState title={t`This address leads nowhere`}>
        <Trans>
          It may have been shortened on its way. <Link to="/network">Begin with the network</Link> and go on from there.
        </Trans>
      </EmptyState>
    </Page>
  );
}
