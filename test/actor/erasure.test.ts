import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyRecord } from '../../schema/index.ts';
import { readFeed } from '../../subgraphs/actor/api/feed.ts';
import {
  backupActor,
  eraseDue,
  erasePlanned,
  eraseRecord,
  examineNode,
  exportEverything,
  type HostedActor,
  initActor,
  mentionsOf,
  openActor,
  plannedOf,
  recoverAfterRestore,
  restoreActor,
  verifyExport,
} from '../../subgraphs/actor/index.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { foundIn, foundInMongo, tracesOf } from './support/canaries.ts';
import { goal, temporaryFolder } from './support/test-actor.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const WORDS = ['Canary Featherstone', 'sings at dawn'];
const mongo = await mongoForTests();

async function open(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

async function publish(
  actor: HostedActor,
  audience: 'PUBLIC' | 'MEMBERS' | 'PRIVATE' = 'PUBLIC',
  until = '2026-01-31',
) {
  const content = { person: WORDS[0], role: 'CONTACT', mandate: WORDS[1], until };
  const { envelope } = await actor.publisher.apply({ type: 'PUBLISH', kind: 'RoleAssignment', content, audience });
  return envelope.id;
}

async function levels(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { level, what } of examineNode(folder, {})) if (level === 'FAULT') found.push(what);
  return found;
}

/** What a migration leaves beside a store. */
async function leaveCopy(actor: HostedActor, folder: string): Promise<void> {
  const path = join(actor.directory, 'store.sqlite');
  const db = new DatabaseSync(path);
  db.prepare('VACUUM INTO ?').run(`${path}.v1.backup`);
  db.close();
  expect(foundIn(folder, WORDS).some((found) => found.includes('v1.backup'))).toBe(true);
}

describe('a field that is erased', () => {
  test('is in no file any more, in no version, draft, copy, feed, backup or export; all chains and proofs hold', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: ACME, name: 'Acme' });
    const actor = await open(folder);
    const id = await publish(actor);
    await actor.publisher.apply({ type: 'REVISE', id, changes: { mandate: `${WORDS[1]}, still` } });
    const other = await publish(actor, 'PRIVATE');
    await actor.store.saveDraft({
      id,
      kind: 'RoleAssignment',
      content: { person: WORDS[0] },
      updatedAt: '2026-01-01T00:00:00Z',
    });
    await leaveCopy(actor, folder);
    const traces = [...(await tracesOf(actor, id, WORDS)), ...(await tracesOf(actor, other, WORDS))];
    expect(traces.length).toBeGreaterThan(12);
    const before = await actor.store.head();

    for (const each of [id, other]) await eraseRecord(actor, each, { fields: ['person', 'mandate'] });
    await actor.store.scrub();
    await backupActor(actor, join(folder, 'after.gz'));
    await exportEverything(actor, join(folder, 'everything'));
    expect(foundIn(folder, traces)).toEqual([]);

    const record = (await actor.store.find([id], 'ALL')).get(id);
    expect(record?.erased).toEqual(['mandate', 'person']);
    expect(record?.content).toEqual({ role: 'CONTACT', until: '2026-01-31' });
    const verdict = await verifyRecord(record?.sdJwt, actor.keys.history, { id, digest: record?.digest ?? '' });
    expect(verdict).toMatchObject({ verdict: 'VALID', withheld: 2 });
    const { entries, head } = await readFeed(actor.store, 'PUBLIC', 0, 100);
    expect(head.count).toBe(before.heads.PUBLIC.count + 1);
    expect(entries.map(({ action, version }) => [action, version])).toEqual([
      ['PUBLISHED', 1],
      ['PUBLISHED', 2],
      ['PUBLISHED', 2],
    ]);
    expect(entries.at(-1)?.recordDigest).toBe(record?.digest);
    expect(JSON.stringify(entries)).not.toContain(traces[2]);
    expect(await levels(folder)).toEqual([]);
    expect((await verifyExport(join(folder, 'everything'))).faults).toEqual([]);
  });

  test('is named as withheld to everybody, its owner too', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('READER');
    const actor = node.actors.get(ACME) as HostedActor;
    const id = await publish(actor);
    await eraseRecord(actor, id, { fields: ['person'] });
    const query = `{ node(id: "${id}") { ... on RoleAssignment { person role withheld } } }`;
    for (const who of [undefined, token])
      expect((await node.ask(query, {}, who)).data.node).toEqual({
        person: null,
        role: 'CONTACT',
        withheld: ['person'],
      });
  });

  test('does not come back with the next version, nor when the store is opened anew', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: ACME, name: 'Acme' });
    const actor = await openActor(folder, { environment: {} });
    const id = await publish(actor);
    await eraseRecord(actor, id, { fields: ['person', 'mandate'] });
    await actor.publisher.apply({ type: 'REVISE', id, changes: { person: 'Somebody Else' } });
    await actor.close();
    const db = new DatabaseSync(join(actor.directory, 'store.sqlite'));
    db.exec('DELETE FROM records; DELETE FROM feed; DELETE FROM tallies; UPDATE projection SET seq = 0');
    db.close();
    const again = await open(folder);
    const record = (await again.store.find([id], 'ALL')).get(id);
    // what was said after the erasure is another statement, and stays
    expect(record?.content).toEqual({ person: 'Somebody Else', role: 'CONTACT', until: '2026-01-31' });
    expect(record?.erased).toBeUndefined();
    expect(await levels(folder)).toEqual([]);
  });

  test('is refused when there is no such field or record', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: ACME, name: 'Acme' });
    const actor = await open(folder);
    const id = await publish(actor);
    await expect(eraseRecord(actor, id, { fields: ['persn'] })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
    await expect(eraseRecord(actor, `${id.slice(0, -1)}0`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(eraseRecord(actor, id.replace('acme', 'other'))).rejects.toMatchObject({ code: 'FOREIGN_ID' });
  });
});

