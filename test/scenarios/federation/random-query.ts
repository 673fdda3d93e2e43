import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { KindDefinition } from '../../../schema/index.ts';
import { facetField, referencesOf, registry } from '../../../schema/index.ts';
import type { Dice } from './dice.ts';
import type { MergedStore } from './merged-store.ts';
import { CODES, DATES, NUMBERS } from './random-content.ts';

/**
 * What both sides must agree on is what is published now. Left out: opaque cursors, signatures, what depends on the clock, and versions
 * before, which the oracle does not keep.
 */
const NOT_COMPARED = new Set([
  'cursor',
  'startCursor',
  'endCursor',
  'sdJwt',
  'previous',
  'earlier',
  'licence',
  'language',
  'reportedBy',
  'reason',
  'afterDue',
]);

const OF_EVERY_RECORD = ['id', 'kind', 'issuer', 'evidence', 'issuedAt', 'withdrawn', 'withheld', 'record'];

/** Of types that others add to, the fields that follow from the kinds; what rules derive has tests of its own. */
const COMPARED = new Map<string, ReadonlySet<string>>([
  ['Query', new Set(['actor', 'node', 'nodes', ...registry.kinds.map(({ plural }) => plural)])],
  ['Evidence', new Set(['value'])],
  [
    'ValueActor',
    new Set([
      'id',
      'status',
      ...registry.kinds.map(({ single, plural }) => single ?? plural),
      ...registry.inversesOfActor.map(({ name }) => name),
    ]),
  ],
  ...registry.kinds.map((kind): [string, ReadonlySet<string>] => [
    kind.name,
    new Set([
      ...OF_EVERY_RECORD,
      ...Object.keys(kind.fields),
      ...referencesOf(kind).map(([name]) => `${name}Ref`),
      ...registry.inversesOf(kind.name).map(({ name }) => name),
      ...(kind.name === 'SharedValueNetwork' ? ['participants'] : []),
    ]),
  ]),
  ['Record', new Set([...OF_EVERY_RECORD, 'answers', 'evaluations'])],
]);

