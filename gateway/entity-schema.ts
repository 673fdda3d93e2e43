import {
  buildASTSchema,
  concatAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { SCALARS } from '../schema/graphql/index.ts';

/**
 * A subgraph's SDL as a plain schema that can be executed over answers: no resolvers, federation's own fields added. A schema made
 * by `buildSubgraphSchema` would ignore the root value.
 */
export type EntitySchema = {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Names of the types with a key. */
  readonly entities: ReadonlySet<string>;
};

/** Builds the entity schema of a subgraph from its federation SDL. Only keys of the one field `id` are known here. */
export function buildEntitySchema(sdl: string): EntitySchema {
  const document = parse(sdl, { noLocation: true });
  const entities = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    if (definition.directives?.some(({ name }) => name.value === 'key')) entities.add(definition.name.value);
  }
  const hasQuery = document.definitions.some(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  );
  const federation = parse(
    `scalar _Any union _Entity = ${[...entities].join(' | ')} type _Service { sdl: String! }
     ${hasQuery ? 'extend type' : 'type'} Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`,
  );
  const definitions = concatAST([document, federation]).definitions.filter(
    ({ kind }) => kind !== Kind.SCHEMA_EXTENSION,
  );
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions },
    // the federation directives are applied but not defined in the file
    { assumeValid: true, assumeValidSDL: true },
  );
  for (const [name, { serialize }] of Object.entries(SCALARS)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) scalar.serialize = serialize;
  }
  return { sdl, schema, entities };
}

/** Whether each object of this type is a row with an owner: an entity, or an interface of entities that shows the id. */
export function hasKey(type: GraphQLNamedType, entities: ReadonlySet<string>, schema: GraphQLSchema): boolean {
  if (isObjectType(type)) return entities.has(type.name);
  if (!isInterfaceType(type) || type.getFields().id === undefined) return false;
  return schema.getPossibleTypes(type).every((possible) => entities.has(possible.name));
}

/** Whether objects of this type may be rows with an owner. */
export function mayHaveKey(type: GraphQLNamedType, entities: ReadonlySet<string>, schema: GraphQLSchema): boolean {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some((possible) => entities.has(possible.name));
  return entities.has(type.name);
}
