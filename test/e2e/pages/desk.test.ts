import { describe, expect, test } from 'vitest';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

describe.skipIf(!hasBrowser)('the desk', { timeout: 120_000 }, () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const SAM = { name: 'Sam Signer', role: 'SIGNER' } as const;

  test('leads to the sign-in those who are not signed in, and says who is, and lets them out', async () => {
    const { page, axeViolations, expectQuiet } = await open('/', { at: 'grashalm' });
    await page.waitForURL(/\/desk$/);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await axeViolations()).toEqual([]);
    expectQuiet();
    const sam = await signedIn(network, open, 'grashalm', SAM, '/desk');
    await sam.page.getByText('You are Sam Signer, signer of').waitFor();
    await sam.page.getByRole('button', { name: 'Sign out' }).click();
    await sam.page.waitForURL(/\/sign-in/);
    await sam.page.goto(`${network.address('grashalm')}/desk`);
    await sam.page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  test('a goal is written, looked at with the eyes of others, published, read by all, and withdrawn', async () => {
    const { page, axeViolations, expectQuiet } = await signedIn(network, open, 'grashalm', SAM, '/desk/drafts');
    await page.getByRole('link', { name: /^Goal / }).click();
    await page.getByRole('heading', { name: 'New: Goal' }).waitFor();
    await page.getByRole('button', { name: 'Look at it before publishing' }).click();
    // what is missing is said at its field, and all of it at the top
    const faulty = page.getByRole('alert').getByRole('link').first();
    await faulty.click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.getByLabel(/^Title/).fill('More hedges along the brook');
    await page.getByLabel(/^Direction/).selectOption('INCREASE');
    await page.getByLabel(/^Description/).fill('<img src=x onerror=alert(1)> Birds need a place.');
    await page.getByLabel(/^Everybody/).check();
    await page.getByRole('button', { name: 'Look at it before publishing' }).click();
    await page.getByRole('heading', { name: 'What each audience will see' }).waitFor();
    await page.getByText('will see it: look how').first().click();
    expect(await axeViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('It is published.').waitFor();
    await page.getByRole('status').getByRole('link', { name: 'Read it as others do' }).click();
    await page.getByRole('heading', { name: 'More hedges along the brook' }).waitFor();
    await page.goto(`${network.address('grashalm')}/desk/published`);
    await settled(page);
    const item = page.getByRole('listitem').filter({ hasText: 'More hedges along the brook' });
    await item.getByRole('button', { name: 'Withdraw' }).click();
    await item.getByLabel(/^Why is it withdrawn/).selectOption('MISTAKE');
    await item.getByRole('button', { name: 'Withdraw it' }).click();
    await item.waitFor({ state: 'detached' });
    expectQuiet();
  });

  test('the same by keyboard alone', async () => {
    const { page, expectQuiet } = await signedIn(network, open, 'grashalm', SAM, '/desk/write?kind=ImpactGoal');
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        const text = await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          return `${at?.labels?.[0]?.textContent ?? ''}${at?.textContent ?? ''}`.trim();
        });
        if (name.test(text)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No key leads to ${name}.`);
    };
    await tabTo(/^Title/);
    await page.keyboard.type('A goal by keyboard');
    await tabTo(/^Direction/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Only ourselves/);
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown');
    await tabTo(/^Look at it before/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What each audience will see' }).waitFor();
    await tabTo(/^Publish now/);
    await page.keyboard.press('Enter');
    await page.getByText('It is published.').waitFor();
    expectQuiet();
  });

  test('a session that ended while somebody wrote loses nothing', async () => {
    const { page } = await signedIn(network, open, 'grashalm', SAM, '/desk/write?kind=Story');
    const title = page.getByLabel(/^Title/);
    await title.fill('What the brook taught us');
    // as in another tab
    await page.evaluate(() =>
      fetch('/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    );
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Your session has ended. What you typed is still here.').waitFor();
    expect(await title.inputValue()).toBe('What the brook taught us');
    await page.goto(`${network.address('grashalm')}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('You are signed in as').waitFor();
    await page.goto(`${network.address('grashalm')}/desk/write?kind=Story`);
    await title.waitFor();
    expect(await title.inputValue()).toBe('What the brook taught us');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Saved as a draft.').waitFor();
  });

  test('who may not publish is told who does, and invites nobody', async () => {
    const { page, expectQuiet } = await signedIn(
      network,
      open,
      'grashalm',
      { name: 'Mia Member', role: 'MEMBER' },
      '/desk/write?kind=ImpactGoal',
    );
    await page.getByLabel(/^Title/).fill('A goal for others to publish');
    await page.getByLabel(/^Direction/).selectOption('PREVENT');
    await page.getByRole('button', { name: 'Look at it before publishing' }).click();
    await page.getByText('a coordinator finds it under «Write»').waitFor();
    expect(await page.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0);
    expectQuiet();
  });

  test('where the node sends no mail that is said, and the calendar is there all the same', async () => {
    const { page, expectQuiet } = await signedIn(
      network,
      open,
      'grashalm',
      { name: 'Rea Reader', role: 'READER' },
      '/desk/reminders',
    );
    await page.getByText('Your node sends no mail').waitFor();
    expect(await page.getByLabel('Your e-mail address').count()).toBe(0);
    await page.getByRole('button', { name: 'Make a calendar link' }).waitFor();
    expectQuiet();
  });

  for (const width of [360, 1440])
    for (const theme of ['LIGHT', 'DARK'] as const)
      test(`can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
        const { page, axeViolations, expectQuiet, screenshot } = await signedIn(
          network,
          open,
          'grashalm',
          SAM,
          '/desk',
          {
            width,
            theme,
          },
        );
        for (const path of [
          '',
          '/drafts',
          '/write?kind=Commitment',
          '/published',
          '/sharing',
          '/people',
          '/reminders',
        ]) {
          await page.goto(`${network.address('grashalm')}/desk${path}`);
          await settled(page);
          await screenshot(`desk${path.replaceAll(/\W+/g, '-')}-${width}-${theme.toLowerCase()}`);
          expect(await axeViolations(), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
        expectQuiet();
      });
});
