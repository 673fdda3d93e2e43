import type { Locator, Page } from 'playwright-core';

/** More than there are on any page. */
const MOST = 200;

/**
 * Goes with the Tab key alone to where one is to act, as somebody without a mouse does.
 *
 * @throws Error when it is not reached, or when the focus cannot be seen on the way there
 */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed++) {
    if (await isFocused(wanted)) {
      const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
      if (outline === 'none') throw new Error('Where the focus is cannot be seen.');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`It is not reached by ${MOST} times Tab.`);
}

async function isFocused(wanted: Locator): Promise<boolean> {
  return (await wanted.count()) > 0 && wanted.first().evaluate((element) => element === document.activeElement);
}
