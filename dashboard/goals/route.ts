import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = false;

const goalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals',
  loader: () => loadTexts('goals'),
}).lazy(async () => (await import('./goals-page.tsx')).lazyGoalsRoute);

export const goalsRoutes = [goalsRoute] as const;
