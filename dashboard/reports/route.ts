import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = false;

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  loader: () => loadTexts('reports'),
}).lazy(async () => (await import('./reports-page.tsx')).lazyReportsRoute);

export const reportsRoutes = [reportsRoute] as const;
