import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { type HubPlace, openTestHub, sqlitePlace, until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
const mongo = await mongoForTests();
const places: [string, () => HubPlace][] = [['SQLite', () => sqlitePlace()]];
if (mongo) {
  const mongoPlace = () => ({
    directory: mkdtempSync(join(tmpdir(), 'hub-')),
    state: mongo.storeUrl('state'),
    index: mongo.storeUrl('index'),
  });
  places.push(['MongoDB', mongoPlace]);
}

async function twoHubs(place: HubPlace) {
  open.add({ close: async () => rmSync(place.directory, { recursive: true }) });
  const first = await openTestHub({}, place);
  open.add(first);
  const second = await openTestHub({}, place);
  open.add(second);
  return [first, second] as const;
}

/** The times of joining differ between two joinings, and nothing else. */
function withoutTimes(dump: unknown): unknown {
  return JSON.parse(JSON.stringify(dump, (key, value) => (key === 'issuedAt' ? undefined : value)));
}

describe.each(places)('several hubs on one store (%s)', (_name, aPlace) => {
  test('read the same feeds into one index, without gaps or doubles', async () => {
    const node = await open.node(['ash', 'birch', 'cedar']);
    const [first, second] = await twoHubs(aPlace());
    const publishing = (async () => {
      for (let i = 0; i < 120; i++)
        for (const actor of node.actors) await actor.publish('Concept', { form: 'TERM', label: `Term ${i}` });
    })();
    for (const { did } of node.actors) await first.network.members.add(did);
    await publishing;
    for (const hub of [first, second])
      await until(
        () => hub.data('{ concepts { totalCount } actors { totalCount } }'),
        ({ concepts, actors }) => concepts.totalCount === 360 && actors.totalCount === 3,
      );
    await Promise.all([first.caughtUp(), second.caughtUp()]);
    expect([...first.faults, ...second.faults]).toEqual([]);
    const shared = await first.dump();
    expect(JSON.stringify(shared)).not.toContain('"code"');

    await second.close();
    for (const { did } of node.actors) await first.network.members.remove(did);
    for (const { did } of node.actors) await first.network.members.add(did);
    await first.caughtUp();
    expect(withoutTimes(await first.dump())).toEqual(withoutTimes(shared));
  });

  test('both notice that a member was suspended or removed', async () => {
    const node = await open.node(['ash', 'birch']);
    for (const actor of node.actors) await actor.publish('Concept', { form: 'TERM', label: 'x' });
    const [first, second] = await twoHubs(aPlace());
    for (const { did } of node.actors) await first.network.members.add(did);
    await Promise.all([first.caughtUp(), second.caughtUp()]);
    const [ash, birch] = node.actors.map(({ did }) => did);
    const counts = (hub: typeof first) => hub.data('{ concepts { totalCount } actors { totalCount } }');
    await first.network.members.suspend(ash ?? '', 'Asked to');
    await until(
      () => counts(second),
      ({ concepts, actors }) => concepts.totalCount === 1 && actors.totalCount === 1,
      10_000,
    );
    await second.network.members.remove(birch ?? '');
    for (const hub of [first, second])
      await until(
        () => counts(hub),
        ({ concepts, actors }) => concepts.totalCount === 0 && actors.totalCount === 0,
        10_000,
      );
    await until(
      () => first.network.directory.find(birch ?? '') === undefined,
      (isGone) => isGone,
    );
    await first.caughtUp();
    expect(await first.dump()).toMatchObject({ positions: [{ actor: ash }] });
  });
});

describe('the cost of joining', () => {
  test('does not grow with the number of members', async () => {
    const node = await open.node(Array.from({ length: 101 }, (_, i) => `a${i}`));
    const hub = await open.hub({ rosterPollMs: 60_000 });
    let reads = 0;
    let requests = 0;
    node.misbehave = (request) => {
      if (request.url?.endsWith('.json')) requests++;
      return false;
    };
    hub.onStateCall((name) => {
      if (name === 'members') reads++;
    });
    const costs: number[][] = [];
    for (const { did } of node.actors) {
      reads = 0;
      requests = 0;
      await hub.network.members.add(did);
      costs.push([reads, requests]);
    }
    expect(costs[100]).toEqual(costs[5]);
    expect(costs[100]).toEqual([0, 2]);
    await hub.caughtUp();
    expect((await hub.data('{ hub { members } }')).hub.members).toBe(101);
  });
});
