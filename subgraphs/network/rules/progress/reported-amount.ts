import { convertUnit } from '../../../../schema/index.ts';
import { type Fact, type Facts, numberOf, targetOf, textOf } from '../../facts/index.ts';
import { evidenceIn, lastWordOf } from '../evidence/evidence-in.ts';

/**
 * How much of a promise its author says has been done: the sum of what its reports say, or of what it says it has given, whichever is
 * more, since the two are ways of telling the same. What the receiver reports is the other voice: it is compared, and never added.
 *
 * Reports that say how much are taken for what was done in their period, not since the beginning. Of those whose periods overlap one
 * counts: the one that begins first, then the longer, then the later word; so that a year and its quarters are not added up. Those
 * without a period are each taken for something of its own.
 */
export type ReportedAmount = {
  /** In the unit of the promise; undefined where nothing could be counted. */
  readonly amount: number | undefined;
  /** The last day that is told of, today at most. */
  readonly until: string | undefined;
  /** Whether anything was reported with a value, or given, in whatever unit. */
  readonly isAnything: boolean;
  /** Ids of the records that were counted, and of all that were looked at. */
  readonly counted: readonly string[];
  readonly looked: readonly string[];
  readonly caveats: readonly AmountCaveat[];
};

export const AMOUNT_CAVEATS = {
  UNLIKE_UNITS:
    'Something was reported or given without an amount that can be turned into the unit of the promise: it is not counted.',
  OVERLAPPING_REPORTS: 'Periods of reports overlap: what is in several of them was counted once.',
  REJECTED_REPORTS: 'The receiver has rejected something that was reported or given: it was not counted.',
  RECEIVER_REPORTS_OTHERWISE:
    'The receiver reports another amount. Both are there to be read; that of the author is counted.',
} as const;
export type AmountCaveat = keyof typeof AMOUNT_CAVEATS;

/** What was told, in the unit of the promise where it can be. */
type Told = {
  readonly id: string;
  readonly amount: number | undefined;
  readonly from?: string;
  readonly until?: string;
  /** When it was said, or given. */
  readonly at: string;
};

/** By how much two accounts of the same may differ before it is said: two in a hundred. */
const TOLERANCE = 0.02;

/** What is known of how much of a commitment was done, measured in the unit of these terms. */
export function reportedAmountOf(facts: Facts, commitment: Fact, terms: Fact): ReportedAmount {
  const unit = textOf(terms, 'unit');
  const receiver = targetOf(terms, 'receiver');
  const caveats = new Set<AmountCaveat>();
  const all = [...facts.pointingTo(commitment.id, 'Report', 'about')].filter((report) => hasBegun(facts, report));
  const given = [...facts.pointingTo(commitment.id, 'Contribution', 'commitment', commitment.actor)];
  const isRejected = (fact: Fact): boolean =>
    (receiver !== undefined && lastWordOf(facts, receiver, fact)?.verdict === 'REJECTED') ||
    evidenceIn(facts, fact)?.value === 'REJECTED';
  const standing = (told: readonly Fact[]): readonly Fact[] => {
    const left = told.filter((fact) => !isRejected(fact));
    if (left.length < told.length) caveats.add('REJECTED_REPORTS');
    return left;
  };
  const reports = standing(all.filter(({ actor, facets }) => actor === commitment.actor && facets.value !== undefined));
  const contributions = standing(given);
  const reported = sumOf(
    reports.map((report) => toldBy(report, unit)),
    caveats,
  );
  const contributed = sumOf(
    contributions.map((contribution) => givenBy(contribution, unit)),
    caveats,
  );
  const most =
    (contributed.amount ?? Number.NEGATIVE_INFINITY) > (reported.amount ?? Number.NEGATIVE_INFINITY)
      ? contributed
      : reported;
  if (receiver !== undefined && most.amount !== undefined) {
    const theirs = all.filter(
      ({ actor, facets }) => actor === receiver && actor !== commitment.actor && facets.value !== undefined,
    );
    const other = sumOf(
      theirs.map((report) => toldBy(report, unit)),
      new Set(),
    ).amount;
    if (
      other !== undefined &&
      Math.abs(other - most.amount) > TOLERANCE * Math.max(Math.abs(other), Math.abs(most.amount))
    )
      caveats.add('RECEIVER_REPORTS_OTHERWISE');
  }
  // without a unit there is nothing to be unlike
  if (unit === undefined) caveats.delete('UNLIKE_UNITS');
  return {
    amount: most.amount,
    until: most.until !== undefined && most.until > facts.day ? facts.day : most.until,
    isAnything: reports.length + contributions.length > 0,
    counted: most.counted,
    looked: [...all, ...given].map(({ id }) => id),
    caveats: [...caveats].sort(),
  };
}

/** What is told of a time to come was not done. */
function hasBegun(facts: Facts, report: Fact): boolean {
  const from = textOf(report, 'periodStart') ?? textOf(report, 'periodEnd');
  return from === undefined || from <= facts.day;
}

function toldBy(report: Fact, unit: string | undefined): Told {
  const [value, measured] = [numberOf(report, 'value'), textOf(report, 'unit')];
  const [start, end] = [textOf(report, 'periodStart'), textOf(report, 'periodEnd')];
  const [from, until] = [start ?? end, end ?? start];
  return {
    id: report.id,
    at: report.issuedAt,
    amount: amountIn(unit, value, measured),
    ...(from === undefined || until === undefined ? {} : { from, until }),
  };
}

function givenBy(contribution: Fact, unit: string | undefined): Told {
  const amount =
    amountIn(unit, numberOf(contribution, 'quantity'), textOf(contribution, 'unit')) ??
    amountIn(unit, numberOf(contribution, 'worth'), textOf(contribution, 'currency'));
  return { id: contribution.id, at: textOf(contribution, 'date') ?? contribution.issuedAt, amount };
}

function amountIn(
  unit: string | undefined,
  value: number | undefined,
  measured: string | undefined,
): number | undefined {
  return unit === undefined || value === undefined || measured === undefined
    ? undefined
    : convertUnit(value, measured, unit);
}

/** Adds up what can be counted, in an order of its own, since sums of binary fractions depend on it. */
function sumOf(
  told: readonly Told[],
  caveats: Set<AmountCaveat>,
): Pick<ReportedAmount, 'amount' | 'until' | 'counted'> {
  const measured = told.filter(({ amount }) => amount !== undefined);
  if (measured.length < told.length) caveats.add('UNLIKE_UNITS');
  const undated = measured.filter(({ from }) => from === undefined);
  const dated = measured.filter(({ from }) => from !== undefined).sort(inTime);
  const apart: Told[] = [];
  for (const one of dated) {
    const before = apart.at(-1);
    if (before === undefined || (one.from ?? '') > (before.until ?? '')) apart.push(one);
    else caveats.add('OVERLAPPING_REPORTS');
  }
  const counted = [...undated, ...apart].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    amount: counted.length === 0 ? undefined : counted.reduce((sum, { amount = 0 }) => sum + amount, 0),
    until: counted
      .map((one) => one.until ?? one.at.slice(0, 10))
      .sort()
      .at(-1),
    counted: counted.map(({ id }) => id),
  };
}

function inTime(one: Told, other: Told): number {
  const places = ({ from = '', until = '', at, id }: Told) => [from, until, `${at} ${id}`] as const;
  const [a, b] = [places(one), places(other)];
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  // the longer and the later word first
  if (a[1] !== b[1]) return a[1] > b[1] ? -1 : 1;
  return a[2] > b[2] ? -1 : 1;
}
