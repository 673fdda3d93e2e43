import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Compose, readImage, root, type Service } from './compose-file.ts';

/** A compose file whose services of our image run as processes of this machine: same commands, same environment, same order. */
export type ComposeRun = {
  /** A text of the file (an address, a DID) as it is here. */
  here(text: string): string;
  /** Starts every service as soon as what it depends on is so; resolves when all are healthy, or have ended well. */
  up(): Promise<void>;
  /** `docker compose run <service> <command>`: gives what it prints. */
  run(service: string, command: readonly string[]): Promise<string>;
  /** Stops what still runs, as Docker does; gives the exit codes. */
  stop(): Promise<Readonly<Record<string, number | null>>>;
  /** Removes the volumes. */
  remove(): void;
};

const image = readImage();
const MONGODB = /mongodb:\/\/mongodb:27017\/([^?]+)\?replicaSet=rs0/g;

/**
 * Prepares to run a compose file without Docker. Volumes become folders, ports free ports, and databases those that `storeUrl` gives
 * for their names.
 */
export async function prepareCompose(
  { services, volumes }: Compose,
  ports: readonly number[],
  storeUrl: (database: string) => string,
): Promise<ComposeRun> {
  const folder = mkdtempSync(join(tmpdir(), 'constellation-compose-'));
  for (const volume of Object.keys(volumes)) mkdirSync(join(folder, volume));
  const app = join(folder, '.app');
  layOutImage(app);
  const freePorts = await findFreePorts(ports.length);
  const portHere = new Map(ports.map((port, index) => [String(port), String(freePorts[index])]));
  const ours = Object.entries(services).filter(
    ([, service]) => service.image === 'constellation' && !service.entrypoint,
  );
  const running = new Map<string, Program>();

  const here = (text: string) =>
    text
      .replace(/(?<!\d)\d{4}(?!\d)/g, (port) => portHere.get(port) ?? port)
      .replace(MONGODB, (_, database: string) => storeUrl(database))
      .replaceAll('0.0.0.0', '127.0.0.1');

  /** Runs a program in the container of a service, so to say. */
  function start(service: Service, [program = '', ...words]: readonly string[]): Program {
    if (program !== 'node') throw new Error(`the image has no program ${program}`);
    const volume = service.volumes?.map((one) => one.split(':')).find(([, target]) => target === '/data')?.[0] ?? '';
    const place = (word: string) =>
      here(word)
        .replace(/^\/app(?=\/)/, app)
        .replace(/^\/data(?=\/|$)/, join(folder, volume));
    const environment = { ...image.environment, ...service.environment };
    const told = Object.entries(environment).map(([name, value]) => [name, here(value)]);
    return watch(
      spawn(process.execPath, words.map(place), {
        cwd: join(folder, volume),
        env: { PATH: process.env.PATH, ...Object.fromEntries(told) },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  async function untilHealthy(service: Service, program: Program): Promise<void> {
    while (!program.hasEnded()) {
      if ((await start(service, service.healthcheck?.test ?? image.healthcheck).ended) === 0) return;
      // each check is a process of its own: more of them only slow down what they wait for
      await sleep(500);
    }
    throw new Error(`it ended before it was healthy:\n${program.output()}`);
  }

  async function untilDone(program: Program): Promise<void> {
    const code = await program.ended;
    if (code !== 0) throw new Error(`it ended with ${code}:\n${program.output()}`);
  }

  return {
    here,
    async up() {
      const reached = new Map<string, Promise<void>>();
      const reach = (name: string): Promise<void> => {
        const known = reached.get(name) ?? begin(name);
        reached.set(name, known);
        return known;
      };
      const begin = async (name: string) => {
        const service = ours.find(([own]) => own === name)?.[1];
        // another image, or one of ours that only waits: the machine is here, and so is MongoDB
        if (!service) return;
        await Promise.all(Object.keys(service.depends_on ?? {}).map(reach));
        const program = start(service, [...image.entrypoint, ...(service.command ?? [])]);
        running.set(name, program);
        const isOnce = service.healthcheck?.disable === true;
        await (isOnce ? untilDone(program) : untilHealthy(service, program)).catch((cause: Error) => {
          throw new Error(`${name}: ${cause.message}`);
        });
      };
      await Promise.all(ours.map(([name]) => reach(name)));
    },
    async run(name, command) {
      const service = services[name];
      if (!service) throw new Error(`there is no service ${name}`);
      const program = start(service, [...image.entrypoint, ...command]);
      await untilDone(program);
      return program.output();
    },
    async stop() {
      for (const program of running.values()) program.stop();
      const codes = await Promise.all([...running].map(async ([name, { ended }]) => [name, await ended] as const));
      running.clear();
      return Object.fromEntries(codes);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts into a folder what the Dockerfile puts into the image, so that a file it forgets is missing here too. */
function layOutImage(app: string): void {
  for (const path of image.copied) cpSync(join(root, path), join(app, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'), 'junction');
}

type Program = {
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  output(): string;
  stop(): void;
};

function watch(child: ChildProcess): Program {
  let text = '';
  const collect = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    // «close» comes after everything that it wrote
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code));
    }),
    hasEnded,
    output: () => text,
    stop: () => void (hasEnded() || child.kill('SIGTERM')),
  };
}

/** Ports that nobody listens on; all are held until the last is found, so that they differ. */
async function findFreePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('a server has no port');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
