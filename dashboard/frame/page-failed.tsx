import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorNotice, Page } from '../parts/index.ts';

/** Shown instead of a page that has a fault; the frame around it stays. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <Page title={t`This page has a fault`}>
      <ErrorNotice
        failure={{ code: 'PAGE', message: error instanceof Error ? error.message : String(error) }}
        again={reset}
      >
        <Trans>It could not be shown. Everything else goes on working; nothing that you wrote is lost.</Trans>
      </ErrorNotice>
    </Page>
  );
}
