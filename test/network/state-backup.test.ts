import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginKeyHistory, generatePrivateJwk, importSigningKey } from '../../schema/index.ts';
import { backUpState, type HubState, type Member, openHubState, restoreState } from '../../subgraphs/network/index.ts';

let folder: string;
const open: HubState[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-backup-'));
});
afterEach(async () => {
  for (const state of open.splice(0)) await state.close();
  await rm(folder, { recursive: true, force: true });
});

async function stateWith(name: string, dids: readonly string[]): Promise<HubState> {
  const state = await openHubState(`sqlite:${join(folder, name)}`);
  open.push(state);
  for (const did of dids) await state.putMember(await member(did));
  return state;
}

async function member(did: string): Promise<Member> {
  const key = await importSigningKey(await generatePrivateJwk());
  const keyHistory = await beginKeyHistory(did, key, 'recovery', '2026-01-01T00:00:00Z');
  const endpoint = 'https://host.example/graphql';
  return {
    did,
    status: 'SUSPENDED',
    reason: 'asked',
    endpoint,
    feedStream: endpoint,
    keyHistory,
    joinedAt: '2026-01-01T00:00:00Z',
  };
}

describe('a backup of hub-state', () => {
  it('brings the members with their keys into an empty hub, and is readable by its owner only', async () => {
    const before = await stateWith('a.sqlite', ['did:web:a.example', 'did:web:b.example']);
    const file = join(folder, 'members.backup');
    expect(await backUpState(before, file)).toBe(2);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const after = await stateWith('b.sqlite', []);
    expect(await restoreState(after, file)).toEqual({ count: 2 });
    expect(await after.members()).toEqual(await before.members());
  });

  it('is restored to its end when the first try was cut off', async () => {
    const dids = ['did:web:a.example', 'did:web:b.example', 'did:web:c.example'];
    const before = await stateWith('a.sqlite', dids);
    const file = join(folder, 'members.backup');
    await backUpState(before, file);
    const after = await stateWith('b.sqlite', []);
    let puts = 0;
    const dying: HubState = {
      ...after,
      members: () => after.members(),
      putMember: async (one) => {
        if (puts++ === 1) throw new Error('killed');
        await after.putMember(one);
      },
    };
    await expect(restoreState(dying, file)).rejects.toThrow('killed');
    expect(await after.members()).toHaveLength(1);
    expect(await restoreState(after, file)).toEqual({ count: 3 });
    expect(await after.members()).toEqual(await before.members());
  });

  it('is refused when it was changed or cut, or the hub has members', async () => {
    const file = join(folder, 'members.backup');
    await backUpState(await stateWith('a.sqlite', ['did:web:a.example']), file);
    const text = await readFile(file, 'utf8');
    const empty = await stateWith('b.sqlite', []);
    for (const bad of [text.replace('a.example', 'x.example'), text.slice(0, 100), '', '{}\n']) {
      const damaged = join(folder, 'damaged.backup');
      await writeFile(damaged, bad);
      await expect(restoreState(empty, damaged)).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
    }
    await expect(restoreState(empty, join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
    expect(await empty.members()).toEqual([]);
    const taken = await stateWith('c.sqlite', ['did:web:c.example']);
    await expect(restoreState(taken, file)).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
  });
});
