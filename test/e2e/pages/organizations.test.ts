import { describe, expect, test, vi } from 'vitest';
import { tabTo } from './support/by-keyboard.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

const COOPERATIVE = 'Grashalm Farmers’ Cooperative';
// marks that turn the direction of what follows are refused by the node itself; letters that run the other way are not
const HOSTILE = `<img src=x onerror="document.title='broken'"> שלום ${'long '.repeat(300)}`;

describe.skipIf(!hasBrowser)('organizations', { timeout: 60_000 }, () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const pageOf = (slug: Parameters<typeof network.didOf>[0], view?: string) =>
    `/organizations/${encodeURIComponent(network.didOf(slug))}${view === undefined ? '' : `?view=${view}`}`;

  test('somebody finds an organization by sector and region, reads it, and goes back to what was found', async () => {
    const { page, expectQuiet } = await open('/organizations');
    await page.getByText('More to choose by').click();
    await page.getByLabel('Sector').selectOption('A');
    await page.waitForURL(/sector=A/);
    await page.getByLabel('Region').selectOption('NL');
    await page.waitForURL(/region=NL/);
    const table = page.getByRole('region', { name: 'Organizations' });
    const { actors } = await network.ask(
      '{ actors(filter: { withinSector: ["A"], withinRegion: ["NL"] }) { totalCount } }',
    );
    await page.getByText(`${actors.totalCount} rows`, { exact: true }).waitFor();
    await table.getByRole('link', { name: COOPERATIVE }).click();
    await page.getByRole('heading', { name: COOPERATIVE, level: 1 }).waitFor();
    await page.getByText('Farmers whose grandchildren can farm the same land.').waitFor();
    await page.goBack();
    await table.getByRole('link', { name: COOPERATIVE }).waitFor();
    expect(await page.getByLabel('Region').inputValue()).toBe('NL');
    expectQuiet();
  });

  test('the same is done by keyboard alone', async () => {
    const { page, expectQuiet } = await open('/organizations');
    await tabTo(page, page.getByLabel('Name', { exact: true }));
    await page.keyboard.type('grash');
    await page.waitForURL(/q=grash/);
    await page.getByText('1 row', { exact: true }).waitFor();
    await tabTo(page, page.getByRole('link', { name: COOPERATIVE }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: COOPERATIVE, level: 1 }).waitFor();
    await tabTo(page, page.getByRole('link', { name: 'With whom' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/view=together/);
    const why = page.getByRole('button', { name: /^Why\? Vrije Beek Foundation: Members of one alliance/ });
    await why.waitFor();
    await tabTo(page, why);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Why it says so' }).waitFor();
    await page.keyboard.press('Escape');
    expectQuiet();
  });

  for (const width of [360, 1440])
    for (const theme of ['LIGHT', 'DARK'] as const)
      test(`all views can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
        const { page, axeViolations, expectQuiet, screenshot } = await open('/organizations', { width, theme });
        const views = {
          list: '/organizations?sector=A',
          about: pageOf('grashalm'),
          aims: pageOf('grashalm', 'aims'),
          together: pageOf('grashalm', 'together'),
          stories: pageOf('vlierdonk', 'stories'),
          openness: pageOf('grashalm', 'openness'),
        };
        for (const [name, path] of Object.entries(views)) {
          await page.goto(network.address('HUB') + path);
          await settled(page);
          await screenshot(`organizations-${name}-${width}-${theme.toLowerCase()}`);
          expect([name, await axeViolations()]).toEqual([name, []]);
          const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([name, sticksOut]).toEqual([name, 0]);
        }
        expectQuiet();
      });

  test('what an organization said of its purpose before is read out of proofs that the browser has checked', async () => {
    const { page, expectQuiet } = await open(pageOf('grashalm'));
    await page.getByRole('button', { name: 'What it said before' }).click();
    const sheet = page.getByRole('dialog', { name: 'What it said before' });
    await sheet.getByText('(the proof holds)').first().waitFor();
    await sheet.getByText('Version 1').waitFor();
    expect(await sheet.getByText('(the proof is in doubt)').count()).toBe(0);
    expectQuiet();
  });

  test('where nothing fits it is said what to do, and all is one press away', async () => {
    const { page } = await open('/organizations?q=nobody');
    await page.getByText('No organization fits').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('link', { name: COOPERATIVE }).waitFor();
    const { page: nobody } = await open(`/organizations/${encodeURIComponent('did:web:nobody.example')}`);
    await nobody.getByText('Nobody of this name takes part here').waitFor();
  });

  test('what is recorded of an organization over time is for itself and its allies, and leaves no gap for others', async () => {
    const { page: stranger } = await open(pageOf('grashalm', 'openness'));
    await stranger.getByRole('heading', { name: 'What it keeps back from you' }).waitFor();
    const activity = { name: 'Activity recorded here', level: 2 } as const;
    expect(await stranger.getByRole('heading', activity).count()).toBe(0);
    expect(await stranger.locator('main h2').count()).toBe(2);
    const ada = { name: 'Ada', role: 'READER' } as const;
    const { page: ally, axeViolations } = await signedIn(
      network,
      open,
      'merelbron',
      ada,
      pageOf('grashalm', 'openness'),
    );
    await ally.getByRole('heading', activity).waitFor();
    await ally.getByText('What it cannot see').waitFor();
    expect(await axeViolations()).toEqual([]);
  });

  test('what a hostile member writes stays text', async () => {
    await network.write(
      'merelhaven',
      'mutation ($input: StoryInput!) { publishStory(input: $input, audience: PUBLIC) { id } }',
      {
        input: { title: HOSTILE.slice(0, 200), form: 'STORY', text: HOSTILE, lesson: 'javascript:alert(1)' },
      },
    );
    const { page, expectQuiet } = await open(pageOf('merelhaven', 'stories'), { width: 360 });
    await vi.waitFor(
      async () => {
        await page.reload();
        await settled(page);
        expect(await page.getByText('<img src=x onerror=').count()).toBeGreaterThan(0);
      },
      { timeout: 40_000, interval: 1_000 },
    );
    expect(await page.title()).not.toBe('broken');
    expect(await page.locator('main img, main a[href^="javascript:"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expectQuiet();
  });

  // the last one: its node does not come back
  test.skipIf(process.env['CONSTELLATION_PAGES_NETWORK'])(
    'one whose node has died is said to be silent, and the others are there as before',
    async () => {
      const { page } = await open('/organizations');
      const { actors } = await network.ask('{ actors { totalCount } }');
      network.kill('merelhaven');
      await vi.waitFor(
        async () => {
          await page.reload();
          await settled(page);
          expect(await page.locator('main').innerText()).toContain(
            `${actors.totalCount - 1} of ${actors.totalCount} organizations have answered; 1 did not.`,
          );
        },
        { timeout: 40_000, interval: 1_000 },
      );
      await page.getByRole('link', { name: COOPERATIVE }).waitFor();
      await page.goto(network.address('HUB') + pageOf('merelhaven'));
      await settled(page);
      await page.getByText('Its profile cannot be had just now, or is not shared with you.').waitFor();
    },
  );
});
