import { Trans } from '@lingui/react/macro';

/** Shown where not even the page's own server answers. */
export function NotReached() {
  return (
    <main>
      <h1>
        <Trans>There is no answer</Trans>
      </h1>
      <p>
        <Trans>
          The server of this page does not answer just now. Your data is where it was; load the page again in a moment.
        </Trans>
      </p>
    </main>
  );
}
