/**
 * A graph as numbers, so that it can be handed to a thread without being copied: nodes are 0 to `nodes` - 1, and every pair of nodes that are
 * joined stands there once, with how strongly. No node is joined to itself.
 */
export type EdgeList = {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

/** Puts an edge list together: pairs that are given several times, or in either direction, become one with their sum; in order. */
export function edgeList(
  nodes: number,
  edges: Iterable<readonly [from: number, to: number, weight?: number]>,
): EdgeList {
  const weights = new Map<number, number>();
  for (const [one, other, weight = 1] of edges) {
    if (one === other) continue;
    const pair = Math.min(one, other) * nodes + Math.max(one, other);
    weights.set(pair, (weights.get(pair) ?? 0) + weight);
  }
  const pairs = Float64Array.from(weights.keys()).sort();
  return {
    nodes,
    from: Int32Array.from(pairs, (pair) => Math.floor(pair / nodes)),
    to: Int32Array.from(pairs, (pair) => pair % nodes),
    weight: Float64Array.from(pairs, (pair) => weights.get(pair) ?? 0),
  };
}

/** For each node its neighbours, one after the other in one array: those of node i stand from `starts[i]` to `starts[i + 1]`. */
export type Neighbours = { readonly starts: Int32Array; readonly neighbours: Int32Array };

export function neighboursIn({ nodes, from, to }: EdgeList): Neighbours {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice(0, nodes);
  const neighbours = new Int32Array(from.length * 2);
  for (let edge = 0; edge < from.length; edge++) {
    const one = from[edge] ?? 0;
    const other = to[edge] ?? 0;
    neighbours[next[one] ?? 0] = other;
    next[one] = (next[one] ?? 0) + 1;
    neighbours[next[other] ?? 0] = one;
    next[other] = (next[other] ?? 0) + 1;
  }
  return { starts, neighbours };
}
