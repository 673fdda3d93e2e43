import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchRules } from './bench/bench-rules.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption } from './commands/options.ts';
import { round } from './trial/measure.ts';

/** `npm run bench:rules`: measures what is derived from records over a large index, and prints JSON. */
const AIMS = {
  'fields.*.p95Ms': 50,
  'map.firstMs': 1_500,
  'map.againP95Ms': 20,
  'map.longestWaitMs': 50,
  'pages.*.p95Ms': 50,
  'memory.afterAllFields.residentMb': 600,
};

const { actors, records, runs, stuffed } = new Command('npm run bench:rules --')
  .description(
    'Measures every derived field over a made-up network, the network map, what a changed record costs, and memory; prints JSON. `ms` are by the clock; `computingMs` are what the thread computed, which is what counts on a machine that does much else.',
  )
  .option('--actors <count>', 'actors that take part', countOption, 1_000)
  .option('--records <count>', 'records of all of them, of which an eighth is for members only', countOption, 57_000)
  .option('--runs <count>', 'how often each question is asked', countOption, 60)
  .option('--stuffed <count>', 'records of each sort with which a small network is stuffed', countOption, 10_000)
  .addHelpText('after', '\nExample:\n  npm run bench:rules -- --actors 100 --records 5000')
  .parse()
  .opts<{ actors: number; records: number; runs: number; stuffed: number }>();

const directory = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
try {
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    loadBefore: round(loadavg()[0] ?? 0),
  };
  const figures = await benchRules(directory, { actors, records, runs, stuffed });
  console.log(JSON.stringify({ machine, aims: AIMS, ...figures }, undefined, 2));
} catch (error) {
  reportFailure(error, { debug: true });
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
