import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
beforeAll(async () => {
  // one host with three actors
  world = await startTrustWorld([['ash', 'birch', 'cedar']]);
}, 60_000);
afterAll(() => world.close());

/** Asks the node for the word of an actor so many times at once; gives the statuses. */
async function askedForWords(actor: string, times: number): Promise<number[]> {
  const url = new URL('/hubs/control', world.network.directory.find(world.dids[0] ?? '')?.endpoint);
  const ask = async () => {
    const nonce = randomBytes(24).toString('base64url');
    const body = JSON.stringify({ hub: world.did, actor, nonce });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  return Promise.all(Array.from({ length: times }, ask));
}

test('a hub hears the words of all actors of a host, however many it asks for of one', async () => {
  const [ash = '', birch = '', cedar = ''] = world.dids;
  const flood = await askedForWords(ash, 100);
  expect(new Set(flood)).toEqual(new Set([200, 429]));
  const unknown = await askedForWords('did:web:nobody.example', 100);
  expect(new Set(unknown)).toEqual(new Set([403, 429]));
  for (const other of [birch, cedar]) expect(await askedForWords(other, 40)).toEqual(Array(40).fill(200));
});

test('who is too busy to give its word is away, and no stranger', async () => {
  const [ash = ''] = world.dids;
  await askedForWords(ash, 100);
  // the hub has heard it of late; one that starts has not
  await world.restartHub();
  expect(world.network.directory.find(ash)?.unproven ?? 'ACTOR_UNREACHABLE').toBe('ACTOR_UNREACHABLE');
  await world.network.waitUntilCaughtUp(AbortSignal.timeout(20_000));
  expect(world.network.directory.find(ash)?.unproven).toBe('ACTOR_UNREACHABLE');
});
