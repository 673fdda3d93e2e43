import type { MapActor, MapData } from './map-data.ts';
import type { NetworkSearch } from './network-search.ts';
import { connectionBetween } from './who-connects.ts';

/** What of a map is to be seen: by place. */
export type Selection = {
  /** Left out of the picture. */
  readonly isHidden: (place: number) => boolean;
  /** Shown, and not what somebody looks for. */
  readonly isFaint: (place: number) => boolean;
  /** What somebody looks for, in order of the places: what the words beside the map tell of. */
  readonly chosen: readonly MapActor[];
  /** The one that is open, and those to whom it is related or who connect it with another: drawn before all others. */
  readonly lit: ReadonlySet<number>;
  /** Whether a tie is one of those by which they are. */
  readonly isLitTie: (one: number, other: number) => boolean;
};

/** Finds what of a map the address asks for. Filters make faint and do not take away: the picture stays the same one. */
export function selectionIn(data: MapData, search: NetworkSearch, groupOf: (actor: MapActor) => string): Selection {
  const { q, sdg, region, group, near } = search;
  const words = q?.toLocaleLowerCase();
  const who = data.find(search.who);
  const to = data.find(search.to);
  const around = who && new Set([who.place, ...(data.neighbours[who.place] ?? [])]);
  const fits = (actor: MapActor) =>
    (words === undefined || actor.name.toLocaleLowerCase().includes(words)) &&
    (sdg === undefined || actor.sdgs.includes(sdg)) &&
    (region === undefined || actor.region === region || actor.region?.startsWith(`${region}-`) === true) &&
    (group === undefined || groupOf(actor) === group);
  const isHidden = (place: number) => near === true && around !== undefined && !around.has(place);
  const chosen = data.actors.filter((actor) => !isHidden(actor.place) && fits(actor));
  const isChosen = new Set(chosen.map(({ place }) => place));
  return {
    isHidden,
    isFaint: (place) => !isChosen.has(place),
    chosen,
    ...litIn(data, who, to, around),
  };
}

function litIn(
  data: MapData,
  who: MapActor | undefined,
  to: MapActor | undefined,
  around: ReadonlySet<number> | undefined,
): Pick<Selection, 'lit' | 'isLitTie'> {
  if (!who || !around) return { lit: new Set(), isLitTie: () => false };
  if (!to || to === who) return { lit: around, isLitTie: (one, other) => one === who.place || other === who.place };
  const { between, way } = connectionBetween(data, who.place, to.place);
  const ends = [who.place, to.place];
  if (between.length > 0 || !way)
    return {
      lit: new Set([...ends, ...between]),
      isLitTie: (one, other) =>
        (ends.includes(one) && (between.includes(other) || ends.includes(other))) ||
        (ends.includes(other) && between.includes(one)),
    };
  const steps = new Set(way.slice(1).flatMap((place, at) => [`${way[at]} ${place}`, `${place} ${way[at]}`]));
  return { lit: new Set(way), isLitTie: (one, other) => steps.has(`${one} ${other}`) };
}
