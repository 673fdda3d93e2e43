import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRegistry, registry } from '../../schema/index.ts';
import { eraseRecord } from '../../subgraphs/actor/index.ts';
import type { PastRow } from '../../subgraphs/network/store/port.ts';
import type { TestHub } from './support/hub.ts';
import { nodeAndHub } from './support/node-and-hub.ts';
import { opening } from './support/opened.ts';

const open = opening();

/** The versions before of a record, in brief: version, facets, and names of links. */
async function pastOf(hub: TestHub, id: string) {
  const { actors } = (await hub.dump()) as { actors: { past: [string, PastRow[]][] }[] };
  const found = actors.flatMap(({ past }) => past).find(([of]) => of === id);
  return (found?.[1] ?? []).map(({ version, facets, links }) => [
    version,
    [...facets.map(({ name, value }) => `${name}=${value}`), ...links.map(({ name }) => name)],
  ]);
}

async function expectRebuiltEqual(hub: TestHub): Promise<void> {
  const before = await hub.dump();
  await hub.restart({ deleteIndex: true });
  await hub.caughtUp();
  expect(await hub.dump()).toEqual(before);
}

const GOAL = { title: 'Clean water', direction: 'INCREASE', sdgs: ['6'], importance: 'HIGH' };

describe('versions before, in the index', { timeout: 60_000 }, () => {
  test('are kept when a record is revised, without their titles', async () => {
    const { hub, publish, revise } = await nodeAndHub(open);
    const { id } = (await publish(GOAL)).envelope;
    await revise(id, { direction: 'PREVENT', title: 'Dirty water' });
    await revise(id, { importance: 'LOW' });
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([
      [1, ['direction=INCREASE', 'sdg=6', 'importance=HIGH']],
      [2, ['direction=PREVENT', 'sdg=6', 'importance=HIGH']],
    ]);
    expect(JSON.stringify(await hub.dump())).not.toContain(GOAL.title);
    await expectRebuiltEqual(hub);
  });

  test('lose what the author withholds or leaves out later, also when it is shown again', async () => {
    const { hub, publish, revise, show } = await nodeAndHub(open);
    const challenge = await publish({ form: 'CHALLENGE', label: 'Drought' }, 'Concept');
    const { id } = (await publish({ ...GOAL, challenges: [{ id: challenge.envelope.id }] })).envelope;
    await revise(id, { importance: 'LOW' });
    await hub.caughtUp();
    await show(id, 'PUBLIC', ['importance', 'challenges']);
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([[1, ['direction=INCREASE', 'sdg=6']]]);
    await show(id, 'PUBLIC');
    await revise(id, { sdgs: null });
    await hub.caughtUp();
    await revise(id, { sdgs: ['6.1'] });
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([
      [1, ['direction=INCREASE']],
      [2, ['direction=INCREASE', 'importance=LOW', 'challenges']],
      [3, ['direction=INCREASE', 'importance=LOW', 'challenges']],
    ]);
    await expectRebuiltEqual(hub);
  });

  test('are gone when a record was hidden, even if it is shown again, and when it was withdrawn', async () => {
    const { hub, publish, revise, show, withdraw } = await nodeAndHub(open);
    const { id } = (await publish(GOAL)).envelope;
    const { id: other } = (await publish(GOAL)).envelope;
    for (const one of [id, other]) await revise(one, { importance: 'LOW' });
    await hub.caughtUp();
    await show(id, 'PRIVATE');
    await withdraw(other);
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([]);
    expect(await pastOf(hub, other)).toEqual([]);
    await show(id, 'PUBLIC');
    await revise(id, { importance: 'MEDIUM' });
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([[2, ['direction=INCREASE', 'sdg=6', 'importance=LOW']]]);
    await expectRebuiltEqual(hub);
  });

  test('lose what was erased', async () => {
    const { hub, actor, publish, revise } = await nodeAndHub(open);
    const { id } = (await publish(GOAL)).envelope;
    await revise(id, { importance: 'LOW' });
    await hub.caughtUp();
    await eraseRecord(actor, id, { fields: ['importance'] });
    await hub.caughtUp();
    expect(await pastOf(hub, id)).toEqual([[1, ['direction=INCREASE', 'sdg=6']]]);
    await expectRebuiltEqual(hub);
  });

  test('are the same whenever the feed was read, whatever was done', { timeout: 120_000 }, async () => {
    const { hub, actor, did, publish, revise, show, withdraw } = await nodeAndHub(open);
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push((await publish(GOAL)).envelope.id);
    const values = {
      importance: fc.constantFrom('HIGH', 'LOW', null),
      sdgs: fc.constantFrom(['6'], ['6', '13'], null),
      description: fc.constantFrom('Words.', null),
    };
    const step = fc.record({
      n: fc.nat({ max: 3 }),
      isRead: fc.boolean(),
      what: fc.oneof(
        { weight: 6, arbitrary: fc.record({ revise: fc.record(values, { requiredKeys: [] }) }) },
        {
          weight: 4,
          arbitrary: fc.record({ withhold: fc.subarray(['importance', 'sdgs', 'description']) }),
        },
        { weight: 2, arbitrary: fc.constant({ hide: true }) },
        { weight: 1, arbitrary: fc.record({ erase: fc.constantFrom('importance', 'description') }) },
      ),
    });
    const withdrawn = new Set<string>();
    let isPublic = true;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 15 }), async (steps) => {
        for (const { n, isRead, what } of steps) {
          const id = ids[n] ?? '';
          if ('revise' in what) await revise(id, { ...what.revise, revisionReason: `${performance.now()}` });
          else if ('withhold' in what) await show(id, 'PUBLIC', what.withhold);
          else if ('erase' in what) await eraseRecord(actor, id, { fields: [what.erase] });
          else {
            isPublic = !isPublic;
            await show(id, isPublic ? 'PUBLIC' : 'PRIVATE');
          }
          if (isRead) await hub.caughtUp();
        }
        const last = ids.pop() ?? '';
        await withdraw(last);
        withdrawn.add(last);
        ids.push((await publish(GOAL)).envelope.id);
        await hub.caughtUp();
        expect(await hub.network.holes(did)).toEqual([]);
        for (const id of withdrawn) expect(await pastOf(hub, id)).toEqual([]);
        await expectRebuiltEqual(hub);
      }),
      { numRuns: 8 },
    );
  });

  test('are thinned to one a month when there are very many, however they were read', { timeout: 60_000 }, async () => {
    const node = await open.node();
    const actor = node.actor(0);
    const day = (n: number) => `${new Date(Date.UTC(2000, 0, 1 + 7 * n)).toISOString().slice(0, 19)}Z`;
    const hub = await open.hubOf(node);
    let version = await actor.publish('ImpactGoal', GOAL, { at: day(0) });
    for (let n = 1; n <= 260; n++) {
      const importance = n % 2 === 0 ? 'LOW' : 'HIGH';
      version = await actor.publish('ImpactGoal', { ...GOAL, importance }, { at: day(n), previous: version });
      if (n % 20 === 0) await hub.caughtUp();
    }
    await hub.caughtUp();
    expect(await hub.network.holes()).toEqual([]);
    const past = (await pastOf(hub, version.envelope.id)).map(([number]) => Number(number));
    expect(past.slice(-200)).toEqual(Array.from({ length: 200 }, (_, n) => 61 + n));
    // the first sixty are of fourteen months, the last of which goes on
    expect(past.slice(0, -200).map((number) => day(number - 1).slice(0, 7))).toEqual(
      Array.from({ length: 13 }, (_, n) => new Date(Date.UTC(2000, n, 1)).toISOString().slice(0, 7)),
    );
    await expectRebuiltEqual(hub);
  });
});

