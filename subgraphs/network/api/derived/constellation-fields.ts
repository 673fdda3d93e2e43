import { GraphQLInt } from 'graphql';
import { DateScalar, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import type { Finding } from '../../rules/finding.ts';
import {
  type BridgingActor,
  type Constellation,
  type ConstellationLink,
  type ConstellationNetwork,
  MOST_NETWORKS,
} from '../../rules/network-map/constellation.ts';
import type { NetworkContext } from '../context.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { ROWS_OF_A_MAP } from './map-fields.ts';
import { AT_MONTH_END, atMonthEnd, monthOf } from './moment.ts';
import { shownActor, shownActors, shownRecord, shownRecords } from './shown.ts';

/** Networks, and who joins them. */
export function constellationFields({
  builder,
  findings,
  actor,
  record,
  kind,
  connectionOf,
}: DerivedTypes): DerivedFields {
  const charter = () => kind(CHARTER_KIND);
  const network = builder.object('ConstellationNetwork', {
    description: 'A network among others.',
    fields: {
      network: {
        type: charter,
        description: 'Its charter.',
        resolve: ({ network: id }: ConstellationNetwork, _args, context: NetworkContext) => shownRecord(id, context),
      },
      members: {
        type: () => GraphQLInt,
        description: 'How many organizations take part in it, its steward among them.',
      },
      sharedMembers: { type: () => GraphQLInt, description: 'How many of them take part in other networks as well.' },
      neighbours: { type: () => GraphQLInt, description: 'To how many networks it is joined by them.' },
    },
  });
  const link = builder.object('ConstellationLink', {
    description: 'Two networks that share members.',
    fields: {
      one: {
        type: charter,
        description: 'The network whose id comes first.',
        resolve: ({ one }: ConstellationLink, _args, context: NetworkContext) => shownRecord(one, context),
      },
      other: {
        type: charter,
        description: 'The other.',
        resolve: ({ other }: ConstellationLink, _args, context: NetworkContext) => shownRecord(other, context),
      },
      memberCount: { type: () => GraphQLInt, description: 'How many members they share.' },
      members: {
        type: actor,
        list: 'HOLES',
        description: 'Who takes part in both, in order of their DIDs, at most 50.',
        resolve: ({ members }: ConstellationLink, _args, context: NetworkContext) => shownActors(members, context),
      },
      because: {
        type: record,
        list: 'HOLES',
        description: 'The memberships by which they do, at most 50.',
        resolve: ({ because }: ConstellationLink, _args, context: NetworkContext) => shownRecords(because, context),
      },
    },
  });
  const bridging = builder.object('BridgingActor', {
    description: 'Somebody who takes part in several networks.',
    fields: {
      actor: {
        type: actor,
        description: 'Who it is.',
        resolve: ({ actor: did }: BridgingActor, _args, context: NetworkContext) => shownActor(did, context),
      },
      networkCount: { type: () => GraphQLInt, description: 'In how many networks.' },
      networks: {
        type: charter,
        list: 'HOLES',
        description: `In which, in order of their ids, at most ${MOST_NETWORKS}.`,
        resolve: ({ networks }: BridgingActor, _args, context: NetworkContext) => shownRecords(networks, context),
      },
      soleBridges: {
        type: () => GraphQLInt,
        description: 'How many pairs of networks nobody else joins: they would lose touch without it.',
      },
    },
  });
  const constellation = findings.ofFields(
    'ConstellationFinding',
    'Networks as stars, joined by the members that they share: those whom the stewards have confirmed, and the stewards; one legal entity counts once. Weaknesses: that somebody sits in two networks does not say that anything passes from the one to the other; networks that you may not see are not here; an actor that founds networks of its own bridges them by founding.',
    {
      networks: {
        type: () => connectionOf(network),
        description: 'The networks, in order of their ids.',
        args: PAGE_ARGS,
        resolve: ({ networks }: Constellation, args: PageArguments, context: NetworkContext) =>
          listed(networks, args, ['constellation'], ({ network: id }) => id, context),
      },
      links: {
        type: () => connectionOf(link),
        description: 'Networks that share members, in order of their ids.',
        args: PAGE_ARGS,
        resolve: ({ links }: Constellation, args: PageArguments, context: NetworkContext) =>
          listed(links, args, ['constellation.links'], ({ one, other }) => `${one} ${other}`, context),
      },
      bridging: {
        type: () => connectionOf(bridging),
        description: 'Who takes part in several networks, in order of their DIDs.',
        args: PAGE_ARGS,
        resolve: ({ bridging: found }: Constellation, args: PageArguments, context: NetworkContext) =>
          listed(found, args, ['constellation.bridging'], ({ actor: did }) => did, context),
      },
    },
  );
  return {
    query: {
      constellation: {
        type: () => constellation,
        description: 'All networks of this hub that you may see, joined by the members that they share.',
        args: { at: { type: () => DateScalar, description: AT_MONTH_END } },
        resolve: (_root, { at }: { at?: string | null }, context: NetworkContext) =>
          context.spend(ROWS_OF_A_MAP)
            ? context.remembered(
                { key: JSON.stringify(['constellation', monthOf(at)]), sizeOf: sizeOfConstellation },
                (facts) => context.network.maps.constellation(atMonthEnd(facts, at)),
              )
            : null,
      },
    },
  };
}

/** In networks, links and actors. */
function sizeOfConstellation({ value }: Finding<Constellation>): number {
  return value.networks.length + value.links.length + value.bridging.length;
}
