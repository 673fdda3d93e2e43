import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportEverything, initActor, issueToken, openActor, verifyExport } from '../../subgraphs/actor/index.ts';
import { foundIn } from './support/canaries.ts';
import { goal, temporaryFolder } from './support/test-actor.ts';

const ACME = 'did:web:acme.example';

async function actorWithThings() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  const publish = (kind: string, content: object, audience: 'PUBLIC' | 'PRIVATE' = 'PUBLIC') =>
    actor.publisher.apply({ type: 'PUBLISH', kind, content: content as Record<string, unknown>, audience });
  const first = await publish('ImpactGoal', goal('First'));
  await actor.publisher.apply({ type: 'REVISE', id: first.envelope.id, changes: { title: 'Second' } });
  await actor.publisher.apply({ type: 'SET_AUDIENCE', id: first.envelope.id, audience: 'MEMBERS' });
  const own = await publish('ImpactGoal', goal('For us only'), 'PRIVATE');
  const about = { id: 'did:web:other.example/commitment/01J8ZQ4Y3N0V6T8K2R5W7X9ABC', digest: first.digest };
  await publish('Answer', { about, verdict: 'CONFIRMED' });
  const gone = await publish('ImpactGoal', goal('Withdrawn'));
  await actor.publisher.apply({ type: 'WITHDRAW', id: gone.envelope.id, reason: 'MISTAKE' });
  const draft = { id: `${ACME}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`, kind: 'ImpactGoal', content: goal('Not yet') };
  await actor.store.saveDraft({ ...draft, updatedAt: '2026-01-01T00:00:00Z' });
  actor.audit.shown({ type: 'OWN', label: 'office' }, 'ALL', [own]);
  await actor.audit.flush();
  const token = await issueToken(actor.store, { label: 'office', role: 'SIGNER' });
  return { actor, folder, token, to: join(folder, 'everything') };
}

const linesOf = async (folder: string, name: string) =>
  (await readFile(join(folder, name), 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

test('an export holds everything that is in the store, with proofs that hold by themselves', async () => {
  const { actor, to } = await actorWithThings();
  const { manifest } = await exportEverything(actor, to);
  const journal = await actor.store.journal(0, 1_000);
  expect(await linesOf(to, 'journal.ndjson')).toEqual(journal);
  const versions = journal.flatMap(({ change }) => (change.type === 'VERSION' ? [change] : []));
  expect(await linesOf(to, 'records.ndjson')).toEqual(versions.map(({ type: _, ...version }) => version));
  expect((await linesOf(to, 'answers.ndjson')).map(({ content }) => content.verdict)).toEqual(['CONFIRMED']);
  expect((await linesOf(to, 'policies.ndjson')).map(({ policy }) => policy.audience)).toContain('MEMBERS');
  expect(await linesOf(to, 'drafts.ndjson')).toEqual(await actor.store.drafts());
  expect(await linesOf(to, 'audit.ndjson')).toEqual(await actor.store.audit.read({ limit: 100 }));
  expect(JSON.parse(await readFile(join(to, 'key-history.json'), 'utf8'))).toEqual(actor.keys.history);
  expect(JSON.parse(await readFile(join(to, 'did.json'), 'utf8'))).toMatchObject({ id: ACME });
  expect(manifest.journal).toBe(journal.length);
  expect(await verifyExport(to)).toEqual({ did: ACME, versions: versions.length, faults: [] });
});

test('an export that was changed afterwards does not hold: a word, a file, a proof', async () => {
  const { actor, to } = await actorWithThings();
  await exportEverything(actor, to);
  const records = await readFile(join(to, 'records.ndjson'), 'utf8');
  await writeFile(join(to, 'records.ndjson'), records.replace('"title":"Second"', '"title":"Third"'));
  const { faults } = await verifyExport(to);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toBe('records.ndjson was changed');
  expect(faults[1]).toContain('version 2');
  await expect(verifyExport(join(to, '..'))).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

test('an export holds nothing with which one could speak for the actor, and goes into an empty folder only', async () => {
  const { actor, to, token } = await actorWithThings();
  await exportEverything(actor, to);
  const { d } = JSON.parse(await readFile(actor.keyFile, 'utf8')) as { d: string };
  const [stored] = await actor.store.tokens();
  expect(foundIn(to, [d, token, stored?.digest ?? ''])).toEqual([]);
  await expect(exportEverything(actor, to)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
