import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { alliancesRoutes } from '../alliances/route.ts';
import type { Place } from '../asking/index.ts';
import { commitmentsRoutes } from '../commitments/route.ts';
import { deskRoutes } from '../desk/route.ts';
import { goalsRoutes } from '../goals/route.ts';
import { networkRoutes } from '../network/route.ts';
import { organizationsRoutes } from '../organizations/route.ts';
import { reportsRoutes } from '../reports/route.ts';
import { areas } from './areas.ts';
import { NothingHere } from './nothing-here.tsx';
import { PageFailed } from './page-failed.tsx';
import { PageLoading } from './page-loading.tsx';
import { rootRoute } from './root-route.ts';

/** People of a node begin at their desk, everybody else with the network. */
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ context: { place } }) => {
    const hasDesk = areas().some(({ path, isReady, onlyAt }) => path === '/desk' && isReady && onlyAt === place.place);
    throw redirect({ to: hasDesk ? '/desk' : '/network', replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  ...networkRoutes,
  ...goalsRoutes,
  ...commitmentsRoutes,
  ...organizationsRoutes,
  ...alliancesRoutes,
  ...reportsRoutes,
  ...deskRoutes,
]);

/** Makes the router of a place. */
export function openRouter(place: Place) {
  return createRouter({
    routeTree,
    context: { place },
    defaultPreload: 'intent',
    // what is preloaded are scripts and texts; answers are kept by the client that asks
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NothingHere,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
