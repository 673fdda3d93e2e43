import {
  codeChoices,
  type Field,
  isOpen,
  type KindDefinition,
  type OptionalPack,
  VOCABULARIES,
} from '../../../schema/index.ts';

/** What a field of a form takes. */
export const FORM_FIELD_TYPES = {
  TEXT: 'A text.',
  CHOICE: 'One of a few values.',
  CODE: 'A code of a public vocabulary.',
  INTEGER: 'A whole number.',
  DECIMAL: 'A decimal number, written as text such as "12.5".',
  FLAG: 'Yes or no.',
  DATE: 'A calendar date, YYYY-MM-DD.',
  URL: 'An http or https address.',
  REFERENCE: 'Points to a record or an actor: { id }, or { id, digest } where a version is meant.',
  GROUP: 'Fields that belong together, as an object.',
} as const;
export type FormFieldType = keyof typeof FORM_FIELD_TYPES;

/** A form for one kind of record, made from the kind's own rules. */
export type KindForm = {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly pack: string;
  /** Whether the actor publishes new records of it. */
  readonly isOn: boolean;
  readonly needsSign: boolean;
  readonly single: boolean;
  readonly notPublic: boolean;
  readonly title: string | undefined;
  /** Name of the field by which it puts words into the mouth of another actor. */
  readonly speaksFor: string | undefined;
  /** Names of fields that point to a charter: its default audience prefills that of the record. */
  readonly networkFields: readonly string[];
  readonly fields: readonly FormField[];
};

export type FormField = {
  readonly name: string;
  /** From the outside in: `target.due`. */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly type: FormFieldType;
  readonly required: boolean;
  readonly isList: boolean;
  readonly maxItems: number | undefined;
  readonly maxLength: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly choices: readonly { readonly value: string; readonly description: string; readonly label: string }[];
  readonly vocabulary: string | undefined;
  readonly expects: string | undefined;
  readonly toActor: boolean;
  readonly toAnyRecord: boolean;
  readonly toKinds: readonly string[];
  readonly pinned: boolean;
  readonly asks: boolean;
  readonly seenWithRecord: boolean;
  readonly personal: boolean;
  /** Name of the field beside it that holds its unit. */
  readonly unitField: string | undefined;
  readonly fields: readonly FormField[];
};

const TYPES: Readonly<Record<Field['type'], FormFieldType>> = {
  text: 'TEXT',
  enum: 'CHOICE',
  code: 'CODE',
  integer: 'INTEGER',
  decimal: 'DECIMAL',
  boolean: 'FLAG',
  date: 'DATE',
  url: 'URL',
  reference: 'REFERENCE',
  group: 'GROUP',
};

/** The form of a kind, for an actor with these packs. */
export function kindForm(kind: KindDefinition, packs: ReadonlySet<OptionalPack>): KindForm {
  const { name, description, pack, title, speaksFor } = kind;
  const networkFields = Object.entries(kind.fields).flatMap(([field, { type, ...rest }]) =>
    type === 'reference' && 'to' in rest && Array.isArray(rest.to) && rest.to.includes('SharedValueNetwork')
      ? [field]
      : [],
  );
  return {
    kind: name,
    label: labelOf(name),
    ...{ description, pack, title, speaksFor, networkFields },
    isOn: pack === 'core' || packs.has(pack),
    needsSign: kind.needsSign ?? false,
    single: kind.single !== undefined,
    notPublic: kind.notPublic ?? false,
    fields: formFields(kind.fields, ''),
  };
}

/** Codes to choose from in a field of this vocabulary; see {@link codeChoices}. */
export function vocabularyOf(name: string, language: string) {
  if (!Object.hasOwn(VOCABULARIES, name)) return undefined;
  const vocabulary = name as keyof typeof VOCABULARIES;
  const { expects, source } = VOCABULARIES[vocabulary];
  return { name, expects, source, ...codeChoices(vocabulary, language) };
}

function formFields(fields: Readonly<Record<string, Field>>, prefix: string): readonly FormField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field, `${prefix}${name}`, fields));
}

function formField(name: string, field: Field, path: string, siblings: Readonly<Record<string, Field>>): FormField {
  const reference = field.type === 'reference' ? field : undefined;
  return {
    ...{ name, path, label: labelOf(name), description: field.description, type: TYPES[field.type] },
    required: field.required ?? false,
    isList: field.list !== undefined,
    maxItems: field.list,
    maxLength: field.type === 'text' ? field.max : undefined,
    min: field.type === 'integer' ? field.min : undefined,
    max: field.type === 'integer' ? field.max : undefined,
    choices: field.type === 'enum' ? choicesOf(field.values) : [],
    vocabulary: field.type === 'code' ? field.vocabulary : undefined,
    expects: field.type === 'code' ? VOCABULARIES[field.vocabulary].expects : undefined,
    toActor: reference?.to === 'ACTOR',
    toAnyRecord: reference?.to === 'ANY_RECORD',
    toKinds: Array.isArray(reference?.to) ? reference.to : [],
    pinned: reference?.pinned ?? false,
    asks: reference?.asks ?? false,
    seenWithRecord: isOpen(field),
    personal: field.personal ?? false,
    unitField: field.type === 'decimal' && Object.hasOwn(siblings, 'unit') ? 'unit' : undefined,
    fields: field.type === 'group' ? formFields(field.fields, `${path}.`) : [],
  };
}

function choicesOf(values: Readonly<Record<string, string>>): FormField['choices'] {
  return Object.entries(values).map(([value, description]) => ({ value, description, label: labelOf(value) }));
}

/** `contributionKind` and `IN_STRATEGY` as people write them: «Contribution kind», «In strategy». */
function labelOf(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
