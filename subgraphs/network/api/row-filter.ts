import { GraphQLID, GraphQLString } from 'graphql';
import { DecimalScalar, type InputClass, type InputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import {
  type Field,
  facetField,
  type KindDefinition,
  type KindRegistry,
  referencesOf,
  VOCABULARIES,
} from '../../../schema/index.ts';
import type { FacetFilter, RowQuery } from '../store/port.ts';
import { asList, codesIn, daysIn, idsIn, MAX_VALUES, numbersIn } from './filter-values.ts';

/** The conditions of a list, as the index takes them. */
export type RowConditions = Pick<RowQuery, 'actors' | 'facets' | 'links'>;

/** A list filter: its GraphQL input, and how a value of it becomes conditions. */
export type RowFilter = {
  readonly input: InputClass;
  /**
   * Undefined when the conditions can hold for no row.
   *
   * @throws ConstellationError BAD_INPUT | UNKNOWN_UNIT | BAD_ID for a value that no record can have: else a slip of the pen looks like
   * nothing was found
   */
  read(value: Readonly<Record<string, unknown>> | null | undefined): RowConditions | undefined;
};

type Condition = { actors?: string[]; facet?: FacetFilter; link?: RowQuery['links'][number]; isImpossible?: boolean };
type FilterField = InputField & { readonly read: (value: unknown, name: string) => Condition };

type FilterOptions = {
  readonly isOfActors: boolean;
  /** Fields that somebody else reads. */
  readonly more?: Readonly<Record<string, InputField>>;
};

/**
 * Declares the filter of a kind: its facets, its references and, for records, who issued them. Every field has a type of its own and
 * becomes one fixed condition, so that no operator can come in from outside.
 */
export function rowFilters(
  builder: TypeBuilder,
  registry: KindRegistry,
  dateRange: InputClass,
): (name: string, kind: KindDefinition, options: FilterOptions) => RowFilter {
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

  return (name, kind, { isOfActors, more = {} }) => {
    const fields = new Map<string, FilterField>();
    const add = (field: string, definition: FilterField) => {
      if (fields.has(field)) throw new Error(`${name}: two conditions are named ${field}`);
      fields.set(field, definition);
    };
    if (!isOfActors)
      add(
        'issuer',
        ids('By these actors.', (value) => ({ actors: idsIn(value, 'issuer', 'ACTOR', registry) })),
      );
    for (const [facet, source] of Object.entries(kind.facets)) {
      const field = facetField(kind, source);
      if (field) add(facet, condition(field));
    }
    for (const [field, { description, to }] of isOfActors ? [] : referencesOf(kind)) {
      const read: FilterField['read'] = (value) => ({
        link: { name: field, targets: idsIn(value, field, to, registry) },
      });
      add(field, ids(`Pointing to one of these: ${description}`, read));
    }
    const input = builder.input(name, {
      description: `Conditions on a list of ${isOfActors ? 'actors' : kind.name}; all that are given must hold.`,
      fields: { ...Object.fromEntries(fields), ...more },
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
          read: (value, name) => ({ facet: daysIn(value, name) }),
        };
      case 'decimal':
      case 'integer':
        return {
          type: () => decimalRange,
          description,
          read: (value, name) => ({ facet: numbersIn(value, name) }),
        };
      case 'boolean':
        return { type: () => Boolean, description, read: (value, name) => ({ facet: { name, in: [String(value)] } }) };
      case 'code': {
        const { expects, source } = VOCABULARIES[field.vocabulary];
        return {
          type: () => GraphQLString,
          list: true,
          description: `${description} Any of these, at most ${MAX_VALUES}: each ${expects} (${source}).`,
          read: (value, name) => ({ facet: { name, in: codesIn(value, name, field) } }),
        };
      }
      default:
        throw new Error(`No condition can be made of a field of type ${field.type}.`);
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

export const RANGE_TYPES: ReadonlySet<Field['type']> = new Set(['date', 'decimal', 'integer']);
