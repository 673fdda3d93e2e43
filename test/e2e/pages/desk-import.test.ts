import { describe, expect, test } from 'vitest';
import { tabTo } from './support/by-keyboard.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

/** So that it can be asked of a network that was asked before. */
const RUN = Date.now().toString(36);
const REED = `Reed along the brook ${RUN}`;
const SHEET = [
  'code,title,direction,sdgs,audience,our note',
  `a${RUN},${REED},INCREASE,6;14,PUBLIC,x`,
  `b${RUN},<img src=x onerror=alert(1)> Rush,PREVENT,6,,y`,
];
const csv = (rows: readonly string[], name = 'goals.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${rows.join('\r\n')}\r\n`),
});

describe.skipIf(!hasBrowser)('importing at the desk', { timeout: 120_000 }, () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const CORA = { name: 'Cora Coordinator', role: 'COORDINATOR' } as const;
  const PATH = '/desk/import?kind=ImpactGoal';

  test('a spreadsheet is looked at, mended, looked at again, and written with the second press only', async () => {
    const { page, expectQuiet, screenshot } = await signedIn(network, open, 'grashalm', CORA, PATH);
    const file = page.getByLabel('Spreadsheet (CSV or XLSX)');
    const look = page.getByRole('button', { name: /^Look / });
    await file.setInputFiles({ name: 'goals.ods', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByText('Choose a file that ends in .csv or .xlsx.').waitFor();
    // a column that is none of ours, then cells that are wrong
    await file.setInputFiles(csv([...SHEET, 'c,Sedge,UP,99,,z']));
    await look.click();
    await page.getByText('These columns are not known.').waitFor();
    await page.getByLabel('Leave out the column our note').check();
    await page.getByLabel('Column that names each row for ever').selectOption('code');
    await look.click();
    const faults = page.getByRole('region', { name: 'What is wrong with the file' });
    await faults.getByRole('row', { name: /^Row 4, direction .*INCREASE/ }).waitFor();
    await faults.getByRole('row', { name: /^Row 4, sdgs Value 1: «99»/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Write/ }).count()).toBe(0);
    await screenshot('import-faults');
    await page.getByLabel('Leave out rows with faults').check();
    await page.getByLabel('Who may see it').selectOption('MEMBERS');
    await look.click();
    await page.getByText('1 row is left out.').waitFor();
    await page.getByText('Who sees them: 1 for everybody, 1 for all members.').waitFor();
    const rows = page.getByRole('region', { name: 'Rows of the file' });
    await rows.getByRole('row', { name: `2: ${REED} new for everybody` }).waitFor();
    await screenshot('import-looked');
    const kept = () =>
      page.evaluate(async () => {
        const query = '{ ownRecords(first: 100, kinds: ["ImpactGoal"]) { nodes { title } } }';
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
      });
    expect(await kept()).not.toContain(REED);
    await page.getByRole('button', { name: 'Write these 2 records' }).click();
    await page.getByText('2 records were written.').waitFor();
    expect(await kept()).toContain(REED);
    await screenshot('import-written');
    // what was written is found where it is said to be
    await rows.getByRole('row', { name: /^2: / }).getByRole('link', { name: 'Read it as others do' }).click();
    await page.getByRole('heading', { name: REED }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Import a spreadsheet' }).waitFor();
    // the same file again comes to nothing
    await file.setInputFiles(csv(SHEET.map((row) => row.replace(/,[^,]*$/, ''))));
    await look.click();
    await page.getByLabel('Column that names each row for ever').selectOption('code');
    await look.click();
    await page.getByText('All of it is here already').waitFor();
    expectQuiet();
  });

  test('the same by keyboard alone', async () => {
    const { page, expectQuiet } = await signedIn(network, open, 'grashalm', CORA, PATH);
    await tabTo(page, page.getByLabel('Spreadsheet (CSV or XLSX)'));
    // the dialog of the device is none of the page
    const dialog = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await dialog).setFiles(csv(['title,direction', `By keyboard ${RUN},INCREASE`]));
    await tabTo(page, page.getByRole('button', { name: 'Look what would be written' }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'What would be written');
    await tabTo(page, page.getByRole('button', { name: 'Write this record' }));
    await page.keyboard.press('Enter');
    await page.getByText('1 record was written.').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'See them among what is published' }));
    await page.keyboard.press('Enter');
    await page.getByText('Shown is only: Goal.').waitFor();
    await page.getByRole('heading', { name: `Goal: By keyboard ${RUN}` }).waitFor();
    expectQuiet();
  });

  test('a file that cannot be read is refused in words, and members are told who imports', async () => {
    const { page } = await signedIn(network, open, 'grashalm', CORA, PATH);
    await page.getByLabel('Spreadsheet (CSV or XLSX)').setInputFiles(csv(['no workbook'], 'goals.xlsx'));
    await page.getByRole('button', { name: /^Look / }).click();
    await page.getByRole('alert').getByText('goals.xlsx').waitFor();
    const max = await signedIn(network, open, 'grashalm', { name: 'Max Member', role: 'MEMBER' }, PATH);
    await max.page.getByText('Ask a colleague who coordinates here').waitFor();
    expect(await max.page.getByRole('link', { name: 'Import' }).count()).toBe(0);
    max.expectQuiet();
  });

  for (const [width, theme] of [
    [360, 'LIGHT'],
    [360, 'DARK'],
    [1440, 'LIGHT'],
    [1440, 'DARK'],
  ] as const)
    test(`can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
      const { page, axeViolations, expectQuiet, screenshot } = await signedIn(network, open, 'grashalm', CORA, PATH, {
        width,
        theme,
        language: theme === 'DARK' ? 'nl' : 'en',
      });
      await page.locator('main details summary').click();
      await page.locator('input[type=file]').setInputFiles(csv(['title,direction', 'Oak,INCREASE', 'Ash,UP']));
      await page.locator('main form button[type=submit]').click();
      await page.locator('main table').nth(2).waitFor();
      await screenshot(`import-${width}-${theme.toLowerCase()}`);
      expect(await axeViolations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expectQuiet();
    });
});
