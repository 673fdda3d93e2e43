import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importSigningKey, type KeyHistory, recoverKey, rotateKey } from '../../schema/index.ts';
import {
  backUpState,
  newHubIdentity,
  openHubIdentity,
  openHubState,
  placeHubKeys,
  restoreState,
} from '../../subgraphs/network/index.ts';
import { claimState } from '../../subgraphs/network/roster/standing.ts';

const did = 'did:web:hub.example';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-identity-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the keys of a hub', () => {
  test('are made once, for its owner only, with a recovery key to take away', async () => {
    const [first, second] = await Promise.all([openHubIdentity(folder, { did }), openHubIdentity(folder, { did })]);
    expect(first.checked.current.thumbprint).toBe(second.checked.current.thumbprint);
    expect([first.created, second.created].filter(Boolean)).toHaveLength(1);
    const keys = join(folder, 'keys');
    expect((await stat(keys)).mode & 0o777).toBe(0o700);
    for (const name of ['hub-key.jwk', 'key-history.json', 'recovery-key.jwk'])
      expect((await stat(join(keys, name))).mode & 0o777).toBe(0o600);
    await rm(join(keys, 'recovery-key.jwk'));
    const again = await openHubIdentity(folder, { did });
    expect(again).toMatchObject({ created: false, did });
    expect(await readdir(folder)).toEqual(['keys']);
  });

  test('are not taken when others can read them, or the hub is called otherwise now', async () => {
    await openHubIdentity(folder, { did });
    await expect(openHubIdentity(folder, { did: 'did:web:other.example' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await chmod(join(folder, 'keys', 'hub-key.jwk'), 0o644);
    await expect(openHubIdentity(folder, { did })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('are in its backup, and stay with the state that they published in', async () => {
    const identity = await openHubIdentity(folder, { did });
    const state = await openHubState(`sqlite:${join(folder, 'state.sqlite')}`);
    await claimState(state, identity);
    await claimState(state, identity);
    const stranger = await openHubIdentity(join(folder, 'other'), { did });
    await expect(claimState(state, stranger)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    const file = join(folder, 'hub.backup');
    await backUpState(state, file, { directory: folder });
    await state.close();
    const elsewhere = join(folder, 'elsewhere');
    const next = await openHubState(`sqlite:${join(elsewhere, 'state.sqlite')}`);
    const { keys } = await restoreState(next, file);
    expect(keys && (await placeHubKeys(elsewhere, keys))).toBe(true);
    const restored = await openHubIdentity(elsewhere, { did });
    expect(restored.checked.current.thumbprint).toBe(identity.checked.current.thumbprint);
    expect(await readdir(join(elsewhere, 'keys'))).not.toContain('recovery-key.jwk');
    expect(await next.standing()).toMatchObject({ isRestored: true });
    await claimState(next, restored);
    await next.close();
    expect(keys && (await placeHubKeys(join(folder, 'other'), keys))).toBe(false);
  });

  test('go on with its state after a recovery that leaves what a thief added, and not the other way round', async () => {
    const [own, thief, next, safe] = await Promise.all([
      newHubIdentity(did),
      newHubIdentity(did),
      newHubIdentity(did),
      newHubIdentity(did),
    ]);
    const stolen = await rotateKey(own.history, own.signingKey, thief.signingKey, '2030-01-01T00:00:00Z');
    const recovery = { key: next.signingKey, recoveryThumbprint: safe.signingKey.thumbprint };
    const printed = await importSigningKey(own.recovery);
    const recovered = await recoverKey(stolen, printed, recovery, '2030-01-02T00:00:00Z', { after: 0 });
    const state = await openHubState(`sqlite:${join(folder, 'state.sqlite')}`);
    const claim = (history: KeyHistory) => claimState(state, { ...own, history });
    await claim(own.history);
    await claim(stolen);
    await claim(recovered);
    expect((await state.standing())?.keyHistory).toEqual(recovered);
    for (const history of [stolen, own.history])
      await expect(claim(history)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await state.close();
  });
});
