import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerRoom } from '../../gateway/answer-room.ts';
import { openLedger } from '../../gateway/ledger.ts';
import { mergeBudget } from '../../gateway/merge-budget.ts';
import type { SmallActor } from './support/small-actor.ts';
import { type GraphQLAnswer, type SmallWorld, startSmallWorld } from './support/small-world.ts';

/** How long is waited for what comes at once on a machine that is not busy. */
const PATIENCE = { timeout: 15_000 };
const planning = { budgetMs: 2_000, threads: 1 };
const codesByActor = ({ errors }: GraphQLAnswer) =>
  new Set(errors?.map(({ extensions }) => `${extensions.code} ${extensions.actor} ${extensions.retryable}`));

describe('a member that answers much', () => {
  let world: SmallWorld;
  let hostile: SmallActor;
  const open = async (options: Parameters<typeof startSmallWorld>[0] = {}) => {
    world = await startSmallWorld({ planning, ...options });
    hostile = world.actors[0] as SmallActor;
  };
  afterEach(() => world.close());

  const say = (profile: object) => hostile.content.set(world.did(0), { ...hostile.content.get(world.did(0)), profile });
  const describeGoal = (n: number, values: object) => {
    const id = world.goalId(0, n);
    hostile.content.set(id, { ...hostile.content.get(id), ...values });
  };
  type Node = { id: string };
  const othersOf = ({ data }: GraphQLAnswer) =>
    Object.values(data as Record<string, { nodes: Node[] }>).map(({ nodes }) =>
      nodes.filter(({ id }) => !id.startsWith(world.did(0))),
    );
  const expectOthersUntouched = (answer: GraphQLAnswer, honest: GraphQLAnswer) => {
    expect(honest.errors).toBeUndefined();
    expect(JSON.stringify(othersOf(answer))).toBe(JSON.stringify(othersOf(honest)));
  };

  test('has its long texts refused where they are, and nothing else', async () => {
    await open();
    const query = '{ impactGoals { nodes { id title tags record { sdJwt version } } } }';
    const honest = await world.ask(query);
    describeGoal(0, {
      title: 'x'.repeat(20_000),
      tags: ['a', 'b'.repeat(20_001)],
      record: { sdJwt: 'y'.repeat(300_000) },
    });
    describeGoal(1, { title: 'x'.repeat(20_001), record: { sdJwt: 'y'.repeat(300_001), version: 1 } });
    const answer = await world.ask(query);
    expectOthersUntouched(answer, honest);
    const own = answer.data.impactGoals.nodes.filter(({ id }: Node) => id.startsWith(world.did(0)));
    expect(own[0].title).toHaveLength(20_000);
    expect(own[0].record.sdJwt).toHaveLength(300_000);
    expect(own[0].tags).toBeNull();
    expect(own[1]).toMatchObject({ title: null, record: { sdJwt: null, version: 1 } });
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.actor])).toEqual(
      ['0.tags', '3.title', '3.record.sdJwt'].map((place) => [
        `impactGoals.nodes.${place}`,
        'ACTOR_ANSWER_TOO_LARGE',
        world.did(0),
      ]),
    );
  });

  const listOf = (names: number) =>
    `impactGoals(first: 100) { nodes { id title issuer { profile { ${Array.from({ length: names }, (_, n) => `n${n}: name`).join(' ')} } } } }`;

  test('cannot have its row multiplied beyond the budget', async () => {
    await open({ goals: 30 });
    const query = `{ ${listOf(40)} }`;
    const honest = await world.ask(query);
    // 800 kB, in thirty places
    say({ name: 'A'.repeat(20_000) });
    const answer = await world.ask(query);
    expect(answer.status).toBe(200);
    expect(answer.text.length).toBeLessThan(500_000);
    expectOthersUntouched(answer, honest);
    const [own] = answer.data.impactGoals.nodes;
    expect(own).toMatchObject({ id: world.goalId(0, 0), title: 'Goal 0 of 0', issuer: { profile: null } });
    expect(codesByActor(answer)).toEqual(new Set([`ACTOR_ANSWER_TOO_LARGE ${world.did(0)} false`]));
    expect(answer.errors?.[0]?.path).toEqual(['impactGoals', 'nodes', 0, 'issuer', 'profile']);
    expect(answer.extensions?.sources?.map(({ actor, status, code }) => [actor, status, code])).toEqual([
      [world.did(0), 'PARTIAL', 'ACTOR_ANSWER_TOO_LARGE'],
      [world.did(1), 'LIVE', undefined],
      [world.did(2), 'LIVE', undefined],
    ]);
  });

  test('for good reasons is asked again in halves, once', async () => {
    await open({ goals: 30 });
    const query = '{ impactGoals(first: 100) { nodes { id title record { sdJwt } } } }';
    // thirty long proofs are 2.4 MB, half of them 1.2 MB
    for (let n = 0; n < 30; n++) describeGoal(n, { record: { sdJwt: 'y'.repeat(80_000) } });
    hostile.requests.length = 0;
    const answer = await world.ask(query);
    expect(answer.errors).toBeUndefined();
    const own = answer.data.impactGoals.nodes.filter(({ id }: Node) => id.startsWith(world.did(0)));
    expect(own.map(({ record }: { record: { sdJwt: string } }) => record.sdJwt.length)).toEqual(Array(30).fill(80_000));
    expect(hostile.requests.map(({ variables }) => variables.representations.length)).toEqual([30, 15, 15]);
    // and what is too large then stays out
    for (let n = 0; n < 15; n++) describeGoal(n, { record: { sdJwt: 'y'.repeat(200_000) } });
    hostile.requests.length = 0;
    const second = await world.ask(query);
    expect(hostile.requests).toHaveLength(3);
    expect(codesByActor(second)).toEqual(new Set([`ACTOR_ANSWER_TOO_LARGE ${world.did(0)} false`]));
    expect(second.errors).toHaveLength(15);
    expect(second.extensions?.sources?.[0]).toMatchObject({ status: 'PARTIAL', code: 'ACTOR_ANSWER_TOO_LARGE' });
  });

  test('slowly gets no more time for halves than for the whole', async () => {
    await open({ owners: { deadlineMs: 10_000 }, requestMs: 30_000 });
    let asked = 0;
    hostile.tampering = {
      respond: (response) => {
        // the halves are never answered
        if (asked++ > 0) return;
        response.setHeader('content-type', 'application/json');
        setTimeout(() => response.end(`"${'x'.repeat(2_000_001)}"`), 700);
      },
    };
    const began = performance.now();
    const { errors } = await world.ask('{ impactGoals { nodes { id title } } }');
    // 2 s for all of it, and what a busy machine needs; long before the deadline of a request to an owner
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(asked).toBe(3);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill('ACTOR_TIMEOUT'));
  });

  test('cannot have it multiplied by several lists either', async () => {
    await open({ goals: 30 });
    const query = `{ a: ${listOf(15)} b: ${listOf(15)} c: ${listOf(15)} }`;
    const honest = await world.ask(query);
    // each list alone is within the budget
    say({ name: 'A'.repeat(20_000) });
    const answer = await world.ask(query);
    expect(answer.status).toBe(200);
    expect(answer.text.length).toBeLessThan(17_000_000);
    expectOthersUntouched(answer, honest);
    expect(codesByActor(answer)).toEqual(new Set([`ACTOR_ANSWER_TOO_LARGE ${world.did(0)} false`]));
  });

  test('cannot use up the budget of a later round either', async () => {
    await open({ memory: { answer: 40_000 } });
    const query =
      '{ commitments { nodes { id title satisfies { id description } } } list: commitments { nodes { id } } }';
    const honest = await world.ask(query);
    hostile.content.set(world.commitmentId(0, 0), {
      ...hostile.content.get(world.commitmentId(0, 0)),
      title: 'A'.repeat(19_000),
    });
    describeGoal(0, { description: 'B'.repeat(19_000) });
    for (const n of [1, 2]) {
      const goal = world.actors[n]?.content.get(world.goalId(n, 0));
      Object.assign(goal ?? {}, { description: 'C'.repeat(3_000) });
      Object.assign(honest.data.commitments.nodes[n - 1].satisfies, { description: 'C'.repeat(3_000) });
    }
    const answer = await world.ask(query);
    const [first, second, third] = answer.data.commitments.nodes;
    expect([first.satisfies.description, second.satisfies.description]).toEqual(Array(2).fill('C'.repeat(3_000)));
    // what it was given before stays
    expect(first.title).toHaveLength(19_000);
    expect(third).toMatchObject({ title: 'Commitment of 2', satisfies: { id: world.goalId(0, 0), description: null } });
    expect(codesByActor(answer)).toEqual(new Set([`ACTOR_ANSWER_TOO_LARGE ${world.did(0)} false`]));
  });

  test('leaves room for the answers of others, and has its own again when they were sent', async () => {
    await open({ memory: { total: 100_000, share: 30_000 } });
    const query = '{ impactGoals { nodes { id title } } }';
    const honest = await world.ask(query);
    describeGoal(0, { title: 'A'.repeat(10_000) });
    // 10 kB as it came and 10 kB in the answer, which is held up by another member
    const waiting = Promise.withResolvers<() => void>();
    const slow = world.actors[1] as SmallActor;
    slow.tampering = {
      respond: (response, answer) =>
        waiting.resolve(() => void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))),
    };
    const held = world.ask(query);
    const goOn = await waiting.promise;
    slow.tampering = {};
    await vi.waitFor(async () => {
      const answer = await world.ask(query);
      expectOthersUntouched(answer, honest);
      expect(codesByActor(answer)).toEqual(new Set([`ACTOR_BUSY ${world.did(0)} true`]));
    }, PATIENCE);
    goOn();
    expectOthersUntouched(await held, honest);
    for (let n = 0; n < 5; n++) {
      await vi.waitFor(async () => expect((await world.ask(query)).errors).toBeUndefined(), PATIENCE);
    }
  });
});

