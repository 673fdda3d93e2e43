import type { Page } from 'playwright-core';

/** Changes what the server answers before it comes to the page, as whoever sits between them could. */
export async function changeAnswers(page: Page, change: (text: string) => string): Promise<void> {
  await page.route(/\/(graphql|reading)$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });
}

/** Another character in the place of the last one of a text, wherever the text is. */
export function withOneCharacterChanged(found: string): (text: string) => string {
  const other = `${found.slice(0, -1)}${found.endsWith('x') ? 'y' : 'x'}`;
  return (text) => text.replaceAll(found, other);
}
