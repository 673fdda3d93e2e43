import { describe, expect, test } from 'vitest';
import { shownNetwork } from './support/shown-network.ts';
import { hasBrowser, settled, shownPages } from './support/shown-page.ts';
import { signedIn } from './support/signed-in.ts';

describe.skipIf(!hasBrowser)('answering at the desk', { timeout: 120_000 }, () => {
  const network = shownNetwork();
  const open = shownPages(network);
  const STEWARD = { name: 'Stella Steward', role: 'SIGNER' } as const;
  /** What the hub tells anybody of what one organization says. */
  const evidenceOf = async (list: string, issuer: string) => {
    const answer = await network.ask(`{ ${list}(filter: { issuer: ["${issuer}"] }) { nodes { evidence { value } } } }`);
    return answer[list].nodes[0].evidence.value;
  };

  test('is for those who see what is answered, says when fewer would, and is known to all at once', async () => {
    const { page, axeViolations, expectQuiet } = await signedIn(network, open, 'merelhaven', STEWARD, '/desk');
    const anglers = `${network.didOf('vlierdonk')}:de-voorn`;
    expect(await evidenceOf('memberships', anglers)).toBe('UNANSWERED');
    const wish = page.getByRole('listitem').filter({ hasText: 'De Voorn' });
    await wish.getByRole('link', { name: 'Read and answer' }).click();
    await page.getByLabel(/^Verdict/).selectOption('CONFIRMED');
    expect(await page.getByLabel(/^Everybody/).isChecked()).toBe(true);
    const warning = page.getByText('Everybody can read what you answer.');
    expect(await warning.count()).toBe(0);
    await page.getByLabel(/^Organizations that we name/).check();
    await warning.waitFor();
    expect(await axeViolations()).toEqual([]);
    await page.getByLabel(/^Everybody/).check();
    await warning.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Look at it before publishing' }).click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('It is published.').waitFor();
    await expect.poll(() => evidenceOf('memberships', anglers), { timeout: 30_000 }).toBe('CONFIRMED');
    await page.goto(`${network.address('merelhaven')}/desk`);
    await settled(page);
    await page.getByText(/things? waits?\.$/).waitFor();
    expect(await wish.count()).toBe(0);
    expectQuiet();
  });
});
