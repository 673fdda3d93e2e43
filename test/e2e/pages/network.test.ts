import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, type ShownPage, shownPages } from './support/shown-page.ts';

const MAP = '[role="application"]';

/** Waits until the map is there, drawn by whichever means. */
async function drawn({ page }: ShownPage): Promise<void> {
  await page.locator('[data-drawn]').waitFor();
}

/** What the address says of the view. */
function searchOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** Where the organization stands that the keyboard has gone to. */
async function markedSpot(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[class*="mark"]:not([hidden]):not(svg)').last().boundingBox();
  if (!box) throw new Error('Nothing on the map is marked.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes the map along in a format, and reads the file. */
async function takenAlong(page: Page, button: string): Promise<{ readonly name: string; readonly body: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) };
}

describe.skipIf(!hasBrowser)('the network', () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const did = () => network.didOf('grashalm');
  const opened = (more = '') => `/network?who=${encodeURIComponent(did())}${more}`;

  test('is explored by mouse: who somebody is, with whom it is related, why, and who connects it with others', async () => {
    const shown = await open('/network');
    const { page, expectQuiet } = shown;
    await drawn(shown);
    // by the keyboard it is found where somebody stands, for the mouse to click there
    await page.locator(MAP).focus();
    await page.keyboard.press('Home');
    const { x, y } = await markedSpot(page);
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.click(x, y);
    const panel = page.getByRole('complementary');
    await panel.waitFor();
    const name = await panel.getByRole('heading').first().innerText();
    expect(name).toContain('Grashalm');
    expect(searchOf(page).get('who')).toBe(did());

    await panel
      .getByRole('button', { name: /^Why\?/ })
      .first()
      .click();
    const why = page.getByRole('dialog');
    await why.getByRole('listitem').first().waitFor();
    await why.getByRole('button', { name: 'Close' }).click();

    await panel.getByRole('button', { name: 'Only those around it' }).click();
    await page.waitForURL(/near=true/);
    await panel.getByRole('button', { name: 'Show everybody again' }).click();

    const other = await page.getByRole('row').nth(3).getByRole('button').first().innerText();
    await panel.getByLabel('Who connects it with …').fill(other);
    await panel
      .getByText(/related to each other themselves|Related to both of them|The shortest way/)
      .first()
      .waitFor();
    expect(searchOf(page).get('to')).toMatch(/^did:web:/);

    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(searchOf(page).has('who')).toBe(false);
    expectQuiet();
  });

  test('is explored by keyboard alone', async () => {
    const shown = await open('/network');
    const { page, expectQuiet } = shown;
    await drawn(shown);
    const tabTo = async (isThere: () => boolean, most = 40) => {
      for (let at = 0; at < most; at++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(isThere)) return;
      }
      throw new Error('The keyboard does not get there.');
    };
    // past the map, and back to it
    await tabTo(() => document.activeElement?.getAttribute('href') === '#in-words');
    expect(await page.locator('#in-words').count()).toBe(1);
    await tabTo(() => document.activeElement?.getAttribute('role') === 'application');
    await page.keyboard.press('ArrowRight');
    const said = page.locator('[aria-live="polite"]');
    const first = await said.innerText();
    expect(first).toMatch(/related to \d+/);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'open-actor');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');

    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'open-actor');
    await tabTo(() => document.activeElement?.textContent === 'Open the organization');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/organizations\/did/);
    expectQuiet();
  });

  test('tells in words what the map shows', async () => {
    const { page, expectQuiet } = await open('/network?view=connectors');
    const table = page.getByRole('table');
    expect(await table.getByRole('row').nth(1).innerText()).toMatch(/Grashalm.*%/s);
    await table
      .getByRole('button', { name: /^Why\?/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await page.keyboard.press('Escape');
    const headings: Readonly<Record<string, string>> = {
      Newcomers: 'Joined',
      'Who works on what': 'Related to each other',
      Communities: 'Relations inside',
      Everybody: 'UN goals',
    };
    for (const [view, heading] of Object.entries(headings)) {
      await page.getByRole('link', { name: view, exact: true }).click();
      await table.getByRole('columnheader', { name: heading }).waitFor();
    }
    expectQuiet();
  });

  test('is narrowed by what the address says, and the address by what is chosen', async () => {
    const shown = await open('/network?sdg=12');
    const { page, expectQuiet } = shown;
    const all = 9;
    const rows = async () => (await page.getByRole('row').count()) - 1;
    const few = await rows();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, all);
    expect(searchOf(page).has('sdg')).toBe(false);
    await page.getByLabel('Name of an organization').fill('grashalm');
    await page.waitForURL(/q=grashalm/);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.getByLabel('Name of an organization').fill('nobody at all');
    await page.getByText('Nobody fits').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Related by').selectOption('PARTNERSHIP');
    await page.waitForURL(/relation=PARTNERSHIP/);
    await page.getByLabel('Network', { exact: true }).selectOption({ index: 1 });
    await page.waitForURL(/network=did/);
    await page.waitForFunction(() => !document.querySelector('[data-waiting]'));
    await page.getByRole('button', { name: 'Show all' }).click();
    await drawn(shown);
    await page.getByText('Sector', { exact: true }).first().click();
    await page.waitForURL(/colour=sector/);
    await page
      .getByRole('button', { name: /Education/ })
      .first()
      .click();
    await page.waitForURL(/group=P/);
    expect(await rows()).toBe(1);
    expectQuiet();
  });

  test('shows how it was, month by month, by keyboard and by itself', async () => {
    const shown = await open('/network');
    const { page, expectQuiet } = shown;
    await drawn(shown);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/at=20\d\d-\d\d/);
    await page.getByText(/^As it was at the end of/).waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^End of /);
    const before = searchOf(page).get('at') ?? '';
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((month) => !location.search.includes(month), before);
    await page.getByRole('button', { name: 'Play' }).click();
    // comes to the end by itself
    await page.waitForFunction(() => !location.search.includes('at='));
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(() => location.search.includes('at='));
    await page.getByRole('button', { name: 'Stop' }).click();
    expectQuiet();
  });

  test('is taken along as a picture, a graph and a table, with what it is and of which day; and is the same picture each time', async () => {
    const shown = await open('/network?relation=PARTNERSHIP');
    const { page, expectQuiet } = shown;
    await drawn(shown);
    const day = new Date().toISOString().slice(0, 4);
    const svg = await takenAlong(page, 'Drawing (SVG)');
    expect(svg.name).toMatch(/^network-map-\d{4}-\d\d-\d\d\.svg$/);
    const text = svg.body.toString();
    for (const part of ['Who is related to whom', 'Related by: Partnership', day, 'licence', 'Grashalm'])
      expect(text).toContain(part);
    const isWellFormed = (xml: string) =>
      page.evaluate(
        (source) => new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror') === null,
        xml,
      );
    expect(await isWellFormed(text)).toBe(true);

    const png = await takenAlong(page, 'Picture (PNG)');
    expect(png.body.subarray(1, 4).toString()).toBe('PNG');
    expect(png.body.readUInt32BE(16)).toBeGreaterThanOrEqual(1_800);

    const gexf = (await takenAlong(page, 'Graph (GEXF)')).body.toString();
    expect(await isWellFormed(gexf)).toBe(true);
    expect(gexf.match(/<node /g)).toHaveLength(9);
    expect(gexf).toContain('Related by: Partnership');

    const csv = (await takenAlong(page, 'Relations (CSV)')).body.toString();
    expect(csv).toContain('PARTNERSHIP');
    expect(csv).toMatch(/As of \d{4}/);

    const again = await open('/network?relation=PARTNERSHIP');
    await drawn(again);
    const circles = (source: string) => source.match(/<circle [^>]*>/g) ?? [];
    expect(circles((await takenAlong(again.page, 'Drawing (SVG)')).body.toString())).toEqual(circles(text));
    expectQuiet();
  });

  test('works where nothing can be drawn by a graphics card', async () => {
    const shown = await open('/network', { webGl: false });
    const { page, axeViolations, expectQuiet, screenshot } = shown;
    await drawn(shown);
    await page.getByText(/^Drawn as a standing picture/).waitFor();
    expect(await page.locator(`${MAP} svg [data-place]`).count()).toBe(9);
    await screenshot('network-standing');
    expect(await axeViolations()).toEqual([]);
    const disc = await page.locator(`${MAP} svg [data-place]`).first().boundingBox();
    if (!disc) throw new Error('There is no disc.');
    await page.mouse.click(disc.x + disc.width / 2, disc.y + disc.height / 2);
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('Escape');
    await page.locator(MAP).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'open-actor');
    expectQuiet();
  });

  for (const [width, theme] of [
    [360, 'DARK'],
    [1440, 'LIGHT'],
  ] as const)
    test(`can be read by everybody with an organization open, at ${width} px, ${theme.toLowerCase()}`, async () => {
      const shown = await open(opened('&view=work&at=2026-01'), { width, theme });
      const { page, axeViolations, expectQuiet, screenshot } = shown;
      await drawn(shown);
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /^Why\?/ })
        .first()
        .waitFor();
      await screenshot(`network-open-${width}-${theme.toLowerCase()}`);
      expect(await axeViolations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expectQuiet();
    });
});
