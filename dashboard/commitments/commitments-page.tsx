import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type AnswerFacts, togetherOf, useReading } from '../asking/index.ts';
import { NetworkFilter, OrganizationFilter, SdgFilter } from '../filters/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, FilterBar, Page, PagedList, Section, Skeleton } from '../parts/index.ts';
import { CommitmentLine } from '../statements/index.ts';
import styles from './commitments.module.css';
import { type CommitmentsSearch, filtersOf } from './commitments-search.ts';
import { countsOf, totalOf } from './counts.ts';
import { DueTable } from './due-table.tsx';
import { CommitmentsBalanceDocument, CommitmentsListDocument } from './hub-operations.ts';
import { periodsOf } from './periods.ts';
import { commitmentsRoute } from './route.ts';
import { StandingTiles } from './standing-tiles.tsx';

export const lazyCommitmentsRoute = createLazyRoute('/commitments')({ component: CommitmentsPage });

const DueTimeline = lazy(async () => ({ default: (await import('./due-timeline.tsx')).DueTimeline }));

const AT_ONCE = 25;

/** What was promised, how it stands, when it is due, and what the other side says. */
function CommitmentsPage() {
  const { t } = useLingui();
  const search = commitmentsRoute.useSearch();
  const navigate = commitmentsRoute.useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const { list, ...counted } = useMemo(() => filtersOf(search, today), [search, today]);
  const variables = useMemo(() => ({ filter: list, first: AT_ONCE }), [list]);
  const { data, facts, isFirst, failure, again } = useReading(CommitmentsBalanceDocument, counted);
  const [listFacts, setListFacts] = useState<AnswerFacts | undefined>();
  const groups = data?.timeline?.groups?.nodes;
  const { periods, undated } = useMemo(() => periodsOf(groups ?? []), [groups]);
  const set = <Name extends keyof CommitmentsSearch>(name: Name, value: CommitmentsSearch[Name] | undefined) => {
    const { [name]: _before, pages: _pages, ...others } = search;
    void navigate({ search: value === undefined ? others : { ...others, [name]: value } });
  };
  const counts = countsOf(data?.standings?.whole);
  return (
    <Page
      title={t`Commitments`}
      lead={<Trans>What organizations promise each other, how it stands, and what both sides say about it.</Trans>}
    >
      <FilterBar
        isFiltered={Object.keys(search).some((name) => name !== 'pages')}
        onClear={() => void navigate({ search: {} })}
      >
        <NetworkFilter value={search.network} onChange={(network) => set('network', network)} />
        <SdgFilter value={search.sdg} onChange={(sdg) => set('sdg', sdg)} />
        <OrganizationFilter label={t`Promised by`} value={search.by} onChange={(by) => set('by', by)} />
      </FilterBar>
      {search.network === undefined ? null : (
        <p className={styles['quiet']}>
          <Trans>Shown are promises of its members towards its goals, in its partnerships, or to one another.</Trans>
        </p>
      )}
      <AnswerNote facts={togetherOf([listFacts, facts])} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={5} />
      ) : (
        <>
          <StandingTiles
            counts={counts}
            soon={data?.soon?.commitments?.totalCount ?? 0}
            search={search}
            finding={data?.standings}
          />
          {periods.length === 0 ? null : (
            <Section title={t`When they are due`}>
              <Suspense fallback={<Skeleton lines={4} />}>
                <DueTimeline periods={periods} search={search} today={today} />
              </Suspense>
              {totalOf(undated) === 0 ? null : (
                <p className={styles['quiet']}>
                  <Trans>Without a day: {totalOf(undated)}</Trans>
                </p>
              )}
              <details>
                <summary>
                  <Trans>The same as a table</Trans>
                </summary>
                <DueTable periods={periods} search={search} facts={facts} />
              </details>
            </Section>
          )}
        </>
      )}
      <Section title={t`The commitments`}>
        <PagedList
          label={t`The commitments`}
          query={CommitmentsListDocument}
          variables={variables}
          pageOf={(page) => page.impactSummary?.commitments}
          rowId={({ id }) => id}
          empty={
            <EmptyState title={t`No commitment fits`}>
              <Trans>
                Choose something else above, or show all again. Organizations publish them at their own desk.
              </Trans>
            </EmptyState>
          }
          pages={search.pages}
          onMore={(pages) => void navigate({ search: { ...search, pages }, replace: true, resetScroll: false })}
          onFacts={setListFacts}
        >
          {(commitment) => <CommitmentLine commitment={commitment} />}
        </PagedList>
      </Section>
    </Page>
  );
}
