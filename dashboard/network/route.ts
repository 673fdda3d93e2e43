import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { networkSearch } from './network-search.ts';

/** Whether the page leads here. */
export const isReady = true;

export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  validateSearch: networkSearch,
  loader: () => loadTexts('network'),
}).lazy(async () => (await import('./network-page.tsx')).lazyNetworkRoute);

export const networkRoutes = [networkRoute] as const;
