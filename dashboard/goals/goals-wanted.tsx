import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type AnswerFacts, togetherOf, useReading } from '../asking/index.ts';
import { summaryFilterOf } from '../filters/chosen.ts';
import { Why } from '../lineage/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, PagedList, Section, Skeleton } from '../parts/index.ts';
import { GoalLine } from '../statements/index.ts';
import { BalanceTable } from './balance-table.tsx';
import styles from './goals.module.css';
import type { GoalsSearch } from './goals-search.ts';
import { GoalsBalanceDocument, GoalsListDocument } from './hub-operations.ts';

const BalanceChart = lazy(async () => ({ default: (await import('./balance-chart.tsx')).BalanceChart }));

const AT_ONCE = 25;

/** Increase beside prevent by the goals of the UN, and the goals themselves. */
export function GoalsWanted({
  search,
  onMore,
}: {
  readonly search: GoalsSearch;
  readonly onMore: (pages: number) => void;
}) {
  const { t } = useLingui();
  const filter = useMemo(() => summaryFilterOf(search), [search]);
  const variables = useMemo(() => ({ filter, first: AT_ONCE }), [filter]);
  const { data, facts, isFirst, failure, again } = useReading(GoalsBalanceDocument, { filter });
  const [listFacts, setListFacts] = useState<AnswerFacts | undefined>();
  const summary = data?.impactSummary;
  const groups = (summary?.groups?.nodes ?? []).filter((group) => group !== null);
  const total = (summary?.whole?.increase?.goals ?? 0) + (summary?.whole?.prevent?.goals ?? 0);
  const empty = (
    <EmptyState title={t`No goal fits`}>
      <Trans>
        Choose something else above, or show all again. Organizations publish their goals at their own desk.
      </Trans>
    </EmptyState>
  );
  return (
    <>
      <AnswerNote facts={togetherOf([listFacts, facts])} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={8} />
      ) : summary && total > 0 ? (
        <Section title={t`Increase and prevent, by goals of the UN`}>
          <div className={styles['sides']}>
            <p data-side="INCREASE">
              <Trans>
                To <strong>increase</strong> something:
              </Trans>{' '}
              <Side side={summary.whole?.increase} />
            </p>
            <p data-side="PREVENT">
              <Trans>
                To <strong>prevent</strong> something:
              </Trans>{' '}
              <Side side={summary.whole?.prevent} />
            </p>
            <Why finding={summary}>
              <Trans>
                Counted are all goals that may be seen here, and the promises towards them. A goal that serves several
                goals of the UN is counted at each of them.
              </Trans>
            </Why>
          </div>
          <Suspense fallback={<Skeleton lines={groups.length} />}>
            <BalanceChart groups={groups} search={search} />
          </Suspense>
          <details>
            <summary>
              <Trans>The same as a table</Trans>
            </summary>
            <BalanceTable groups={groups} facts={facts} />
          </details>
        </Section>
      ) : null}
      <Section title={t`The goals`}>
        <PagedList
          label={t`The goals`}
          query={GoalsListDocument}
          variables={variables}
          pageOf={(page) => page.impactSummary?.goals}
          rowId={({ id }) => id}
          empty={empty}
          pages={search.pages}
          onMore={onMore}
          onFacts={setListFacts}
        >
          {(goal) => <GoalLine goal={goal} />}
        </PagedList>
      </Section>
    </>
  );
}

function Side({
  side,
}: {
  readonly side:
    | { readonly goals: number | null; readonly actors: number | null; readonly commitments: number | null }
    | null
    | undefined;
}) {
  const goals = side?.goals ?? 0;
  const actors = side?.actors ?? 0;
  const commitments = side?.commitments ?? 0;
  return (
    <>
      <Plural value={goals} one="# goal" other="# goals" />
      {', '}
      <Plural value={commitments} one="# promise towards it" other="# promises towards them" />
      {', '}
      <Plural value={actors} one="# organization" other="# organizations" />
    </>
  );
}
