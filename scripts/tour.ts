import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { reportFailure } from './commands/failure.ts';
import { startTouredNetwork } from './tour/toured-network.ts';

/**
 * `npm run tour`: starts the demo on ports of its own, asks it one question after another, and prints question, query and answer. Ends with
 * an error when an answer is empty, or not what the demo should show.
 */
const { only, quiet } = new Command('npm run tour --')
  .description('Goes through what the network can answer, on a demo of its own.')
  .option('--only <words>', 'steps whose question or capability (S41) holds these words')
  .option('--quiet', 'prints what failed, and a count')
  .parse()
  .opts<{ only?: string; quiet?: boolean }>();

const directory = await mkdtemp(join(tmpdir(), 'constellation-tour-'));
try {
  const { TOUR, runTour, isOperation } = await import('./tour/index.ts');
  const chosen = TOUR.filter(
    ({ question, shows }) => only === undefined || shows.some((one) => one === only) || question.includes(only),
  );
  const network = await startTouredNetwork(directory);
  let failed = 0;
  try {
    for await (const { step, answer, held, ms } of runTour(chosen, network)) {
      const broken = Object.entries(held).filter(([, holds]) => !holds);
      if (broken.length > 0) failed++;
      if (quiet && broken.length === 0) continue;
      console.log(`\n${step.shows.join(' ')}  ${step.question}`);
      if (!isOperation(step)) {
        console.log(`\n  ${step.command}`);
        continue;
      }
      const where = step.at === undefined || step.at === 'HUB' ? 'the hub' : `the node of ${step.at}`;
      console.log(`asked of ${where}, as ${step.as ?? 'anybody'} (${ms} ms)\n`);
      console.log(network.here(step.operation));
      console.log(JSON.stringify(answer, undefined, 2));
      for (const [what, holds] of Object.entries(held)) console.log(`${holds ? 'yes' : 'NO '} ${what}`);
    }
  } finally {
    await network.stop();
  }
  console.log(`\n${chosen.length} steps, ${failed} not as they should be.`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error, { debug: process.argv.includes('--debug') });
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
