import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PostForm, PostPerspective, TopicStatus } from '../hub-operations.ts';

/** Whether a topic is still talked about. */
export function useTopicWords(): Readonly<Record<TopicStatus, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      OPEN: t`Open`,
      RESTING: t`Resting`,
      CLOSED: t`Closed`,
    }),
    [t],
  );
}

/** What sort of thing is said. */
export function usePostFormWords(): Readonly<Record<PostForm, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MESSAGE: t`Message`,
      IDEA: t`Idea`,
      ASSUMPTION: t`Assumption, to be challenged`,
      ADVICE: t`Advice`,
    }),
    [t],
  );
}

/** From where somebody speaks. */
export function usePerspectiveWords(): Readonly<Record<PostPerspective, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      BUSINESS: t`as somebody in business`,
      CIVIL_SOCIETY: t`as somebody who speaks up for others or for nature`,
      GOVERNMENT: t`as an authority`,
      SCIENCE: t`as somebody who studies it`,
      LIVED_EXPERIENCE: t`as somebody who lives with it`,
      FUNDER: t`as somebody who pays for it`,
      CRITIC: t`as the one who doubts, on purpose`,
      OTHER: t`from elsewhere`,
    }),
    [t],
  );
}
