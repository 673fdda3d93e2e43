import { type Colours, mixed } from './colours.ts';
import type { Groups } from './groups.ts';
import type { Freshness } from './hub-operations.ts';
import { EXTENT, type Positions } from './layout/index.ts';
import type { MapData } from './map-data.ts';
import type { Selection } from './map-selection.ts';
import type { Sizing } from './network-search.ts';

/** What is drawn, by whichever means: in the measure of the picture, with colours that hold anywhere. */
export type MapScene = {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly box: Box;
  /** Places of those whose names are shown where there is room, the most important first. */
  readonly named: readonly number[];
};

export type SceneNode = {
  readonly place: number;
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Of the whole, its ring included. */
  readonly radius: number;
  readonly colour: string;
  /** How much of a circle its ring is: 0 to 1. */
  readonly ring: number;
  readonly ringColour: string;
  readonly isHidden: boolean;
  readonly isFaint: boolean;
};

export type SceneTie = {
  readonly one: number;
  readonly other: number;
  readonly width: number;
  readonly colour: string;
  readonly isHidden: boolean;
  readonly isLit: boolean;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The fresher, the more of a circle: to be told apart without any colour. */
export const RINGS: Readonly<Record<Freshness, number>> = { FRESH: 1, AGEING: 0.66, QUIET: 0.33, DORMANT: 0.1 };

/** Puts together what is drawn. */
export function sceneOf(asked: {
  readonly data: MapData;
  /** Where those of `now` are: who is on a map of before is where they are now. */
  readonly now: MapData;
  readonly positions: Positions;
  readonly selection: Selection;
  readonly groups: Groups;
  readonly colours: Colours;
  readonly sizing: Sizing;
}): MapScene {
  const { data, now, positions, selection, groups, colours, sizing } = asked;
  const { isHidden, isFaint, lit } = selection;
  const most = Math.max(1, ...data.actors.map(({ degree }) => degree));
  const usual = usualRadius(now.actors.length);
  const faint = (colour: string) => mixed(colour, colours.paper, 0.28);
  const nodes = data.actors.map((actor): SceneNode => {
    const { place, id, name, degree, freshness } = actor;
    const [x, y] = positionOf(now, positions, id);
    const isDim = isFaint(place);
    const colour = colours.series[groups.of(actor)?.colour ?? colours.series.length - 1] ?? colours.soft;
    return {
      ...{ place, id, name, x, y },
      radius: sizing === 'activity' ? usual * (0.75 + 1.4 * Math.sqrt(degree / most)) : usual,
      colour: isDim ? faint(colour) : colour,
      ring: freshness === undefined || isDim ? 0 : RINGS[freshness],
      ringColour: colours.soft,
      isHidden: isHidden(place),
      isFaint: isDim,
    };
  });
  // many lines over each other are dark by themselves
  const strength = Math.max(0.42, 1 - data.ties.length / 1_500);
  const ties = data.ties.map(({ one, other, kinds }): SceneTie => {
    const isLit = selection.isLitTie(one, other);
    const isDim = isFaint(one) || isFaint(other);
    return {
      ...{ one, other, isLit },
      width: (isLit ? 2 : 0.8) + 0.5 * (kinds.length - 1),
      colour: isLit
        ? colours.accent
        : mixed(colours.line, colours.paper, isDim ? 0.14 : lit.size > 0 ? strength / 2 : strength),
      isHidden: isHidden(one) || isHidden(other),
    };
  });
  const ranks = ranksIn(data);
  const named = data.actors
    .filter(({ place }) => !isHidden(place) && (lit.has(place) || !isFaint(place)))
    .toSorted(
      (a, b) =>
        Number(lit.has(b.place)) - Number(lit.has(a.place)) ||
        (ranks.get(a.place) ?? 0) - (ranks.get(b.place) ?? 0) ||
        b.pageRank - a.pageRank ||
        a.place - b.place,
    )
    .map(({ place }) => place);
  return { nodes, ties, named, box: boxAround(nodes, usual) };
}

/** Which each is in its community, by how much ends with it: those of every community are named in turn, and not all of one. */
function ranksIn({ actors, communities }: MapData): ReadonlyMap<number, number> {
  const inOrder = communities.flatMap(({ members }) =>
    members
      .toSorted((a, b) => b.pageRank - a.pageRank || a.place - b.place)
      .map(({ place }, rank) => [place, rank] as const),
  );
  return new Map([...actors.map(({ place }) => [place, actors.length] as const), ...inOrder]);
}

function usualRadius(count: number): number {
  return Math.max(5.5, Math.min(17, EXTENT / 5.2 / Math.sqrt(Math.max(1, count))));
}

/** Where somebody is; who was here once and is not now stands at the edge, always in the same spot. */
function positionOf(now: MapData, positions: Positions, id: string): readonly [number, number] {
  const place = now.find(id)?.place;
  if (place !== undefined) return [positions[2 * place] ?? 0, positions[2 * place + 1] ?? 0];
  let turn = 0;
  for (let at = 0; at < id.length; at++) turn = (turn * 31 + id.charCodeAt(at)) % 6_283;
  return [EXTENT / 2 + (EXTENT / 2) * Math.cos(turn / 1_000), EXTENT / 3 + (EXTENT / 2) * Math.sin(turn / 1_000)];
}

/** Around those that are shown; of few a larger piece of the paper, so that they are not blown up. */
function boxAround(nodes: readonly SceneNode[], usual: number): Box {
  const shown = nodes.filter(({ isHidden }) => !isHidden);
  if (shown.length === 0) return { x: 0, y: 0, width: EXTENT, height: EXTENT / 2 };
  const margin = 2.5 * usual;
  const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [top, bottom] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  const [width, height] = [Math.max(right - left, 360), Math.max(bottom - top, 200)];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
