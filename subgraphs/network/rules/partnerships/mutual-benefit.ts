import { type Fact, type Facts, numberOf, targetOf, textOf, valuesOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { type Judging, repliesTo } from '../judging.ts';
import { partnershipPhaseOf } from './partnership-phase.ts';

/**
 * Mutual benefit: whether each party of a partnership has said what it has from it, over the common benefit, and whether that came, by
 * its own word in its individual value plans. A partnership in which one party only gives does not last (Austin and Seitanidi 2012, on
 * the value that collaborations create for each partner). What each gave stands beside it; the two are never set off against each other.
 *
 * Per party: whether a benefit is stated; whether it came. Of the whole: MUTUAL when something came to each; UNEVEN when something came
 * to some while others stated nothing or wait in vain; else EXPECTED.
 *
 * Weak: it is each party's own word; benefits of one line count as much as large ones, and those that nobody foresaw are not there;
 * a party that keeps its plan to itself looks as if it had none.
 */
export const MUTUAL_BENEFITS = {
  MUTUAL: 'Something came to each party, by its own word.',
  EXPECTED: 'Not everything has come yet, and nobody waits in vain.',
  UNEVEN: 'Something came to some, while others have stated no benefit, or theirs did not come.',
  INSUFFICIENT: 'Fewer than two parties have stated a benefit, or they are not acting yet.',
} as const;
export type MutualBenefitValue = keyof typeof MUTUAL_BENEFITS;

export const BENEFIT_STATES = {
  NOT_STATED: 'It has stated no benefit of its own.',
  NOT_SHOWN: 'Whether it has stated one cannot be told: it may keep that to itself.',
  EXPECTED: 'It expects what it stated.',
  PARTLY: 'Some of it came.',
  CAME: 'It came.',
  DID_NOT_COME: 'It did not come, and is not expected any more.',
} as const;
export type BenefitState = keyof typeof BENEFIT_STATES;

export const BENEFIT_ALERTS = {
  NO_PLAN: 'The parties act, and this one has no plan of its own.',
  NO_BENEFIT_STATED: 'It has a plan that names no benefit of its own.',
  DID_NOT_COME: 'Something that it expected did not come.',
  AWAITED_PAST_REVIEW: 'Its plan was to be looked at again by now, and nothing of what it expected has come.',
  FLOWS_ONE_WAY: 'It has given something, and nothing has come to it while something came to others.',
} as const;
export type BenefitAlert = keyof typeof BENEFIT_ALERTS;

export type PartyBenefit = {
  /** DID. */
  readonly party: string;
  readonly state: BenefitState;
  readonly alerts: readonly BenefitAlert[];
  /** How many benefits its plans state. */
  readonly stated: number;
  /** What it gave to the partnership: how often, and how often something else than money. */
  readonly contributions: number;
  readonly contributionsNotCash: number;
};

export type MutualBenefit = Judging & {
  readonly value: MutualBenefitValue;
  /** In the order of DIDs. */
  readonly parties: readonly PartyBenefit[];
};

export const MUTUAL_BENEFIT_RULE = 'mutual-benefit-1';

const CAME: ReadonlySet<BenefitState> = new Set(['CAME', 'PARTLY']);
const IN_VAIN: ReadonlySet<BenefitState> = new Set(['NOT_STATED', 'DID_NOT_COME']);
const SAID: ReadonlySet<BenefitState> = new Set(['EXPECTED', 'PARTLY', 'CAME', 'DID_NOT_COME']);

/** Whether a partnership that stands is good for each of its parties. */
export function mutualBenefitOf(facts: Facts, partnership: Fact): Finding<MutualBenefit> {
  const phase = partnershipPhaseOf(facts, partnership).value;
  const plans = [...facts.pointingTo(partnership.id, 'ValuePlan', 'partnership')];
  const given = [...facts.pointingTo(partnership.id, 'Contribution', 'partnership')];
  const acts = phase.value === 'IMPLEMENTATION' || phase.value === 'REVIEW' || phase.value === 'ENDED';
  const own = phase.parties.map((party) => {
    const individual = plans.filter((plan) => plan.actor === party && textOf(plan, 'form') === 'INDIVIDUAL');
    const mayHideOne = plans.some((plan) => plan.actor === party && plan.undisclosed > 0);
    const contributions = given.filter(({ actor }) => actor === party);
    return { party, individual, contributions, state: stateOf(individual, mayHideOne) };
  });
  const anythingCame = own.some(({ state }) => CAME.has(state));
  const parties = own.map(({ party, individual, contributions, state }): PartyBenefit => {
    const alerts: BenefitAlert[] = [];
    if (acts && individual.length === 0 && state !== 'NOT_SHOWN') alerts.push('NO_PLAN');
    if (individual.length > 0 && state === 'NOT_STATED') alerts.push('NO_BENEFIT_STATED');
    if (individual.some((plan) => valuesOf(plan, 'benefitRealized').includes('NO'))) alerts.push('DID_NOT_COME');
    if (state === 'EXPECTED' && individual.some((plan) => (textOf(plan, 'reviewDate') ?? '~') < facts.day))
      alerts.push('AWAITED_PAST_REVIEW');
    if (contributions.length > 0 && anythingCame && !CAME.has(state) && state !== 'NOT_SHOWN')
      alerts.push('FLOWS_ONE_WAY');
    return {
      party,
      state,
      alerts,
      stated: individual.reduce((sum, plan) => sum + (numberOf(plan, 'benefitCount') ?? 0), 0),
      contributions: contributions.length,
      contributionsNotCash: contributions.filter((one) => textOf(one, 'contributionKind') !== 'FUNDS').length,
    };
  });
  const isEnough = acts && parties.filter(({ state }) => SAID.has(state)).length >= 2;
  const value = ((): MutualBenefitValue => {
    if (!isEnough) return 'INSUFFICIENT';
    if (parties.every(({ state }) => CAME.has(state))) return 'MUTUAL';
    return anythingCame && parties.some(({ state }) => IN_VAIN.has(state)) ? 'UNEVEN' : 'EXPECTED';
  })();
  const charter = targetOf(partnership, 'network');
  return finding(
    facts,
    MUTUAL_BENEFIT_RULE,
    { value, parties, replies: repliesTo(facts, partnership.id, phase.parties) },
    {
      because: [...own.flatMap(({ individual }) => individual.map(({ id }) => id)), ...given.map(({ id }) => id)],
      looked: [partnership.id, ...plans.map(({ id }) => id), ...(charter && facts.get(charter) ? [charter] : [])],
      concerned: phase.parties,
      isEnough,
    },
  );
}

function stateOf(plans: readonly Fact[], mayHideOne: boolean): BenefitState {
  const stated = plans.reduce((sum, plan) => sum + (numberOf(plan, 'benefitCount') ?? 0), 0);
  if (stated === 0) return mayHideOne ? 'NOT_SHOWN' : 'NOT_STATED';
  const said = new Set(plans.flatMap((plan) => valuesOf(plan, 'benefitRealized').map(String)));
  if (said.has('YES')) return said.size === 1 ? 'CAME' : 'PARTLY';
  if (said.has('PARTLY')) return 'PARTLY';
  return said.has('NO') && !said.has('NOT_YET') ? 'DID_NOT_COME' : 'EXPECTED';
}
