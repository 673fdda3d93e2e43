import fc from 'fast-check';
import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweennessOf } from '../../../subgraphs/network/analytics/betweenness.ts';
import { type EdgeList, edgeList } from '../../../subgraphs/network/analytics/index.ts';
import { measuresOf } from '../../../subgraphs/network/analytics/measures.ts';
import { randomNumbers } from '../../../subgraphs/network/analytics/random-numbers.ts';
import { anyGraph, karateClub, star, twoCliques } from './support/known-graphs.ts';

describe('measures of a graph', () => {
  it('are those of the literature for the karate club', () => {
    const { betweenness, pageRank, communities, communityCount, modularity, betweennessError } = measuresOf(
      karateClub(),
    );
    const of = (measure: Float64Array, member: number) => Number(measure[member - 1]?.toFixed(4));
    expect([1, 34, 33, 3, 32].map((member) => of(betweenness, member))).toEqual([
      0.4376, 0.3041, 0.1452, 0.1437, 0.1383,
    ]);
    expect([34, 1, 33, 3].map((member) => of(pageRank, member))).toEqual([0.1009, 0.097, 0.0717, 0.0571]);
    // the best partition that is known has 0.4198 and four communities
    expect(modularity).toBeGreaterThan(0.41);
    expect(modularity).toBeLessThan(0.4199);
    expect(communityCount).toBe(4);
    expect(communities[0]).not.toBe(communities[33]);
    expect(betweennessError).toBe(0);
  });

  it('put the whole weight of a star in its middle', () => {
    const { betweenness, communityCount, pageRank } = measuresOf(star(9));
    expect([...betweenness]).toEqual([1, ...Array<number>(9).fill(0)]);
    expect(communityCount).toBe(1);
    // 0.15/10 + 0.85 · 9r in the middle, where a ray has r = 0.15/10 + 0.85/9 · middle
    expect(pageRank[0]).toBeCloseTo((0.015 + 0.85 * 9 * 0.015) / (1 - 0.85 * 0.85), 6);
  });

  it('find two groups, and the bridge between them', () => {
    const { betweenness, communities, communityCount } = measuresOf(twoCliques(6));
    expect(communityCount).toBe(2);
    expect([...communities]).toEqual([...Array<number>(6).fill(0), ...Array<number>(6).fill(1)]);
    // of 55 pairs of others the way of the five behind it to the six on the other side leads through
    expect(betweenness[5]).toBeCloseTo(30 / 55, 10);
    expect(betweenness[6]).toBeCloseTo(30 / 55, 10);
    expect(betweenness[0]).toBe(0);
  });

  it('take in nodes without edges, and graphs without nodes', () => {
    expect(measuresOf(edgeList(0, []))).toMatchObject({ communityCount: 0, modularity: 0 });
    expect([...measuresOf(edgeList(4, [])).pageRank]).toEqual([0.25, 0.25, 0.25, 0.25]);
    const { communities, communityCount, pageRank } = measuresOf(edgeList(4, [[1, 2]]));
    expect(communityCount).toBe(3);
    expect(communities[1]).toBe(communities[2]);
    expect(pageRank.reduce((sum, rank) => sum + rank)).toBeCloseTo(1, 9);
  });

  it('take several relations of a pair as one, and none with itself', () => {
    const graph = edgeList(3, [
      [2, 0],
      [0, 2, 2],
      [1, 1],
    ]);
    expect([[...graph.from], [...graph.to], [...graph.weight]]).toEqual([[0], [2], [3]]);
  });

  const graphs = fc.tuple(fc.integer({ min: 3, max: 24 }), fc.integer({ min: 1, max: 60 }), fc.integer());

  it('are the same for the same graph', () => {
    fc.assert(
      fc.property(graphs, ([nodes, edges, seed]) => {
        const graph = anyGraph(nodes, edges, randomNumbers(seed));
        expect(measuresOf(graph)).toEqual(measuresOf(graph));
      }),
      { numRuns: 30 },
    );
  });

  it('agree with another program about betweenness', () => {
    const other = betweennessCentrality as unknown as typeof betweennessCentrality.default;
    fc.assert(
      fc.property(graphs, ([nodes, edges, seed]) => {
        const graph = anyGraph(nodes, edges, randomNumbers(seed));
        const theirs = other(asGraphology(graph), { getEdgeWeight: null });
        const ours = betweennessOf(graph, randomNumbers(1)).values;
        for (const [node, value] of ours.entries()) expect(value).toBeCloseTo(theirs[node] ?? Number.NaN, 10);
      }),
      { numRuns: 50 },
    );
  });

  it('keep within the error that they name where they are sampled', () => {
    const graph = anyGraph(600, 3_000, randomNumbers(5));
    const exact = betweennessOf(graph, randomNumbers(1));
    const sampled = betweennessOf(graph, randomNumbers(1), 700_000);
    expect([exact.error, exact.pivots]).toEqual([0, 600]);
    expect(sampled.pivots).toBeLessThan(150);
    expect(sampled.error).toBeGreaterThan(0);
    const off = exact.values.map((value, node) => Math.abs(value - (sampled.values[node] ?? Number.NaN)));
    expect(Math.max(...off)).toBeGreaterThan(0);
    expect(Math.max(...off)).toBeLessThan(sampled.error);
    expect(betweennessOf(graph, randomNumbers(1), 700_000)).toEqual(sampled);
  });
});

function asGraphology({ nodes, from, to }: EdgeList): InstanceType<typeof Graph.default> {
  const Made = Graph as unknown as typeof Graph.default;
  const graph = new Made({ type: 'undirected' });
  for (let node = 0; node < nodes; node++) graph.addNode(String(node));
  for (const [edge, one] of from.entries()) graph.addEdge(String(one), String(to[edge]));
  return graph;
}
