import { InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../../schema/index.ts';

/** Reads a port from the command line. */
export function portOption(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}

/** Reads a whole number from 1 on. */
export function countOption(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 on is wanted.');
  return Number(text);
}

/** Reads a number of days, 0 to 366. */
export function daysOption(text: string): number {
  const days = Number(text);
  if (!/^\d{1,3}$/.test(text) || days > 366) throw new InvalidArgumentError('days are a number from 0 to 366.');
  return days;
}

/** Reads names separated by commas. */
export function namesOption(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Reads a day of the calendar. */
export function dayOption(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('write a day as 2026-01-31.');
  return text;
}

/** Reads a day or a moment, as RFC 3339 in UTC with whole seconds. */
export function momentOption(text: string): string {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError('write 2026-01-31, or 2026-01-31T12:00:00Z (UTC).');
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
