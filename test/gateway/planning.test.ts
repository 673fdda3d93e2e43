import { readFile } from 'node:fs/promises';
import { QueryPlanner } from '@apollo/query-planner';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PLANNER_CONFIG } from '../../gateway/engine.ts';
import { openPlanner, type Planner, type PlannerOptions } from '../../gateway/planner.ts';
import { computingTime } from '../support/measured-time.ts';
import { askFrom } from './support/ask-from.ts';
import { PLAN_BOMBS } from './support/plan-bombs.ts';
import { composeSmall } from './support/small-subgraphs.ts';
import { type GraphQLAnswer, type SmallWorld, startSmallWorld } from './support/small-world.ts';

/** Takes seconds to plan, with one alias at each level. */
const BOMB = PLAN_BOMBS['back and forth between subgraphs, nine levels'] as string;
const REFUSALS = ['PLAN_TOO_EXPENSIVE', 'OPERATION_TOO_LARGE', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];
const HONEST = '{ impactGoals(first: 2) { nodes { id title issuer { name } contributions { nodes { title } } } } }';

describe('a hub', () => {
  let world: SmallWorld;
  const ended: string[] = [];
  beforeAll(async () => {
    world = await startSmallWorld({
      planning: { patienceMs: 30_000, onThreadEnded: (reason) => ended.push(reason) },
      requestMs: 30_000,
    });
    await world.ask(HONEST);
  });
  afterAll(() => world.close());

  for (const [what, query] of Object.entries(PLAN_BOMBS)) {
    test(`answers or refuses in bounded time: ${what}`, async () => {
      const started = performance.now();
      let answer: GraphQLAnswer | undefined;
      const computed = await computingTime(async () => {
        answer = await world.ask(query);
      });
      const took = performance.now() - started;
      const { status, errors, data } = answer as unknown as GraphQLAnswer;
      if (data === undefined || data === null) {
        expect(status).toBe(400);
        expect(REFUSALS).toContain(errors?.[0]?.extensions.code);
      } else {
        expect(status).toBe(200);
      }
      // 250 ms of planning, beside parsing, validating and executing; the rest is for a busy machine
      expect(took).toBeLessThan(8_000);
      // others have their turn as long as this thread does not compute
      expect(computed).toBeLessThan(1_000);
    });
  }

  test('refuses what runs out of its budget, at once the second time, and ends the thread', async () => {
    ended.length = 0;
    const query = BOMB.replace('{ actors', '{ everyone: actors');
    const first = await world.ask(query);
    expect([first.status, first.errors?.[0]?.extensions.code]).toEqual([400, 'PLAN_TOO_EXPENSIVE']);
    expect(first.text).not.toContain('stack');
    expect(ended).toHaveLength(1);
    const again = await world.ask(`# said otherwise\n${query}`);
    expect(again.errors?.[0]?.extensions.code).toBe('PLAN_TOO_EXPENSIVE');
    expect(ended).toHaveLength(1);
  });

  test('answers new operations of others while one client sends bombs', async () => {
    let bombing = true;
    let sent = 0;
    const bomber = async () => {
      while (bombing) await askFrom('127.0.0.9', world.hub.url, BOMB.replace('actors', `b${sent++}: actors`));
    };
    const bombers = [bomber(), bomber(), bomber(), bomber()];
    try {
      for (let n = 0; n < 8; n++) {
        const { data, errors } = await world.ask(HONEST.replace('first: 2', `first: ${n + 3}`));
        expect(errors).toBeUndefined();
        expect(data.impactGoals.nodes.length).toBeGreaterThan(0);
      }
    } finally {
      bombing = false;
      await Promise.all(bombers);
    }
    // each of them sent one at least; a busy machine takes long over a bomb
    expect(sent).toBeGreaterThanOrEqual(4);
  });

  test('tells the whole schema to those who introspect it', async () => {
    const { data, errors } = await world.ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(buildClientSchema(data).getType('ImpactGoal')).toBeDefined();
  });

  test('never plans on its own thread', async () => {
    const planning = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    const { errors } = await world.ask(HONEST.replace('title', 'description'));
    expect(errors).toBeUndefined();
    expect(planning).not.toHaveBeenCalled();
    planning.mockRestore();
  });
});

