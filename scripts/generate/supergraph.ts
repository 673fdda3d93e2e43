import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/**
 * Composes the two logical subgraphs. The result is a file that never grows with membership.
 *
 * @throws Error with the composition errors, which name the field and the subgraph
 */
export function composeSupergraph(actorSdl: string, networkSdl: string): string {
  const composed = composeServices([
    { name: 'actor', url: 'http://127.0.0.1:4000/subgraphs/actor', typeDefs: parse(actorSdl) },
    { name: 'network', url: 'http://127.0.0.1:4000/subgraphs/network', typeDefs: parse(networkSdl) },
  ]);
  if (composed.errors?.length)
    throw new Error(`The subgraphs do not compose:\n${composed.errors.map((error) => error.message).join('\n')}`);
  return `${composed.supergraphSdl?.trimEnd()}\n`;
}
