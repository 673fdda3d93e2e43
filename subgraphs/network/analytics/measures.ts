import graphModule from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { betweennessOf } from './betweenness.ts';
import type { EdgeList } from './edge-list.ts';
import { randomNumbers } from './random-numbers.ts';

/** What is measured of a graph, node by node. */
export type GraphMeasures = {
  /** The community of each node, 0 for that of the most nodes. */
  readonly communities: Uint32Array;
  readonly communityCount: number;
  /** How much more lies within communities than by chance (Newman 2006): 0 where nothing does, at most 1. */
  readonly modularity: number;
  /** Of each node; together 1. */
  readonly pageRank: Float64Array;
  /** Of each node, 0 to 1. */
  readonly betweenness: Float64Array;
  /** From how many nodes ways were followed for it, and how far off it may be with a certainty of 95 %. */
  readonly betweennessPivots: number;
  readonly betweennessError: number;
};

/** Any number does, as long as it stays: the same graph has the same measures for everybody and for ever. */
const SEED = 20_260_101;
const PAGE_RANK = { alpha: 0.85, tolerance: 1e-9, maxIterations: 1_000, getEdgeWeight: 'weight' } as const;

// these packages are CommonJS whose types say `export default`: for TypeScript what Node gives is one level further in
const Graph = graphModule as unknown as typeof graphModule.default;
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/**
 * Measures a graph: communities by the Louvain method (Blondel et al. 2008), central nodes by PageRank (Brin and Page 1998) over relations
 * in both directions by their weight, and by betweenness (Brandes 2001). The same graph has the same measures, always.
 */
export function measuresOf(graph: EdgeList): GraphMeasures {
  const { nodes } = graph;
  const { values: betweenness, pivots, error } = betweennessOf(graph, randomNumbers(SEED));
  const sampled = { betweenness, betweennessPivots: pivots, betweennessError: error };
  if (graph.from.length === 0)
    return {
      communities: Uint32Array.from({ length: nodes }, (_, node) => node),
      communityCount: nodes,
      modularity: 0,
      pageRank: new Float64Array(nodes).fill(nodes === 0 ? 0 : 1 / nodes),
      ...sampled,
    };
  const built = graphOf(graph);
  const { communities, modularity } = louvain.detailed(built, { rng: randomNumbers(SEED) });
  const ranks = pagerank(built, PAGE_RANK);
  const numbered = bySize(Uint32Array.from({ length: nodes }, (_, node) => communities[node] ?? 0));
  return {
    ...numbered,
    modularity,
    pageRank: Float64Array.from({ length: nodes }, (_, node) => ranks[node] ?? 0),
    ...sampled,
  };
}

function graphOf({ nodes, from, to, weight }: EdgeList): InstanceType<typeof Graph> {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (let node = 0; node < nodes; node++) graph.addNode(String(node));
  for (let edge = 0; edge < from.length; edge++)
    graph.addEdge(String(from[edge]), String(to[edge]), { weight: weight[edge] });
  return graph;
}

/** Communities numbered by their size, of equal ones that with the earlier node first. */
function bySize(found: Uint32Array): Pick<GraphMeasures, 'communities' | 'communityCount'> {
  const sizes = new Map<number, number>();
  for (const community of found) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // a map keeps the order of the first node of each, and sorting keeps it among equals
  const order = [...sizes].sort(([, one], [, other]) => other - one).map(([community]) => community);
  const numbers = new Map(order.map((community, number) => [community, number]));
  return { communities: found.map((community) => numbers.get(community) ?? 0), communityCount: order.length };
}
