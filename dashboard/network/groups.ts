import { OWN_COLOURS } from './colours.ts';
import type { MapActor, MapData } from './map-data.ts';
import type { Colouring } from './network-search.ts';

/** Organizations of one colour. */
export type Group = {
  /** As the address names it: the number of a community, a section of ISIC, or one of the three below. */
  readonly key: string;
  /** Of the series of colours, from 0. */
  readonly colour: number;
  readonly members: readonly MapActor[];
  /** Of a community those in the midst of it. */
  readonly central: readonly MapActor[];
};

/** What shares the last colour: all smaller groups, those who do not say, and those who are related to nobody. */
export const [SMALLER, UNSAID, ALONE] = ['smaller', 'unsaid', 'alone'] as const;

export type Groups = { readonly all: readonly Group[]; of(actor: MapActor): Group | undefined };

/**
 * Puts the organizations of a map into groups of one colour, the largest first.
 *
 * @param now the map of now, where `data` is of a time before: communities keep the colour of the one that most of their members are in now
 */
export function groupsOf(data: MapData, colouring: Colouring, now: MapData = data): Groups {
  const wordOf = colouring === 'sector' ? sectorOf : communityWords(data, now);
  const reference = colouring === 'sector' ? sectorOf : communityWords(now, now);
  const ranked = [...Map.groupBy(now.actors, reference)]
    .filter(([word]) => word !== UNSAID && word !== ALONE && word !== SMALLER)
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, OWN_COLOURS)
    .map(([word]) => word);
  const keyOf = (actor: MapActor): string => {
    const word = wordOf(actor);
    return word === UNSAID || word === ALONE || ranked.includes(word) ? word : SMALLER;
  };
  const members = Map.groupBy(data.actors, keyOf);
  const all = [...ranked, SMALLER, UNSAID, ALONE].flatMap((key, place): readonly Group[] => {
    const inside = members.get(key);
    if (!inside) return [];
    return [
      {
        key,
        colour: Math.min(place, OWN_COLOURS),
        members: inside,
        central: inside.toSorted((a, b) => b.pageRank - a.pageRank || a.place - b.place).slice(0, 2),
      },
    ];
  });
  const byKey = new Map(all.map((group) => [group.key, group]));
  return { all, of: (actor) => byKey.get(keyOf(actor)) };
}

function sectorOf({ sector }: MapActor): string {
  return sector ?? UNSAID;
}

/** Of each organization the word of its community: the number of the one of now that it shares the most members with. */
function communityWords(data: MapData, now: MapData): (actor: MapActor) => string {
  if (data === now) return ({ degree, community }) => (degree === 0 ? ALONE : String(community));
  const shared = data.communities.flatMap(({ number, members }) => {
    const counts = new Map<number, number>();
    for (const { id } of members) {
      const present = now.find(id);
      if (present && present.degree > 0) counts.set(present.community, (counts.get(present.community) ?? 0) + 1);
    }
    return [...counts].map(([present, count]) => ({ number, present, count }));
  });
  shared.sort((a, b) => b.count - a.count || a.number - b.number || a.present - b.present);
  const words = new Map<number, string>();
  const taken = new Set<number>();
  for (const { number, present } of shared) {
    if (words.has(number) || taken.has(present)) continue;
    words.set(number, String(present));
    taken.add(present);
  }
  return ({ degree, community }) => (degree === 0 ? ALONE : (words.get(community) ?? SMALLER));
}
