import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type ReadingInPages, useReadingInPages } from '../asking/index.ts';
import {
  AnswerNote,
  ChoiceFilter,
  EmptyState,
  ErrorNotice,
  FilterBar,
  MoreRows,
  Page,
  SearchFilter,
  Skeleton,
} from '../parts/index.ts';
import { AllianceCard } from './alliance-card.tsx';
import styles from './alliances.module.css';
import { type AlliancesSearch, MANAGEMENT_MODELS } from './alliances-search.ts';
import {
  type AllianceLineFragment,
  AlliancesByWordsDocument,
  type AlliancesByWordsQuery,
  AlliancesDocument,
  type AlliancesQuery,
} from './hub-operations.ts';
import { alliancesRoute } from './route.ts';
import { useManagementWords } from './words/charter-words.ts';

export const lazyAlliancesRoute = createLazyRoute('/alliances')({ component: AlliancesPage });

/** The alliances that this hub knows. */
function AlliancesPage() {
  const { t } = useLingui();
  const search = alliancesRoute.useSearch();
  const navigate = alliancesRoute.useNavigate();
  const change = useCallback((next: AlliancesSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const management = useManagementWords();
  const { q, run } = search;
  return (
    <Page
      title={t`Alliances`}
      lead={
        <Trans>
          Organizations that meet around shared beliefs and goals. None of these is a legal body, and what is advised in
          them binds nobody.
        </Trans>
      }
    >
      <FilterBar isFiltered={q !== undefined || run !== undefined} onClear={() => change({})}>
        <SearchFilter
          label={t`Name`}
          value={q}
          onChange={(words) => change({ ...(run && { run }), ...(words === undefined ? {} : { q: words }) })}
        />
        <ChoiceFilter
          label={t`How it is run`}
          value={run}
          options={MANAGEMENT_MODELS.map((value) => ({ value, label: management[value] }))}
          onChange={(model) => change({ ...(q && { q }), ...(model === undefined ? {} : { run: model }) })}
        />
      </FilterBar>
      {q === undefined ? <EveryAlliance run={run} /> : <AlliancesNamed words={q} run={run} />}
    </Page>
  );
}

const AT_ONCE = 30;
const rowId = ({ id }: AllianceLineFragment) => id;
const pageOfAll = ({ sharedValueNetworks }: AlliancesQuery) => sharedValueNetworks;

function EveryAlliance({ run }: Pick<AlliancesSearch, 'run'>) {
  const variables = useMemo(
    () => ({ first: AT_ONCE, ...(run === undefined ? {} : { filter: { managementModel: [run] } }) }),
    [run],
  );
  return <Cards reading={useReadingInPages(AlliancesDocument, variables, pageOfAll, rowId)} />;
}

function pageOfFound({ search }: AlliancesByWordsQuery) {
  const found = search?.nodes?.map((hit) => (hit?.record && 'name' in hit.record ? hit.record : null)) ?? [];
  return search && { ...search, nodes: found };
}

function AlliancesNamed({ words, run }: { readonly words: string } & Pick<AlliancesSearch, 'run'>) {
  const variables = useMemo(() => ({ first: AT_ONCE, words }), [words]);
  const reading = useReadingInPages(AlliancesByWordsDocument, variables, pageOfFound, rowId);
  const rows = reading.rows.filter(({ managementModel }) => run === undefined || managementModel === run);
  return <Cards reading={{ ...reading, rows }} />;
}

function Cards({ reading }: { readonly reading: ReadingInPages<AllianceLineFragment> }) {
  const { t } = useLingui();
  const { rows, total, more, isAskingMore, facts, isFirst, isRenewing, failure, again } = reading;
  if (failure) return <ErrorNotice failure={failure} again={again} />;
  if (isFirst) return <Skeleton lines={4} />;
  return (
    <>
      <AnswerNote facts={facts} />
      {rows.length === 0 ? (
        <EmptyState title={t`No alliance fits`}>
          <Trans>
            Choose other words, or show all again. Whoever wants to begin one writes its charter at the desk of their
            own node.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={styles['cards']} aria-label={t`Alliances`} aria-busy={isRenewing}>
          {rows.map((alliance) => (
            <li key={alliance.id}>
              <AllianceCard alliance={alliance} />
            </li>
          ))}
        </ul>
      )}
      <MoreRows shown={rows.length} total={total} more={more} isAsking={isAskingMore} />
    </>
  );
}
