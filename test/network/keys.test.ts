import { describe, expect, test } from 'vitest';
import {
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  recoverKey,
  revokeKey,
  rotateKey,
  type SigningKey,
  type Stands,
} from '../../schema/index.ts';
import { type TestHub, until } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyActor } from './support/tiny-node.ts';

const open = opening();
const newKey = async () => importSigningKey(await generatePrivateJwk());
const at = (minute: number) => `2026-02-01T00:${String(minute).padStart(2, '0')}:00Z`;
const concept = (label: string) => ({ form: 'TERM', label });
const publish = (actor: TinyActor, label: string, minute: number, signer?: SigningKey) =>
  actor.publish('Concept', concept(label), { at: at(minute), ...(signer ? { signer } : {}) });
const labels = async (hub: TestHub) => {
  const ids: string[] = [];
  const { concepts } = await hub.data('{ concepts { nodes { id } } }');
  for (const { id } of concepts.nodes) ids.push(id);
  return ids.sort();
};
const idsOf = (...versions: { envelope: { id: string } }[]) => versions.map(({ envelope }) => envelope.id).sort();
const standsBy = (actor: TinyActor): Stands => {
  const { digest } = actor.head();
  return digest === undefined ? {} : { PUBLIC: digest };
};
const codes = async (hub: TestHub) => (await hub.network.holes()).map(({ code, seq }) => [code, seq]);

/** Another key takes the place of the one that others had since then. */
async function replaceStolen(actor: TinyActor, since: number, minute: number, stands?: Stands): Promise<SigningKey> {
  const [old, next] = [actor.key, await newKey()];
  const revokes = { thumbprint: old.thumbprint, compromisedSince: at(since) };
  actor.useKeys(
    await rotateKey(actor.history, old, next, at(minute), { revokes, ...(stands ? { stands } : {}) }),
    next,
  );
  return old;
}

/** The owner recovers after that statement of its history. */
async function recover(actor: TinyActor, own: KeyHistory, after: number, minute: number): Promise<void> {
  const [next, safe] = [await newKey(), await newKey()];
  const stands = standsBy(actor);
  const options = { after, stands };
  actor.useKeys(
    await recoverKey(own, actor.recovery, { key: next, recoveryThumbprint: safe.thumbprint }, at(minute), options),
    next,
  );
}

describe('a key that was taken back', () => {
  test('takes with it what was signed since others had it, and leaves what was before', async () => {
    const actor = (await open.node()).actor(0);
    const early = await publish(actor, 'early', 1);
    const late = await publish(actor, 'late', 5);
    const hub = await open.hubOf();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(early, late));
    await replaceStolen(actor, 3, 8, standsBy(actor));
    const fresh = await publish(actor, 'fresh', 9);
    await hub.caughtUp();
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(early, fresh));
    expect(await codes(hub)).toEqual(expect.arrayContaining([['KEY_REVOKED', 2]]));
    // an index that is made anew comes out the same
    const before = await hub.dump();
    await hub.restart({ deleteIndex: true });
    await hub.caughtUp();
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
    // and one that is kept is not read again
    await hub.restart();
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
  });

  test('is noticed though nothing new is published', async () => {
    const actor = (await open.node()).actor(0);
    const early = await publish(actor, 'early', 1);
    await publish(actor, 'late', 5);
    const hub = await open.hub({ keysEveryMs: 100 });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await replaceStolen(actor, 3, 8, standsBy(actor));
    await until(
      () => labels(hub),
      (shown) => shown.length === 1,
    );
    expect(await labels(hub)).toEqual(idsOf(early));
  });

  test('signs nothing more, whatever date it bears', async () => {
    const actor = (await open.node()).actor(0);
    const early = await publish(actor, 'early', 1);
    const stolen = await replaceStolen(actor, 3, 8, standsBy(actor));
    await publish(actor, 'backdated', 2, stolen);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(early));
    expect(await codes(hub)).toEqual(expect.arrayContaining([['KEY_REVOKED', 2]]));
  });

  test('counts for nothing where its actor did not say how far it stands by it', async () => {
    const actor = (await open.node()).actor(0);
    await publish(actor, 'early', 1);
    await replaceStolen(actor, 3, 8);
    const fresh = await publish(actor, 'fresh', 9);
    const hub = await open.hubOf();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(fresh));
  });

  test('counts for nothing on a feed that does not lead to what its actor stands by', async () => {
    const actor = (await open.node()).actor(0);
    await publish(actor, 'early', 1);
    const stands = standsBy(actor);
    actor.goBack(0);
    // whoever has the old key shows another past under the same keys
    await publish(actor, 'made up', 1);
    await replaceStolen(actor, 3, 8, stands);
    const fresh = await publish(actor, 'fresh', 9);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await until(
      () => labels(hub),
      (shown) => shown.length === 1,
    );
    expect(await labels(hub)).toEqual(idsOf(fresh));
  });

  test('counts for nothing where the chain is broken before what its actor stands by', async () => {
    const actor = (await open.node()).actor(0);
    await publish(actor, 'early', 1);
    await publish(actor, 'more', 2);
    const stands = standsBy(actor);
    const [, second] = actor.entries;
    const stolen = await replaceStolen(actor, 3, 8, stands);
    actor.goBack(0);
    await publish(actor, 'made up', 1, stolen);
    if (second) actor.entries.push(second);
    const fresh = await publish(actor, 'fresh', 9);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await until(
      () => labels(hub),
      (shown) => shown.length === 1,
    );
    expect(await labels(hub)).toEqual(idsOf(fresh));
  });

  test('can be taken back later by a statement of its own', async () => {
    const actor = (await open.node()).actor(0);
    const early = await publish(actor, 'early', 1);
    const old = actor.key;
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await actor.rotate();
    const next = actor.key;
    actor.useKeys(
      await revokeKey(
        actor.history,
        next,
        { thumbprint: old.thumbprint, compromisedSince: '2026-01-02T00:00:00Z' },
        at(9),
        standsBy(actor),
      ),
      next,
    );
    await hub.network.members.refresh(actor.did);
    await hub.caughtUp();
    await hub.caughtUp();
    // the record bears a date after the key was replaced
    expect(await labels(hub)).toEqual([]);
    expect(early.envelope.version).toBe(1);
  });
});

