/** Months as the address writes them: 2026-06. */
export type Month = string;

/** How far back the map can be looked at. */
const MOST = 24;

/** The months that have ended, the oldest first. */
export function monthsBefore(now: Date): readonly Month[] {
  return Array.from({ length: MOST }, (_, at) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MOST + at, 1)).toISOString().slice(0, 7),
  );
}

/** The last day of a month, by which the hub is asked. */
export function lastDayOf(month: Month): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** A month in words. */
export function monthInWords(month: Month, locale: string): string {
  return new Date(`${month}-15T00:00:00Z`).toLocaleDateString(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
