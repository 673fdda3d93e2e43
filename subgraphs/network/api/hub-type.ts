import { GraphQLInt, GraphQLString } from 'graphql';
import type { OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import type { NetworkContext } from './context.ts';

/** The root field that tells about the hub itself. */
export function hubType(builder: TypeBuilder): OutputField {
  const count = (description: string): OutputField => ({ type: () => GraphQLInt, description });
  const records = builder.object('RecordCount', {
    description: 'How many records of a kind this hub knows.',
    fields: { kind: { type: () => GraphQLString, description: 'Name of the kind.' }, count: count('How many.') },
  });
  const feeds = builder.object('FeedSummary', {
    description: 'How far this hub has read what its members publish: numbers of members.',
    fields: {
      caughtUp: count('Read to the end.'),
      reading: count('Being read.'),
      unreachable: count('Not answering; what was read before is still shown in lists.'),
      rolledBack: count('Showing less than they did, or another past.'),
      holes: count('Entries that were faulty and passed over.'),
    },
  });
  const hub = builder.object('Hub', {
    description: 'The hub that answers: it keeps an index of what its members publish, and asks them for the rest.',
    fields: {
      name: { type: () => GraphQLString, description: 'What its operator calls it.' },
      did: {
        type: () => GraphQLString,
        description: 'Its name for ever: a did:web. Null for a hub that has none; nobody can join that by themselves.',
      },
      version: { type: () => GraphQLString, description: 'Version of its software.' },
      members: count('How many actors take part here.'),
      records: {
        type: () => records,
        list: true,
        description: 'How many records of each kind it knows that you may see.',
        async resolve(_hub, _args, { network, index, hidden, noteAsked }: NetworkContext) {
          noteAsked();
          const counts = await index.countByKind(hidden);
          return network.registry.kinds.map(({ name }) => ({ kind: name, count: counts[name] ?? 0 }));
        },
      },
      feeds: {
        type: () => feeds,
        description: 'How far it has read what its members publish.',
        resolve: (_hub, _args, { network }: NetworkContext) => feedSummary(network.feedStatuses()),
      },
    },
  });
  return {
    type: () => hub,
    description: 'About this hub.',
    resolve: (_root, _args, { network }: NetworkContext) => ({
      name: network.name,
      did: network.did ?? null,
      version: network.version,
      members: network.members().filter(({ status }) => status === 'ACTIVE').length,
    }),
  };
}

/** Counts members by how far they were read. */
export function feedSummary(statuses: ReturnType<NetworkContext['network']['feedStatuses']>) {
  const count = (state: string) => statuses.filter((status) => status.state === state).length;
  return {
    caughtUp: count('CAUGHT_UP'),
    reading: count('READING'),
    unreachable: count('UNREACHABLE'),
    rolledBack: count('ROLLED_BACK'),
    holes: statuses.reduce((sum, { holes }) => sum + holes, 0),
  };
}
