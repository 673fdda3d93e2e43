import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { ConstellationError } from '../../schema/index.ts';
import { reportFailure } from '../commands/failure.ts';
import { portOption } from '../commands/options.ts';
import { compileServices } from '../processes/compile-cache.ts';
import { takenPorts } from '../processes/free-ports.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { actorDirectory, demoPorts, startDemo } from './demo-network.ts';

const HOST = '127.0.0.1';
const root = fileURLToPath(new URL('../..', import.meta.url));

export type StartOptions = {
  /** Where its state is kept. */
  readonly directory: string;
  readonly basePort: number;
  /** Whether nothing is compiled yet. */
  readonly isFirst: boolean;
  readonly debug: boolean;
};

/** What the command line and the environment say. */
export function startOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Omit<StartOptions, 'isFirst'> {
  const { dir, basePort, debug } = new Command('npm start --')
    .description('Starts a small living network: a hub and five actors. Ctrl-C stops it.')
    .option(
      '--dir <directory>',
      'where its state is kept',
      environment.CONSTELLATION_DEMO_DIR ?? join(root, '.constellation'),
    )
    .option(
      '--base-port <port>',
      'port of the hub; the actors are on the five ports from 101 above it',
      portOption,
      Number(environment.CONSTELLATION_DEMO_PORT ?? 4000),
    )
    .option('--debug', 'show where in the code an error comes from')
    .addHelpText('after', '\nExample:\n  npm start -- --dir /tmp/network --base-port 5000')
    .parse([...argv], { from: 'user' })
    .opts<{ dir: string; basePort: number; debug?: boolean }>();
  return { directory: dir, basePort, debug: debug ?? false };
}

/** Starts the network, tells what is where, and runs until it is asked to stop. Sets the exit code. */
export async function runDemo(options: StartOptions): Promise<void> {
  const stopping = new AbortController();
  const stopped = untilStopped().then(() => stopping.abort());
  try {
    await run(options, stopping.signal, stopped);
  } catch (error) {
    if (!stopping.signal.aborted) reportFailure(error, { debug: options.debug });
  }
}

async function run(options: StartOptions, signal: AbortSignal, stopped: Promise<void>): Promise<void> {
  const { directory, basePort, isFirst } = options;
  const began = performance.now();
  await refuseTakenPorts(options);
  await mkdir(directory, { recursive: true });
  writeFileSync(pidFile(directory), String(process.pid));
  try {
    if (isFirst) await compileServices();
    const network = await startDemo({
      directory,
      hubPort: basePort,
      signal,
      onSeeded: () => console.log('made five organizations with their records'),
      onListening: ({ name, pid }, url) => console.log(`${name.padEnd(12)} ${url}  pid ${pid}`),
      onEnded: (service, how) => {
        console.error(`${service.name} (pid ${service.pid}) ended: ${how}. The others go on.`);
        const words = service.lastWords();
        if (words !== '') console.error(words.replace(/^/gm, '  '));
        console.error(`Start it again in another terminal: ${startAgain(directory, service.name)}`);
      },
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`ready ${network.url}`);
    console.log(`
Up in ${seconds} s. In a browser: ${network.url.replace(/graphql$/, 'graphiql')}
A token to write at an actor:  npx constellation actor token ${shown(actorDirectory(directory, 'grashalm'))}
Start one actor again:         ${startAgain(directory, 'grashalm')}
Ctrl-C stops everything; the state stays in ${shown(directory)}.`);
    await stopped;
    await network.stop();
    console.log('stopped');
  } finally {
    await rm(pidFile(directory), { force: true });
  }
}

async function refuseTakenPorts({ directory, basePort }: StartOptions): Promise<void> {
  const { all } = demoPorts(basePort);
  const taken = await takenPorts(HOST, all);
  if (taken.length === 0) return;
  const other = runningPid(directory);
  const ports = `${taken.length === 1 ? 'Port' : 'Ports'} ${taken.join(', ')} of ${HOST}`;
  if (other !== undefined && taken.length === all.length)
    throw new ConstellationError(
      'PORT_IN_USE',
      `The network runs already (pid ${other}): http://${HOST}:${basePort}/graphql. What to do: use that one, or stop it with Ctrl-C in its terminal (or: kill ${other}), or start a second one with: npm start -- --dir <directory> --base-port <port>`,
    );
  throw new ConstellationError(
    'PORT_IN_USE',
    `${ports} ${taken.length === 1 ? 'is' : 'are'} taken by another program; nothing was started. What to do: stop that program, or choose other ports with: npm start -- --dir <directory> --base-port <port>`,
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
