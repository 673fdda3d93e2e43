import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  Convergence,
  GatheringStatus,
  HealthTopic,
  LifeStage,
  LifeStageThreat,
  RoundsValue,
  SplitValue,
} from '../hub-operations.ts';

/** Stages of life. */
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

/** What each stage means. */
export function useStageMeanings(): Readonly<Record<LifeStage, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FORMING: t`Those who might take part find each other.`,
      BUILDING: t`They agree on what they want, and how they work.`,
      DEVELOPING: t`They do it.`,
      EVOLVING: t`They do it otherwise than before, with others, or for more.`,
      PAUSED: t`They rest. Nothing is expected until they go on.`,
      SPLIT: t`They go on as several alliances.`,
      ENDED: t`It is over.`,
    }),
    [t],
  );
}

/** What may threaten an alliance at a stage of its life. */
export function useThreatWords(): Readonly<Record<LifeStageThreat, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      LOSS_OF_AMBITION: t`The aims may get smaller`,
      LOSS_OF_TRUST: t`They may come to rely on each other less`,
      UNEQUAL_POWER: t`Some may decide for all`,
      FREE_RIDING: t`Some may take and not give`,
      FUNDING: t`The money may run out`,
      TURNOVER: t`The people who carry it may leave`,
      DRIFT: t`What is done may not be what was meant`,
      OVERLOAD: t`Too much may rest on too few`,
      OUTSIDE_PRESSURE: t`Rules, markets or politics may turn against it`,
      OTHER: t`Something else`,
    }),
    [t],
  );
}

/** How an alliance keeps the rhythm of its rounds. */
export function useRoundsWords(): Readonly<Record<RoundsValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      IN_RHYTHM: t`The next round is not due yet.`,
      DUE: t`A round is due, and one is planned.`,
      OVERDUE: t`A round is due, and none is planned yet.`,
      NO_RHYTHM: t`The charter names no rhythm, so that none is due.`,
      PAUSED: t`The alliance rests, so that none is due.`,
      OVER: t`The alliance has split or ended, so that none is due.`,
    }),
    [t],
  );
}

/** Whether a gathering took place. */
export function useGatheringWords(): Readonly<Record<GatheringStatus, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PLANNED: t`Planned`,
      HELD: t`Held`,
      CANCELLED: t`Cancelled`,
    }),
    [t],
  );
}

/** What questions on how it is doing are about. */
export function useHealthTopicWords(): Readonly<Record<HealthTopic, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      EQUITY: t`Whether all have the same say`,
      TRANSPARENCY: t`Whether all know what they need to`,
      MUTUAL_BENEFIT: t`Whether each has something from it`,
      TRUST: t`Whether they rely on each other`,
      VOICE: t`Whether one can say what one thinks, and is heard`,
      LEARNING: t`Whether they learn from what they do`,
    }),
    [t],
  );
}

/** Whether beliefs come together. */
export function useConvergenceWords(): Readonly<Record<Convergence, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      COMING_TOGETHER: t`Members have affirmed more of the same beliefs than before.`,
      STEADY: t`About as much of what members affirm is common as before.`,
      GROWING_APART: t`Members have affirmed fewer of the same beliefs than before. Is it news, or do they only tell each other now?`,
      INSUFFICIENT: t`It cannot be told yet: for that five members must have affirmed beliefs, over four quarters.`,
    }),
    [t],
  );
}

/** How far an alliance has split. */
export function useSplitWords(): Readonly<Record<SplitValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_SPLIT: t`No charter was split from this one.`,
      CHOOSING: t`Some members have not chosen yet with which they go on.`,
      COMPLETE: t`Every member has chosen, or has left.`,
    }),
    [t],
  );
}
