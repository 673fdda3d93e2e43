import { type Fact, type Facts, numberOf, targetOf, textOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { knownPhaseOf } from '../partnerships/partnership-phase.ts';
import { decimalText, fractionText } from '../progress/decimal-text.ts';
import { AMOUNT_CAVEATS, type ReportedAmount, reportedAmountOf } from '../progress/reported-amount.ts';
import { type AgreedTerms, agreedTermsOf, TERMS_CAVEATS } from './agreed-terms.ts';
import { SUPERSESSION_CAVEATS, type Supersession, supersessionOf } from './supersession.ts';

/**
 * How a promise stands: from the answers of its receiver, the gate of its partnership, reports, dates, and its tombstone. Follows the
 * life of a commitment in ValueFlows (vf:Commitment, fulfilled by vf:EconomicEvent), with what two voices need beside it.
 *
 * In this order, the first that holds: withdrawn; fulfilled (agreed, and as much reported or given as promised; without a quantity:
 * declared achieved in a version that was agreed); superseded; not agreed, or only spoken of; the partnership has ended; something
 * done, but not all; its day has passed; its time, or that of its partnership, has not begun; active.
 *
 * Weaknesses: amounts are the author’s word until the receiver rejects them; a condition is a text, so no rule knows whether it came
 * to be; without a due day nothing lapses, and without a quantity nothing but the author’s declaration ends it.
 */
export const COMMITMENT_STATUSES = {
  PROPOSED: 'Only spoken of, or its receiver has not agreed to it.',
  AGREED: 'Agreed, but its time, or the action of its partnership, has not begun.',
  ACTIVE: 'In force; nothing of it was reported yet.',
  PARTLY_FULFILLED: 'Something of it was done, and not all; or no quantity says what all would be.',
  FULFILLED: 'Done as promised, by the word of its author that its receiver has not rejected.',
  LAPSED: 'Its day has passed, or its partnership has ended, and nothing of it was reported.',
  WITHDRAWN: 'Withdrawn by its author, by the day on which it was due or without such a day.',
  WITHDRAWN_AFTER_DUE: 'Withdrawn by its author after the day on which it was due.',
  SUPERSEDED: 'Another promise of its author has taken its place.',
} as const;
export type CommitmentStatus = keyof typeof COMMITMENT_STATUSES;

export const COMMITMENT_CAVEATS = {
  ...TERMS_CAVEATS,
  ...AMOUNT_CAVEATS,
  ...SUPERSESSION_CAVEATS,
  NO_DUE: 'It has no due day, so it cannot lapse.',
  NO_QUANTITY: 'It says no quantity: it counts as fulfilled when its author declares it achieved.',
  DUE_BEFORE_ISSUE: 'The day on which it was due had passed when it was first published.',
  PARTNERSHIP_UNSEEN:
    'The partnership that it is made in is withdrawn, or you may not see it: whether its action has begun cannot be told.',
  DUE_MOVED: 'An earlier version was due on another day, which had passed when its author moved it.',
  CONDITIONAL: 'It holds under a condition; whether that came to be, no rule can tell.',
  RECEIVER_LEFT: 'Its receiver does not take part any more: what it had answered is not here.',
} as const;
export type CommitmentCaveat = keyof typeof COMMITMENT_CAVEATS;

export type CommitmentStanding = {
  readonly value: CommitmentStatus;
  /** The version by which it is taken; null where nothing but a tombstone is left. */
  readonly terms: { readonly id: string; readonly digest: string } | null;
  /** As much as was reported or given, and as was promised, in the unit (Decimal); null where it cannot be told. */
  readonly amount: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  /** The one of the other, 0 to 1 (Decimal). */
  readonly fraction: string | null;
  /** Whether its day has passed and it is not fulfilled. */
  readonly isOverdue: boolean;
  readonly caveats: readonly CommitmentCaveat[];
};

export const COMMITMENT_STATUS_RULE = 'commitment-status-1';

/** How a commitment stands, and what that follows from; for rules over many of them, which need no reasons. */
export type Standing = {
  readonly value: CommitmentStatus;
  readonly terms: Fact;
  readonly agreed: AgreedTerms;
  readonly reported: ReportedAmount;
  readonly superseded: Supersession;
  readonly partnership: Gate;
  /** As much as was promised; undefined where no quantity above nothing is said. */
  readonly quantity: number | undefined;
  readonly share: number | undefined;
  readonly isOverdue: boolean;
};

/** How a commitment stands that was not withdrawn. */
export function standingOf(facts: Facts, commitment: Fact): Standing {
  const agreed = agreedTermsOf(facts, commitment);
  const { terms, isAgreed } = agreed;
  const due = textOf(terms, 'due');
  const reported = reportedAmountOf(facts, commitment, terms);
  const stated = numberOf(terms, 'quantity');
  const quantity = stated !== undefined && stated > 0 ? stated : undefined;
  const share = quantity === undefined || reported.amount === undefined ? undefined : reported.amount / quantity;
  const isAchieved = textOf(terms, 'maturity') === 'ACHIEVED';
  const isDone = share === undefined ? quantity === undefined && isAchieved : share >= 1 - ROUNDING;
  const receiver = agreed.evidence?.standing ? targetOf(terms, 'receiver') : undefined;
  const superseded = supersessionOf(facts, commitment, { receiver, due });
  const partnership = gateAt(facts, targetOf(terms, 'partnership'));
  const isPast = due !== undefined && due < facts.day;

  const value = ((): CommitmentStatus => {
    if (isAgreed && isDone) return 'FULFILLED';
    if (superseded.by) return 'SUPERSEDED';
    if (!isAgreed || textOf(terms, 'maturity') === 'PROPOSED') return 'PROPOSED';
    if (reported.isAnything) return 'PARTLY_FULFILLED';
    if (isPast || partnership.isOver) return 'LAPSED';
    const start = textOf(terms, 'start');
    return partnership.isWaiting || (start !== undefined && start > facts.day) ? 'AGREED' : 'ACTIVE';
  })();
  const isOverdue = isPast && value !== 'FULFILLED' && value !== 'SUPERSEDED' && value !== 'PROPOSED';
  return { value, terms, agreed, reported, superseded, partnership, quantity, share, isOverdue };
}

/** How a commitment stands, a withdrawn one included. */
export function commitmentStatusOf(facts: Facts, commitment: Fact): Finding<CommitmentStanding> {
  if (commitment.withdrawn) {
    const value = commitment.afterDue ? 'WITHDRAWN_AFTER_DUE' : 'WITHDRAWN';
    return finding(facts, COMMITMENT_STATUS_RULE, { ...NOTHING, value }, { because: [commitment.id] });
  }
  const standing = standingOf(facts, commitment);
  const { value, terms, agreed, reported, superseded, partnership, quantity, share, isOverdue } = standing;
  const receiver = targetOf(terms, 'receiver');
  return finding(
    facts,
    COMMITMENT_STATUS_RULE,
    {
      value,
      terms: { id: terms.id, digest: terms.digest },
      amount: reported.amount === undefined ? null : decimalText(reported.amount),
      quantity: quantity === undefined ? null : decimalText(quantity),
      unit: textOf(terms, 'unit') ?? null,
      fraction: share === undefined ? null : fractionText(share),
      isOverdue,
      caveats: [...new Set(caveatsOf(facts, commitment, standing))].sort(),
    },
    {
      because: [
        commitment.id,
        ...agreed.because,
        ...reported.counted,
        ...(value === 'AGREED' || value === 'LAPSED' ? partnership.because : []),
        ...(superseded.by && value === 'SUPERSEDED' ? [superseded.by.id] : []),
      ],
      looked: [...agreed.looked, ...reported.looked, ...superseded.looked, ...partnership.because],
      concerned: [commitment.actor, ...(receiver === undefined ? [] : [receiver])],
    },
  );
}

function caveatsOf(facts: Facts, commitment: Fact, standing: Standing): readonly CommitmentCaveat[] {
  const { terms, agreed, reported, superseded, partnership, quantity } = standing;
  const [receiver, due] = [targetOf(terms, 'receiver'), textOf(terms, 'due')];
  const caveats: CommitmentCaveat[] = [
    ...agreed.caveats,
    ...reported.caveats,
    ...superseded.caveats,
    ...partnership.caveats,
    ...dueCaveats(facts, commitment, due, agreed.evidence === null),
  ];
  if (due === undefined) caveats.push('NO_DUE');
  if (quantity === undefined) caveats.push('NO_QUANTITY');
  if (numberOf(terms, 'conditions')) caveats.push('CONDITIONAL');
  if (receiver !== undefined && facts.isFormer(receiver)) caveats.push('RECEIVER_LEFT');
  return caveats;
}

/** What binary fractions may leave of a sum that is whole. */
const ROUNDING = 1e-9;

const NOTHING = {
  terms: null,
  amount: null,
  quantity: null,
  unit: null,
  fraction: null,
  isOverdue: false,
  caveats: [],
} as const;

/** What the partnership says about the promises made in it: they wait until its action begins, and are over with it. */
type Gate = {
  readonly isWaiting: boolean;
  readonly isOver: boolean;
  readonly because: readonly string[];
  readonly caveats: readonly CommitmentCaveat[];
};

const NO_GATE: Gate = { isWaiting: false, isOver: false, because: [], caveats: [] };

function gateAt(facts: Facts, id: string | undefined): Gate {
  if (id === undefined) return NO_GATE;
  const partnership = facts.get(id);
  if (!partnership || partnership.withdrawn || partnership.kind !== 'Partnership')
    return { isWaiting: true, isOver: false, because: [], caveats: ['PARTNERSHIP_UNSEEN'] };
  const { value, because } = knownPhaseOf(facts, partnership);
  return {
    isWaiting: value.value !== 'IMPLEMENTATION' && value.value !== 'REVIEW',
    isOver: value.value === 'ENDED',
    because,
    caveats: [],
  };
}

/** A day that was past already, or that was moved when it was past. What the receiver has confirmed was not moved alone. */
function dueCaveats(
  facts: Facts,
  commitment: Fact,
  due: string | undefined,
  isAlone: boolean,
): readonly CommitmentCaveat[] {
  const versions = facts.versions(commitment.id);
  const first = versions[0] ?? commitment;
  const caveats: CommitmentCaveat[] = [];
  if (due !== undefined && due < first.issuedAt.slice(0, 10)) caveats.push('DUE_BEFORE_ISSUE');
  const isMoved = versions.some((version, place) => {
    const [before, next] = [textOf(version, 'due'), versions[place + 1]];
    return (
      before !== undefined &&
      next !== undefined &&
      before < next.issuedAt.slice(0, 10) &&
      textOf(next, 'due') !== before
    );
  });
  if (isAlone && isMoved) caveats.push('DUE_MOVED');
  return caveats;
}
