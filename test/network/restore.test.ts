import { describe, expect, test } from 'vitest';
import {
  digestOf,
  generatePrivateJwk,
  importSigningKey,
  type RecordVersion,
  signRestored,
} from '../../schema/index.ts';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyActor } from './support/tiny-node.ts';

const open = opening();
const label = (actor: TinyActor, text: string) => actor.publish('Concept', { form: 'TERM', label: text });

describe('a node that came back from a backup', () => {
  test('is read again from the beginning when it says so under its signature', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await actor.publish('Profile', { name: 'Ash', actorType: 'NGO' });
    for (let i = 0; i < 9; i++) await label(actor, `Concept ${i}`);
    const hub = await open.hubOf(node);
    actor.goBack(4);
    await actor.sayRestored();
    await label(actor, 'New');
    await hub.caughtUp();

    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', position: 6, holes: 0 }]);
    expect(await hub.data('{ concepts { totalCount } actors { totalCount } }')).toEqual({
      concepts: { totalCount: 4 },
      actors: { totalCount: 1 },
    });
    const rebuilt = await hub.dump();
    await hub.restart({ deleteIndex: true });
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(rebuilt);
  });

  test('is read again even when it has grown past what was read', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    for (let i = 0; i < 5; i++) await label(actor, `Concept ${i}`);
    const hub = await open.hubOf(node);
    actor.goBack(2);
    await actor.sayRestored();
    for (let i = 0; i < 7; i++) await label(actor, `Later ${i}`);
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', position: 10, holes: 0 }]);
    expect((await hub.data('{ concepts { totalCount } }')).concepts.totalCount).toBe(9);
  });

  test('is read on when the hub was behind the backup anyway', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await label(actor, 'One');
    const hub = await open.hubOf(node);
    await label(actor, 'Two');
    await actor.sayRestored();
    await label(actor, 'Three');
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', position: 4, holes: 0 }]);
    expect((await hub.data('{ concepts { totalCount } }')).concepts.totalCount).toBe(3);
  });

  test('that says nothing counts as rolled back: what was read stays, and a hole tells the operator', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    for (let i = 0; i < 5; i++) await label(actor, `Concept ${i}`);
    const hub = await open.hubOf(node);
    const lost = actor.entries;
    actor.goBack(3);
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'ROLLED_BACK', code: 'FEED_ROLLED_BACK', position: 5 }]);
    expect(await hub.network.holes()).toMatchObject([{ code: 'FEED_ROLLED_BACK', seq: 4 }]);
    expect((await hub.data('{ concepts { totalCount } }')).concepts.totalCount).toBe(5);

    await label(actor, 'Another past');
    await label(actor, 'Another past');
    await label(actor, 'Another past');
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'ROLLED_BACK', position: 5 }]);

    actor.entries = [...lost];
    await label(actor, 'The past is back');
    await until(
      () => hub.network.feeds()[0],
      (feed) => feed?.state === 'CAUGHT_UP' && feed.position === 6,
    );
  });

  test('is not believed when the statement is of another key, or names a position that was never shared', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    for (let i = 0; i < 5; i++) await label(actor, `Concept ${i}`);
    const hub = await open.hubOf(node);
    const shared = actor.entries.slice(0, 3);
    const foreign = await importSigningKey(await generatePrivateJwk());
    const lastCommon = { count: 3, digest: shared[2]?.digest ?? '' };
    const statements = [
      await signRestored({ did: actor.did, tier: 'PUBLIC', lastCommon, at: '2026-02-01T00:00:00Z' }, foreign),
      await signRestored(
        {
          did: actor.did,
          tier: 'PUBLIC',
          lastCommon: { ...lastCommon, digest: digestOf('x') },
          at: '2026-02-01T00:00:00Z',
        },
        actor.key,
      ),
      await signRestored({ did: actor.did, tier: 'OTHER', lastCommon, at: '2026-02-01T00:00:00Z' }, actor.key),
    ];
    for (const sdJwt of statements) {
      actor.entries = [...shared];
      actor.append({ action: 'RESTORED', id: actor.did, kind: '', version: 0, recordDigest: digestOf(sdJwt), sdJwt });
      await hub.caughtUp();
      expect(hub.network.feeds()).toMatchObject([{ state: 'ROLLED_BACK', position: 5 }]);
    }
  });

  test('is told nothing by a hub that does not know', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    await label(actor, 'One');
    const hub = await open.hubOf(node);
    const ask = () => hub.network.recoveryFeed({ actor: actor.did, tier: 'PUBLIC', after: 0 });
    const refuse = (request: { url?: string }) => request.url === '/graphql';
    const notReady = { code: 'NOT_READY', details: { retryable: true } };

    node.misbehave = refuse;
    await hub.restart({ deleteIndex: true });
    await expect(ask()).rejects.toMatchObject(notReady);
    await node.stop();
    await until(
      () => hub.network.feeds()[0]?.state,
      (state) => state === 'UNREACHABLE',
      10_000,
    );
    await expect(ask()).rejects.toMatchObject(notReady);
    node.misbehave = undefined;
    await node.start();
    await hub.caughtUp();
    expect(await ask()).toMatchObject({ head: { count: 1 }, chain: [{ seq: 1 }] });

    // nor is it enough to know the beginning: there may be more that it has not tried to read yet
    node.misbehave = refuse;
    await hub.restart();
    await expect(ask()).rejects.toMatchObject(notReady);
    node.misbehave = undefined;
    await hub.caughtUp();

    // what was read and kept is known even when the node is away
    await node.stop();
    await hub.restart();
    await until(
      () => hub.network.feeds()[0]?.state,
      (state) => state === 'UNREACHABLE',
    );
    expect(await ask()).toMatchObject({ head: { count: 1 } });
  });

  test('learns from the hub what it lost', async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const versions: RecordVersion[] = [];
    for (let i = 0; i < 5; i++) versions.push(await label(actor, `Concept ${i}`));
    const hub = await open.hubOf(node);
    const { head, chain } = await hub.network.recoveryFeed({ actor: actor.did, tier: 'PUBLIC', after: 3 });
    expect(head).toEqual(actor.head());
    expect(chain).toEqual(
      [4, 5].map((seq) => ({
        seq,
        id: versions[seq - 1]?.envelope.id,
        version: 1,
        recordDigest: versions[seq - 1]?.digest,
        digest: actor.entries[seq - 1]?.digest,
      })),
    );
    const ask = (request: Partial<{ actor: string; tier: string; after: number }>) =>
      hub.network.recoveryFeed({ actor: actor.did, tier: 'PUBLIC', after: 0, ...request });
    await expect(ask({ actor: 'did:web:stranger.example' })).rejects.toMatchObject({ code: 'NOT_A_MEMBER' });
    await expect(ask({ actor: 'nobody' })).rejects.toMatchObject({ code: 'BAD_ID' });
    await expect(ask({ tier: 'SECRET' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(ask({ after: -1 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
