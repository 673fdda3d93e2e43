import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type FieldNode, GraphQLError, Kind, visit } from 'graphql';
import { ERROR_CODES } from '../schema/index.ts';

/** Entities in one request to a subgraph endpoint. */
export const MAX_REPRESENTATIONS = 100;

/** Refuses requests to a subgraph for more entities than the limit, all `_entities` fields of the operation taken together. */
export const entityLimit: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request }) => {
      let asked = 0;
      visit(document, {
        Field(field) {
          if (field.name.value === '_entities') asked += representationsIn(field, request.variables ?? {});
        },
      });
      if (asked <= MAX_REPRESENTATIONS) return;
      throw new GraphQLError(
        `${ERROR_CODES.TOO_MANY_REPRESENTATIONS} Here: ${asked}, and ${MAX_REPRESENTATIONS} are allowed.`,
        { extensions: { code: 'TOO_MANY_REPRESENTATIONS', retryable: false, http: { status: 400 } } },
      );
    },
  }),
};

function representationsIn(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value;
  // GraphQL takes a single value for a list of one
  return Array.isArray(given) ? given.length : 1;
}
