import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ShownNetwork } from './support/shown-network.ts';
import { hasBrowser, shownPages } from './support/shown-page.ts';

const ACTORS = 1_000;
const HUB = fileURLToPath(new URL('../support/run-large-hub.ts', import.meta.url));
/** What the map may take until it is first painted, on a machine of our own; one that is slow or busy takes in proportion. */
const FIRST_PAINT_MS = 2_000;
/** What the same reckoning takes on a machine that does nothing else. */
const RECKONING_MS = 60;

/** How many times slower than usual the machine is just now: by a reckoning in the page itself. */
async function slowness(page: Page): Promise<number> {
  const ms = await page.evaluate(() => {
    const began = performance.now();
    let sum = 0;
    for (let at = 1; at < 6_000_000; at++) sum += Math.sqrt(at) % 3;
    return sum > 0 ? performance.now() - began : 0;
  });
  return Math.max(1, ms / RECKONING_MS);
}

describe.skipIf(!hasBrowser)('a network of a thousand', () => {
  let hub: ChildProcess | undefined;
  let url = '';
  beforeAll(async () => {
    hub = spawn(process.execPath, [HUB, String(ACTORS)], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: hub.stdout as NodeJS.ReadableStream })) {
      url = line.match(/^ready (\S+)/)?.[1] ?? '';
      if (url !== '') break;
    }
  }, 240_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => hub?.once('exit', resolve));
    if (hub?.kill('SIGTERM')) await ended;
  });
  const network: Pick<ShownNetwork, 'address'> = { address: () => url };
  const open = shownPages(network as ShownNetwork);

  test('is painted soon and moves; the figures are told', async () => {
    // the hub draws it the first time somebody asks
    const first = await open('/network');
    await first.page.locator('[data-drawn]').waitFor();
    const cold = await paintedAt(first.page);
    await first.page.context().close();

    const { page, expectQuiet, screenshot } = await open('/network');
    await page.locator(`[data-drawn="${ACTORS}"]`).waitFor();
    const warm = await paintedAt(page);
    const slow = await slowness(page);
    await screenshot('network-thousand');
    const frames = await framesWhileMoved(page);
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'unknown';
    });
    console.log(
      JSON.stringify({
        ...{ actors: ACTORS, firstPaintMs: warm, firstPaintOfAColdHubMs: cold, frames, renderer },
        ...{ slowness: Math.round(slow * 10) / 10, load: loadavg()[0] },
      }),
    );
    expect(warm).toBeLessThan(FIRST_PAINT_MS * slow);
    expect(frames.perSecond).toBeGreaterThan(0);
    expectQuiet();
  });

  test('stays text, whatever its members are called', async () => {
    const { page, expectQuiet } = await open('/network?size=activity');
    await page.locator('[data-drawn]').waitFor();
    const title = await page.title();
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.getByLabel('Name of an organization').fill('<img');
    const hostile = page.getByRole('row').nth(1).getByRole('button').first();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await hostile.innerText()).toBe('<img src=x onerror="document.title=1">');
    await hostile.click();
    const panel = page.getByRole('complementary');
    expect(await panel.getByRole('heading').first().innerText()).toContain('<img');
    const isWellFormed = async (button: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const xml = await readFile(await (await waiting).path(), 'utf8');
      return page.evaluate((source) => {
        const found = new DOMParser().parseFromString(source, 'application/xml');
        return ['parsererror', 'img', 'script', 'a'].filter((name) => found.querySelector(name) !== null);
      }, xml);
    };
    expect(await isWellFormed('Drawing (SVG)')).toEqual([]);
    expect(await isWellFormed('Graph (GEXF)')).toEqual([]);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expectQuiet();
  });
});

/** Milliseconds from when the address was asked for until all discs and ties were on the screen for the first time. */
async function paintedAt(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(performance.getEntriesByName('map-drawn')[0]?.startTime ?? Number.NaN));
}

/** Moves the map about by the mouse for two seconds: how many frames a second come, and the longest time between two. */
async function framesWhileMoved(page: Page): Promise<{ readonly perSecond: number; readonly longestMs: number }> {
  const map = page.getByRole('application');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('There is no map.');
  const counting = page.evaluate(
    () =>
      new Promise<{ perSecond: number; longestMs: number }>((resolve) => {
        const times: number[] = [];
        const count = (time: number) => {
          times.push(time);
          const passed = time - (times[0] ?? time);
          if (passed < 2_000) return void requestAnimationFrame(count);
          const gaps = times.slice(1).map((at, place) => at - (times[place] ?? at));
          resolve({
            perSecond: Math.round((10_000 * gaps.length) / passed) / 10,
            longestMs: Math.round(Math.max(...gaps)),
          });
        };
        requestAnimationFrame(count);
      }),
  );
  const [x, y] = [box.x + 30, box.y + 30];
  let isOver = false;
  void counting.then(() => {
    isOver = true;
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; !isOver; step++) await page.mouse.move(x + 60 * Math.sin(step / 5), y + 60 * Math.cos(step / 5));
  await page.mouse.up();
  return counting;
}
