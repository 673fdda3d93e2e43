import { GraphQLInt, GraphQLString } from 'graphql';
import type { InputField, OutputClass, TypeBuilder } from './type-builder.ts';

/** The most rows a page can hold, and how many it holds unless told. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

/** Arguments of every list (Relay cursor connections, forward only). */
export const PAGE_ARGS: Readonly<Record<string, InputField>> = {
  first: {
    type: () => GraphQLInt,
    description: `How many rows at most, 1 to ${MAX_PAGE}.`,
    defaultValue: DEFAULT_PAGE,
  },
  after: {
    type: () => GraphQLString,
    description: 'The cursor of the last row of the page before; valid only for the same list, filter and order.',
  },
};

/** A page of rows as resolvers give it; `totalCount` is a function so that rows are counted only when asked for. */
export type Page<Row> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number> | number;
};

/** Makes a page from rows, of which one more than `first` was fetched in order to know whether there is a next page. */
export function makePage<Row>(
  rows: readonly Row[],
  first: number,
  isLaterPage: boolean,
  cursorOf: (row: Row) => string,
  totalCount: Page<Row>['totalCount'],
): Page<Row> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    hasPreviousPage: isLaterPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount };
}

/**
 * Declares connection types on demand: `connectionOf(Goal)` is `ImpactGoalConnection`. Both subgraphs declare the same ones, so
 * all of it is shareable.
 */
export function connectionTypes(builder: TypeBuilder): (node: OutputClass) => OutputClass {
  const shareable = { directives: ['@shareable'] };
  const pageInfo = builder.object('PageInfo', {
    description: 'Where a page lies in its list (Relay cursor connections).',
    ...shareable,
    fields: {
      hasNextPage: { type: () => Boolean, required: true, description: 'Whether more rows follow.' },
      hasPreviousPage: { type: () => Boolean, required: true, description: 'Whether rows come before.' },
      startCursor: { type: () => GraphQLString, description: 'Cursor of the first row.' },
      endCursor: {
        type: () => GraphQLString,
        description: 'Cursor of the last row: give it as `after` for the next page.',
      },
    },
  });
  const made = new Map<OutputClass, OutputClass>();
  return (node) => {
    const known = made.get(node);
    if (known) return known;
    const { name } = node;
    const edge = builder.object(`${name}Edge`, {
      description: `A row of a list of ${name} with its place in the list.`,
      ...shareable,
      fields: {
        cursor: { type: () => GraphQLString, required: true, description: 'The place of the row in this list.' },
        node: { type: () => node, description: 'The row; null where its owner did not give it.' },
      },
    });
    const connection = builder.object(`${name}Connection`, {
      description: `A page of a list of ${name}. A list from the index of a hub holds what the hub has taken in; a list of one actor comes from that actor itself. Their counts may rightly differ.`,
      ...shareable,
      fields: {
        edges: { type: () => edge, list: 'HOLES', description: 'The rows with their cursors.' },
        nodes: { type: () => node, list: 'HOLES', description: 'The rows.' },
        pageInfo: { type: () => pageInfo, required: true, description: 'Where the page lies in the list.' },
        totalCount: {
          type: () => GraphQLInt,
          description: 'How many rows the whole list has for you; counted only when asked for.',
        },
      },
    });
    made.set(node, connection);
    return connection;
  };
}
