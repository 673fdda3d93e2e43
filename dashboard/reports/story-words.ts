import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PilotResult, StoryForm } from './hub-operations.ts';

/** What sort of thing is told. */
export function useStoryFormWords(): Readonly<Record<StoryForm, string>> {
  const { t } = useLingui();
  return useMemo(() => ({ STORY: t`Story`, PILOT: t`Trial`, LESSON: t`Lesson` }), [t]);
}

/** What became of a trial. */
export function usePilotWords(): Readonly<Record<PilotResult, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      RUNNING: t`still running`,
      ADOPTED: t`kept up`,
      CHANGED: t`gone on in another way`,
      STOPPED: t`ended`,
    }),
    [t],
  );
}
