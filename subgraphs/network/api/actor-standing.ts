import { GraphQLString } from 'graphql';
import { DateTimeScalar, type EnumValues, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import type { NetworkContext } from './context.ts';
import type { ActorEntity } from './entity.ts';
import { noticesField } from './member-notices.ts';

/** The fields that say how an actor stands with this hub; what it says of itself comes from its own node. */
export function standingFields(builder: TypeBuilder): Record<string, OutputField> {
  const status = builder.enumeration('MemberStatus', 'How an actor stands with this hub.', {
    ACTIVE: 'Its records are shown.',
    SUSPENDED: 'Its records are not shown for now.',
    FORMER: 'It took part here once, and left or was removed. What others say of it goes on standing.',
  });
  return {
    status: {
      type: () => status,
      description: 'How it stands with this hub; null when it never was a member.',
      resolve: ({ id: did }: ActorEntity, _args, { network }: NetworkContext) =>
        network.findMember(did)?.status ?? (network.isFormer(did) ? 'FORMER' : null),
    },
    joinedAt: {
      type: () => DateTimeScalar,
      description: 'When it joined this hub.',
      resolve: ({ id: did }: ActorEntity, _args, { network }: NetworkContext) =>
        network.findMember(did)?.joinedAt ?? null,
    },
    lastHeardAt: {
      type: () => DateTimeScalar,
      description: 'When this hub last heard of its node, since the hub started.',
      resolve: ({ id: did }: ActorEntity, _args, { network }: NetworkContext) =>
        network.feedStatus(did)?.lastHeard ?? null,
    },
    feedState: {
      type: () => feedStateType(builder),
      description: 'How far this hub has read what it publishes.',
      resolve: ({ id: did }: ActorEntity, _args, { network }: NetworkContext) => network.feedStatus(did)?.state ?? null,
    },
    keyStatements: {
      type: () => GraphQLString,
      list: true,
      description:
        'The statements of its key history, as this hub has pinned them since it joined: with `{ did, statements }` its signatures are checked, also while it does not answer itself. Null when it never was a member.',
      resolve: async ({ id: did }: ActorEntity, _args, { network }: NetworkContext) =>
        (await network.keyHistoryOf(did))?.statements ?? null,
    },
    notices: noticesField(builder),
  };
}

/** How far a hub has read what an actor publishes, as an enum. */
export function feedStateType(builder: TypeBuilder): EnumValues {
  return builder.enumeration('FeedState', 'How far this hub has read what an actor publishes.', {
    CAUGHT_UP: 'All of it.',
    READING: 'It is being read.',
    UNREACHABLE: 'The actor did not answer; what was read before is still shown in lists.',
    ROLLED_BACK: 'The actor shows less than it did, or another past; what was read before is still shown in lists.',
  });
}
