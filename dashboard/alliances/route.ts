import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = false;

const alliancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alliances',
  loader: () => loadTexts('alliances'),
}).lazy(async () => (await import('./alliances-page.tsx')).lazyAlliancesRoute);

export const alliancesRoutes = [alliancesRoute] as const;
