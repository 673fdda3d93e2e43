import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useReadingInPages } from '../asking/index.ts';
import {
  AnswerNote,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Moment,
  MoreRows,
  OrganizationLink,
  Page,
  Skeleton,
} from '../parts/index.ts';
import { useAgeWords, useRegionName, useSectorWords } from '../vocabulary/index.ts';
import { useActorTypeWords, useFeedWords, useSizeWords } from './actor-words.ts';
import { OrganizationsDocument, type OrganizationsQuery } from './hub-operations.ts';
import { OrganizationFilters } from './organization-filters.tsx';
import { filterOf, type OrganizationsSearch } from './organizations-search.ts';
import { organizationsRoute } from './route.ts';

export const lazyOrganizationsRoute = createLazyRoute('/organizations')({ component: OrganizationsPage });

type Row = NonNullable<NonNullable<NonNullable<OrganizationsQuery['actors']>['nodes']>[number]>;

const AT_ONCE = 50;
const pageOf = ({ actors }: OrganizationsQuery) => actors;
const rowId = ({ id }: Row) => id;

/** Everybody who takes part, as a table. */
function OrganizationsPage() {
  const { t } = useLingui();
  const search = organizationsRoute.useSearch();
  const navigate = organizationsRoute.useNavigate();
  const change = useCallback((next: OrganizationsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const variables = useMemo(() => {
    const filter = filterOf(search);
    return { first: AT_ONCE, ...(filter === undefined ? {} : { filter }) };
  }, [search]);
  const { rows, total, more, isAskingMore, facts, isFirst, isRenewing, failure, again } = useReadingInPages(
    OrganizationsDocument,
    variables,
    pageOf,
    rowId,
  );
  const columns = useColumns();

  return (
    <Page title={t`Organizations`} lead={<Trans>Everybody who takes part here, in their own words.</Trans>}>
      <AnswerNote facts={facts} />
      <OrganizationFilters search={search} onChange={change} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`No organization fits`}>
          <Trans>Choose other words or another sort, or show all again.</Trans>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t`Organizations`}
            columns={columns}
            rows={rows}
            rowId={rowId}
            facts={facts}
            fileName="organizations"
            total={total}
            isRenewing={isRenewing}
          />
          <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
        </>
      )}
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  const types = useActorTypeWords();
  const sizes = useSizeWords();
  const feeds = useFeedWords();
  const ages = useAgeWords();
  const sectorWords = useSectorWords();
  const regionName = useRegionName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ id, profile }) => profile?.name ?? id,
        cell: ({ id, profile }) => <OrganizationLink did={id} name={profile?.name} />,
      },
      { id: 'type', header: t`Sort`, value: ({ profile }) => profile?.actorType && types[profile.actorType] },
      {
        id: 'sectors',
        header: t`Sector`,
        value: ({ profile }) =>
          [...new Set(profile?.sectors?.map((code) => sectorWords(code.charAt(0))))].join('; ') || null,
      },
      { id: 'region', header: t`Region`, value: ({ profile }) => profile?.region && regionName(profile.region) },
      { id: 'size', header: t`People`, value: ({ profile }) => profile?.sizeClass && sizes[profile.sizeClass] },
      {
        id: 'age',
        header: t`What it says is`,
        value: ({ freshness }) => freshness?.value && ages[freshness.value].short,
      },
      { id: 'state', header: t`State`, value: ({ feedState }) => feedState && feeds[feedState] },
      {
        id: 'lastHeard',
        header: t`Last heard`,
        value: ({ lastHeardAt }) => lastHeardAt,
        cell: ({ lastHeardAt }) => <Moment at={lastHeardAt} />,
      },
    ],
    [t, types, sizes, feeds, ages, sectorWords, regionName],
  );
}
