import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composedActorSdl } from '../../schema/graphql/index.ts';
import { generate } from '../../scripts/generate.ts';

describe('files made from the kinds', () => {
  it('are what the kinds say today; if not, run npm run generate', async () => {
    expect(await generate({ check: true })).toEqual([]);
  });
});

describe('the composed part of a node’s SDL', () => {
  const served = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    schema { query: Query mutation: Mutation }
    type Query { feed: Feed goal: Goal }
    type Mutation { publish(input: GoalInput): Goal }
    input GoalInput { title: String }
    type Feed { entries: [String] }
    type Goal implements Thing @key(fields: "id") { id: ID! colour: Colour }
    interface Thing { id: ID! }
    enum Colour { RED }
  `;

  it('keeps entities and what they reach, and leaves out what only a node serves', () => {
    const names = parse(composedActorSdl(served)).definitions.flatMap((node) =>
      'name' in node && node.name ? [node.name.value] : [],
    );
    expect(names.sort()).toEqual(['Colour', 'Goal', 'Thing']);
  });
});
