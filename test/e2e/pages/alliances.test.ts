import { describe, expect, test } from 'vitest';
import { tabTo } from './support/by-keyboard.ts';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

const PACT = 'Source Water Pact';

describe.skipIf(!hasBrowser)('alliances', { timeout: 60_000 }, () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const first = '00000000000000000000000001';
  const allianceOf = (slug: Parameters<typeof network.didOf>[0], view?: string) =>
    `/alliances/${encodeURIComponent(`${network.didOf(slug)}/network/${first}`)}${view === undefined ? '' : `?view=${view}`}`;
  const partnership = () =>
    `/partnerships/${encodeURIComponent(`${network.didOf('vrije-beek')}/partnership/${first}`)}`;
  const ada = { name: 'Ada', role: 'READER' } as const;

  test('somebody reads a charter, why members take part, and how consent stands, and comes back', async () => {
    const { page, expectQuiet } = await open('/alliances');
    await page.getByRole('link', { name: PACT }).click();
    await page.getByRole('heading', { name: PACT, level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Clean where it begins' }).waitFor();
    await page.getByText('By consent: no reasoned objection stands.').waitFor();
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    await page.getByText('The wells lie under our land; better with us than about us.').waitFor();
    await page.getByRole('button', { name: 'How it was admitted' }).first().click();
    await page
      .getByRole('dialog', { name: 'How it was admitted' })
      .getByText('Admitted: the steward has confirmed it')
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Decisions' }).click();
    await page
      .getByText(/^Have said nothing: \d+$/)
      .first()
      .waitFor();
    expect(await page.locator('main').innerText()).toContain('The proposal rests for a round.');
    await page.goBack();
    await page.getByText('The wells lie under our land; better with us than about us.').waitFor();
    expectQuiet();
  });

  test('who takes part, who would like to, and who has left are told apart', async () => {
    const { page, expectQuiet } = await open(allianceOf('merelhaven', 'members'));
    const names = async (name: string) => page.getByRole('list', { name }).getByRole('heading').allInnerTexts();
    await page.getByText('An alliance of 4 members').waitFor();
    await page.getByRole('heading', { name: 'Who would like to take part' }).waitFor();
    expect(await names('Who takes part, and why')).toHaveLength(4);
    expect((await names('Who would like to take part')).sort()).toEqual([
      'Anglers’ Club De Voorn',
      'Merelbron Water Company',
    ]);
    expect(await names('Who does not take part any more')).toEqual(['Vlierdonk University of Applied Sciences']);
    // who looks after an alliance takes part, and has no membership there
    await page.goto(network.address('HUB') + allianceOf('merelbron', 'members'));
    await page.getByText('takes part without a membership of its own').waitFor();
    expect(await names('Who takes part, and why')).toHaveLength(5);
    expectQuiet();
  });

  test('the same is done by keyboard alone', async () => {
    const { page, expectQuiet } = await open('/alliances');
    await tabTo(page, page.getByRole('link', { name: PACT }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: PACT, level: 1 }).waitFor();
    await settled(page);
    await tabTo(page, page.getByRole('link', { name: 'Life', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('since Aug').first().or(page.getByText('We meet, and less comes of it.')).first().waitFor();
    await settled(page);
    await tabTo(
      page,
      page
        .locator('main')
        .getByRole('button', { name: /^Why\?/ })
        .first(),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Why it says so' }).waitFor();
    await page.keyboard.press('Escape');
    expectQuiet();
  });

  for (const width of [360, 1440])
    for (const theme of ['LIGHT', 'DARK'] as const)
      test(`all views can be read by everybody, at ${width} px, ${theme.toLowerCase()}`, async () => {
        const { page, axeViolations, expectQuiet, screenshot } = await open('/alliances', { width, theme });
        const views = {
          list: '/alliances',
          charter: allianceOf('merelbron'),
          members: allianceOf('merelbron', 'members'),
          life: allianceOf('merelbron', 'life'),
          decisions: allianceOf('merelhaven', 'decisions'),
          talk: allianceOf('merelhaven', 'talk'),
          together: allianceOf('merelhaven', 'together'),
          partnership: partnership(),
        };
        for (const [name, path] of Object.entries(views)) {
          await page.goto(network.address('HUB') + path);
          await settled(page);
          await screenshot(`alliances-${name}-${width}-${theme.toLowerCase()}`);
          expect([name, await axeViolations()]).toEqual([name, []]);
          const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect([name, sticksOut]).toEqual([name, 0]);
        }
        expectQuiet();
      });

  test('a stranger is shown nothing that judges, not even that it is there', async () => {
    const { page } = await open(allianceOf('merelbron', 'among-us'));
    await page.getByRole('heading', { name: 'Clean where it begins' }).waitFor();
    const text = await page.locator('main').innerText();
    for (const word of ['Among ourselves', 'Words and deeds', 'Who has which part in it'])
      expect(text).not.toContain(word);
    await page.goto(network.address('HUB') + partnership());
    await page.getByRole('heading', { name: 'How far it has come' }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain('What each party has of it');
  });

  test('members see words and deeds as two lines, with what the rule cannot see, and answers that are shared with them', async () => {
    const { page, axeViolations, expectQuiet, screenshot } = await signedIn(
      network,
      open,
      'merelbron',
      ada,
      allianceOf('merelbron', 'among-us'),
    );
    await page.getByRole('heading', { name: 'Words and deeds', exact: true }).waitFor();
    await page.getByText('Words: members who stand by the charter or a belief').waitFor();
    await page.getByText('Quarter by quarter, as a table').first().click();
    await page
      .getByRole('region', { name: 'Words and deeds, by quarter' })
      .getByText('5 of 5 members')
      .first()
      .waitFor();
    const matrix = page.getByRole('table', { name: 'Words and deeds of each member' });
    await matrix.getByText('Says so in the charter').first().waitFor();
    expect(await page.getByText('What it cannot see').count()).toBe(4);
    expect(await axeViolations()).toEqual([]);
    await screenshot('alliances-among-us');
    await page.getByRole('link', { name: 'Life', exact: true }).click();
    // rounds of questions are shared with the alliance alone
    await page.getByRole('heading', { name: 'Whether they rely on each other' }).first().waitFor();
    expectQuiet();
  });

  test('parties see what each has of their partnership, in kind words', async () => {
    const { page, axeViolations, expectQuiet } = await signedIn(network, open, 'vrije-beek', ada, partnership());
    await page.getByRole('heading', { name: 'What each party has of it' }).waitFor();
    await page.getByText('Something came to each party, by its own word.').waitFor();
    await page.getByText('They help each other').first().waitFor();
    expect(await axeViolations()).toEqual([]);
    expectQuiet();
  });

  test('where nothing is to be seen it is said what to do', async () => {
    const { page } = await open('/alliances?q=nothing');
    await page.getByText('No alliance fits').waitFor();
    const nowhere = `/alliances/${encodeURIComponent(`${network.didOf('grashalm')}/network/${'9'.repeat(26)}`)}`;
    await page.goto(network.address('HUB') + nowhere);
    await page.getByText('This alliance is not to be seen here').waitFor();
  });

  test('speaks Dutch to those who prefer it', async () => {
    const { page } = await open(allianceOf('merelbron'), { language: 'nl' });
    await page.getByRole('heading', { name: 'Wat haar leden vinden' }).waitFor();
    await page.getByText('Waar dit vandaan komt').waitFor();
  });
});
