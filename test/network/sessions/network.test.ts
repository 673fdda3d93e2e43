import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { initActor } from '../../../subgraphs/actor/index.ts';
import { signedRequest } from '../../../subgraphs/network/index.ts';
import { HUB, identityOf, knownHubs, memberOf } from '../../actor/callers/support/test-hub.ts';
import { temporaryFolder } from '../../actor/support/test-actor.ts';
import { startTestNode } from '../../actor/support/test-node.ts';
import { openTestHub } from '../support/hub.ts';
import { freePort } from './support/free-port.ts';

/** A node at its own address, whose actor takes part in the hub. */
async function memberNode() {
  const port = await freePort();
  const did = `did:web:localhost%3A${port}`;
  const folder = await temporaryFolder();
  await initActor(folder, { did, name: 'A member' });
  await writeFile(join(folder, 'node.json'), JSON.stringify({ listen: { port }, development: true }));
  const hubs = knownHubs();
  const node = await startTestNode([did], folder, { hubs });
  const identity = await identityOf(HUB);
  hubs.join(did, identity.checked);
  hubs.list(HUB, { ...(await memberOf(await identityOf(did))), did });
  const history = node.actors.get(did)?.keys.history;
  if (!history) throw new Error('unreachable');
  return { did, folder, hubs, node, identity, history };
}

describe('a hub with a name', () => {
  test('asks its members in it, and goes on when a node was started again', async () => {
    const { did, folder, hubs, node, identity, history } = await memberNode();
    const hub = await openTestHub({ identity });
    onTestFinished(() => hub.close());
    const url = `http://localhost:${node.url.split(':').at(-1)}/graphql`;
    await hub.restart({
      meanwhile: (state) =>
        state.putMember({
          did,
          status: 'ACTIVE',
          endpoint: url,
          feedStream: url.replace('/graphql', '/feed/stream'),
          keyHistory: history,
          joinedAt: '2026-01-01T00:00:00Z',
        }),
    });
    const { signer } = hub.network;
    if (!signer) throw new Error('no signer');
    const body = JSON.stringify({ query: `{ feed(actor: "${did}", tier: MEMBERS) { head { count } } }` });
    const signable = { method: 'POST', url, body, actor: did, signal: new AbortController().signal } as const;
    let sent = 0;
    const ask = () =>
      signedRequest(signer, signable, async (headers) => {
        sent++;
        const all = { 'content-type': 'application/json', ...headers };
        const response = await fetch(url, { method: 'POST', headers: all, body });
        // biome-ignore lint/suspicious/noExplicitAny: an answer of GraphQL
        const answer = (await response.json()) as any;
        const code = answer.errors?.[0]?.extensions.code;
        if (code !== undefined) throw new (await import('../../../schema/index.ts')).ConstellationError(code);
        return answer.data.feed.head.count;
      });
    expect(await ask()).toBeGreaterThanOrEqual(0);
    expect(sent).toBe(1);
    await node.close();
    await startTestNode([did], folder, { hubs });
    expect(await ask()).toBeGreaterThanOrEqual(0);
    expect(sent).toBe(3);
  });

  test('is the only one that has a signer', async () => {
    const hub = await openTestHub();
    onTestFinished(() => hub.close());
    expect(hub.network.signer).toBeUndefined();
  });
});
