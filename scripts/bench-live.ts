import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchLive } from './bench/bench-live.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption } from './commands/options.ts';

/** `npm run bench:live`: what it costs that rules see what owners share with the reader; prints JSON. */
const { runs } = new Command('npm run bench:live --')
  .description('Measures values that rest on what five and fifty owners share with the reader, and prints JSON.')
  .option('--runs <count>', 'questions in a row', countOption, 30)
  .parse()
  .opts<{ runs: number }>();

const directory = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
try {
  console.log(JSON.stringify(await benchLive(directory, { runs }), undefined, 2));
} catch (error) {
  reportFailure(error, { debug: true });
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
