import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentTrial, PATIENT } from './support/consent-trial.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

/** The full number is run by `npm run trial:consent-hub`. */
const CHECKS = 5_000;

let world: TrustWorld;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar'], ['dogwood', 'elder']], PATIENT);
}, 60_000);
afterAll(() => world.close());

test('whatever is asked of a hub, by whomever, nobody sees more than owners share with them, nor less', async () => {
  const { checks, answers, leaks } = await consentTrial(world, { checks: CHECKS, seed: 20_261_122 });
  expect(leaks).toEqual([]);
  expect(checks).toBeGreaterThanOrEqual(CHECKS);
  expect(answers).toBeGreaterThan(100);
}, 120_000);
