import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type GraphQLSchema, isEnumType } from 'graphql';

/** Whether a message of graphql-js is about a value that an enum does not have, and which enum. */
const NO_SUCH_VALUE = /Value "[^"]*" does not exist in "(\w+)" enum\.|Enum "(\w+)" cannot represent/;
/** Of longer enums nobody reads the end of the message. */
const MOST_NAMED = 60;

/**
 * Names the values of an enum to whoever gave one that it does not have: graphql-js itself guesses at most, by spelling.
 *
 * @example Value "FINISHED" does not exist in "IssueStatus" enum. Valid are OPEN, RESOLVED.
 */
export const enumHint: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, schema }) => {
      if (body.kind !== 'single') return;
      const { errors } = body.singleResult;
      if (!errors?.some(({ message }) => NO_SUCH_VALUE.test(message))) return;
      body.singleResult.errors = errors.map((error) => ({ ...error, message: hinted(error.message, schema) }));
    },
  }),
};

function hinted(message: string, schema: GraphQLSchema): string {
  const [, one, other] = NO_SUCH_VALUE.exec(message) ?? [];
  const type = schema.getType(one ?? other ?? '');
  if (!isEnumType(type)) return message;
  const names = type.getValues().map(({ name }) => name);
  const more = names.length > MOST_NAMED ? ', …' : '';
  return `${message} Valid are ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
}
