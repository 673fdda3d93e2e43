import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSuccession, signViewerAssertion } from '../../schema/index.ts';
import { openHubIdentity, openHubState, recoverHubKey, rotateHubKey } from '../../subgraphs/network/index.ts';
import { claimState } from '../../subgraphs/network/roster/standing.ts';
import { startTrustWorld } from '../scenarios/trust/support/trust-world.ts';
import { until } from './support/hub.ts';

const did = 'did:web:hub.example';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keys = (...names: string[]) => join(folder, 'keys', ...names);
const thumbprint = async () => (await openHubIdentity(folder, { did })).checked.current.thumbprint;
const recoveryKey = async () => JSON.parse(await readFile(keys('recovery-key.jwk'), 'utf8')) as JWK;

describe('the key of a hub', () => {
  test('is replaced by one that goes on from it, for its owner only, and the state goes with it', async () => {
    const before = await openHubIdentity(folder, { did });
    const state = await openHubState(`sqlite:${join(folder, 'state.sqlite')}`);
    await claimState(state, before);
    const changed = await rotateHubKey(folder, did);
    const after = await openHubIdentity(folder, { did });
    expect(after.checked.current.thumbprint).toBe(changed.thumbprint);
    expect(changed.thumbprint).not.toBe(before.checked.current.thumbprint);
    expect(checkSuccession(before.history, after.history)).toBe('LONGER');
    await claimState(state, after);
    await expect(claimState(state, before)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await state.close();
    expect((await readdir(keys())).sort()).toEqual(['hub-key.jwk', 'key-history.json', 'recovery-key.jwk']);
    for (const name of await readdir(keys())) expect((await stat(keys(name))).mode & 0o777).toBe(0o600);
  });

  test('is the old one or the new one, wherever a change was stopped', async () => {
    const first = await thumbprint();
    for (const name of ['hub-key.jwk', 'key-history.json']) await copyFile(keys(name), join(folder, `old-${name}`));
    const { thumbprint: second } = await rotateHubKey(folder, did);
    const newKey = await readFile(keys('hub-key.jwk'));
    const newHistory = await readFile(keys('key-history.json'));
    const stoppedWith = async (history: Uint8Array) => {
      await copyFile(join(folder, 'old-hub-key.jwk'), keys('hub-key.jwk'));
      await writeFile(keys('key-history.json'), history, { mode: 0o600 });
      await writeFile(keys('next-hub-key.jwk'), newKey, { mode: 0o600 });
    };
    await stoppedWith(await readFile(join(folder, 'old-key-history.json')));
    expect(await thumbprint()).toBe(first);
    await stoppedWith(newHistory);
    expect(await thumbprint()).toBe(second);
    expect(await readdir(keys())).not.toContain('next-hub-key.jwk');
    // and a change that was stopped early is in the way of no other
    await stoppedWith(await readFile(join(folder, 'old-key-history.json')));
    const { thumbprint: third } = await rotateHubKey(folder, did);
    expect(await thumbprint()).toBe(third);
  });

  test('is recovered after a theft, also when it is lost, by the key from the safe, once', async () => {
    const original = await openHubIdentity(folder, { did });
    const safe = await recoveryKey();
    // what a thief who knows the key makes of the history; and the key is gone
    const stolen = await rotateHubKey(folder, did, { now: () => Date.now() + 2_000 });
    await rm(keys('hub-key.jwk'));
    const since = new Date(Date.now() + 1_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const now = () => Date.now() + 5_000;
    await expect(recoverHubKey(folder, did, { kty: 'OKP' }, { now })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const recovered = await recoverHubKey(folder, did, safe, { since, now });
    expect(checkSuccession(stolen.history, recovered.history)).toBe('RECOVERED');
    expect(checkSuccession(original.history, recovered.history)).toBe('LONGER');
    expect(await thumbprint()).toBe(recovered.thumbprint);
    expect(await readdir(keys())).not.toContain('recovery-key.jwk');
    await expect(recoverHubKey(folder, did, safe, { now })).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    expect((await recoverHubKey(folder, did, recovered.recoveryKey, { now })).history.statements).toHaveLength(3);
  });
});

test('nodes follow a new key of their hub, and the old one opens nothing any more', async () => {
  // they do not look by themselves within the time of this test
  const world = await startTrustWorld([['ash'], ['birch']], { node: { rosterPollMs: 3_600_000 } });
  try {
    const [ash = '', birch = ''] = world.dids;
    await world.publish(
      ash,
      'ImpactGoal',
      { title: 'for one', direction: 'INCREASE' },
      { audience: 'PARTNERS', partners: [birch] },
    );
    await world.settled();
    await openHubIdentity(folder, { did: world.did });
    for (const [name, value] of [
      ['hub-key.jwk', (world.identity as unknown as { jwk: JWK }).jwk],
      ['key-history.json', world.identity.history],
    ] as const)
      await writeFile(keys(name), JSON.stringify(value), { mode: 0o600 });
    await rotateHubKey(folder, world.did);
    const identity = await openHubIdentity(folder, { did: world.did });
    await world.restartHub({ identity });
    const assertion = (hubKey: string) =>
      signViewerAssertion(
        { actor: birch, subject: 'somebody', role: 'READER', hub: world.did, hubKey },
        world.actor(birch).keys.signingKey,
      );
    const titles = async (hubKey: string) => {
      const query = '{ actor(id: "OWNER") { impactGoals { nodes { title } } } }'.replace('OWNER', ash);
      const { status, data } = await world.ask(query, { authorization: `Bearer ${await assertion(hubKey)}` });
      return status === 200 ? data?.actor?.impactGoals?.nodes : status;
    };
    // as soon as the hub is there: whoever has not heard of its key looks for it
    await until(
      () => titles(identity.signingKey.thumbprint),
      (found) => JSON.stringify(found) === '[{"title":"for one"}]',
      15_000,
    );
    expect(await titles(world.identity.signingKey.thumbprint)).toBe(401);
  } finally {
    await world.close();
  }
}, 60_000);
