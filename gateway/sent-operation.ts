import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { EntitySchema } from './entity-schema.ts';
import { fragmentsOf, KEY_MARKS, withReservedKeys } from './reserved-keys.ts';

/** A part of a sent operation: the fragments of some kinds. */
export type Slice = {
  /** The selections on `_entities`, as text. */
  readonly selections: string;
  /** The variables that these use: name → definition, as text. */
  readonly variables: ReadonlyMap<string, string>;
};

/** An `_entities` operation made ready for owners. */
export type SentOperation = {
  /** With key and type on every row: what answers are checked against. */
  readonly document: DocumentNode;
  /** What an owner is sent that is asked for rows of these types only. */
  slice(typenames: Iterable<string>): Slice;
};

/** Prepares `_entities` operations, remembering the last ones by their text. */
export function sentOperations(entitySchema: EntitySchema, remembered = 500): (query: string) => SentOperation {
  const known = new LRUCache<string, SentOperation>({ max: remembered });
  return (query) => {
    const before = known.get(query);
    if (before !== undefined) return before;
    const prepared = prepare(parse(query), entitySchema);
    known.set(query, prepared);
    return prepared;
  };
}

function prepare(source: DocumentNode, entitySchema: EntitySchema): SentOperation {
  const { schema, entities } = entitySchema;
  const found = source.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('There is no operation to send.');
  const operation = withReservedKeys(found, fragmentsOf(source), { schema, entities, typename: true });
  const root = operation.selectionSet.selections[0];
  if (operation.selectionSet.selections.length !== 1 || root?.kind !== Kind.FIELD || root.name.value !== '_entities') {
    throw new Error('Owners are asked for entities only.');
  }
  const slices = new Map<string, Slice>();
  return {
    document: whole(operation, root),
    slice(typenames) {
      const wanted = [...new Set(typenames)].sort();
      const name = wanted.join(' ');
      let slice = slices.get(name);
      if (slice === undefined) {
        const keyed = wanted.filter((typename) => entities.has(typename));
        const { field, definitions } = cut(operation, root, (condition) => concerns(condition, wanted), keyed);
        slice = {
          selections: field.selectionSet === undefined ? '' : print(field.selectionSet),
          variables: new Map(definitions.map((definition) => [definition.variable.name.value, print(definition)])),
        };
        slices.set(name, slice);
      }
      return slice;
    },
  };

  function concerns(condition: string, wanted: readonly string[]): boolean {
    if (wanted.includes(condition)) return true;
    const type = schema.getType(condition);
    return isAbstractType(type) && schema.getPossibleTypes(type).some((possible) => wanted.includes(possible.name));
  }
}

function whole(operation: OperationDefinitionNode, root: FieldNode): DocumentNode {
  const { field, definitions } = cut(operation, root, () => true, []);
  const checked: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    variableDefinitions: [REPRESENTATIONS_DEFINITION, ...definitions],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  return { kind: Kind.DOCUMENT, definitions: [checked] };
}

/** The `_entities` field with only the fragments that are kept and the keys of some types, and the variables that are then used. */
function cut(
  operation: OperationDefinitionNode,
  root: FieldNode,
  keep: (condition: string) => boolean,
  keyed: readonly string[],
): { field: FieldNode; definitions: readonly VariableDefinitionNode[] } {
  const selections = (root.selectionSet?.selections ?? []).filter(
    (selection) => selection.kind !== Kind.INLINE_FRAGMENT || keep(selection.typeCondition?.name.value ?? ''),
  );
  // without a fragment of its own a type would come without its key
  const named = new Set(
    selections.flatMap((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT ? [selection.typeCondition?.name.value] : [],
    ),
  );
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: root.name,
    arguments: [REPRESENTATIONS],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [TYPENAME, ...keyed.filter((typename) => !named.has(typename)).map(keyOf), ...selections],
    },
  };
  const used = new Set<string>();
  visit(field, { Variable: ({ name }) => void used.add(name.value) });
  used.delete('representations');
  const definitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  return { field, definitions };
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: name('__typename') };
const keyOf = (typename: string): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: name(typename) },
  selectionSet: { kind: Kind.SELECTION_SET, selections: KEY_MARKS },
});
const REPRESENTATIONS: ArgumentNode = {
  kind: Kind.ARGUMENT,
  name: name('representations'),
  value: { kind: Kind.VARIABLE, name: name('representations') },
};
const ANY: TypeNode = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('_Any') } };
// declared anew: an external router may name its variable otherwise, or write the representations out
const REPRESENTATIONS_DEFINITION: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: name('representations') },
  type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: ANY } },
};
