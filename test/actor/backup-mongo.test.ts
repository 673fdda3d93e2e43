import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  backupActor,
  type HostedActor,
  initActor,
  issueToken,
  openActor,
  recoverAfterRestore,
  restoreActor,
} from '../../subgraphs/actor/index.ts';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { goal, temporaryFolder } from './support/test-actor.ts';

const ACME = 'did:web:acme.example';
const mongo = await mongoForTests();

async function open(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

describe.skipIf(!mongo)('an actor on MongoDB', () => {
  test('publishes, and moves to SQLite and back by backups', async () => {
    const onMongo = await temporaryFolder();
    await initActor(onMongo, { did: ACME, name: 'Acme', store: mongo?.storeUrl('actor') ?? '' });
    const actor = await open(onMongo);
    const commands = Array.from({ length: 320 }, (_, i) => ({
      type: 'PUBLISH' as const,
      kind: 'ImpactGoal',
      content: goal(`Goal ${i}`),
      audience: 'PUBLIC' as const,
    }));
    const [first] = await actor.publisher.applyAll(commands);
    await actor.publisher.apply({ type: 'REVISE', id: first?.envelope.id ?? '', changes: { title: 'Revised' } });
    await issueToken(actor.store, { label: 'office', role: 'READER' });
    const toSqlite = join(onMongo, 'one.gz');
    await backupActor(actor, toSqlite);

    const onSqlite = await temporaryFolder();
    await restoreActor(onSqlite, toSqlite, { environment: {} });
    const moved = await open(onSqlite);
    await recoverAfterRestore(moved, [], { force: true });
    await moved.publisher.apply({ type: 'WITHDRAW', id: first?.envelope.id ?? '', reason: 'REPLACED' });
    const toMongo = join(onSqlite, 'two.gz');
    await backupActor(moved, toMongo);

    const onMongoAgain = await temporaryFolder();
    await restoreActor(onMongoAgain, toMongo, { store: mongo?.storeUrl('again') ?? '', environment: {} });
    const again = await open(onMongoAgain);
    expect(await again.store.head()).toEqual(await moved.store.head());
    expect(await again.store.journal(0, 1_000)).toEqual(await moved.store.journal(0, 1_000));
    expect(await again.store.tokens()).toEqual(await actor.store.tokens());
    await expect(restoreActor(onMongoAgain, toMongo, { environment: {} })).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
    });
  });
});
