import { expect, test } from 'vitest';
import { canaryLoad } from './support/canary-load.ts';
import { PATIENT } from './support/consent-trial.ts';
import { startTrustWorld } from './support/trust-world.ts';

/** The full number is run by `npm run trial:canaries`. */
const ANSWERS = 5_000;

test('two readers of different members who ask at the same time never get a byte of each other’s', async () => {
  const world = await startTrustWorld([['ash'], ['birch'], ['cedar']], PATIENT);
  try {
    const { answers, foreign } = await canaryLoad(world, { answers: ANSWERS });
    expect(foreign.slice(0, 3)).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(ANSWERS);
  } finally {
    await world.close();
  }
}, 600_000);
