import { afterEach, expect, test } from 'vitest';
import { type SigningKey, signRosterRequest, signViewerAssertion } from '../../schema/index.ts';
import { hubStandings, readNodeConfig } from '../../subgraphs/actor/index.ts';
import { inventedHistory } from './support/hostile-hub.ts';
import { type JoiningNode, startJoiningNode } from './support/joining-node.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
async function hubWith(options: Parameters<typeof startNamedHub>[0] = {}): Promise<NamedHub> {
  const hub = await startNamedHub(options);
  opened.push(hub);
  return hub;
}
async function nodeWith(names?: readonly string[]): Promise<JoiningNode> {
  const node = await startJoiningNode(names);
  opened.push(node);
  return node;
}
const bearer = (word: string) => ({ authorization: `Bearer ${word}` });
const standingOf = async (node: JoiningNode) => (await hubStandings(readNodeConfig(node.directory, {})))[0];

async function ask(hub: NamedHub, from: string, signer: SigningKey, { to = hub.did, at = Date.now() } = {}) {
  return hub.get('/roster', bearer(await signRosterRequest({ from, to }, signer, at)));
}
const codeOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
  body.errors?.[0]?.extensions.code;

test('the roster is shown to those who take part, and to nobody else', { timeout: 60_000 }, async () => {
  const hub = await hubWith({ admission: 'OPEN' });
  const node = await nodeWith();
  await node.join(hub.did);
  const { did, keys } = node.actor(0);
  const shown = await ask(hub, did, keys.signingKey);
  expect(shown.body.entries).toMatchObject([{ did, status: 'ACTIVE' }]);
  expect(shown.headers.get('cache-control')).toBe('private, no-cache');
  expect(shown.headers.get('vary')).toMatch(/authorization/i);
  const etag = shown.headers.get('etag') ?? '';
  const word = await signRosterRequest({ from: did, to: hub.did }, keys.signingKey, Date.now());
  expect((await hub.get('/roster', { ...bearer(word), 'if-none-match': etag })).status).toBe(304);
  expect((await hub.get('/roster', { 'if-none-match': etag })).status).toBe(401);

  const stranger = 'did:web:stranger.example';
  const { key } = await inventedHistory(stranger);
  const viewer = {
    actor: did,
    subject: 'x',
    role: 'SERVICE',
    hub: hub.did,
    hubKey: hub.identity.signingKey.thumbprint,
  } as const;
  const refused = [
    await hub.get('/roster'),
    await hub.get('/roster', bearer('a.b.c')),
    await ask(hub, stranger, key),
    await ask(hub, did, key),
    await ask(hub, did, keys.signingKey, { to: 'did:web:other.example' }),
    await ask(hub, did, keys.signingKey, { at: Date.now() - 600_000 }),
    await ask(hub, did, keys.signingKey, { at: Number(new Date('2100-01-01')) }),
    // made for readers, and handed on to members: it is not for this
    await hub.get('/roster', bearer(await signViewerAssertion(viewer, keys.signingKey))),
  ];
  for (const { status, body } of refused) {
    expect(status).toBe(401);
    expect(body).toEqual(refused[0]?.body);
  }
});

test('who waits, is suspended or was removed learns that of itself, and believes nobody', {
  timeout: 60_000,
}, async () => {
  const hub = await hubWith();
  const [node, other] = [await nodeWith(), await nodeWith()];
  const { did, keys } = node.actor(0);
  await node.join(hub.did);
  const told = async (code: string, state: string) => {
    const answer = await ask(hub, did, keys.signingKey);
    expect([answer.status, codeOf(answer), answer.body.entries]).toEqual([403, code, undefined]);
    await node.follow(hub.did);
    expect(node.node.hubs.rosters()).toMatchObject([{ code }]);
    expect(node.node.hubs.member(hub.did, other.dids[0] ?? '')).toBeUndefined();
    expect(await standingOf(node)).toMatchObject({ state, code });
  };
  await told('ADMISSION_PENDING', 'WAITING');
  await other.join(hub.did);
  await hub.network.members.admit(other.dids[0] ?? '');
  await hub.network.members.admit(did);
  await node.follow(hub.did);
  expect(node.node.hubs.member(hub.did, other.dids[0] ?? '')).toBeDefined();
  expect((await standingOf(node))?.code).toBeUndefined();
  await hub.network.members.suspend(did, 'asked to');
  await told('ACTOR_SUSPENDED', 'SUSPENDED');

  // a hub that is away does not let anybody in again
  await hub.stop();
  await node.follow(hub.did);
  expect(node.node.hubs.rosters()).toMatchObject([{ code: 'ACTOR_SUSPENDED' }]);
  await node.stop();
  await node.start();
  expect(node.node.hubs.member(hub.did, other.dids[0] ?? '')).toBeUndefined();
  await hub.start();
  await hub.network.members.resume(did);
  await node.follow(hub.did);
  expect(node.node.hubs.member(hub.did, other.dids[0] ?? '')).toBeDefined();
  await hub.network.members.remove(did);
  await told('NOT_A_MEMBER', 'FORMER');
});

test('one of the actors of a node that takes part is enough', { timeout: 60_000 }, async () => {
  const hub = await hubWith();
  const node = await nodeWith(['ash', 'birch']);
  const [ash = '', birch = ''] = node.dids;
  await node.join(hub.did, 0);
  await node.join(hub.did, 1);
  await hub.network.members.admit(birch);
  await node.follow(hub.did);
  expect(node.node.hubs.member(hub.did, birch)).toBeDefined();
  expect(node.node.hubs.member(hub.did, ash)).toBeUndefined();
  expect(node.node.hubs.rosters()[0]?.code).toBeUndefined();
});

test('a node shows what it has of a roster to the hub whose roster it is', { timeout: 60_000 }, async () => {
  const hub = await hubWith({ admission: 'OPEN' });
  const node = await nodeWith();
  await node.join(hub.did);
  await node.follow(hub.did);
  const { did, keys } = node.actor(0);
  const { signingKey } = hub.identity;
  const copy = async (from: string, to: string, signer: SigningKey, at = Date.now()) => {
    const url = `${node.node.url}/hubs/roster?hub=${encodeURIComponent(hub.did)}`;
    const response = await fetch(url, { headers: bearer(await signRosterRequest({ from, to }, signer, at)) });
    return response.status;
  };
  expect(await copy(hub.did, did, signingKey)).toBe(200);
  expect(await copy(hub.did, 'did:web:other.example', signingKey)).toBe(403);
  expect(await copy(hub.did, did, signingKey, Date.now() - 600_000)).toBe(403);
  expect(await copy(hub.did, did, keys.signingKey)).toBe(403);
  expect(await copy(did, did, keys.signingKey)).toBe(403);
  expect((await fetch(`${node.node.url}/hubs/roster?hub=${encodeURIComponent(hub.did)}`)).status).toBe(403);
});
