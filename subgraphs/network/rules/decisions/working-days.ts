import { dayAt } from '../days.ts';

/**
 * The n-th working day, Monday to Friday, after a day (YYYY-MM-DD, UTC). Knows no holidays: they differ from place to place, and a period
 * that all of a network can reckon with is worth more than a fair one. With 0 the day itself.
 */
export function workingDayAfter(day: string, count: number): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    time += DAY_MS;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return dayAt(time);
}

/** The day after a day, or before it with -1. */
export function shiftedDay(day: string, by: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS);
}

const DAY_MS = 86_400_000;
