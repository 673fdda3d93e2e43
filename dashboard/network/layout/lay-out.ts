import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { EXTENT, type LayoutInput, type Positions } from './layout-input.ts';
import { setApart } from './set-apart.ts';

/** Numbers of one node, and of one edge, as `iterate` reads them. */
const [PER_NODE, PER_EDGE] = [10, 3];
const [MASS, CONVERGENCE, SIZE] = [6, 7, 8];
/** The golden angle: points that turn by it never fall in line (Vogel 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Those who are related to nobody stand in rows beneath, so far apart. */
const ROW = 26;
const HEIGHT_TO_WIDTH = 0.68;

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 0.5,
  scalingRatio: 12,
  strongGravityMode: true,
  gravity: 0.05,
  barnesHutTheta: 1.2,
};

/**
 * Lays a network out, step by step: communities first, as discs beside each other, then by forces (ForceAtlas2, Jacomy et al. 2014), then so
 * that nobody covers anybody. There is no chance in it: the same network gives the same picture on every machine.
 *
 * @param radius that a place takes, in the measure of the picture
 * @returns step by step the way to see how far it has come
 */
export function* layOut(input: LayoutInput, radius: number): Generator<() => Positions, Positions> {
  const { count, one, other, weight } = input;
  const degrees = new Float32Array(count);
  for (let at = 0; at < one.length; at++) {
    const much = weight[at] ?? 1;
    degrees[one[at] ?? 0] = (degrees[one[at] ?? 0] ?? 0) + much;
    degrees[other[at] ?? 0] = (degrees[other[at] ?? 0] ?? 0) + much;
  }
  const related = Array.from(degrees.keys()).filter((place) => (degrees[place] ?? 0) > 0);
  const rows = new Map(related.map((place, row) => [place, row]));
  const nodes = new Float32Array(related.length * PER_NODE);
  const seeds = seedsOf(input, related);
  for (const [row, place] of related.entries()) {
    const at = row * PER_NODE;
    nodes[at] = seeds[2 * row] ?? 0;
    nodes[at + 1] = seeds[2 * row + 1] ?? 0;
    nodes[at + MASS] = 1 + (degrees[place] ?? 0);
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = 1;
  }
  const edges = new Float32Array(one.length * PER_EDGE);
  for (let at = 0; at < one.length; at++) {
    edges[at * PER_EDGE] = (rows.get(one[at] ?? 0) ?? 0) * PER_NODE;
    edges[at * PER_EDGE + 1] = (rows.get(other[at] ?? 0) ?? 0) * PER_NODE;
    edges[at * PER_EDGE + 2] = weight[at] ?? 1;
  }
  const settings = {
    ...SETTINGS,
    slowDown: 1 + Math.log(Math.max(2, related.length)),
    barnesHutOptimize: related.length > 300,
  };
  const lone = Array.from(degrees.keys()).filter((place) => degrees[place] === 0);
  const drawn = (): Positions => {
    const positions = new Float32Array(2 * count);
    const bottom = related.length === 0 ? 0 : spread(nodes, related, positions) + 2 * ROW;
    placeInRows(positions, lone, bottom);
    return positions;
  };
  for (let turn = 0; related.length > 1 && turn < turnsFor(related.length); turn++) {
    iterate(settings, nodes, edges);
    yield drawn;
  }
  const positions = drawn();
  for (const _round of setApart(positions, related, radius)) yield () => positions;
  return positions;
}

/** Small ones have time to come to rest; large ones begin near to it. */
function turnsFor(count: number): number {
  return Math.round(Math.max(60, Math.min(500, 90_000 / count)));
}

/** Where each begins: its community as a disc among discs, the largest in the middle, in order of the places. */
function seedsOf({ communities }: LayoutInput, related: readonly number[]): Float32Array {
  const seeds = new Float32Array(2 * related.length);
  const members = Map.groupBy(related.keys(), (row) => communities[related[row] ?? 0] ?? 0);
  let before = 0;
  for (const [turn, number] of [...members.keys()].sort((a, b) => a - b).entries()) {
    const own = members.get(number) ?? [];
    const distance = turn === 0 ? 0 : 30 * Math.sqrt(before + own.length / 2);
    const [x, y] = [distance * Math.cos(turn * GOLDEN), distance * Math.sin(turn * GOLDEN)];
    for (const [rank, row] of own.entries()) {
      const out = 12 * Math.sqrt(rank + 0.5);
      seeds[2 * row] = x + out * Math.cos(rank * GOLDEN);
      seeds[2 * row + 1] = y + out * Math.sin(rank * GOLDEN);
    }
    before += own.length;
  }
  return seeds;
}

/** Puts what came of the forces into the picture, the longer side across, and wider than high as pages are; the height that it takes. */
function spread(nodes: Float32Array, related: readonly number[], positions: Positions): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < nodes.length; at += PER_NODE) {
    left = Math.min(left, nodes[at] ?? 0);
    right = Math.max(right, nodes[at] ?? 0);
    top = Math.min(top, nodes[at + 1] ?? 0);
    bottom = Math.max(bottom, nodes[at + 1] ?? 0);
  }
  // a picture is read across: what is higher than wide is turned
  const isTurned = bottom - top > right - left;
  const [width, height] = isTurned ? [bottom - top, right - left] : [right - left, bottom - top];
  const scale = Math.min(EXTENT, 220 * Math.sqrt(Math.max(1, related.length))) / Math.max(width, height, 1e-6);
  const flat = Math.min(1, (HEIGHT_TO_WIDTH * width) / Math.max(height, 1e-6));
  const indent = (EXTENT - width * scale) / 2;
  for (const [row, place] of related.entries()) {
    const at = row * PER_NODE;
    const [x, y] = [(nodes[at] ?? 0) - left, (nodes[at + 1] ?? 0) - top];
    positions[2 * place] = indent + scale * (isTurned ? y : x);
    positions[2 * place + 1] = flat * scale * (isTurned ? x : y);
  }
  return height * scale * flat;
}

function placeInRows(positions: Positions, lone: readonly number[], from: number): void {
  const inRow = Math.floor(EXTENT / ROW);
  for (const [rank, place] of lone.entries()) {
    const row = Math.floor(rank / inRow);
    const length = Math.min(inRow, lone.length - row * inRow);
    positions[2 * place] = EXTENT / 2 + ((rank % inRow) - (length - 1) / 2) * ROW;
    positions[2 * place + 1] = from + row * ROW;
  }
}
