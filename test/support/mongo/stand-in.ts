import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { MongoServer } from './start-mongo.ts';

const run = promisify(execFile);
const SOURCES = ['pom.xml', 'src/main/java/MongoStandIn.java'];

/**
 * Builds the stand-in (a small Maven project beside this file) once per state of its sources, and returns its class path.
 * Each builder works in a directory of its own and renames it: whoever comes second throws its own away.
 */
export async function buildStandIn(maven: string): Promise<string> {
  const here = import.meta.dirname;
  const hash = createHash('sha256');
  for (const source of SOURCES) hash.update(await readFile(join(here, source)));
  const built = join(here, 'target', hash.digest('hex').slice(0, 16));

  if (!existsSync(built)) {
    const mine = join(here, 'target', `building-${process.pid}-${Date.now()}`);
    await mkdir(mine, { recursive: true });
    try {
      const build = () =>
        run(maven, ['-q', '-B', 'compile', `-Dstand.in.directory=${mine}`], {
          cwd: here,
          timeout: 300_000,
          maxBuffer: 1 << 24,
        });
      // Two Mavens that fetch into one empty ~/.m2 can trip over each other; the second try finds what the first brought.
      await build().catch(build);
      await rename(mine, built).catch((cause) => {
        if (!existsSync(built)) throw cause;
      });
    } finally {
      await rm(mine, { recursive: true, force: true });
    }
  }
  return [join(built, 'classes'), join(built, 'lib', '*')].join(delimiter);
}

/**
 * Starts the stand-in on 127.0.0.1 and resolves once it listens. It ends by itself when this process does: it waits for its standard
 * input to close.
 */
export async function startStandIn(
  programs: { java: string; maven: string },
  options: { file?: string; port?: number } = {},
): Promise<MongoServer> {
  const classPath = await buildStandIn(programs.maven);
  const bounded = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const words = ['--port', String(options.port ?? 0), ...(options.file ? ['--file', options.file] : [])];
  const child = spawn(programs.java, [...bounded, '-cp', classPath, 'MongoStandIn', ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });

  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^listening (\d+)$/.exec(line);
      if (match) resolve(Number(match[1]));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the MongoDB stand-in ended with code ${code}: ${complaint}`)));
  });

  return {
    server: 'stand-in',
    url: `mongodb://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.stdin.end();
      child.kill();
      await ended;
    },
  };
}
