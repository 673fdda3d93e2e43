import { GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar, type OutputClass, PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Connections, connectionsOf, otherIn } from '../../rules/network-map/connections.ts';
import { mapMarksIn } from '../../rules/network-map/map-marks.ts';
import {
  BOUNDARIES,
  type MapActor,
  type MapCommunity,
  type MapMeasure,
  MEASURES,
  type NetworkMap,
} from '../../rules/network-map/network-map.ts';
import { EVERY_RELATION, type RelationKind } from '../../rules/network-map/relations.ts';
import { strengthOf, type Tie } from '../../rules/network-map/ties.ts';
import { inTurns } from '../../rules/turns.ts';
import type { NetworkContext } from '../context.ts';
import { type ActorEntity, checkIdOf } from '../entity.ts';
import { activityFields } from './activity-fields.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { drawingField } from './map-drawing.ts';
import { AT_MONTH_END, atMonthEnd, monthOf } from './moment.ts';
import { type RelationTypes, relationTypes } from './relation-types.ts';
import { shownActor, shownActors } from './shown.ts';

/** The orders of actors on a map. */
const ORDERS = {
  DID: 'By DID.',
  PAGE_RANK: 'Those with the highest PageRank first.',
  BETWEENNESS: 'Those with the highest betweenness first.',
  DEGREE: 'Those with relations to the most others first.',
} as const;
type MapOrder = keyof typeof ORDERS;

type MapArguments = {
  readonly network?: string | null;
  readonly at?: string | null;
  readonly relations?: readonly RelationKind[] | null;
};

/** Who is related to whom: the map of a network, the connections of one actor, and how they came and went. */
export function mapFields(types: DerivedTypes): DerivedFields {
  const relations = relationTypes(types);
  const months = new WeakMap<NetworkMap, string | null>();
  const map = mapType(types, relations, (drawn, context) => {
    const month = months.get(drawn);
    return context.remembered(
      { key: JSON.stringify(['mapMarks', month ?? null]), sizeOf: ({ size }) => size },
      (facts) => inTurns(mapMarksIn(atMonthEnd(facts, month))),
    );
  });
  const connections = connectionsType(types, relations);
  const shared = {
    at: { type: () => DateScalar, description: AT_MONTH_END },
    relations: {
      type: relations.kinds,
      list: true,
      description: 'By relations of these kinds only; of all unless told.',
    },
  };
  return {
    query: {
      networkMap: {
        type: () => map,
        description:
          'The map of a network, or of all actors of this hub: who is related to whom, by what both have said and you may see. The first time it may take a second; after that it is remembered until something changes. One request has room for four.',
        args: {
          network: {
            type: () => GraphQLID,
            description:
              'Id of a charter: then its confirmed members only, and nobody where you may see no such charter.',
          },
          ...shared,
        },
        async resolve(_root, { network, at, relations: kinds }: MapArguments, context: NetworkContext) {
          if (network != null) checkIdOf('SharedValueNetwork', network, 'network');
          if (!context.spend(ROWS_OF_A_MAP)) return null;
          const question = { kinds: kindsIn(kinds), ...(network == null ? {} : { network }) };
          const { maps } = context.network;
          const found = await context.remembered(
            { key: JSON.stringify(['networkMap', question, monthOf(at)]), sizeOf: sizeOfMap },
            (facts) => maps.map(atMonthEnd(facts, at), question),
          );
          months.set(found.value, monthOf(at));
          return found;
        },
      },
    },
    actor: {
      ...activityFields(types, relations).actor,
      connections: {
        type: () => connections,
        description:
          'With whom it is related, by what both have said and you may see; null for who takes no part here.',
        args: shared,
        async resolve({ id }: ActorEntity, { at, relations: kinds }: MapArguments, context: NetworkContext) {
          const facts = atMonthEnd(await context.facts(), at);
          if (!facts.isActive(id) || !context.spend(ROWS_OF_CONNECTIONS)) return null;
          return context.inTurns(connectionsOf(facts, id, kindsIn(kinds)));
        },
      },
    },
  };
}

/** What a map costs of the rows that a request may have: drawing it takes its turn in one thread that all share. */
export const ROWS_OF_A_MAP = 1_000;

/** What the connections of one actor cost of them. */
const ROWS_OF_CONNECTIONS = 20;

/** In actors and ties. */
function sizeOfMap({ value: { actors, ties } }: Finding<NetworkMap>): number {
  return actors.length + ties.length;
}

function kindsIn(asked: readonly RelationKind[] | null | undefined): readonly RelationKind[] {
  return asked == null ? EVERY_RELATION : [...new Set(asked)].sort();
}

