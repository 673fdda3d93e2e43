import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { organizationSearch, organizationsSearch } from './organizations-search.ts';

/** Whether the page leads here. */
export const isReady = true;

export const organizationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations',
  validateSearch: organizationsSearch,
  loader: () => loadTexts('organizations'),
}).lazy(async () => (await import('./organizations-page.tsx')).lazyOrganizationsRoute);

export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$did',
  validateSearch: organizationSearch,
  // partnerships, stories and what judges are shown as they are at alliances
  loader: () => Promise.all([loadTexts('organizations'), loadTexts('alliances')]),
}).lazy(async () => (await import('./organization-page.tsx')).lazyOrganizationRoute);

export const organizationsRoutes = [organizationsRoute, organizationRoute] as const;
