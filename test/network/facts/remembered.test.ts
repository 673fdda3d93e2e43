import { describe, expect, test } from 'vitest';
import {
  type Fact,
  type Facts,
  type FactsAudience,
  type FactsSource,
  type FactTable,
  factsIn,
  factTable,
  openRemembered,
} from '../../../subgraphs/network/facts/index.ts';
import { collectGarbage } from '../../support/garbage.ts';
import { did, idOf, stated } from '../rules/support/stated.ts';

const NOW = '2026-06-30T12:00:00Z';
const FORMER: ReadonlySet<string> = new Set();
const JOINED: ReadonlyMap<string, string> = new Map();

function seen(
  table: FactTable,
  more: Partial<FactsSource> & { audience?: FactsAudience; silent?: string[]; actors?: string[]; now?: string } = {},
) {
  const {
    silent = [],
    actors = [did('ada'), did('bea')],
    now = NOW,
    former = FORMER,
    joined = JOINED,
    audience = 'PUBLIC',
  } = more;
  return {
    table,
    former,
    joined,
    facts: factsIn(table, {
      ...{ audience, now, actors, silent },
      isFormer: (actor) => former.has(actor),
      joinedAt: (actor) => joined.get(actor),
    }),
  };
}

function tableOf(...facts: Fact[]): FactTable {
  const table = factTable();
  for (const fact of facts) table.put(fact);
  return table;
}

const goal = (n: number, at?: string) => stated('ada', 'ImpactGoal', { n, ...(at ? { at } : {}) });
const promise = (n: number, at?: string) => stated('ada', 'Commitment', { n, ...(at ? { at } : {}) });

/** A computation that says how often it was done. */
function counted<Value>(compute: (facts: Facts) => Value) {
  const done = { times: 0 };
  return Object.assign(
    (facts: Facts) => {
      done.times++;
      return compute(facts);
    },
    { done },
  );
}

