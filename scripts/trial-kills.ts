import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { countOption, portOption } from './commands/options.ts';
import { killHub } from './trial/kill-hub.ts';
import { killNode } from './trial/kill-node.ts';
import type { KillReport } from './trial/kill-points.ts';

/** `npm run trial:kills`: a node and a hub, killed at random points under load. Prints what was found as JSON. */
const { points, basePort, only } = new Command('npm run trial:kills --')
  .description(
    'Kills a node while it writes, and a hub while it reads, at random points; looks at what is left each time.',
  )
  .option('--points <count>', 'how often each of them is killed', countOption, 200)
  .option('--base-port <port>', 'first of three ports', portOption, 4300)
  .option('--only <which>', 'node or hub')
  .parse()
  .opts<{ points: number; basePort: number; only?: string }>();

const folder = await mkdtemp(join(tmpdir(), 'constellation-kills-'));
// a long trial may be stopped: what was found so far is on the error stream
const progress = (name: string) => (soFar: KillReport) => {
  const { p50Ms, maxMs } = soFar.restart;
  if (soFar.points % 10 !== 0) return;
  console.error(
    `${name}: killed ${soFar.points} of ${points} times, ${soFar.faults.length} faults, ready again after ${p50Ms} ms (median), at most ${maxMs} ms`,
  );
};
try {
  const node =
    only === 'hub' ? undefined : await killNode(join(folder, 'a'), { points, port: basePort }, progress('node'));
  const ports = { port: basePort + 1, nodePort: basePort + 2 };
  const hub = only === 'node' ? undefined : await killHub(join(folder, 'b'), { points, ...ports }, progress('hub'));
  console.log(JSON.stringify({ node, hub }, undefined, 2));
  if ([node, hub].some((report) => report && (report.faults.length > 0 || report.restart.maxMs > 5_000)))
    process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
