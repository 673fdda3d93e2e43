import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchConsent } from './bench/bench-consent.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption } from './commands/options.ts';
import { round } from './trial/measure.ts';

/** `npm run bench:consent`: measures pages and counts of a list that shows each viewer what they may see, and prints JSON. */
const { rows, runs } = new Command('npm run bench:consent --')
  .description(
    'Measures pages and counts of a list of records with every audience, for viewers of every sort, and prints JSON.',
  )
  .option('--rows <count>', 'records to publish first', countOption, 100_000)
  .option('--runs <count>', 'how often each viewer asks', countOption, 400)
  .addHelpText('after', '\nExample:\n  npm run bench:consent -- --rows 10000')
  .parse()
  .opts<{ rows: number; runs: number }>();

const directory = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
try {
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    loadBefore: round(loadavg()[0] ?? 0),
  };
  const figures = await benchConsent(directory, { rows, runs });
  console.log(JSON.stringify({ machine, aims: { pageP95Ms: 20 }, ...figures }, undefined, 2));
} catch (error) {
  reportFailure(error, { debug: true });
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
