import { describe, expect, onTestFinished, test } from 'vitest';
import { readDidDocument } from '../../../schema/index.ts';
import { openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import { openSessionSigner } from '../../../subgraphs/network/sessions/session-signer.ts';
import { eventsOf, startTestNode } from '../support/test-node.ts';
import { assertionOf, HUB, identityOf, knownHubs, memberOf } from './support/test-hub.ts';

const A = 'did:web:localhost%3A4999:a';
const B = 'did:web:localhost%3A4999:b';

/** A node of two actors, of which A takes part in a hub, and that hub. */
async function world() {
  const hubs = knownHubs();
  const hub = await identityOf(HUB);
  const node = await startTestNode([A, B], undefined, { hubs });
  hubs.join(A, hub.checked);
  for (const did of [A, B]) hubs.list(HUB, { ...(await memberOf(await identityOf(did))), did });
  const fetching = openSafeFetch({ development: true });
  const signer = openSessionSigner({
    identity: hub,
    fetch: fetching,
    findPlace: async (actor) => {
      const document: unknown = await (await fetch(`${node.url}/${actor.split(':').at(-1)}/did.json`)).json();
      const { session } = readDidDocument(document, actor).endpoints;
      const keys = node.actors.get(actor)?.keys.checked;
      return session && keys ? { url: session, keys } : undefined;
    },
  });
  onTestFinished(async () => {
    await signer.close();
    await fetching.close();
  });
  const signal = new AbortController().signal;
  const sign = async (path: string, body?: string, viewer?: string) => {
    const url = `${node.url}${path}`;
    const asked = { url, actor: A, signal, ...(viewer === undefined ? {} : { viewer }) };
    const headers = await signer.headers(
      body === undefined ? { method: 'GET', ...asked } : { method: 'POST', body, ...asked },
    );
    return { url, headers: { 'content-type': 'application/json', ...headers } };
  };
  return { node, hub, hubs, sign };
}

const membersHead = (did: string) =>
  JSON.stringify({ query: `{ feed(actor: "${did}", tier: MEMBERS) { head { count } } }` });

describe('a node', () => {
  test('shows a hub the feed for members of the actor that joined it, and of no other', async () => {
    const { sign } = await world();
    const ask = async (body: string) => {
      const { url, headers } = await sign('/graphql', body);
      // biome-ignore lint/suspicious/noExplicitAny: an answer of GraphQL
      return (await (await fetch(url, { method: 'POST', headers, body })).json()) as any;
    };
    expect((await ask(membersHead(A))).data.feed.head.count).toBeGreaterThanOrEqual(0);
    expect((await ask(membersHead(B))).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('answers a request that does not hold with 401, and with nothing of what was asked', async () => {
    const { sign, node } = await world();
    const { headers } = await sign('/graphql', membersHead(A));
    const answer = await fetch(`${node.url}/graphql`, { method: 'POST', headers, body: membersHead(B) });
    expect(answer.status).toBe(401);
    expect(Object.keys((await answer.json()) as object)).toEqual(['errors']);
  });

  test('tells a hub when the feed for members moves, and nobody else', async () => {
    const { sign, node } = await world();
    const path = `/feed/stream?actor=${encodeURIComponent(A)}`;
    const { url, headers } = await sign(path);
    const tiersTold = async (given: Readonly<Record<string, string>>, count: number) => {
      const tiers: string[] = [];
      for await (const { data } of eventsOf(url, given)) {
        tiers.push((data as { tier: string }).tier);
        if (tiers.length === count) break;
      }
      return tiers.sort();
    };
    expect(await tiersTold(headers, 2)).toEqual(['MEMBERS', 'PUBLIC']);
    const [first] = await tiersTold({}, 1);
    expect(first).toBe('PUBLIC');
    const replayed = await fetch(url, { headers });
    expect(replayed.status).toBe(401);
    const elsewhere = await fetch(`${node.url}/feed/stream`, { headers: (await sign(path)).headers });
    expect(elsewhere.status).toBe(401);
  });

  test('refuses a viewer in a request that nobody signed', async () => {
    const { node, hub } = await world();
    const viewer = await assertionOf(await identityOf('did:web:reader.example'), hub);
    const headers = { 'content-type': 'application/json', 'constellation-viewer': viewer };
    for (const path of ['/graphql?query=%7B__typename%7D', '/feed/stream'])
      expect((await fetch(`${node.url}${path}`, { headers })).status).toBe(401);
  });

  test('refuses who shows a token and a signature', async () => {
    const { node, sign } = await world();
    const body = membersHead(A);
    const { headers, url } = await sign('/graphql', body);
    const both = { ...headers, authorization: `Bearer ${await node.token('READER', A)}` };
    const answer = await fetch(url, { method: 'POST', headers: both, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});
