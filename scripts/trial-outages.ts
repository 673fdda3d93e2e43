import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER_DEADLINE_MS, trialOutages } from './trial/outages.ts';

/** `npm run trial:outages [members] [runs]`: what readers get while members are down or hang. */
const [members = 100, runs = 100] = process.argv.slice(2).map(Number);
const directory = await mkdtemp(join(tmpdir(), 'outages-'));
try {
  console.log(`${members} members, one row each on a page; deadline of an owner ${OWNER_DEADLINE_MS} ms`);
  await trialOutages({
    directory,
    members,
    runs,
    onPhase: ({ phase, p50Ms, p99Ms, runs: times, changed, unlisted }) =>
      console.log(
        `${phase.padEnd(26)} p50 ${String(p50Ms).padStart(7)} ms   p99 ${String(p99Ms).padStart(7)} ms   ${times} runs   ${changed} changed   ${unlisted} wrongly listed`,
      ),
  });
} finally {
  await rm(directory, { recursive: true, force: true });
}
