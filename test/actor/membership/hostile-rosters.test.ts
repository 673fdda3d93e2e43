import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  beginKeyHistory,
  digestOf,
  nextRosterEntry,
  type RosterPage,
  rotateKey,
  signStatement,
} from '../../../schema/index.ts';
import { type JoinedHubs, openJoinedHubs } from '../../../subgraphs/actor/index.ts';
import { pinHub } from '../../../subgraphs/actor/membership/joining.ts';
import { hubResolver, openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import { type HostileHub, inventedHistory, newKey, startHostileHub } from '../../network/support/hostile-hub.ts';

const OWN = 'did:web:own.example';
const ASH = 'did:web:ash.example';
let folder: string;
let hub: HostileHub;
let hubs: JoinedHubs;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  folder = await mkdtemp(join(tmpdir(), 'rosters-'));
  hub = await startHostileHub();
  hub.now = () => clock;
  const fetch = openSafeFetch({ development: true });
  await pinHub(folder, await hubResolver({ fetch, development: true })(hub.did, AbortSignal.timeout(5_000)));
  await fetch.close();
  await open();
});
afterEach(async () => {
  await hubs.close();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<void> {
  hubs = await openJoinedHubs({
    nodeDirectory: folder,
    actors: [{ did: OWN, directory: folder, inception: 'own', signer: await newKey() }],
    development: true,
    pollMs: 600_000,
    now: () => clock,
  });
  await hubs.update(hub.did);
}
const follow = () => hubs.update(hub.did);
const standing = () => hubs.rosters()[0];

describe('a node believes of its hub', () => {
  test('who takes part, with their keys, also after a restart while the hub is down', async () => {
    const history = await inventedHistory(ASH);
    hub.add({ did: ASH, keyHistory: history.statements, charters: ['did:web:x.example/network/1'] });
    await follow();
    const known = { did: ASH, charters: ['did:web:x.example/network/1'], confirmed: false };
    expect(hubs.member(hub.did, ASH)).toMatchObject(known);
    expect(hubs.member(hub.did, ASH)?.keys.current.thumbprint).toBe(history.key.thumbprint);
    await hubs.close();
    const requests = hub.requests;
    hub.misbehave = (request) => request.destroy() !== undefined;
    await open();
    expect(hub.requests).toBe(requests);
    expect(hubs.member(hub.did, ASH)).toMatchObject(known);
    expect(hubs.hub(OWN, hub.did)?.current.thumbprint).toBe(hub.key.thumbprint);
    hub.misbehave = undefined;
  });

  test('nothing any more when the signed time is over, and again when the hub is back', async () => {
    const history = await inventedHistory(ASH);
    hub.add({ did: ASH, keyHistory: history.statements });
    await follow();
    clock += 24 * 3_600_000 - 1_500;
    expect(hubs.member(hub.did, ASH)).toBeDefined();
    clock += 3_000;
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    expect(standing()).toMatchObject({ isExpired: true });
    await hubs.close();
    hub.misbehave = (request) => request.destroy() !== undefined;
    await open();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    hub.misbehave = undefined;
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeDefined();
  });

  test('a promise of years for a week only', async () => {
    hub.hours = 24 * 3_650;
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    await follow();
    clock += 8 * 24 * 3_600_000;
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
  });

  test('a new key of the hub when its history goes on from the pinned one', async () => {
    await follow();
    await hub.rotate();
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeDefined();
    expect(hubs.hub(OWN, hub.did)?.current.thumbprint).toBe(hub.key.thumbprint);
  });

  test('longer key histories of members, and shorter memberships', async () => {
    const first = await inventedHistory(ASH);
    const next = await newKey();
    const longer = await rotateKey(first, first.key, next, '2026-02-01T00:00:00Z');
    hub.add({ did: ASH, keyHistory: first.statements });
    hub.add({ did: ASH, keyHistory: longer.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)?.keys.current.thumbprint).toBe(next.thumbprint);
    hub.add({ did: ASH, status: 'SUSPENDED', keyHistory: longer.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    hub.add({ did: ASH, status: 'ACTIVE', keyHistory: longer.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeDefined();
    hub.add({ did: ASH, status: 'FORMER', keyHistory: longer.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
  });

  test('thousands of entries, page by page', async () => {
    const history = await inventedHistory(ASH);
    for (let at = 0; at < 1_203; at++)
      hub.add({ did: ASH, keyHistory: history.statements, charters: [`did:web:x.example/network/${at}`] });
    await follow();
    expect(hubs.member(hub.did, ASH)?.charters).toEqual(['did:web:x.example/network/1202']);
    expect(standing()).toMatchObject({ entries: 1_203, active: 1 });
  });
});

type Case = readonly [name: string, code: string | undefined, spoil: (page: RosterPage) => Promise<unknown>];
const withEntry = (page: RosterPage, change: (entry: RosterPage['entries'][number]) => unknown) => ({
  ...page,
  entries: page.entries.map((entry, at) => (at === page.entries.length - 1 ? change(entry) : entry)),
});
/** After two entries that were read, a third comes: with what is wrong about it. */
const CASES: readonly Case[] = [
  ['a head signed by a stranger', 'UNKNOWN_KEY', async (p) => ({ ...p, head: await hub.head({}, await newKey()) })],
  [
    'a head without a signature',
    'BAD_PROOF',
    async (p) => ({ ...p, head: `${p.head.split('.').slice(0, 2).join('.')}.` }),
  ],
  [
    'a head in the name of another hub',
    'UNKNOWN_KEY',
    async (p) => ({ ...p, head: await hub.head({ hub: 'did:web:other.example' }) }),
  ],
  [
    'a head of the future',
    'BAD_PROOF',
    async (p) => ({ ...p, head: await hub.head({ issuedAt: clock / 1_000 + 600 }) }),
  ],
  ['a head that never held', 'BAD_PROOF', async (p) => ({ ...p, head: await hub.head({ expiresAt: 1 }) })],
  ['a head that counts less', 'ROSTER_ROLLED_BACK', async () => rolledBackTo(1)],
  ['an empty roster', 'ROSTER_ROLLED_BACK', async () => rolledBackTo(0)],
  ['the same number with another past', 'ROSTER_ROLLED_BACK', async () => otherPast(2)],
  ['a longer one with another past', 'ROSTER_ROLLED_BACK', async () => otherPast(4)],
  ['a gap', 'FEED_BROKEN', async (p) => ({ ...p, entries: [{ ...p.entries[0], seq: 5 }] })],
  ['entries that are kept back', 'FEED_GAP', async (p) => ({ ...p, entries: [] })],
  [
    'a changed entry',
    'WRONG_DIGEST',
    async (p) => withEntry(p, (entry) => ({ ...entry, status: 'ACTIVE', charters: ['x'] })),
  ],
  [
    'an entry of another hub',
    'WRONG_DIGEST',
    async (p) => withEntry(p, (entry) => nextRosterEntry('did:web:other.example', lastKnown(), entry)),
  ],
  [
    'a head that counts more than there is',
    'FEED_BROKEN',
    async () => ({
      head: await hub.head({ count: 9, digest: hub.entries[2]?.digest ?? '' }),
      entries: hub.entries.slice(2),
    }),
  ],
  [
    'a head about another hub',
    'BAD_PROOF',
    async (p) => {
      const head = {
        hub: 'did:web:other.example',
        count: 3,
        digest: hub.entries[2]?.digest,
        issuedAt: 1,
        expiresAt: 9 ** 11,
      };
      return { ...p, head: await signStatement('ROSTER_HEAD', hub.did, head, hub.key) };
    },
  ],
  [
    'a head with another digest than its entries come to',
    'ROSTER_ROLLED_BACK',
    async (p) => ({ ...p, head: await hub.head({ digest: digestOf('another') }) }),
  ],
  ['an entry that is none', 'BAD_PROOF', async (p) => ({ ...p, entries: [null] })],
  ['something else', 'ACTOR_BAD_ANSWER', async () => ({ hello: 'world' })],
];
const lastKnown = () => ({ count: 2, digest: hub.entries[1]?.digest ?? '' });
async function rolledBackTo(count: number): Promise<unknown> {
  const digest = hub.entries[count - 1]?.digest;
  const issuedAt = Math.floor(clock / 1_000) + 5;
  const head = await hub.head({ count, issuedAt, expiresAt: issuedAt + 3_600 });
  if (digest) return { head: await hub.head({ count, digest, issuedAt, expiresAt: issuedAt + 3_600 }), entries: [] };
  const { entries } = hub;
  hub.entries = [];
  const empty = await hub.head({ issuedAt, expiresAt: issuedAt + 3_600 });
  hub.entries = entries;
  return { head: empty, entries: [], head2: head };
}
async function otherPast(count: number): Promise<unknown> {
  const { entries } = hub;
  hub.entries = [];
  for (let at = 0; at < count; at++) hub.add({ did: `did:web:other${at}.example`, status: 'FORMER' });
  const page = { head: await hub.head(), entries: hub.entries.slice(2) };
  hub.entries = entries;
  return page;
}

describe('a node does not believe its hub', () => {
  test.each(CASES)('that shows %s', async (_name, code, spoil) => {
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    hub.add({ did: 'did:web:birch.example', keyHistory: (await inventedHistory('did:web:birch.example')).statements });
    await follow();
    const before = hubs.member(hub.did, ASH);
    expect(before).toBeDefined();
    hub.add({ did: ASH, status: 'SUSPENDED' });
    hub.spoil = spoil;
    await follow();
    expect(standing()).toMatchObject({ code, entries: 2 });
    expect(hubs.member(hub.did, ASH)).toEqual({ ...before, confirming: expect.any(Function) });
    // and goes on as soon as it is right again, also after a restart
    await hubs.close();
    await open();
    expect(standing()).toMatchObject({ code, entries: 2 });
    hub.spoil = undefined;
    await follow();
    expect(standing()).toMatchObject({ entries: 3 });
    expect(standing()?.code).toBeUndefined();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
  });

  test('that shows other keys of a member than it did', async () => {
    const swapped = await inventedHistory(ASH);
    const real = await inventedHistory(ASH);
    hub.add({ did: ASH, keyHistory: real.statements });
    await follow();
    hub.add({ did: ASH, keyHistory: swapped.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    expect(standing()).toMatchObject({ refused: [ASH] });
    // leaving and coming back makes no difference
    hub.add({ did: ASH, status: 'FORMER', keyHistory: swapped.statements });
    hub.add({ did: ASH, status: 'ACTIVE', keyHistory: swapped.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    await hubs.close();
    await open();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    hub.add({ did: ASH, keyHistory: real.statements });
    await follow();
    expect(hubs.member(hub.did, ASH)?.keys.current.thumbprint).toBe(real.key.thumbprint);
  });

  test('that shows a key history of a member which does not hold, or is of another', async () => {
    const other = await inventedHistory('did:web:other.example');
    hub.add({ did: ASH, keyHistory: other.statements });
    hub.add({ did: 'did:web:birch.example', keyHistory: ['a.b.c'] });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    expect(hubs.member(hub.did, 'did:web:birch.example')).toBeUndefined();
    expect(standing()).toMatchObject({ entries: 2, active: 0 });
  });

  test('that has another key history than the pinned one', async () => {
    await follow();
    hub.key = await newKey();
    hub.history = await beginKeyHistory(hub.did, hub.key, 'x', '2026-03-01T00:00:00Z');
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    await follow();
    expect(standing()).toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    expect(hubs.member(hub.did, ASH)).toBeUndefined();
    expect(hubs.hub(OWN, hub.did)?.current.thumbprint).not.toBe(hub.key.thumbprint);
  });

  test('that goes back to a key that it replaced', async () => {
    const old = hub.key;
    await hub.rotate();
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    await follow();
    expect(hubs.member(hub.did, ASH)).toBeDefined();
    hub.add({ did: ASH, status: 'FORMER' });
    hub.spoil = async (page) => ({ ...page, head: await hub.head({}, old) });
    await follow();
    expect(standing()).toMatchObject({ code: 'UNKNOWN_KEY', entries: 1 });
  });

  test('that never comes to an end', { timeout: 60_000 }, async () => {
    const keyHistory = (await inventedHistory(ASH)).statements;
    let last = { count: 0, digest: '' };
    hub.spoil = async () => {
      const entries = Array.from({ length: 500 }, () => {
        const at = last.count === 0 ? { count: 0 } : last;
        const entry = nextRosterEntry(hub.did, at, { did: ASH, status: 'ACTIVE', keyHistory, charters: [] });
        last = { count: entry.seq, digest: entry.digest };
        return entry;
      });
      const { digest } = last;
      return { head: await hub.head({ count: last.count + 1_000, digest }), entries };
    };
    await follow();
    expect(standing()).toMatchObject({ code: 'ACTOR_ANSWER_TOO_LARGE', entries: 0 });
    expect(last.count).toBeLessThan(101_000);
  });
});

describe('what lies on the disk of a node', () => {
  const files = () => join(folder, 'hubs', `${hub.did.slice(8).replace('%3A', '@')}`);

  test('is readable by its owner only, and settled after a crash in mid-write', async () => {
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    await follow();
    await hubs.close();
    const path = join(files(), 'roster.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}{"seq":2,"did":"did:web:to`);
    await open();
    expect(hubs.member(hub.did, ASH)).toBeDefined();
    hub.add({ did: ASH, status: 'SUSPENDED' });
    await follow();
    await hubs.close();
    hub.misbehave = (request) => request.destroy() !== undefined;
    await open();
    expect(standing()).toMatchObject({ entries: 2, active: 0 });
    hub.misbehave = undefined;
  });

  test('is fetched again when it is damaged, and still not rolled back', async () => {
    hub.add({ did: ASH, keyHistory: (await inventedHistory(ASH)).statements });
    hub.add({ did: ASH, status: 'SUSPENDED' });
    await follow();
    await hubs.close();
    await writeFile(join(files(), 'roster.jsonl'), '');
    hub.spoil = async (page) => ({
      head: await hub.head({ count: 1, digest: hub.entries[0]?.digest ?? '' }),
      entries: page.entries.slice(0, 1),
    });
    await open();
    expect(standing()).toMatchObject({ code: 'ROSTER_ROLLED_BACK', entries: 0 });
    hub.spoil = undefined;
    await follow();
    expect(standing()).toMatchObject({ entries: 2 });
  });
});
