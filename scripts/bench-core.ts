import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { benchDemo } from './bench/bench-demo.ts';
import { benchJoin, benchPlanning, joinAndRead, withHub } from './bench/bench-hub.ts';
import { benchImport } from './bench/bench-import.ts';
import { reportFailure } from './commands/failure.ts';
import { countOption, namesOption, portOption } from './commands/options.ts';
import { keepCompiledCode } from './processes/compile-cache.ts';
import { round } from './trial/measure.ts';
import { RACE_TO_ZERO } from './trial/net-zero-alliances.ts';
import { ATTRIBUTION, companiesWithTarget } from './trial/net-zero-table.ts';
import { runTrial } from './trial/run-trial.ts';
import { makeHosts, startHosts } from './trial/trial-hosts.ts';
import { madeUpRows, trackerOrganizations } from './trial/trial-organizations.ts';

/** `npm run bench:core`: measures speed and memory, and prints JSON. What falls short of its aim is printed like the rest. */
const SHARED = fileURLToPath(new URL('../../shared/data/net-zero-tracker/snapshot_2022-12-20.xlsx', import.meta.url));
const AIMS = {
  'demo.laterStartSeconds': 10,
  'demo.memory.hubMb': 250,
  'demo.memory.nodesMb': 150,
  'hundredActors.pageOf50Goals.p95Ms': 300,
  'import.newRowsPerSecond': 1_000,
  'ingest.recordsPerSecond': 1_500,
  'planning.slowestMs': 250,
};
const PARTS = ['demo', 'hundredActors', 'join', 'import', 'planning'];

const { file, basePort, rows, runs, only } = new Command('npm run bench:core --')
  .description('Measures speed and memory and prints JSON.')
  .option('--file <xlsx>', 'snapshot of the Net Zero Tracker; made-up organizations where it is missing', SHARED)
  .option('--base-port <port>', 'first of the ports to use', portOption, 4300)
  .option('--rows <count>', 'rows to import', countOption, 10_000)
  .option('--runs <count>', 'how often a page is asked for', countOption, 100)
  .option('--only <parts>', `some of ${PARTS.join(', ')}`, namesOption, PARTS)
  .addHelpText('after', '\nExample:\n  npm run bench:core -- --only import,planning')
  .parse()
  .opts<{ file: string; basePort: number; rows: number; runs: number; only: string[] }>();

keepCompiledCode();
try {
  console.log(JSON.stringify(await run(), undefined, 2));
} catch (error) {
  reportFailure(error, { debug: true });
}
process.exit();

async function run(): Promise<object> {
  const directory = await mkdtemp(join(tmpdir(), 'constellation-bench-'));
  const place = (name: string) => join(directory, name);
  const isReal = existsSync(file);
  const companies = isReal ? (await companiesWithTarget(file)).slice(0, 104) : madeUpRows(104);
  const figures: Record<string, unknown> = {
    machine: {
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      processor: cpus()[0]?.model,
      cores: availableParallelism(),
      loadBefore: round(loadavg()[0] ?? 0),
    },
    organizations: isReal ? ATTRIBUTION : 'made up: the snapshot of the Net Zero Tracker is not at hand',
    aims: AIMS,
  };
  const part = async (name: string, measure: () => Promise<object>) => {
    if (!only.includes(name)) return;
    console.error(`${name} …`);
    Object.assign(figures, await measure());
  };
  try {
    await part('demo', async () => ({ demo: await benchDemo(place('demo'), basePort, runs) }));
    await part('hundredActors', async () => {
      const where = { hosts: 4, basePort: basePort + 10 };
      const organizations = trackerOrganizations(companies.slice(0, 100), where, [RACE_TO_ZERO]);
      const trial = await runTrial({ directory: place('hundred'), organizations, ...where, runs });
      await trial.stop();
      return { hundredActors: trial.figures };
    });
    await part('join', async () => {
      const where = { hosts: 2, basePort: basePort + 20 };
      const { hosts } = await makeHosts(place('join'), trackerOrganizations(companies, where, [RACE_TO_ZERO]), where);
      const services = await startHosts(hosts, place('join-logs'));
      try {
        await mkdir(place('join-hub'), { recursive: true });
        return {
          join: await benchJoin(
            place('join-hub'),
            hosts.flatMap(({ dids }) => dids),
          ),
        };
      } finally {
        await Promise.all(services.map((service) => service.stop()));
      }
    });
    await part('import', () => importAndIngest(place));
    await part('planning', async () => ({ planning: await benchPlanning(place('planning-hub')) }));
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Imports a table into an actor, starts its node, and lets a hub read it. */
async function importAndIngest(place: (name: string) => string): Promise<object> {
  const port = basePort + 30;
  const { did, ...imported } = await benchImport(place('import'), { rows, port });
  const services = await startHosts([{ directory: place('import'), port, dids: [did] }], place('import-logs'));
  try {
    const ms = await withHub(place('import-hub'), (hub) => joinAndRead(hub, did));
    return { import: imported, ingest: { records: rows, recordsPerSecond: Math.round((rows / ms) * 1000) } };
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
}
