import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { ERROR_CODES } from '../../schema/index.ts';

/** How much one operation may ask for. */
export type OperationLimits = {
  /** Fields inside each other. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields, with fragments written out where they are used. */
  readonly fields: number;
};

export const DEFAULT_OPERATION_LIMITS: OperationLimits = { depth: 20, aliases: 60, fields: 2_000 };

type Size = { readonly depth: number; readonly aliases: number; readonly fields: number };
const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 };

/**
 * Refuses operations that are deeper, longer or wider than the limits, before they are executed. Answers 400 with
 * OPERATION_TOO_LARGE. The number of tokens is bounded earlier, by the parser.
 */
export function operationLimits(limits: OperationLimits): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation }) => {
        if (!operation) return;
        const { depth, aliases, fields } = sizeOf(document, operation.selectionSet);
        const why =
          depth > limits.depth
            ? `fields are nested ${depth} deep, ${limits.depth} are allowed`
            : aliases > limits.aliases
              ? `it has ${aliases} aliases, ${limits.aliases} are allowed`
              : fields > limits.fields
                ? `it has ${fields} fields, ${limits.fields} are allowed`
                : undefined;
        if (why === undefined) return;
        throw new GraphQLError(`${ERROR_CODES.OPERATION_TOO_LARGE} Here: ${why}.`, {
          extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
        });
      },
    }),
  };
}

/**
 * Measures an operation. Each fragment is measured once and counted where it is used: writing fragments out can be exponential.
 * The document is valid, so fragments do not contain themselves.
 */
export function sizeOf(document: DocumentNode, operation: SelectionSetNode): Size {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const known = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const set = fragments.get(name);
    const size = known.get(name) ?? (set === undefined ? NOTHING : measure(set));
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
  return measure(operation);
}
