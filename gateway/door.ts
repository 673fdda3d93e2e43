import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, visit } from 'graphql';
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
