import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODES } from '../../../schema/index.ts';

/** Hubs ask for a hundred entities at a time; other routers for as many as a page of theirs needs. */
const MAX_REPRESENTATIONS = 1_000;

/** Refuses requests for too many entities, which come as variables (Apollo Federation, `_entities(representations:)`). */
export const entityLimit: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { variables } }) => {
      const lists = Object.values(variables ?? {}).filter(Array.isArray);
      if (lists.every(({ length }) => length <= MAX_REPRESENTATIONS)) return;
      throw new GraphQLError(`${ERROR_CODES.TOO_MANY_REPRESENTATIONS} At most ${MAX_REPRESENTATIONS}.`, {
        extensions: { code: 'TOO_MANY_REPRESENTATIONS', http: { status: 400 } },
      });
    },
  }),
};
