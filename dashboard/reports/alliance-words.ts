import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { DecisionValue, GatheringStatus, HealthTopic, LifeStage, WordsAndDeeds } from './hub-operations.ts';

/** Stages of life of an alliance. */
export function useStageWords(): Readonly<Record<LifeStage, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FORMING: t`Forming`,
      BUILDING: t`Building`,
      DEVELOPING: t`Developing`,
      EVOLVING: t`Evolving`,
      PAUSED: t`Resting`,
      SPLIT: t`Split`,
      ENDED: t`Ended`,
    }),
    [t],
  );
}

/** What became of a proposal. */
export function useDecisionWords(): Readonly<Record<DecisionValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_YET_OPEN: t`Not open yet`,
      OPEN: t`Open`,
      PASSED: t`Passed`,
      BLOCKED: t`An objection stands`,
      NO_QUORUM: t`Too few consented so far`,
      QUORUM_UNREACHABLE: t`Too few can consent`,
      SUPERSEDED: t`Replaced`,
      DROPPED: t`Given up`,
      INSUFFICIENT: t`Cannot be told`,
    }),
    [t],
  );
}

/** Whether a gathering was held. */
export function useGatheringWords(): Readonly<Record<GatheringStatus, string>> {
  const { t } = useLingui();
  return useMemo(() => ({ PLANNED: t`Planned`, HELD: t`Held`, CANCELLED: t`Cancelled` }), [t]);
}

/** What people are asked about the health of an alliance. */
export function useHealthWords(): Readonly<Record<HealthTopic, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      EQUITY: t`Fairness`,
      TRANSPARENCY: t`Openness`,
      MUTUAL_BENEFIT: t`Benefit for all`,
      TRUST: t`Trust`,
      VOICE: t`Being heard`,
      LEARNING: t`Learning`,
    }),
    [t],
  );
}

/** How words and deeds go together: a question to those concerned, and no verdict. */
export function useWordsAndDeedsWords(): Readonly<Record<WordsAndDeeds, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      GROWING: t`More is undertaken and reported than before.`,
      STEADY: t`About as much is undertaken and reported as before.`,
      FADING: t`Fewer stand by the words, and less is undertaken and reported than before. Does the alliance rest, is its work done, or does it need something?`,
      DRIFTING: t`The words stand as before, and less is undertaken and reported. Is it done elsewhere, is it not written down, or has something else become more important?`,
      INSUFFICIENT: t`There are not yet four quarters with five members to look at.`,
    }),
    [t],
  );
}
