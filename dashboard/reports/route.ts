import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { choiceSearch, funderSearch, quarterSearch } from './reports-search.ts';

/** Whether the page leads here. */
export const isReady = true;

const loader = async () => {
  await Promise.all([loadTexts('reports'), loadTexts('commitments')]);
};

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: choiceSearch,
  loader,
}).lazy(async () => (await import('./reports-page.tsx')).lazyReportsRoute);

export const allianceSheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/alliance/$id',
  validateSearch: quarterSearch,
  loader,
}).lazy(async () => (await import('./alliance-sheet-page.tsx')).lazyAllianceSheetRoute);

export const boardSheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/board/$did',
  loader,
}).lazy(async () => (await import('./board-sheet-page.tsx')).lazyBoardSheetRoute);

export const funderReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/funder',
  validateSearch: funderSearch,
  loader,
}).lazy(async () => (await import('./funder-report-page.tsx')).lazyFunderReportRoute);

export const storyPageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/stories',
  validateSearch: choiceSearch,
  loader,
}).lazy(async () => (await import('./story-page.tsx')).lazyStoryPageRoute);

export const reportsRoutes = [
  reportsRoute,
  allianceSheetRoute,
  boardSheetRoute,
  funderReportRoute,
  storyPageRoute,
] as const;
