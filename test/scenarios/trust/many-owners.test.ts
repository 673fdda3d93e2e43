import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../../subgraphs/network/facts/index.ts';
import { liveContext } from './support/live-context.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

/** Five owners with an address of their own, and forty-five on five shared ones. */
const NODES = [
  ...['ash', 'birch', 'cedar', 'dogwood', 'elm'].map((name) => [name]),
  ...Array.from({ length: 5 }, (_, node) => Array.from({ length: 9 }, (_, n) => `seat${node}${n}`)),
];
const RECORDS_OF_EACH = 20;
/** All of them share one thread with the hub. */
const PATIENT = { patience: 10 };

let world: TrustWorld;
let ash: string;
let birch: string;
let partnership: string;
let mine: number;
beforeAll(async () => {
  world = await startTrustWorld(NODES, { byOperator: true });
  [ash = '', birch = ''] = world.dids;
  const named = world.dids.filter((did) => did !== ash).map((id) => ({ id }));
  const content = { title: 'Together', purpose: 'Less waste', parties: named };
  partnership = await world.publish(ash, 'Partnership', content, { audience: 'PRIVATE' });
  for (const did of world.dids) await promise(did, RECORDS_OF_EACH);
  await world.settled();
  mine = RECORDS_OF_EACH * NODES.flat().length;
}, 180_000);
afterAll(() => world?.close());

/** Publishes promises about the partnership, for ash only. */
async function promise(did: string, count: number): Promise<void> {
  const partners = did === ash ? [birch] : [ash];
  const content = { title: 'A promise', partnership: { id: partnership } };
  const one = { type: 'PUBLISH', kind: 'Commitment', content, audience: 'PARTNERS', partners } as const;
  await world.actor(did).publisher.applyAll(Array.from({ length: count }, () => one));
}

const promisesIn = (facts: Facts, actor?: string) =>
  [...facts.pointingTo(partnership, 'Commitment', 'partnership')].filter((one) => !actor || one.actor === actor).length;

/** The slowest of three questions that nobody asked before, and how long it held others up, in milliseconds. */
async function timed(actors: readonly string[], records: number) {
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  for (let n = 0; n < 4; n++) {
    const { context } = await liveContext(world, ash, PATIENT);
    await context.facts();
    if (n === 1) delay.enable();
    const began = performance.now();
    const facts = await context.liveFacts({ actors, subjects: [partnership] });
    if (n > 0) times.push(performance.now() - began);
    expect(facts.silent).toEqual([]);
    expect(promisesIn(facts)).toBe(records);
  }
  delay.disable();
  return { ms: Math.round(Math.max(...times)), heldMs: Math.round(delay.percentile(99) / 1e6) };
}

describe('many owners', () => {
  test('are asked in one go, five or fifty, and all of them are heard', { timeout: 60_000 }, async () => {
    const five = await timed(world.dids.slice(0, 5), 5 * RECORDS_OF_EACH);
    const fifty = await timed(world.dids, mine);
    console.info(`live facts: 5 owners, 100 records: ${five.ms} ms; 50 owners, ${mine} records: ${fifty.ms} ms`);
    console.info(`the loop was held for ${five.heldMs} and ${fifty.heldMs} ms at most in 99 of 100 turns`);
  });

  test('have room each: one that has much takes none of the others’', { timeout: 60_000 }, async () => {
    await promise(birch, 900);
    const { context, sources } = await liveContext(world, ash, PATIENT);
    const facts = await context.liveFacts({ actors: world.dids.slice(0, 5), subjects: [partnership] });
    expect(facts.silent).toEqual([birch]);
    expect(promisesIn(facts, birch)).toBe(800);
    for (const did of world.dids.slice(2, 5)) expect(promisesIn(facts, did)).toBe(RECORDS_OF_EACH);
    expect(sources().find(({ actor }) => actor === birch)).toMatchObject({
      status: 'PARTIAL',
      code: 'ACTOR_ANSWER_TOO_LARGE',
    });
  });

  test('together fill one request with two thousand records at most', { timeout: 60_000 }, async () => {
    for (const did of world.dids.slice(2, 5)) await promise(did, 700);
    const { context } = await liveContext(world, ash, PATIENT);
    const facts = await context.liveFacts({ actors: world.dids.slice(0, 5), subjects: [partnership] });
    const counts = world.dids.slice(1, 5).map((did) => promisesIn(facts, did));
    expect(Math.min(...counts)).toBeGreaterThan(200);
    expect(promisesIn(facts)).toBeLessThanOrEqual(1_200);
    expect(facts.silent).toEqual(world.dids.slice(1, 5).sort());
  });
});
