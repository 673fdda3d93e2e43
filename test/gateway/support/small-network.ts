import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { buildConnector } from 'undici';
import type { Network } from '../../../gateway/index.ts';
import { ConstellationError } from '../../../schema/errors.ts';
import { ownerOf } from '../../../schema/ids.ts';
import { SMALL_NETWORK_SDL } from './small-subgraphs.ts';

/** A row as the hub knows it: type, id and links; never content. */
export type Row = {
  readonly __typename: string;
  readonly id: string;
  readonly satisfies?: string;
  readonly about?: string;
};
export type Member = { readonly did: string; readonly endpoint: string; readonly status: 'ACTIVE' | 'SUSPENDED' };

/** The network subgraph over two tables that a test fills. */
export type SmallNetwork = Network & { readonly rows: Row[]; readonly members: Map<string, Member>; isReady: boolean };

export function smallNetwork(): SmallNetwork {
  const rows: Row[] = [];
  const members = new Map<string, Member>();
  const connection = (nodes: readonly unknown[], first = 20) => ({
    nodes: nodes.slice(0, first),
    edges: nodes.slice(0, first).map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { hasNextPage: nodes.length > first, endCursor: null },
    totalCount: nodes.length,
  });
  const byId = (id: string) => rows.find((row) => row.id === id) ?? null;
  const list =
    (type: string) =>
    (_: unknown, { first, fail }: { first: number; fail?: boolean }) => {
      if (fail) throw new ConstellationError('BAD_CURSOR', 'The cursor comes from another list.');
      return connection(
        rows.filter(({ __typename }) => __typename === type),
        first,
      );
    };
  const linked = {
    kind: (row: Row) => row.__typename,
    issuer: (row: Row) => ({ __typename: 'ValueActor', id: ownerOf(row.id) }),
    answers: (row: Row) => connection(rows.filter(({ about }) => about === row.id)),
    because: (row: Row) => (row.satisfies === undefined ? null : byId(row.satisfies)),
    __resolveReference: ({ id }: Row) => byId(id),
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(SMALL_NETWORK_SDL),
      resolvers: {
        Query: {
          actor: (_: unknown, { id }: { id: string }) => ({ __typename: 'ValueActor', id }),
          actors: () => [...members.keys()].map((id) => ({ __typename: 'ValueActor', id })),
          node: (_: unknown, { id }: { id: string }) => byId(id),
          nodes: (_: unknown, { ids }: { ids: string[] }) => ids.map(byId),
          anything: () => rows,
          impactGoals: list('ImpactGoal'),
          commitments: list('Commitment'),
        },
        Record: { __resolveType: (row: Row) => row.__typename },
        ImpactGoal: {
          ...linked,
          contributions: (row: Row) => connection(rows.filter(({ satisfies }) => satisfies === row.id)),
        },
        Commitment: {
          ...linked,
          satisfies: (row: Row) => (row.satisfies === undefined ? null : byId(row.satisfies)),
        },
        Answer: { ...linked, about: (row: Row) => (row.about === undefined ? null : byId(row.about)) },
        ValueActor: {
          memberSince: () => '2026-01-01',
          broken: () => {
            throw new Error('a secret of the hub');
          },
          __resolveReference: ({ id }: Row) => ({ id }),
        },
      },
    },
  ]);
  return {
    rows,
    members,
    isReady: true,
    schema,
    newContext: () => ({}),
    directory: { find: (did) => members.get(did) },
    connect: buildConnector({}),
    ready() {
      return this.isReady;
    },
    health: () => ({ members: members.size }),
    close: async () => {},
  };
}
