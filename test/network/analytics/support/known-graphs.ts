import { type EdgeList, edgeList } from '../../../../subgraphs/network/analytics/index.ts';

/** Friendships in a karate club of 34 members (Zachary 1977), members counted from 1 as in the paper. */
const FRIENDS: readonly (readonly [member: number, friends: readonly number[]])[] = [
  [1, [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]],
  [2, [3, 4, 8, 14, 18, 20, 22, 31]],
  [3, [4, 8, 9, 10, 14, 28, 29, 33]],
  [4, [8, 13, 14]],
  [5, [7, 11]],
  [6, [7, 11, 17]],
  [7, [17]],
  [9, [31, 33, 34]],
  [10, [34]],
  [14, [34]],
  [15, [33, 34]],
  [16, [33, 34]],
  [19, [33, 34]],
  [20, [34]],
  [21, [33, 34]],
  [23, [33, 34]],
  [24, [26, 28, 30, 33, 34]],
  [25, [26, 28, 32]],
  [26, [32]],
  [27, [30, 34]],
  [28, [34]],
  [29, [32, 34]],
  [30, [33, 34]],
  [31, [33, 34]],
  [32, [33, 34]],
  [33, [34]],
];

type Edge = readonly [number, number];

export const karateClub = (): EdgeList =>
  edgeList(
    34,
    FRIENDS.flatMap(([member, friends]) => friends.map((friend): Edge => [member - 1, friend - 1])),
  );

/** Node 0 in the middle of so many others. */
export const star = (rays: number): EdgeList =>
  edgeList(
    rays + 1,
    Array.from({ length: rays }, (_, ray): Edge => [0, ray + 1]),
  );

/** Two groups of so many, everyone joined to everyone, and one edge between the last of the one and the first of the other. */
export function twoCliques(size: number): EdgeList {
  const edges: Edge[] = [[size - 1, size]];
  for (const first of [0, size])
    for (let one = 0; one < size; one++)
      for (let other = one + 1; other < size; other++) edges.push([first + one, first + other]);
  return edgeList(2 * size, edges);
}

/** Any graph of so many nodes and edges. */
export function anyGraph(nodes: number, edges: number, random: () => number): EdgeList {
  return edgeList(
    nodes,
    Array.from({ length: edges }, (): Edge => [Math.floor(random() * nodes), Math.floor(random() * nodes)]),
  );
}
