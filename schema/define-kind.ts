import type { CalendarDays } from './calendar-days.ts';
import { code, type Field, integer, isOpen } from './fields.ts';
import { PACKS, type Pack } from './packs.ts';

/**
 * A kind of record, described once. Everything else (GraphQL type and input, mutations, feed, index, lists, import, docs) follows
 * from the description, so that adding a kind is adding one file in kinds/.
 */
export type KindDefinition = {
  /** Name of the GraphQL type and of the kind in envelopes, e.g. `ImpactGoal`. */
  readonly name: string;
  /** Name of its lists, e.g. `impactGoals`. */
  readonly plural: string;
  /** The part of its ids between actor and ULID, e.g. `goal`. */
  readonly segment: string;
  readonly pack: Pack;
  /** Raised when the description changes in a way that readers must know. */
  readonly version: number;
  readonly description: string;
  /** The standards it follows, e.g. `cids:Outcome`; none where the notion is ours. */
  readonly standards: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  /** Name of the field that names a record in lists and in the index. */
  readonly title?: string;
  /** What to filter and order by, by the name of the facet. */
  readonly facets: Readonly<Record<string, FacetSource>>;
  /** An actor has at most one record of it, revised over time; the field on ValueActor is then singular, with this name. */
  readonly single?: string;
  /** Records of it are personal data as a whole. */
  readonly personal?: boolean;
  /** Never shown to everybody: it speaks of somebody who has not spoken. */
  readonly notPublic?: boolean;
  /** Publishing it needs the mandate to sign for the organization. */
  readonly needsSign?: boolean;
  /** Its records promise something by a day: the name of the date field. A withdrawal after that day says so for ever. */
  readonly promise?: string;
  /**
   * The field by which a version puts words into the mouth of another actor. It is shown to that actor alone when it is signed, so that it can be
   * confirmed before others see it.
   */
  readonly speaksFor?: string;
  /** Days of its records that belong into the calendar of whoever keeps them. */
  readonly calendar?: readonly CalendarDays[];
  /** Rules over several fields: each says what is wrong, or nothing. */
  readonly rules?: readonly ContentRule[];
};

/**
 * Where the values of a facet come from: a field, dotted for fields in groups (`target.due`); or how many values a field has, which may
 * then be of any type: the index knows how many, and none of them; or the numbers in public registers among identifiers. A record that has
 * none, or does not show them, has no such facet.
 */
export type FacetSource = string | { readonly count: string } | { readonly numbers: string };

/**
 * A rule over several fields, applied when a version is written. Returns the message for the author, and the field to look at. `today` is the
 * day (UTC) of writing.
 */
export type ContentRule = (
  content: Readonly<Record<string, unknown>>,
  circumstances: { readonly today: string },
) => { readonly field: string; readonly message: string } | undefined;

const KIND_NAME = /^[A-Z][A-Za-z]{2,39}$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * Names that kinds may not use for fields: they belong to the envelope, to the claims of a proof, or to GraphQL types of every
 * record.
 */
const RESERVED = new Set(
  'id kind kindVersion version issuer issuedAt previous language licence reportedBy dataClass withdrawn withheld record answers evidence iss sub iat aud exp nbf jti cnf _sd _sd_alg'.split(
    ' ',
  ),
);

/**
 * Checks a description and gives it back frozen.
 *
 * @throws Error when a name is taken, a facet or title points nowhere: a fault of the programmer, found when the module loads
 * @example export const concept = defineKind({ name: 'Concept', plural: 'concepts', segment: 'concept', … })
 */
export function defineKind(definition: KindDefinition): KindDefinition {
  const refuse = (why: string): never => {
    throw new Error(`Kind ${definition.name}: ${why}`);
  };
  if (!KIND_NAME.test(definition.name)) refuse('the name must be in PascalCase');
  if (!Object.hasOwn(PACKS, definition.pack)) refuse(`no pack ${definition.pack}`);
  for (const [name, field] of Object.entries(definition.fields)) {
    if (!FIELD_NAME.test(name) || RESERVED.has(name)) refuse(`the field name ${name} is not allowed`);
    if (field.description === '') refuse(`${name} has no description`);
    if (isOpen(field) && (field.personal || definition.personal))
      refuse(`${name} cannot be personal and shown to all who see the record`);
    if (field.type === 'reference' && `${name}Ref` in definition.fields)
      refuse(`${name}Ref is taken by the reference ${name}`);
  }
  if (definition.title !== undefined && definition.fields[definition.title]?.type !== 'text')
    refuse('the title must be a text field');
  if (definition.promise !== undefined && definition.fields[definition.promise]?.type !== 'date')
    refuse('the promise must be a date');
  for (const { on, until = on } of definition.calendar ?? [])
    for (const path of [on, until])
      if (fieldAt(definition, path)?.type !== 'date') refuse(`${path} is no date for a calendar`);
  const speaksFor = definition.speaksFor === undefined ? undefined : definition.fields[definition.speaksFor];
  if (definition.speaksFor !== undefined && !(speaksFor?.type === 'reference' && speaksFor.asks && !speaksFor.list))
    refuse('who is spoken for must be one actor, who is asked');
  for (const [facet, source] of Object.entries(definition.facets)) {
    const path = pathOf(source);
    const field = fieldAt(definition, path) ?? refuse(`facet ${facet} points to no field`);
    if (field.personal) refuse(`facet ${facet} would put personal data into indexes`);
    if (typeof source !== 'string') continue;
    if (field.type === 'group' || field.type === 'text' || field.type === 'url' || field.type === 'reference')
      refuse(`facet ${facet} cannot be of type ${field.type}`);
  }
  return Object.freeze(definition);
}

/** The field at a dotted path. */
export function fieldAt(definition: Pick<KindDefinition, 'fields'>, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = Object.hasOwn(definition.fields, first) ? definition.fields[first] : undefined;
  if (!field || rest.length === 0) return field;
  return field.type === 'group' ? fieldAt(field, rest.join('.')) : undefined;
}

/** The field whose values a facet has; of a count a whole number. Undefined when it points nowhere. */
export function facetField(definition: Pick<KindDefinition, 'fields'>, source: FacetSource): Field | undefined {
  if (typeof source === 'string') return fieldAt(definition, source);
  const field = fieldAt(definition, pathOf(source));
  if (!field) return undefined;
  const most = mostAt(definition, pathOf(source));
  return 'count' in source
    ? integer(`How many there are: ${field.description}`, { max: most })
    : code('register', `${field.description} Of those whose form can be checked.`, { list: most });
}

/** Where the values lie that a facet is made of. */
export function pathOf(source: FacetSource): string {
  if (typeof source === 'string') return source;
  return 'count' in source ? source.count : source.numbers;
}

/** How many values there are at most at a dotted path: lists on the way multiply. */
export function mostAt(definition: Pick<KindDefinition, 'fields'>, path: string): number {
  const steps = path.split('.');
  return steps.reduce((most, _, index) => {
    const field = fieldAt(definition, steps.slice(0, index + 1).join('.'));
    return most * (field?.list ?? 1);
  }, 1);
}

/** The values at a dotted path of a content: none, one, or all of a list. */
export function valuesAt(content: Readonly<Record<string, unknown>>, path: string): readonly unknown[] {
  let values: unknown[] = [content];
  for (const step of path.split('.')) {
    values = values.flatMap((value) => {
      const next =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined;
      return next === undefined || next === null ? [] : Array.isArray(next) ? next : [next];
    });
  }
  return values;
}
