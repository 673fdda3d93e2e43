import type { OutputClass, OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import { ROLES } from '../../../schema/index.ts';
import type { NetworkContext } from './context.ts';
import { actorEntity } from './entity.ts';

/** The root field that tells callers whom they are taken for. */
export function viewerField(builder: TypeBuilder, actor: OutputClass): OutputField {
  const viewer = builder.object('HubViewer', {
    description: 'Somebody for whom the node of a member has vouched to this hub.',
    fields: {
      actor: { type: () => actor, description: 'The member in whose name they read.' },
      role: {
        type: () => builder.enumeration('ViewerRole', 'What somebody may do at their own node.', ROLES),
        description: 'Their role there; at a hub all of them read only.',
      },
    },
  });
  return {
    type: () => viewer,
    description: 'Whom this hub takes you for; null without an assertion of your node.',
    resolve: (_root, _args, { viewer: who }: NetworkContext) =>
      who ? { actor: actorEntity(who.actor), role: who.role } : null,
  };
}
