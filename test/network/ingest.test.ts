import { describe, expect, test } from 'vitest';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const { node: aNode, hub: aHub } = opening();

const GOALS = '{ impactGoals { totalCount nodes { id issuer { id } } } }';

describe('ingest', () => {
  test('takes in what a member published before it joined', async () => {
    const node = await aNode();
    const goal = await node.actor(0).publish('ImpactGoal', { title: 'Clean water', direction: 'INCREASE' });
    const hub = await aHub();
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();

    expect(await hub.data(GOALS)).toEqual({
      impactGoals: { totalCount: 1, nodes: [{ id: goal.envelope.id, issuer: { id: node.actor(0).did } }] },
    });
    expect(hub.faults).toEqual([]);
  });

  test('shows a published, revised and withdrawn record as soon as the node announces it', async () => {
    const node = await aNode();
    const actor = node.actor(0);
    const hub = await aHub({ pollMs: 60_000 });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await until(
      () => node.streams(),
      (count) => count === 1,
    );

    const seen = (filter: string) => hub.data(`{ impactGoals(filter: { ${filter} }) { totalCount } }`);
    const count = (filter: string, wanted: number) =>
      until(
        () => seen(filter),
        ({ impactGoals }) => impactGoals.totalCount === wanted,
        10_000,
      );
    const goal = await actor.publish('ImpactGoal', { title: 'Clean water', direction: 'INCREASE' });
    await count('direction: [INCREASE]', 1);
    const second = await actor.revise(goal, { title: 'Clean water', direction: 'PREVENT' });
    await count('direction: [PREVENT]', 1);
    await actor.withdraw(second);
    await count('direction: [INCREASE, PREVENT]', 0);
  });

  test('reads a feed of many pages in order', async () => {
    const node = await aNode();
    for (let i = 0; i < 1_203; i++) await node.actor(0).publish('Concept', { form: 'TERM', label: `Term ${i}` });
    const hub = await aHub();
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    const { concepts } = await hub.data('{ concepts(first: 1) { totalCount } }');
    expect(concepts.totalCount).toBe(1_203);
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP', position: 1_203, holes: 0 }]);
  });

  test('hears of all members of one node over one connection', async () => {
    const node = await aNode(['ash', 'birch', 'cedar']);
    const hub = await aHub({ pollMs: 60_000 });
    for (const { did } of node.actors) await hub.network.members.add(did);
    await hub.caughtUp();
    await until(
      () => node.streams(),
      (count) => count === 1,
    );
    await node.actor(1).publish('Concept', { form: 'TERM', label: 'Birch' });
    await until(
      () => hub.data('{ concepts { totalCount } }'),
      ({ concepts }) => concepts.totalCount === 1,
      10_000,
    );
    expect(node.streams()).toBe(1);
  });

  test('reads on by itself when a node that was down is back', async () => {
    const node = await aNode();
    const hub = await aHub({ pollMs: 60_000 });
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    await node.stop();
    await hub.caughtUp();
    expect(hub.network.feeds()).toMatchObject([{ state: 'UNREACHABLE', code: 'ACTOR_UNREACHABLE' }]);
    expect(hub.network.ready()).toBe(true);

    await node.actor(0).publish('Concept', { form: 'TERM', label: 'Back' });
    await node.start();
    await until(
      () => hub.data('{ concepts { totalCount } hub { feeds { caughtUp unreachable } } }'),
      ({ concepts }) => concepts.totalCount === 1,
    );
    expect(hub.network.feeds()).toMatchObject([{ state: 'CAUGHT_UP' }]);
  });

  test('finds news by polling when a node announces none', async () => {
    const node = await aNode();
    node.isSilent = true;
    const hub = await aHub({ pollMs: 100 });
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'Quiet' });
    await until(
      () => hub.data('{ concepts { totalCount } }'),
      ({ concepts }) => concepts.totalCount === 1,
    );
  });

  test('goes on where it was after a restart', async () => {
    const node = await aNode();
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'One' });
    const hub = await aHub();
    await hub.network.members.add(node.actor(0).did);
    await hub.caughtUp();
    const before = await hub.dump();
    await hub.restart();
    await hub.caughtUp();
    expect(await hub.dump()).toEqual(before);
    await node.actor(0).publish('Concept', { form: 'TERM', label: 'Two' });
    await hub.caughtUp();
    const { concepts } = await hub.data('{ concepts { totalCount } }');
    expect(concepts.totalCount).toBe(2);
  });
});
