import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killHub } from '../../../scripts/trial/kill-hub.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-kills-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a hub that is killed while it reads comes back to the index that is made anew, and its roster never goes back', {
  timeout: 400_000,
}, async () => {
  const [port, nodePort] = [await freePort(), await freePort()];
  const { faults, counted } = await killHub(await temporaryFolder(), {
    points: 8,
    port,
    nodePort,
  });
  expect(faults).toEqual([]);
  expect(counted.compared).toBe(2);
  // added, suspended and let in again, twice
  expect(counted.roster).toBeGreaterThanOrEqual(3);
});
