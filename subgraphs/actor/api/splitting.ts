import { GraphQLID, GraphQLString } from 'graphql';
import { DateScalar, type OutputClass, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import type { KindRegistry } from '../../../schema/index.ts';
import { draftSplit, type Split } from '../writing/splitting.ts';
import type { NodeContext } from './context.ts';
import { draftField } from './drafts.ts';

/** The mutation that prepares the split of a network. */
export function splitFields(
  builder: TypeBuilder,
  registry: KindRegistry,
  draft: OutputClass,
): Readonly<Record<string, OutputField>> {
  const split = builder.object('PreparedSplit', {
    description: 'What is to be published for a split, each by somebody with the role for it.',
    fields: {
      charter: { type: () => draft, required: true, description: 'The second charter; publishing it needs a SIGNER.' },
      event: {
        type: () => draft,
        required: true,
        description: 'The event that says so to the members of the first; publishing it needs a COORDINATOR.',
      },
    },
  });
  return {
    splitNetwork: {
      type: () => split,
      description:
        'Prepares the split of a network of which your actor is the steward: two drafts, and nothing is published. Nobody is moved: each member takes part in the second by a Membership of its own, and ends that in the first, does both, or neither. This needs the role MEMBER.',
      args: {
        network: { type: () => GraphQLID, required: true, description: 'Id of the charter that is split.' },
        name: { type: () => GraphQLString, required: true, description: 'What the second network is called.' },
        ambition: {
          type: () => GraphQLString,
          description: 'What the second wants to reach; that of the first unless told.',
        },
        why: { type: () => GraphQLString, description: 'Why they go on as two.' },
        on: { type: () => DateScalar, description: 'The day of the split; today unless told.' },
      },
      resolve: async (_root, args: Split, context: NodeContext) => {
        const { charter, event } = await draftSplit(context.writer('MEMBER').store, registry, args);
        return { charter: draftField(registry, charter), event: draftField(registry, event) };
      },
    },
  };
}
