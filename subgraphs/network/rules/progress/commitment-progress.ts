import { type Fact, type Facts, numberOf, targetOf, textOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { agreedTermsOf } from '../promises/agreed-terms.ts';
import { type Progress, progressOf } from './progress.ts';
import { reportedAmountOf } from './reported-amount.ts';

export const COMMITMENT_PROGRESS_RULE = 'commitment-progress-1';

/**
 * How far a commitment has come: from nothing to its quantity, by what its author has reported or given, in the version that was agreed
 * last. Its time begins with its start, else with its first version. What the receiver reports of the same is not added.
 */
export function commitmentProgressOf(facts: Facts, commitment: Fact): Finding<Progress> {
  const { terms, isAgreed, because, looked } = agreedTermsOf(facts, commitment);
  const reported = reportedAmountOf(facts, commitment, terms);
  const quantity = numberOf(terms, 'quantity');
  const first = facts.versions(commitment.id)[0] ?? commitment;
  const { amount, until } = reported;
  const value = progressOf({
    day: facts.day,
    unit: textOf(terms, 'unit'),
    baseline: 0,
    from: textOf(terms, 'start') ?? first.issuedAt.slice(0, 10),
    target: quantity !== undefined && quantity > 0 ? quantity : undefined,
    due: textOf(terms, 'due'),
    current: amount === undefined || until === undefined ? undefined : { value: amount, on: until },
    wanted: 'MORE',
    caveats: [
      ...(reported.caveats.includes('UNLIKE_UNITS') ? (['UNLIKE_UNITS'] as const) : []),
      ...(isAgreed ? [] : (['NOT_AGREED'] as const)),
    ],
  });
  const receiver = targetOf(terms, 'receiver');
  return finding(facts, COMMITMENT_PROGRESS_RULE, value, {
    because: [commitment.id, ...because, ...reported.counted],
    looked: [...looked, ...reported.looked],
    concerned: [commitment.actor, ...(receiver === undefined ? [] : [receiver])],
    isEnough: value.value !== 'INSUFFICIENT',
  });
}
