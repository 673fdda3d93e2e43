import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG_TESTS } from './long-tests.ts';

const root = join(import.meta.dirname, '../..');

test.each(LONG_TESTS)('there are tests at %s, so that none is lost when it moves', (pattern) => {
  expect(globSync(pattern, { cwd: root }).length).toBeGreaterThan(0);
});
