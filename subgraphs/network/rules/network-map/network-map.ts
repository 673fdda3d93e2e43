import { type EdgeList, edgeList, type GraphMeasures } from '../../analytics/index.ts';
import { type Facts, textOf } from '../../facts/index.ts';
import { type LegalEntities, legalEntitiesIn } from '../actors/legal-entities.ts';
import { profilesIn } from '../actors/profile-of.ts';
import { membersIn } from '../alliances/members.ts';
import { type Finding, finding } from '../finding.ts';
import type { RelationKind } from './relations.ts';
import { strengthOf, type Tie, tiesIn } from './ties.ts';

/**
 * The map of a network, or of the whole hub: who is related to whom by what both have said, who is in the middle, who belongs together, and
 * who joins what would be apart. Actors are those who take part; without relations they stand alone.
 *
 * Weaknesses: it shows what was recorded here, and to you, not how well people know each other; being in the middle is no merit; communities
 * are one good division among several (Louvain finds no best one); who records more is seen more.
 */
export const NETWORK_MAP_RULE = 'network-map-1';

/** Lines along which a network falls apart, and which somebody has to reach across. */
export const BOUNDARIES = {
  SECTOR: 'Between branches of economic activity: the first that each names in its profile, by its section in ISIC.',
  REGION: 'Between countries or regions, as each names its own in its profile (ISO 3166).',
  COMMUNITY: 'Between communities that the map has found.',
} as const;
export type Boundary = keyof typeof BOUNDARIES;

/** Names of the measures with what they say; descriptions are part of the API. */
export const MEASURES = {
  PAGE_RANK:
    'How much of the network’s attention ends with an actor: who is related to those who are well related themselves. All actors together have 1. Relations count in both directions, each by of how many kinds it is (Brin and Page 1998, damping 0.85).',
  BETWEENNESS:
    'How often an actor lies on the shortest ways between others: 0 never, 1 always. Who has much of it passes on what others would not hear, and is missed when it leaves (Freeman 1977, by the algorithm of Brandes 2001).',
  COMMUNITY:
    'Groups that are related more among themselves than by chance (Louvain, Blondel et al. 2008). 0 is the largest.',
  MODULARITY:
    'How clearly the network falls into these communities: 0 not at all, from about 0.3 on clearly (Newman 2006).',
  BOUNDARY_SPANNER:
    'Who holds at least a quarter of all relations that lead out of its own sector, region or community, where that has three members or more (after Tushman 1977).',
} as const;
export type MapMeasure = keyof typeof MEASURES;

export type MapActor = {
  readonly actor: string;
  /** Other DIDs of the same organization. */
  readonly sameAs: readonly string[];
  /** To how many others it is related. */
  readonly degree: number;
  readonly pageRank: number;
  readonly betweenness: number;
  readonly community: number;
  readonly bridges: readonly MapBridge[];
  /** Boundaries that it spans. */
  readonly spans: readonly Boundary[];
};

/** What an actor holds of the relations that lead out of its own group. */
export type MapBridge = {
  readonly boundary: Boundary;
  /** Relations that lead to others’ groups, and how many groups those are. */
  readonly relations: number;
  readonly groups: number;
  /** Of all relations that lead out of its group, the part that is its own: 0 to 1. */
  readonly share: number;
};

export type MapCommunity = { readonly number: number; readonly size: number; readonly central: readonly string[] };

export type NetworkMap = {
  /** In order of their DIDs. */
  readonly actors: readonly MapActor[];
  readonly ties: readonly Tie[];
  readonly communities: readonly MapCommunity[];
  readonly modularity: number;
  readonly betweennessPivots: number;
  readonly betweennessError: number;
};

export type MapQuestion = {
  /** Id of a charter; of all actors without. */
  readonly network?: string;
  readonly kinds: readonly RelationKind[];
};

/** Who is on a map and how they are related, before it is measured. */
export type Outline = {
  readonly actors: readonly string[];
  readonly ties: readonly Tie[];
  readonly entities: LegalEntities;
};

/** Who spans a boundary holds so much of it, of a group of so many. */
const SPANNING_SHARE = 0.25;
const SMALLEST_GROUP = 3;
const CENTRAL_SHOWN = 3;

/** Draws the outline of a map, step by step. */
export function* outlineOf(facts: Facts, { network, kinds }: MapQuestion): Generator<void, Outline> {
  const members = network === undefined ? facts.actors : membersIn(facts, network);
  yield;
  const entities = legalEntitiesIn(facts);
  yield;
  const actors = [...new Set(members.map(entities.entityOf))].sort();
  const ties = yield* tiesIn(facts, { kinds, ...(network === undefined ? {} : { among: new Set(actors) }) }, entities);
  return { actors, ties, entities };
}

/** The outline as numbers, to be measured. */
export function graphOf({ actors, ties }: Outline): EdgeList {
  const places = new Map(actors.map((actor, place) => [actor, place]));
  return edgeList(
    actors.length,
    ties.map((tie) => [places.get(tie.one) ?? 0, places.get(tie.other) ?? 0, strengthOf(tie)] as const),
  );
}

