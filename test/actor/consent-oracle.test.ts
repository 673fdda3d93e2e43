import { describe, expect, test } from 'vitest';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { consentTrial } from './support/consent-trial.ts';

const mongo = await mongoForTests();

async function trials(from: number, count: number, storeUrl?: (seed: number) => string): Promise<number> {
  let checks = 0;
  for (let seed = from; seed < from + count; seed++)
    checks += await consentTrial({ seed, ...(storeUrl ? { storeUrl: storeUrl(seed) } : {}) });
  return checks;
}

// more of them: npm run trial:consent
describe('what a node shows to anybody is what an oracle expects that shares no code with it', {
  timeout: 120_000,
}, () => {
  test('with its records in SQLite, in 20,000 checks', async () => {
    expect(await trials(1, 40)).toBeGreaterThan(20_000);
  });

  test.skipIf(!mongo)('with its records in MongoDB', async () => {
    expect(await trials(1_001, 6, (seed) => mongo?.storeUrl(`consent${seed}`) ?? '')).toBeGreaterThan(2_000);
  });
});
