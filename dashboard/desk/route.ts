import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../frame/root-route.ts';
import { loadTexts } from '../language/languages.ts';

/** Whether the page leads here. */
export const isReady = true;

const loader = () => loadTexts('desk');
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const textsOf = (search: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (text(search[name]) === undefined ? [] : [[name, text(search[name])]])));

const deskRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk', loader }).lazy(
  async () => (await import('./desk-page.tsx')).lazyDeskRoute,
);

const draftsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk/drafts', loader }).lazy(
  async () => (await import('./drafts-page.tsx')).lazyDraftsRoute,
);

export const writeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/write',
  loader,
  /** Which kind; `id` of the draft to go on with; `about` is what a new record is about. */
  validateSearch: (search: Record<string, unknown>): { kind?: string; id?: string; about?: string } =>
    textsOf(search, ['kind', 'id', 'about']),
}).lazy(async () => (await import('./write-page.tsx')).lazyWriteRoute);

export const publishedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/published',
  loader,
  /** `done` has just been published; `seenBy` shows it with the eyes of somebody; `kind` shows only that. */
  validateSearch: (search: Record<string, unknown>): { done?: string; seenBy?: string; kind?: string } =>
    textsOf(search, ['done', 'seenBy', 'kind']),
}).lazy(async () => (await import('./published-page.tsx')).lazyPublishedRoute);

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/import',
  loader,
  /** Which kind of record each row is. */
  validateSearch: (search: Record<string, unknown>): { kind?: string } => textsOf(search, ['kind']),
}).lazy(async () => (await import('./import-page.tsx')).lazyImportRoute);

const sharingRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk/sharing', loader }).lazy(
  async () => (await import('./sharing-page.tsx')).lazySharingRoute,
);

const peopleRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk/people', loader }).lazy(
  async () => (await import('./people-page.tsx')).lazyPeopleRoute,
);

const remindersRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk/reminders', loader }).lazy(
  async () => (await import('./reminders-page.tsx')).lazyRemindersRoute,
);

export const deskRoutes = [
  deskRoute,
  draftsRoute,
  writeRoute,
  importRoute,
  publishedRoute,
  sharingRoute,
  peopleRoute,
  remindersRoute,
] as const;
