import { describe, expect, test } from 'vitest';
import { tabTo } from './support/by-keyboard.ts';
import { changeAnswers, withOneCharacterChanged } from './support/on-the-way.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';

const REJECTED = 'Bills forgiven for 300 households in energy poverty';
const countWith = (filter: string) =>
  `{ impactSummary(filter: { ${filter} }) { commitments(first: 100) { totalCount nodes { title } } } }`;

describe.skipIf(!hasBrowser)('commitments', () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const promiseAt = (slug: Parameters<typeof network.didOf>[0], number: number) =>
    `/commitments/${encodeURIComponent(`${network.didOf(slug)}/commitment/${String(number).padStart(26, '0')}`)}`;

  test('a coordinator sees what was kept, and reads both voices of what was rejected', async () => {
    const { page, expectQuiet } = await open('/commitments');
    const list = page.getByRole('list', { name: 'The commitments' });
    const { impactSummary: kept } = await network.ask(countWith('statuses: [FULFILLED]'));
    const tile = page.getByRole('link', { name: /Done as promised/ });
    expect(await tile.innerText()).toMatch(new RegExp(`^${kept.commitments.totalCount}\\s+Kept`));
    await tile.click();
    await page.waitForURL(/standing=kept/);
    await list.getByText(`That is all: ${kept.commitments.totalCount}.`).waitFor();
    expect(await tile.getAttribute('aria-current')).toBe('true');
    await page.goBack();
    const rejected = list.getByRole('article').filter({ hasText: REJECTED });
    await rejected.getByRole('button', { name: 'Rejected' }).click();
    const sheet = page.getByRole('dialog', { name: 'Both voices' });
    await sheet.getByRole('heading', { name: 'Merelbron Water Company says' }).waitFor();
    await sheet.getByText('We spoke of 120 households, and of water only. Let us talk.').waitFor();
    for (const proof of await sheet.getByRole('button', { name: 'Check proof' }).elementHandles()) await proof.click();
    await sheet.getByText('Signed by its author, and shown as it was signed.').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await rejected.getByRole('link', { name: REJECTED }).click();
    await page.getByRole('heading', { name: REJECTED, level: 1 }).waitFor();
    await page.getByText('Merelbron Water Company promises this to Municipality of Merelhaven').waitFor();
    expectQuiet();
  });

  test('the same is done by keyboard alone, and the focus comes back', async () => {
    const { page, expectQuiet } = await open('/commitments');
    await tabTo(page, page.getByRole('link', { name: /Not agreed to yet/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/standing=spoken/);
    const badge = page.getByRole('article').filter({ hasText: REJECTED }).getByRole('button', { name: 'Rejected' });
    await tabTo(page, badge);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Both voices' });
    const proof = sheet.getByRole('button', { name: 'Check proof' }).first();
    await proof.waitFor();
    await tabTo(page, proof);
    await page.keyboard.press('Enter');
    await sheet.getByText('Signed by its author, and shown as it was signed.').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await badge.evaluate((element) => element === document.activeElement)).toBe(true);
    expectQuiet();
  });

  test('of an alliance only what is for it is shown, also in its report, and not what its members promise to others', async () => {
    const alliance = `${network.didOf('merelhaven')}/network/${'1'.padStart(26, '0')}`;
    const elsewhere = 'Cover crops on every field in winter';
    const { page, expectQuiet } = await open(`/commitments?network=${encodeURIComponent(alliance)}`);
    const list = page.getByRole('list', { name: 'The commitments' });
    await list.getByRole('link', { name: 'Half a million euros for the upper Merel' }).waitFor();
    await list.getByText('That is all').waitFor();
    expect(await list.innerText()).not.toContain(elsewhere);
    const { impactSummary } = await network.ask(
      `{ impactSummary { commitments(first: 100) { nodes { title due } } } }`,
    );
    const { due } = impactSummary.commitments.nodes.find(({ title }: { title: string }) => title === elsewhere);
    const quarter = `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`;
    await page.goto(`${network.address('HUB')}/reports/alliance/${encodeURIComponent(alliance)}?quarter=${quarter}`);
    await settled(page);
    await page.getByText('What they promise to others is on their own pages.').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(elsewhere);
    expectQuiet();
  });

  for (const width of [360, 1440])
    for (const theme of ['LIGHT', 'DARK'] as const)
      test(`all of it can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
        const { page, axeViolations, expectQuiet, screenshot } = await open('/commitments', { width, theme });
        const look = async (name: string) => {
          await screenshot(`commitments-${name}-${width}-${theme.toLowerCase()}`);
          expect([name, await axeViolations()]).toEqual([name, []]);
          const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([name, sticksOut]).toEqual([name, 0]);
        };
        await look('list');
        await page.getByRole('button', { name: 'Answer is older' }).click();
        await page.getByText('This was said of another version than the one beside it.').waitFor();
        await look('voices');
        await page.goto(network.address('HUB') + promiseAt('vrije-beek', 1));
        await settled(page);
        await look('one');
        expectQuiet();
      });

  test('the timeline leads to what is due in a quarter or year, and a table says the same', async () => {
    const { page, expectQuiet } = await open('/commitments');
    await page.getByText('The same as a table').click();
    const row = page.getByRole('row').nth(1);
    const period = await row.getByRole('link').innerText();
    const count = await row.getByRole('cell').first().innerText();
    const column = page.getByRole('link', { name: new RegExp(`^${period}: ${count} commitment`) });
    await column.click();
    await page.waitForURL(/due=/);
    const list = page.getByRole('list', { name: 'The commitments' });
    await list.getByText(count === '1' ? 'That is all: one.' : `That is all: ${count}.`).waitFor();
    expect(await column.getAttribute('aria-current')).toBe('true');
    await column.click();
    await page.waitForURL(/commitments$/);
    expectQuiet();
  });

  test('a promise has its reports, its units and why it stands so; where nothing fits it is said what to do', async () => {
    const { page, expectQuiet } = await open(promiseAt('vrije-beek', 1));
    await page.getByText('3 weirs: Weirs taken out so far').waitFor();
    expect(await page.getByRole('link', { name: 'vrije-beek.example/weirs' }).first().getAttribute('rel')).toContain(
      'noopener',
    );
    await page.getByRole('button', { name: 'Why?' }).first().click();
    const why = page.getByRole('dialog', { name: 'Why it says so' });
    await why.getByText('Some of it has been done, and not all.').waitFor();
    await why.getByRole('listitem').first().waitFor();
    await page.goto(`${network.address('HUB')}/commitments?sdg=5&standing=passed`);
    await page.getByText('No commitment fits').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('link', { name: REJECTED }).waitFor();
    // an address that was cut off is told apart from what is broken
    await page.goto(
      `${network.address('HUB')}/commitments?network=${encodeURIComponent('did:web:x.example/network/1')}`,
    );
    await page.getByText('It may have been cut off on its way').waitFor();
    expectQuiet();
  });

  test('an answer that was changed on the way is found out', async () => {
    const { page } = await open('/commitments');
    await changeAnswers(page, withOneCharacterChanged('We spoke of 120 households'));
    await page.goto(`${network.address('HUB')}/commitments?standing=spoken`);
    await page.getByRole('button', { name: 'Rejected' }).click();
    const answer = page.getByRole('dialog').locator('section').filter({ hasText: 'We spoke of 120' });
    await answer.getByRole('button', { name: 'Check proof' }).click();
    await answer.getByText('The proof holds, but what is shown is not what was signed.').waitFor();
    await answer.getByText('Shown otherwise than signed: words.').waitFor();
  });

  test('texts and links of a hostile member stay texts', async () => {
    const { page, axeViolations, expectQuiet } = await open('/commitments');
    const hostile = '<img src=x onerror="document.title=1">\u202E[link](javascript:alert(1))';
    await changeAnswers(page, (text) =>
      text
        .replaceAll('"Weirs taken out so far"', JSON.stringify(hostile))
        .replaceAll('"Take out seven weirs in the upper Merel"', JSON.stringify(`${hostile}${'x'.repeat(10_000)}`))
        .replaceAll('"https://vrije-beek.example/weirs"', '"javascript:alert(1)"'),
    );
    for (const path of ['/commitments', promiseAt('vrije-beek', 1)]) {
      await page.goto(network.address('HUB') + path);
      await settled(page);
      expect(await page.locator('main').innerText()).toContain('<img src=x onerror');
      expect(await page.locator('main img, a[href^="javascript"]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await axeViolations()).toEqual([]);
    }
    await page.getByText('javascript:alert(1)', { exact: true }).first().waitFor();
    expectQuiet();
  });

  test('the same is shown at a node, and in Dutch', async () => {
    const { page, expectQuiet } = await open('/commitments', { at: 'grashalm', language: 'nl' });
    await page.getByRole('heading', { name: 'Toezeggingen', exact: true }).waitFor();
    await page.getByRole('link', { name: /Gedaan zoals toegezegd/ }).waitFor();
    await page.getByRole('button', { name: 'Afgewezen' }).click();
    await page.getByRole('dialog', { name: 'Beide stemmen' }).getByText('Nee, zo is het niet.').waitFor();
    expectQuiet();
  });

  test.skipIf(process.env['CONSTELLATION_PAGES_NETWORK'] !== undefined)(
    'whoever ends while the page is open is named, and the others stay',
    async () => {
      const { page } = await open('/commitments');
      const list = page.getByRole('list', { name: 'The commitments' });
      const count = await list.getByRole('article').count();
      network.kill('merelhaven');
      // what its owner is asked for the first time, so that no copy can answer
      await list.getByRole('link', { name: 'Half a million euros for the upper Merel' }).click();
      await page.getByText('Its words cannot be had just now').waitFor();
      await page.getByText('Who is missing').first().click();
      await page
        .getByText(/Municipality of Merelhaven: does not answer/)
        .first()
        .waitFor();
      await page.goBack();
      await list.getByRole('link', { name: 'Take out seven weirs in the upper Merel' }).waitFor();
      expect(await list.getByRole('article').count()).toBe(count);
    },
  );
});
