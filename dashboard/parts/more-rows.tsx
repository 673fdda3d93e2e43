import { Trans } from '@lingui/react/macro';

/** Under a table that has more rows than are there: how many, and a way to the next. Nothing where all are there. */
export function MoreRows({
  shown,
  total,
  more,
  isAsking,
}: {
  readonly shown: number;
  readonly total: number | undefined;
  readonly more: (() => void) | undefined;
  readonly isAsking: boolean;
}) {
  if (!more) return null;
  return (
    <p role="status">
      <button type="button" onClick={more} disabled={isAsking}>
        {isAsking ? <Trans>Being asked for</Trans> : <Trans>Show more</Trans>}
      </button>{' '}
      {total === undefined ? null : (
        <Trans>
          {shown} of {total}
        </Trans>
      )}
    </p>
  );
}
