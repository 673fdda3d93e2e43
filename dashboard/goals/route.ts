import { createRoute } from '@tanstack/react-router';
import { shownIn } from '../filters/chosen.ts';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { goalsSearch } from './goals-search.ts';

/** Whether the page leads here. */
export const isReady = true;

export const goalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals',
  validateSearch: goalsSearch,
  loader: () => loadTexts('goals'),
}).lazy(async () => (await import('./goals-page.tsx')).lazyGoalsRoute);

export const goalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals/$id',
  validateSearch: shownIn,
  loader: () => loadTexts('goals'),
}).lazy(async () => (await import('./goal-page.tsx')).lazyGoalRoute);

export const goalsRoutes = [goalsRoute, goalRoute] as const;
