import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
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
