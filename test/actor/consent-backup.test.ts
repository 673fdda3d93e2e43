import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  checkEntryFollows,
  claimedActorOf,
  digestOf,
  EMPTY_HEAD,
  type FeedTier,
  verifyRestored,
} from '../../schema/index.ts';
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

const ANN = 'did:web:ann.example';
const HUB = 'did:web:hub.example';
const VIEWS = [
  { sight: ['PUBLIC'], now: '2026-01-01T00:00:00Z' },
  { sight: ['PUBLIC', 'MEMBERS', ANN], now: '2026-01-01T00:00:00Z' },
  { sight: ['PUBLIC', 'MEMBERS', ANN], now: '3000-01-01T00:00:00Z' },
];

async function open(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

async function newActor(): Promise<HostedActor> {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  return open(folder);
}

const publish = (actor: HostedActor, title: string, sharing: Sharing) =>
  actor.publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content: goal(title), ...sharing });

async function countsOf({ store }: HostedActor): Promise<number[]> {
  return Promise.all(VIEWS.map((view) => store.count({ kind: 'ImpactGoal', view })));
}

async function chainOf({ store }: HostedActor, tier: FeedTier) {
  let head = EMPTY_HEAD;
  const entries = await store.feed(tier, 0, 1_000);
  for (const entry of entries) {
    checkEntryFollows(ACME, tier, head, entry);
    head = { count: entry.seq, digest: entry.digest };
  }
  expect((await store.head()).heads[tier]).toEqual(head);
  return {
    head,
    chain: entries.map(({ seq, id, version, recordDigest, digest }) => ({ seq, id, version, recordDigest, digest })),
  };
}

describe('a backup', () => {
  test('keeps to whom each record and field is shown', async () => {
    const actor = await newActor();
    const fields = [{ field: 'title', audience: 'PARTNERS' as const, partners: [ANN] }];
    const { envelope } = await publish(actor, 'Shown', { audience: 'MEMBERS', fields });
    await publish(actor, 'For Ann', { audience: 'PARTNERS', partners: [ANN], until: '2999-01-01T00:00:00Z' });
    await actor.publisher.apply({ type: 'SET_AUDIENCE', id: envelope.id, audience: 'PUBLIC' });
    const file = join(actor.directory, 'acme.gz');
    await backupActor(actor, file);
    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    const restored = await open(elsewhere);
    expect(await countsOf(restored)).toEqual([1, 2, 1]);
    expect(await countsOf(actor)).toEqual([1, 2, 1]);
    const policy = { audience: 'PUBLIC', seq: 2, fields: { title: { audience: 'PARTNERS', partners: [ANN] } } };
    expect((await restored.store.find([envelope.id], 'ALL')).get(envelope.id)?.policy).toEqual(policy);
    for (const tier of ['PUBLIC', 'MEMBERS'] as const)
      expect(await chainOf(restored, tier)).toEqual(await chainOf(actor, tier));
  });

  test('of older software gets the feed for members that a store of that time gets', async () => {
    const actor = await newActor();
    const { envelope } = await publish(actor, 'One', { audience: 'PUBLIC' });
    await publish(actor, 'Two', { audience: 'PRIVATE' });
    await actor.publisher.apply({ type: 'WITHDRAW', id: envelope.id, reason: 'OTHER' });
    const file = join(actor.directory, 'acme.gz');
    await backupActor(actor, file);
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trim()
      .split('\n')
      .slice(0, -1);
    const older = lines
      .map((line) => JSON.stringify(JSON.parse(line, (name, value) => (name === 'MEMBERS' ? undefined : value))))
      .map((line) => `${line}\n`)
      .join('');
    expect(older).not.toBe(`${lines.join('\n')}\n`);
    const end = { type: 'end', lines: lines.length, digest: digestOf(older) };
    await writeFile(file, gzipSync(`${older}${JSON.stringify(end)}\n`));
    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    expect(await chainOf(await open(elsewhere), 'MEMBERS')).toEqual(await chainOf(actor, 'MEMBERS'));
  });
});

describe('an actor that comes back from a backup', () => {
  test('asks the hubs that it belongs to what they saw of the feed for members, in its own name', async () => {
    const actor = await newActor();
    const first = await publish(actor, 'First', { audience: 'MEMBERS' });
    const file = join(actor.directory, 'acme.gz');
    await backupActor(actor, file);
    const lost = await actor.publisher.apply({ type: 'REVISE', id: first.envelope.id, changes: { title: 'Later' } });
    const memory = { PUBLIC: await chainOf(actor, 'PUBLIC'), MEMBERS: await chainOf(actor, 'MEMBERS') };

    const askers: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://hub');
      const tier = searchParams.get('tier') as FeedTier;
      const after = Number(searchParams.get('after'));
      const asker = claimedActorOf(request.headers.authorization?.slice('Bearer '.length) ?? '');
      if (tier === 'MEMBERS') askers.push(asker);
      if (tier === 'MEMBERS' && asker !== ACME) return response.writeHead(401).end('{}');
      const { head, chain } = memory[tier];
      return response.end(JSON.stringify({ head, chain: chain.slice(after) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    const restored = await open(elsewhere);
    const hub = await newHistory();
    const endpoints = { graphql: `${url}/graphql`, roster: url, members: url, keyHistory: url };
    await changePinnedHub(restored.directory, HUB, () => ({
      ...{ did: HUB, name: 'Hub', endpoints, keyHistory: hub, joinedAt: '2026-01-01T00:00:00Z' },
    }));
    expect(await recoverAfterRestore(restored, [url])).toEqual({
      outcome: 'RESTORED',
      lost: [{ id: first.envelope.id, version: 2, kept: 1 }],
      unheard: [],
    });
    expect(new Set(askers)).toEqual(new Set([ACME]));
    const [, entry] = await restored.store.feed('MEMBERS', 0, 10);
    expect(entry?.action).toBe('RESTORED');
    const statement = await verifyRestored(entry?.sdJwt ?? '', restored.keys.checked);
    expect(statement).toMatchObject({ tier: 'MEMBERS', lastCommon: { count: 1 } });
    const next = await restored.publisher.apply({ type: 'REVISE', id: first.envelope.id, changes: { title: 'Again' } });
    expect(next.envelope).toMatchObject({ version: 3, previous: lost.digest });
    await chainOf(restored, 'MEMBERS');
  });
});

/** The key history of a hub. */
async function newHistory() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: HUB, name: 'Hub' });
  const hub = await openActor(folder, { environment: {} });
  const { history } = hub.keys;
  await hub.close();
  return history;
}
