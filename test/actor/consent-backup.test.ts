import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  checkEntryFollows,
  claimedActorOf,
  digestOf,
  EMPTY_HEAD,
  type FeedTier,
  signRosterHead,
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
import { changePinnedHub, type PinnedHub, readPinnedHubs } from '../../subgraphs/actor/membership/pinned-hubs.ts';
import { rosterFiles } from '../../subgraphs/actor/membership/roster-files.ts';
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

  test('holds the hubs of the actor and how far their rosters had gone, and what is there already stays', async () => {
    const actor = await newActor();
    const hub = await newHub();
    const pinned = pinOf(hub, 'http://127.0.0.1:9');
    await changePinnedHub(actor.directory, HUB, () => pinned);
    const times = { issuedAt: 1_770_000_000, expiresAt: 1_770_086_400 };
    const standingOf = async (count: number, seen = count) => ({
      head: await signRosterHead({ hub: HUB, count, digest: digestOf(`${count}`), ...times }, hub.signingKey),
      ...{ count: seen, digest: digestOf(`${count}`), keyHistory: hub.history },
    });
    const standing = await standingOf(7);
    const filesOf = ({ directory }: HostedActor) => rosterFiles(dirname(dirname(directory)), HUB);
    await filesOf(actor).stand(standing);
    const file = join(actor.directory, 'acme.gz');
    await backupActor(actor, file);

    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    const restored = await open(elsewhere);
    expect(await readPinnedHubs(restored.directory)).toEqual([pinned]);
    expect(await filesOf(restored).standing()).toEqual(standing);
    await restored.close();

    const later = { ...(await standingOf(9)) };
    await filesOf(restored).stand(later);
    await changePinnedHub(restored.directory, HUB, () => undefined);
    await restoreActor(elsewhere, file, { replace: true, environment: {} });
    expect(await readPinnedHubs(restored.directory)).toEqual([]);
    expect(await filesOf(restored).standing()).toEqual(later);

    // whoever makes up a backup cannot shut others on the node out of a hub
    await filesOf(actor).stand(await standingOf(7, 7_000));
    await backupActor(actor, file);
    const other = await temporaryFolder();
    await restoreActor(other, file, { environment: {} });
    expect(await filesOf(await open(other)).standing()).toBeUndefined();
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
    let url = '';
    const server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hub = await newHub();
    const pinned = pinOf(hub, url);
    await changePinnedHub(actor.directory, HUB, () => pinned);
    const file = join(actor.directory, 'acme.gz');
    await backupActor(actor, file);
    const lost = await actor.publisher.apply({ type: 'REVISE', id: first.envelope.id, changes: { title: 'Later' } });
    const memory = { PUBLIC: await chainOf(actor, 'PUBLIC'), MEMBERS: await chainOf(actor, 'MEMBERS') };

    const askers: (string | undefined)[] = [];
    const answer: RequestListener = (request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://hub');
      const tier = searchParams.get('tier') as FeedTier;
      const after = Number(searchParams.get('after'));
      const asker = claimedActorOf(request.headers.authorization?.slice('Bearer '.length) ?? '');
      if (tier === 'MEMBERS') askers.push(asker);
      if (tier === 'MEMBERS' && asker !== ACME) return response.writeHead(401).end('{}');
      const { head, chain } = memory[tier];
      return response.end(JSON.stringify({ head, chain: chain.slice(after) }));
    };

    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    const restored = await open(elsewhere);
    // nobody has joined again, nor named the hub
    expect(await readPinnedHubs(restored.directory)).toEqual([pinned]);
    expect(await recoverAfterRestore(restored, [])).toEqual({
      outcome: 'RESTORED',
      lost: [{ id: first.envelope.id, version: 2, kept: 1 }],
      closed: [{ id: first.envelope.id, why: 'CHANGED' }],
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

/** A hub with a key of its own. */
async function newHub() {
  const folder = await temporaryFolder();
  await initActor(folder, { did: HUB, name: 'Hub' });
  const hub = await openActor(folder, { environment: {} });
  const { history, signingKey } = hub.keys;
  await hub.close();
  return { history, signingKey };
}

function pinOf({ history }: Awaited<ReturnType<typeof newHub>>, url: string): PinnedHub {
  const endpoints = { graphql: `${url}/graphql`, roster: url, members: url, keyHistory: url };
  return { did: HUB, name: 'Hub', endpoints, keyHistory: history, joinedAt: '2026-01-01T00:00:00Z' };
}
