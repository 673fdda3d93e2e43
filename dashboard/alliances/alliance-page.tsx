import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { nameOf, useFactsOfAll, useReading } from '../asking/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, OrganizationLink, Page, Skeleton, Views } from '../parts/index.ts';
import { ALLIANCE_VIEWS, type AllianceView } from './alliance-search.ts';
import type { Charter } from './charter.ts';
import { AllianceDocument } from './hub-operations.ts';
import { allianceRoute } from './route.ts';
import { useAmongUs } from './use-among-us.ts';

export const lazyAllianceRoute = createLazyRoute('/alliances/$id')({ component: AlliancePage });

const Parts = {
  charter: lazy(async () => ({ default: (await import('./charter-view.tsx')).CharterView })),
  members: lazy(async () => ({ default: (await import('./members-view.tsx')).MembersView })),
  life: lazy(async () => ({ default: (await import('./life-view.tsx')).LifeView })),
  decisions: lazy(async () => ({ default: (await import('./decisions-view.tsx')).DecisionsView })),
  talk: lazy(async () => ({ default: (await import('./talk-view.tsx')).TalkView })),
  together: lazy(async () => ({ default: (await import('./together-view.tsx')).TogetherView })),
  'among-us': lazy(async () => ({ default: (await import('./among-us-view.tsx')).AmongUsView })),
} as const;

/** One alliance: its charter, who takes part, its life, what it decides and talks about. */
function AlliancePage() {
  const { t } = useLingui();
  const { id } = allianceRoute.useParams();
  const { view: asked = 'charter' } = allianceRoute.useSearch();
  const { data, facts, isFirst, failure, again } = useReading(AllianceDocument, { id });
  const [together, tell] = useFactsOfAll();
  const tellAlliance = tell('alliance');
  useEffect(() => tellAlliance(facts), [tellAlliance, facts]);
  const { amongUs, isFirst: isAskingAmongUs } = useAmongUs(id);
  // what judges is there for those concerned only: for everybody else not even its name is
  const views = ALLIANCE_VIEWS.filter((view) => view !== 'among-us' || amongUs !== undefined);
  const view = views.find((one) => one === asked) ?? 'charter';
  const node = data?.node;
  const charter = node?.__typename === 'SharedValueNetwork' ? node : undefined;
  const steward = nameOf(id.slice(0, id.indexOf('/')));
  const Part = Parts[view];
  return (
    <Page title={charter?.name ?? t`Alliance of ${steward}`} lead={charter ? <Lead charter={charter} /> : undefined}>
      <AnswerNote facts={together} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={6} />
      ) : !charter || charter.withdrawn ? (
        <NotHere isWithdrawn={Boolean(charter?.withdrawn)} />
      ) : (
        <>
          <AllianceViews id={id} views={views} view={view} />
          <Suspense fallback={<Skeleton lines={6} />}>
            {asked === 'among-us' && isAskingAmongUs ? <Skeleton lines={6} /> : <Part charter={charter} tell={tell} />}
          </Suspense>
        </>
      )}
    </Page>
  );
}

function Lead({ charter }: { readonly charter: Charter }): ReactNode {
  const { issuer, participants } = charter;
  const members = participants?.totalCount ?? 0;
  if (!issuer) return null;
  return (
    <>
      <Plural value={members} one="An alliance with # member" other="An alliance of # members" />
      {', '}
      <Trans>
        looked after by <OrganizationLink did={issuer.id} name={issuer.profile?.name} />.
      </Trans>
    </>
  );
}

function AllianceViews({
  id,
  views,
  view,
}: {
  readonly id: string;
  readonly views: readonly AllianceView[];
  readonly view: AllianceView;
}) {
  const { t } = useLingui();
  const titles: Readonly<Record<AllianceView, string>> = {
    charter: t`Charter`,
    members: t`Members`,
    life: t`Life`,
    decisions: t`Decisions`,
    talk: t`Roundtable`,
    together: t`Working together`,
    'among-us': t`Among ourselves`,
  };
  return (
    <Views label={t`Views of this alliance`}>
      {views.map((one) => (
        <Link
          key={one}
          to="/alliances/$id"
          params={{ id }}
          search={one === 'charter' ? {} : { view: one }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={one === view ? 'page' : undefined}
        >
          {titles[one]}
        </Link>
      ))}
    </Views>
  );
}

function NotHere({ isWithdrawn }: { readonly isWithdrawn: boolean }) {
  const { t } = useLingui();
  if (isWithdrawn)
    return (
      <EmptyState title={t`This alliance is over`}>
        <Trans>Its steward has withdrawn the charter. What its members said elsewhere stands as it did.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState title={t`This alliance is not to be seen here`}>
      <Trans>
        It is not shared with you, its steward does not answer, or the address was shortened on its way. Signing in at
        your own node may show it. <Link to="/alliances">All alliances</Link> are in the list.
      </Trans>
    </EmptyState>
  );
}
