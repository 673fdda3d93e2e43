import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW_TO_ENABLE = 'No Chromium was found: tests in a real browser are skipped. Install chromium to run them.';

/**
 * Path of a Chromium on this machine, or `undefined` (after a line that says how to enable it) where there is none; with `CI=true` that
 * is a failure, because skipped tests prove nothing.
 *
 * @example
 * const chromium = chromiumForTests();
 * describe.skipIf(!chromium)('in a browser', () => { … });
 */
export function chromiumForTests(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.env.CI === 'true') throw new Error(HOW_TO_ENABLE);
  console.warn(HOW_TO_ENABLE);
  return undefined;
}
