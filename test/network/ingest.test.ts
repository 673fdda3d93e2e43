import { afterEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub, until } from './support/hub.ts';
import { startTinyNode, type TinyNode } from './support/tiny-node.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function aNode(names?: readonly string[]): Promise<TinyNode> {
  const node = await startTinyNode(names ? { names } : {});
  opened.push({ close: () => node.stop() });
  return node;
}

async function aHub(options = {}): Promise<TestHub> {
  const hub = await openTestHub(options);
  opened.push(hub);
  return hub;
}

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
        1_000,
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
});
