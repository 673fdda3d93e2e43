import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AnswerFacts } from '../asking/index.ts';
import { type Column, DataTable } from '../parts/index.ts';
import { type CommitmentsSearch, STANDINGS, type Standing } from './commitments-search.ts';
import { totalOf } from './counts.ts';
import { usePeriodName } from './period-name.ts';
import type { DuePeriod } from './periods.ts';
import { useStandingWords } from './standing-words.ts';

/** What the timeline shows, as a table. */
export function DueTable({
  periods,
  search,
  facts,
}: {
  readonly periods: readonly DuePeriod[];
  readonly search: CommitmentsSearch;
  readonly facts: AnswerFacts | undefined;
}) {
  const { t } = useLingui();
  const words = useStandingWords();
  const nameOf = usePeriodName();
  const columns = useMemo(
    (): readonly Column<DuePeriod>[] => [
      {
        id: 'due',
        header: t`Due in`,
        value: ({ name }) => name,
        cell: ({ name }) => (
          <Link to="/commitments" search={inPeriod(search, name)} activeOptions={{ exact: true }}>
            {nameOf(name)}
          </Link>
        ),
      },
      { id: 'all', header: t`All`, value: ({ counts }) => totalOf(counts), isNumber: true },
      ...(Object.keys(STANDINGS) as Standing[]).map((standing) => ({
        id: standing,
        header: words[standing].short,
        value: ({ counts }: DuePeriod) => counts[standing],
        isNumber: true,
      })),
    ],
    [t, words, nameOf, search],
  );
  const rows = useMemo(() => periods.filter(({ counts }) => totalOf(counts) > 0), [periods]);
  return (
    <DataTable
      caption={t`Commitments by when they are due`}
      columns={columns}
      rows={rows}
      rowId={({ name }) => name}
      facts={facts}
      fileName="commitments-by-due"
    />
  );
}

/** The same page, with what is due in this time alone. */
export function inPeriod(search: CommitmentsSearch, period: string | undefined): CommitmentsSearch {
  const { due: _before, pages: _pages, standing, ...others } = search;
  const kept = standing === undefined || standing === 'due' ? {} : { standing };
  if (period === undefined) return { ...others, ...kept };
  return { ...others, ...kept, due: period.includes('Q') ? period : Number(period) };
}
