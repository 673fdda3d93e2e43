import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHubState } from '../../../subgraphs/network/index.ts';
import { until } from '../../network/support/hub.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let charter: string;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch']]);
  const [ash = '', birch = ''] = world.dids;
  const shared = { audience: 'MEMBERS' } as const;
  charter = await world.publish(ash, 'SharedValueNetwork', { name: 'Water', ambition: 'Clean' }, shared);
  const { envelope, digest } = await world.actor(birch).publisher.apply({
    type: 'PUBLISH',
    kind: 'Membership',
    content: { network: { id: charter } },
    ...shared,
  });
  await world.publish(ash, 'Answer', { about: { id: envelope.id, digest }, verdict: 'CONFIRMED' }, shared);
  await world.settled();
  await world.chartersKnown(new Map([[charter, new Set([ash, birch])]]));
}, 60_000);
afterAll(() => world.close());

async function entries() {
  const state = await openHubState('sqlite:state.sqlite', { directory: world.directory });
  try {
    return await state.rosterEntries(0, 500);
  } finally {
    await state.close();
  }
}

test('charters neither leave the roster nor come back while a node does not take the hub yet', {
  timeout: 60_000,
}, async () => {
  const [ash = '', birch = ''] = world.dids;
  const before = await entries();
  const pins = join(world.actor(ash).directory, 'hubs.json');
  await rename(pins, `${pins}.away`);
  await world.nodeOf(ash).node.hubs.refresh();
  await world.restartHub({ deleteIndex: true });
  await until(
    () => world.network.feeds(),
    (feeds) =>
      feeds.some(({ actor, members }) => actor === ash && members?.state === 'NOT_TAKEN') &&
      feeds.some(({ actor, members }) => actor === birch && members?.state === 'CAUGHT_UP'),
    20_000,
  );
  await until(
    () => world.network.ready(),
    (ready) => ready,
    20_000,
  );
  await world.network.charters.settled();
  expect(world.network.charters.current().get(birch)).toEqual([charter]);
  await rename(`${pins}.away`, pins);
  await world.settled();
  expect([...world.network.charters.current()].sort()).toEqual(world.dids.map((did) => [did, [charter]]).sort());
  expect(await entries()).toEqual(before);
});

test('a charter leaves the roster, with all who are in it, when its steward says so', { timeout: 60_000 }, async () => {
  const [ash = '', birch = ''] = world.dids;
  await world.share(ash, charter, { audience: 'PRIVATE' });
  await world.settled();
  await until(
    () => world.network.charters.current(),
    (current) => !current.has(ash) && !current.has(birch),
  );
});
