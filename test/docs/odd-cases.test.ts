import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage, root } from './pages.ts';

/** Rows of the table: the case, its answer, and the test that shows it. */
const rows = readPage('docs/odd-cases.md')
  .text.split('\n')
  .flatMap((line) => {
    const [, , name = '', answer = '', file, title] =
      /^(\| (.+?) \| (.+?) \| \[[^\]]+\]\(\.\.\/(.+?)\) «(.+)» \|)$/.exec(line) ?? [];
    return file === undefined || title === undefined ? [] : [{ name, answer, file, title }];
  });

describe('each odd case', () => {
  test('has a row that can be read', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  test.each(rows)('$name: is shown by the test that is named', ({ file, title }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(title);
  });
});