describe('a record that is erased', () => {
  test('is withdrawn, and nothing of its content is left', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: ACME, name: 'Acme' });
    const actor = await open(folder);
    const id = await publish(actor);
    const traces = await tracesOf(actor, id, WORDS);
    expect(await eraseRecord(actor, id)).toEqual({ id, fields: 'ALL', withdrawn: true });
    await actor.store.scrub();
    expect(foundIn(folder, traces)).toEqual([]);
    const record = (await actor.store.find([id], 'ALL')).get(id);
    expect(record?.envelope.withdrawn).toEqual({ reason: 'CONSENT_WITHDRAWN' });
    const { entries } = await readFeed(actor.store, 'PUBLIC', 0, 100);
    expect(entries.map(({ action }) => action)).toEqual(['PUBLISHED', 'WITHDRAWN']);
    expect(await levels(folder)).toEqual([]);
  });

  test('stays erased when a backup from before is restored, and the restore says so', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await initActor(folder, { did: ACME, name: 'Acme' });
    const actor = await openActor(folder, { environment: {} });
    const id = await publish(actor);
    const kept = await publish(actor);
    const traces = (await tracesOf(actor, id, WORDS)).filter((trace) => !WORDS.includes(trace));
    await backupActor(actor, join(elsewhere, 'before.gz'));
    await eraseRecord(actor, id);
    await actor.store.scrub();
    await actor.close();
    const result = await restoreActor(folder, join(elsewhere, 'before.gz'), { replace: true, environment: {} });
    expect(result.erasedAgain).toEqual([id]);
    expect(foundIn(folder, traces)).toEqual([]);
    const restored = await open(folder);
    expect((await restored.store.find([kept], 'ALL')).get(kept)?.content.person).toBe(WORDS[0]);
    expect((await restored.store.find([id], 'ALL')).get(id)?.content).toEqual({});
    await recoverAfterRestore(restored, [], { force: true });
    expect(await levels(folder)).toEqual([]);
  });
});

test('a person is found in personal fields of all versions and drafts, and erased from them', async () => {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await open(folder);
  const earlier = await publish(actor);
  await actor.publisher.apply({ type: 'REVISE', id: earlier, changes: { person: 'Somebody Else' } });
  const other = { person: 'Somebody Else', role: 'CONTACT' };
  const { envelope } = await actor.publisher.apply({ type: 'PUBLISH', kind: 'RoleAssignment', content: other });
  const draft = {
    id: `${ACME}/role/01JZZZZZZZZZZZZZZZZZZZZZZZ`,
    kind: 'RoleAssignment',
    content: { person: WORDS[0] },
  };
  await actor.store.saveDraft({ ...draft, updatedAt: '2026-01-01T00:00:00Z' });
  await actor.publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content: goal() });
  expect((await mentionsOf(actor, 'canary featherSTONE')).map(({ id }) => id)).toEqual([earlier, draft.id]);
  const planned = await plannedOf(actor, await mentionsOf(actor, 'Canary Featherstone'));
  expect(await erasePlanned(actor, planned)).toEqual(planned);
  await actor.store.scrub();
  expect(foundIn(folder, WORDS)).toEqual([]);
  expect(await actor.store.drafts()).toEqual([]);
  expect((await actor.store.find([envelope.id], 'ALL')).get(envelope.id)?.content).toEqual(other);
});

