import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { ConstellationError, ERROR_CODES, type ErrorCode } from '../schema/index.ts';
import type { SubgraphResponse, SubgraphSource } from './engine.ts';
import type { Ledger } from './ledger.ts';

/**
 * Answers fetches for the `network` subgraph in this process. An error on an entity goes to the ledger by id, since the engine would
 * give it the path of another row; one on a root field keeps its path.
 */
export function networkSource(options: {
  readonly schema: GraphQLSchema;
  readonly onInternalError: (error: unknown) => void;
}): SubgraphSource {
  const documents = new LRUCache<string, DocumentNode>({ max: 500 });
  const documentOf = (query: string): DocumentNode => {
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  };

  return async ({ query, variables, ledger }) => {
    const context = ledger.networkContext();
    const result = await execute({
      schema: options.schema,
      document: documentOf(query),
      variableValues: variables,
      contextValue: context,
    });
    const refusal = context.refusal?.();
    if (refusal) return { data: null, errors: [refused(refusal)] };
    const errors: NonNullable<SubgraphResponse['errors']>[number][] = [];
    for (const error of result.errors ?? []) {
      const code = codeOf(error);
      if (code === 'INTERNAL') options.onInternalError(error);
      const id = idOf(error, variables);
      if (id !== undefined) note(ledger, id, error, code);
      else
        errors.push({
          message: error.message,
          path: error.path ?? [],
          extensions: { code, ...fieldOf(error), hub: true },
        });
    }
    return {
      data: (result.data as Record<string, unknown> | null) ?? null,
      ...(errors.length === 0 ? {} : { errors }),
    };
  };
}

function refused({ message, code, details }: ConstellationError): NonNullable<SubgraphResponse['errors']>[number] {
  return { message, extensions: { code, retryable: details.retryable ?? false, hub: true } };
}

function note(ledger: Ledger, id: string, error: GraphQLError, code: ErrorCode): void {
  const under = error.path?.slice(2) ?? [];
  ledger.blemish(id, { code, retryable: code === 'INTERNAL', under });
}

function idOf(error: GraphQLError, variables: Readonly<Record<string, unknown>>): string | undefined {
  const { representations } = variables;
  if (error.path?.[0] !== '_entities' || !Array.isArray(representations)) return undefined;
  const representation: unknown = representations[Number(error.path[1])];
  if (typeof representation !== 'object' || representation === null || !('id' in representation)) return undefined;
  return typeof representation.id === 'string' ? representation.id : undefined;
}

/** Which argument it is about. */
function fieldOf({ originalError }: GraphQLError): { readonly field?: string } {
  const field = originalError instanceof ConstellationError ? originalError.details.field : undefined;
  return field === undefined ? {} : { field };
}

function codeOf(error: GraphQLError): ErrorCode {
  const { originalError } = error;
  const code = originalError instanceof ConstellationError ? originalError.code : error.extensions.code;
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'INTERNAL';
}
