import { ConstellationError, codeFault, type Field, idFault, type KindRegistry } from '../../../schema/index.ts';
import type { FacetFilter } from '../store/port.ts';

/** So many values may be given for one condition. */
export const MAX_VALUES = 100;

/** A list in one order without repetitions, so that the same conditions make the same cursors. @throws ConstellationError BAD_INPUT */
export function asList(value: unknown, field: string): (string | number)[] {
  const values = [...new Set(value as (string | number)[])].sort();
  if (values.length > MAX_VALUES)
    throw new ConstellationError('BAD_INPUT', `${field} takes at most ${MAX_VALUES} values.`, { field });
  return values;
}

/** The same, of ids that can be of what is meant. @throws ConstellationError BAD_INPUT | BAD_ID */
export function idsIn(
  value: unknown,
  field: string,
  to: Parameters<typeof idFault>[0],
  registry: KindRegistry,
): string[] {
  const ids = asList(value, field) as string[];
  for (const id of ids) {
    const fault = idFault(to, id, (kind) => registry.byName(kind)?.segment);
    if (fault !== undefined) throw new ConstellationError('BAD_ID', `${field}: ${fault}`, { field });
  }
  return ids;
}

/** The same, of codes of a vocabulary. @throws ConstellationError BAD_INPUT | UNKNOWN_UNIT */
export function codesIn(value: unknown, field: string, { vocabulary }: Field & { type: 'code' }): string[] {
  const codes = asList(value, field) as string[];
  refuseCodes(vocabulary, codes, field);
  return codes;
}

/** Makes sure that all of these are in the vocabulary. @throws ConstellationError BAD_INPUT | UNKNOWN_UNIT for the first that is not */
export function refuseCodes(
  vocabulary: Parameters<typeof codeFault>[0],
  codes: readonly string[],
  field: string,
): void {
  for (const one of codes) {
    const fault = codeFault(vocabulary, one);
    if (fault) throw new ConstellationError(fault.code, `${field}: ${fault.message}`, { field });
  }
}

/** A stretch of days. @throws ConstellationError BAD_INPUT where no day can lie in it */
export function daysIn(value: unknown, name: string): FacetFilter {
  const { from, to } = value as { from?: string | null; to?: string | null };
  if (from != null && to != null && from > to) throw emptyRange(name, from, to);
  return { name, ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) };
}

/** A range of numbers. @throws ConstellationError BAD_INPUT where no number can lie in it */
export function numbersIn(value: unknown, name: string): FacetFilter {
  const { min, max } = value as { min?: string | null; max?: string | null };
  if (min != null && max != null && Number(min) > Number(max)) throw emptyRange(name, min, max);
  return { name, ...(min == null ? {} : { from: Number(min) }), ...(max == null ? {} : { to: Number(max) }) };
}

function emptyRange(field: string, first: string, last: string): ConstellationError {
  return new ConstellationError('BAD_INPUT', `${field}: nothing lies between ${first} and ${last}; turn them round.`, {
    field,
  });
}