test('a person is found by whole words in texts: not in other words, in values of lists, in codes or dates', async () => {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await open(folder);
  const say = async (person: string, mandate = 'Says yes.') => {
    const content = { person, role: 'CONTACT', mandate, until: '2026-01-31' };
    return (await actor.publisher.apply({ type: 'PUBLISH', kind: 'RoleAssignment', content })).envelope.id;
  };
  const joanna = await say('Joanna Doe');
  const ann = await say('ANN DOE');
  const asWritten = await say('Rene\u0301e  O’Brien-Doe', "Is Ann's deputy.");
  const [tanaka, title] = [await say('田中さん'), await say('Somebody', 'o')];
  const found = async (name: string) => (await mentionsOf(actor, name)).map(({ id }) => id);
  expect(await found('Ann')).toEqual([ann, asWritten]);
  expect(await found('o')).toEqual([asWritten, title]);
  expect(await found('ren\u00e9e o brien')).toEqual([asWritten]);
  expect(await found('doe')).toEqual([joanna, ann, asWritten]);
  expect(await found('田中')).toEqual([tanaka]);
  for (const nobody of ['CONTACT', '2026', '2026-01-31', 'acme', 'role', '', ' ', '-', '.*']) {
    expect(await found(nobody)).toEqual([]);
  }
});

test('a person is found in fields that are not personal too, and these are not erased unasked', async () => {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await open(folder);
  const content = { ...goal(), description: 'As Jo Doe proposed.' };
  const { envelope } = await actor.publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content });
  await actor.publisher.apply({ type: 'REVISE', id: envelope.id, changes: { description: 'As was proposed.' } });
  const draft = { id: `${ACME}/goal/01JZZZZZZZZZZZZZZZZZZZZZZZ`, kind: 'ImpactGoal', content: { title: 'Ask Jo Doe' } };
  await actor.store.saveDraft({ ...draft, updatedAt: '2026-01-01T00:00:00Z' });
  const mentions = await mentionsOf(actor, 'Jo Doe');
  expect(mentions.map(({ id, personal, others }) => [id, personal, others])).toEqual([
    [envelope.id, [], ['description']],
    [draft.id, [], ['title']],
  ]);
  expect(await plannedOf(actor, mentions)).toEqual([]);
});

test('personal data is due so many days after its end or its withdrawal, and not before', async () => {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const [slug] = ['acme.example'];
  const file = join(folder, 'actors', slug, 'actor.json');
  const config = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...config, retention: { RoleAssignment: 30 } }));
  const actor = await open(folder);
  const [over, lasting] = [
    await publish(actor, 'PRIVATE', '2026-01-31'),
    await publish(actor, 'PRIVATE', '2030-01-01'),
  ];
  const withdrawn = await publish(actor, 'PRIVATE', '2030-01-01');
  await actor.publisher.apply({ type: 'WITHDRAW', id: withdrawn, reason: 'NO_LONGER_TRUE' });
  const at = (moment: string) => ({ now: () => Date.parse(moment) });
  expect(await eraseDue(actor, { ...at('2026-03-02T23:59:59Z'), dryRun: true })).toEqual([]);
  expect((await eraseDue(actor, { ...at('2026-03-03T00:00:00Z'), dryRun: true })).map(({ id }) => id)).toEqual([over]);
  expect((await eraseDue(actor)).map(({ id }) => id)).toEqual([over]);
  expect(await eraseDue(actor)).toEqual([]);
  const later = { now: () => Date.now() + 31 * 86_400_000 };
  expect((await eraseDue(actor, { ...later, dryRun: true })).map(({ id }) => id)).toEqual([withdrawn]);
  expect((await actor.store.find([lasting], 'ALL')).get(lasting)?.content.person).toBe(WORDS[0]);
});

test.skipIf(!mongo)(
  'on MongoDB nothing of what was erased is in any collection, copies of migrations included',
  async () => {
    const folder = await temporaryFolder();
    const store = mongo?.storeUrl('erasure') ?? '';
    await initActor(folder, { did: ACME, name: 'Acme', store });
    const first = await openActor(folder, { environment: {} });
    const id = await publish(first);
    await first.store.saveDraft({
      id,
      kind: 'RoleAssignment',
      content: { person: WORDS[0] },
      updatedAt: '2026-01-01T00:00:00Z',
    });
    const traces = await tracesOf(first, id, WORDS);
    await first.close();
    const { MongoClient } = await import('mongodb');
    const client = await MongoClient.connect(store);
    await client
      .db()
      .collection<{ _id: string; version: number }>('meta')
      .updateOne({ _id: 'stamp' }, { $inc: { version: -1 } });
    await client.close();
    const actor = await open(folder);
    expect((await foundInMongo(store, traces)).some((found) => found.includes('_backup_v'))).toBe(true);
    await eraseRecord(actor, id, { fields: ['person', 'mandate'] });
    expect(await foundInMongo(store, traces)).toEqual([]);
    expect((await readFeed(actor.store, 'PUBLIC', 0, 9)).entries).toHaveLength(2);
    expect(await levels(folder)).toEqual([]);
  },
);
