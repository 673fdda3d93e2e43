import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = false;

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  loader: () => loadTexts('desk'),
}).lazy(async () => (await import('./desk-page.tsx')).lazyDeskRoute);

export const deskRoutes = [deskRoute] as const;
