import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  BenefitRealized,
  ContributionKind,
  FinancialSolidity,
  FundingOrigin,
  FundingStage,
  PartnershipMissingPiece,
  PartnershipMissingReason,
  PartnershipPhase,
  PartnershipPhaseCaveat,
  ValuePlanForm,
} from '../hub-operations.ts';

/** In which phase a partnership is. */
export function usePhaseWords(): Readonly<Record<PartnershipPhase, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      INITIATION: t`Beginning`,
      STRATEGIC_PAUSE: t`Strategic pause`,
      IMPLEMENTATION: t`Acting`,
      REVIEW: t`Being looked at again`,
      ENDED: t`Ended`,
      INSUFFICIENT: t`Cannot be told`,
    }),
    [t],
  );
}

/** What each phase means. */
export function usePhaseMeanings(): Readonly<Record<PartnershipPhase, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      INITIATION: t`Not all parties have confirmed one version of it yet.`,
      STRATEGIC_PAUSE: t`All have confirmed it, and pause before they act: the plans that the gate asks for are not all there.`,
      IMPLEMENTATION: t`The plans are there, and the parties act.`,
      REVIEW: t`The day has come on which the parties meant to look at it again together.`,
      ENDED: t`Its end has come, or fewer than two parties are left.`,
      INSUFFICIENT: t`It names no other party, a party could not be heard, or the charter whose gate it follows is withdrawn.`,
    }),
    [t],
  );
}

/** What to know of a phase. */
export function usePhaseCaveats(): Readonly<Record<PartnershipPhaseCaveat, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NEWER_VERSION: t`There is a newer version that not all parties have confirmed; the last one they did counts.`,
      VERSION_UNKNOWN: t`What the version that all have confirmed said is not known here: what the newest says is taken in its place.`,
      GATE_UNKNOWN: t`The charter that it names cannot be seen: the usual gate was taken.`,
      PARTY_LEFT: t`A party has left since.`,
    }),
    [t],
  );
}

/** What the next phase waits for. */
export function usePieceWords(): Readonly<Record<PartnershipMissingPiece, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CONFIRMATION: t`confirmation of the newest version`,
      COLLECTIVE_PLAN: t`a plan of all parties together`,
      PLAN_CONFIRMATION: t`confirmation of the plan of all`,
      INDIVIDUAL_PLAN: t`a plan of its own`,
      RENEWAL: t`a version with a later review, or an end, that all confirm`,
    }),
    [t],
  );
}

/** Why it is missing. */
export function usePieceReasons(): Readonly<Record<PartnershipMissingReason, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_SAID: t`nothing was said yet`,
      OTHER_VERSION: t`another version was confirmed, not the newest`,
      REJECTED: t`the newest version was not agreed to`,
      NOT_HEARD: t`could not be heard just now`,
    }),
    [t],
  );
}

/** Where the money comes from. */
export function useFundingWords(): Readonly<Record<FundingOrigin, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PARTIES: t`From the parties themselves`,
      PUBLIC_GRANT: t`From a public authority, as a grant`,
      PHILANTHROPY: t`From a foundation or donors`,
      INVESTMENT: t`From investors or lenders, who want it back`,
      REVENUE: t`From what the partnership sells`,
      MIXED: t`From several sources, none the most`,
      NONE_YET: t`It has none yet`,
    }),
    [t],
  );
}

/** How far the funding of a plan has come. */
export function useFundingStageWords(): Readonly<Record<FundingStage, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PROPOSAL: t`Asked for, which is no plan yet`,
      PLAN: t`It is decided how it is funded`,
      FUNDED: t`The money is there`,
    }),
    [t],
  );
}

/** Whose plan it is. */
export function usePlanFormWords(): Readonly<Record<ValuePlanForm, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      COLLECTIVE: t`Plan of all parties together`,
      INDIVIDUAL: t`Plan of one party`,
    }),
    [t],
  );
}

/** Whether a benefit came. */
export function useRealizedWords(): Readonly<Record<BenefitRealized, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_YET: t`still expected`,
      PARTLY: t`some of it came`,
      YES: t`came`,
      NO: t`did not come`,
    }),
    [t],
  );
}

/** Whether a business model can carry itself. */
export function useSolidityWords(): Readonly<Record<FinancialSolidity, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      SOLID: t`It can carry itself, as far as can be seen`,
      FRAGILE: t`Only while something holds that may not`,
      UNKNOWN: t`That has not been looked at`,
    }),
    [t],
  );
}

/** What was contributed. */
export function useContributionWords(): Readonly<Record<ContributionKind, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FUNDS: t`Money`,
      SKILLS: t`Work of skilled people`,
      GOODS: t`Things`,
      KNOWLEDGE: t`Knowledge or data`,
      POLICY_POWER: t`Power to make or change rules`,
      ACCESS: t`Access to people, places or markets`,
      LEGITIMACY: t`A good name that lends weight`,
      OTHER: t`Something else`,
    }),
    [t],
  );
}

/** How phases are marked beside their words. */
export const PHASE_TONES = {
  INITIATION: 'OPEN',
  STRATEGIC_PAUSE: 'CARE',
  IMPLEMENTATION: 'GOOD',
  REVIEW: 'ACTIVE',
  ENDED: 'PLAIN',
  INSUFFICIENT: 'OPEN',
} as const satisfies Readonly<Record<PartnershipPhase, string>>;
