import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ConstellationError } from '../../schema/index.ts';

/** Rows that a list without a page size is counted as. */
const PLAIN_LIST = 10;
/** A larger page is refused where it is asked for; it must not make a small mistake look like a large operation. */
const LARGEST_PAGE = 1_000;
/** Arguments that name the rows wanted, one by one. */
const NAMES_ROWS = ['ids', 'representations'];

/**
 * Refuses operations that may come to more rows than the limit: 400 with OPERATION_TOO_LARGE. `onCost` is told what the others may
 * come to, for those who weigh requests.
 */
export function listCost<Context extends BaseContext>(
  limit: number,
  onCost?: (rows: number, context: Context) => void,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return;
        const rows = rowsOf(schema, document, operation, request.variables ?? {});
        if (rows <= limit) return onCost?.(rows, contextValue);
        const message = `The operation may come to ${rows} rows, since the sizes of lists inside each other multiply; ${limit} are allowed. Ask for smaller pages (first), or for less nesting.`;
        throw new GraphQLError(message, {
          originalError: new ConstellationError('OPERATION_TOO_LARGE', message, { retryable: false }),
          extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
        });
      },
    }),
  };
}

/**
 * How many rows an operation may come to at most, before anything of it is done: the sizes of lists multiply along nested fields
 * (GitHub's GraphQL API counts its node limit in the same way). A page counts with the size asked for, by variables or as a literal,
 * or with the default of its field; a list that names its rows with as many as it names. What is counted is objects with an `id`,
 * wherever they are shown.
 *
 * The operation must be valid, and bounded in its fields with fragments written out.
 */
export function rowsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const values = { ...defaultsOf(operation), ...variables };

  /** `page` is the size of the list that these fields are the page of. */
  function count(set: SelectionSetNode, parent: GraphQLNamedType | undefined, times: number, page?: number): number {
    let rows = 0;
    for (const selection of set.selections) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        rows += countField(selection, parent, times, page);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      rows += count(fragment.selectionSet, type, times, page);
    }
    return rows;
  }

  function countField(field: FieldNode, parent: GraphQLNamedType | undefined, times: number, page?: number): number {
    if (!field.selectionSet) return 0;
    const definition = definitionOf(parent, field.name.value);
    if (!definition) return 0;
    const type = getNamedType(definition.type);
    const size = pageSizeOf(definition, field);
    // the list itself makes no rows: `nodes`, or `edges { node }`, do
    if (size !== undefined && !isListType(getNullableType(definition.type)))
      return count(field.selectionSet, type, times, size);
    const inner = times * (size ?? page ?? listSizeOf(definition, field));
    const isRow = definitionOf(type, 'id') !== undefined;
    // an edge is as many as its page, and its node is one
    return (isRow ? inner : 0) + count(field.selectionSet, type, inner);
  }

  function pageSizeOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): number | undefined {
    const argument = definition.args.find(({ name }) => name === 'first');
    if (argument === undefined) return undefined;
    // null asks for no size, and gets the usual one
    const first = argumentsOf(definition, field).first ?? argument.defaultValue ?? PLAIN_LIST;
    return typeof first === 'number' && first >= 0 ? Math.min(first, LARGEST_PAGE) : 1;
  }

  function listSizeOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): number {
    if (!isListType(getNullableType(definition.type))) return 1;
    const given = argumentsOf(definition, field);
    const named = NAMES_ROWS.map((name) => given[name]).find((value) => value !== undefined);
    return named === undefined ? PLAIN_LIST : Array.isArray(named) ? named.length : 1;
  }

  function argumentsOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(definition, field, values);
    } catch {
      // refused where it is carried out
      return {};
    }
  }

  function isLeftOut(node: SelectionSetNode['selections'][number]): boolean {
    try {
      return (
        getDirectiveValues(GraphQLSkipDirective, node, values)?.if === true ||
        getDirectiveValues(GraphQLIncludeDirective, node, values)?.if === false
      );
    } catch {
      return false;
    }
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  return count(operation.selectionSet, root, 1);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
    if (defaultValue?.kind === Kind.BOOLEAN) defaults[variable.name.value] = defaultValue.value;
    if (defaultValue?.kind === Kind.LIST) defaults[variable.name.value] = defaultValue.values;
  }
  return defaults;
}

function definitionOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
