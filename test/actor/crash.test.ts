import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { killNode } from '../../scripts/trial/kill-node.ts';
import { examineNode, initActor, openActor } from '../../subgraphs/actor/index.ts';
import { runChild } from '../contracts/support/child.ts';
import { temporaryFolder } from './support/test-actor.ts';

const PROGRAM = fileURLToPath(new URL('./support/publish-process.ts', import.meta.url));

test('a process that is killed while it writes loses nothing that it acknowledged, and leaves nothing half', async () => {
  const folder = await temporaryFolder();
  await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
  const acknowledged: string[] = [];
  for (const killAfter of [1, 7, 27, 60, 90]) {
    const { lines } = await runChild(PROGRAM, [folder], { killAfter });
    acknowledged.push(...lines);
  }
  const actor = await openActor(folder, { environment: {} });
  const found = await actor.store.find(acknowledged, 'ALL');
  await actor.close();
  expect(acknowledged.length).toBeGreaterThan(180);
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  for await (const { level, what } of examineNode(folder, {})) expect([level, what]).toEqual(['OK', what]);
});

test('a node that is killed under write load comes back with every write that it answered to, and both feeds are chains', {
  timeout: 300_000,
}, async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { faults, counted, restart } = await killNode(await temporaryFolder(), { points: 8, port });
  expect(faults).toEqual([]);
  expect(counted.acknowledged).toBeGreaterThan(20);
  // the figure of 5 s is for a machine that does nothing else: npm run trial:kills
  expect(restart.p50Ms).toBeLessThan(10_000);
});
