import { afterEach, describe, expect, test } from 'vitest';
import { generatePrivateJwk, importSigningKey, moveActor, rotateKey, signStatement } from '../../schema/index.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
let hub: NamedHub | undefined;
afterEach(() => hub?.close());
const AT = '2026-02-01T00:00:00Z';

/** A hub with a name, and a member that it took in before it had to prove anything. */
async function hubWith(did: string): Promise<NamedHub> {
  hub = await startNamedHub();
  const member = await open.hub();
  const known = await member.network.members.add(did);
  await hub.state.putMember(known);
  return hub;
}
const tell = (to: NamedHub, body: unknown) => to.post('/members/moved', body);

describe('POST /members/moved', () => {
  test('takes a history that goes on from the pinned one from whoever shows it, and follows the move', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    const named = await hubWith(actor.did);
    actor.useKeys(await moveActor(actor.history, actor.key, { node: `http://localhost:${away.port}` }, AT), actor.key);
    away.guests.push(actor);
    await home.stop();
    const { status, body } = await tell(named, { did: actor.did, keyHistory: actor.history });
    expect([status, body]).toEqual([200, { did: actor.did, statements: 2, found: true }]);
    expect((await named.state.member(actor.did))?.endpoint).toContain(String(away.port));
    // shown again, it changes nothing
    expect((await tell(named, { did: actor.did, keyHistory: actor.history })).status).toBe(200);
    await home.start();
  });

  test('says where it finds the member, and looks again when it is told again', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    const named = await hubWith(actor.did);
    actor.useKeys(await moveActor(actor.history, actor.key, { node: `http://localhost:${away.port}` }, AT), actor.key);
    const before = await tell(named, { did: actor.did, keyHistory: actor.history });
    expect([before.status, before.body.found]).toEqual([200, false]);
    away.guests.push(actor);
    const after = await tell(named, { did: actor.did, keyHistory: actor.history });
    expect([after.status, after.body.found]).toEqual([200, true]);
    expect((await named.state.member(actor.did))?.endpoint).toContain(String(away.port));
  });

  test('refuses what proves nothing, in the same form whatever is wrong', async () => {
    const actor = (await open.node()).actor(0);
    const named = await hubWith(actor.did);
    const stranger = await importSigningKey(await generatePrivateJwk());
    const forged = await rotateKey(actor.history, stranger, stranger, AT);
    const cases: [unknown, string][] = [
      [{ did: actor.did, keyHistory: forged }, 'KEY_HISTORY_INVALID'],
      [{ did: actor.did, keyHistory: { did: actor.did, statements: [] } }, 'KEY_HISTORY_INVALID'],
      [{ did: actor.did, keyHistory: { did: actor.did, statements: [1] } }, 'KEY_HISTORY_INVALID'],
      [{ did: actor.did, keyHistory: null }, 'KEY_HISTORY_INVALID'],
      [{ did: actor.did }, 'KEY_HISTORY_INVALID'],
      [{ did: 'nobody', keyHistory: forged }, 'BAD_ID'],
      [null, 'BAD_ID'],
      [{ did: 'did:web:stranger.example', keyHistory: { ...forged, did: 'did:web:stranger.example' } }, 'NOT_A_MEMBER'],
    ];
    for (const [body, code] of cases) {
      const answer = await tell(named, body);
      expect([answer.status >= 400 && answer.status < 500, JSON.stringify(answer.body)]).toEqual([
        true,
        expect.stringContaining(code),
      ]);
    }
    const large = { did: actor.did, keyHistory: { did: actor.did, statements: ['x'.repeat(400_000)] } };
    expect((await tell(named, large)).status).toBe(413);
    expect((await named.state.member(actor.did))?.keyHistory).toEqual(actor.history);
  });

  test('undoes no suspension, however late its signatures are checked', async () => {
    const actor = (await open.node()).actor(0);
    const named = await hubWith(actor.did);
    await actor.rotate();
    const { state } = named;
    const swap = state.swapMember.bind(state);
    let isFirst = true;
    // the operator is quicker, at the last moment
    Object.assign(state, {
      swapMember: async (...change: Parameters<typeof swap>) => {
        if (isFirst) {
          isFirst = false;
          const now = await state.member(actor.did);
          if (now) await state.putMember({ ...now, status: 'SUSPENDED', reason: 'asked to' });
        }
        return swap(...change);
      },
    });
    expect((await tell(named, { did: actor.did, keyHistory: actor.history })).status).toBe(200);
    expect(await state.member(actor.did)).toMatchObject({
      ...{ status: 'SUSPENDED', reason: 'asked to', keyHistory: actor.history },
    });
  });

  test('is asked so often and no more', async () => {
    const actor = (await open.node()).actor(0);
    const named = await hubWith(actor.did);
    const statuses: number[] = [];
    for (let n = 0; n < 62; n++)
      statuses.push((await tell(named, { did: actor.did, keyHistory: actor.history })).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(statuses.slice(60)).toEqual([429, 429]);
  });

  test('and the door for departures stay open to a member, whatever strangers at its address send', async () => {
    const actor = (await open.node()).actor(0);
    const named = await hubWith(actor.did);
    const stranger = await importSigningKey(await generatePrivateJwk());
    const forged = await rotateKey(actor.history, stranger, stranger, AT);
    const word = (key: typeof stranger) => {
      const said = { hub: named.did, did: actor.did, at: new Date().toISOString(), nonce: crypto.randomUUID() };
      return signStatement('DEPARTURE', actor.did, said, key);
    };
    const leave = async (key: typeof stranger) =>
      (await named.post('/members/departure', { statement: await word(key) })).status;
    for (let n = 0; n < 60; n++) {
      await tell(named, { did: actor.did, keyHistory: forged });
      await leave(stranger);
    }
    expect((await tell(named, { did: actor.did, keyHistory: forged })).status).toBe(429);
    expect(await leave(stranger)).toBe(429);
    await actor.rotate();
    expect((await tell(named, { did: actor.did, keyHistory: actor.history })).status).toBe(200);
    expect(await leave(actor.key)).toBe(200);
    expect((await named.state.member(actor.did))?.status).toBe('FORMER');
  });
});
