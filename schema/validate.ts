import type { KindDefinition } from './define-kind.ts';
import { isDigest } from './digest.ts';
import { ConstellationError, type ErrorCode } from './errors.ts';
import type { Field } from './fields.ts';
import { idFault, type SegmentOfKind } from './id-fault.ts';
import type { Content } from './record.ts';
import { codeFault, quoted } from './vocabulary/code-fault.ts';
import { isWebAddress } from './web-address.ts';

export { isWebAddress };

/** One thing wrong with a content. `field` is dotted, list positions in brackets: `identifiers[1].value`. */
export type Fault = { readonly code: ErrorCode; readonly field: string; readonly message: string };

/**
 * Finds everything wrong with a content, all at once. Fields that the kind does not know are faults unless `unknownFields` allows
 * those names: a revision keeps what newer software wrote.
 *
 * `partial` leaves out what is required, as drafts and changes do. `today` (UTC) is the day of writing, now unless told.
 */
export function faultsIn(
  kind: KindDefinition,
  content: Content,
  segmentOfKind: SegmentOfKind,
  options: { partial?: boolean; unknownFields?: ReadonlySet<string>; today?: string } = {},
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of Object.keys(content)) {
    if (!Object.hasOwn(kind.fields, name) && !options.unknownFields?.has(name)) {
      faults.push({ code: 'UNKNOWN_FIELD', field: name, message: `${kind.name} has no field ${name}.` });
    }
  }
  checkFields(kind.fields, content, '', options.partial ?? false, segmentOfKind, faults);
  if (!options.partial && faults.length === 0) {
    const { today = new Date().toISOString().slice(0, 10) } = options;
    for (const rule of kind.rules ?? []) {
      const broken = rule(content, { today });
      if (broken) faults.push({ code: 'BAD_INPUT', ...broken });
    }
  }
  return faults;
}

/** Throws the first fault as an error that names them all. */
export function refuseFaults(kind: KindDefinition, faults: readonly Fault[]): void {
  const first = faults[0];
  if (!first) return;
  const all = faults.slice(0, 20).map((fault) => `${fault.field}: ${fault.message}`);
  throw new ConstellationError(first.code, `${kind.name} cannot be taken. ${all.join(' ')}`, { field: first.field });
}

function checkFields(
  fields: Readonly<Record<string, Field>>,
  values: Content,
  prefix: string,
  partial: boolean,
  segmentOfKind: SegmentOfKind,
  faults: Fault[],
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const path = `${prefix}${name}`;
    if (value === undefined || value === null) {
      if (field.required && !partial) faults.push({ code: 'FIELD_REQUIRED', field: path, message: 'is required.' });
      continue;
    }
    const check = (one: unknown, at: string) => checkValue(field, one, at, partial, segmentOfKind, faults);
    if (field.list === undefined) {
      check(value, path);
    } else if (!Array.isArray(value)) {
      faults.push({ code: 'BAD_INPUT', field: path, message: 'must be a list.' });
    } else {
      if (value.length > field.list)
        faults.push({
          code: 'FIELD_TOO_LONG',
          field: path,
          message: `holds ${value.length} values; at most ${field.list} fit.`,
        });
      if (field.required && value.length === 0 && !partial)
        faults.push({ code: 'FIELD_REQUIRED', field: path, message: 'needs at least one value.' });
      for (const [index, one] of value.slice(0, field.list).entries()) check(one, `${path}[${index}]`);
    }
  }
}

function checkValue(
  field: Field,
  value: unknown,
  path: string,
  partial: boolean,
  segmentOfKind: SegmentOfKind,
  faults: Fault[],
): void {
  const fault = (code: ErrorCode, message: string) => void faults.push({ code, field: path, message });
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') fault('BAD_INPUT', 'must be a text that is not empty.');
      else if (hasControlCharacters(value)) fault('BAD_INPUT', 'holds control characters.');
      else if (!value.isWellFormed()) fault('BAD_INPUT', 'holds half of a surrogate pair.');
      else if ([...value].length > field.max)
        fault('FIELD_TOO_LONG', `has ${[...value].length} characters; at most ${field.max} fit.`);
      return;
    case 'enum':
      if (typeof value !== 'string' || !Object.hasOwn(field.values, value))
        fault('BAD_INPUT', `must be one of ${Object.keys(field.values).join(', ')}.`);
      return;
    case 'code': {
      const broken = codeFault(field.vocabulary, value);
      if (broken) fault(broken.code, broken.message);
      return;
    }
    case 'integer':
      if (!Number.isSafeInteger(value) || (value as number) < field.min || (value as number) > field.max)
        fault('BAD_INPUT', `must be a whole number from ${field.min} to ${field.max}.`);
      return;
    case 'decimal':
      if (typeof value !== 'string' || !isDecimal(value))
        fault('BAD_INPUT', `${quoted(value)} is not a decimal number such as 12.5 (no thousands separators).`);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') fault('BAD_INPUT', 'must be true or false.');
      return;
    case 'date':
      if (typeof value !== 'string' || !isCalendarDate(value))
        fault('BAD_DATE', `${quoted(value)} is not a date of the form YYYY-MM-DD.`);
      return;
    case 'url':
      if (typeof value !== 'string' || !isWebAddress(value))
        fault('BAD_INPUT', 'must be an http or https address without credentials.');
      return;
    case 'reference': {
      const broken = referenceFault(field, value, segmentOfKind);
      if (broken) fault(...broken);
      return;
    }
    case 'group':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        fault('BAD_INPUT', 'must hold fields.');
        return;
      }
      for (const name of Object.keys(value))
        if (!Object.hasOwn(field.fields, name))
          faults.push({
            code: 'UNKNOWN_FIELD',
            field: `${path}.${name}`,
            message: `${field.name} has no field ${name}.`,
          });
      checkFields(field.fields, value as Content, `${path}.`, partial, segmentOfKind, faults);
      if (field.name === 'Period') checkPeriod(value as Content, path, faults);
      return;
  }
}

function referenceFault(
  field: Field & { type: 'reference' },
  value: unknown,
  segmentOfKind: SegmentOfKind,
): readonly [ErrorCode, string] | undefined {
  const { id, digest, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof id !== 'string' || Object.keys(rest).length > 0) {
    return ['BAD_INPUT', 'must be a reference: { id } or { id, digest }.'];
  }
  if (digest !== undefined && digest !== null && (typeof digest !== 'string' || !isDigest(digest))) {
    return ['WRONG_DIGEST', 'the digest is not of the form sha-256:….'];
  }
  const broken = idFault(field.to, id, segmentOfKind);
  if (broken !== undefined) return ['BAD_ID', broken];
  if (field.pinned && typeof digest !== 'string')
    return ['FIELD_REQUIRED', 'needs the digest of the version that is meant.'];
  return undefined;
}

function checkPeriod(value: Content, path: string, faults: Fault[]): void {
  const { start, end } = value;
  if (typeof start === 'string' && typeof end === 'string' && start > end)
    faults.push({ code: 'BAD_DATE', field: path, message: 'ends before it begins.' });
}

/** Whether it is a decimal number in plain digits; at most 30 before and 15 after the point. */
export function isDecimal(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,29})(?:\.\d{1,15})?$/.test(text);
}

/** Whether it is a day of the Gregorian calendar, written YYYY-MM-DD (ISO 8601). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Line feed and tab are text; other control characters, and marks that turn the direction of what follows, are not. */
function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text);
}
