import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { chromiumForTests } from '../../../support/chromium.ts';
import type { ShownNetwork } from './shown-network.ts';

/** How a page is opened. */
export type Opening = {
  readonly at?: Parameters<ShownNetwork['address']>[0];
  /** 1440 unless told; 360 is a phone. */
  readonly width?: number;
  readonly theme?: 'LIGHT' | 'DARK';
  readonly language?: 'en' | 'nl';
  /** False: as on a machine that cannot draw in three dimensions. */
  readonly webGl?: boolean;
};

/** A page that somebody has before them. */
export type ShownPage = {
  readonly page: Page;
  /** What the page wrote to the console as a warning or worse, and what its policy refused. */
  readonly complaints: readonly string[];
  /** Addresses of other hosts that it asked; there must never be any. */
  readonly foreign: readonly string[];
  /** Breaches of WCAG 2.2 up to AA, one line each. */
  axeViolations(): Promise<readonly string[]>;
  /** Fails when there was a complaint, or another host was asked. */
  expectQuiet(): void;
  /** Into the folder that CONSTELLATION_PAGES_SHOTS names; nowhere without. */
  screenshot(name: string): Promise<void>;
};

/** Whether there is a browser to look with: `describe.skipIf(!hasBrowser)(…)`. */
export const hasBrowser = chromiumForTests() !== undefined;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A browser without a graphics card reads each frame back from its software, and says that this is slow. It is no word of the page. */
const DRAWN_BY_SOFTWARE = /GL Driver Message .*GPU stall due to ReadPixels/;
const WITHOUT_WEBGL = ['--disable-software-rasterizer', '--disable-3d-apis'];

/**
 * A real browser for all tests of a file. Each page has a profile of its own, and is closed with the file.
 *
 * @example
 * const network = shownNetwork();
 * const open = shownPages(network);
 * test('…', async () => { const { page, expectQuiet } = await open('/goals', { width: 360, theme: 'DARK' }); … });
 */
export function shownPages(network: ShownNetwork): (path: string, opening?: Opening) => Promise<ShownPage> {
  const browsers = new Map<boolean, Promise<Browser>>();
  const contexts: BrowserContext[] = [];
  let axe = '';
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close().catch(() => {})));
    for (const browser of browsers.values()) await (await browser).close();
  });
  const browserWith = (webGl: boolean) => {
    const known = browsers.get(webGl);
    if (known) return known;
    const started = chromium.launch({
      executablePath: chromiumForTests() as string,
      args: webGl ? FLAGS : [...FLAGS.filter((flag) => !flag.includes('swiftshader')), ...WITHOUT_WEBGL],
    });
    browsers.set(webGl, started);
    return started;
  };
  return async (path, opening = {}) => {
    const { at = 'HUB', width = 1440, theme, language = 'en', webGl = true } = opening;
    const browser = await browserWith(webGl);
    const origin = network.address(at);
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 780 : 900 },
      colorScheme: theme === 'DARK' ? 'dark' : 'light',
      locale: language,
      acceptDownloads: true,
    });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (DRAWN_BY_SOFTWARE.test(message.text())) return;
      if (['warning', 'error', 'assert'].includes(message.type()))
        complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) foreign.push(request.url());
    });
    await page.goto(origin + path);
    await settled(page);
    return {
      page,
      complaints,
      foreign,
      axeViolations: () => violations(page, axe),
      expectQuiet() {
        expect(complaints).toEqual([]);
        expect(foreign).toEqual([]);
      },
      async screenshot(name) {
        const folder = process.env['CONSTELLATION_PAGES_SHOTS'];
        if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      },
    };
  };
}

/** Resolves when the page has its heading, and nothing on it is still being asked for the first time. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-waiting]') === null);
}

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

async function violations(page: Page, axe: string): Promise<readonly string[]> {
  // given to the page by the debugger, which the policy of the page does not concern
  await page.evaluate(axe);
  const found = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as AxeResult;
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
