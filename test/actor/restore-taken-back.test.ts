import { appendFile, copyFile, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EMPTY_HEAD, type FeedTier } from '../../schema/index.ts';
import {
  backupActor,
  type HostedActor,
  initActor,
  openActor,
  recoverAfterRestore,
  restoreActor,
} from '../../subgraphs/actor/index.ts';
import { changePinnedHub } from '../../subgraphs/actor/membership/pinned-hubs.ts';
import type { Sharing } from '../../subgraphs/actor/writing/commands.ts';
import { ACME, goal, temporaryFolder } from './support/test-actor.ts';
import { startTestNode } from './support/test-node.ts';

const ANN = 'did:web:ann.example';
const BEN = 'did:web:ben.example';
const HUB = 'did:web:hub.example';
const LIST = 'narrowed.ndjson';
const NOW = '2026-01-01T00:00:00Z';

async function open(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

/** An actor with records of every audience, and a backup of them. */
async function backedUp() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await open(folder);
  const publish = async (title: string, sharing: Sharing) => {
    const command = { type: 'PUBLISH', kind: 'ImpactGoal', content: goal(title), ...sharing } as const;
    return (await actor.publisher.apply(command)).envelope.id;
  };
  const fields = [{ field: 'title', audience: 'PARTNERS' as const, partners: [ANN] }];
  const ids = {
    shown: await publish('Shown', { audience: 'PUBLIC' }),
    kept: await publish('Kept', { audience: 'PUBLIC' }),
    members: await publish('Members', { audience: 'MEMBERS' }),
    partners: await publish('Partners', { audience: 'PARTNERS', partners: [ANN, BEN] }),
    others: await publish('Others', { audience: 'PARTNERS', partners: [ANN] }),
    fields: await publish('Fields', { audience: 'PUBLIC', fields }),
  };
  const file = join(await temporaryFolder(), 'acme.gz');
  await backupActor(actor, file);
  const share = (id: string, sharing: Sharing) => actor.publisher.apply({ type: 'SET_AUDIENCE', id, ...sharing });
  return { folder, actor, ids, file, share };
}

