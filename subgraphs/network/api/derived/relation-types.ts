import { GraphQLID, GraphQLInt } from 'graphql';
import type { EnumValues, OutputClass } from '../../../../schema/graphql/index.ts';
import { RELATION_KINDS } from '../../rules/network-map/relations.ts';
import { strengthOf, type Tie, type TieOfKind } from '../../rules/network-map/ties.ts';
import type { NetworkContext } from '../context.ts';
import type { DerivedTypes } from './index.ts';
import { shownActor, shownRecords } from './shown.ts';

/** The types by which ties between actors are told. */
export type RelationTypes = {
  readonly kinds: () => EnumValues;
  readonly ofKind: OutputClass;
  readonly tie: OutputClass;
};

export function relationTypes({ builder, actor, record }: DerivedTypes): RelationTypes {
  const kinds = () =>
    builder.enumeration(
      'RelationKind',
      'How two actors can be related: by what both of them have said. What one of them says alone relates nobody.',
      RELATION_KINDS,
    );
  const ofKind = builder.object('TieOfKind', {
    description: 'How two actors are related in one way.',
    fields: {
      kind: { type: kinds, description: 'In which way.' },
      count: { type: () => GraphQLInt, description: 'How often: partnerships, promises, common networks, answers.' },
      because: {
        type: record,
        list: 'HOLES',
        description: 'The records by which they are, at most 50.',
        resolve: ({ because }: TieOfKind, _args, context: NetworkContext) => shownRecords(because, context),
      },
      becauseIds: {
        type: () => GraphQLID,
        list: true,
        description: 'Ids of the records by which they are, at most 50: cheaper to ask for than `because`.',
        resolve: ({ because }: TieOfKind) => because,
      },
    },
  });
  const tie = builder.object('Tie', {
    description: 'All that relates two actors. Ties have no direction: both have agreed to what relates them.',
    fields: {
      one: {
        type: actor,
        description: 'The actor whose DID comes first.',
        resolve: ({ one }: Tie, _args, context: NetworkContext) => shownActor(one, context),
      },
      other: {
        type: actor,
        description: 'The other.',
        resolve: ({ other }: Tie, _args, context: NetworkContext) => shownActor(other, context),
      },
      strength: {
        type: () => GraphQLInt,
        description: 'Of how many kinds it is: saying the same thing often makes no tie stronger.',
        resolve: strengthOf,
      },
      kinds: { type: () => ofKind, list: true, description: 'In which ways, and because of which records.' },
    },
  });
  return { kinds, ofKind, tie };
}
