import { appendFile, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../schema/index.ts';
import {
  backupActor,
  type HostedActor,
  initActor,
  issueToken,
  openActor,
  restoreActor,
} from '../../subgraphs/actor/index.ts';
import { ACME, temporaryFolder } from './support/test-actor.ts';

const LIST = 'shut-out.ndjson';
const PEOPLE = ['ann', 'ben', 'cid', 'dee'];

async function open(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

const passkey = (id: string, person: string) => ({
  id,
  person,
  publicKey: 'pQ',
  counter: 0,
  createdAt: '2026-01-01T00:00:00Z',
});

/** An actor with people and tokens, and a backup of them. */
async function backedUp() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await open(folder);
  const { store } = actor;
  for (const id of PEOPLE) {
    const person = { id, name: `Name of ${id}`, role: 'SIGNER', createdAt: '2026-01-01T00:00:00Z' } as const;
    await store.people.addPerson(person, passkey(`first of ${id}`, id));
    await store.people.addPasskey(passkey(`second of ${id}`, id));
  }
  for (const label of ['office', 'stolen']) await issueToken(store, { label, role: 'SIGNER' });
  const file = join(await temporaryFolder(), 'acme.gz');
  await backupActor(actor, file);
  return { folder, actor, file };
}

/** What somebody who is in charge does after the backup. */
async function shutOut({ store }: HostedActor): Promise<void> {
  const { people } = store;
  const ben = await people.person('ben');
  if (ben) await people.changePerson({ ...ben, disabled: true });
  const dee = await people.person('dee');
  if (dee) {
    await people.changePerson({ ...dee, disabled: true });
    await people.changePerson(dee);
  }
  await people.removePerson('ann');
  await people.removePasskey('cid', 'first of cid');
  await store.removeTokens('stolen');
}

async function whoIsIn({ store }: HostedActor) {
  const persons = await store.people.persons();
  return {
    people: persons.filter(({ disabled }) => !disabled).map(({ id }) => id),
    disabled: persons.filter(({ disabled }) => disabled).map(({ id }) => id),
    passkeysOfCid: (await store.people.passkeysOf('cid')).map(({ id }) => id),
    tokens: (await store.tokens()).map(({ label }) => label),
  };
}

const SHUT_OUT = { people: ['cid', 'dee'], disabled: ['ben'], passkeysOfCid: ['second of cid'], tokens: ['office'] };
const restore = (folder: string, file: string) => restoreActor(folder, file, { replace: true, environment: {} });

test('who may do less since a backup may do no more after a restore of it', async () => {
  const { folder, actor, file } = await backedUp();
  const { people } = actor.store;
  const change = async (id: string, role: Role) => people.changePerson({ ...(await people.person(id))!, role });
  await change('ann', 'READER');
  await change('ben', 'READER');
  await change('ben', 'COORDINATOR');
  await change('cid', 'MEMBER');
  await change('cid', 'SIGNER');
  await actor.close();
  await restore(folder, file);
  const again = await open(folder);
  const roles = (await again.store.people.persons()).map(({ id, role }) => [id, role]);
  expect(Object.fromEntries(roles)).toEqual({ ann: 'READER', ben: 'COORDINATOR', cid: 'SIGNER', dee: 'SIGNER' });
});

describe('who was shut out after a backup', () => {
  test('is not let in again by a restore on the same machine', async () => {
    const { folder, actor, file } = await backedUp();
    await shutOut(actor);
    expect(await whoIsIn(actor)).toEqual(SHUT_OUT);
    await actor.close();
    const { keptOut, backAgain } = await restore(folder, file);
    expect(keptOut.toSorted()).toEqual(['Name of ann', 'Name of ben', 'token «stolen»']);
    expect(backAgain).toEqual([]);
    expect(await whoIsIn(await open(folder))).toEqual(SHUT_OUT);
  });

  test('is not let in again elsewhere either, where the list was brought; whoever comes back is named', async () => {
    const { actor, file } = await backedUp();
    await shutOut(actor);
    const elsewhere = await temporaryFolder();
    const list = join(elsewhere, 'actors', actor.slug, LIST);
    await mkdir(dirname(list), { recursive: true });
    await copyFile(join(actor.directory, LIST), list);
    const { backAgain } = await restore(elsewhere, file);
    expect(backAgain.toSorted()).toEqual(['Name of cid', 'Name of dee', 'token «office»']);
    expect(await whoIsIn(await open(elsewhere))).toEqual(SHUT_OUT);
  });

  test('cannot be known without the list, from one begun after the backup or a damaged one: all are named', async () => {
    const { folder, actor, file } = await backedUp();
    await shutOut(actor);
    const everybody = [...PEOPLE.map((id) => `Name of ${id}`), 'token «office»', 'token «stolen»'];
    expect((await restore(await temporaryFolder(), file)).backAgain.toSorted()).toEqual(everybody);
    const list = join(actor.directory, LIST);
    await appendFile(list, '{"tok\n');
    await actor.close();
    expect((await restore(folder, file)).backAgain).toContain('token «office»');
    await rm(list);
    await (await open(folder)).close();
    expect((await restore(folder, file)).backAgain.toSorted()).toEqual(everybody);
  });

  test('stays removed, whatever comes after it in the list', async () => {
    const { folder, actor, file } = await backedUp();
    await shutOut(actor);
    await actor.close();
    await appendFile(join(actor.directory, LIST), '{"person":"ann","is":"ENABLED","at":"2030-01-01T00:00:00Z"}\n');
    await restore(folder, file);
    expect((await whoIsIn(await open(folder))).people).toEqual(['cid', 'dee']);
  });

  test('is on the disk before it takes effect', async () => {
    const { folder, actor } = await backedUp();
    await rm(join(folder, 'actors', actor.slug, LIST));
    await mkdir(join(folder, 'actors', actor.slug, LIST));
    await expect(actor.store.removeTokens('stolen')).rejects.toThrow();
    await expect(actor.store.people.removePerson('ann')).rejects.toThrow();
    expect((await whoIsIn(actor)).tokens).toContain('stolen');
    expect((await whoIsIn(actor)).people).toContain('ann');
  });

  test('has kept the last passkey, of which there is no way to be without', async () => {
    const { folder, actor, file } = await backedUp();
    const { people } = actor.store;
    expect(await people.removePasskey('cid', 'first of cid')).toBe(true);
    expect(await people.removePasskey('cid', 'second of cid')).toBe(false);
    await actor.close();
    await restore(folder, file);
    expect((await whoIsIn(await open(folder))).passkeysOfCid).toEqual(['second of cid']);
  });
});
