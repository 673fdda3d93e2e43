import { type Fact, type Facts, numberOf, textOf } from '../../facts/index.ts';
import { membersIn } from '../alliances/members.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS, type Judging, repliesTo } from '../judging.ts';
import { partiesOf } from './parties.ts';

/**
 * Social and business aims of a partnership, or of all partnerships of a network, side by side: how many aims of either sort the plans
 * state, and which the authors put first by their own word. An alliance for shared value has both (Porter and Kramer 2011): one that has
 * only business aims has drifted to an ordinary contract, one without any may not be able to carry itself. How much is too much is for
 * those concerned to say.
 *
 * Weak: an aim is an aim, large or small; who writes many lines counts for more; what the plans leave out is not here.
 */
export const BALANCE_SIGNS = {
  BOTH: 'The plans state aims of both sorts.',
  ONLY_SOCIAL: 'The plans state social aims only: can it carry itself?',
  ONLY_BUSINESS: 'The plans state business aims only: what is it for, besides?',
  INSUFFICIENT: 'No plan states any aim, or too few take part for anything to be said.',
} as const;
export type BalanceSign = keyof typeof BALANCE_SIGNS;

/** What an author may put first. */
export const PRIORITIES = ['SOCIAL_FIRST', 'BALANCED', 'BUSINESS_FIRST'] as const;

export type PlanBalance = {
  /** Id of the plan. */
  readonly plan: string;
  readonly socialAims: number;
  readonly businessAims: number;
  /** What its author puts first; null where it does not say. */
  readonly priority: string | null;
};

export type SocialBusinessBalance = Judging & {
  readonly value: BalanceSign;
  readonly socialAims: number;
  readonly businessAims: number;
  /** How many plans put what first, by the word of their authors. */
  readonly priorities: readonly { readonly priority: (typeof PRIORITIES)[number]; readonly plans: number }[];
  /** Each plan, by id; at most {@link MOST_PLANS}. */
  readonly plans: readonly PlanBalance[];
};

export const BALANCE_RULE = 'social-business-balance-1';
export const MOST_PLANS = 100;

/** The balance of a partnership that stands. */
export function balanceOfPartnership(facts: Facts, partnership: Fact): Finding<SocialBusinessBalance> {
  const parties = partiesOf(partnership);
  return balanceOf(facts, plansOf(facts, partnership), { subject: partnership.id, concerned: parties, isEnough: true });
}

/** The balance of all partnerships of a network; from five members on. */
export function balanceOfNetwork(facts: Facts, charter: Fact): Finding<SocialBusinessBalance> {
  const members = membersIn(facts, charter.id);
  const isEnough = members.length >= FEWEST_MEMBERS;
  const partnerships = isEnough ? [...facts.pointingTo(charter.id, 'Partnership', 'network')] : [];
  // whoever takes no part may name the network as it likes
  const own = partnerships.filter((partnership) => members.includes(partnership.actor));
  const plans = own.flatMap((partnership) => plansOf(facts, partnership));
  return balanceOf(facts, plans, { subject: charter.id, concerned: members, isEnough });
}

function plansOf(facts: Facts, partnership: Fact): readonly Fact[] {
  const parties = partiesOf(partnership);
  return [...facts.pointingTo(partnership.id, 'ValuePlan', 'partnership')].filter(({ actor }) =>
    parties.includes(actor),
  );
}

function balanceOf(
  facts: Facts,
  found: readonly Fact[],
  {
    subject,
    concerned,
    isEnough,
  }: { readonly subject: string; readonly concerned: readonly string[]; readonly isEnough: boolean },
): Finding<SocialBusinessBalance> {
  const plans = found
    .map((plan) => ({
      plan: plan.id,
      socialAims: numberOf(plan, 'socialAimCount') ?? 0,
      businessAims: numberOf(plan, 'businessAimCount') ?? 0,
      priority: textOf(plan, 'balance') ?? null,
    }))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
  const socialAims = plans.reduce((sum, plan) => sum + plan.socialAims, 0);
  const businessAims = plans.reduce((sum, plan) => sum + plan.businessAims, 0);
  const value = ((): BalanceSign => {
    if (!isEnough || socialAims + businessAims === 0) return 'INSUFFICIENT';
    if (businessAims === 0) return 'ONLY_SOCIAL';
    return socialAims === 0 ? 'ONLY_BUSINESS' : 'BOTH';
  })();
  const priorities = PRIORITIES.map((priority) => ({
    priority,
    plans: plans.filter((plan) => plan.priority === priority).length,
  }));
  const replies = isEnough ? repliesTo(facts, subject, concerned) : [];
  return finding(
    facts,
    BALANCE_RULE,
    { value, socialAims, businessAims, priorities, plans: plans.slice(0, MOST_PLANS), replies },
    {
      because: plans.map(({ plan }) => plan),
      looked: [subject],
      concerned,
      isEnough: value !== 'INSUFFICIENT',
    },
  );
}
