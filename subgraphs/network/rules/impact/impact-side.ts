import { decimalText } from '../progress/decimal-text.ts';
import { inLikeUnits, sumIn } from '../progress/like-units.ts';
import { PROGRESS_VALUES, type ProgressValue } from '../progress/progress.ts';
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../promises/commitment-status.ts';
import { type Authority, partsAmong } from './authorities.ts';

/** What is counted of one commitment. */
export type CountedCommitment = {
  readonly actor: string;
  readonly status: CommitmentStatus;
  /** As much as was promised, and as was reported of it, in the unit; undefined where no quantity is said. */
  readonly promised: number | undefined;
  readonly reported: number | undefined;
  readonly unit: string | undefined;
  /** Set for public authorities that say of which region. */
  readonly authority: Authority | undefined;
};

/** Goals of one direction, and what is promised and measured towards them. */
export type ImpactSide = {
  readonly goals: number;
  /** Organizations whose goals or commitments these are. */
  readonly actors: number;
  readonly commitments: number;
  readonly byStatus: readonly { readonly status: CommitmentStatus; readonly count: number }[];
  readonly amounts: readonly ImpactAmount[];
  /** Commitments without a quantity: counted, and in no amount. */
  readonly withoutAmount: number;
  /** By how far the indicators of the goals have come. */
  readonly byProgress: readonly { readonly progress: ProgressValue; readonly count: number }[];
};

export type ImpactAmount = {
  readonly unit: string;
  readonly status: CommitmentStatus;
  /** Decimal. */
  readonly promised: string;
  readonly reported: string;
  /** Commitments in the sums. */
  readonly commitments: number;
  /** Commitments that are part of others in the sums, and not in them. */
  readonly leftOut: number;
};

/** Collects what is counted on one side. */
export type SideCount = {
  readonly goals: Set<string>;
  readonly actors: Set<string>;
  readonly commitments: CountedCommitment[];
  readonly progress: ProgressValue[];
};

export const emptySide = (): SideCount => ({ goals: new Set(), actors: new Set(), commitments: [], progress: [] });

/** Adds up what was collected. */
export function sideOf({ goals, actors, commitments, progress }: SideCount): ImpactSide {
  const measured = commitments.flatMap((one) =>
    one.promised === undefined || one.unit === undefined ? [] : [{ ...one, value: one.promised, unit: one.unit }],
  );
  const statuses = Object.keys(COMMITMENT_STATUSES) as CommitmentStatus[];
  const steps = Object.keys(PROGRESS_VALUES) as ProgressValue[];
  return {
    goals: goals.size,
    actors: actors.size,
    commitments: commitments.length,
    byStatus: counts(
      statuses,
      commitments.map(({ status }) => status),
    ).map(([status, count]) => ({ status, count })),
    amounts: inLikeUnits(measured).flatMap(({ unit, items }) =>
      statuses.flatMap((status) =>
        amountOf(
          unit,
          status,
          items.filter((one) => one.status === status),
        ),
      ),
    ),
    withoutAmount: commitments.length - measured.length,
    byProgress: counts(steps, progress).map(([one, count]) => ({ progress: one, count })),
  };
}

type Measured = CountedCommitment & { readonly value: number; readonly unit: string };

function amountOf(unit: string, status: CommitmentStatus, items: readonly Measured[]): readonly ImpactAmount[] {
  if (items.length === 0) return [];
  const authorities = Map.groupBy(items, ({ authority }) => authority?.actor);
  const parts = partsAmong(
    [...authorities].flatMap(([, own]) => {
      const authority = own[0]?.authority;
      return authority ? [{ ...authority, amount: sumIn(unit, own) }] : [];
    }),
  );
  const summed = items.filter(({ authority }) => authority === undefined || !parts.has(authority.actor));
  const reported = summed.flatMap((one) =>
    one.reported === undefined ? [] : [{ value: one.reported, unit: one.unit }],
  );
  return [
    {
      unit,
      status,
      promised: decimalText(sumIn(unit, summed)),
      reported: decimalText(sumIn(unit, reported)),
      commitments: summed.length,
      leftOut: items.length - summed.length,
    },
  ];
}

/** How often each is there, in the order given, without those that are not. */
function counts<Value>(order: readonly Value[], values: readonly Value[]): readonly (readonly [Value, number])[] {
  const counted = Map.groupBy(values, (value) => value);
  return order.flatMap((value) => {
    const count = counted.get(value)?.length ?? 0;
    return count === 0 ? [] : [[value, count] as const];
  });
}
