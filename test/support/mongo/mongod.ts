import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { MongoServer } from './start-mongo.ts';

/** Starts a real `mongod` on 127.0.0.1, on a data directory that goes when it stops (unless one is given). */
export async function startMongod(
  program: string,
  options: { directory?: string; port?: number } = {},
): Promise<MongoServer> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'constellation-mongod-')));
  const port = options.port ?? (await freePort());
  const words = ['--dbpath', directory, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const child = spawn(program, [...words, '--wiredTigerCacheSizeGB', '0.25'], { stdio: ['ignore', 'pipe', 'inherit'] });
  // mongod does not notice that its parent is gone.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/waiting for connections/i.test(line)) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`mongod ended with code ${code}`)));
  });

  return {
    server: 'mongod',
    url: `mongodb://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      process.off('exit', kill);
      child.kill();
      await ended;
      if (!options.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** mongod does not say which port it took when told 0, so we pick one for it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
