import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OutageFigures, OWNER_DEADLINE_MS, trialOutages } from '../../scripts/trial/outages.ts';

/** Measured before all trouble and after it. */
const WELL = ['healthy', 'healthy again'];

/** As `npm run trial:outages`, with fewer members and readers: real processes, one door for each member. */
describe('when one of ten members is down, five are down, or five hang', () => {
  const phases = new Map<string, OutageFigures>();
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'outages-'));
    const trial = await trialOutages({ directory, members: 10, runs: 20 });
    for (const figures of trial.phases) phases.set(figures.phase, figures);
  }, 240_000);
  afterAll(() => rm(directory, { recursive: true, force: true }));
  const phase = (name: string): OutageFigures => {
    const figures = phases.get(name);
    if (!figures) throw new Error(`There is no phase ${name}.`);
    return figures;
  };

  test('what the others say is there, the same to the byte, and every absence is listed', () => {
    expect(phases.size).toBe(8);
    for (const { changed, unlisted } of phases.values()) expect([changed, unlisted]).toEqual([0, 0]);
  });

  test('nobody waits longer than the deadline of an owner and a quarter of a second', () => {
    // beyond what the machine, busy with other tests, needs for an answer without any trouble
    const busy = 2 * Math.max(...WELL.map((name) => phase(name).p99Ms));
    for (const { p99Ms } of phases.values()) expect(p99Ms).toBeLessThanOrEqual(OWNER_DEADLINE_MS + 250 + busy);
    expect(phase('half hung: at first').p50Ms).toBeGreaterThan(OWNER_DEADLINE_MS - 250);
  });

  test('once the breakers are open, answers take no longer than when all are well', () => {
    const well = WELL.map(phase);
    // whoever waits, waits for the deadline; how long anything else takes is a matter of how busy the machine is just then
    const bound = Math.max(OWNER_DEADLINE_MS / 2, ...well.map(({ p50Ms, p99Ms }) => Math.max(1.5 * p50Ms + 50, p99Ms)));
    for (const name of ['one down', 'half down', 'half hung']) {
      // medians: of twenty runs on a busy machine the slowest says nothing; how busy it is shows in how far those without trouble differ
      expect(phase(`${name}: breakers open`).p50Ms).toBeLessThanOrEqual(bound);
    }
  });
});
