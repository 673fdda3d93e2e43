import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';

/** A name that a spreadsheet would take for a formula, of a member who means no good. */
const FORMULA = '=HYPERLINK(1)';

describe.skipIf(!hasBrowser)('the reports', () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const pact = () =>
    `/reports/alliance/${encodeURIComponent(`${network.didOf('merelbron')}/network/${'1'.padStart(26, '0')}`)}`;
  const board = () => `/reports/board/${encodeURIComponent(network.didOf('grashalm'))}`;
  const all = () => ['/reports', pact(), board(), '/reports/funder', '/reports/stories'];

  test('lead to the quarter of an alliance, and from there to the one before, by mouse', async () => {
    const { page, expectQuiet } = await open('/reports');
    await page.getByRole('link', { name: 'Source Water Pact' }).click();
    await page.getByRole('heading', { level: 1, name: /Source Water Pact: Quarter \d of \d{4}/ }).waitFor();
    await page.getByRole('navigation', { name: 'Quarters' }).getByRole('link').first().click();
    await page.waitForURL(/quarter=\d{4}-Q\d/);
    await settled(page);
    await page.getByRole('heading', { name: 'Promised in this quarter' }).waitFor();
    const about = page.getByRole('region', { name: 'About this report' });
    expect(await about.innerText()).toMatch(/As of\s+.+\d{4}[\s\S]+All \d+ organizations[^.]* have answered\./);
    expect(await about.innerText()).toContain('CC0-1.0');
    // the whole state is in the address: whoever gets it sees the same
    const title = await page.locator('h1').innerText();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Source Water Pact/ }).waitFor();
    expectQuiet();
  });

  test('show a claim, its answer and its proof to who has no mouse', async () => {
    const { page, expectQuiet } = await open('/reports');
    await tabTo(page, 'Both voices');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Report with both voices' }).waitFor();
    await settled(page);
    await page.getByText('has not answered.', { exact: false }).first().waitFor();
    expect(await page.getByText('Yes, it is so.').count()).toBeGreaterThan(0);
    await tabTo(page, 'Check proof');
    await page.keyboard.press('Enter');
    await page.getByText('Signed by its author, and shown as it was signed.').first().waitFor();
    expectQuiet();
  });

  for (const width of [360, 1440])
    for (const theme of ['LIGHT', 'DARK'] as const)
      test(`can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
        const { page, axeViolations, expectQuiet, screenshot } = await open('/reports', { width, theme });
        for (const path of all()) {
          await page.goto(network.address('HUB') + path);
          await settled(page);
          await screenshot(`${path.slice(1, 18).replaceAll(/\W+/g, '-')}-${width}-${theme.toLowerCase()}`);
          expect(await axeViolations(), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
        expectQuiet();
      });

  test('are printed on A4, black on white also in the dark, without what is around them, and no row is cut in two', async () => {
    const { page, axeViolations, expectQuiet } = await open('/reports', { theme: 'DARK' });
    for (const path of [board(), '/reports/funder']) {
      await page.goto(network.address('HUB') + path);
      await settled(page);
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'dark';
      });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize({ width: 794, height: 1123 });
      expect(await page.locator('header, nav, footer, search, .not-printed').filter({ visible: true }).count()).toBe(0);
      const seen = await page.evaluate(() => {
        const styleOf = (one: string) => getComputedStyle(document.querySelector(one) as Element);
        return {
          ink: styleOf('main h1').color,
          row: styleOf('tbody tr').breakInside,
          head: styleOf('thead').display,
          tooWide: document.documentElement.scrollWidth - innerWidth,
          cut: [...document.querySelectorAll('table')].filter(
            (table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
          ).length,
        };
      });
      expect(seen).toEqual({ ink: 'rgb(0, 0, 0)', row: 'avoid', head: 'table-header-group', tooWide: 0, cut: 0 });
      expect(await page.getByRole('columnheader', { name: 'How it stands' }).first().isVisible()).toBe(true);
      expect(await axeViolations(), path).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expectQuiet();
  });

  test('are taken along with moment, completeness and licences, and no text in them becomes a formula', async () => {
    const { page } = await open('/reports');
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replaceAll('Cover crops on every field in winter', FORMULA) });
    });
    await page.goto(network.address('HUB') + board());
    await settled(page);
    await page.getByRole('link', { name: FORMULA }).first().waitFor();
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'What it promised' }) });
    const take = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        section.getByRole('button', { name: format, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^board-promised-\d{4}-\d{2}-\d{2}\./);
      return readFile(await download.path());
    };
    const csv = (await take('CSV')).toString();
    expect(csv).toContain(`\n'${FORMULA},`);
    expect(csv).not.toMatch(/(^|[\n,"])=/);
    expect(csv).toMatch(/\nAs of,\d{4}-\d{2}-\d{2}T/);
    expect(csv).toMatch(/\nRows,(\d+) of \1\r/);
    expect(csv).toMatch(/\nOrganizations that answered,(\d+) of \1\r/);
    expect(csv).toContain('\nLicence,');
    expect(csv).toContain(',CC0-1.0,did:web:');
    const xlsx = await take('XLSX');
    const rows = await readSheet(xlsx, 'Data');
    // kept as it was written: the file says that it is a text
    expect(rows.map(([what]) => what)).toContain(FORMULA);
    const about = new Map((await readSheet(xlsx, 'About')).map(([name, value]) => [name, value]));
    expect([...about.keys()]).toEqual(
      expect.arrayContaining(['As of', 'Rows', 'Organizations that answered', 'Licence']),
    );
  });

  test('say so where there is nothing, and do not show what only members see', async () => {
    const { page, axeViolations, expectQuiet } = await open('/reports/stories?by=did:web:nobody.example');
    await page.getByText('No story yet').waitFor();
    await page.goto(`${network.address('HUB')}/reports/board/${encodeURIComponent('did:web:nobody.example')}`);
    await page.getByText('It does not take part here').waitFor();
    expect(await axeViolations()).toEqual([]);
    await page.goto(network.address('HUB') + pact());
    await settled(page);
    expect(await page.getByRole('heading', { name: 'Words and deeds' }).count()).toBe(0);
    await page.goto(network.address('HUB') + board());
    await settled(page);
    expect(await page.getByRole('heading', { name: 'What waits' }).count()).toBe(0);
    expectQuiet();
  });

  test('are at a node as well, and say nothing of what only its own people see to whoever is not signed in', async () => {
    const { page, expectQuiet } = await open(board(), { at: 'grashalm' });
    await page.getByRole('heading', { name: 'What it promised' }).waitFor();
    expect(await page.getByRole('heading', { name: 'What waits' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('UNAUTHENTICATED');
    expectQuiet();
  });

  test('speak Dutch', async () => {
    const { page, expectQuiet } = await open(pact(), { language: 'nl' });
    await page.getByRole('heading', { name: 'Uiterlijk in dit kwartaal' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('hebben geantwoord');
    expectQuiet();
  });
});

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 80; at++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes(name) && focused.length < name.length + 4) return;
  }
  throw new Error(`Nothing called "${name}" is reached by keyboard.`);
}
