import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import {
  backupActor,
  type HostedActor,
  initActor,
  openActor,
  type RunningNode,
  recoverAfterRestore,
  restoreActor,
  startNode,
} from '../../subgraphs/actor/index.ts';
import { type TestHub, until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
const GOAL = { title: 'Clean water', direction: 'INCREASE' };

/** A node of this software, in a folder and at a port of its own. */
async function aRealNode(names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  const port = await freePort();
  const dids = names.map((name) => `did:web:localhost%3A${port}:${name}`);
  for (const did of dids) await initActor(folder, { did, name: did, node: { listen: { port }, development: true } });
  const options = { logger: pino({ level: 'silent' }), environment: {} };
  let running: RunningNode | undefined = await startNode(folder, options);
  const stop = async () => {
    await running?.close();
    running = undefined;
  };
  open.add({
    close: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  });
  return {
    folder,
    dids,
    actor: (index: number) => running?.actors.get(dids[index] ?? '') as HostedActor,
    stop,
    start: async () => {
      running = await startNode(folder, options);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const publish = (actor: HostedActor, kind: string, content: object, audience: 'PUBLIC' | 'PRIVATE' = 'PUBLIC') =>
  actor.publisher.apply({ type: 'PUBLISH', kind, content: content as Record<string, unknown>, audience });

const goals = async (hub: TestHub) =>
  (await hub.data('{ impactGoals { nodes { id } } }')).impactGoals.nodes.map(({ id }: { id: string }) => id);

describe('a hub and nodes of this software', () => {
  test('show at once, long before they would look, what is published, shared, hidden, revised and withdrawn', async () => {
    const node = await aRealNode(['ash', 'birch']);
    const hub = await open.hub({ pollMs: 60_000 });
    for (const did of node.dids) await hub.network.members.add(did);
    await hub.caughtUp();
    await until(
      () => hub.network.feeds(),
      (feeds) => feeds.every(({ lastHeard }) => lastHeard !== undefined),
    );
    const [ash, birch] = [node.actor(0), node.actor(1)];
    const shows = (ids: readonly string[]) =>
      until(
        () => goals(hub),
        (seen) => JSON.stringify([...seen].sort()) === JSON.stringify([...ids].sort()),
        10_000,
      );

    const { id: secret } = (await publish(ash, 'ImpactGoal', GOAL, 'PRIVATE')).envelope;
    const { id: first } = (await publish(ash, 'ImpactGoal', GOAL)).envelope;
    await shows([first]);
    const { id: second } = (await publish(birch, 'ImpactGoal', GOAL)).envelope;
    await shows([first, second]);
    await ash.publisher.apply({ type: 'SET_AUDIENCE', id: secret, audience: 'PUBLIC' });
    await shows([first, second, secret]);
    await ash.publisher.apply({ type: 'SET_AUDIENCE', id: first, audience: 'PRIVATE' });
    await shows([second, secret]);
    await ash.publisher.apply({ type: 'REVISE', id: secret, changes: { direction: 'PREVENT' } });
    await until(
      () => hub.data('{ impactGoals(filter: { direction: [PREVENT] }) { totalCount } }'),
      ({ impactGoals }) => impactGoals.totalCount === 1,
      10_000,
    );
    await birch.publisher.apply({ type: 'WITHDRAW', id: second, reason: 'MISTAKE' });
    await shows([secret]);
    expect(await hub.network.holes()).toEqual([]);

    const before = await hub.dump();
    await hub.restart({ deleteIndex: true });
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
  });

  test('go on by themselves when the node was started again', async () => {
    const node = await aRealNode(['ash']);
    const hub = await open.hub({ pollMs: 60_000 });
    await hub.network.members.add(node.dids[0] ?? '');
    await hub.caughtUp();
    await node.stop();
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'UNREACHABLE' }]);
    await node.start();
    const { id } = (await publish(node.actor(0), 'ImpactGoal', GOAL)).envelope;
    await until(
      () => goals(hub),
      (seen) => seen.includes(id),
    );
  });

  test('recover together when the node comes back from an old backup', async () => {
    const node = await aRealNode(['ash']);
    const hub = await open.hub();
    await hub.network.members.add(node.dids[0] ?? '');
    const { id: kept } = (await publish(node.actor(0), 'ImpactGoal', GOAL)).envelope;
    const backup = join(node.folder, 'backup.gz');
    await backupActor(node.actor(0), backup);
    await node.actor(0).publisher.apply({ type: 'REVISE', id: kept, changes: { title: 'Cleaner water' } });
    const { id: lost } = (await publish(node.actor(0), 'ImpactGoal', GOAL)).envelope;
    await until(
      () => goals(hub),
      (seen) => seen.length === 2,
    );
    await node.stop();
    await restoreActor(node.folder, backup, { replace: true, environment: {} });
    const actor = await openActor(node.folder, { environment: {} });
    const address = await recoveryOf(hub);
    expect(await recoverAfterRestore(actor, [address])).toMatchObject({
      outcome: 'RESTORED',
      lost: [expect.anything(), expect.anything()],
    });
    await actor.close();
    await node.start();
    // it was changed after the backup: its owner decides again who sees it
    await until(
      () => goals(hub),
      (seen) => seen.length === 0,
    );
    await until(
      () => hub.network.feeds()[0],
      (feed) => feed?.state === 'CAUGHT_UP' && feed.position === 3,
    );
    expect(lost).not.toBe(kept);

    const again = await node
      .actor(0)
      .publisher.apply({ type: 'REVISE', id: kept, changes: { title: 'Clear water' }, audience: 'PUBLIC' });
    expect(again.envelope.version).toBe(3);
    await hub.caughtUp();
    expect((await hub.network.holes()).map(({ code }) => code)).toEqual(['FEED_RESTORED']);
    expect(await goals(hub)).toEqual([kept]);
  });
});

/** What the front door mounts: the hub's word about a feed. */
async function recoveryOf(hub: TestHub): Promise<string> {
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://hub');
    const [actor = '', tier = '', after] = ['actor', 'tier', 'after'].map((name) => searchParams.get(name) ?? '');
    const feed = await hub.network.recoveryFeed({ actor, tier, after: Number(after) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(feed));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.add({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
