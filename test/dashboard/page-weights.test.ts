import { beforeAll, expect, test } from 'vitest';
import { bringPages } from '../../scripts/pages/bring-pages.ts';
import { MOST_AT_FIRST, pageWeights } from '../../scripts/pages/page-weights.ts';
import { PAGES_DIRECTORY } from '../../scripts/pages/pages-directory.ts';

beforeAll(bringPages);

test('no page loads more than 200 kB before it can be used', async () => {
  const weights = await pageWeights(PAGES_DIRECTORY);
  expect([...weights.keys()]).toContain('network/network-page.tsx');
  // less would mean that something was not counted
  for (const weight of weights.values()) expect(weight).toBeGreaterThan(60_000);
  expect([...weights].filter(([, weight]) => weight > MOST_AT_FIRST)).toEqual([]);
});
