import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = false;

const commitmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commitments',
  loader: () => loadTexts('commitments'),
}).lazy(async () => (await import('./commitments-page.tsx')).lazyCommitmentsRoute);

export const commitmentsRoutes = [commitmentsRoute] as const;
