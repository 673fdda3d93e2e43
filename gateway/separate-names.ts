import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Under fragments on different types one response name may stand for different fields (`... on A { x: name } ... on B { x: title }`).
 * The engine fetches by path and does not tell such rows apart: both would be given both, and the last one wins, silently. So all
 * but the first meaning of a name are asked for under names of their own, and given back under the old one with {@link givenName}.
 */
export function withSeparateNames(operation: OperationDefinitionNode): OperationDefinitionNode {
  const [selectionSet] = separate([operation.selectionSet]);
  return { ...operation, ...(selectionSet === undefined ? {} : { selectionSet }) };
}

const SEPARATED = /^__\d+_(?=.)/;

/** The name that the caller gave to a field of a prepared operation. */
export function givenName(responseKey: string): string {
  return responseKey.startsWith('__') ? responseKey.replace(SEPARATED, '') : responseKey;
}

/** Rewrites selection sets that lie on one path of the answer. Named fragments must have been written out. */
function separate(sets: readonly SelectionSetNode[]): SelectionSetNode[] {
  const meanings = new Map<string, Map<string, FieldNode[]>>();
  for (const set of sets) collect(set, meanings);
  const rewritten = new Map<FieldNode, FieldNode>();
  for (const [key, fieldsByMeaning] of meanings) {
    for (const [index, fields] of [...fieldsByMeaning.values()].entries()) rewrite(fields, key, index, rewritten);
  }
  return sets.map((set) => replace(set, rewritten));
}

function rewrite(fields: readonly FieldNode[], key: string, index: number, rewritten: Map<FieldNode, FieldNode>): void {
  const inner = separate(fields.flatMap(({ selectionSet }) => selectionSet ?? []));
  let next = 0;
  for (const field of fields) {
    const selectionSet = field.selectionSet === undefined ? undefined : inner[next++];
    rewritten.set(field, {
      ...field,
      ...(index === 0 ? {} : { alias: { kind: Kind.NAME, value: `__${index}_${key}` } }),
      ...(selectionSet === undefined ? {} : { selectionSet }),
    });
  }
}

function collect(set: SelectionSetNode, meanings: Map<string, Map<string, FieldNode[]>>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, meanings);
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    const fieldsByMeaning = meanings.get(key) ?? new Map<string, FieldNode[]>();
    meanings.set(key, fieldsByMeaning);
    const meaning = meaningOf(selection);
    const fields = fieldsByMeaning.get(meaning);
    if (fields === undefined) fieldsByMeaning.set(meaning, [selection]);
    else fields.push(selection);
  }
}

function meaningOf(field: FieldNode): string {
  const written = (field.arguments ?? []).map((argument) => print(argument)).sort();
  return `${field.name.value}(${written.join(', ')})`;
}

function replace(set: SelectionSetNode, rewritten: ReadonlyMap<FieldNode, FieldNode>): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) return rewritten.get(selection) ?? selection;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    return { ...selection, selectionSet: replace(selection.selectionSet, rewritten) };
  });
  return { ...set, selections };
}
