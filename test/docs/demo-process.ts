import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './pages.ts';

/** The demo network of `npm start`, as a process of its own, on free ports. */
export type DemoProcess = {
  /** Where the hub answers. */
  readonly url: string;
  /** A text that names the demo's usual ports, with those of this one. */
  here(text: string): string;
  /** The process of the hub, or of an organization by its short name. */
  pidOf(name: string): number;
  /** Asks it to stop, as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>;
};

const USUAL_PORT = 4000;
const OFFSETS = [0, 101, 102, 103, 104, 105];

/** Starts the demo, with its state in a directory and more in its environment, and resolves when it says that it is ready. */
export async function startDemoProcess(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DemoProcess> {
  const basePort = await findBasePort();
  const script = join(root, 'scripts', 'start.ts');
  const child = spawn(process.execPath, [script, '--dir', directory, '--base-port', String(basePort)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const ready = /^ready (http\S+)$/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    void ended.then((code) => reject(new Error(`the demo ended with ${code}:\n${said}`)));
  });
  return {
    url,
    here: (text) =>
      OFFSETS.reduce((done, offset) => done.replaceAll(String(USUAL_PORT + offset), String(basePort + offset)), text),
    pidOf: (name) => {
      const pid = new RegExp(`^${name} .* pid (\\d+)$`, 'm').exec(said)?.[1];
      if (pid === undefined) throw new Error(`nothing was started under the name ${name}:\n${said}`);
      return Number(pid);
    },
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** A port of which the demo's others are free as well. */
async function findBasePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(OFFSETS.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no six free ports were found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
