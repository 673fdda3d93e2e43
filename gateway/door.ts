import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../schema/errors.ts';

/** What the door lets in. */
export type DoorLimits = {
  /** Fields inside each other. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields, with named fragments written out. */
  readonly fields: number;
};

export const DEFAULT_LIMITS: DoorLimits = { depth: 20, aliases: 60, fields: 2_000 };

/**
 * Refuses operations before they are planned. Aliases named `id`, or beginning with two underscores, silently break entity fetches and
 * would meet our reserved keys; depth, aliases and size bound what one operation can cause. Fragments are counted where they are used,
 * without writing them out, since that can be exponential.
 */
export function doorRules(limits: DoorLimits = DEFAULT_LIMITS): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document }) => {
        const refusal = refusalOf(document, limits);
        if (refusal !== undefined) throw refusal;
      },
    }),
  };
}

/** The reason to refuse a valid document, or nothing. */
export function refusalOf(document: DocumentNode, limits: DoorLimits): GraphQLError | undefined {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const measured = new Map<string, Measure>();
  let refusal: GraphQLError | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const { depth, aliases, fields } = measure(definition.selectionSet);
      if (depth > limits.depth) refusal ??= refuse('OPERATION_TOO_LARGE', `deeper than ${limits.depth} fields`);
      if (aliases > limits.aliases) refusal ??= refuse('OPERATION_TOO_LARGE', `more than ${limits.aliases} aliases`);
      if (fields > limits.fields) refusal ??= refuse('OPERATION_TOO_LARGE', `more than ${limits.fields} fields`);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      measureFragment(definition.name.value);
    }
  }
  return refusal;

  function measure(set: SelectionSetNode): Measure {
    const total = { depth: 0, aliases: 0, fields: 0 };
    for (const selection of set.selections) {
      let inner: Measure = NOTHING;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = measureFragment(selection.name.value);
      else if (selection.selectionSet !== undefined) inner = measure(selection.selectionSet);
      const isField = selection.kind === Kind.FIELD ? 1 : 0;
      const alias = selection.kind === Kind.FIELD ? selection.alias?.value : undefined;
      if (alias !== undefined) checkAlias(alias);
      total.depth = Math.max(total.depth, inner.depth + isField);
      total.aliases += inner.aliases + (alias === undefined ? 0 : 1);
      total.fields += inner.fields + isField;
    }
    return total;
  }

  function measureFragment(name: string): Measure {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const set = fragments.get(name);
    const measurement = set === undefined ? NOTHING : measure(set);
    measured.set(name, measurement);
    return measurement;
  }

  function checkAlias(alias: string): void {
    if (alias === 'id' || alias.startsWith('__')) {
      refusal ??= refuse('ALIAS_NOT_ALLOWED', `«${alias}» is one`);
    }
  }
}

type Measure = { readonly depth: number; readonly aliases: number; readonly fields: number };
const NOTHING: Measure = { depth: 0, aliases: 0, fields: 0 };

function refuse(code: ErrorCode, detail: string): GraphQLError {
  return new GraphQLError(`${ERROR_CODES[code]} Here: ${detail}.`, {
    extensions: { code, retryable: false, http: { status: 400 } },
  });
}
