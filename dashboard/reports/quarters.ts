const QUARTER = /^([12]\d{3})-Q([1-4])$/;

/** Whether somebody named a quarter, such as 2026-Q3. */
export function isQuarter(value: unknown): value is string {
  return typeof value === 'string' && QUARTER.test(value);
}

/** The quarter of a day. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** So many quarters later, or earlier. */
export function quartersFrom(quarter: string, by: number): string {
  const [, year, number] = QUARTER.exec(quarter) ?? [];
  const at = Number(year) * 4 + Number(number) - 1 + by;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}
