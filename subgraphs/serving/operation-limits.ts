import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { ConstellationError, ERROR_CODES } from '../../schema/index.ts';

/** How much one operation may ask for. */
export type OperationLimits = {
  /** Fields inside each other. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields of all operations of the document, with fragments written out where they are used. */
  readonly fields: number;
  /** Rows that it may come to, with every list as long as it was asked for: see {@link listCost}. */
  readonly rows: number;
};

export const DEFAULT_OPERATION_LIMITS: OperationLimits = { depth: 20, aliases: 60, fields: 1_000, rows: 25_000 };

/** Definitions of fragments in one document: some rules of validation compare each with each. */
const MAX_FRAGMENTS = 100;
/**
 * Comparisons of fields with the same name at the same place: whether they can be merged (GraphQL, section 5.3.2) is found out by
 * comparing each with each, on the only thread there is. So many take some ten milliseconds; who means it asks once.
 */
const MAX_COMPARISONS = 200_000;

type Size = { readonly depth: number; readonly aliases: number; readonly fields: number };
const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 };
const NO_DEFINITIONS: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/**
 * Refuses documents that are deeper, longer or wider than the limits: a rule of validation that looks at the document before all other
 * rules and spares them one that is too large, because theirs is the more expensive work. Answers 400 with OPERATION_TOO_LARGE. The
 * number of tokens is bounded earlier, by the parser.
 */
export function operationLimits(limits: OperationLimits): ValidationRule {
  return (context): ASTVisitor => ({
    Document(document) {
      const fault = faultOf(document, limits);
      if (fault === undefined) return undefined;
      context.reportError(fault);
      // what a visitor returns is visited instead (graphql-js, `visit`): nothing is left for the other rules
      return NO_DEFINITIONS;
    },
  });
}

function faultOf(document: DocumentNode, limits: OperationLimits): GraphQLError | undefined {
  const fragments = fragmentsOf(document);
  const cyclic = fragmentInItself(fragments);
  if (cyclic !== undefined) {
    return new GraphQLError(`Cannot spread fragment "${cyclic.name.value}" within itself.`, { nodes: cyclic });
  }
  const why = whyTooLarge(document, fragments, limits);
  if (why === undefined) return undefined;
  const message = `${ERROR_CODES.OPERATION_TOO_LARGE} Here: ${why}.`;
  return new GraphQLError(message, {
    originalError: new ConstellationError('OPERATION_TOO_LARGE', message),
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}

function whyTooLarge(document: DocumentNode, fragments: Fragments, limits: OperationLimits): string | undefined {
  if (fragments.size > MAX_FRAGMENTS) return `it has ${fragments.size} fragments, ${MAX_FRAGMENTS} are allowed`;
  const measure = measurer(fragments);
  let fields = 0;
  for (const definition of document.definitions) {
    // fragments count where they are used, but one that nobody uses is validated too
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size = measure(definition.selectionSet);
    if (size.depth > limits.depth) return `fields are nested ${size.depth} deep, ${limits.depth} are allowed`;
    if (size.aliases > limits.aliases) return `it has ${size.aliases} aliases, ${limits.aliases} are allowed`;
    fields = definition.kind === Kind.OPERATION_DEFINITION ? fields + size.fields : Math.max(fields, size.fields);
    if (fields > limits.fields) return `it has ${fields} fields, ${limits.fields} are allowed`;
  }
  let comparisons = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    comparisons += comparisonsIn([definition.selectionSet], fragments, 1);
    if (comparisons > MAX_COMPARISONS) return 'it asks for the same fields too many times at the same place';
  }
  return undefined;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  const found = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) found.set(definition.name.value, definition);
  return found;
}

/**
 * Measures an operation. Each fragment is measured once and counted where it is used: writing fragments out can be exponential.
 * Fragments must not contain themselves.
 */
export function sizeOf(document: DocumentNode, operation: SelectionSetNode): Size {
  return measurer(fragmentsOf(document))(operation);
}

function measurer(fragments: Fragments): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const fragment = fragments.get(name);
    const size = known.get(name) ?? (fragment === undefined ? NOTHING : measure(fragment.selectionSet));
    known.set(name, size);
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    let depth = 0;
    let aliases = 0;
    let fields = 0;
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD ? 1 : 0;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet === undefined
            ? NOTHING
            : measure(selection.selectionSet);
      depth = Math.max(depth, inner.depth + isField);
      aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias !== undefined ? 1 : 0);
      fields += inner.fields + isField;
    }
    return { depth, aliases, fields };
  };
  return measure;
}

/** Finds a fragment that leads to itself, looking at each definition once. */
function fragmentInItself(fragments: Fragments): FragmentDefinitionNode | undefined {
  const state = new Map<string, 'OPEN' | 'DONE'>();
  const enter = (fragment: FragmentDefinitionNode): FragmentDefinitionNode | undefined => {
    const name = fragment.name.value;
    if (state.get(name) === 'DONE') return undefined;
    if (state.get(name) === 'OPEN') return fragment;
    state.set(name, 'OPEN');
    const found = within(fragment.selectionSet);
    state.set(name, 'DONE');
    return found;
  };
  const within = (set: SelectionSetNode): FragmentDefinitionNode | undefined => {
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet;
      const found = inner && (inner.kind === Kind.FRAGMENT_DEFINITION ? enter(inner) : within(inner));
      if (found) return found;
    }
    return undefined;
  };
  for (const fragment of fragments.values()) {
    const found = enter(fragment);
    if (found) return found;
  }
  return undefined;
}

/**
 * About how many comparisons it takes to find out whether fields can be merged: those with the same name at the same place, each with
 * each, once for every level above them, and with their arguments. It writes fragments out: ask only where their fields were counted.
 */
function comparisonsIn(sets: readonly SelectionSetNode[], fragments: Fragments, depth: number): number {
  const fields = new Map<string, FieldNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
        continue;
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet;
      if (inner) collect(inner);
    }
  };
  for (const set of sets) collect(set);
  let comparisons = 0;
  for (const same of fields.values()) {
    const pairs = (same.length * (same.length - 1)) / 2;
    comparisons += pairs * (depth + Math.max(...same.map(argumentWeight)));
    const inner = same.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    if (inner.length > 0) comparisons += comparisonsIn(inner, fragments, depth + 1);
    if (comparisons > MAX_COMPARISONS) return comparisons;
  }
  return comparisons;
}

/** Arguments are compared as text. */
function argumentWeight({ arguments: given = [] }: FieldNode): number {
  return given.reduce((sum, { loc }) => sum + (loc ? loc.end - loc.start : 10), 0) / 8;
}