/** A stand-in for what a hub remembers of the feeds, as they stand now. `did` is the name that it tells. */
async function startHub({ store }: HostedActor, tiers: readonly FeedTier[] = ['PUBLIC'], did?: string) {
  const memory = new Map<string, { head: object; chain: readonly object[] }>();
  for (const tier of tiers)
    memory.set(tier, {
      head: (await store.head()).heads[tier],
      chain: (await store.feed(tier, 0, 1_000)).map(({ seq, id, version, recordDigest, digest }) => ({
        ...{ seq, id, version, recordDigest, digest },
      })),
    });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://hub');
    if (url.pathname === '/.well-known/did.json' && did) return response.end(JSON.stringify({ id: did }));
    if (url.pathname !== '/recovery/feed') return response.writeHead(404).end('{}');
    const { head, chain } = memory.get(url.searchParams.get('tier') ?? '') ?? { head: EMPTY_HEAD, chain: [] };
    return response.end(JSON.stringify({ head, chain: chain.slice(Number(url.searchParams.get('after'))) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function seenBy({ store }: HostedActor, ...sight: string[]): Promise<string[]> {
  const query = { kind: 'ImpactGoal', view: { sight, now: NOW }, order: 'OLDEST', limit: 100 } as const;
  return (await store.list(query)).map(({ content }) => String(content.title)).sort();
}

const restore = (folder: string, file: string, options: object = {}) =>
  restoreActor(folder, file, { replace: true, environment: {}, ...options });

describe('what was taken back after a backup', () => {
  test('stays taken back for all whom the feeds tell of it, wherever it is restored', async () => {
    const { actor, ids, file, share } = await backedUp();
    await share(ids.shown, { audience: 'PRIVATE' });
    await share(ids.fields, { fields: [{ field: 'description', audience: 'PRIVATE' }] });
    await share(ids.fields, { fields: [{ field: 'title', audience: 'PRIVATE' }] });
    await actor.publisher.apply({ type: 'WITHDRAW', id: ids.members, reason: 'CONSENT_WITHDRAWN' });
    const hub = await startHub(actor, ['PUBLIC', 'MEMBERS'], HUB);
    const { history } = actor.keys;
    const endpoints = { graphql: hub, roster: hub, members: hub, keyHistory: hub };
    const pinned = { did: HUB, name: 'Hub', endpoints, keyHistory: history, joinedAt: NOW };

    const elsewhere = await temporaryFolder();
    await restore(elsewhere, file, { keepSharing: true });
    const restored = await open(elsewhere);
    const otherHub = await openHubHistory();
    await changePinnedHub(restored.directory, HUB, () => ({ ...pinned, keyHistory: otherHub }));
    const { outcome, closed } = await recoverAfterRestore(restored, []);
    expect(outcome).toBe('RESTORED');
    expect(new Set(closed)).toEqual(
      new Set([ids.shown, ids.fields, ids.members].map((id) => ({ id, why: 'CHANGED' }))),
    );
    expect(await seenBy(restored, 'PUBLIC', 'MEMBERS', ANN)).toEqual(['Kept', 'Others', 'Partners']);
    const last = (await restored.store.feed('MEMBERS', 0, 100)).slice(-3).map(({ action }) => action);
    expect(last).toEqual(['HIDDEN', 'HIDDEN', 'HIDDEN']);
    // decided again, it is shown again, above what readers saw
    const id = ids.shown;
    await restored.publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PUBLIC' });
    expect(await seenBy(restored, 'PUBLIC')).toEqual(['Kept', 'Shown']);
  });

  test('stays taken back from the few whom no feed tells, by the list of the machine', async () => {
    const { folder, actor, ids, file, share } = await backedUp();
    await share(ids.partners, { audience: 'PARTNERS', partners: [ANN] });
    await share(ids.fields, { fields: [{ field: 'title', audience: 'PRIVATE' }] });
    await actor.close();
    await restore(folder, file);
    const restored = await open(folder);
    const { closed } = await recoverAfterRestore(restored, [], { force: true });
    expect(closed).toEqual([ids.partners, ids.fields].map((id) => ({ id, why: 'CHANGED' })));
    expect(await seenBy(restored, ANN)).toEqual(['Others']);
    expect(await seenBy(restored, 'PUBLIC')).toEqual(['Kept', 'Shown']);
    // and once more, from a backup that is older still than the first recovery
    await restored.publisher.apply({ type: 'SET_AUDIENCE', id: ids.partners, audience: 'PARTNERS', partners: [ANN] });
    await restored.close();
    await restore(folder, file);
    const again = await open(folder);
    await recoverAfterRestore(again, [], { force: true });
    expect(await seenBy(again, ANN)).toEqual(['Others']);
  });

  test('stays taken back when it was withdrawn, ended sooner, or was shown again before a later backup', async () => {
    const { folder, actor, ids, file, share } = await backedUp();
    await actor.publisher.apply({ type: 'WITHDRAW', id: ids.others, reason: 'CONSENT_WITHDRAWN' });
    const ben = { audience: 'PARTNERS' as const, partners: [ANN, BEN] };
    await share(ids.partners, { ...ben, until: '2999-01-01T00:00:00Z' });
    const later = join(await temporaryFolder(), 'later.gz');
    await backupActor(actor, later);
    await share(ids.partners, { ...ben, until: '2998-01-01T00:00:00Z' });
    await actor.close();
    await restore(folder, later);
    const restored = await open(folder);
    const { closed } = await recoverAfterRestore(restored, [], { force: true });
    expect(closed).toEqual([{ id: ids.partners, why: 'CHANGED' }]);
    await restored.close();
    await restore(folder, file);
    const older = await open(folder);
    await recoverAfterRestore(older, [], { force: true });
    expect(await seenBy(older, ANN, BEN)).toEqual([]);
  });

  test('is known by its time too, where policies were numbered anew meanwhile', async () => {
    const { folder, actor, ids, file, share } = await backedUp();
    for (const audience of ['PUBLIC', 'MEMBERS', 'PUBLIC'] as const) await share(ids.others, { audience });
    await share(ids.others, { audience: 'PARTNERS', partners: [ANN] });
    const wide = join(await temporaryFolder(), 'wide.gz');
    await backupActor(actor, wide);
    await actor.close();
    await rm(join(actor.directory, LIST));
    await restore(folder, file, { keepSharing: true });
    const restored = await open(folder);
    await recoverAfterRestore(restored, [], { force: true });
    const id = ids.others;
    await restored.publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PRIVATE' });
    await restored.close();
    await restore(folder, wide, { keepSharing: true });
    const again = await open(folder);
    await recoverAfterRestore(again, [], { force: true });
    expect(await seenBy(again, ANN)).not.toContain('Others');
  });

  test('cannot be known from a list that was begun after the backup', async () => {
    const { folder, actor, file, share, ids } = await backedUp();
    await share(ids.others, { audience: 'PRIVATE' });
    await actor.close();
    await rm(join(actor.directory, LIST));
    await (await open(folder)).close();
    await restore(folder, file);
    const restored = await open(folder);
    expect((await recoverAfterRestore(restored, [], { force: true })).closed).toHaveLength(3);
  });

  test('is on the disk before it takes effect', async () => {
    const { actor, ids, share } = await backedUp();
    await rm(join(actor.directory, LIST));
    await mkdir(join(actor.directory, LIST));
    await expect(share(ids.partners, { audience: 'PRIVATE' })).rejects.toThrow();
    expect(await seenBy(actor, BEN)).toEqual(['Partners']);
    // what shows more needs no such care
    await share(ids.others, { audience: 'PUBLIC' });
  });

  test('cannot be known on another machine: nothing is shared with few there, unless it is said', async () => {
    const { actor, ids, file, share } = await backedUp();
    const few = [ids.partners, ids.others, ids.fields].map((id) => ({ id, why: 'SHARED_WITH_FEW' }));
    const elsewhere = await temporaryFolder();
    await restore(elsewhere, file);
    const restored = await open(elsewhere);
    expect((await recoverAfterRestore(restored, [], { force: true })).closed).toEqual(few);
    expect(await seenBy(restored, ANN)).toEqual([]);
    expect(await seenBy(restored, 'PUBLIC')).toEqual(['Fields', 'Kept', 'Shown']);
    const record = (await restored.store.find([ids.fields], 'ALL')).get(ids.fields);
    expect(record?.policy.fields).toEqual({ title: { audience: 'PRIVATE' } });

    // the list that was kept with the backups is gone by, whatever is said
    await share(ids.others, { audience: 'PRIVATE' });
    const third = await temporaryFolder();
    const place = join(third, 'actors', 'acme.example');
    await mkdir(place, { recursive: true });
    await copyFile(join(actor.directory, LIST), join(place, LIST));
    await restore(third, file, { keepSharing: true });
    const kept = await open(third);
    const { closed } = await recoverAfterRestore(kept, [], { force: true });
    expect(closed).toEqual([{ id: ids.others, why: 'CHANGED' }]);
    expect(await seenBy(kept, ANN)).toEqual(['Partners']);
    // and nobody can say that it was the latest copy
    const fourth = await temporaryFolder();
    const other = join(fourth, 'actors', 'acme.example');
    await mkdir(other, { recursive: true });
    await copyFile(join(actor.directory, LIST), join(other, LIST));
    await restore(fourth, file);
    const unsure = await open(fourth);
    await recoverAfterRestore(unsure, [], { force: true });
    expect(await seenBy(unsure, ANN)).toEqual([]);
  });

  test.each([
    ['lost', (path: string) => rm(path)],
    ['damaged', (path: string) => appendFile(path, '{"id"')],
  ])('cannot be known when the list was %s', async (_how, spoil) => {
    const { folder, actor, file } = await backedUp();
    await actor.close();
    await spoil(join(actor.directory, LIST));
    await restore(folder, file);
    const restored = await open(folder);
    expect((await recoverAfterRestore(restored, [], { force: true })).closed).toHaveLength(3);
    expect(await seenBy(restored, ANN, BEN)).toEqual([]);
  });

  test('is not shown while the recovery is pending, except to the own people', async () => {
    const { folder, actor, ids, file, share } = await backedUp();
    await share(ids.shown, { audience: 'PRIVATE' });
    await actor.close();
    await restore(folder, file);
    const node = await startTestNode([ACME], folder);
    const { data, errors } = await node.ask(`{ node(id: "${ids.shown}") { id } }`);
    expect(data?.node).toBeFalsy();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_READY', retryable: true });
  });
});

describe('a hub that the actor joined', () => {
  test('is known by its name at whatever address it is asked, and missed when nobody asked it', async () => {
    const { actor, ids, file, share } = await backedUp();
    await share(ids.members, { audience: 'PRIVATE' });
    const keyHistory = await openHubHistory();
    const gone = 'http://127.0.0.1:9';
    const endpoints = { graphql: gone, roster: gone, members: gone, keyHistory: gone };
    const elsewhere = await temporaryFolder();
    await restore(elsewhere, file);
    const restored = await open(elsewhere);
    await changePinnedHub(restored.directory, HUB, () => ({
      ...{ did: HUB, name: 'Hub', endpoints, keyHistory, joinedAt: NOW },
    }));
    const stranger = await startHub(actor);
    expect(await recoverAfterRestore(restored, [stranger])).toEqual({
      outcome: 'PENDING',
      ...{ lost: [], closed: [], unheard: [{ url: gone, why: 'UNREACHABLE' }] },
    });
    const alias = await startHub(actor, ['PUBLIC', 'MEMBERS'], HUB);
    const { outcome, closed, unheard } = await recoverAfterRestore(restored, [alias]);
    expect({ outcome, unheard }).toEqual({ outcome: 'RESTORED', unheard: [] });
    expect(closed).toContainEqual({ id: ids.members, why: 'CHANGED' });
  });
});

/** The key history of a hub. */
async function openHubHistory() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: HUB, name: 'Hub' });
  const hub = await openActor(folder, { environment: {} });
  await hub.close();
  expect(dirname(hub.directory)).toBe(join(folder, 'actors'));
  return hub.keys.history;
}
