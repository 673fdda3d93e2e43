import { type Field, isCalendarDate, type Reference, VOCABULARIES, type Vocabulary } from '../../../schema/index.ts';
import { excelDecimal } from './decimal-text.ts';
import { joinList, splitList } from './list-text.ts';
import { nearCode, nearNames } from './near-names.ts';
import type { Cell } from './table.ts';

/** What is in a cell: a value, nothing, or what is wrong with it. */
export type CellReading = { readonly value: unknown } | { readonly fault: string } | undefined;

const TRUE = new Set(['true', 'yes']);
const FALSE = new Set(['false', 'no']);

/**
 * Reads a cell as a field wants it. Only the form is checked here; whether the value is allowed is the kind's to say.
 *
 * A list is separated by `;`. A group inside a list is written `SCHEME:value`, its fields in their order separated by `:`. A
 * reference is an id, or `id@digest`. Spaces around a value do not count.
 */
export function readCell(field: Field, cell: Cell): CellReading {
  if (cell === null) return undefined;
  const text = textOf(field, cell);
  if (typeof text !== 'string') return text;
  if (field.list === undefined) return readText(field, text);
  const values: unknown[] = [];
  for (const item of splitList(text, ';')) {
    const reading = readText(field, item);
    if (!reading) continue;
    const several = severalFault(field, item, reading);
    if (several) return several;
    if ('fault' in reading) return reading;
    values.push(reading.value);
  }
  return values.length === 0 ? undefined : { value: values };
}

/** Writes a value so that {@link readCell} gives it back. */
export function writeCell(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.list === undefined) return writeText(field, value);
  return joinList(
    (value as unknown[]).map((one) => writeText(field, one)),
    ';',
  );
}

function textOf(field: Field, cell: Exclude<Cell, null>): string | { readonly fault: string } {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return { fault: 'is not a date that can be read.' };
    if (field.type === 'decimal' || field.type === 'integer')
      return { fault: 'is formatted as a date where a number is wanted: format the column as a number or text.' };
    return cell.toISOString().slice(0, 10);
  }
  const text = excelDecimal(cell.number);
  if (field.type === 'date')
    return { fault: `${text} is a number where a date is wanted: format the column as a date, or write YYYY-MM-DD.` };
  // Excel makes the number 8.1 of the target 8.10
  if (field.type === 'code' && field.vocabulary === 'sdg' && VOCABULARIES.sdg.check(`${text}0`) && text.includes('.'))
    return { fault: `${text} is a number and may stand for ${text} or ${text}0: format the column as text.` };
  return text;
}

function readText(field: Field, written: string): CellReading {
  // spaces around a cell are nearly always an accident, and nobody sees them; line ends become those of the protocol
  const text = written.replace(/\r\n?/g, '\n').trim();
  if (text === '') return undefined;
  switch (field.type) {
    case 'integer':
      return /^-?\d+$/.test(text)
        ? { value: Number(text) }
        : { fault: `«${text.slice(0, 60)}» is not a whole number.` };
    case 'enum':
      return Object.hasOwn(field.values, text)
        ? { value: text }
        : { fault: enumFault(text, Object.keys(field.values)) };
    case 'code':
      return readCode(field.vocabulary, text);
    case 'boolean': {
      const word = text.toLowerCase();
      if (TRUE.has(word)) return { value: true };
      return FALSE.has(word) ? { value: false } : { fault: `«${text.slice(0, 60)}» is neither true nor false.` };
    }
    case 'date':
      return isCalendarDate(text)
        ? { value: text }
        : { fault: `«${text.slice(0, 60)}» is not a date of the form YYYY-MM-DD.` };
    case 'reference':
      return { value: readReference(text) };
    case 'group':
      return readGroup(field, text);
    default:
      return { value: text };
  }
}

function enumFault(text: string, values: readonly string[]): string {
  const near = nearNames(text, values)[0];
  const meant = near === undefined ? '' : ` (did you mean «${near}»?)`;
  return `«${text.slice(0, 60)}» must be one of ${values.join(', ')}${meant}.`;
}

/** A code is the kind's to judge; here it is only said what may have been meant. */
function readCode(vocabulary: Vocabulary, text: string): CellReading {
  const { check, expects } = VOCABULARIES[vocabulary];
  const meant = check(text) ? undefined : nearCode(text, check);
  if (meant === undefined) return { value: text };
  return { fault: `«${text.slice(0, 60)}» is not ${expects} (did you mean «${meant}»?).` };
}

/** Lists are often written with commas. Texts and addresses may hold those, so only where they cannot. */
function severalFault(
  field: Field,
  written: string,
  reading: Exclude<CellReading, undefined>,
): { readonly fault: string } | undefined {
  const isWrong =
    'fault' in reading ||
    field.type === 'reference' ||
    (field.type === 'code' && !VOCABULARIES[field.vocabulary].check(String(reading.value)));
  if (!isWrong || !['code', 'enum', 'reference', 'integer', 'date'].includes(field.type)) return undefined;
  const items = written.split(/[,|\n]/).map((item) => item.trim());
  if (items.length === 1) return undefined;
  return {
    fault: `«${written.trim().slice(0, 120)}» is not one value; lists are separated by ; (${items.join(';').slice(0, 120)}).`,
  };
}

function readReference(text: string): Reference {
  const at = text.indexOf('@');
  return at === -1 ? { id: text } : { id: text.slice(0, at), digest: text.slice(at + 1) };
}

function readGroup(group: Field & { type: 'group' }, text: string): CellReading {
  const fields = Object.entries(group.fields);
  const parts = splitList(text, ':');
  // whoever writes by hand need not escape colons in the last field
  const items = [...parts.slice(0, fields.length - 1), parts.slice(fields.length - 1).join(':')];
  const value: Record<string, unknown> = {};
  for (const [index, [name, field]] of fields.entries()) {
    const reading = readCell(field, items[index] ?? '');
    if (reading && 'fault' in reading) return { fault: `${name} ${reading.fault}` };
    if (reading) value[name] = reading.value;
  }
  return { value };
}

function writeText(field: Field, value: unknown): string {
  switch (field.type) {
    case 'reference': {
      const { id, digest } = value as Reference;
      return digest === undefined || digest === null ? id : `${id}@${digest}`;
    }
    case 'group': {
      const values = value as Record<string, unknown>;
      const parts = Object.entries(field.fields).map(([name, one]) => writeCell(one, values[name]));
      return joinList(parts, ':');
    }
    default:
      return String(value);
  }
}
