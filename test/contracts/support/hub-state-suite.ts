import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConstellationError, type KeyHistory, nextRosterEntry, type RosterEntry } from '../../../schema/index.ts';
import { openHubState } from '../../../subgraphs/network/store/open.ts';
import type { HubState, Member } from '../../../subgraphs/network/store/port.ts';
import type { PlaceMaker, StorePlace } from './places.ts';

/** What every store of a hub's state must do, wherever it keeps it. */
export function hubStateSuite(places: PlaceMaker): void {
  describe(`a hub state on ${places.name}`, () => {
    let place: StorePlace;
    let state: HubState;
    beforeEach(async () => {
      place = await places.make();
      state = await openHubState(place.url);
    });
    afterEach(async () => {
      await state.close();
      await place.destroy();
    });

    const member = (name: string, more: Partial<Member> = {}): Member => ({
      did: `did:web:${name}.example`,
      status: 'ACTIVE',
      endpoint: `https://${name}.example/graphql`,
      feedStream: `https://${name}.example/feed/stream`,
      keyHistory: { did: `did:web:${name}.example`, entries: ['a.b.c'] } as unknown as KeyHistory,
      joinedAt: '2026-01-01T00:00:00Z',
      ...more,
    });

    it('adds, replaces and removes members, and raises the epoch each time', async () => {
      expect(await state.members()).toEqual([]);
      const epochs = [await state.epoch()];
      const change = async (work: Promise<unknown>) => {
        await work;
        epochs.push(await state.epoch());
      };
      await change(state.putMember(member('b')));
      await change(state.putMember(member('a')));
      await change(state.putMember(member('b', { status: 'SUSPENDED', reason: 'asked to' })));
      expect(await state.members()).toEqual([member('a'), member('b', { status: 'SUSPENDED', reason: 'asked to' })]);
      await change(state.removeMember('did:web:a.example'));
      expect(await state.member('did:web:a.example')).toBeUndefined();
      expect(await state.member('did:web:b.example')).toEqual(member('b', { status: 'SUSPENDED', reason: 'asked to' }));
      expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
      expect(await state.removeMember('did:web:a.example')).toBe(false);
      expect(await state.epoch()).toBe(epochs.at(-1));
    });

    it('puts a member only in the place of what was read, so that of two changes at a time one is made anew', async () => {
      const [active, suspended] = [member('a'), member('a', { status: 'SUSPENDED', reason: 'asked to' })];
      const added = await Promise.all([state.swapMember(undefined, active), state.swapMember(undefined, active)]);
      expect(added.filter((isTaken) => isTaken)).toHaveLength(1);
      const epoch = await state.epoch();
      const read = await state.member(active.did);
      const other = await openHubState(place.url);
      try {
        expect(await other.swapMember(await other.member(active.did), suspended)).toBe(true);
      } finally {
        await other.close();
      }
      expect(await state.swapMember(read, { ...active, endpoint: 'https://elsewhere.example/graphql' })).toBe(false);
      expect(await state.swapMember(undefined, active)).toBe(false);
      expect(await state.member(active.did)).toEqual(suspended);
      expect(await state.epoch()).toBe(epoch + 1);
      await state.removeMember(active.did);
      expect(await state.swapMember(suspended, active)).toBe(false);
      expect(await state.swapMember(undefined, active)).toBe(true);
    });

    it('shows what another opener of the same store changed', async () => {
      const other = await openHubState(place.url);
      try {
        const before = await state.epoch();
        await Promise.all(Array.from({ length: 20 }, (_, n) => [state, other][n % 2]!.putMember(member(`m${n}`))));
        expect(await other.members()).toHaveLength(20);
        expect(await state.members()).toEqual(await other.members());
        expect(await state.epoch()).toBe(before + 20);
      } finally {
        await other.close();
      }
    });

    it('keeps its members when it is closed and opened again, and through a migration', async () => {
      await state.putMember(member('a'));
      const epoch = await state.epoch();
      await state.close();
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version - 1 });
      state = await openHubState(place.url);
      expect(await place.hasBackup(stamp.version - 1)).toBe(true);
      expect(await state.members()).toEqual([member('a')]);
      expect(await state.epoch()).toBe(epoch);
    });

    it('keeps the published roster: numbers without gaps, each once, however many processes publish', async () => {
      const entry = (seq: number, did = `did:web:m${seq}.example`): RosterEntry =>
        nextRosterEntry('did:web:hub.example', seq === 1 ? { count: 0 } : { count: seq - 1, digest: 'sha-256:x' }, {
          did,
          status: 'ACTIVE',
          keyHistory: ['a.b.c'],
          charters: [],
        });
      expect(await state.rosterHead()).toEqual({ count: 0 });
      expect(await state.rosterEntries(0, 10)).toEqual([]);
      const epoch = await state.epoch();
      expect(await state.appendRoster(entry(1))).toBe(true);
      const other = await openHubState(place.url);
      try {
        const tries = await Promise.all([
          state.appendRoster(entry(2)),
          other.appendRoster(entry(2, 'did:web:x.example')),
        ]);
        expect(tries.filter((taken) => taken)).toHaveLength(1);
        expect(await state.appendRoster(entry(2))).toBe(false);
        for (let seq = 3; seq <= 12; seq++) expect(await other.appendRoster(entry(seq))).toBe(true);
        expect(await state.rosterHead()).toEqual({ count: 12, digest: entry(12).digest });
        expect((await state.rosterEntries(9, 2)).map(({ seq }) => seq)).toEqual([10, 11]);
        expect(await other.rosterEntries(0, 500)).toEqual(await state.rosterEntries(0, 500));
        expect((await state.rosterEntries(0, 1))[0]).toEqual(entry(1));
        expect(await state.epoch()).toBe(epoch);
      } finally {
        await other.close();
      }
    });

    it('keeps what it is told of the hub itself', async () => {
      expect(await state.standing()).toBeUndefined();
      const keyHistory = { did: 'did:web:hub.example', statements: ['a.b.c'] };
      await state.putStanding({ keyHistory, isRestored: true });
      expect(await state.standing()).toEqual({ keyHistory, isRestored: true });
      await state.putStanding({ keyHistory });
      await state.close();
      state = await openHubState(place.url);
      expect(await state.standing()).toEqual({ keyHistory });
    });

    it('adds up who read what, shows each owner its own, and forgets what is old', async () => {
      const record = (owner: string, n: number) => `did:web:${owner}.example/goal/01J8ZQ4Y3N0V6T8K2R5W00000${n}`;
      const hour = (n: number) => `2026-01-01T0${n}:00:00Z`;
      const count = (owner: string, n: number, at: number, reader: string, times: number) => ({
        ...{ reader: `did:web:${reader}.example`, record: record(owner, n), hour: hour(at), count: times },
      });
      const epoch = await state.epoch();
      const other = await openHubState(place.url);
      try {
        await Promise.all([state.reads.add([count('a', 1, 1, 'x', 2)]), other.reads.add([count('a', 1, 1, 'x', 3)])]);
      } finally {
        await other.close();
      }
      await state.reads.add([count('a', 1, 2, 'x', 1), count('a', 2, 2, 'y', 1), count('b', 1, 2, 'x', 9)]);
      await state.reads.add([]);
      const mine = { owner: 'did:web:a.example', since: hour(0) };
      const all = [count('a', 2, 2, 'y', 1), count('a', 1, 2, 'x', 1), count('a', 1, 1, 'x', 5)];
      expect(await state.reads.list({ ...mine, limit: 10 })).toEqual(all);
      expect(await state.reads.total(mine)).toBe(3);
      expect(await state.reads.total({ ...mine, since: hour(2) })).toBe(2);
      for (const [place, after] of all.entries())
        expect(await state.reads.list({ ...mine, after, limit: 1 })).toEqual(all.slice(place + 1, place + 2));
      await state.reads.prune(hour(2));
      expect(await state.reads.list({ ...mine, limit: 10 })).toEqual(all.slice(0, 2));
      expect(await state.epoch()).toBe(epoch);
    });

    it('refuses a newer store', async () => {
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version + 1 });
      await expect(openHubState(place.url)).rejects.toSatisfy((thrown) => isConstellationError(thrown, 'STORE_NEWER'));
    });
  });
}
