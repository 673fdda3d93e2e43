import type { GraphQLSchema } from 'graphql';
import { ConstellationError } from '../../../schema/index.ts';
import type { NetworkContext } from './context.ts';

/**
 * Has `_entities` check and count what it is given before it looks anything up: what is no representation of an entity is a fault of the
 * caller. Changes the schema, which is one of its own.
 */
export function checkRepresentations(schema: GraphQLSchema, entities: ReadonlySet<string>): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()._entities;
  const resolve = field?.resolve;
  if (!field || !resolve) throw new Error('The network subgraph answers entities.');
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context: NetworkContext, info) => {
    const { representations } = args;
    for (const [place, representation] of representations.entries()) {
      if (!isRepresentation(representation, entities))
        throw new ConstellationError(
          'BAD_INPUT',
          `Representation ${place} is none: it needs the __typename of an entity of this subgraph, and its id.`,
          { field: 'representations' },
        );
    }
    return context.spend(representations.length)
      ? resolve(source, args, context, info)
      : representations.map(() => null);
  };
  return schema;
}

function isRepresentation(value: unknown, entities: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || !('__typename' in value) || !('id' in value)) return false;
  return typeof value.__typename === 'string' && entities.has(value.__typename) && typeof value.id === 'string';
}
