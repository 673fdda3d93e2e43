import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, visit } from 'graphql';
import { ERROR_CODES } from '../schema/index.ts';

/**
 * Refuses operations with an alias `id`, or one that begins with two underscores: such aliases silently break entity fetches, and
 * would meet our own reserved keys.
 */
export const aliasRules: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document }) => {
      visit(document, {
        Field({ alias }) {
          if (alias === undefined || (alias.value !== 'id' && !alias.value.startsWith('__'))) return;
          throw new GraphQLError(`${ERROR_CODES.ALIAS_NOT_ALLOWED} «${alias.value}» is one.`, {
            nodes: alias,
            extensions: { code: 'ALIAS_NOT_ALLOWED', retryable: false, http: { status: 400 } },
          });
        },
      });
    },
  }),
};

/**
 * Refuses what cannot be resolved to one query. The executor of a served schema does so itself; the engine behind the hub, which is
 * given to the server as a gateway, would fail over it.
 */
export const operationRules: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      if (operation === undefined || operation === null) throw unresolved(document, request.operationName);
      if (operation.operation === OperationTypeNode.QUERY) return;
      throw new GraphQLError(`There is nothing to change or to follow here: no ${operation.operation} is defined.`, {
        nodes: operation,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
      });
    },
  }),
};

/** In the words of graphql-js. */
function unresolved({ definitions }: DocumentNode, name: string | undefined): GraphQLError {
  const message =
    name !== undefined
      ? `Unknown operation named "${name}".`
      : definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
        ? 'Must provide operation name if query contains multiple operations.'
        : 'Must provide an operation.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}