describe('a planner', () => {
  const { supergraphSdl } = composeSmall();
  let planner: Planner | undefined;
  const open = (options: Partial<PlannerOptions> = {}) => {
    planner = openPlanner({ supergraphSdl, config: PLANNER_CONFIG, budgetMs: 2_000, patienceMs: 30_000, ...options });
    return planner;
  };
  afterEach(() => planner?.close());

  test('plans an operation once, however many ask for it at a time and afterwards', async () => {
    const { plan } = open();
    const plans = await Promise.all(['a', 'b', 'c'].map((client) => plan('one', HONEST, client)));
    expect(plans[1]).toBe(plans[0]);
    expect(plans[2]).toBe(plans[0]);
    expect(await plan('one', HONEST, 'd')).toBe(plans[0]);
  });

  test('has a second thread for others while one client’s operation runs out of its budget', async () => {
    const { plan, ready } = open({ budgetMs: 1_500, quietThreads: 2 });
    await ready();
    await plan('warm', HONEST, 'a');
    const order: string[] = [];
    const bomb = plan('bomb', BOMB, 'bomber').catch(({ code }) => order.push(code));
    const honest = plan('honest', HONEST, 'other').then(() => order.push('planned'));
    await Promise.all([bomb, honest]);
    expect(order).toEqual(['planned', 'PLAN_TOO_EXPENSIVE']);
  });

  test('keeps a second thread at hand once one had to be ended', async () => {
    const { plan, ready, threads } = open({ budgetMs: 300 });
    await ready();
    expect(threads()).toBe(1);
    await expect(plan('bomb', BOMB, 'a')).rejects.toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    await vi.waitFor(() => expect(threads()).toBe(2), { timeout: 15_000 });
  });

  test('goes on after its only thread was ended', async () => {
    const { plan } = open({ threads: 1, budgetMs: 300 });
    await expect(plan('bomb', BOMB, 'a')).rejects.toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    await expect(plan('honest', '{ actors { id } }', 'a')).resolves.toMatchObject({ kind: 'QueryPlan' });
  });

  test('lets nobody wait for ever', async () => {
    const { plan, ready } = open({ threads: 1, budgetMs: 1_000, patienceMs: 100 });
    await ready();
    const bomb = plan('bomb', BOMB, 'a').catch(({ code }) => code);
    await expect(plan('honest', HONEST, 'b')).rejects.toMatchObject({
      code: 'HUB_BUSY',
      details: { retryable: true },
    });
    expect(await bomb).toBe('PLAN_TOO_EXPENSIVE');
  });

  test('bounds how many wait', async () => {
    const { plan } = open({ threads: 1 });
    const all = await Promise.allSettled(Array.from({ length: 80 }, (_, n) => plan(`${n}`, HONEST, 'a')));
    const refused = all.filter(({ status }) => status === 'rejected');
    // 64 wait, one is being planned at most
    expect(refused.length).toBeGreaterThanOrEqual(15);
  });

  test('refuses a plan that would ask too much, though it was made in time, and keeps its thread', async () => {
    const ended: string[] = [];
    const { plan, threads } = open({ budgetMs: 10_000, onThreadEnded: (reason) => ended.push(reason) });
    const goals = 'impactGoals { nodes { title issuer { name } contributions { nodes { title issuer { name } } } } }';
    const asking = (times: number) => `{ ${Array.from({ length: times }, (_, n) => `a${n}: ${goals}`).join(' ')} }`;
    // about 1.8 kB of plan each
    await expect(plan('some', asking(60), 'a')).resolves.toMatchObject({ kind: 'QueryPlan' });
    await expect(plan('many', asking(300), 'a')).rejects.toMatchObject({ code: 'PLAN_TOO_EXPENSIVE' });
    expect([threads(), ended]).toEqual([1, []]);
  });

  test('plans what is committed, cold, well within the budget', async () => {
    const supergraph = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
    planner = openPlanner({ supergraphSdl: supergraph, config: PLANNER_CONFIG, budgetMs: 2_500, patienceMs: 30_000 });
    const page = `{ impactGoals(first: 50) { nodes { id title issuer { id profile { legalName } }
      contributions(first: 5) { nodes { id title issuer { id } } } } } }`;
    await expect(planner.plan('page', page, 'a')).resolves.toMatchObject({ kind: 'QueryPlan' });
  });

  test('says so when it cannot start', async () => {
    planner = openPlanner({ supergraphSdl: 'type Query { broken: Int }', config: PLANNER_CONFIG });
    await expect(planner.ready()).rejects.toThrow('does not start');
  });
});
