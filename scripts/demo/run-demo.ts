import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ConstellationError } from '../../schema/index.ts';
import { reportFailure } from '../commands/failure.ts';
import { portOption } from '../commands/options.ts';
import { bringPages } from '../pages/bring-pages.ts';
import { compileServices } from '../processes/compile-cache.ts';
import { runningIn } from '../processes/directory-hold.ts';
import { takenPorts } from '../processes/free-ports.ts';
import { untilOrphaned } from '../processes/until-orphaned.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { DEMO_SLUGS, type DemoSlug } from './demo-names.ts';
import { actorDirectory, demoPorts, startDemo } from './demo-network.ts';
import { runningActors } from './running-actors.ts';

const HOST = '127.0.0.1';
const root = fileURLToPath(new URL('../..', import.meta.url));

export type StartOptions = {
  /** Where its state is kept. */
  readonly directory: string;
  readonly basePort: number;
  /** Whether nothing is compiled yet. */
  readonly isFirst: boolean;
  readonly debug: boolean;
  /** Whether npm started it, so that it ends with npm. */
  readonly endsWithParent: boolean;
};

/** What the command line and the environment say. */
export function startOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Omit<StartOptions, 'isFirst'> {
  const { dir, basePort, debug } = new Command('npm start --')
    .description('Starts a small living network: a hub, and five nodes with nine organizations. Ctrl-C stops it.')
    .option(
      '--dir <directory>',
      'where its state is kept',
      environment.CONSTELLATION_DEMO_DIR ?? join(root, '.constellation'),
    )
    .option(
      '--base-port <port>',
      'port of the hub; the nodes are on the five ports from 101 above it',
      portOption,
      Number(environment.CONSTELLATION_DEMO_PORT ?? 4000),
    )
    .option('--debug', 'show where in the code an error comes from')
    .addHelpText('after', '\nExample:\n  npm start -- --dir /tmp/network --base-port 5000')
    .parse([...argv], { from: 'user' })
    .opts<{ dir: string; basePort: number; debug?: boolean }>();
  return {
    directory: dir,
    basePort,
    debug: debug ?? false,
    endsWithParent: environment.npm_lifecycle_event !== undefined,
  };
}

/** Starts the network, tells what is where, and runs until it is asked to stop. Sets the exit code. */
export async function runDemo(options: StartOptions): Promise<void> {
  const stopping = new AbortController();
  const asked = options.endsWithParent ? Promise.race([untilStopped(), untilOrphaned()]) : untilStopped();
  const stopped = asked.then(() => stopping.abort());
  try {
    await run(options, stopping.signal, stopped);
  } catch (error) {
    if (!stopping.signal.aborted) reportFailure(error, { debug: options.debug });
  }
}

async function run(options: StartOptions, signal: AbortSignal, stopped: Promise<void>): Promise<void> {
  const { directory, basePort, isFirst } = options;
  const began = performance.now();
  const running = await takeStock(options);
  await mkdir(directory, { recursive: true });
  writeFileSync(pidFile(directory), String(process.pid));
  try {
    await bringPages();
    if (isFirst) await compileServices();
    const network = await startDemo({
      directory,
      hubPort: basePort,
      signal,
      running,
      onSeeded: () => console.log('made nine organizations with their records'),
      onListening: ({ name, pid }, url) => console.log(`${name.padEnd(12)} ${url}  pid ${pid}`),
      onEnded: (service, how) => {
        console.error(`${service.name} (pid ${service.pid}) ended: ${how}. The others go on.`);
        const words = service.lastWords();
        if (words !== '') console.error(words.replace(/^/gm, '  '));
        console.error(`Start it again in another terminal: ${startAgain(directory, service.name)}`);
      },
    });
    for (const name of running) {
      const pid = runningIn(actorDirectory(directory, name));
      console.log(`${name.padEnd(12)} runs already${pid === undefined ? '' : ` (pid ${pid})`}, and is used as it is`);
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`ready ${network.url}`);
    console.log(`
Up in ${seconds} s. In a browser: ${network.url.replace(/graphql$/, '')}   to ask yourself: ${network.url.replace(/graphql$/, 'graphiql')}
A token to write at an actor:  npx constellation actor token ${shown(actorDirectory(directory, 'grashalm'))} --role COORDINATOR --expires 7
Start one actor again:         ${startAgain(directory, 'grashalm')}
Ctrl-C stops all that was started here; the state stays in ${shown(directory)}.`);
    await stopped;
    await network.stop();
    const left = await takenPorts(HOST, demoPorts(basePort).all);
    const others = left.length === 0 ? '' : `; what was started elsewhere still runs, on port ${left.join(', ')}`;
    console.log(`stopped${others}`);
  } finally {
    await rm(pidFile(directory), { force: true });
  }
}

/**
 * Looks who is on the ports. Actors of this network that were started by hand, as it told to, are taken as they are.
 *
 * @throws ConstellationError PORT_IN_USE when somebody else is there
 */
async function takeStock({ directory, basePort }: StartOptions): Promise<readonly DemoSlug[]> {
  const { all } = demoPorts(basePort);
  const taken = await takenPorts(HOST, all);
  if (taken.length === 0) return [];
  const other = runningPid(directory);
  if (other !== undefined)
    throw new ConstellationError(
      'PORT_IN_USE',
      `The network runs already (pid ${other}): http://${HOST}:${basePort}/graphql. What to do: use that one, or stop it with Ctrl-C in its terminal (or: kill ${other}), or start a second one with: npm start -- --dir <directory> --base-port <port>`,
    );
  const hub = taken.includes(basePort) ? runningIn(join(directory, 'hub')) : undefined;
  if (hub !== undefined)
    throw new ConstellationError(
      'PORT_IN_USE',
      `The hub of this network runs already (pid ${hub}), started on its own; nothing was started. What to do: stop it with Ctrl-C in its terminal (or: kill ${hub}), then run npm start again.`,
    );
  const running = await runningActors(directory, basePort, taken);
  if (running.length === taken.length) return running;
  const own = running.map((slug) => demoPorts(basePort).actorBase + 1 + DEMO_SLUGS.indexOf(slug));
  const foreign = taken.filter((port) => !own.includes(port));
  const ports = `${foreign.length === 1 ? 'Port' : 'Ports'} ${foreign.join(', ')} of ${HOST}`;
  throw new ConstellationError(
    'PORT_IN_USE',
    `${ports} ${foreign.length === 1 ? 'is' : 'are'} taken by another program; nothing was started. What to do: stop that program, or choose other ports with: npm start -- --dir <directory> --base-port <port>`,
  );
}

function pidFile(directory: string): string {
  return join(directory, 'start.pid');
}

/** The process that runs the network of this directory, if there is one. */
function runningPid(directory: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile(directory), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

function startAgain(directory: string, name: string): string {
  const place = name === 'hub' ? join(directory, 'hub') : actorDirectory(directory, name);
  return `npx constellation ${name === 'hub' ? 'hub' : 'actor'} start ${shown(place)}`;
}

function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}
