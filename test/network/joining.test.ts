import { afterEach, describe, expect, test } from 'vitest';
import { until } from './support/hub.ts';
import { type JoiningNode, startJoiningNode } from './support/joining-node.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
async function hubWith(options: Parameters<typeof startNamedHub>[0] = {}): Promise<NamedHub> {
  const hub = await startNamedHub(options);
  opened.push(hub);
  return hub;
}
async function nodeWith(...args: Parameters<typeof startJoiningNode>): Promise<JoiningNode> {
  const node = await startJoiningNode(...args);
  opened.push(node);
  return node;
}
const statusOf = async (hub: NamedHub, did = '') => (await hub.state.member(did))?.status;

describe('an actor that joins', () => {
  test('is taken in by its steward, and its node knows who else takes part', async () => {
    const hub = await hubWith();
    const [ash, birch] = [await nodeWith(), await nodeWith()];
    expect(await ash.join(hub.did)).toEqual({ status: 'APPLIED' });
    expect(await ash.join(hub.url)).toEqual({ status: 'APPLIED' });
    expect(hub.network.directory.find(ash.dids[0] ?? '')).toBeUndefined();
    await hub.network.members.admit(ash.dids[0] ?? '');
    await birch.join(hub.did);
    await hub.network.members.admit(birch.dids[0] ?? '');
    expect(hub.network.directory.find(ash.dids[0] ?? '')).toMatchObject({ status: 'ACTIVE' });

    await ash.follow(hub.did);
    const { hubs } = ash.node;
    const [own = '', other = ''] = [ash.dids[0], birch.dids[0]];
    expect(hubs.hub(own, hub.did)?.current.thumbprint).toBe(hub.identity.checked.current.thumbprint);
    expect(hubs.hub(other, hub.did)).toBeUndefined();
    expect(hubs.member(hub.did, other)?.keys.current.thumbprint).toBe(birch.actor(0).keys.checked.current.thumbprint);
    expect(hubs.member(hub.did, 'did:web:stranger.example')).toBeUndefined();
    await until(
      async () => hubs.member(hub.did, other)?.confirmed,
      (confirmed) => confirmed === true,
      10_000,
    );
    expect(hubs.member(hub.did, own)?.confirmed).toBe(true);
  });

  test('takes part at once where the hub is open', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    expect(await node.join(hub.did)).toEqual({ status: 'ACTIVE' });
    expect(await node.join(hub.did)).toEqual({ status: 'ACTIVE' });
    expect(await statusOf(hub, node.dids[0])).toBe('ACTIVE');
  });

  test('leaves with a signed word, once, and is forgotten within seconds', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    await node.actor(0).publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: { title: 'Trees', direction: 'INCREASE' },
      audience: 'PUBLIC',
    });
    await node.join(hub.did);
    await hub.network.waitUntilCaughtUp();
    const did = node.dids[0] ?? '';
    expect(hub.network.feeds()).toHaveLength(1);
    const began = performance.now();
    const statement = await node.leave(hub.did);
    await until(
      async () => hub.network.feeds(),
      (feeds) => feeds.length === 0,
      30_000,
    );
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(await statusOf(hub, did)).toBe('FORMER');
    await node.node.hubs.refresh();
    expect(node.node.hubs.hub(did, hub.did)).toBeUndefined();
    expect((await hub.state.rosterEntries(0, 500)).map(({ status }) => status)).toEqual(['ACTIVE', 'FORMER']);

    // it comes back, and the old word does not send it away again
    expect(await node.join(hub.did)).toEqual({ status: 'ACTIVE' });
    expect((await hub.post('/members/departure', { statement })).status).toBe(400);
    expect(await statusOf(hub, did)).toBe('ACTIVE');
  });
});
