import type { Field, KindDefinition } from '../../../schema/index.ts';

/**
 * The content fields of a kind that say something about a person: all of them where the kind is personal as a whole, else those that
 * are marked, or that hold a marked one. Whole fields, since each has one disclosure.
 */
export function personalFields(kind: KindDefinition): readonly string[] {
  return Object.entries(kind.fields).flatMap(([name, field]) => (kind.personal || isPersonal(field) ? [name] : []));
}

/** Whether records of a kind can hold personal data. */
export function isPersonalKind(kind: KindDefinition): boolean {
  return personalFields(kind).length > 0;
}

function isPersonal(field: Field): boolean {
  return field.personal === true || (field.type === 'group' && Object.values(field.fields).some(isPersonal));
}
