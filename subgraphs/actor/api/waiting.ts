import { GraphQLID, GraphQLString } from 'graphql';
import type { OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import type { KindRegistry } from '../../../schema/index.ts';
import { WAITING_HERE, type WaitingItem, waitingHere } from '../waiting/waiting-here.ts';
import type { NodeContext } from './context.ts';

/** The query for what waits at the node itself; what others wait for, a hub says (`followUps`). */
export function waitingField(builder: TypeBuilder, registry: KindRegistry): OutputField {
  const item = builder.object('WaitingItem', {
    description: 'Something that waits for the people of your actor, and that no hub knows of.',
    fields: {
      type: {
        type: () => builder.enumeration('WaitingType', 'What can wait at a node.', WAITING_HERE),
        required: true,
        description: 'What it is.',
      },
      id: { type: () => GraphQLID, required: true, description: 'Of the draft, or of the HealthCheck.' },
      title: { type: () => GraphQLString, description: 'What it is called, or how it begins.' },
      since: {
        type: () => GraphQLString,
        required: true,
        description: 'Since when: a moment (RFC 3339), or of a round its last day.',
      },
      whatToDo: {
        type: () => GraphQLString,
        required: true,
        description: 'What to do about it, in words.',
        resolve: async ({ type }: WaitingItem) => WAITING_HERE[type],
      },
    },
  });
  return {
    type: () => item,
    list: true,
    required: true,
    description:
      'What waits for your actor at its own node, the oldest first. What others wait for, and what is due, a hub says: ask it for `followUps`. For people of the actor from READER on.',
    resolve: async (_root, _args: object, context: NodeContext) => waitingHere(context.writer('READER'), registry),
  };
}
