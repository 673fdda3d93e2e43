import { createRoute } from '@tanstack/react-router';
import { shownIn } from '../filters/chosen.ts';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { commitmentsSearch } from './commitments-search.ts';

/** Whether the page leads here. */
export const isReady = true;

export const commitmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  validateSearch: commitmentsSearch,
  loader: () => loadTexts('commitments'),
}).lazy(async () => (await import('./commitments-page.tsx')).lazyCommitmentsRoute);

export const commitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments/$id',
  validateSearch: shownIn,
  loader: () => loadTexts('commitments'),
}).lazy(async () => (await import('./commitment-page.tsx')).lazyCommitmentRoute);

export const commitmentsRoutes = [commitmentsRoute, commitmentRoute] as const;
