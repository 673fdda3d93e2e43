import { type Counts, countsOf, sumOf } from './counts.ts';
import type { CommitmentsBalanceQuery } from './hub-operations.ts';

type Groups = NonNullable<NonNullable<NonNullable<CommitmentsBalanceQuery['timeline']>['groups']>['nodes']>;

/** Commitments that are due in one year or quarter. */
export type DuePeriod = {
  /** As it stands in the address: 2027-Q3, or 2027. */
  readonly name: string;
  readonly counts: Counts;
};

/** From so many quarters on, years are told apart and not quarters. */
const MOST_QUARTERS = 24;
/** Nothing is drawn beyond so many years, wherever somebody puts a day. */
const MOST_YEARS = 60;

/** The periods from the first to the last in which something is due, those without anything in between. */
export function periodsOf(groups: Groups): { readonly periods: readonly DuePeriod[]; readonly undated: Counts } {
  const undated = countsOf(groups.find((group) => group?.key === null));
  const byQuarter = new Map(
    groups.flatMap((group) => (group?.key ? [[quarterNumber(group.key), countsOf(group)] as const] : [])),
  );
  const numbers = [...byQuarter.keys()].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return { periods: [], undated };
  const none = countsOf(undefined);
  if (last - first < MOST_QUARTERS)
    return {
      undated,
      periods: Array.from({ length: last - first + 1 }, (_, at) => ({
        name: quarterName(first + at),
        counts: byQuarter.get(first + at) ?? none,
      })),
    };
  const byYear = new Map<number, Counts>();
  for (const [quarter, counts] of byQuarter) {
    const year = Math.floor(quarter / 4);
    byYear.set(year, sumOf(byYear.get(year) ?? none, counts));
  }
  const firstYear = Math.floor(first / 4);
  const length = Math.min(MOST_YEARS, Math.floor(last / 4) - firstYear + 1);
  return {
    undated,
    periods: Array.from({ length }, (_, at) => ({
      name: String(firstYear + at),
      counts: byYear.get(firstYear + at) ?? none,
    })),
  };
}

/** The period of a day, as it is told apart among these. */
export function periodAt(day: string, periods: readonly DuePeriod[]): string {
  const isByYear = periods.every(({ name }) => !name.includes('Q'));
  return isByYear ? day.slice(0, 4) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Quarters since the year 0. */
function quarterNumber(key: string): number {
  const [year, quarter] = key.split('-Q');
  return Number(year) * 4 + Number(quarter) - 1;
}

function quarterName(number: number): string {
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}
