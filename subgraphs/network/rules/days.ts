/** The last day that there is a text for. */
export const LAST_DAY = '9999-12-31';

const FIRST_TIME = Date.parse('0000-01-01');
const LAST_TIME = Date.parse(LAST_DAY);

/**
 * The day (YYYY-MM-DD, UTC) of a time in milliseconds. What lies behind the year 9999 is its last day: days are compared as texts, and
 * one of a year with five figures would come before all others, so that what is due then would be due at once.
 */
export function dayAt(time: number): string {
  const kept = time >= LAST_TIME || Number.isNaN(time) ? LAST_TIME : Math.max(time, FIRST_TIME);
  return new Date(kept).toISOString().slice(0, 10);
}
