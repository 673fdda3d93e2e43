import { nameOf } from '../asking/index.ts';
import type { ActorType, Boundary, Freshness, NetworkDrawingQuery, RelationKind } from './hub-operations.ts';

/** An organization on the map. */
export type MapActor = {
  /** By which ties and positions know it. */
  readonly place: number;
  readonly id: string;
  /** As it calls itself; where that may not be seen, where it is found. */
  readonly name: string;
  readonly type: ActorType | undefined;
  /** A section of ISIC: a letter. */
  readonly sector: string | undefined;
  /** ISO 3166. */
  readonly region: string | undefined;
  readonly joinedAt: string | undefined;
  readonly freshness: Freshness | undefined;
  readonly degree: number;
  readonly pageRank: number;
  readonly betweenness: number;
  readonly community: number;
  readonly spans: readonly Boundary[];
  /** Numbers of the UN's goals that it works on. */
  readonly sdgs: readonly number[];
};

/** All that relates two organizations, by their places. */
export type MapTie = { readonly one: number; readonly other: number; readonly kinds: readonly RelationKind[] };

/** Organizations that are related more among each other than with others. */
export type MapCommunity = {
  readonly number: number;
  readonly members: readonly MapActor[];
  /** Those in the midst of it, at most three. */
  readonly central: readonly MapActor[];
};

/** A map as the page works with it. */
export type MapData = {
  readonly actors: readonly MapActor[];
  readonly ties: readonly MapTie[];
  /** By place those to whom it is related, in order. */
  readonly neighbours: readonly (readonly number[])[];
  /** The largest first; of those related to nobody none. */
  readonly communities: readonly MapCommunity[];
  /** How many there are in all, drawn or not. */
  readonly actorTotal: number;
  readonly tieTotal: number;
  find(id: string | undefined): MapActor | undefined;
  tieBetween(one: number, other: number): MapTie | undefined;
};

export type NetworkMap = NonNullable<NetworkDrawingQuery['networkMap']>;

/** Reads the columns of a drawing; undefined where the hub gave none. */
export function mapDataOf(map: NetworkMap): MapData | undefined {
  const { drawing } = map;
  if (!drawing) return undefined;
  const ids = drawing.ids ?? [];
  const spans = listsAt(ids.length, drawing.spanners, ({ boundary }) => boundary);
  const sdgs = listsAt(ids.length, drawing.workers, ({ sdg }) => sdg);
  const actors = ids.map((id, place): MapActor => {
    const did = id ?? '';
    return {
      place,
      id: did,
      name: drawing.names?.[place] ?? nameOf(did),
      type: drawing.actorTypes?.[place] ?? undefined,
      sector: drawing.sectors?.[place] ?? undefined,
      region: drawing.regions?.[place] ?? undefined,
      joinedAt: drawing.joinedAt?.[place] ?? undefined,
      freshness: drawing.freshness?.[place] ?? undefined,
      degree: drawing.degrees?.[place] ?? 0,
      pageRank: drawing.pageRanks?.[place] ?? 0,
      betweenness: drawing.betweenness?.[place] ?? 0,
      community: drawing.communities?.[place] ?? 0,
      spans: spans[place] ?? [],
      sdgs: sdgs[place] ?? [],
    };
  });
  const ties = tiesOf(drawing.ties ?? [], ids.length);
  const byEnds = new Map(ties.map((tie) => [keyOf(tie.one, tie.other), tie]));
  const neighbours: number[][] = actors.map(() => []);
  for (const { one, other } of ties) {
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  for (const near of neighbours) near.sort((a, b) => a - b);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    actors,
    ties,
    neighbours,
    communities: communitiesOf(actors),
    actorTotal: map.actors?.totalCount ?? actors.length,
    tieTotal: drawing.tieCount ?? ties.length,
    find: (id) => (id === undefined ? undefined : byId.get(id)),
    tieBetween: (one, other) => byEnds.get(keyOf(one, other)),
  };
}

/** Of lists of places under a word, by place the words. */
function listsAt<Item extends { readonly actors: readonly number[] | null }, Word>(
  count: number,
  lists: readonly Item[] | null,
  wordOf: (item: Item) => Word | null,
): readonly (readonly Word[])[] {
  const found: Word[][] = Array.from({ length: count }, () => []);
  for (const item of lists ?? []) {
    const word = wordOf(item);
    if (word !== null) for (const place of item.actors ?? []) found[place]?.push(word);
  }
  return found;
}

function tiesOf(columns: NonNullable<NonNullable<NetworkMap['drawing']>['ties']>, count: number): readonly MapTie[] {
  const found = new Map<string, { one: number; other: number; kinds: RelationKind[] }>();
  for (const { kind, one, other } of columns) {
    if (kind === null) continue;
    for (const [at, from] of (one ?? []).entries()) {
      const to = other?.[at] ?? count;
      if (from >= count || to >= count) continue;
      const key = keyOf(from, to);
      const tie = found.get(key) ?? { one: from, other: to, kinds: [] };
      tie.kinds.push(kind);
      found.set(key, tie);
    }
  }
  // the order decides the picture, so that it must not depend on which kinds there are
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}

function communitiesOf(actors: readonly MapActor[]): readonly MapCommunity[] {
  const members = Map.groupBy(
    actors.filter(({ degree }) => degree > 0),
    ({ community }) => community,
  );
  return [...members]
    .map(([number, inside]) => ({
      number,
      members: inside,
      central: inside.toSorted((a, b) => b.pageRank - a.pageRank || a.place - b.place).slice(0, 3),
    }))
    .sort((a, b) => b.members.length - a.members.length || a.number - b.number);
}

function keyOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
