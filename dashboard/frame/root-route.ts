import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Place } from '../asking/index.ts';
import { AppShell } from './app-shell.tsx';
import { NothingHere } from './nothing-here.tsx';
import { PageFailed } from './page-failed.tsx';

/** What loaders of routes may ask for. */
export type RouteContext = { readonly place: Place };

/** The frame around every page. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: AppShell,
  notFoundComponent: NothingHere,
  errorComponent: PageFailed,
});
