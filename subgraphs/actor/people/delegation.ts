import { ConstellationError, isCalendarDate } from '../../../schema/index.ts';
import type { Person } from '../store/people-port.ts';

/** Whether somebody may act here: not shut out, and what was delegated to them is not over. Its last day counts (UTC). */
export function mayAct({ disabled, until }: Pick<Person, 'disabled' | 'until'>, now: number): boolean {
  return !disabled && (until === undefined || until >= new Date(now).toISOString().slice(0, 10));
}

/**
 * The last day of what somebody delegates: nobody gives for longer than they have themselves.
 *
 * @throws ConstellationError BAD_INPUT
 */
export function delegatedUntil(
  wanted: string | null | undefined,
  own: string | undefined,
  now: number,
): string | undefined {
  const until = wanted ?? own;
  if (until === undefined) return undefined;
  const refuse = (message: string) => new ConstellationError('BAD_INPUT', message, { field: 'until' });
  if (!isCalendarDate(until)) throw refuse('The last day is a date such as 2026-12-31.');
  if (!mayAct({ until }, now)) throw refuse(`${until} is over already.`);
  if (own !== undefined && until > own)
    throw refuse(`What was delegated to you ends on ${own}; nothing goes on from you beyond that.`);
  return until;
}

/**
 * Somebody whose delegated right goes on longer. To end it earlier, shut them out: a restore must know of that.
 *
 * @throws ConstellationError BAD_INPUT
 */
export function prolonged(person: Person, until: string): Person {
  if (person.until !== undefined && until > person.until) return { ...person, until };
  throw new ConstellationError(
    'BAD_INPUT',
    `${person.name} is in ${person.until === undefined ? 'without an end' : `until ${person.until}`}. To end that earlier, shut them out.`,
    { field: 'until' },
  );
}