function comparedFields(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLField<unknown, unknown>[] {
  const compared = COMPARED.get(type.name);
  return Object.values(type.getFields()).filter(({ name }) => compared?.has(name) ?? !NOT_COMPARED.has(name));
}

/** Makes operations at random, guided by the schema. */
export function randomQuery(dice: Dice, schema: GraphQLSchema, store: MergedStore, actors: readonly string[]): string {
  const query = schema.getQueryType() as GraphQLObjectType;
  let budget = 40;

  const ids = () => {
    const known = store.all().map(({ id }) => id);
    const foreign = `${dice.one(actors)}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;
    return known.length === 0 || dice.chance(5) ? foreign : dice.one(known);
  };

  function argumentsOf(field: GraphQLField<unknown, unknown>, kind: KindDefinition | undefined): string {
    const given = field.args.flatMap((arg) => {
      if (arg.name === 'first') return [`first: ${1 + dice.below(6)}`];
      if (arg.name === 'after') return [];
      if (arg.name === 'id') return [`id: ${JSON.stringify(field.name === 'actor' ? dice.one(actors) : ids())}`];
      if (arg.name === 'ids') return [`ids: ${JSON.stringify(Array.from({ length: 1 + dice.below(8) }, ids))}`];
      const type = getNamedType(arg.type);
      if (isEnumType(type)) return dice.chance(60) ? [`${arg.name}: ${enumValue(type)}`] : [];
      if (isInputObjectType(type) && kind && dice.chance(60)) return [`${arg.name}: ${filterOf(type, kind)}`];
      return [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  const enumValue = (type: GraphQLEnumType) => dice.one(type.getValues()).name;

  function filterOf(type: GraphQLInputObjectType, kind: KindDefinition): string {
    const chosen = dice.some(Object.values(type.getFields()), 2).map((field) => {
      const inner = getNamedType(field.type);
      if (isEnumType(inner))
        return `${field.name}: [${dice
          .some(inner.getValues(), 3)
          .map(({ name }) => name)
          .join(', ')}]`;
      if (isInputObjectType(inner)) return `${field.name}: ${rangeOf(inner)}`;
      if (!isListType(field.type)) return `${field.name}: ${dice.chance(50)}`;
      if (inner.name === 'ID') return `${field.name}: ${JSON.stringify(pointedAt(field.name, kind))}`;
      const faceted = facetField(kind, kind.facets[field.name] ?? '');
      const vocabulary = faceted?.type === 'code' ? faceted.vocabulary : 'sdg';
      return `${field.name}: ${JSON.stringify(dice.some(CODES[vocabulary] ?? [], 2))}`;
    });
    return `{ ${chosen.join(', ')} }`;
  }

  /** Two ids that such a field can have: others are refused, which has tests of its own. */
  function pointedAt(name: string, kind: KindDefinition): string[] {
    const to = referencesOf(kind).find(([field]) => field === name)?.[1].to ?? 'ACTOR';
    if (to === 'ACTOR') return dice.some(actors, 2);
    if (to === 'ANY_RECORD') return [ids(), ids()];
    const known = store.all().filter((record) => to.includes(record.kind));
    const unknown = () => `${dice.one(actors)}/${registry.byName(dice.one(to))?.segment}/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;
    const one = () => (known.length === 0 || dice.chance(5) ? unknown() : dice.one(known).id);
    return [one(), one()];
  }

  function rangeOf(type: GraphQLInputObjectType): string {
    const isOfDays = 'from' in type.getFields();
    const [low, high] = isOfDays ? ['from', 'to'] : ['min', 'max'];
    const two = [0, 1].map(() => dice.one(isOfDays ? DATES : NUMBERS));
    // the other way round it could hold for nothing, and is refused
    two.sort((a, b) => (isOfDays ? (a < b ? -1 : 1) : Number(a) - Number(b)));
    const ends = [`${low}: "${two[0]}"`, `${high}: "${two[1]}"`];
    return `{ ${dice.some(ends, 2).join(', ')} }`;
  }

  function selectionOf(type: GraphQLNamedType, depth: number, prefix = ''): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = comparedFields(type);
    const chosen = ['__typename'];
    for (const field of fields) {
      const inner = getNamedType(field.type);
      const isLeaf = !isObjectType(inner) && !isInterfaceType(inner);
      // pages are always looked into, or there would be nothing to compare
      const isBody = field.name === 'nodes' || field.name === 'pageInfo';
      if (isLeaf ? !dice.chance(50) : !isBody && !dice.chance(25)) continue;
      if (!isLeaf && (depth === 0 || budget <= 0) && !isBody) continue;
      budget--;
      const body = selectionOf(inner, isBody ? depth : depth - 1);
      // two fragments on different types may not give one key two types
      const alias =
        prefix !== '' ? `${prefix}_${field.name}: ` : dice.chance(15) ? `a${chosen.length}_${field.name}: ` : '';
      chosen.push(`${alias}${field.name}${argumentsOf(field, undefined)}${body}`);
    }
    if (isInterfaceType(type)) {
      for (const possible of dice.some(schema.getPossibleTypes(type), 3)) {
        chosen.push(`... on ${possible.name}${selectionOf(possible, 0, possible.name)}`);
      }
    }
    return ` { ${chosen.join(' ')} }`;
  }

  const roots = comparedFields(query);
  const parts = Array.from({ length: 1 + dice.below(2) }, (_, index) => {
    const field = dice.one(roots);
    const kind = registry.kinds.find(({ plural }) => plural === field.name);
    return `q${index}: ${field.name}${argumentsOf(field, kind)}${selectionOf(getNamedType(field.type), 2)}`;
  });
  return `{ ${parts.join(' ')} }`;
}
