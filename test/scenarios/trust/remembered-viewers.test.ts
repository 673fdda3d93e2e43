import { afterEach, expect, test } from 'vitest';
import { generatePrivateJwk, importSigningKey, rotateKey, signViewerAssertion } from '../../../schema/index.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
afterEach(() => world.close());

const statusOf = async (shown: string) =>
  (await world.ask('{ viewer { role } }', { authorization: `Bearer ${shown}` })).status;

test('an assertion that the hub has let in is refused as soon as it has ended', async () => {
  let ahead = 0;
  world = await startTrustWorld([['ash']], { network: { now: () => Date.now() + ahead } });
  const shown = await world.assertion(world.dids[0] ?? '');
  expect([await statusOf(shown), await statusOf(shown)]).toEqual([200, 200]);
  // longer than it lives, and than clocks may differ
  ahead = 181_000;
  expect(await statusOf(shown)).toBe(401);
}, 90_000);

test('an assertion that the hub has let in is refused as soon as its key was replaced', async () => {
  world = await startTrustWorld([['ash']]);
  const [ash = ''] = world.dids;
  const shown = await world.assertion(ash);
  expect([await statusOf(shown), await statusOf(shown)]).toEqual([200, 200]);
  const { history, signingKey } = world.actor(ash).keys;
  const next = await importSigningKey(await generatePrivateJwk());
  const keyHistory = await rotateKey(history, signingKey, next, `${new Date().toISOString().slice(0, 19)}Z`);
  const told = await fetch(`${world.url}/members/moved`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ did: ash, keyHistory }),
  });
  expect(told.status).toBe(200);
  expect(await statusOf(shown)).toBe(401);
  const viewer = { actor: ash, subject: 'x', role: 'READER', hub: world.did } as const;
  const hubKey = world.identity.signingKey.thumbprint;
  expect(await statusOf(await signViewerAssertion({ ...viewer, hubKey }, next))).toBe(200);
}, 90_000);
