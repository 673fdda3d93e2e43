import { Trans, useLingui } from '@lingui/react/macro';
import type { TellFacts } from '../asking/index.ts';
import { EmptyState, RecordsByIds, Section, Skeleton } from '../parts/index.ts';
import type { Charter } from './charter.ts';
import { ContributionCard } from './contribution-card.tsx';
import {
  AllianceContributionsDocument,
  AlliancePartnershipsDocument,
  AllianceStoriesDocument,
} from './hub-operations.ts';
import { PartnershipCard } from './partnership-card.tsx';
import { StoryCard } from './story-card.tsx';
import { useAllianceRecords } from './use-alliance-records.ts';

/** What came about in an alliance: partnerships, what was given, and what was lived through and learned. */
export function TogetherView({
  charter,
  tell,
}: {
  readonly charter: Charter;
  readonly tell: (name: string) => TellFacts;
}) {
  const { t } = useLingui();
  const records = useAllianceRecords(charter.id);
  const partnerships = records('partnerships');
  const contributions = records('contributionsMade');
  const stories = records('stories');
  return (
    <>
      <Section title={t`Partnerships`}>
        {partnerships.isFirst ? (
          <Skeleton lines={3} />
        ) : partnerships.ids.length === 0 ? (
          <EmptyState title={t`No partnership is to be seen`}>
            <Trans>
              None came about in this alliance yet, or they are shared with their parties alone, who see them at their
              own node.
            </Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Partnerships`}
            ids={partnerships.ids}
            total={partnerships.total}
            query={AlliancePartnershipsDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Partnership' ? node : null))}
            onFacts={tell}
          >
            {(partnership) => <PartnershipCard partnership={partnership} />}
          </RecordsByIds>
        )}
      </Section>
      {contributions.ids.length > 0 ? (
        <Section title={t`What was given to it`}>
          <RecordsByIds
            label={t`Contributions`}
            ids={contributions.ids}
            total={contributions.total}
            query={AllianceContributionsDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Contribution' ? node : null))}
            onFacts={tell}
          >
            {(contribution) => <ContributionCard contribution={contribution} />}
          </RecordsByIds>
        </Section>
      ) : null}
      <Section title={t`Stories, pilots and lessons`}>
        {stories.isFirst ? (
          <Skeleton lines={3} />
        ) : stories.ids.length === 0 ? (
          <EmptyState title={t`No story is told yet`}>
            <Trans>Members write down at their desk what was tried out and learned, also from what went wrong.</Trans>
          </EmptyState>
        ) : (
          <RecordsByIds
            label={t`Stories`}
            ids={stories.ids}
            total={stories.total}
            query={AllianceStoriesDocument}
            rowsOf={({ nodes }) => nodes?.map((node) => (node?.__typename === 'Story' ? node : null))}
            onFacts={tell}
          >
            {(story) => <StoryCard story={story} />}
          </RecordsByIds>
        )}
      </Section>
    </>
  );
}
