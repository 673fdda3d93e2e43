import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_SLUGS, type DemoNames, type DemoSlug, demoNames } from '../../../scripts/demo/index.ts';
import { askGraphQL, type GraphQLAnswer } from '../../../scripts/processes/ask-graphql.ts';
import { takenPorts } from '../../../scripts/processes/free-ports.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** What `npm start` starts, as processes of their own, with ports and state that nobody else has. */
export type LivingNetwork = {
  readonly directory: string;
  readonly hubPort: number;
  readonly names: DemoNames;
  /** The process of `npm start` itself. */
  readonly start: Process;
  /** Number of the process of the hub or of an organization, as printed. */
  pid(name: 'hub' | DemoSlug): number;
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  /** Asks until the answer is as wanted; gives the milliseconds it took. Fails when it has not come in fifteen seconds. */
  askUntil(query: string, isWanted: (answer: GraphQLAnswer) => boolean): Promise<number>;
  /** Runs a `constellation` command to its end. */
  command(...args: string[]): Promise<{ code: number | null; output: string }>;
  /** Starts a service by its command, as a person would in another terminal. */
  service(...args: string[]): Promise<Process>;
  actorDirectory(slug: DemoSlug): string;
  close(): Promise<void>;
};

export type Process = {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  /** Resolves when a line with this text was printed; rejects when the process ends before. */
  printed(text: string): Promise<void>;
};

export async function startLivingNetwork(): Promise<LivingNetwork> {
  const hubPort = await freeHubPort();
  const directory = mkdtempSync(join(tmpdir(), 'constellation-living-'));
  const names = demoNames(hubPort + 100);
  const start = run(['scripts/start.ts', '--dir', directory, '--base-port', String(hubPort)]);
  const others: Process[] = [];
  const close = async () => {
    for (const { child } of [start, ...others]) child.kill('SIGTERM');
    await Promise.all([start, ...others].map(({ ended }) => ended));
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await start.printed('Up in');
  } catch (error) {
    await close();
    throw error;
  }
  const ask: LivingNetwork['ask'] = (query, variables) =>
    askGraphQL(`http://127.0.0.1:${hubPort}/graphql`, query, variables ? { variables } : {});
  return {
    directory,
    hubPort,
    names,
    start,
    pid(name) {
      const pid = new RegExp(`^${name} .*pid (\\d+)$`, 'm').exec(start.output())?.[1];
      if (!pid) throw new Error(`${name} was not printed: ${start.output()}`);
      return Number(pid);
    },
    ask,
    async askUntil(query, isWanted) {
      const began = performance.now();
      let last: GraphQLAnswer | undefined;
      while (performance.now() - began < 15_000) {
        last = await ask(query).catch(() => undefined);
        if (last && isWanted(last)) return performance.now() - began;
        await sleep(20);
      }
      throw new Error(`The answer did not come. The last one was: ${JSON.stringify(last)}`);
    },
    async command(...args) {
      const process = run(['scripts/constellation.mjs', ...args]);
      return { code: await process.ended, output: process.output() };
    },
    async service(...args) {
      const process = run(['scripts/constellation.mjs', ...args]);
      others.push(process);
      await process.printed('listening');
      return process;
    },
    actorDirectory: (slug) => join(directory, 'actors', slug),
    close,
  };
}

/** Runs a script of the project with the Node of this process. */
export function run(args: readonly string[]): Process {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    output: () => output,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing «${text}»:\n${output}`)));
      }),
  };
}

/** Whether a process of this number is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A port for the hub whose five neighbours from 101 above it are free too. */
export async function freeHubPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const ports = [port, ...DEMO_SLUGS.map((_, at) => port + 101 + at)];
    if ((await takenPorts('127.0.0.1', ports)).length === 0) return port;
  }
}

/** The first of so many free ports in a row. */
export async function freePortRange(count: number): Promise<number> {
  for (;;) {
    const port = 30_000 + Math.floor(Math.random() * 2_000);
    const ports = Array.from({ length: count }, (_, at) => port + at);
    if ((await takenPorts('127.0.0.1', ports)).length === 0) return port;
  }
}
