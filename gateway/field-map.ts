import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What is asked of an object of one type: response key → the field, and the selections on what it gives. */
export type FieldMap = ReadonlyMap<string, AskedField>;
export type AskedField = { readonly name: string; readonly selections: readonly SelectionSetNode[] };

/**
 * Makes a function that merges selections as an executor would (CollectFields of the GraphQL specification, section 6.3.2), for
 * one set of variables, remembering what it has merged. Named fragments must have been written out.
 */
export function fieldMaps(
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): (selections: readonly SelectionSetNode[], type: GraphQLObjectType) => FieldMap {
  const known = new WeakMap<readonly SelectionSetNode[], Map<string, FieldMap>>();

  return (selections, type) => {
    const byType = known.get(selections) ?? new Map<string, FieldMap>();
    known.set(selections, byType);
    const fields = byType.get(type.name) ?? collect(selections, type);
    byType.set(type.name, fields);
    return fields;
  };

  function collect(selections: readonly SelectionSetNode[], type: GraphQLObjectType): FieldMap {
    const fields = new Map<string, { name: string; selections: SelectionSetNode[] }>();
    for (const set of selections) visitSet(set, type, fields);
    return fields;
  }

  function visitSet(
    set: SelectionSetNode,
    type: GraphQLObjectType,
    fields: Map<string, { name: string; selections: SelectionSetNode[] }>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD || isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, type)) visitSet(selection.selectionSet, type, fields);
        continue;
      }
      const key = responseKey(selection);
      const field = fields.get(key) ?? { name: selection.name.value, selections: [] };
      fields.set(key, field);
      if (selection.selectionSet !== undefined) field.selections.push(selection.selectionSet);
    }
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type);
  }
}

function isLeftOut(
  node: Parameters<typeof getDirectiveValues>[1],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return true;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false;
}

function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
