import { type EdgeList, neighboursIn } from './edge-list.ts';
import { drawn } from './random-numbers.ts';

export type Betweenness = {
  /** Of each node, 0 to 1: the share of pairs of others whose shortest ways lead through it, ways of equal length counted in part. */
  readonly values: Float64Array;
  /** From how many nodes ways were followed; all of them where it is exact. */
  readonly pivots: number;
  /** So far no value is off, with a certainty of 95 %; 0 where it is exact. */
  readonly error: number;
};

/** Edges looked at, at most: about half a second. */
const MOST_STEPS = 60_000_000;
const FEWEST_PIVOTS = 64;
const DOUBT = 0.05;

/**
 * Betweenness by Brandes' algorithm (2001), in which all relations are equally long. Large graphs are sampled (Brandes and Pich 2007): ways are
 * followed from some nodes only, drawn by `random`. Each way adds at most 1 to the mean of a node, so that Hoeffding's inequality for all
 * nodes at once says how far off a value may be: √(ln(2n/0.05) / 2k) for k of n nodes. Mostly it is far less.
 */
export function betweennessOf(graph: EdgeList, random: () => number, mostSteps = MOST_STEPS): Betweenness {
  const { nodes } = graph;
  const values = new Float64Array(nodes);
  if (nodes < 3) return { values, pivots: nodes, error: 0 };
  const { starts, neighbours } = neighboursIn(graph);
  const affordable = Math.max(FEWEST_PIVOTS, Math.floor(mostSteps / (nodes + neighbours.length)));
  const isExact = affordable >= nodes;
  const pivots = isExact ? nodes : affordable;
  const from = isExact ? Int32Array.from(values.keys()) : drawn(pivots, nodes, random);

  const distance = new Int32Array(nodes);
  const ways = new Float64Array(nodes);
  const depends = new Float64Array(nodes);
  const queue = new Int32Array(nodes);
  for (const source of from) {
    distance.fill(-1);
    ways.fill(0);
    depends.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    queue[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = queue[at] as number;
      const next = (distance[node] as number) + 1;
      const waysHere = ways[node] as number;
      for (let edge = starts[node] as number, end = starts[node + 1] as number; edge < end; edge++) {
        const neighbour = neighbours[edge] as number;
        if (distance[neighbour] === -1) {
          distance[neighbour] = next;
          queue[reached++] = neighbour;
        }
        if (distance[neighbour] === next) ways[neighbour] = (ways[neighbour] as number) + waysHere;
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = queue[at] as number;
      const before = (distance[node] as number) - 1;
      const share = (1 + (depends[node] as number)) / (ways[node] as number);
      for (let edge = starts[node] as number, end = starts[node + 1] as number; edge < end; edge++) {
        const neighbour = neighbours[edge] as number;
        if (distance[neighbour] === before)
          depends[neighbour] = (depends[neighbour] as number) + (ways[neighbour] as number) * share;
      }
      values[node] = (values[node] as number) + (depends[node] as number);
    }
  }
  const scale = nodes / pivots / ((nodes - 1) * (nodes - 2));
  return {
    values: values.map((value) => Math.min(1, value * scale)),
    pivots,
    error: isExact ? 0 : Math.sqrt(Math.log((2 * nodes) / DOUBT) / (2 * pivots)),
  };
}
