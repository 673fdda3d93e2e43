import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';
import { allianceSearch } from './alliance-search.ts';
import { alliancesSearch } from './alliances-search.ts';

/** Whether the page leads here. */
export const isReady = true;

const loader = () => loadTexts('alliances');

export const alliancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alliances',
  validateSearch: alliancesSearch,
  loader,
}).lazy(async () => (await import('./alliances-page.tsx')).lazyAlliancesRoute);

export const allianceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alliances/$id',
  validateSearch: allianceSearch,
  loader,
}).lazy(async () => (await import('./alliance-page.tsx')).lazyAllianceRoute);

export const partnershipRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships/$id',
  loader,
}).lazy(async () => (await import('./partnership-page.tsx')).lazyPartnershipRoute);

export const alliancesRoutes = [alliancesRoute, allianceRoute, partnershipRoute] as const;
