/**
 * What a field of a kind can be. Plain data: GraphQL types, checks, import columns, the index and the docs are all derived from it.
 */
export type FieldType =
  /** A text of at most `max` characters. */
  | { readonly type: 'text'; readonly max: number }
  /** One of a few values, each with its meaning; `name` is that of the GraphQL enum. */
  | { readonly type: 'enum'; readonly name: string; readonly values: Readonly<Record<string, string>> }
  /** A code of a public vocabulary. */
  | { readonly type: 'code'; readonly vocabulary: Vocabulary }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  /** A decimal number as text, so that no precision is lost. */
  | { readonly type: 'decimal' }
  | { readonly type: 'boolean' }
  /** A calendar date, YYYY-MM-DD. */
  | { readonly type: 'date' }
  /** An http or https address. */
  | { readonly type: 'url' }
  /** Points to a record of one of these kinds, or to an actor. */
  | {
      readonly type: 'reference';
      readonly to: readonly string[] | 'ACTOR' | 'ANY_RECORD';
      readonly pinned: boolean;
      readonly inverse?: Inverse;
      readonly asks: boolean;
    }
  /** Fields that belong together; `name` is that of the GraphQL type. */
  | { readonly type: 'group'; readonly name: string; readonly fields: Readonly<Record<string, Field>> };

export type Vocabulary = 'sdg' | 'unit' | 'language' | 'region' | 'sector' | 'register';

/** The link in the other direction, from the record that is pointed to. */
export type Inverse = { readonly name: string; readonly description: string };

/** A field: its type, and what is true of fields of any type. */
export type Field = FieldType & {
  readonly description: string;
  /** Term of the standard it follows, e.g. `cids:hasName`. */
  readonly standard?: string;
  readonly required?: boolean;
  /** Says something about a person. */
  readonly personal?: boolean;
  /** Set for a list: how many values at most. */
  readonly list?: number;
  /** What others may see or say rests on it; see {@link isOpen}. */
  readonly open?: boolean;
};

type Common = { standard?: string; required?: boolean; personal?: boolean; list?: number; open?: boolean };

/**
 * Whether a field is shown to whoever sees its record: it is marked so, or it asks somebody for an answer. An author who could withhold it
 * would change what an answer of somebody else, to the same version, comes to.
 */
export function isOpen(field: Field): boolean {
  return field.open === true || (field.type === 'reference' && field.asks);
}

/** A text. `max` counts characters; 300 unless told. */
export const text = (description: string, options: Common & { max?: number } = {}): Field => {
  const { max = 300, ...common } = options;
  return { type: 'text', max, description, ...common };
};

/** One of a few values, each with its meaning. */
export const oneOf = (
  name: string,
  description: string,
  values: Record<string, string>,
  options: Common = {},
): Field => ({
  type: 'enum',
  name,
  values,
  description,
  ...options,
});

/** A code of a public vocabulary. */
export const code = (vocabulary: Vocabulary, description: string, options: Common = {}): Field => ({
  type: 'code',
  vocabulary,
  description,
  ...options,
});

export const integer = (description: string, options: Common & { min?: number; max?: number } = {}): Field => {
  const { min = 0, max = 2_147_483_647, ...common } = options;
  return { type: 'integer', min, max, description, ...common };
};

/** A decimal number, kept as text. */
export const decimal = (description: string, options: Common = {}): Field => ({
  type: 'decimal',
  description,
  ...options,
});

export const flag = (description: string, options: Common = {}): Field => ({
  type: 'boolean',
  description,
  ...options,
});

/** A calendar date. */
export const date = (description: string, options: Common = {}): Field => ({ type: 'date', description, ...options });

/** An http(s) address. */
export const url = (description: string, options: Common = {}): Field => ({ type: 'url', description, ...options });

/** Fields that belong together. */
export const group = (
  name: string,
  description: string,
  fields: Record<string, Field>,
  options: Common = {},
): Field => ({
  type: 'group',
  name,
  fields,
  description,
  ...options,
});

/** A stretch of time, both days included. */
export const period = (description: string, options: Common = {}): Field =>
  group(
    'Period',
    description,
    {
      start: date('First day.', { standard: 'schema:startDate' }),
      end: date('Last day.', { standard: 'schema:endDate' }),
    },
    options,
  );

/**
 * Points elsewhere. `pinned` demands the digest of the version meant; `inverse` names the link from there back; `asks` says that
 * the owner of what is pointed to is asked to confirm.
 */
export const reference = (
  to: readonly string[] | 'ACTOR' | 'ANY_RECORD',
  description: string,
  options: Common & { pinned?: boolean; inverse?: Inverse; asks?: boolean } = {},
): Field => {
  const { pinned = false, asks = false, inverse, ...common } = options;
  return { type: 'reference', to, pinned, asks, ...(inverse ? { inverse } : {}), description, ...common };
};
