import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { backUpState, openHubState, restoreState } from '../../subgraphs/network/index.ts';
import { until } from './support/hub.ts';
import { startJoiningNode } from './support/joining-node.ts';
import { startNamedHub } from './support/named-hub.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

test('a hub that comes back from an old backup gets what it published since from the nodes of its members', {
  timeout: 90_000,
}, async () => {
  const hub = await startNamedHub({ admission: 'OPEN' });
  opened.push(hub);
  const [ash, birch] = [await startJoiningNode(), await startJoiningNode()];
  opened.push(ash, birch);
  await ash.join(hub.did);
  const file = join(hub.directory, 'old.backup');
  await backUpState(hub.state, file);
  await birch.join(hub.did);
  const [ashDid = '', birchDid = ''] = [ash.dids[0], birch.dids[0]];
  await hub.network.members.suspend(ashDid, 'asked to');
  await hub.network.members.resume(ashDid);
  await ash.follow(hub.did);
  const before = await hub.state.rosterEntries(0, 500);
  expect(before).toHaveLength(4);

  await hub.stop();
  for (const ending of ['', '-wal', '-shm']) await rm(join(hub.directory, `state.sqlite${ending}`), { force: true });
  const state = await openHubState('sqlite:state.sqlite', { directory: hub.directory });
  await restoreState(state, file);
  expect(await state.rosterHead()).toMatchObject({ count: 1 });
  await state.close();
  // nobody can be asked yet, so nothing is published that might contradict what nodes have seen
  await ash.stop();
  await hub.start();
  expect((await hub.get('/roster')).status).toBe(503);
  await hub.stop();
  await ash.start();
  await hub.start();
  await until(
    () => hub.get('/roster'),
    ({ status }) => status === 401,
    20_000,
  );
  expect(await hub.state.rosterEntries(0, 500)).toEqual(before);
  expect(hub.network.directory.find(birchDid)).toMatchObject({ status: 'ACTIVE' });
  for (const node of [ash, birch]) {
    await node.follow(hub.did);
    expect(node.node.hubs.rosters()).toMatchObject([{ entries: 4, active: 2 }]);
    expect(node.node.hubs.rosters()[0]?.code).toBeUndefined();
  }
});

test('without that, nodes notice that the roster went back', { timeout: 90_000 }, async () => {
  const hub = await startNamedHub({ admission: 'OPEN' });
  opened.push(hub);
  const [ash, birch] = [await startJoiningNode(), await startJoiningNode()];
  opened.push(ash, birch);
  await ash.join(hub.did);
  const file = join(hub.directory, 'old.backup');
  await backUpState(hub.state, file);
  await birch.join(hub.did);
  await ash.follow(hub.did);
  await hub.stop();
  for (const ending of ['', '-wal', '-shm']) await rm(join(hub.directory, `state.sqlite${ending}`), { force: true });
  const state = await openHubState('sqlite:state.sqlite', { directory: hub.directory });
  await restoreState(state, file);
  await state.putStanding({ keyHistory: hub.identity.history });
  await state.close();
  await hub.start();
  await ash.follow(hub.did);
  expect(ash.node.hubs.rosters()).toMatchObject([{ entries: 2, code: 'ROSTER_ROLLED_BACK' }]);
  expect(ash.node.hubs.member(hub.did, birch.dids[0] ?? '')).toBeDefined();
});