test('kinds that are understood later have their versions before as well', { timeout: 60_000 }, async () => {
  const node = await open.node();
  const actor = node.actor(0);
  const newer = makeRegistry(
    registry.kinds.map((kind) => (kind.name === 'ImpactGoal' ? { ...kind, version: kind.version + 1 } : kind)),
  );
  const isNewer = { envelope: { kindVersion: newer.byName('ImpactGoal')?.version ?? 0 } };
  const hub = await open.hub({ registry });
  const first = await actor.publish('ImpactGoal', GOAL, isNewer);
  const second = await actor.publish('ImpactGoal', { ...GOAL, importance: 'LOW' }, { ...isNewer, previous: first });
  const other = await actor.publish('ImpactGoal', GOAL);
  const between = await actor.publish('ImpactGoal', GOAL, { ...isNewer, previous: other });
  const third = await actor.publish('ImpactGoal', GOAL, { previous: between });
  await hub.network.members.add(actor.did);
  await hub.caughtUp();
  expect(await pastOf(hub, third.envelope.id)).toEqual([
    [1, []],
    [2, []],
  ]);
  await hub.restart({ registry: newer });
  await hub.caughtUp();
  const whole = ['direction=INCREASE', 'sdg=6', 'importance=HIGH'];
  expect(await pastOf(hub, second.envelope.id)).toEqual([[1, whole]]);
  expect(await pastOf(hub, third.envelope.id)).toEqual([
    [1, whole],
    [2, whole],
  ]);
  const upgraded = await hub.dump();
  await hub.restart({ registry: newer, deleteIndex: true });
  await hub.caughtUp();
  expect(await hub.dump()).toEqual(upgraded);
});
