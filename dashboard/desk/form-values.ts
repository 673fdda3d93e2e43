import type { FieldOfFormFragment } from './node-operations.ts';

/** A field of a form, with those inside of it. */
export type FormField = FieldOfFormFragment & { readonly fields?: readonly FormField[] };
export type Values = Readonly<Record<string, unknown>>;

/** What somebody typed, as the node takes it: an empty field is `null`, which removes it. */
export function contentOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, values[field.name])]));
}

function fieldValue(field: FormField, value: unknown): unknown {
  if (!field.isList) return oneOf(field, value);
  const items = (Array.isArray(value) ? value : []).map((item) => oneOf(field, item)).filter((item) => item !== null);
  return items.length === 0 ? null : items;
}

function oneOf(field: FormField, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (field.type === 'GROUP') {
    const inner = Object.entries(contentOf(field.fields ?? [], value as Values)).filter(([, one]) => one !== null);
    return inner.length === 0 ? null : Object.fromEntries(inner);
  }
  if (field.type === 'REFERENCE') return (value as { readonly id?: string }).id ? value : null;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  // what is no whole number is sent as it was typed, so that the node says what is wrong with it
  if (field.type === 'INTEGER') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (field.type === 'DECIMAL') return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
  return value;
}

/** Where the control of a field is on the page. */
export function controlId(path: string): string {
  return `field-${path.replaceAll(/[^\w-]+/g, '-')}`;
}
