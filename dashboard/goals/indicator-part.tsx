import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useMemo } from 'react';
import { type Column, DataTable, MemberName, MemberText, OrganizationLink, Skeleton } from '../parts/index.ts';
import { Measured } from '../statements/index.ts';
import { useQuantity } from '../vocabulary/index.ts';
import styles from './goals.module.css';
import type { IndicatorOfGoalFragment } from './hub-operations.ts';

const IndicatorChart = lazy(async () => ({ default: (await import('./indicator-chart.tsx')).IndicatorChart }));

type Report = NonNullable<NonNullable<NonNullable<IndicatorOfGoalFragment['reports']>['nodes']>[number]>;

/** An indicator: what is measured and how, from where to where, and what was reported, as a line and as a table. */
export function IndicatorPart({
  indicator,
  owner,
}: {
  readonly indicator: IndicatorOfGoalFragment;
  /** DID of whoever has the goal. */
  readonly owner: string | undefined;
}) {
  const { t } = useLingui();
  const { name, definition, code, language, issuer, progress, unit } = indicator;
  const reports = useMemo(
    () =>
      (indicator.reports?.nodes ?? [])
        .filter((report): report is Report => report !== null && report.value !== null)
        .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
    [indicator.reports],
  );
  return (
    <article className={styles['part']}>
      <h3 className={styles['name']} {...(language ? { lang: language } : {})}>
        <MemberName>{name ?? t`An indicator whose name cannot be had just now`}</MemberName>
      </h3>
      {issuer && issuer.id !== owner ? (
        <p className={styles['quiet']}>
          <Trans>
            Measured by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />, and not counted for the goal.
          </Trans>
        </p>
      ) : null}
      <MemberText clamp={240} lang={language}>
        {definition}
      </MemberText>
      {code ? (
        <p className={styles['quiet']}>
          <Trans>
            Code: <bdi>{code}</bdi>
          </Trans>
        </p>
      ) : null}
      <Measured progress={progress} withWhy />
      {unit && reports.some((report) => report.unit === unit) ? (
        <>
          <Suspense fallback={<Skeleton lines={4} />}>
            <IndicatorChart indicator={indicator} reports={reports} />
          </Suspense>
          <details>
            <summary>
              <Trans>The same as a table</Trans>
            </summary>
            <ReportTable reports={reports} />
          </details>
        </>
      ) : null}
    </article>
  );
}

/** The day that a report is of: the last that it covers, else that of its issue. */
export function dayOf({ period, issuedAt }: Pick<Report, 'period' | 'issuedAt'>): string {
  return period?.end ?? period?.start ?? issuedAt?.slice(0, 10) ?? '';
}

function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useLingui();
  const quantity = useQuantity();
  const columns = useMemo(
    (): readonly Column<Report>[] => [
      { id: 'day', header: t`Day`, value: dayOf },
      {
        id: 'value',
        header: t`Value`,
        value: ({ value }) => (value === null ? undefined : Number(value)),
        cell: ({ value, unit }) => (value === null ? '–' : quantity(value, unit)),
        isNumber: true,
      },
      { id: 'unit', header: t`Unit`, value: ({ unit }) => unit },
      {
        id: 'by',
        header: t`Reported by`,
        value: ({ issuer }) => issuer?.profile?.name ?? issuer?.id,
        cell: ({ issuer }) => (issuer ? <OrganizationLink did={issuer.id} name={issuer.profile?.name} /> : null),
      },
    ],
    [t, quantity],
  );
  return (
    <DataTable
      caption={t`Reported values`}
      columns={columns}
      rows={reports}
      rowId={({ id }) => id}
      facts={undefined}
      fileName="reported-values"
    />
  );
}
