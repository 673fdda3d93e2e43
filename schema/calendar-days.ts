import { type KindDefinition, valuesAt } from './define-kind.ts';
import type { Content } from './record.ts';

/** What a day in a calendar is for. */
export const CALENDAR_MATTERS = {
  DUE: 'Something is due.',
  TARGET: 'A value is to be reached.',
  REVIEW: 'Something is looked at again.',
  GATHERING: 'People meet.',
  DECISION: 'Those who are asked can answer.',
  ROUND: 'A round of questions runs.',
  ENDS: 'Something ends.',
} as const;
export type CalendarMatter = keyof typeof CALENDAR_MATTERS;

/** Which days of a record belong into the calendar of those who keep it. */
export type CalendarDays = {
  readonly matter: CalendarMatter;
  /** The date field, dotted for fields in groups. */
  readonly on: string;
  /** Of a stretch of days: the date field of its last one. */
  readonly until?: string;
  /** Whether it is off: then it is in no calendar. */
  readonly isOff?: (content: Content) => boolean;
};

/** Days of one record; both are the same where it is one day. */
export type DaysOf = { readonly matter: CalendarMatter; readonly from: string; readonly to: string };

/** The days of a record with this content, as its kind says. A stretch of which one end is not given is the other day. */
export function calendarDaysOf(kind: KindDefinition, content: Content): readonly DaysOf[] {
  return (kind.calendar ?? []).flatMap(({ matter, on, until, isOff }) => {
    if (isOff?.(content)) return [];
    const dayAt = (path: string) => valuesAt(content, path).find((value): value is string => typeof value === 'string');
    const [from, to] = [dayAt(on), until === undefined ? undefined : dayAt(until)];
    const first = from ?? to;
    const last = to ?? from;
    return first === undefined || last === undefined || last < first ? [] : [{ matter, from: first, to: last }];
  });
}
