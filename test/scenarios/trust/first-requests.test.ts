import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PATIENCE_MS } from '../../../subgraphs/actor/membership/confirmations.ts';
import { until } from '../../network/support/hub.ts';
import { leastTime } from '../../support/measured-time.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

/** Far longer than anybody waits for a domain. */
const OWNER_MS = 15_000;

let world: TrustWorld;
let ash: string;
let birch: string;
let id: string;
const LIST = 'query ($of: ID!) { actor(id: $of) { impactGoals(first: 10) { nodes { id } } } }';

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch']], {
    proxied: true,
    hub: { requestMs: 30_000, owners: { deadlineMs: OWNER_MS } },
  });
  [ash = '', birch = ''] = world.dids;
  await world.settled();
  const content = { title: 'For Birch', direction: 'INCREASE' };
  id = await world.publish(ash, 'ImpactGoal', content, { audience: 'PARTNERS', partners: [birch] });
}, 60_000);
afterAll(() => world.close());

const confirmed = () => join(world.nodeOf(ash).directory, 'hubs', 'confirmed.json');

/** The node of Ash knows who takes part, and has not looked at anybody's domain yet. */
async function asOnTheFirstDay(): Promise<void> {
  await world.nodeOf(ash).stop();
  await rm(confirmed(), { force: true });
  await world.nodeOf(ash).start();
}
async function asked(as = birch) {
  const began = performance.now();
  const { data } = await world.ask(LIST, { as, variables: { of: ash } });
  const ids: string[] = data.actor?.impactGoals?.nodes.map((node: { id: string }) => node.id) ?? [];
  return { isShown: ids.includes(id), ms: performance.now() - began };
}

describe('the very first request of a partner', () => {
  beforeEach(() => {
    for (const proxy of world.proxies) proxy.mode = 'FINE';
  });

  test('already sees what is for it', async () => {
    await asOnTheFirstDay();
    expect(await asked()).toMatchObject({ isShown: true });
  });

  test('finds that its organization was confirmed before it came', async () => {
    await asOnTheFirstDay();
    const known = await until(
      () => readFile(confirmed(), 'utf8').catch(() => '{}'),
      (text) => text.includes(birch),
      20_000,
    );
    expect(Object.keys(JSON.parse(known))).toEqual([birch]);
  });

  test('waits a moment when its own domain hangs, and others after it do not', async () => {
    const [, proxy] = world.proxies;
    await world.nodeOf(ash).stop();
    proxy!.mode = 'HUNG';
    await asOnTheFirstDay();
    // of its own people it has nothing to ask: only so that the session is open
    await asked(ash);
    const first = await asked();
    expect(first.isShown).toBe(false);
    expect(first.ms).toBeLessThan(OWNER_MS - 1_000);
    const next = async () => expect(await asked()).toMatchObject({ isShown: false });
    expect(await leastTime(PATIENCE_MS, next)).toBeLessThan(PATIENCE_MS);
    proxy!.mode = 'FINE';
    await until(asked, ({ isShown }) => isShown, 30_000);
  });
});
