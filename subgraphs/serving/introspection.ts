import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../../schema/index.ts';

/** As large as the query that tools send, and half as large again for those that ask for more. */
const ROOM = 1.5;
/** Documentation is the most of what an answer weighs. */
const TEXTS = new Set(['description', 'deprecationReason', 'defaultValue', 'specifiedByURL']);
const WEIGHT_OF_TEXT = 6;
/** Answers that are kept for who asks the same; tools send some handful of queries. */
const KEPT = 8;

/**
 * Bounds what may be asked of the schema itself: `__schema` and `__type` once each, and what they come to at most about what the usual
 * query of tools comes to, counted with the real sizes of the lists. Else 400 with OPERATION_TOO_LARGE: these lists are long, lie inside
 * each other, and are no rows. Answers to operations that ask of nothing else are kept, since a schema does not change while it is served.
 */
export function boundIntrospection<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  const limits = new WeakMap<GraphQLSchema, number>();
  const kept = new LRUCache<string, Record<string, unknown>>({ max: KEPT });
  const limitOf = (schema: GraphQLSchema): number => {
    const document = parse(
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    const limit =
      limits.get(schema) ?? Math.ceil(introspectionOf(schema, document, operationIn(document)).weight * ROOM);
    limits.set(schema, limit);
    return limit;
  };
  return {
    requestDidStart: async () => {
      let name: string | undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (!operation) return;
          const { roots, weight, isAll } = introspectionOf(schema, document, operation);
          if (roots.length === 0) return;
          if (new Set(roots).size < roots.length) throw tooLarge('Ask for __schema and __type once in an operation.');
          const limit = limitOf(schema);
          if (weight > limit)
            throw tooLarge(
              `What the operation asks of the schema may come to ${weight} values; ${limit} are allowed. Ask for less nesting, and for each list once.`,
            );
          const hasVariables =
            Object.keys(request.variables ?? {}).length > 0 || (operation.variableDefinitions ?? []).length > 0;
          if (isAll && !hasVariables) name = `${operation.name?.value ?? ''} ${print(document)}`;
        },
        responseForOperation: async ({ response }) => {
          const data = name === undefined ? undefined : kept.get(name);
          // what is around the data belongs to this answer alone
          return data ? { http: response.http, body: { kind: 'single', singleResult: { data } } } : null;
        },
        willSendResponse: async ({ response: { body } }) => {
          if (name === undefined || body.kind !== 'single' || body.singleResult.errors !== undefined) return;
          const { data } = body.singleResult;
          if (data) kept.set(name, data);
        },
      };
    },
  };
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  return definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
}

/**
 * What an operation asks of the schema: the fields of introspection at its root, in order; how many values they may come to, texts
 * counting as several; and whether it asks for nothing else. What it skips counts too.
 */
export function introspectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { readonly roots: readonly string[]; readonly weight: number; readonly isAll: boolean } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  function* fieldsOf(set: SelectionSetNode): Generator<FieldNode> {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else {
        const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (inner) yield* fieldsOf(inner.selectionSet);
      }
    }
  }

  let sizes: ListSizes | undefined;
  /** `isEach`: below the list of all types, where lists are as long as they are on average; elsewhere it may be the longest. */
  function weigh(set: SelectionSetNode, times: number, isEach: boolean): number {
    let weight = 0;
    for (const field of fieldsOf(set)) {
      const name = field.name.value;
      if (!field.selectionSet) {
        weight += times * (TEXTS.has(name) ? WEIGHT_OF_TEXT : 1);
        continue;
      }
      sizes ??= sizesIn(schema);
      const size = sizes.get(name);
      const inner = times * (size === undefined ? 1 : isEach ? size.average : size.longest);
      const isOfAll =
        name === 'types' || (isEach && size !== undefined && name !== 'possibleTypes' && name !== 'interfaces');
      weight += inner + weigh(field.selectionSet, inner, isOfAll);
    }
    return weight;
  }

  const roots: string[] = [];
  let weight = 0;
  let isAll = true;
  for (const field of fieldsOf(operation.selectionSet)) {
    const name = field.name.value;
    if (name !== '__schema' && name !== '__type') {
      isAll &&= name === '__typename';
      continue;
    }
    roots.push(name);
    if (field.selectionSet) weight += weigh(field.selectionSet, 1, false);
  }
  return { roots, weight: Math.ceil(weight), isAll };
}

type ListSizes = ReadonlyMap<string, { readonly average: number; readonly longest: number }>;
const known = new WeakMap<GraphQLSchema, ListSizes>();

/** How long the lists of introspection are for this schema, by the names of their fields. */
function sizesIn(schema: GraphQLSchema): ListSizes {
  const before = known.get(schema);
  if (before) return before;
  const types = Object.values(schema.getTypeMap());
  const lengths: Record<string, number[]> = {
    fields: [],
    inputFields: [],
    enumValues: [],
    interfaces: [],
    possibleTypes: [],
    args: [],
  };
  for (const type of types) {
    const hasFields = isObjectType(type) || isInterfaceType(type);
    const fields = hasFields ? Object.values(type.getFields()) : [];
    lengths.fields?.push(fields.length);
    lengths.interfaces?.push(hasFields ? type.getInterfaces().length : 0);
    lengths.inputFields?.push(isInputObjectType(type) ? Object.keys(type.getFields()).length : 0);
    lengths.enumValues?.push(isEnumType(type) ? type.getValues().length : 0);
    lengths.possibleTypes?.push(isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).length : 0);
    for (const { args } of fields) lengths.args?.push(args.length);
  }
  const sizes = new Map<string, { average: number; longest: number }>();
  for (const [name, all] of Object.entries(lengths)) {
    const sum = all.reduce((one, other) => one + other, 0);
    sizes.set(name, { average: sum / Math.max(1, all.length), longest: Math.max(1, ...all) });
  }
  for (const [name, length] of [
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['locations', 20],
  ] as const)
    sizes.set(name, { average: length, longest: length });
  known.set(schema, sizes);
  return sizes;
}

function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, {
    originalError: new ConstellationError('OPERATION_TOO_LARGE', message, { retryable: false }),
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}
