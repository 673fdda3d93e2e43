import { STANDINGS, type Standing } from './commitments-search.ts';
import type { SideStandingsFragment } from './hub-operations.ts';

/** Commitments counted on the sides of a summary. */
type Sides = {
  readonly increase: SideStandingsFragment | null;
  readonly prevent: SideStandingsFragment | null;
  readonly neither: SideStandingsFragment | null;
};

export type Counts = Readonly<Record<Standing, number>>;

/** How many stand in which way, whatever the direction of the goal that they are for. */
export function countsOf(sides: Sides | null | undefined): Counts {
  const all = [sides?.increase, sides?.prevent, sides?.neither].flatMap((side) => side?.byStatus ?? []);
  const count = (standing: Standing) =>
    all.reduce(
      (sum, { status, count: some }) => sum + (STANDINGS[standing].some((one) => one === status) ? (some ?? 0) : 0),
      0,
    );
  return {
    spoken: count('spoken'),
    running: count('running'),
    partly: count('partly'),
    kept: count('kept'),
    passed: count('passed'),
    replaced: count('replaced'),
  };
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Both together. */
export function sumOf(one: Counts, other: Counts): Counts {
  return {
    spoken: one.spoken + other.spoken,
    running: one.running + other.running,
    partly: one.partly + other.partly,
    kept: one.kept + other.kept,
    passed: one.passed + other.passed,
    replaced: one.replaced + other.replaced,
  };
}
