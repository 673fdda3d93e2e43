import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPABILITIES, isOperation, runTour, TOUR } from '../../scripts/tour/index.ts';
import { startTouredNetwork } from '../../scripts/tour/toured-network.ts';
import { root } from './pages.ts';

let directory: string;
let network: Awaited<ReturnType<typeof startTouredNetwork>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'constellation-tour-'));
  network = await startTouredNetwork(directory);
}, 90_000);

afterAll(async () => {
  await network?.stop();
  await rm(directory, { recursive: true, force: true });
});

describe('the tour', () => {
  test.each(TOUR.map((step) => ({ question: `${step.shows.join(' ')} ${step.question}`, step })))(
    '$question',
    async ({ step }) => {
      for await (const { held } of runTour([step], network, { patienceMs: 20_000 })) {
        const broken = Object.entries(held).flatMap(([what, holds]) => (holds ? [] : [what]));
        expect(broken).toEqual([]);
        expect(Object.keys(held).length).toBeGreaterThan(isOperation(step) ? 1 : -1);
      }
    },
    40_000,
  );

  test('names tests that are there', () => {
    expect(TOUR.map(({ test: path }) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('shows what was asked for, all of it', () => {
    const shown = new Set(TOUR.flatMap(({ shows }) => shows));
    expect(Object.keys(CAPABILITIES).filter((name) => !shown.has(name as never))).toEqual([]);
  });

  test('has something to show of every rule', () => {
    const rules = new Set(TOUR.flatMap(({ rules: some = [] }) => some));
    expect(Array.from({ length: 22 }, (_, at) => at + 1).filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
