import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useReading } from '../asking/index.ts';
import { Why } from '../lineage/index.ts';
import {
  AnswerNote,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  OrganizationLink,
  Page,
  Skeleton,
} from '../parts/index.ts';
import { NetworkTableDocument, type NetworkTableQuery } from './hub-operations.ts';

export const lazyNetworkRoute = createLazyRoute('/network')({ component: NetworkPage });

type NetworkMap = NonNullable<NetworkTableQuery['networkMap']>;
type Row = NonNullable<NonNullable<NonNullable<NetworkMap['actors']>['nodes']>[number]>;

/** Who is related to whom, in words and numbers. */
function NetworkPage() {
  const { t } = useLingui();
  const { data, facts, isFirst, isRenewing, failure, again } = useReading(NetworkTableDocument, {
    first: 100,
    orderBy: 'DEGREE',
  });
  const map = data?.networkMap;
  const rows = useMemo(() => (map?.actors?.nodes ?? []).filter((row): row is Row => row !== null), [map]);
  const columns = useColumns();
  return (
    <Page
      title={t`Network`}
      lead={<Trans>Who is related to whom, by what both of them have said.</Trans>}
      actions={map ? <Why finding={map} /> : undefined}
    >
      <AnswerNote facts={facts} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`Nobody is related yet`}>
          <Trans>Relations appear when one organization says something of another, and the other confirms it.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Organizations and their relations`}
          columns={columns}
          rows={rows}
          rowId={({ actor }) => actor?.id ?? ''}
          facts={facts}
          isRenewing={isRenewing}
          fileName="network"
          total={map?.actors?.totalCount}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ actor }) => actor?.profile?.name ?? actor?.id,
        cell: ({ actor }) => (actor ? <OrganizationLink did={actor.id} name={actor.profile?.name} /> : null),
      },
      { id: 'degree', header: t`Related to`, value: ({ degree }) => degree, isNumber: true },
      {
        id: 'betweenness',
        header: t`Between others`,
        value: ({ betweenness }) => (typeof betweenness === 'number' ? Math.round(betweenness * 100) / 100 : undefined),
        isNumber: true,
      },
      {
        id: 'community',
        header: t`Community`,
        value: ({ community }) => (typeof community === 'number' ? community + 1 : undefined),
        isNumber: true,
      },
      { id: 'region', header: t`Region`, value: ({ actor }) => actor?.profile?.region },
    ],
    [t],
  );
}