function mapType(
  types: DerivedTypes,
  { kinds, tie }: RelationTypes,
  marksOf: Parameters<typeof drawingField>[2],
): OutputClass {
  const { builder, findings, actor, connectionOf } = types;
  const boundaries = builder.enumeration('Boundary', 'Lines along which a network may fall apart.', BOUNDARIES);
  const bridge = builder.object('MapBridge', {
    description: 'What an actor holds of the relations that lead out of its own sector, region or community.',
    fields: {
      boundary: { type: () => boundaries, description: 'Along which line.' },
      relations: { type: () => GraphQLInt, description: 'How many of its relations lead to others’ groups.' },
      groups: { type: () => GraphQLInt, description: 'How many of those groups it reaches.' },
      share: {
        type: () => GraphQLFloat,
        description: 'Of all relations that lead out of its group, the part that is its own: 0 to 1.',
      },
    },
  });
  const mapActor = builder.object('MapActor', {
    description:
      'An actor on a map. What is measured says how it lies among the relations that were recorded here, and is no merit.',
    fields: {
      actor: {
        type: actor,
        description: 'The actor.',
        resolve: ({ actor: did }: MapActor, _args, context: NetworkContext) => shownActor(did, context),
      },
      sameAs: {
        type: actor,
        list: 'HOLES',
        description:
          'Other actors that are the same organization, by its numbers in public registers, and are counted here.',
        resolve: ({ sameAs }: MapActor, _args, context: NetworkContext) => shownActors(sameAs, context),
      },
      degree: { type: () => GraphQLInt, description: 'To how many others it is related.' },
      pageRank: { type: () => GraphQLFloat, description: MEASURES.PAGE_RANK },
      betweenness: { type: () => GraphQLFloat, description: MEASURES.BETWEENNESS },
      community: { type: () => GraphQLInt, description: `Number of its community. ${MEASURES.COMMUNITY}` },
      spans: {
        type: () => boundaries,
        list: true,
        description: `Boundaries that it spans. ${MEASURES.BOUNDARY_SPANNER}`,
      },
      bridges: {
        type: () => bridge,
        list: true,
        description: 'What it holds of the relations that lead out of its groups.',
      },
    },
  });
  const community = builder.object('MapCommunity', {
    description: MEASURES.COMMUNITY,
    fields: {
      number: { type: () => GraphQLInt, description: 'Its number on this map: 0 is the largest.' },
      size: { type: () => GraphQLInt, description: 'How many actors are in it.' },
      central: {
        type: actor,
        list: 'HOLES',
        description: 'The three with the highest PageRank in it.',
        resolve: ({ central }: MapCommunity, _args, context: NetworkContext) => shownActors(central, context),
      },
    },
  });
  const measure = builder.object('MapMeasure', {
    description: 'What a measure on a map says.',
    fields: {
      name: { type: () => GraphQLString, description: 'Its name.' },
      description: { type: () => GraphQLString, description: 'What it says, in plain words, and where it comes from.' },
      error: {
        type: () => GraphQLFloat,
        description:
          'So far no value is off, with a certainty of 95 %: 0 where it is exact, more where a large network was sampled.',
      },
    },
  });
  const orders = builder.enumeration('MapOrder', 'In which order the actors of a map come.', ORDERS);
  const sorted = new WeakMap<NetworkMap, Map<MapOrder, readonly MapActor[]>>();

  return findings.ofFields(
    'NetworkMap',
    'Who is related to whom, by what both have said: who is in the middle, who belongs together, and who joins what would be apart. One legal entity counts once. Weaknesses: it shows what was recorded here and what you may see, not how well people know each other; being in the middle is no merit; communities are one good division among several; who records more is seen more.',
    {
      actors: {
        type: () => connectionOf(mapActor),
        description: 'The actors on it; those without relations stand alone.',
        args: { orderBy: { type: () => orders, description: 'DID unless told.' }, ...PAGE_ARGS },
        resolve(map: NetworkMap, args: PageArguments & { orderBy?: MapOrder | null }, context: NetworkContext) {
          const order = args.orderBy ?? 'DID';
          return listed(inOrder(map, order), args, ['networkMap', order], (one) => placeOf(one, order), context);
        },
      },
      actor: {
        type: () => mapActor,
        description: 'One actor on it, by any of its DIDs; null where it is not there.',
        args: { id: { type: () => GraphQLID, required: true, description: 'Its DID.' } },
        resolve({ actors }: NetworkMap, { id }: { id: string }, context: NetworkContext) {
          checkIdOf('ACTOR', id, 'id');
          const found = actors.find(({ actor: did, sameAs }) => did === id || sameAs.includes(id));
          return found && context.spend(1) ? found : null;
        },
      },
      ties: {
        type: () => connectionOf(tie),
        description: 'What relates them, in order of their DIDs.',
        args: PAGE_ARGS,
        resolve: ({ ties }: NetworkMap, args: PageArguments, context: NetworkContext) =>
          listed(ties, args, ['networkMap.ties'], ({ one, other }) => `${one} ${other}`, context),
      },
      communities: {
        type: () => connectionOf(community),
        description: 'Groups that belong together, the largest first.',
        args: PAGE_ARGS,
        resolve: ({ communities }: NetworkMap, args: PageArguments, context: NetworkContext) =>
          listed(communities, args, ['networkMap.communities'], ({ number }) => inDigits(number), context),
      },
      modularity: { type: () => GraphQLFloat, description: MEASURES.MODULARITY },
      drawing: drawingField(types, { kinds, boundaries: () => boundaries }, marksOf),
      measures: {
        type: () => measure,
        list: true,
        description: 'What each measure says.',
        resolve: ({ betweennessError }: NetworkMap) =>
          (Object.keys(MEASURES) as MapMeasure[]).map((name) => ({
            name,
            description: MEASURES[name],
            error: name === 'BETWEENNESS' ? betweennessError : 0,
          })),
      },
    },
  );

  /** Sorted once for a map that is remembered, since its pages are asked for one after the other. */
  function inOrder(map: NetworkMap, order: MapOrder): readonly MapActor[] {
    if (order === 'DID') return map.actors;
    const known = sorted.get(map) ?? new Map<MapOrder, readonly MapActor[]>();
    sorted.set(map, known);
    const before = known.get(order);
    if (before) return before;
    const places = new Map(map.actors.map((one) => [one, placeOf(one, order)]));
    const found = [...map.actors].sort((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1));
    known.set(order, found);
    return found;
  }
}

