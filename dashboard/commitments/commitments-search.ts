import { type Chosen, chosenIn, promisesFilterOf, type Shown, shownIn } from '../filters/chosen.ts';
import type { CommitmentStatus } from '../vocabulary/commitment-statuses.ts';

/** How commitments stand, as people tell them apart, with the statuses that each has. */
export const STANDINGS = {
  spoken: ['PROPOSED'],
  running: ['AGREED', 'ACTIVE'],
  partly: ['PARTLY_FULFILLED'],
  kept: ['FULFILLED'],
  passed: ['LAPSED'],
  replaced: ['SUPERSEDED'],
} as const satisfies Readonly<Record<string, readonly CommitmentStatus[]>>;
export type Standing = keyof typeof STANDINGS;

/** Those that are in force and due within so many days are due soon. */
const SOON_DAYS = 92;
const IN_FORCE = ['AGREED', 'ACTIVE', 'PARTLY_FULFILLED'] as const satisfies readonly CommitmentStatus[];

/** What the address says about the commitments. */
export type CommitmentsSearch = Chosen &
  Shown & {
    readonly standing?: Standing | 'due';
    /** A year, or a quarter such as 2027-Q3, in which they are due. */
    readonly due?: string | number;
  };

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function commitmentsSearch(search: Readonly<Record<string, unknown>>): CommitmentsSearch {
  const { standing, due } = search;
  const known = [...(Object.keys(STANDINGS) as Standing[]), 'due' as const].find((one) => one === standing);
  return {
    ...(known === undefined ? {} : { standing: known }),
    ...(periodOf(String(due)) === undefined ? {} : { due: typeof due === 'number' ? due : String(due) }),
    ...chosenIn(search),
    ...shownIn(search),
  };
}

/** The first and the last day of a year or quarter. */
export function periodOf(due: string): { readonly from: string; readonly to: string } | undefined {
  const [, year, quarter] = /^([12]\d{3})(?:-Q([1-4]))?$/.exec(due) ?? [];
  if (year === undefined) return undefined;
  if (quarter === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = Number(quarter) * 3;
  const to = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(last - 2).padStart(2, '0')}-01`, to };
}

/** What the lists and counts of the page are asked by. */
export function filtersOf(search: CommitmentsSearch, today: string) {
  const chosen = promisesFilterOf(search);
  const period = search.due === undefined ? undefined : periodOf(String(search.due));
  const due = period === undefined ? {} : { due: period };
  const soon = { statuses: [...IN_FORCE], due: { from: today, to: daysAfter(today, SOON_DAYS) } };
  const statuses =
    search.standing === undefined
      ? {}
      : search.standing === 'due'
        ? soon
        : { statuses: [...STANDINGS[search.standing]] };
  return {
    /** All that is on the page. */
    list: { ...chosen, ...statuses, ...due },
    /** Counted by how they stand, whichever is chosen. */
    standings: { ...chosen, ...due },
    /** Counted by when they are due, whichever is chosen. */
    timeline: { ...chosen, ...statuses },
    soon: { ...chosen, ...soon },
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
