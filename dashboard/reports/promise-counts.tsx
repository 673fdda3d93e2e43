import { Trans, useLingui } from '@lingui/react/macro';
import { Fact, FactsList } from '../parts/index.ts';
import type { PromiseRowFragment } from './hub-operations.ts';

/** How promises stand, counted; and of how many the other side has said so too. */
export function PromiseCounts({
  rows,
  total,
}: {
  readonly rows: readonly PromiseRowFragment[];
  /** How many there are, where not all of them were asked for. */
  readonly total: number | null | undefined;
}) {
  const { t, i18n } = useLingui();
  const count = (...statuses: readonly string[]) =>
    rows.filter(({ status }) => status?.value && statuses.includes(status.value)).length.toLocaleString(i18n.locale);
  const named = rows.filter(({ evidence }) => evidence?.value);
  const confirmed = named.filter(({ evidence }) => evidence?.value === 'CONFIRMED').length;
  const isPart = typeof total === 'number' && total > rows.length;
  return (
    <>
      {isPart ? (
        <p>
          <Trans>
            Counted of the first {rows.length}; there are {total}.
          </Trans>
        </p>
      ) : null}
      <FactsList>
        <Fact name={t`Promised`}>{rows.length.toLocaleString(i18n.locale)}</Fact>
        <Fact name={t`Kept`}>{count('FULFILLED')}</Fact>
        <Fact name={t`Partly done`}>{count('PARTLY_FULFILLED')}</Fact>
        <Fact name={t`Under way, nothing reported yet`}>{count('AGREED', 'ACTIVE')}</Fact>
        <Fact name={t`Day has passed, nothing reported`}>{count('LAPSED')}</Fact>
        <Fact name={t`Confirmed by the other side`}>{t`${confirmed} of ${named.length}`}</Fact>
      </FactsList>
    </>
  );
}
