import type { Field, KindDefinition } from '../../../schema/index.ts';

/**
 * Columns of a table of records: one per content field, dotted for fields in groups (`target.due`), and those of the envelope.
 * Import and export read them from the same place, so that what is exported can be imported.
 */
export type Column =
  | { readonly type: 'FIELD'; readonly name: string; readonly path: readonly string[]; readonly field: Field }
  | { readonly type: 'ENVELOPE'; readonly name: EnvelopeColumn };

export const ENVELOPE_COLUMNS = [
  'id',
  'audience',
  'language',
  'licence',
  'reportedBy.name',
  'reportedBy.source',
] as const;
export type EnvelopeColumn = (typeof ENVELOPE_COLUMNS)[number];

/** All columns that a table of this kind can have, in the order in which they are exported. */
export function columnsOf(kind: KindDefinition): readonly Column[] {
  const fields = fieldColumns(kind.fields, []);
  const taken = new Set(fields.map((column) => column.name));
  const envelope = ENVELOPE_COLUMNS.filter((name) => !taken.has(name));
  return [...envelope.map((name): Column => ({ type: 'ENVELOPE', name })), ...fields];
}

function fieldColumns(
  fields: Readonly<Record<string, Field>>,
  path: readonly string[],
): (Column & { type: 'FIELD' })[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const here = [...path, name];
    if (field.type === 'group' && field.list === undefined) return fieldColumns(field.fields, here);
    return [{ type: 'FIELD' as const, name: here.join('.'), path: here, field }];
  });
}

/** The value at a column's path. */
export function valueAt(content: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value ?? undefined;
}

/** A copy of the content with the value at the path; `undefined` takes it out, and groups that have become empty with it. */
export function withValueAt(
  content: Readonly<Record<string, unknown>>,
  [step = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const { [step]: before, ...others } = content;
  if (rest.length === 0) return value === undefined ? others : { ...content, [step]: value };
  const group = withValueAt(typeof before === 'object' && before !== null ? { ...before } : {}, rest, value);
  return Object.keys(group).length === 0 ? others : { ...content, [step]: group };
}
