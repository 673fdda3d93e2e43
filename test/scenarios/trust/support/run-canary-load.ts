import { canaryLoad } from './canary-load.ts';
import { PATIENT } from './consent-trial.ts';
import { startTrustWorld } from './trust-world.ts';

/** `npm run trial:canaries [answers]`: the load with canaries in full, by default 100,000 answers. Ends with 1 when any was foreign. */
const [wanted = 100_000] = process.argv.slice(2).map(Number);
const world = await startTrustWorld([['ash'], ['birch'], ['cedar']], PATIENT);
const started = performance.now();
try {
  const { answers, foreign } = await canaryLoad(world, { answers: wanted });
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${answers} answers in ${seconds} s, of which foreign: ${foreign.length}`);
  for (const one of foreign.slice(0, 5)) console.error(one);
  if (foreign.length > 0) process.exitCode = 1;
} finally {
  await world.close();
}
