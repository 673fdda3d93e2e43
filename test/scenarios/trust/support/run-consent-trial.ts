import { consentTrial, PATIENT } from './consent-trial.ts';
import { startTrustWorld } from './trust-world.ts';

/**
 * `npm run trial:consent-hub [checks] [seed]`: the consent trial through a hub in full, by default 100,000 checks, with a new network for
 * every ten thousand. Ends with 1 at the first difference, and says what it was.
 */
const [wanted = 100_000, first = 1] = process.argv.slice(2).map(Number);
const PER_NETWORK = 10_000;
const started = performance.now();
let checks = 0;
let answers = 0;
for (let seed = first; checks < wanted; seed++) {
  const world = await startTrustWorld([['ash'], ['birch', 'cedar'], ['dogwood', 'elder']], PATIENT);
  try {
    const result = await consentTrial(world, { checks: Math.min(PER_NETWORK, wanted - checks), seed });
    checks += result.checks;
    answers += result.answers;
    if (result.leaks.length > 0) {
      console.error(`seed ${seed}, after ${checks} checks:\n${result.leaks.join('\n\n')}`);
      process.exitCode = 1;
      break;
    }
  } finally {
    await world.close();
  }
  console.log(
    `${checks} checks in ${answers} answers, none that differs; ${Math.round((performance.now() - started) / 1_000)} s`,
  );
}
