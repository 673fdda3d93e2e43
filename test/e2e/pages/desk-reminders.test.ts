import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostOffice } from '../../actor/reminders/support/post-office.ts';
import { tabTo } from './support/by-keyboard.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

/** A mail server of the network, unless somebody has started the network by hand with one of their own. */
let office: Awaited<ReturnType<typeof startPostOffice>>;
beforeAll(async () => {
  office = await startPostOffice();
});
afterAll(() => office.close());

describe.skipIf(!hasBrowser)('reminders at the desk', { timeout: 120_000 }, () => {
  const network = shownNetwork(() => ({
    CONSTELLATION_SMTP: office.url,
    CONSTELLATION_MAIL_FROM: 'Desk <desk@demo.example>',
  }));
  const open = shownPages(network);
  const reader = (name: string) => ({ name, role: 'READER' }) as const;

  test('a calendar link is made, read without signing in, replaced and ended', async () => {
    const { page, expectQuiet, screenshot } = await signedIn(
      network,
      open,
      'grashalm',
      reader('Cal'),
      '/desk/reminders',
    );
    const link = page.getByLabel(/as a calendar by its address/);
    await page.getByText('Give it to your own calendar and to nobody else.').waitFor();
    await page.getByRole('button', { name: 'Make a calendar link' }).click();
    const first = await link.inputValue();
    expect(first).toMatch(/^http.*\.ics$/);
    await screenshot('reminders-link');
    expect(await (await fetch(first)).text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await page.getByRole('button', { name: /^Yes, make a new link/ }).click();
    await page.waitForFunction((before) => {
      const shown = document.querySelector<HTMLInputElement>('input[readonly]')?.value;
      return shown !== undefined && shown !== before;
    }, first);
    const second = await link.inputValue();
    expect((await fetch(first)).status).toBe(404);
    // it is shown this once
    await page.reload();
    await page.getByText('It was shown once, and cannot be shown again.').waitFor();
    expect(await link.count()).toBe(0);
    await page.getByRole('button', { name: 'End the link' }).click();
    await page.getByRole('button', { name: 'Yes, end the link' }).click();
    await page.getByRole('button', { name: 'Make a calendar link' }).waitFor();
    expect((await fetch(second)).status).toBe(404);
    expectQuiet();
  });

  test('the same by keyboard alone', async () => {
    const { page, expectQuiet } = await signedIn(network, open, 'grashalm', reader('Key'), '/desk/reminders');
    const press = async (name: string | RegExp) => {
      await tabTo(page, page.getByRole('button', { name }));
      await page.keyboard.press('Enter');
    };
    await press('Make a calendar link');
    // the link has the focus as soon as it is there
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value?.endsWith('.ics'));
    await press('End the link');
    // one key too many ends nothing
    await page.waitForFunction(() => document.activeElement?.textContent === 'Leave it');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Make a calendar link' }).waitFor();
    expectQuiet();
  });

  test.skipIf(process.env['CONSTELLATION_PAGES_NETWORK'] !== undefined)(
    'letters are looked at, chosen, confirmed by the one that came, and ended',
    async () => {
      const { page, expectQuiet, axeViolations } = await signedIn(
        network,
        open,
        'grashalm',
        reader('Lea'),
        '/desk/reminders',
      );
      await page.getByRole('button', { name: 'Show the letter as it would be now' }).click();
      await page.getByRole('region', { name: 'The letter as it would be now' }).getByText('Lea').first().waitFor();
      expect(office.letters).toEqual([]);
      const address = page.getByLabel('Your e-mail address');
      await address.fill('lea at home');
      await page.getByRole('button', { name: 'Send me letters' }).click();
      await page.getByText('An address is written such as').waitFor();
      expect(await address.evaluate((element) => element === document.activeElement)).toBe(true);
      await address.fill('lea@grashalm.example');
      await page.getByLabel('Each morning').check();
      await page.getByLabel('In which language').selectOption('Nederlands');
      await page.getByRole('button', { name: 'Send me letters' }).click();
      await page.getByText('No other letter comes before that.').waitFor();
      await expect.poll(() => office.letters.length, { timeout: 20_000 }).toBe(1);
      expect(office.letters[0]?.to).toEqual(['lea@grashalm.example']);
      expect(await axeViolations()).toEqual([]);
      const asked = await page.context().newPage();
      await asked.goto(/http\S+\/letters\/confirm\/\S+/.exec(office.letters[0]?.text ?? '')?.[0] ?? 'unset:');
      await asked.getByRole('button').click();
      await asked.getByText('Thank you').waitFor();
      await page.getByRole('button', { name: 'I have said yes: look again' }).click();
      await page.getByText('Letters go to lea@grashalm.example, each morning.').waitFor();
      await page.getByRole('button', { name: 'End the letters' }).click();
      await page.getByRole('button', { name: 'Yes, end them' }).click();
      await page.getByRole('button', { name: 'Send me letters' }).waitFor();
      expect(await address.inputValue()).toBe('');
      expectQuiet();
    },
  );

  for (const [width, theme] of [
    [360, 'LIGHT'],
    [360, 'DARK'],
    [1440, 'LIGHT'],
    [1440, 'DARK'],
  ] as const)
    test(`can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
      const { page, axeViolations, expectQuiet, screenshot } = await signedIn(
        network,
        open,
        'grashalm',
        reader('Eve'),
        '/desk/reminders',
        { width, theme, language: theme === 'DARK' ? 'nl' : 'en' },
      );
      await settled(page);
      await page.locator('main form button[type=button]').last().click();
      await page.locator('main form section h3').waitFor();
      await screenshot(`reminders-${width}-${theme.toLowerCase()}`);
      expect(await axeViolations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expectQuiet();
    });
});
