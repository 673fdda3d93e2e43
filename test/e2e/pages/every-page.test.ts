import { describe, expect, test } from 'vitest';
import { DEMO_HOSTED, DEMO_SLUGS } from '../../../scripts/demo/demo-names.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, shownPages } from './support/shown-page.ts';

/** Of the demo: those with a node of their own, and their guests. */
const ORGANIZATIONS = DEMO_SLUGS.length + DEMO_HOSTED.length;

/** A new page is a line here. */
const PAGES = ['/network', '/organizations', '/organizations/{did}', '/nowhere'] as const;

describe.skipIf(!hasBrowser)('every page', () => {
  const network = shownNetwork();
  const open = shownPages(network);

  for (const path of PAGES)
    for (const width of [360, 1440])
      for (const theme of ['LIGHT', 'DARK'] as const)
        test(`${path} can be read by everybody, at ${width} px, ${theme.toLowerCase()}, and asks nobody else`, async () => {
          const { page, axeViolations, expectQuiet, screenshot } = await open(
            path.replace('{did}', encodeURIComponent(network.didOf('grashalm'))),
            { width, theme },
          );
          await screenshot(`${path.replaceAll(/\W+/g, '-').slice(1)}-${width}-${theme.toLowerCase()}`);
          expect(await axeViolations()).toEqual([]);
          // nothing sticks out to the side of a phone
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
          expectQuiet();
        });

  test('the same pages are at a node', async () => {
    const { page, axeViolations, expectQuiet } = await open('/network', { at: 'grashalm' });
    expect(await page.locator('main h1').innerText()).toBe('Network');
    expect(await page.getByRole('row').count()).toBe(ORGANIZATIONS + 1);
    expect(await axeViolations()).toEqual([]);
    expectQuiet();
  });

  test('speaks Dutch to those who prefer it', async () => {
    const { page, expectQuiet } = await open('/organizations', { language: 'nl' });
    expect(await page.locator('main h1').innerText()).toBe('Organisaties');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
    expectQuiet();
  });
});