describe('the budget of one answer', () => {
  const newLedger = () =>
    openLedger({ signal: AbortSignal.timeout(60_000), client: '', newNetworkContext: () => ({}) });
  let ledger = newLedger();
  beforeEach(() => {
    ledger = newLedger();
  });
  const bytes = (sizes: Record<string, number>) => new Map(Object.entries(sizes));

  test('leaves out the owner with the most, and as few as possible', () => {
    const { admit } = mergeBudget(100);
    expect([...admit(ledger, bytes({ a: 30, b: 60, c: 50 }))]).toEqual(['b']);
    expect([...admit(ledger, bytes({ a: 5, b: 1, c: 5 }))]).toEqual(['b']);
    expect([...admit(newLedger(), bytes({ b: 100 }))]).toEqual([]);
  });

  test('is not used up by those who are left out', () => {
    const { admit } = mergeBudget(100);
    expect([...admit(ledger, bytes({ a: 90 }))]).toEqual([]);
    expect([...admit(ledger, bytes({ a: 90, b: 90 }))]).toEqual(['a']);
  });

  test('is not passed without end by owners who take turns', () => {
    const { admit } = mergeBudget(100);
    let handed = 0;
    for (let n = 0; n < 50; n++) {
      const owner = `owner ${n}`;
      if (!admit(ledger, bytes({ [owner]: 95 - n })).has(owner)) handed += 95 - n;
    }
    expect(handed).toBeLessThanOrEqual(300);
  });
});

test('the room for answers is shared, and given back', () => {
  const { take, give } = answerRoom({ total: 100, share: 60 });
  expect([take('a', 60), take('a', 1), take('b', 40), take('c', 1)]).toEqual([true, false, true, false]);
  give('a', 60);
  expect([take('b', 20), take('c', 40), take('a', 1)]).toEqual([true, true, false]);
});
