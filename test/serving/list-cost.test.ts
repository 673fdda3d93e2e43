import { readFile } from 'node:fs/promises';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPERATION_LIMITS } from '../../subgraphs/serving/index.ts';
import { rowsOf } from '../../subgraphs/serving/list-cost.ts';

const schema = buildSchema(`
  interface Record { id: ID! }
  type Goal implements Record {
    id: ID! title: String notes: [Note] issuer: Actor helps(first: Int = 20, after: String): GoalPage networks: [Network]
  }
  type Note { text: String }
  type Network { id: ID! name: String }
  type Actor { id: ID! goals(first: Int = 20): GoalPage }
  type GoalPage { nodes: [Goal] edges: [GoalEdge] totalCount: Int pageInfo: PageInfo }
  type GoalEdge { cursor: String node: Goal }
  type PageInfo { endCursor: String }
  type Query { goals(first: Int = 20, after: String): GoalPage nodes(ids: [ID!]!): [Record] _entities(representations: [ID!]!): [Record] }
`);

function rows(query: string, variables = {}): number {
  const document = parse(query);
  return rowsOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

describe('the rows that an operation may come to', () => {
  test.each<[string, number, string, object?]>([
    ['a page of the usual size', 20, '{ goals { nodes { id } } }'],
    ['a page of a given size', 7, '{ goals(first: 7) { nodes { id } } }'],
    ['a page by a variable', 9, 'query ($n: Int) { goals(first: $n) { nodes { id } } }', { n: 9 }],
    ['a page by the default of a variable', 8, 'query ($n: Int = 8) { goals(first: $n) { nodes { id } } }'],
    ['a page by a variable that is not given', 20, 'query ($n: Int) { goals(first: $n) { nodes { id } } }'],
    ['a page of no size', 20, '{ goals(first: null) { nodes { id } } }'],
    ['a page of no size by a variable', 20, 'query ($n: Int) { goals(first: $n) { nodes { id } } }', { n: null }],
    ['edges', 5, '{ goals(first: 5) { edges { cursor node { id } } pageInfo { endCursor } } }'],
    ['a total only', 0, '{ goals(first: 100) { totalCount } }'],
    [
      'pages inside each other',
      3 + 3 * 4 + 3 * 4 * 5,
      '{ goals(first: 3) { nodes { helps(first: 4) { nodes { helps(first: 5) { nodes { id } } } } } } }',
    ],
    ['one row for each', 6, '{ goals(first: 3) { nodes { issuer { id } } } }'],
    ['content is no row', 3, '{ goals(first: 3) { nodes { notes { text } } } }'],
    ['lists without a size', 3 + 30, '{ goals(first: 3) { nodes { networks { name } } } }'],
    ['rows by name', 2, '{ nodes(ids: ["a", "b"]) { id } }'],
    [
      'rows by name in a variable',
      3 + 3 * 20,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Goal { helps { nodes { id } } } } }',
      { ids: ['a', 'b', 'c'] },
    ],
    [
      'entities',
      2 + 2 * 100,
      'query ($r: [ID!]!) { _entities(representations: $r) { ... on Actor { goals(first: 100) { nodes { id } } } ... on Goal { title } } }',
      { r: ['a', 'b'] },
    ],
    [
      'fragments where they are used',
      2 * (20 + 20),
      '{ ...A b: goals { ...B } } fragment A on Query { goals { ...B } } fragment B on GoalPage { nodes { id } edges { node { id } } }',
    ],
    [
      'what is left out',
      0,
      'query ($yes: Boolean!) { goals @skip(if: true) { nodes { id } } b: goals @include(if: false) { nodes { id } } c: goals @skip(if: $yes) { nodes { id } } }',
      { yes: true },
    ],
    ['sizes that are none', 1, '{ goals(first: -5) { nodes { id } } }'],
    ['sizes beyond any page', 1_000, '{ goals(first: 2000000000) { nodes { id } } }'],
  ])('%s', (_what, expected, query, variables) => {
    expect(rows(query, variables)).toBe(expected);
  });
});

test('nothing that the docs show comes near the limit', async () => {
  const sdl = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
  const { Supergraph } = await import('@apollo/federation-internals');
  const hub = Supergraph.build(await sdl('schema/supergraph.graphql'))
    .apiSchema()
    .toGraphQLJSSchema();
  const shown: number[] = [];
  for (const page of ['README.md', 'docs/api-guide.md', 'docs/joining.md']) {
    for (const [, query = ''] of (await sdl(page)).matchAll(/```graphql\n([\s\S]*?)```/g)) {
      const document = parse(query.replaceAll(/^ {3}/gm, ''));
      const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
      if (operation) shown.push(rowsOf(hub, document, operation as OperationDefinitionNode, {}));
    }
  }
  expect(shown.length).toBeGreaterThan(8);
  expect(Math.max(...shown)).toBeLessThan(DEFAULT_OPERATION_LIMITS.rows / 5);
});
