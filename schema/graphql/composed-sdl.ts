import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';

/** Fields of entities that only a node serves: who sees what is for the actor's own people. */
const OF_THE_NODE = new Set(['sharing']);

/**
 * The part of a node's served SDL that is composed into the supergraph: entities and what they reach. What only a node serves
 * (its root fields: feed, drafts, writes; and some fields) stays out, because the hub is read-only by construction.
 */
export function composedActorSdl(servedSdl: string): string {
  const document = visit(parse(servedSdl), {
    FieldDefinition: (field) => (OF_THE_NODE.has(field.name.value) ? null : undefined),
  });
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
  const byName = new Map<string, DefinitionNode>();
  for (const definition of document.definitions) {
    if ('name' in definition && definition.name && definition.kind !== Kind.DIRECTIVE_DEFINITION)
      byName.set(definition.name.value, definition);
  }
  const reached = new Set<string>();
  const reach = (name: string) => {
    const definition = byName.get(name);
    if (!definition || reached.has(name) || roots.has(name)) return;
    reached.add(name);
    visit(definition, { NamedType: (node) => reach(node.name.value) });
  };
  for (const [name, definition] of byName) {
    const isEntity =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      definition.directives?.some((directive) => directive.name.value === 'key');
    if (isEntity) reach(name);
  }
  const kept = document.definitions.filter((definition) => {
    // directives are those of federation, which composition brings along by the @link
    if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.DIRECTIVE_DEFINITION) return false;
    if (definition.kind === Kind.SCHEMA_EXTENSION) return true;
    return 'name' in definition && definition.name !== undefined && reached.has(definition.name.value);
  });
  return `${kept.map((definition) => print(definition)).join('\n\n')}\n`;
}
