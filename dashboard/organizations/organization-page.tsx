import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { nameOf, useFactsOfAll, useReading } from '../asking/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, Page, Skeleton, Views } from '../parts/index.ts';
import { useRegionName, useSectorWords } from '../vocabulary/index.ts';
import { useActorTypeWords } from './actor-words.ts';
import { OrganizationDocument } from './hub-operations.ts';
import type { Organization } from './organization.ts';
import { ORGANIZATION_VIEWS, type OrganizationView } from './organizations-search.ts';
import { organizationRoute } from './route.ts';
import { StandingNote } from './standing-note.tsx';

export const lazyOrganizationRoute = createLazyRoute('/organizations/$did')({ component: OrganizationPage });

const Parts = {
  about: lazy(async () => ({ default: (await import('./about-view.tsx')).AboutView })),
  aims: lazy(async () => ({ default: (await import('./aims-view.tsx')).AimsView })),
  together: lazy(async () => ({ default: (await import('./together-view.tsx')).TogetherView })),
  stories: lazy(async () => ({ default: (await import('./stories-view.tsx')).StoriesView })),
  openness: lazy(async () => ({ default: (await import('./openness-view.tsx')).OpennessView })),
} as const;

/** One organization: who it is, what it wants and promises, with whom, what it tells, and how open it is. */
function OrganizationPage() {
  const { t } = useLingui();
  const { did } = organizationRoute.useParams();
  const { view = 'about' } = organizationRoute.useSearch();
  const { data, facts, isFirst, failure, again } = useReading(OrganizationDocument, { did });
  const [together, tell] = useFactsOfAll();
  const tellPage = tell('organization');
  useEffect(() => tellPage(facts), [tellPage, facts]);
  const actor = data?.actor ?? undefined;
  const Part = Parts[view];
  return (
    <Page title={actor?.profile?.name ?? nameOf(did)} lead={actor ? <Lead actor={actor} /> : undefined}>
      <AnswerNote facts={together} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={5} />
      ) : !actor ? (
        <EmptyState title={t`Nobody of this name takes part here`}>
          <Trans>
            It may have left, or the address was shortened on its way. <Link to="/organizations">The list</Link> has
            everybody.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <StandingNote actor={actor} />
          <OrganizationViews did={did} view={view} />
          <Suspense fallback={<Skeleton lines={6} />}>
            <Part key={did} actor={actor} tell={tell} />
          </Suspense>
        </>
      )}
    </Page>
  );
}

function Lead({ actor: { profile } }: { readonly actor: Organization }) {
  const { i18n } = useLingui();
  const types = useActorTypeWords();
  const sectorWords = useSectorWords();
  const regionName = useRegionName();
  if (!profile) return null;
  const sectors = [...new Set(profile.sectors?.map((code) => sectorWords(code.charAt(0))))];
  const parts = [
    profile.actorType ? types[profile.actorType] : '',
    new Intl.ListFormat(i18n.locale).format(sectors),
    profile.region ? regionName(profile.region) : '',
  ].filter((part) => part !== '');
  return <>{parts.join(' · ')}</>;
}

function OrganizationViews({ did, view }: { readonly did: string; readonly view: OrganizationView }) {
  const { t } = useLingui();
  const titles: Readonly<Record<OrganizationView, string>> = {
    about: t`Who it is`,
    aims: t`Goals and commitments`,
    together: t`With whom`,
    stories: t`Stories`,
    openness: t`How open it is`,
  };
  return (
    <Views label={t`Views of this organization`}>
      {ORGANIZATION_VIEWS.map((one) => (
        <Link
          key={one}
          to="/organizations/$did"
          params={{ did }}
          search={one === 'about' ? {} : { view: one }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={one === view ? 'page' : undefined}
        >
          {titles[one]}
        </Link>
      ))}
    </Views>
  );
}