/** A text by which actors come in this order, and which no other actor has. */
function placeOf({ actor, pageRank, betweenness, degree }: MapActor, order: MapOrder): string {
  switch (order) {
    case 'DID':
      return actor;
    case 'PAGE_RANK':
      return `${inDigits((1 - pageRank) * 1e15)} ${actor}`;
    case 'BETWEENNESS':
      return `${inDigits((1 - betweenness) * 1e15)} ${actor}`;
    case 'DEGREE':
      return `${inDigits(1e15 - degree)} ${actor}`;
  }
}

/** A number as a text that comes before that of every higher one. */
function inDigits(number: number): string {
  return String(Math.round(number)).padStart(16, '0');
}

function connectionsType(
  { builder, findings, actor, connectionOf }: DerivedTypes,
  { ofKind }: RelationTypes,
): OutputClass {
  const connected = builder.object('ConnectedActor', {
    description: 'Somebody with whom an actor is related.',
    fields: {
      actor: {
        type: actor,
        description: 'Who it is.',
        resolve: ({ actor: did }: { actor: string }, _args, context: NetworkContext) => shownActor(did, context),
      },
      strength: {
        type: () => GraphQLInt,
        description: 'By how many kinds of relations: saying the same thing often makes no relation stronger.',
        resolve: ({ tie }: { tie: Tie }) => strengthOf(tie),
      },
      kinds: {
        type: () => ofKind,
        list: true,
        description: 'In which ways, and because of which records.',
        resolve: ({ tie }: { tie: Tie }) => tie.kinds,
      },
    },
  });
  return findings.ofFields(
    'ConnectionsFinding',
    'An actor’s own place among others: with whom it is related, by what both have said, and into which sectors and regions. Weaknesses: it tells of relations that were recorded here, and of as much of them as you may see.',
    {
      connections: {
        type: () => connectionOf(connected),
        description: 'With whom, in order of their DIDs.',
        args: PAGE_ARGS,
        resolve({ actor: own, ties }: Connections, args: PageArguments, context: NetworkContext) {
          const others = ties.map((tie) => ({ actor: otherIn(tie, own), tie }));
          return listed(others, args, ['connections', own], ({ actor: did }) => did, context);
        },
      },
      sameAs: {
        type: actor,
        list: 'HOLES',
        description: 'Other actors that are the same organization, by its numbers in public registers.',
        resolve: ({ sameAs }: Connections, _args, context: NetworkContext) => shownActors(sameAs, context),
      },
      sectors: {
        type: () => GraphQLString,
        list: true,
        description: 'Sections of ISIC in which those work with whom it is related, by their profiles.',
      },
      regions: {
        type: () => GraphQLString,
        list: true,
        description: 'Where those are seated with whom it is related (ISO 3166), by their profiles.',
      },
    },
  );
}
