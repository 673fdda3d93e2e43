import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  AimBalance,
  BalanceSign,
  BenefitAlert,
  BenefitState,
  DeedKind,
  EquityDimension,
  EquityWeight,
  MutualBenefit,
  PlanReason,
  PlanRelation,
  WordsAndDeeds,
} from '../hub-operations.ts';

/** How words and deeds of an alliance go together: a question to those concerned, and no verdict. */
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

/** Which sorts of aims plans state. */
export function useBalanceWords(): Readonly<Record<BalanceSign, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      BOTH: t`The plans state aims of both sorts.`,
      ONLY_SOCIAL: t`The plans state social aims only. Can it carry itself?`,
      ONLY_BUSINESS: t`The plans state business aims only. What is it for, besides?`,
      INSUFFICIENT: t`No plan states any aim, or too few take part for anything to be said.`,
    }),
    [t],
  );
}

/** What the author of a plan puts first. */
export function usePriorityWords(): Readonly<Record<AimBalance, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      SOCIAL_FIRST: t`Social aims first`,
      BALANCED: t`Neither without the other`,
      BUSINESS_FIRST: t`Business aims first`,
    }),
    [t],
  );
}

/** What is counted side by side. */
export function useEquityWords(): Readonly<Record<EquityDimension, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      SEATS: t`Invited to gatherings`,
      ATTENDED: t`Came to gatherings`,
      OBJECTIONS: t`Objected with a reason`,
      OBJECTIONS_HEARD: t`Objections of which something came`,
      OBJECTIONS_RESOLVED: t`Objections taken back`,
      BENEFITS_STATED: t`Benefits stated in own plans`,
      BENEFITS_CAME: t`Own plans of which something came`,
      GIVEN: t`Contributions given`,
      OTHER_THAN_MONEY: t`Of these other than money`,
    }),
    [t],
  );
}

/** How much the word of members weighs, as they see it. */
export function useWeightWords(): Readonly<Record<EquityWeight, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MORE: t`more than that of others`,
      EQUAL: t`as much as that of others`,
      LESS: t`less than that of others`,
      UNSAID: t`they do not say`,
    }),
    [t],
  );
}

/** Deeds. */
export function useDeedWords(): Readonly<Record<DeedKind, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      GOAL: t`goals`,
      PROMISE: t`promises`,
      REPORT: t`reports`,
      CONTRIBUTION: t`contributions`,
    }),
    [t],
  );
}

/** Whether a partnership is good for each of its parties. */
export function useMutualBenefitWords(): Readonly<Record<MutualBenefit, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MUTUAL: t`Something came to each party, by its own word.`,
      EXPECTED: t`Not everything has come yet, and nobody waits in vain.`,
      UNEVEN: t`Something came to some. Others have stated no benefit yet, or theirs did not come: something to talk about.`,
      INSUFFICIENT: t`It cannot be told yet: two parties must have stated what they expect, and have begun to act.`,
    }),
    [t],
  );
}

/** What became of the benefits that a party stated. */
export function useBenefitStateWords(): Readonly<Record<BenefitState, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_STATED: t`Has stated no benefit of its own yet`,
      NOT_SHOWN: t`May keep to itself what it expects`,
      EXPECTED: t`Expects what it stated`,
      PARTLY: t`Some of it came`,
      CAME: t`It came`,
      DID_NOT_COME: t`It did not come, and is not expected any more`,
    }),
    [t],
  );
}

/** What the parties might talk about. */
export function useBenefitAlertWords(): Readonly<Record<BenefitAlert, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NO_PLAN: t`It has no plan of its own yet.`,
      NO_BENEFIT_STATED: t`Its plan names no benefit of its own.`,
      DID_NOT_COME: t`Something that it expected did not come.`,
      AWAITED_PAST_REVIEW: t`Its plan was to be looked at again by now, and what it expected has not come yet.`,
      FLOWS_ONE_WAY: t`It has given something, and nothing has come to it so far.`,
    }),
    [t],
  );
}

/** How two plans go together. */
export function usePlanRelationWords(): Readonly<Record<PlanRelation, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CLASH: t`They may get in each other’s way`,
      COMPLEMENT: t`They help each other`,
    }),
    [t],
  );
}

/** Why. */
export function usePlanReasonWords(): Readonly<Record<PlanReason, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      SAME_GOAL: t`Both serve the same goal.`,
      SAME_GROUP: t`Both are good for the same group.`,
      NEED_MET: t`The first brings what the author of the second has said it needs.`,
      HELPS: t`Somebody sees a good side effect of the first on the second.`,
      OPPOSITE_DIRECTIONS: t`On one challenge the first wants more of something and the second less.`,
      HARMS: t`Somebody sees a harmful or mixed side effect of the first on the second.`,
      BOTH_NEED: t`The authors of both have said that they need the same, and no plan brings it.`,
      OTHER_PRIORITY: t`The first puts social aims first, and the second business aims.`,
    }),
    [t],
  );
}
