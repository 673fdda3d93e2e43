import type { GraphQLSchema } from 'graphql';
import type { KindRegistry } from '../registry.ts';

/**
 * Builds a schema once for each registry. Schemas hold no state, and type-graphql keeps all that was ever declared for as long as the
 * process lives: a second schema of the same kinds would cost its time and memory again, and make every later one slower.
 */
export function builtOnce(build: (registry: KindRegistry) => GraphQLSchema): (registry: KindRegistry) => GraphQLSchema {
  const built = new WeakMap<KindRegistry, GraphQLSchema>();
  return (registry) => {
    const known = built.get(registry) ?? build(registry);
    built.set(registry, known);
    return known;
  };
}
