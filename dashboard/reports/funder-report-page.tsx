import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useReadingInPages } from '../asking/index.ts';
import { periodOf } from '../commitments/commitments-search.ts';
import { usePeriodName } from '../commitments/period-name.ts';
import { promisesFilterOf } from '../filters/chosen.ts';
import { NetworkFilter, OrganizationFilter, SdgFilter } from '../filters/index.ts';
import { ChoiceFilter, EmptyState, ErrorNotice, FilterBar, MoreRows, Section, Skeleton } from '../parts/index.ts';
import { FunderClaim } from './funder-claim.tsx';
import { type FunderClaimFragment, FunderClaimsDocument, type FunderClaimsQuery } from './hub-operations.ts';
import { PromiseCounts } from './promise-counts.tsx';
import { PromiseTable } from './promise-table.tsx';
import { quarterOf, quartersFrom } from './quarters.ts';
import { ReportPage } from './report-page.tsx';
import type { FunderSearch } from './reports-search.ts';
import { funderReportRoute } from './route.ts';

export const lazyFunderReportRoute = createLazyRoute('/reports/funder')({ component: FunderReportPage });

const AT_ONCE = 25;
const pageOf = ({ impactSummary }: FunderClaimsQuery) => impactSummary?.commitments;
const rowId = ({ id }: FunderClaimFragment) => id;

/** Each claim with what those say whom it names, and its proof. Nothing is weighed. */
function FunderReportPage() {
  const { t } = useLingui();
  const search = funderReportRoute.useSearch();
  const navigate = funderReportRoute.useNavigate();
  const periodName = usePeriodName();
  const variables = useMemo(() => {
    const period = search.due === undefined ? undefined : periodOf(String(search.due));
    return { first: AT_ONCE, filter: { ...promisesFilterOf(search), ...(period ? { due: period } : {}) } };
  }, [search]);
  const { rows, total, more, isAskingMore, facts, isFirst, failure, again } = useReadingInPages(
    FunderClaimsDocument,
    variables,
    pageOf,
    rowId,
  );
  const set = <Name extends keyof FunderSearch>(name: Name, value: FunderSearch[Name] | undefined) => {
    const { [name]: _before, ...others } = search;
    void navigate({ search: value === undefined ? others : { ...others, [name]: value } });
  };
  const due = search.due === undefined ? undefined : String(search.due);
  const unanswered = rows.filter(({ evidence }) => evidence?.value === 'UNANSWERED' || evidence?.value === 'STALE');
  const alone = rows.filter(({ evidence }) => !evidence?.value);
  return (
    <ReportPage
      title={t`Report with both voices`}
      lead={<Trans>What organizations claim, what the other side says of it, and who has said nothing.</Trans>}
      facts={facts}
      records={rows}
      choices={
        <FilterBar isFiltered={Object.keys(search).length > 0} onClear={() => void navigate({ search: {} })}>
          <NetworkFilter value={search.network} onChange={(network) => set('network', network)} />
          <OrganizationFilter label={t`Promised by`} value={search.by} onChange={(by) => set('by', by)} />
          <SdgFilter value={search.sdg} onChange={(sdg) => set('sdg', sdg)} />
          <ChoiceFilter
            label={t`Due in`}
            value={due}
            options={quartersToChoose(due).map((value) => ({ value, label: periodName(value) }))}
            onChange={(value) => set('due', value)}
          />
        </FilterBar>
      }
    >
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t`Nothing is promised here`}>
          <Trans>Choose another alliance, organization or time above, or show all.</Trans>
        </EmptyState>
      ) : (
        <>
          <Section title={due === undefined ? t`In short` : periodName(due)}>
            <PromiseCounts rows={rows} total={total} />
            <p>
              <Plural
                value={unanswered.length}
                _0="Everybody who is named has answered."
                one="One of them was not answered by everybody whom it names, as it stands now. Silence is not a yes, and not a no."
                other="# of them were not answered by everybody whom they name, as they stand now. Silence is not a yes, and not a no."
              />{' '}
              {alone.length === 0 ? null : (
                <Plural
                  value={alone.length}
                  one="One names nobody who could confirm it."
                  other="# name nobody who could confirm them."
                />
              )}
            </p>
          </Section>
          <Section title={t`The claims`}>
            {rows.map((claim) => (
              <FunderClaim key={claim.id} claim={claim} />
            ))}
            <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
          </Section>
          <Section title={t`All of them as a table`}>
            <PromiseTable caption={t`The claims`} rows={rows} total={total} facts={facts} fileName="both-voices" />
          </Section>
        </>
      )}
    </ReportPage>
  );
}

/** A year back and a year on, and what the address has. */
function quartersToChoose(chosen: string | undefined): readonly string[] {
  const now = quarterOf(new Date().toISOString());
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((by) => quartersFrom(now, by));
  return chosen === undefined || near.includes(chosen) ? near : [chosen, ...near];
}
