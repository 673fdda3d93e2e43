import { afterEach, expect, test } from 'vitest';
import {
  generatePrivateJwk,
  importSigningKey,
  recoverKey,
  rotateKey,
  type SigningKey,
  signStatement,
  signViewerAssertion,
} from '../../schema/index.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';
import { startTinyNode, type TinyActor } from './support/tiny-node.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
const newKey = async () => importSigningKey(await generatePrivateJwk());
const statusOf = async (hub: NamedHub, did: string) => (await hub.state.member(did))?.status;

async function leave(hub: NamedHub, { did, key }: TinyActor) {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  const content = { hub: hub.did, did, at, nonce: crypto.randomUUID() };
  return hub.post('/members/departure', { statement: await signStatement('DEPARTURE', did, content, key) });
}

function readAs(hub: NamedHub, actor: string, signer: SigningKey) {
  const hubKey = hub.identity.signingKey.thumbprint;
  const viewer = { actor, subject: 'x', role: 'READER', hub: hub.did, hubKey } as const;
  return signViewerAssertion(viewer, signer).then(async (word) => ({ ...(await hub.network.viewerOf(word)), word }));
}

/** A member whose thief has rotated its key, as the hub has pinned it; then its owner uses the printed key. */
async function stolenAndRecovered() {
  const hub = await startNamedHub({ admission: 'OPEN' });
  opened.push(hub);
  const node = await startTinyNode();
  opened.push({ close: () => node.stop() });
  const actor = node.actor(0);
  await hub.post('/members', { did: actor.did });
  const [own, thief, next, safe] = [actor.history, await newKey(), await newKey(), await newKey()];
  actor.useKeys(await rotateKey(own, actor.key, thief, '2026-02-01T00:00:00Z'), thief);
  await hub.network.members.refresh(actor.did);
  const { word } = await readAs(hub, actor.did, thief);
  const recovery = { key: next, recoveryThumbprint: safe.thumbprint };
  const options = { after: own.statements.length - 1 };
  actor.useKeys(await recoverKey(own, actor.recovery, recovery, '2026-02-02T00:00:00Z', options), next);
  return { hub, actor, thief, word };
}

test('a member that recovered its name leaves and comes back, though the hub had pinned the key of the thief', async () => {
  const { hub, actor } = await stolenAndRecovered();
  expect((await leave(hub, actor)).status).toBe(200);
  expect(await statusOf(hub, actor.did)).toBe('FORMER');
  expect((await hub.post('/members', { did: actor.did })).body).toMatchObject({ status: 'ACTIVE' });
  expect((await hub.state.member(actor.did))?.keyHistory).toEqual(actor.history);
});

test('its people read again as soon as the hub has heard of it, and those of the thief no more', async () => {
  const { hub, actor, thief, word } = await stolenAndRecovered();
  await hub.network.members.refresh(actor.did);
  // as long as the one before: the recovery has taken the place of the thief's statement
  expect((await hub.state.member(actor.did))?.keyHistory.statements).toHaveLength(2);
  await expect(readAs(hub, actor.did, actor.key)).resolves.toMatchObject({ actor: actor.did });
  await expect(readAs(hub, actor.did, thief)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  // nor with what let it in before
  await expect(hub.network.viewerOf(word)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
