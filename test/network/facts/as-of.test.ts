import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Fact, type Facts, textOf } from '../../../subgraphs/network/facts/index.ts';
import { nodeAndHub } from '../support/node-and-hub.ts';
import { opening } from '../support/opened.ts';

const open = opening();

/** The present second, after which another has begun: times of issue are whole seconds. */
async function aSecond(): Promise<string> {
  const now = new Date();
  await sleep(1_000 - now.getMilliseconds() + 5);
  return `${now.toISOString().slice(0, 19)}Z`;
}

const only = (facts: Iterable<Fact>) => [...facts].map(({ id, version }) => `${id} ${version}`);

test('facts as of a moment are the versions that stood then', { timeout: 60_000 }, async () => {
  const { hub, did, publish, revise, withdraw, show } = await nodeAndHub(open);
  const read = async (): Promise<Facts> => {
    await hub.caughtUp();
    return hub.network.newContext().facts();
  };
  const before = await aSecond();
  const goal = await publish({ title: 'Clean water', direction: 'INCREASE', importance: 'HIGH' });
  const promise = await publish(
    { title: 'Dig a well', satisfies: { id: goal.envelope.id }, maturity: 'PLEDGE', due: '2020-01-31' },
    'Commitment',
  );
  const published = await aSecond();
  await revise(goal.envelope.id, { importance: 'LOW' });
  await revise(promise.envelope.id, { maturity: 'IN_LAW', title: 'Dig two wells' });
  const revised = await aSecond();
  const [goalId, promiseId] = [goal.envelope.id, promise.envelope.id];

  let facts = await read();
  expect(textOf(facts.get(goalId) as Fact, 'importance')).toBe('LOW');
  expect(facts.asOf(before).get(goalId)).toBeUndefined();
  expect(only(facts.asOf(before).ofActor(did))).toEqual([]);
  const then = facts.asOf(published);
  expect(then.get(promiseId)).toMatchObject({ version: 1, digest: promise.digest, facets: { maturity: ['PLEDGE'] } });
  expect(then.get(promiseId)).not.toHaveProperty('title');
  expect(only(then.pointingTo(goalId, 'Commitment', 'satisfies'))).toEqual([`${promiseId} 1`]);
  expect(only(then.versions(goalId))).toEqual([`${goalId} 1`]);
  expect(only(facts.versions(goalId))).toEqual([`${goalId} 1`, `${goalId} 2`]);
  expect(facts.asOf(revised).get(promiseId)).toMatchObject({ version: 2, title: 'Dig two wells' });

  await withdraw(promiseId);
  await show(goalId, 'PUBLIC', ['importance']);
  const withdrawn = await aSecond();
  facts = await read();
  // of a promise that was withdrawn after its day only the tombstone is left, and says so
  expect(only(facts.ofKind('Commitment'))).toEqual([]);
  expect([...facts.withdrawnOf(did)]).toMatchObject([
    { id: promiseId, version: 3, afterDue: true, links: [], facets: {} },
  ]);
  expect(facts.asOf(revised).get(promiseId)).toBeUndefined();
  expect(only(facts.asOf(published).pointingTo(goalId, 'Commitment', 'satisfies'))).toEqual([]);
  expect(facts.asOf(withdrawn).get(promiseId)).toMatchObject({ withdrawn: true, afterDue: true });
  // what is withheld now is withheld of then
  expect(facts.asOf(published).get(goalId)).toMatchObject({
    version: 1,
    facets: { direction: ['INCREASE'] },
    undisclosed: 1,
  });
  expect(facts.asOf(published).get(goalId)?.facets).not.toHaveProperty('importance');

  await hub.restart({ deleteIndex: true });
  const again = await read();
  for (const moment of [before, published, revised, withdrawn])
    for (const id of [goalId, promiseId]) expect(again.asOf(moment).get(id)).toEqual(facts.asOf(moment).get(id));
});

test('who is suspended, resumed or removed leaves the facts and comes back at once', { timeout: 60_000 }, async () => {
  const { hub, did, publish } = await nodeAndHub(open);
  const goal = await publish({ title: 'Clean water', direction: 'INCREASE' });
  await hub.caughtUp();
  const facts = () => hub.network.newContext().facts();
  const seen = async () => {
    const now = await facts();
    return { goals: only(now.ofKind('ImpactGoal')).length, actors: now.actors, isFormer: now.isFormer(did) };
  };
  expect(await seen()).toEqual({ goals: 1, actors: [did], isFormer: false });
  const asked = await facts();
  await hub.network.members.suspend(did, 'for a while');
  expect(await seen()).toEqual({ goals: 0, actors: [], isFormer: false });
  // whoever asked before goes on with the members of then
  expect(asked.actors).toEqual([did]);
  expect(asked.isActive(did)).toBe(true);
  await hub.network.members.resume(did);
  expect(await seen()).toEqual({ goals: 1, actors: [did], isFormer: false });
  await hub.network.members.remove(did);
  expect(await seen()).toMatchObject({ goals: 0, actors: [] });
  expect((await facts()).get(goal.envelope.id)).toBeUndefined();
});
