import { type HostedActor, type Node, openNode } from '../../subgraphs/actor/index.ts';
import { onlyActor } from './only-actor.ts';

/** Opens the actor that a command is about, and closes it again whatever comes of the work. */
export async function withActor(
  directory: string,
  options: { readonly actor?: string },
  work: (actor: HostedActor, node: Node) => Promise<void>,
): Promise<void> {
  const node = await openNode(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    await work(onlyActor(node), node);
  } finally {
    await node.close();
  }
}
