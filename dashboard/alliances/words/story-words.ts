import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PilotResult, StoryForm } from '../hub-operations.ts';

/** What sort of story it is. */
export function useStoryWords(): Readonly<Record<StoryForm, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      STORY: t`Story`,
      PILOT: t`Pilot`,
      LESSON: t`Lesson`,
    }),
    [t],
  );
}

/** What became of a pilot. */
export function usePilotWords(): Readonly<Record<PilotResult, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      RUNNING: t`Still runs`,
      ADOPTED: t`Done at full scale now`,
      CHANGED: t`Something else came of it`,
      STOPPED: t`Was stopped`,
    }),
    [t],
  );
}
