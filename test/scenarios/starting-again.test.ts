import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeHubPort, isAlive, run } from './support/living-network.ts';

let directory = '';
let hubPort = 0;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-again-'));
  hubPort = await freeHubPort();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const args = () => ['scripts/start.ts', '--dir', directory, '--base-port', String(hubPort)];
const pidOf = (output: string, name: string) => Number(new RegExp(`^${name} .*pid (\\d+)$`, 'm').exec(output)?.[1]);

describe('npm start', { timeout: 90_000 }, () => {
  it('takes an actor that was started by hand as it is, and leaves it running', async () => {
    const first = run(args());
    await first.printed('Up in');
    process.kill(pidOf(first.output(), 'merelhaven'), 'SIGKILL');
    await first.printed('Start it again in another terminal');
    const byHand = run(['scripts/constellation.mjs', 'actor', 'start', join(directory, 'actors', 'merelhaven')]);
    try {
      await byHand.printed('listening');
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
      expect(first.output()).toContain(`what was started elsewhere still runs, on port ${hubPort + 103}`);

      const second = run(args());
      await second.printed('Up in');
      expect(second.output()).toContain(`runs already (pid ${byHand.child.pid}), and is used as it is`);
      const answer = await fetch(`http://127.0.0.1:${hubPort}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ actors { nodes { profile { name } } } }' }),
      });
      const { data, errors } = (await answer.json()) as { data: { actors: { nodes: unknown[] } }; errors?: unknown };
      expect(errors).toBeUndefined();
      expect(data.actors.nodes).toHaveLength(9);
      second.child.kill('SIGINT');
      expect(await second.ended).toBe(0);
      expect(isAlive(byHand.child.pid ?? -1)).toBe(true);
    } finally {
      first.child.kill('SIGTERM');
      byHand.child.kill('SIGTERM');
      await Promise.all([first.ended, byHand.ended]);
    }
  });

  it('says so when its hub was started by hand', async () => {
    const hub = run(['scripts/constellation.mjs', 'hub', 'start', join(directory, 'hub')]);
    try {
      await hub.printed('listening');
      const start = run(args());
      expect(await start.ended).toBe(1);
      expect(start.output()).toContain(`The hub of this network runs already (pid ${hub.child.pid})`);
    } finally {
      hub.child.kill('SIGTERM');
      await hub.ended;
    }
  });

  it.skipIf(process.platform === 'win32')('stops when npm is gone without a word', async () => {
    const shell = spawn('sh', ['-c', '"$@" & wait', 'npm', process.execPath, ...args()], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    const closed = new Promise((resolve) => shell.stdout.once('close', resolve));
    await new Promise<void>((resolve, reject) => {
      void closed.then(() => reject(new Error(`ended before it was up:\n${output}`)));
      shell.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Up in')) resolve();
      });
    });
    const start = Number(readFileSync(join(directory, 'start.pid'), 'utf8'));
    const pids = [start, pidOf(output, 'hub'), pidOf(output, 'grashalm')];
    expect(pids.every(isAlive)).toBe(true);
    shell.kill('SIGKILL');
    // the stream ends when the last process that writes to it has
    await closed;
    await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    expect(output).toContain('stopped');
  });
});
