import type { Facts } from '../../facts/index.ts';

/** What callers are told of it. */
export const AT_MONTH_END =
  'As it was at the end of the month in which this day lies; as it is now where left out, or where that is still to come. What was withdrawn since has left the past as well.';

/**
 * The same facts at the end of the month in which a day lies (YYYY-MM-DD); as they are now where that is still to come, or no day was given.
 * Graphs are drawn of month ends only, so that those who ask for about the same time share one that was drawn.
 */
export function atMonthEnd(facts: Facts, day: string | null | undefined): Facts {
  if (day == null) return facts;
  const [year = 0, month = 1] = day.split('-').map(Number);
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return end < facts.day ? facts.asOf(end) : facts;
}

/** The month in which a day lies, by which {@link atMonthEnd} takes it; null for now. */
export function monthOf(day: string | null | undefined): string | null {
  return day == null ? null : day.slice(0, 7);
}
