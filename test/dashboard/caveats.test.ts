import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../docs/pages.ts';

const caveatsOf = (sdl: string) =>
  [...sdl.matchAll(/null for everybody else\. Weak: (.*)$/gm)].flatMap(([, weak = '']) =>
    // sentences end with a point, and what comes next begins with a capital letter
    weak.split(/(?<=\.) (?=\p{Lu})/u),
  );

test('what rules that judge cannot see is said in every language of the pages, as the API words it', async () => {
  const sdl = await readFile(join(root, 'schema', 'network.graphql'), 'utf8');
  const known = await readFile(join(root, 'dashboard', 'alliances', 'words', 'caveat-words.ts'), 'utf8');
  const caveats = [...new Set(caveatsOf(sdl))];
  expect(caveats.length).toBeGreaterThan(15);
  expect(caveats.filter((caveat) => !known.includes(`msg\`${caveat}\``))).toEqual([]);
});
