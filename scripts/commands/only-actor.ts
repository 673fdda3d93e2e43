import { ConstellationError } from '../../schema/index.ts';
import type { HostedActor, Node } from '../../subgraphs/actor/index.ts';

/** The one actor of a node. @throws ConstellationError BAD_INPUT where there are several */
export function onlyActor({ actors }: Pick<Node, 'actors'>): HostedActor {
  const [actor, ...others] = actors.values();
  if (actor && others.length === 0) return actor;
  const names = [...actors.values()].map(({ slug }) => slug).join(', ');
  throw new ConstellationError('BAD_INPUT', `This node hosts several actors; name one of them with --actor: ${names}.`);
}
