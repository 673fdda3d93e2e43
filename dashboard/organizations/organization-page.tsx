import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { nameOf, useReading } from '../asking/index.ts';
import { ProofBadge } from '../lineage/index.ts';
import { AnswerNote, EmptyState, ErrorNotice, MemberText, Moment, Page, SafeLink, Skeleton } from '../parts/index.ts';
import { useFeedWords } from './actor-words.ts';
import { OrganizationDocument } from './hub-operations.ts';
import { organizationRoute } from './route.ts';

export const lazyOrganizationRoute = createLazyRoute('/organizations/$did')({ component: OrganizationPage });

/** One organization. */
function OrganizationPage() {
  const { t } = useLingui();
  const { did } = organizationRoute.useParams();
  const { data, facts, isFirst, failure, again } = useReading(OrganizationDocument, { did });
  const feeds = useFeedWords();
  const actor = data?.actor;
  const profile = actor?.profile;
  const name = profile?.name ?? nameOf(did);
  return (
    <Page title={name}>
      <AnswerNote facts={facts} />
      {failure ? (
        <ErrorNotice failure={failure} again={again} />
      ) : isFirst ? (
        <Skeleton lines={5} />
      ) : !actor ? (
        <EmptyState title={t`Nobody of this name takes part here`}>
          <Trans>
            It may have left, or the address was shortened on its way. The list of organizations has everybody.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <MemberText lang={profile?.language}>{profile?.summary}</MemberText>
          <p>
            {actor.feedState ? `${feeds[actor.feedState]}, ` : null}
            <Trans>
              last heard <Moment at={actor.lastHeardAt} />
            </Trans>
          </p>
          <p>
            <SafeLink href={profile?.webAddress} />
          </p>
          {profile ? (
            <p>
              <ProofBadge
                id={profile.id}
                shown={{
                  name: profile.name,
                  summary: profile.summary,
                  sectors: profile.sectors,
                  region: profile.region,
                  sizeClass: profile.sizeClass,
                  actorType: profile.actorType,
                  webAddress: profile.webAddress,
                }}
              />
            </p>
          ) : null}
        </>
      )}
    </Page>
  );
}