describe('a thief with the current key', () => {
  test('cannot keep what the recovery key takes back, though the hub had pinned it', async () => {
    const actor = (await open.node()).actor(0);
    const own = await publish(actor, 'own', 1);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    const [before, thief] = [actor.history, await newKey()];
    const ownEntries = actor.entries;
    actor.useKeys(await rotateKey(before, actor.key, thief, at(2)), thief);
    const forged = await publish(actor, 'forged', 3);
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(own, forged));
    const stolen = actor.history;
    actor.entries = ownEntries.slice(0, 1);
    await recover(actor, before, 0, 5);
    const fresh = await publish(actor, 'fresh', 6);
    await hub.network.members.refresh(actor.did);
    await until(
      () => labels(hub),
      (shown) => shown.join() === idsOf(own, fresh).join(),
    );
    // and whatever the thief shows from then on is refused
    await expect(hub.network.members.hear(actor.did, stolen)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    const { events } = { events: (await hub.network.members.list())[0]?.keyHistory.statements };
    expect(events).toEqual(actor.history.statements);
  });

  test('cannot use a recovery key that was used before', async () => {
    const actor = (await open.node()).actor(0);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    const [born, safe] = [actor.history, actor.recovery];
    await recover(actor, born, 0, 5);
    await hub.network.members.refresh(actor.did);
    const [thief, theirs] = [await newKey(), await newKey()];
    const again = await recoverKey(born, safe, { key: thief, recoveryThumbprint: theirs.thumbprint }, at(7));
    await expect(hub.network.members.hear(actor.did, again)).rejects.toMatchObject({
      code: 'KEY_HISTORY_INVALID',
      message: expect.stringContaining('leaves a recovery behind'),
    });
  });
});

describe('a key that was lost', () => {
  test('leaves all that was published with it', async () => {
    const actor = (await open.node()).actor(0);
    const own = await publish(actor, 'own', 1);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await recover(actor, actor.history, 0, 5);
    const fresh = await publish(actor, 'fresh', 6);
    await hub.caughtUp();
    await hub.caughtUp();
    expect(await labels(hub)).toEqual(idsOf(own, fresh));
    const stranger = await open.hub();
    await stranger.network.members.add(actor.did);
    await stranger.caughtUp();
    await stranger.caughtUp();
    expect(await labels(stranger)).toEqual(idsOf(own, fresh));
  });
});

describe('notices of a member', () => {
  const notices = async (hub: TestHub) =>
    (await hub.data('{ actors { nodes { notices { code at } } } }')).actors.nodes[0].notices;

  test('say what happened to its keys and its feed, newest first', async () => {
    const actor = (await open.node()).actor(0);
    await publish(actor, 'own', 1);
    await publish(actor, 'more', 1);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    expect(await notices(hub)).toEqual([]);
    await replaceStolen(actor, 3, 8, standsBy(actor));
    await publish(actor, 'fresh', 9);
    await hub.caughtUp();
    expect(await notices(hub)).toEqual([
      { code: 'KEY_ROTATED', at: at(8) },
      { code: 'KEY_REVOKED', at: at(8) },
    ]);
    await hub.caughtUp();
    actor.goBack(1);
    await hub.caughtUp();
    expect((await notices(hub))[0]).toEqual({ code: 'FEED_ROLLED_BACK', at: expect.any(String) });
    await hub.restart();
    expect((await notices(hub))[0]).toMatchObject({ code: 'FEED_ROLLED_BACK' });
  });

  test('say that entries are missing', async () => {
    const actor = (await open.node()).actor(0);
    for (const label of ['a', 'b', 'c']) await publish(actor, label, 1);
    actor.entries.splice(1, 1);
    const hub = await open.hub();
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    expect(hub.network.feeds()[0]).toMatchObject({ code: 'FEED_GAP' });
    expect((await notices(hub)).map(({ code }: { code: string }) => code)).toEqual(['FEED_GAP']);
  });
});
