import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { benchSignatures } from './bench/bench-signatures.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption } from './commands/options.ts';

/** `npm run bench:signatures`: what it costs a node and a hub that requests are signed; prints JSON. */
const { requests, rounds } = new Command('npm run bench:signatures --')
  .description('Measures what the signatures of hubs cost, signed and unsigned in turns, and prints JSON.')
  .option('--requests <count>', 'requests in a row', countOption, 1_000)
  .option('--rounds <count>', 'how often, signed and unsigned', countOption, 15)
  .parse()
  .opts<{ requests: number; rounds: number }>();

const directory = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
try {
  console.log(JSON.stringify(await benchSignatures(join(directory, 'node'), { requests, rounds }), undefined, 2));
} catch (error) {
  reportFailure(error, { debug: true });
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit();
