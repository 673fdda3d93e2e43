import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useReading } from '../asking/index.ts';
import {
  AnswerNote,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  FilterBar,
  Moment,
  OrganizationLink,
  Page,
  SearchFilter,
  Skeleton,
} from '../parts/index.ts';
import { useActorTypeWords, useFeedWords, useSizeWords } from './actor-words.ts';
import { OrganizationsDocument, type OrganizationsQuery } from './hub-operations.ts';
import { ACTOR_TYPES, type OrganizationsSearch } from './organizations-search.ts';
import { organizationsRoute } from './route.ts';

export const lazyOrganizationsRoute = createLazyRoute('/organizations')({ component: OrganizationsPage });

type Row = NonNullable<NonNullable<NonNullable<OrganizationsQuery['actors']>['nodes']>[number]>;

/** Everybody who takes part, as a table. */
function OrganizationsPage() {
  const { t } = useLingui();
  const search = organizationsRoute.useSearch();
  const navigate = organizationsRoute.useNavigate();
  const change = useCallback((next: OrganizationsSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const types = useActorTypeWords();
  const { data, facts, isFirst, isRenewing, failure, again } = useReading(OrganizationsDocument, {
    first: 100,
    ...(search.type === undefined ? {} : { filter: { actorType: [search.type] } }),
  });
  const rows = useMemo(() => {
    const wanted = search.q?.toLocaleLowerCase();
    return (data?.actors?.nodes ?? []).filter(
      (row): row is Row =>
        row !== null &&
        (wanted === undefined || `${row.profile?.name} ${row.profile?.summary}`.toLocaleLowerCase().includes(wanted)),
    );
  }, [data, search.q]);
  const columns = useColumns();

  return (
    <Page title={t`Organizations`} lead={<Trans>Everybody who takes part here, in their own words.</Trans>}>
      <AnswerNote facts={facts} />
      <FilterBar isFiltered={search.q !== undefined || search.type !== undefined} onClear={() => change({})}>
        <SearchFilter
          label={t`Name or summary`}
          value={search.q}
          onChange={(q) => change({ ...without(search, 'q'), ...(q === undefined ? {} : { q }) })}
        />
        <ChoiceFilter
          label={t`Type of organization`}
          value={search.type}
          options={ACTOR_TYPES.map((value) => ({ value, label: types[value] }))}
          onChange={(type) => change({ ...without(search, 'type'), ...(type === undefined ? {} : { type }) })}
        />
      </FilterBar>
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`No organization fits`}>
          <Trans>Choose other words or another type, or show all again.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Organizations`}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          facts={facts}
          isRenewing={isRenewing}
          fileName="organizations"
          total={search.q === undefined ? data?.actors?.totalCount : rows.length}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  const types = useActorTypeWords();
  const sizes = useSizeWords();
  const feeds = useFeedWords();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Name`,
        value: ({ id, profile }) => profile?.name ?? id,
        cell: ({ id, profile }) => <OrganizationLink did={id} name={profile?.name} />,
      },
      { id: 'type', header: t`Type`, value: ({ profile }) => profile?.actorType && types[profile.actorType] },
      { id: 'region', header: t`Region`, value: ({ profile }) => profile?.region },
      { id: 'size', header: t`People`, value: ({ profile }) => profile?.sizeClass && sizes[profile.sizeClass] },
      { id: 'state', header: t`State`, value: ({ feedState }) => feedState && feeds[feedState] },
      {
        id: 'lastHeard',
        header: t`Last heard`,
        value: ({ lastHeardAt }) => lastHeardAt,
        cell: ({ lastHeardAt }) => <Moment at={lastHeardAt} />,
      },
    ],
    [t, types, sizes, feeds],
  );
}

function without<Value extends object, Name extends keyof Value>(value: Value, name: Name): Omit<Value, Name> {
  const { [name]: _left, ...rest } = value;
  return rest;
}
