import type { MapData } from './map-data.ts';

/** How two organizations are connected. */
export type Connection = {
  /** Whether they are related themselves. */
  readonly isDirect: boolean;
  /** Those who are related to both, by their places; those of more ties with the two come first. */
  readonly between: readonly number[];
  /** The shortest way from the one to the other, both included; undefined where there is none. */
  readonly way: readonly number[] | undefined;
};

/** Finds who connects two organizations. */
export function connectionBetween(data: MapData, one: number, other: number): Connection {
  const near = new Set(data.neighbours[one]);
  const strength = (place: number) =>
    (data.tieBetween(one, place)?.kinds.length ?? 0) + (data.tieBetween(place, other)?.kinds.length ?? 0);
  const between = (data.neighbours[other] ?? [])
    .filter((place) => near.has(place))
    .sort((a, b) => strength(b) - strength(a) || a - b);
  return { isDirect: near.has(other), between, way: wayBetween(data, one, other) };
}

/** Level by level, so that the first way found is one of the shortest; always the same one. */
function wayBetween({ neighbours }: MapData, from: number, to: number): readonly number[] | undefined {
  const cameFrom = new Map<number, number>([[from, from]]);
  let level = [from];
  while (level.length > 0 && !cameFrom.has(to)) {
    const next: number[] = [];
    for (const place of level)
      for (const near of neighbours[place] ?? []) {
        if (cameFrom.has(near)) continue;
        cameFrom.set(near, place);
        next.push(near);
      }
    level = next;
  }
  if (!cameFrom.has(to)) return undefined;
  const way = [to];
  for (let at = to; at !== from; at = cameFrom.get(at) ?? from) way.unshift(cameFrom.get(at) ?? from);
  return way;
}
