import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';

describe.skipIf(!hasBrowser)('the parts of every page', () => {
  const network = shownNetwork();
  const open = shownPages(network);
  /** The proof of the profile is the last on the page of an organization. */
  const profileProof = (page: Page, name: string) => page.getByRole('button', { name }).last();
  const grashalm = () => `/organizations/${encodeURIComponent(network.didOf('grashalm'))}`;

  for (const at of ['HUB', 'merelbron'] as const)
    test(`a proof is checked in the browser, at ${at === 'HUB' ? 'the hub' : 'a node'}, and said in words`, async () => {
      const { page, axeViolations, expectQuiet } = await open(grashalm(), { at });
      await profileProof(page, 'Check proof').click();
      const sheet = page.getByRole('dialog', { name: 'Where this comes from' });
      await sheet.getByText('Signed by its author, and shown as it was signed.').waitFor();
      expect(await sheet.innerText()).toContain(network.didOf('grashalm'));
      expect(await axeViolations()).toEqual([]);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      expect(await profileProof(page, 'Proof holds').evaluate((one) => one === document.activeElement)).toBe(true);
      expectQuiet();
    });

  test('a proof does not hold for words that were put into its place on the way', async () => {
    const { page } = await open('/network');
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replace('Eighty-four farms', 'Eight hundred farms') });
    });
    await page.goto(`${network.address('HUB')}${grashalm()}`);
    await settled(page);
    await page.getByText('Eight hundred farms').waitFor();
    await profileProof(page, 'Check proof').click();
    await page.getByText('The proof holds, but what is shown is not what was signed.').waitFor();
  });

  test('a derived value shows the records behind it, by keyboard alone', async () => {
    const { page, axeViolations, expectQuiet } = await open('/network');
    const why = page.getByRole('button', { name: 'Why?' });
    await why.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Why it says so' });
    await sheet.getByRole('listitem').first().waitFor();
    expect(await sheet.getByRole('link').count()).toBeGreaterThan(0);
    expect(await axeViolations()).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expectQuiet();
  });

  test('a table sorts by its headings, and its filters are in the address', async () => {
    const { page, expectQuiet } = await open('/organizations?type=BUSINESS');
    expect(await page.getByRole('rowheader').allInnerTexts()).not.toContain('Vrije Beek Foundation');
    await page.getByLabel('Name', { exact: true }).fill('merelbron');
    await page.waitForURL(/q=merelbron/);
    await page.getByRole('rowheader', { name: 'Grashalm' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Merelbron Water Company']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL(/organizations$/);
    await page.getByRole('rowheader', { name: 'Vrije Beek Foundation' }).waitFor();
    const heading = page.getByRole('columnheader', { name: 'Name' });
    await heading.getByRole('button').press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const names = await page.getByRole('rowheader').allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })));
    expect(names).toContain('Vrije Beek Foundation');
    expectQuiet();
  });

  test('a table is taken along as CSV and as a spreadsheet, with its moment and its completeness', async () => {
    const { page, expectQuiet } = await open('/organizations');
    const take = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    const csv = (await take('CSV')).toString();
    expect(csv).toMatch(/^Merelbron Water Company,Company or cooperative,/m);
    expect(csv).toMatch(/Rows,(\d+) of \1\r/);
    expect(csv).toMatch(/As of,\d{4}-/);
    expect((await take('XLSX')).subarray(0, 2).toString()).toBe('PK');
    expectQuiet();
  });

  test('a page that may not listen to changes looks by itself', async () => {
    const { page } = await open('/organizations');
    await page.route('**/changes', (route) => route.fulfill({ status: 429, body: '{}' }));
    const looking = page.waitForRequest((request) => (request.postData() ?? '').includes('NetworkPulse'));
    await page.reload();
    await looking;
    await page.getByRole('heading', { name: 'Organizations' }).waitFor();
  });

  test('a page that nobody looks at holds no connection, and asks again when it is back', async () => {
    const { page, expectQuiet } = await open('/organizations');
    const show = (state: 'hidden' | 'visible') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    const isStream = (request: { url(): string }) => request.url().endsWith('/changes');
    const ended = Promise.race([
      page.waitForEvent('requestfailed', isStream),
      page.waitForEvent('requestfinished', isStream),
    ]);
    await show('hidden');
    await ended;
    const listening = page.waitForRequest(isStream);
    const asking = page.waitForRequest((request) => (request.postData() ?? '').includes('Organizations'));
    await show('visible');
    await Promise.all([listening, asking]);
    expectQuiet();
  });

  test('colours and language are chosen, and stay chosen', async () => {
    const { page, expectQuiet } = await open('/organizations', { theme: 'LIGHT' });
    await page.getByLabel('Colours').selectOption('DARK');
    await page.getByLabel('Language').selectOption('nl');
    await page.getByRole('heading', { name: 'Organisaties' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Organisaties' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(17, 22, 29)',
    );
    expectQuiet();
  });

  test('on a phone the areas are behind a button, and the first key leads to the content', async () => {
    const { page, expectQuiet } = await open('/organizations', { width: 360 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    await page.getByRole('heading', { name: 'Network' }).waitFor();
    expect(await page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded')).toBe('false');
    expectQuiet();
  });
});
