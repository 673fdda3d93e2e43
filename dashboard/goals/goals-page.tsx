import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Page, Views } from '../parts/index.ts';
import { GoalFilters } from './goal-filters.tsx';
import { GoalsGaps } from './goals-gaps.tsx';
import { GoalsProgress } from './goals-progress.tsx';
import type { GoalsSearch, GoalsView } from './goals-search.ts';
import { GoalsWanted } from './goals-wanted.tsx';
import { goalsRoute } from './route.ts';

export const lazyGoalsRoute = createLazyRoute('/goals')({ component: GoalsPage });

/** What organizations want more of, what they want to prevent, how far that has come, and what nobody works on. */
function GoalsPage() {
  const { t } = useLingui();
  const search = goalsRoute.useSearch();
  const navigate = goalsRoute.useNavigate();
  const change = (next: GoalsSearch) => void navigate({ search: next });
  const showMore = (pages: number) =>
    void navigate({ search: { ...search, pages }, replace: true, resetScroll: false });
  const views: readonly { readonly view: GoalsView | undefined; readonly title: string }[] = [
    { view: undefined, title: t`What is wanted` },
    { view: 'progress', title: t`How far it has come` },
    { view: 'gaps', title: t`What nobody works on` },
  ];
  return (
    <Page title={t`Goals`} lead={<Trans>What organizations here want more of, and what they want to prevent.</Trans>}>
      <Views label={t`Views of the goals`}>
        {views.map(({ view, title }) => (
          <Link
            key={title}
            to="/goals"
            search={inView(search, view)}
            activeOptions={{ exact: true }}
            aria-current={search.view === view ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
      </Views>
      <GoalFilters search={search} onChange={change} />
      {search.view === 'gaps' ? (
        <GoalsGaps network={search.network} />
      ) : search.view === 'progress' ? (
        <GoalsProgress search={search} onMore={showMore} />
      ) : (
        <GoalsWanted search={search} onMore={showMore} />
      )}
    </Page>
  );
}

function inView({ view: _view, pages: _pages, ...filters }: GoalsSearch, view: GoalsView | undefined): GoalsSearch {
  return view === undefined ? filters : { ...filters, view };
}
