import { type GraphQLSchema, isUnionType } from 'graphql';
import { ConstellationError } from '../../../schema/index.ts';
import type { NodeContext } from './context.ts';

/** The SDL is as large as hundreds of rows: a router asks for it once, and nobody shall have it a thousand times in one answer. */
const SDL_ROWS = 500;

/**
 * Bounds what `_service` costs, and answers BAD_INPUT to a representation of a type that is no entity here, over which the library
 * would fail (Apollo Federation subgraph specification, `_service` and `_entities`).
 */
export function guardFederationFields(schema: GraphQLSchema): void {
  const { _service: service, _entities: entities } = schema.getQueryType()?.getFields() ?? {};
  const resolveService = service?.resolve;
  if (service && resolveService) {
    service.resolve = (root, args, context: Partial<NodeContext> | undefined, info) => {
      context?.spend?.(SDL_ROWS);
      return resolveService(root, args, context, info);
    };
  }

  const union = schema.getType('_Entity');
  const names = new Set<unknown>(isUnionType(union) ? union.getTypes().map(({ name }) => name) : []);
  const resolveEntities = entities?.resolve;
  if (entities && resolveEntities) {
    entities.resolve = (root, args: { readonly representations: readonly unknown[] }, context, info) => {
      for (const representation of args.representations) {
        if (names.has((representation as { readonly __typename?: unknown } | null)?.__typename)) continue;
        const message = `Each representation needs a __typename that is one of ${[...names].join(', ')}.`;
        throw new ConstellationError('BAD_INPUT', message, { field: 'representations' });
      }
      return resolveEntities(root, args, context, info);
    };
  }
}
