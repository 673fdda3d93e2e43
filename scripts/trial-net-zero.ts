import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ConstellationError } from '../schema/index.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption, portOption } from './commands/options.ts';
import { bringPages } from './pages/bring-pages.ts';
import { takenPorts } from './processes/free-ports.ts';
import { untilStopped } from './processes/until-stopped.ts';
import { inWords, lookAround } from './trial/look-around.ts';
import { ALLIANCES } from './trial/net-zero-alliances.ts';
import { ATTRIBUTION, companiesWithTarget } from './trial/net-zero-table.ts';
import { runTrial } from './trial/run-trial.ts';
import { trackerOrganizations } from './trial/trial-organizations.ts';

/**
 * `npm run trial:net-zero`: real organizations of the Net Zero Tracker as independent actors, each with its own store and key,
 * behind a hub; alliances that the tracker names are stood in for. Prints figures as JSON; everything else, a digest in words too, goes
 * to the error stream.
 */
const SHARED = fileURLToPath(new URL('../../shared/data/net-zero-tracker/snapshot_2022-12-20.xlsx', import.meta.url));

type Options = {
  file: string;
  actors: number;
  hosts?: number;
  basePort: number;
  runs: number;
  dir?: string;
  serve?: boolean;
};

const options = new Command('npm run trial:net-zero --')
  .description('Federates real organizations of the Net Zero Tracker as independent actors, and measures.')
  .option('--file <xlsx>', 'snapshot of the tracker (zerotracker.net)', SHARED)
  .option('--actors <count>', 'how many companies, in the order of the file', countOption, 100)
  .option(
    '--hosts <count>',
    'node processes that host them; one for fifty of them and at least 4 unless told',
    countOption,
  )
  .option('--base-port <port>', 'port of the hub; the hosts are on those above it', portOption, 4200)
  .option('--runs <count>', 'how often the page is asked for', countOption, 100)
  .option('--dir <directory>', 'keeps the network there; else it is removed at the end')
  .option('--serve', 'goes on running after measuring, with its pages to look at, until Ctrl-C')
  .addHelpText('after', '\nExample:\n  npm run trial:net-zero -- --actors 300 --serve')
  .parse()
  .opts<Options>();

try {
  await run(options);
} catch (error) {
  reportFailure(error, { debug: process.argv.includes('--debug') });
}
process.exit();

async function run({ file, actors, hosts: wanted, basePort, runs, dir, serve }: Options): Promise<void> {
  if (!existsSync(file))
    throw new ConstellationError(
      'IMPORT_INVALID',
      `${file} is not there. What to do: give a snapshot of the Net Zero Tracker with --file; this project does not ship its data.`,
    );
  console.error(ATTRIBUTION);
  const rows = (await companiesWithTarget(file)).slice(0, actors);
  if (rows.length < actors) console.error(`The file has only ${rows.length} companies with an end target.`);
  // a host lets one address ask for the words of sixty actors a minute, and the hub asks for those of all at once
  const hosts = wanted ?? Math.max(4, Math.ceil((rows.length + ALLIANCES.length) / 50));
  const taken = await takenPorts(
    '127.0.0.1',
    Array.from({ length: hosts + 1 }, (_, at) => basePort + at),
  );
  if (taken.length > 0)
    throw new ConstellationError(
      'PORT_IN_USE',
      `Taken by another program: ${taken.join(', ')}. What to do: stop it, or choose other ports with --base-port.`,
    );
  if (serve) await bringPages();
  const directory = dir ?? (await mkdtemp(join(tmpdir(), 'constellation-trial-')));
  const stopped = untilStopped();
  try {
    const trial = await runTrial({
      directory,
      organizations: trackerOrganizations(rows, { hosts, basePort }),
      hosts,
      basePort,
      runs,
      onStep: (step) => console.error(`${step} …`),
    });
    console.error('looking around …');
    const { asked, digest } = await lookAround(trial.url, trial.hubMb);
    console.log(JSON.stringify({ attribution: ATTRIBUTION, ...trial.figures, asked, digest }, undefined, 2));
    for (const line of inWords(digest)) console.error(line);
    if (serve) {
      console.error(`ready ${trial.url} (in a browser: ${new URL('/network', trial.url)}; Ctrl-C stops everything)`);
      await stopped;
    }
    await trial.stop();
  } finally {
    if (dir === undefined) await rm(directory, { recursive: true, force: true });
  }
}
