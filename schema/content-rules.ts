import type { ContentRule } from './define-kind.ts';

/** A day does not come before another one. Days that are not given say nothing. */
export function inOrder(first: string, second: string, message: string): ContentRule {
  return (content) => {
    const [before, after] = [content[first], content[second]];
    return typeof before === 'string' && typeof after === 'string' && before > after
      ? { field: second, message }
      : undefined;
  };
}

/** A number is given with its unit. */
export function withUnit(number: string, message: string): ContentRule {
  return (content) => (content[number] != null && content.unit == null ? { field: 'unit', message } : undefined);
}

/** At least one of these fields is given. The first is the one to look at. */
export function oneOfFields(fields: readonly [string, ...string[]], message: string): ContentRule {
  return (content) => (fields.every((field) => isEmpty(content[field])) ? { field: fields[0], message } : undefined);
}

/** Where this holds of a content, a field is needed. */
export function needed(
  field: string,
  when: (content: Readonly<Record<string, unknown>>) => boolean,
  message: string,
): ContentRule {
  return (content) => (when(content) && isEmpty(content[field]) ? { field, message } : undefined);
}

/** Whether a day is still to come wherever one is: clocks there may be a day ahead of UTC. */
export function isToCome(day: unknown, today: string): boolean {
  if (typeof day !== 'string') return false;
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return day > tomorrow;
}

function isEmpty(value: unknown): boolean {
  return value == null || (Array.isArray(value) && value.length === 0);
}
