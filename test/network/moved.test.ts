import { describe, expect, test } from 'vitest';
import {
  beginKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  moveActor,
  rotateKey,
} from '../../schema/index.ts';
import { type TestHub, until } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyActor, TinyNode } from './support/tiny-node.ts';

const open = opening();
const newKey = async () => importSigningKey(await generatePrivateJwk());
const at = (minute: number) => `2026-02-01T00:${String(minute).padStart(2, '0')}:00Z`;
const hear = (hub: TestHub, { did, history }: { did: string; history: KeyHistory }) =>
  hub.network.members.hear(did, history);
const concepts = async (hub: TestHub) => (await hub.data('{ concepts { totalCount } }')).concepts.totalCount;
const place = (node: TinyNode) => `http://localhost:${node.port}`;

/** The actor says, by its own key, that it is at another node from now on, and is. */
async function move(actor: TinyActor, to: TinyNode, minute = 1): Promise<void> {
  actor.useKeys(await moveActor(actor.history, actor.key, { node: place(to) }, at(minute)), actor.key);
  to.guests.push(actor);
}

describe('a member that moved', () => {
  test('is read at its new place, under its old name, though its domain is gone', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    const goal = await actor.publish('Concept', { form: 'TERM', label: 'before' });
    const hub = await open.hubOf(home);
    await move(actor, away);
    await home.stop();
    const member = await hear(hub, actor);
    expect(member.endpoint).toBe(`http://127.0.0.1:${away.port}/graphql`);
    expect(hub.network.directory.find(actor.did)?.endpoint).toBe(member.endpoint);
    await actor.publish('Concept', { form: 'TERM', label: 'after' });
    await hub.caughtUp();
    expect(await concepts(hub)).toBe(2);
    expect((await hub.data('query ($id: ID!) { node(id: $id) { id } }', { id: goal.envelope.id })).node).toEqual({
      id: goal.envelope.id,
    });
    const { actors } = await hub.data('{ actors { nodes { id feedState notices { code at } } } }');
    expect(actors.nodes).toEqual([{ id: actor.did, feedState: 'CAUGHT_UP', notices: [{ code: 'MOVED', at: at(1) }] }]);
  });

  test('is never asked for at its old domain again: who buys that inherits nothing', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    await actor.publish('Concept', { form: 'TERM', label: 'before' });
    const hub = await open.hub({ keysEveryMs: 50 });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await move(actor, away);
    await hear(hub, actor);
    // the buyer serves a history of its own where the old one was
    const buyer = await newKey();
    const theirs = await beginKeyHistory(actor.did, buyer, (await newKey()).thumbprint, at(5));
    const asked: string[] = [];
    home.misbehave = (request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(theirs));
      return true;
    };
    await actor.publish('Concept', { form: 'TERM', label: 'after' });
    await hub.caughtUp();
    expect((await hub.network.members.refresh(actor.did)).endpoint).toContain(String(away.port));
    await hub.restart();
    await hub.caughtUp();
    expect(await concepts(hub)).toBe(2);
    expect(asked.filter((path) => path.endsWith('.json') || path === '/graphql')).toEqual([]);
    // shown to the hub, it is refused
    await expect(hear(hub, { did: actor.did, history: theirs })).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
  });

  test('that did not say so keeps its keys, and the hub reports what its domain shows', async () => {
    const home = await open.node();
    const actor = home.actor(0);
    await actor.publish('Concept', { form: 'TERM', label: 'before' });
    const hub = await open.hub({ keysEveryMs: 50 });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    const buyer = await newKey();
    actor.useKeys(await beginKeyHistory(actor.did, buyer, (await newKey()).thumbprint, at(5)), buyer);
    await actor.publish('Concept', { form: 'TERM', label: 'in its name' });
    const codes = async () => {
      const { actors } = await hub.data('{ actors { nodes { notices { code } } } }');
      return actors.nodes[0].notices.map(({ code }: { code: string }) => code);
    };
    await until(codes, (shown) => shown.includes('OTHER_KEY_HISTORY'));
    await hub.caughtUp();
    expect(await concepts(hub)).toBe(1);
    expect(await hub.network.holes()).toMatchObject([{ code: 'UNKNOWN_KEY' }]);
  });

  test('can move on, rotate its key there, and move back', async () => {
    const [home, away, further] = [await open.node(), await open.node(), await open.node()];
    const actor = home.actor(0);
    const hub = await open.hubOf(home);
    await move(actor, away, 1);
    await hear(hub, actor);
    const next = await newKey();
    actor.useKeys(await rotateKey(actor.history, actor.key, next, at(2)), next);
    away.guests.pop();
    await move(actor, further, 3);
    expect((await hear(hub, actor)).endpoint).toContain(String(further.port));
    // the place before says where it went, for those who were not told
    away.guests.push(actor);
    const late = await open.hub();
    expect((await late.network.members.add(actor.did)).endpoint).toContain(String(further.port));
    further.guests.pop();
    await move(actor, home, 4);
    expect((await hear(hub, actor)).endpoint).toContain(String(home.port));
  });

  test('is believed by its own current key only', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    const hub = await open.hubOf(home);
    const thief = await newKey();
    const forged = await moveActor(actor.history, thief, { node: place(away) }, at(1));
    await expect(hear(hub, { did: actor.did, history: forged })).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    const old = actor.key;
    await actor.rotate();
    await hub.network.members.refresh(actor.did);
    const late = await moveActor(actor.history, old, { node: place(away) }, at(2));
    await expect(hear(hub, { did: actor.did, history: late })).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    expect(hub.network.directory.find(actor.did)?.endpoint).toContain(String(home.port));
    await expect(hear(hub, { did: 'did:web:stranger.example', history: late })).rejects.toMatchObject({
      code: 'NOT_A_MEMBER',
    });
  });

  test('is known by its keys at once, and asked again while it is not at its new place yet', async () => {
    const [home, away] = [await open.node(), await open.node()];
    const actor = home.actor(0);
    const hub = await open.hub({ keysEveryMs: 50 });
    await hub.network.members.add(actor.did);
    await hub.caughtUp();
    await away.stop();
    actor.useKeys(await moveActor(actor.history, actor.key, { node: place(away) }, at(1)), actor.key);
    const member = await hear(hub, actor);
    expect(member.endpoint).toContain(String(home.port));
    expect(member.keyHistory.statements).toHaveLength(2);
    await away.start();
    away.guests.push(actor);
    await until(
      () => hub.network.directory.find(actor.did)?.endpoint,
      (endpoint) => endpoint?.includes(String(away.port)) === true,
    );
  });
});
