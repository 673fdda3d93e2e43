import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../../schema/index.ts';
import { type HostedActor, initActor, openActor } from '../../../subgraphs/actor/index.ts';
import { importFile, importTarget } from '../../../subgraphs/actor/tables/index.ts';

const did = 'did:web:localhost%3A4999';
let folder: string;
let actor: HostedActor;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await initActor(join(folder, 'node'), { did, name: 'Acme' });
  actor = await openActor(join(folder, 'node'));
});
afterEach(async () => {
  await actor.close();
  await rm(folder, { recursive: true, force: true });
});

async function table(lines: readonly string[]): Promise<string> {
  const file = join(folder, 'table.csv');
  await writeFile(file, lines.join('\n'));
  return file;
}

describe('an import with a fault that only the store can tell', () => {
  it('writes nothing at all, and names the row', async () => {
    const goal = await actor.publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: { title: 'Clean rivers', direction: 'INCREASE' },
    });
    const before = (await actor.store.head()).seq;
    const wrong = `sha-256:${'A'.repeat(43)}`;
    const rows = Array.from(
      { length: 600 },
      (_, index) => `Promise ${index},${goal.envelope.id}@${index === 599 ? wrong : goal.digest}`,
    );
    const file = await table(['title,satisfies', ...rows]);
    const options = { file, kind: registry.byName('Commitment')!, key: 'title' };
    await expect(importFile(importTarget(actor), options)).rejects.toMatchObject({
      code: 'IMPORT_INVALID',
      message: expect.stringContaining('601'),
    });
    expect((await actor.store.head()).seq).toBe(before);
    const kept = await importFile(importTarget(actor), { ...options, skipInvalid: true });
    expect(kept).toMatchObject({ new: 599, skipped: 1 });
  });

  it('refuses to show everybody who has not spoken, before anything is written', async () => {
    const before = (await actor.store.head()).seq;
    const file = await table(['name,audience', 'Somebody,PRIVATE', 'Somebody else,PUBLIC']);
    await expect(
      importFile(importTarget(actor), { file, kind: registry.byName('KnownActor')!, key: 'name' }),
    ).rejects.toMatchObject({
      code: 'IMPORT_INVALID',
      message: expect.stringMatching(/row 3.*audience/),
    });
    expect((await actor.store.head()).seq).toBe(before);
  });
});
