import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { StoryCard } from '../alliances/story-card.tsx';
import { EmptyState } from '../parts/index.ts';
import { OrganizationStoriesDocument, type OrganizationStoriesQuery } from './hub-operations.ts';
import type { OrganizationPart } from './organization.ts';
import { OwnedList } from './owned-list.tsx';

const storiesIn = ({ actor }: OrganizationStoriesQuery) => actor?.stories;

/** What an organization tells: stories, pilots and lessons. */
export function StoriesView({ actor: { id }, tell }: OrganizationPart) {
  const { t } = useLingui();
  const variables = useMemo(() => ({ did: id, first: 10 }), [id]);
  return (
    <OwnedList
      title={t`Stories, pilots and lessons`}
      query={OrganizationStoriesDocument}
      variables={variables}
      pageOf={storiesIn}
      onFacts={tell('stories')}
      empty={
        <EmptyState title={t`It has told no story yet`}>
          <Trans>
            Organizations write at their desk what they lived through and learned, also from what went wrong.
          </Trans>
        </EmptyState>
      }
    >
      {(story) => <StoryCard story={story} />}
    </OwnedList>
  );
}
