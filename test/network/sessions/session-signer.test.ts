import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConstellationError, contentDigestOf, isConstellationError, readSignature } from '../../../schema/index.ts';
import { openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import { type HubIdentity, type SignableRequest, signedRequest } from '../../../subgraphs/network/index.ts';
import { openSessionSigner, type SessionSignerOptions } from '../../../subgraphs/network/sessions/session-signer.ts';
import { type EchoNode, startEchoNode } from '../../actor/callers/support/echo-node.ts';
import {
  assertionOf,
  HUB,
  identityOf,
  type KnownHubs,
  knownHubs,
  memberOf,
} from '../../actor/callers/support/test-hub.ts';
import { until } from '../support/hub.ts';

const A = 'did:web:node.example:a';
const B = 'did:web:node.example:b';
const BODY = '{"query":"{ __typename }"}';

type World = {
  readonly node: EchoNode;
  readonly hubs: KnownHubs;
  readonly hub: HubIdentity;
  readonly actors: ReadonlyMap<string, HubIdentity>;
};

async function world(): Promise<World> {
  const [a, b, hub] = await Promise.all([A, B, HUB].map(identityOf));
  if (!a || !b || !hub) throw new Error('unreachable');
  const hubs = knownHubs();
  hubs.join(A, hub.checked);
  hubs.list(HUB, await memberOf(a));
  return { node: await startEchoNode([a, b], hubs), hubs, hub, actors: new Map([a, b].map((one) => [one.did, one])) };
}

function signerOf({ node, hub, actors }: World, options: Partial<SessionSignerOptions> = {}) {
  const fetch = openSafeFetch({ development: true });
  const findPlace: SessionSignerOptions['findPlace'] = async (actor) => {
    const keys = actors.get(actor)?.checked;
    return keys && { url: `${node.url}/session`, keys };
  };
  const signer = openSessionSigner({
    identity: hub,
    fetch,
    findPlace,
    backoff: { firstMs: 50, maxMs: 100 },
    ...options,
  });
  onTestFinished(async () => {
    await signer.close();
    await fetch.close();
  });
  return { signer, fetch };
}

const request = ({ node }: World, more: Partial<SignableRequest> = {}): SignableRequest => ({
  method: 'POST',
  url: `${node.url}/graphql`,
  body: BODY,
  actor: A,
  signal: new AbortController().signal,
  ...more,
});

const nameOf = (headers: Readonly<Record<string, string>> | undefined) =>
  readSignature(headers?.['signature-input'], headers?.signature).parameters;

/** Asks the node as ingest and the gateway do. */
function asking(here: World, { signer, fetch }: ReturnType<typeof signerOf>, more: Partial<SignableRequest> = {}) {
  let sent = 0;
  const signable = request(here, more);
  const { url, signal, body } = signable;
  const answer = signedRequest(signer, signable, (headers) => {
    sent++;
    const limits = { signal, deadlineMs: 2_000, maxBytes: 10_000, ...(headers ? { headers } : {}) };
    return fetch.json(url, { ...limits, ...(body === undefined ? {} : { body }) });
  });
  // biome-ignore lint/suspicious/noExplicitAny: the echo of a test
  return answer.then((said: any) => ({ viewers: said.viewers, anonymous: said.anonymous, sent }));
}

afterEach(() => void vi.restoreAllMocks());

describe('a hub', () => {
  test('signs what it asks, in its own name and for a viewer', async () => {
    const here = await world();
    const signing = signerOf(here);
    expect((await asking(here, signing)).viewers[A]).toEqual({ type: 'HUB', hub: HUB });
    const reader = await identityOf('did:web:reader.example');
    here.hubs.list(HUB, await memberOf(reader));
    const viewer = await assertionOf(reader, here.hub);
    expect((await asking(here, signing, { viewer })).viewers[A]).toMatchObject({ type: 'MEMBER', actor: reader.did });
    const url = `${here.node.url}/graphql?query=%7B__typename%7D#part`;
    const { body: _, ...get } = request(here, { method: 'GET', url });
    const headers = await signing.signer.headers(get);
    expect(headers).not.toHaveProperty('content-digest');
    expect((await fetch(url, { headers: headers ?? {} })).status).toBe(200);
  });

  test('opens one session, however many ask at once, and for all actors at that address', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const all = await Promise.all(Array.from({ length: 100 }, () => signer.headers(request(here))));
    expect(here.node.asked).toBe(1);
    expect(new Set(all.map((headers) => nameOf(headers).nonce)).size).toBe(100);
    expect(nameOf(await signer.headers(request(here, { actor: B })))).toMatchObject({ keyid: nameOf(all[0]).keyid });
    expect(here.node.asked).toBe(1);
  });

  test('opens it for another actor when the one that asked first does not take part', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const [b, a] = await Promise.all([signer.headers(request(here, { actor: B })), signer.headers(request(here))]);
    expect(b).toBeUndefined();
    expect(nameOf(a).nonce).toBe('0');
    expect(here.node.asked).toBe(2);
  });

  test('asks once more when the node has forgotten the session, and all who find that share the next one', async () => {
    const here = await world();
    const signing = signerOf(here);
    expect((await asking(here, signing)).sent).toBe(1);
    here.node.restart();
    const all = await Promise.all(Array.from({ length: 20 }, () => asking(here, signing)));
    expect(all.every(({ viewers, sent }) => viewers[A].type === 'HUB' && sent <= 2)).toBe(true);
    expect(here.node.asked).toBe(2);
  });

  test('does not go on opening sessions with a node that forgets each', async () => {
    const here = await world();
    const signing = signerOf(here, { backoff: { firstMs: 10_000, maxMs: 10_000 } });
    for (let i = 0; i < 10; i++) {
      const signable = request(here);
      await signedRequest(signing.signer, signable, async () => {
        throw new ConstellationError('SESSION_UNKNOWN');
      }).catch((thrown) => expect(['SESSION_UNKNOWN', 'ACTOR_BAD_ANSWER']).toContain(thrown.code));
    }
    expect(here.node.asked).toBe(2);
  });

  test('renews a session before its end, and goes on with the old one meanwhile', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const first = nameOf(await signer.headers(request(here))).keyid;
    const start = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(start + 200_000);
    expect(nameOf(await signer.headers(request(here))).keyid).toBe(first);
    expect(here.node.asked).toBe(1);
    clock.mockReturnValue(start + 260_000);
    expect(nameOf(await signer.headers(request(here))).keyid).toBe(first);
    const renewed = await until(
      async () => nameOf(await signer.headers(request(here))).keyid,
      (keyid) => keyid !== first,
    );
    expect(renewed).not.toBe(first);
    expect(here.node.asked).toBe(2);
  });

  test('uses no session that would end on the way', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const first = nameOf(await signer.headers(request(here))).keyid;
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 291_000);
    expect(nameOf(await signer.headers(request(here))).keyid).not.toBe(first);
  });

  test('never uses a number twice, and opens another session before they run out', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const names = new Set<string>();
    const signable = request(here);
    for (let i = 0; i < 66_000; i++) {
      const input = (await signer.headers(signable))?.['signature-input'] ?? '';
      names.add(input.slice(input.indexOf(';nonce=')));
      if (i % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(names.size).toBe(66_000);
    expect(here.node.asked).toBe(2);
  });

  test('asks unsigned where it is not known, and asks again for a session when something is new', async () => {
    const here = await world();
    const signing = signerOf(here);
    here.hubs.leave(A, HUB);
    const { anonymous } = await asking(here, signing);
    expect(anonymous).toBe(true);
    here.hubs.join(A, here.hub.checked);
    expect((await asking(here, signing)).anonymous).toBe(true);
    expect(here.node.asked).toBe(1);
    signing.signer.reconsider(A);
    expect((await asking(here, signing)).viewers[A].type).toBe('HUB');
  });

  test('asks again for a session after a minute where it was not known', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    here.hubs.leave(A, HUB);
    expect(await signer.headers(request(here))).toBeUndefined();
    here.hubs.join(A, here.hub.checked);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000);
    expect(await signer.headers(request(here))).toBeDefined();
  });

  test('asks unsigned where no sessions are known', async () => {
    const here = await world();
    let found = 0;
    const { signer } = signerOf(here, { findPlace: async () => void found++ as undefined });
    expect(await signer.headers(request(here))).toBeUndefined();
    expect(await signer.headers(request(here))).toBeUndefined();
    expect(found).toBe(1);
  });

  test('signs nothing for an address that is not the one that it agreed with', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    expect(await signer.headers(request(here, { url: 'https://elsewhere.example/graphql' }))).toBeUndefined();
  });

  test('says so when a node cannot be reached, waits before it tries again, and then does', async () => {
    const here = await world();
    let isDown = true;
    let tried = 0;
    const { signer } = signerOf(here, {
      findPlace: async () => {
        tried++;
        const keys = here.actors.get(A)?.checked;
        return keys && { url: isDown ? 'http://127.0.0.1:1/session' : `${here.node.url}/session`, keys };
      },
      backoff: { firstMs: 400, maxMs: 400 },
    });
    const failed = (thrown: unknown) => isConstellationError(thrown, 'ACTOR_UNREACHABLE') && thrown.details;
    const url = 'http://127.0.0.1:1/graphql';
    const first = await signer.headers(request(here, { url })).catch(failed);
    expect(first).toEqual({ actor: A, retryable: true });
    for (let i = 0; i < 20; i++) expect(await signer.headers(request(here, { url })).catch(failed)).toBeTruthy();
    expect(tried).toBe(2);
    isDown = false;
    const headers = await until(
      () => signer.headers(request(here)).catch(() => undefined),
      (it) => it !== undefined,
    );
    expect(nameOf(headers).nonce).toBe('0');
  });

  test('goes on with a node whose DID leads nowhere for a while', async () => {
    const here = await world();
    let isLost = false;
    const { signer } = signerOf(here, {
      findPlace: async () => {
        if (isLost) throw new ConstellationError('DID_UNRESOLVABLE');
        const keys = here.actors.get(A)?.checked;
        return keys && { url: `${here.node.url}/session`, keys };
      },
    });
    expect(await signer.headers(request(here))).toBeDefined();
    isLost = true;
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 700_000);
    expect(await signer.headers(request(here))).toBeDefined();
    expect(here.node.asked).toBe(2);
  });

  test('goes on opening a session when the first who needed it leaves', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const leaving = new AbortController();
    const left = signer.headers(request(here, { signal: leaving.signal })).catch((thrown) => thrown.name);
    const stayed = signer.headers(request(here));
    leaving.abort();
    expect(await left).toBe('AbortError');
    expect(await stayed).toBeDefined();
    expect(here.node.asked).toBe(1);
  });

  test('signs the bytes that it sends, whatever they mean', async () => {
    const here = await world();
    const { signer } = signerOf(here);
    const body = '{"query":"{ a(name: \\"Ærø 🌱\\") }"}';
    const headers = await signer.headers(request(here, { body }));
    expect(headers?.['content-digest']).toBe(contentDigestOf(Buffer.from(body)));
  });
});
