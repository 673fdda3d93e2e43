import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { EmptyState, Page } from '../parts/index.ts';

export const lazyGoalsRoute = createLazyRoute('/goals')({ component: GoalsPage });

function GoalsPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Goals`}>
      <EmptyState title={t`Not built yet`}>
        <Trans>This part of the pages does not exist yet. What it will show can be asked of the hub by GraphQL.</Trans>
      </EmptyState>
    </Page>
  );
}
