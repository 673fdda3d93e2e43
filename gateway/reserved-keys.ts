import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { hasKey } from './entity-schema.ts';

/**
 * Reserved response keys that are asked for beside what was asked: which row is this, and of what type. Callers cannot use them,
 * since the door refuses aliases that begin with two underscores.
 */
export const KEY = '__key';
export const KIND = '__kind';

const field = (name: string, alias?: string): SelectionNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(alias === undefined ? {} : { alias: { kind: Kind.NAME, value: alias } }),
});
const KEY_FIELD = field('id', KEY);
const KIND_FIELD = field('__typename', KIND);
const TYPENAME_FIELD = field('__typename');
/** The type and key of a row, as owners are asked for them. */
export const KEY_MARKS: readonly SelectionNode[] = [TYPENAME_FIELD, KEY_FIELD];

/**
 * Adds the row's key and type to every selection on a row, at every depth, and writes named fragments out in place (so that a slice
 * of the operation can be taken without them). The operation must be valid for the schema. `typename: true` asks for `__typename`
 * under its own name, as owners do; otherwise under {@link KIND}, so that it can be told from what the caller asked.
 */
export function withReservedKeys(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  options: { readonly schema: GraphQLSchema; readonly entities: ReadonlySet<string>; readonly typename?: boolean },
): OperationDefinitionNode {
  const { schema, entities } = options;
  const kindMark = options.typename ? TYPENAME_FIELD : KIND_FIELD;
  const marks = [kindMark, KEY_FIELD];

  /** Without a type the selections are on introspection, which has no rows. */
  function rewrite(set: SelectionSetNode, type: GraphQLCompositeType | undefined, marked: boolean): SelectionSetNode {
    const mark = !marked && type !== undefined && hasKey(type, entities, schema);
    const selections = set.selections.map((selection) => rewriteSelection(selection, type, marked || mark));
    if (mark) selections.unshift(...marks);
    // the type of what an abstract field gives must be known to walk the answer
    else if (!marked && isAbstractType(type) && type.name !== '_Entity')
      selections.unshift(kindMark, ...marksOfMembers(type));
    return { kind: Kind.SELECTION_SET, selections };
  }

  function marksOfMembers(type: GraphQLCompositeType): SelectionNode[] {
    if (!isAbstractType(type)) return [];
    return schema
      .getPossibleTypes(type)
      .filter((member) => entities.has(member.name))
      .map((member) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: member.name } },
        selectionSet: { kind: Kind.SELECTION_SET, selections: marks },
      }));
  }

  function rewriteSelection(
    selection: SelectionNode,
    parent: GraphQLCompositeType | undefined,
    marked: boolean,
  ): SelectionNode {
    switch (selection.kind) {
      case Kind.FIELD: {
        if (selection.selectionSet === undefined) return selection;
        // fields of introspection are not among a type's fields
        const field = parent && !isUnionType(parent) ? parent.getFields()[selection.name.value] : undefined;
        const type = field && getNamedType(field.type);
        const inner = isCompositeType(type) ? type : undefined;
        return { ...selection, selectionSet: rewrite(selection.selectionSet, inner, false) };
      }
      case Kind.INLINE_FRAGMENT: {
        const type = conditionOf(selection.typeCondition?.name.value) ?? parent;
        return { ...selection, selectionSet: rewrite(selection.selectionSet, type, marked) };
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined) return selection;
        const type = conditionOf(fragment.typeCondition.name.value) ?? parent;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          ...(selection.directives === undefined ? {} : { directives: selection.directives }),
          selectionSet: rewrite(fragment.selectionSet, type, marked),
        };
      }
    }
  }

  function conditionOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  return { ...operation, selectionSet: rewrite(operation.selectionSet, root, false) };
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