/** Puts outline and measures together, step by step. */
export function* mapOf(facts: Facts, outline: Outline, measures: GraphMeasures): Generator<void, Finding<NetworkMap>> {
  const { actors, ties, entities } = outline;
  const places = new Map(actors.map((actor, place) => [actor, place]));
  const ends = { one: new Int32Array(ties.length), other: new Int32Array(ties.length) };
  const degrees = new Int32Array(actors.length);
  for (const [at, { one, other }] of ties.entries()) {
    for (const [end, actor] of [
      ['one', one],
      ['other', other],
    ] as const) {
      const place = places.get(actor) ?? 0;
      ends[end][at] = place;
      degrees[place] = (degrees[place] ?? 0) + 1;
    }
  }
  yield;
  const bridges: (readonly (Bridge | undefined)[])[] = [];
  for (const [boundary, groupOf] of groupsOf(facts, actors, measures)) {
    bridges.push(bridgesAcross(boundary, groupOf, ends));
    yield;
  }
  const drawn = actors.map((actor, place): MapActor => {
    const own = bridges.flatMap((ofBoundary) => ofBoundary[place] ?? []);
    return {
      actor,
      sameAs: entities.actorsOf(actor).filter((did) => did !== actor),
      degree: degrees[place] ?? 0,
      pageRank: measures.pageRank[place] ?? 0,
      betweenness: measures.betweenness[place] ?? 0,
      community: measures.communities[place] ?? 0,
      bridges: own.map(({ isSpanned: _, ...bridge }) => bridge),
      spans: own.filter(({ isSpanned }) => isSpanned).map(({ boundary }) => boundary),
    };
  });
  const communities = communitiesOf(drawn);
  yield;
  const { modularity, betweennessPivots, betweennessError } = measures;
  const because = new Set(entities.because(new Set(actors)));
  for (const { kinds } of ties) for (const ofKind of kinds) for (const id of ofKind.because) because.add(id);
  yield;
  return finding(
    facts,
    NETWORK_MAP_RULE,
    { actors: drawn, ties, communities, modularity, betweennessPivots, betweennessError },
    { because, concerned: actors, isEnough: ties.length > 0 },
  );
}

/** In which group each actor is, along each boundary; undefined where its profile does not say. */
function groupsOf(
  facts: Facts,
  actors: readonly string[],
  { communities }: GraphMeasures,
): readonly (readonly [Boundary, readonly (string | undefined)[]])[] {
  const known = profilesIn(facts);
  const profiles = actors.map((actor) => known.get(actor));
  return [
    ['SECTOR', profiles.map((profile) => profile && textOf(profile, 'sector')?.charAt(0))],
    ['REGION', profiles.map((profile) => profile && textOf(profile, 'region'))],
    ['COMMUNITY', Array.from(communities, String)],
  ];
}

type Bridge = MapBridge & { readonly isSpanned: boolean };

/** Of each actor that has relations beyond its group what it holds of them. */
function bridgesAcross(
  boundary: Boundary,
  groupOf: readonly (string | undefined)[],
  ends: { readonly one: Int32Array; readonly other: Int32Array },
): readonly (Bridge | undefined)[] {
  const sizes = new Map<string, number>();
  for (const group of groupOf) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const leaving = new Map<string, number>();
  const reached: ({ relations: number; readonly groups: Set<string> } | undefined)[] = groupOf.map(() => undefined);
  const lead = (from: number, own: string, others: string) => {
    leaving.set(own, (leaving.get(own) ?? 0) + 1);
    const known = reached[from] ?? { relations: 0, groups: new Set<string>() };
    known.relations++;
    known.groups.add(others);
    reached[from] = known;
  };
  for (let at = 0; at < ends.one.length; at++) {
    const [one, other] = [ends.one[at] ?? 0, ends.other[at] ?? 0];
    const [here, there] = [groupOf[one], groupOf[other]];
    if (here === undefined || there === undefined || here === there) continue;
    lead(one, here, there);
    lead(other, there, here);
  }
  return reached.map((found, place) => {
    const own = groupOf[place];
    if (!found || own === undefined) return undefined;
    const share = found.relations / (leaving.get(own) ?? 1);
    const isSpanned = share >= SPANNING_SHARE && (sizes.get(own) ?? 0) >= SMALLEST_GROUP;
    return { boundary, relations: found.relations, groups: found.groups.size, share, isSpanned };
  });
}

function communitiesOf(actors: readonly MapActor[]): readonly MapCommunity[] {
  const members = Map.groupBy(actors, ({ community }) => community);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, inside]) => ({
      number,
      size: inside.length,
      central: [...inside]
        .sort((a, b) => b.pageRank - a.pageRank || (a.actor < b.actor ? -1 : 1))
        .slice(0, CENTRAL_SHOWN)
        .map(({ actor }) => actor),
    }));
}
