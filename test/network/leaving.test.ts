import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { deliverDeparture, examineNode, readPinnedHubs, recordDeparture } from '../../subgraphs/actor/index.ts';
import { openSafeFetch } from '../../subgraphs/fetching/index.ts';
import { until } from './support/hub.ts';
import { type JoiningNode, startJoiningNode } from './support/joining-node.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
async function hubWith(): Promise<NamedHub> {
  const hub = await startNamedHub({ admission: 'OPEN' });
  opened.push(hub);
  return hub;
}
async function nodeWith(names?: readonly string[]): Promise<JoiningNode> {
  const node = await startJoiningNode(names);
  opened.push(node);
  return node;
}

test('actors of one node join and leave a hub each by itself', { timeout: 90_000 }, async () => {
  const hub = await hubWith();
  const node = await nodeWith(['ash', 'birch', 'cedar']);
  const [ash = '', birch = '', cedar = ''] = node.dids;
  await node.join(hub.did, 0);
  await node.join(hub.did, 1);
  await node.follow(hub.did);
  const { hubs } = node.node;
  expect([ash, birch, cedar].map((did) => hubs.hub(did, hub.did) !== undefined)).toEqual([true, true, false]);
  expect([ash, birch, cedar].map((did) => hubs.member(hub.did, did) !== undefined)).toEqual([true, true, false]);
  // the third was not joined by its operator: nobody else can do it
  expect((await hub.post('/members', { did: cedar })).status).toBe(403);
  await node.leave(hub.did, 0);
  await node.follow(hub.did);
  expect([ash, birch].map((did) => hubs.hub(did, hub.did) !== undefined)).toEqual([false, true]);
  expect([ash, birch].map((did) => hubs.member(hub.did, did) !== undefined)).toEqual([false, true]);
  expect(hub.network.directory.find(birch)).toMatchObject({ status: 'ACTIVE' });
});

test('others still see whom they named, as a former member', { timeout: 90_000 }, async () => {
  const hub = await hubWith();
  const [ash, birch] = [await nodeWith(), await nodeWith()];
  const [ashDid = '', birchDid = ''] = [ash.dids[0], birch.dids[0]];
  await ash.join(hub.did);
  await birch.join(hub.did);
  await birch.actor(0).publisher.apply({
    type: 'PUBLISH',
    kind: 'Commitment',
    content: { title: 'Trees', receiver: { id: ashDid } },
    audience: 'PUBLIC',
  });
  const source = `{ hub { did members } a: actor(id: "${ashDid}") { id status joinedAt } commitments { nodes { receiver { id status } } } }`;
  const { network } = hub;
  const ask = async () => {
    const { data } = await graphql({ schema: network.schema, source, contextValue: network.newContext() });
    return JSON.parse(JSON.stringify(data));
  };
  await until(ask, ({ commitments }) => commitments.nodes.length === 1, 20_000);
  await ash.leave(hub.did);
  expect(await ask()).toEqual({
    hub: { did: hub.did, members: 1 },
    a: { id: ashDid, status: 'FORMER', joinedAt: null },
    commitments: { nodes: [{ receiver: { id: ashDid, status: 'FORMER' } }] },
  });
  expect(birchDid).not.toBe(ashDid);
});

test('a hub that is down hears of it from the running node when it is back', { timeout: 90_000 }, async () => {
  const hub = await hubWith();
  const node = await nodeWith();
  const did = node.dids[0] ?? '';
  await node.join(hub.did);
  await hub.stop();
  const { directory, keys } = node.actor(0);
  const [pinned] = await readPinnedHubs(directory);
  if (!pinned) throw new Error('not pinned');
  const gone = await recordDeparture({ actorDirectory: directory, did, hub: pinned, signer: keys.signingKey });
  const fetch = openSafeFetch({ development: true });
  const signal = AbortSignal.timeout(20_000);
  await expect(deliverDeparture({ actorDirectory: directory, hub: gone, fetch, signal })).rejects.toMatchObject({
    code: 'ACTOR_UNREACHABLE',
  });
  await fetch.close();
  await node.node.hubs.refresh();
  expect(node.node.hubs.hub(did, hub.did)).toBeUndefined();
  expect(await readPinnedHubs(directory)).toMatchObject([{ did: hub.did, departure: gone.departure }]);
  await hub.start();
  await until(
    () => hub.state.member(did),
    (member) => member?.status === 'FORMER',
    30_000,
  );
  await until(
    () => readPinnedHubs(directory),
    (pins) => pins.length === 0,
    30_000,
  );
});

test('doctor says what is wrong with a roster', { timeout: 90_000 }, async () => {
  const hub = await hubWith();
  const node = await nodeWith();
  await node.join(hub.did);
  const did = node.dids[0] ?? '';
  await hub.network.members.suspend(did, 'asked to');
  await hub.network.members.resume(did);
  await node.follow(hub.did);
  const findings = async () => {
    const found: string[] = [];
    for await (const { level, what } of examineNode(node.directory, {}))
      if (what.startsWith('Hub')) found.push(`${level} ${what}`);
    return found;
  };
  expect(await findings()).toEqual([expect.stringMatching(/^OK Hub .*: ACTIVE; .* 1 members/)]);
  // a hub that forgot what it said: it came back from a copy of long ago
  const member = await hub.state.member(did);
  await hub.stop();
  for (const ending of ['', '-wal', '-shm']) await rm(join(hub.directory, `state.sqlite${ending}`), { force: true });
  await hub.start();
  await node.follow(hub.did);
  expect(await findings()).toEqual([expect.stringMatching(/^WARNING Hub .*: ACTIVE; .* HUB_UNKNOWN: /)]);
  if (member) await hub.state.putMember(member);
  await until(
    () => hub.state.rosterHead(),
    ({ count }) => count === 1,
  );
  await node.follow(hub.did);
  expect(await findings()).toEqual([
    expect.stringMatching(/^WARNING Hub .*: ACTIVE; .* 1 members. ROSTER_ROLLED_BACK: /),
  ]);
  await hub.stop();
  await node.stop();
  await node.start({ now: () => Date.now() + 25 * 3_600_000 });
  expect(node.node.hubs.member(hub.did, node.dids[0] ?? '')).toBeUndefined();
  const health = (await (await fetch(`${node.node.url}/health`)).json()) as { hubs: unknown };
  expect(health.hubs).toMatchObject([{ hub: hub.did, code: 'ROSTER_EXPIRED' }]);
});
