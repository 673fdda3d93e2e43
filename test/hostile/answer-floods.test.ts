import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordVersion } from '../../schema/index.ts';
import { ANSWERS_COUNTED } from '../../subgraphs/network/rules/evidence/evidence.ts';
import { openTestHub, type TestHub } from '../network/support/hub.ts';
import { startTinyNode, type TinyActor, type TinyNode } from '../network/support/tiny-node.ts';

/** Whoever answers, and how often, what others have confirmed to each other stays as it is. */
describe('evidence under a flood of answers', () => {
  let node: TinyNode;
  let hub: TestHub;
  let [ash, birch, cedar]: TinyActor[] = [];
  const pledges = new Map<string, RecordVersion>();
  beforeAll(async () => {
    node = await startTinyNode({ names: ['ash', 'birch', 'cedar'] });
    [ash, birch, cedar] = node.actors;
    if (!ash || !birch || !cedar) throw new Error('three actors are there');
    const pledge = async (name: string, by: TinyActor, to: TinyActor) => {
      const version = await by.publish('Commitment', { title: name, receiver: { id: to.did } });
      pledges.set(name, version);
      const { envelope, digest } = version;
      return { about: { id: envelope.id, digest } };
    };
    const honest = await pledge('honest', birch, ash);
    const flooded = await pledge('flooded', cedar, birch);
    const own = await pledge('own', cedar, ash);
    await ash.publish('Answer', { ...honest, verdict: 'CONFIRMED' });
    await ash.publish('Answer', { ...own, verdict: 'CONFIRMED' });
    for (let n = 0; n < ANSWERS_COUNTED * 3; n++) {
      await birch.publish('Answer', { ...flooded, verdict: 'CONFIRMED' });
      // nobody asked cedar
      await cedar.publish('Answer', { ...honest, verdict: 'REJECTED' });
    }
    hub = await openTestHub();
    for (const { did } of node.actors) await hub.network.members.add(did);
    await hub.caughtUp();
    expect(await hub.network.holes()).toEqual([]);
  }, 60_000);
  afterAll(async () => {
    await hub?.close();
    await node.stop();
  });

  it('rests on the newest answers of those who were asked, for each record by itself', async () => {
    const { commitments } = await hub.data(
      '{ commitments { nodes { id evidence { value because { id } standing { digest } } } } }',
    );
    const evidence = new Map(commitments.nodes.map((row: { id: string; evidence: object }) => [row.id, row.evidence]));
    for (const [name, { envelope, digest }] of pledges) {
      expect([name, evidence.get(envelope.id)]).toMatchObject([name, { value: 'CONFIRMED', standing: { digest } }]);
    }
  });

  it('reads no more answers than count', async () => {
    const [flooded = { envelope: { id: '' } }] = [pledges.get('flooded')];
    const context = hub.network.newContext();
    const pairs = [{ target: flooded.envelope.id, actor: birch?.did ?? '' }];
    const query = { tier: 'PUBLIC', kind: 'Answer', name: 'about', pairs } as const;
    const [counted = []] = await context.network.index.linkedBy({ ...query, limit: ANSWERS_COUNTED });
    const [all = []] = await context.network.index.linkedBy({ ...query, limit: 10_000 });
    expect(all).toHaveLength(ANSWERS_COUNTED * 3);
    expect(counted).toEqual(all.slice(0, ANSWERS_COUNTED));
  });
});
