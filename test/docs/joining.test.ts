import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { registry } from '../../schema/index.ts';
import { nodeSchema } from '../../subgraphs/actor/api/schema.ts';

test('what is to be written at a node, by the page on joining, is what nodes take', async () => {
  const page = await readFile(new URL('../../docs/joining.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const mutations = blocks.filter((text) => text.includes('mutation'));
  expect(mutations).toHaveLength(2);
  for (const text of mutations) expect(validate(nodeSchema(registry), parse(text))).toEqual([]);
});