describe('what is remembered', () => {
  test('holds no table of facts that is not the present one, nor the facts that it was computed of', async () => {
    const remembered = openRemembered();
    const askOnce = async () => {
      const table = tableOf(goal(1), promise(1));
      const source = seen(table);
      const count = (facts: Facts) => [...facts.asOf(facts.moment).ofKind('ImpactGoal')].length;
      expect(await remembered.recall(source, { key: 'goals' }, count)).toBe(1);
      return [new WeakRef(table), new WeakRef(source.facts)];
    };
    const held = await askOnce();
    await collectGarbage();
    expect(held.map((one) => one.deref() === undefined)).toEqual([true, true]);
    // it is there all the same
    expect(await remembered.recall(seen(tableOf(goal(2), goal(3))), { key: 'others' }, () => 2)).toBe(2);
  });

  test('is computed once until a kind that it read changes, and no other', async () => {
    const table = tableOf(goal(1), promise(1));
    const remembered = openRemembered();
    const goals = counted((facts) => [...facts.ofKind('ImpactGoal')].length);
    const ask = () => remembered.recall(seen(table), { key: 'goals' }, goals);
    expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 1]);
    expect(goals.done.times).toBe(1);
    table.put(promise(2));
    expect(await ask()).toBe(1);
    expect(goals.done.times).toBe(1);
    table.put(goal(2));
    expect(await ask()).toBe(2);
    table.remove(goal(1).id);
    expect(await ask()).toBe(1);
    expect(goals.done.times).toBe(3);
  });

  const questions: [string, (facts: Facts) => unknown][] = [
    ['a record by its id', (facts) => facts.get(idOf('ada', 'Commitment', 9))],
    ['its versions', (facts) => facts.versions(idOf('ada', 'Commitment', 9))],
    ['the records of an actor', (facts) => facts.ofActor(did('ada'))],
    ['those of a kind', (facts) => facts.ofActor(did('ada'), 'Commitment')],
    ['what it withdrew', (facts) => facts.withdrawnOf(did('ada'))],
    ['what points to a record', (facts) => facts.pointingTo(goal(1).id, 'Commitment', 'satisfies')],
  ];
  test.each(questions)('depends on %s, also where there was nothing', async (_what, read) => {
    const table = tableOf(goal(1));
    const remembered = openRemembered();
    const compute = counted(read);
    const ask = () => remembered.recall(seen(table), { key: 'x' }, compute);
    await ask();
    table.put(promise(9));
    await ask();
    expect(compute.done.times).toBe(2);
    table.put(stated('bea', 'Concept'));
    await ask();
    expect(compute.done.times).toBe(_what === 'the records of an actor' || _what === 'what it withdrew' ? 3 : 2);
  });

  test('depends on the day, and where they are read on who takes part and who is silent', async () => {
    const table = tableOf(goal(1));
    const remembered = openRemembered();
    const [plain, ofActors, ofSilent, ofFormer] = [
      counted((facts) => facts.day),
      counted((facts) => facts.isActive(did('ada'))),
      counted((facts) => facts.silent.length),
      counted((facts) => facts.isFormer(did('eve'))),
    ];
    const times = async (source: FactsSource) => {
      const all = { plain, ofActors, ofSilent, ofFormer };
      for (const [key, compute] of Object.entries(all)) await remembered.recall<unknown>(source, { key }, compute);
      return Object.values(all).map(({ done }) => done.times);
    };
    expect(await times(seen(table))).toEqual([1, 1, 1, 1]);
    expect(await times(seen(table, { now: '2026-06-30T23:59:59Z' }))).toEqual([1, 1, 1, 1]);
    expect(await times(seen(table, { silent: [did('bea')] }))).toEqual([1, 1, 2, 1]);
    expect(await times(seen(table, { actors: [did('ada')], silent: [did('bea')] }))).toEqual([1, 2, 2, 2]);
    const left = { actors: [did('ada')], silent: [did('bea')], former: new Set([did('eve')]) };
    expect(await times(seen(table, left))).toEqual([1, 3, 2, 3]);
    expect(await times(seen(table, { ...left, now: '2026-07-01T00:00:00Z' }))).toEqual([2, 4, 3, 4]);
  });

  test('depends on when actors were taken in, where that is read', async () => {
    const table = tableOf(goal(1));
    const remembered = openRemembered();
    const read = counted((facts) => facts.joinedAt(did('ada')));
    const ask = (day: string) =>
      remembered.recall(seen(table, { joined: new Map([[did('ada'), day]]) }), { key: 'x' }, read);
    expect([await ask('2026-01-01'), await ask('2026-01-01')]).toEqual(['2026-01-01', '2026-01-01']);
    expect(read.done.times).toBe(1);
    expect(await ask('2026-02-01')).toBe('2026-02-01');
  });

  test('of the past stays when something of today changes, and goes when the past does', async () => {
    const table = tableOf(goal(1, '2025-01-10'), goal(2, '2025-03-10'));
    const remembered = openRemembered();
    const ofMarch = counted((facts) => [...facts.asOf('2025-03-31').ofKind('ImpactGoal')].length);
    const ask = () => remembered.recall(seen(table), { key: 'march' }, ofMarch);
    expect(await ask()).toBe(2);
    table.put(goal(3, '2026-06-01'));
    table.put(stated('ada', 'ImpactGoal', { n: 1, version: 2, at: '2026-06-02' }), [goal(1, '2025-01-10')]);
    expect(await ask()).toBe(2);
    expect(ofMarch.done.times).toBe(1);
    table.remove(goal(2).id);
    expect(await ask()).toBe(1);
    table.put(stated('ada', 'ImpactGoal', { n: 1, version: 2, at: '2026-06-02' }));
    expect(await ask()).toBe(0);
    expect(ofMarch.done.times).toBe(3);
  });

  test('is not mixed between audiences and tables, and survives a copy of the table', async () => {
    const remembered = openRemembered();
    const one = tableOf(goal(1));
    const other = tableOf(goal(2));
    const count = counted((facts) => [...facts.ofKind('ImpactGoal')].map(({ id }) => id));
    const ask = (table: FactTable) => remembered.recall(seen(table), { key: 'x' }, count);
    expect(await ask(one)).toEqual([goal(1).id]);
    expect(await ask(other)).toEqual([goal(2).id]);
    const copied = await other.copy(() => undefined);
    expect(await ask(copied)).toEqual([goal(2).id]);
    expect(count.done.times).toBe(2);
    await remembered.recall(seen(other, { audience: 'MEMBERS' }), { key: 'x' }, count);
    expect(count.done.times).toBe(3);
    copied.put(goal(3));
    expect(await ask(copied)).toEqual([goal(2).id, goal(3).id]);
  });

  test('is shared by those who ask meanwhile, and computed anew for those who ask after a change', async () => {
    const table = tableOf(goal(1));
    const remembered = openRemembered();
    let running = 0;
    let most = 0;
    let times = 0;
    const gates: (() => void)[] = [];
    const compute = async (facts: Facts) => {
      times++;
      most = Math.max(most, ++running);
      const count = [...facts.ofKind('ImpactGoal')].length;
      await new Promise<void>((resolve) => gates.push(resolve));
      running--;
      return count;
    };
    const ask = () => remembered.recall(seen(table), { key: 'x' }, compute);
    const open = async () => {
      while (gates.length === 0) await new Promise((resolve) => setImmediate(resolve));
      gates.shift()?.();
    };
    const early = [ask(), ask()];
    await new Promise((resolve) => setImmediate(resolve));
    table.put(goal(2));
    const late = [ask(), ask(), ask()];
    await open();
    expect(await Promise.all(early)).toEqual([1, 1]);
    await open();
    expect(await Promise.all(late)).toEqual([2, 2, 2]);
    expect({ times, most }).toEqual({ times: 2, most: 1 });
  });

  test('is nothing where it failed, and no more than there is room for', async () => {
    const table = tableOf(goal(1));
    const remembered = openRemembered(10);
    let isBroken = true;
    const fails = async () => {
      if (isBroken) throw new Error('broken');
      return 'whole';
    };
    const ask = () => remembered.recall(seen(table), { key: 'fails' }, fails);
    expect(await Promise.allSettled([ask(), ask()])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    isBroken = false;
    expect(await ask()).toBe('whole');

    const large = counted(() => 6);
    const recall = (key: string) => remembered.recall(seen(table), { key, sizeOf: (size) => size }, large);
    await recall('one');
    await recall('two');
    await recall('two');
    expect(large.done.times).toBe(2);
    await recall('one');
    expect(large.done.times).toBe(3);
  });
});
