import { GraphQLID, GraphQLString } from 'graphql';
import {
  DateScalar,
  DecimalScalar,
  type InputClass,
  type InputField,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import {
  ConstellationError,
  type Field,
  facetField,
  type KindDefinition,
  referencesOf,
} from '../../../schema/index.ts';
import type { FacetFilter, RowQuery } from '../store/port.ts';

/** The conditions of a list, as the index takes them. */
export type RowConditions = Pick<RowQuery, 'actors' | 'facets' | 'links'>;

/** A list filter: its GraphQL input, and how a value of it becomes conditions. */
export type RowFilter = {
  readonly input: InputClass;
  /** @throws ConstellationError BAD_INPUT; undefined when the conditions can hold for no row */
  read(value: Readonly<Record<string, unknown>> | null | undefined): RowConditions | undefined;
};

const MAX_VALUES = 100;

type Condition = { actors?: string[]; facet?: FacetFilter; link?: RowQuery['links'][number]; isImpossible?: boolean };
type FilterField = InputField & { readonly read: (value: unknown, name: string) => Condition };

/**
 * Declares the filter of a kind: its facets, its references and, for records, who issued them. Every field has a type of its own and
 * becomes one fixed condition, so that no operator can come in from outside.
 */
export function rowFilters(
  builder: TypeBuilder,
): (name: string, kind: KindDefinition, options: { isOfActors: boolean }) => RowFilter {
  const dateRange = builder.input('DateRange', {
    description: 'A stretch of days, both ends included; either may be left off.',
    fields: {
      from: { type: () => DateScalar, description: 'This day or later.' },
      to: { type: () => DateScalar, description: 'This day or earlier.' },
    },
  });
  const decimalRange = builder.input('DecimalRange', {
    description: 'A range of numbers, both ends included; either may be left off.',
    fields: {
      min: { type: () => DecimalScalar, description: 'This much or more.' },
      max: { type: () => DecimalScalar, description: 'This much or less.' },
    },
  });
  const ids = (description: string, read: FilterField['read']): FilterField => ({
    type: () => GraphQLID,
    list: true,
    description: `${description} Any of these, at most ${MAX_VALUES}.`,
    read,
  });

  return (name, kind, { isOfActors }) => {
    const fields = new Map<string, FilterField>();
    const add = (field: string, definition: FilterField) => {
      if (fields.has(field)) throw new Error(`${name}: two conditions are named ${field}`);
      fields.set(field, definition);
    };
    if (!isOfActors)
      add(
        'issuer',
        ids('By these actors.', (value) => ({ actors: asList(value, 'issuer') as string[] })),
      );
    for (const [facet, source] of Object.entries(kind.facets)) {
      const field = facetField(kind, source);
      if (field) add(facet, condition(field));
    }
    for (const [field, { description }] of isOfActors ? [] : referencesOf(kind)) {
      const read: FilterField['read'] = (value) => ({
        link: { name: field, targets: asList(value, field) as string[] },
      });
      add(field, ids(`Pointing to one of these: ${description}`, read));
    }
    const input = builder.input(name, {
      description: `Conditions on a list of ${isOfActors ? 'actors' : kind.name}; all that are given must hold.`,
      fields: Object.fromEntries(fields),
    });
    return { input, read: (value) => readFilter(fields, value ?? {}) };
  };

  function condition(field: Field): FilterField {
    const { description } = field;
    const anyOf: FilterField['read'] = (value, name) => ({ facet: { name, in: asList(value, name) } });
    switch (field.type) {
      case 'enum':
        return {
          type: () => builder.enumeration(field.name, description, field.values),
          list: true,
          description: `${description} Any of these.`,
          read: anyOf,
        };
      case 'date':
        return {
          type: () => dateRange,
          description,
          read: (value, name) => {
            const { from, to } = value as { from?: string | null; to?: string | null };
            return { facet: { name, ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) } };
          },
        };
      case 'decimal':
      case 'integer':
        return {
          type: () => decimalRange,
          description,
          read: (value, name) => {
            const { min, max } = value as { min?: string | null; max?: string | null };
            return {
              facet: {
                name,
                ...(min == null ? {} : { from: Number(min) }),
                ...(max == null ? {} : { to: Number(max) }),
              },
            };
          },
        };
      case 'boolean':
        return { type: () => Boolean, description, read: (value, name) => ({ facet: { name, in: [String(value)] } }) };
      default:
        return {
          type: () => GraphQLString,
          list: true,
          description: `${description} Any of these, at most ${MAX_VALUES}.`,
          read: anyOf,
        };
    }
  }
}

function readFilter(
  fields: ReadonlyMap<string, FilterField>,
  value: Readonly<Record<string, unknown>>,
): RowConditions | undefined {
  const conditions = [...fields].flatMap(([name, field]) => {
    const given = value[name];
    return given === undefined || given === null ? [] : [field.read(given, name)];
  });
  const actors = conditions.flatMap((condition) => condition.actors ?? []);
  const hasActors = conditions.some((condition) => condition.actors);
  const facets = conditions.flatMap(({ facet }) => (facet && !isUnbounded(facet) ? [facet] : []));
  const links = conditions.flatMap(({ link }) => link ?? []);
  const isImpossible =
    (hasActors && actors.length === 0) ||
    facets.some((facet) => 'in' in facet && facet.in.length === 0) ||
    links.some(({ targets }) => targets.length === 0);
  return isImpossible ? undefined : { ...(hasActors ? { actors } : {}), facets, links };
}

function isUnbounded(facet: FacetFilter): boolean {
  return !('in' in facet) && facet.from === undefined && facet.to === undefined;
}

/** A list in one order without repetitions, so that the same conditions make the same cursors. */
function asList(value: unknown, field: string): (string | number)[] {
  const values = [...new Set(value as (string | number)[])].sort();
  if (values.length > MAX_VALUES)
    throw new ConstellationError('BAD_INPUT', `${field} takes at most ${MAX_VALUES} values.`, { field });
  return values;
}

export const RANGE_TYPES: ReadonlySet<Field['type']> = new Set(['date', 'decimal', 'integer']);
