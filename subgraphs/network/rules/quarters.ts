import { dayAt } from './days.ts';

/** A quarter of the calendar. */
export type Quarter = {
  /** Such as `2026-Q1`. */
  readonly name: string;
  /** Days (YYYY-MM-DD). */
  readonly first: string;
  readonly last: string;
};

/** Something is said of an alliance over time from so many quarters on. */
export const FEWEST_QUARTERS = 4;

/** So many quarters that were over on a day, oldest first: of a quarter that still runs it is too early to say anything. */
export function quartersUntil(day: string, count: number): readonly Quarter[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  // quarters since the year 0; one that ends on this very day is over
  const running = year * 4 + Math.floor((month - 1) / 3);
  const isOver = quarterAt(running).last === day;
  const end = isOver ? running + 1 : running;
  return Array.from({ length: count }, (_, place) => quarterAt(end - count + place));
}

/** The name of the quarter of a day. */
export function quarterOf(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return quarterAt(year * 4 + Math.floor((month - 1) / 3)).name;
}

/** How many whole quarters lie between a moment and a day. */
export function quartersSince(moment: string, day: string): number {
  const months = monthsOf(day) - monthsOf(moment.slice(0, 10)) - (day.slice(8) < moment.slice(8, 10) ? 1 : 0);
  return Math.max(0, Math.floor(months / 3));
}

export function isIn({ first, last }: Quarter, moment: string): boolean {
  const day = moment.slice(0, 10);
  return first <= day && day <= last;
}

function quarterAt(number: number): Quarter {
  const [year, quarter] = [Math.floor(number / 4), number % 4];
  return { name: `${year}-Q${quarter + 1}`, first: dayOf(year, quarter * 3, 1), last: dayOf(year, quarter * 3 + 3, 0) };
}

function monthsOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month;
}

function dayOf(year: number, month: number, day: number): string {
  return dayAt(Date.UTC(year, month, day));
}
