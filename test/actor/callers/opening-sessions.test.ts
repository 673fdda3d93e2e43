import { describe, expect, test } from 'vitest';
import {
  contentDigestOf,
  importSigningKey,
  newSessionNonce,
  type SessionRequest,
  verifyStatement,
} from '../../../schema/index.ts';
import type { HubIdentity } from '../../../subgraphs/network/index.ts';
import { ADDRESS, type EchoNode, outcomeOf, startEchoNode } from './support/echo-node.ts';
import {
  changedHeader,
  type Forgery,
  newSessionRequest,
  openRawSession,
  rawSession,
  repeatedHeader,
  sessionRequestOf,
  signedRequestOf,
  withHeader,
} from './support/raw-hub.ts';
import { HUB, identityOf, type KnownHubs, knownHubs, memberOf, OTHER_HUB } from './support/test-hub.ts';

const A = 'did:web:node.example:a';
const B = 'did:web:node.example:b';

type World = {
  readonly node: EchoNode;
  readonly hubs: KnownHubs;
  readonly a: HubIdentity;
  readonly hub: HubIdentity;
  readonly stranger: HubIdentity;
};

async function world(): Promise<World> {
  const [a, b, hub, stranger] = await Promise.all([A, B, HUB, OTHER_HUB].map(identityOf));
  if (!a || !b || !hub || !stranger) throw new Error('unreachable');
  const hubs = knownHubs();
  hubs.join(A, hub.checked);
  hubs.list(HUB, await memberOf(a));
  return { node: await startEchoNode([a, b], hubs, ADDRESS), hubs, a, hub, stranger };
}

type Asking = {
  readonly as?: Pick<HubIdentity, 'did' | 'signingKey'>;
  readonly request?: Partial<SessionRequest>;
  readonly forgery?: Forgery;
};

async function ask({ node, hub }: World, { as = hub, request, forgery }: Asking = {}) {
  const { request: good } = await newSessionRequest(as.did, A);
  return node.send(await sessionRequestOf(as, { ...good, ...request }, forgery));
}

const NOW = () => Math.floor(Date.now() / 1_000);
const INVALID = '401 SIGNATURE_INVALID';

const FORGERIES: readonly [name: string, outcome: string, asking: (here: World) => Asking | Promise<Asking>][] = [
  ['a stranger with a key of its own', '403 HUB_UNKNOWN', ({ stranger }) => ({ as: stranger })],
  [
    'a stranger under the name of the hub',
    INVALID,
    ({ stranger }) => ({ as: { did: HUB, signingKey: stranger.signingKey } }),
  ],
  [
    'a stranger who names the key of the hub',
    INVALID,
    ({ stranger, hub }) => ({
      as: { did: HUB, signingKey: stranger.signingKey },
      forgery: { parameters: { keyid: `${HUB}#${hub.signingKey.thumbprint}` } },
    }),
  ],
  [
    'the hub under the name of another key',
    INVALID,
    ({ stranger }) => ({ forgery: { parameters: { keyid: `${HUB}#${stranger.signingKey.thumbprint}` } } }),
  ],
  [
    'the hub under the key of another hub',
    INVALID,
    ({ hub }) => ({ forgery: { parameters: { keyid: `${OTHER_HUB}#${hub.signingKey.thumbprint}` } } }),
  ],
  ['the hub in the name of another', '403 HUB_UNKNOWN', () => ({ request: { hub: OTHER_HUB } })],
  ['a hub that another actor of the node joined', '403 HUB_UNKNOWN', () => ({ request: { actor: B } })],
  ['a hub for an actor who is not here', '403 HUB_UNKNOWN', () => ({ request: { actor: 'did:web:nobody.example' } })],
  [
    'a hub whose key was replaced',
    INVALID,
    async ({ hubs }) => {
      hubs.join(A, (await identityOf(HUB)).checked);
      return {};
    },
  ],
  [
    'the hub with a nonce that it did not sign',
    INVALID,
    () => ({ forgery: { parameters: { nonce: newSessionNonce() } } }),
  ],
  [
    'the hub at another address',
    INVALID,
    () => ({ forgery: { message: (message) => ({ ...message, target: 'https://other.example/session' }) } }),
  ],
  [
    'the hub by another method',
    INVALID,
    () => ({ forgery: { message: (message) => ({ ...message, method: 'PUT' }) } }),
  ],
  [
    'the hub with another body than it signed',
    INVALID,
    async ({ hub }) => {
      const { request } = await newSessionRequest(hub.did, A);
      const body = JSON.stringify(request);
      return { forgery: { sent: (sent) => ({ ...sent, body }) } };
    },
  ],
  [
    'the hub with a key swapped in, and the digest with it',
    INVALID,
    () => ({
      forgery: {
        sent: (sent) => {
          const body = JSON.stringify({ ...JSON.parse(sent.body ?? ''), publicKey: 'A'.repeat(43) });
          return withHeader('content-digest', contentDigestOf(body))({ ...sent, body });
        },
      },
    }),
  ],
  [
    'the hub without a digest',
    INVALID,
    () => ({ forgery: { components: (all) => all.filter((one) => one !== '"content-digest"') } }),
  ],
  [
    'the hub with a request that has expired',
    INVALID,
    () => ({ forgery: { parameters: { created: NOW() - 121, expires: NOW() - 62 } } }),
  ],
  [
    'the hub with a request of the future',
    INVALID,
    () => ({ forgery: { parameters: { created: NOW() + 63, expires: NOW() + 99 } } }),
  ],
  [
    'the hub with a request that holds for an hour',
    INVALID,
    () => ({ forgery: { parameters: { expires: NOW() + 3_600 } } }),
  ],
  ['the hub with the tag of requests', INVALID, () => ({ forgery: { parameters: { tag: 'constellation-request' } } })],
  [
    'the hub with an algorithm of its choice',
    INVALID,
    () => ({ forgery: { input: (input) => `${input};alg="hmac-sha256"` } }),
  ],
  [
    'the hub unsigned',
    INVALID,
    () => ({
      forgery: { sent: (sent) => withHeader('signature', undefined)(withHeader('signature-input', undefined)(sent)) },
    }),
  ],
  ['the hub with two signatures', INVALID, () => ({ forgery: { sent: repeatedHeader('signature-input') } })],
  [
    'the hub with a broken signature',
    INVALID,
    () => ({ forgery: { sent: changedHeader('signature', (value) => value.replace('sig=:', 'sig=:AAAA')) } }),
  ],
  [
    'the hub with a token as well',
    '400 BAD_INPUT',
    () => ({ forgery: { sent: withHeader('authorization', 'Bearer cst_x') } }),
  ],
  [
    'the hub with a key of zeros, which would make the secret known',
    INVALID,
    () => ({ request: { publicKey: 'A'.repeat(43) } }),
  ],
  ['the hub with a key of small order', INVALID, () => ({ request: { publicKey: `AQ${'A'.repeat(41)}` } })],
  ['the hub with a key of another length', '400 BAD_INPUT', () => ({ request: { publicKey: 'AAAA' } })],
  ['the hub with a name that is none', '400 BAD_INPUT', () => ({ request: { actor: '__proto__' } })],
  [
    'the hub with more than it needs to say',
    '413 OPERATION_TOO_LARGE',
    () => ({ request: { nonce: 'A'.repeat(5_000) } }),
  ],
];

describe('a session is not opened for', () => {
  test.each(FORGERIES)('%s', async (_name, outcome, asking) => {
    const here = await world();
    const answer = await ask(here, await asking(here));
    expect(outcomeOf(answer)).toBe(outcome);
    expect(Object.keys(answer.body.errors[0].extensions)).toEqual(['code']);
  });

  test('a request that was used before', async () => {
    const { node, hub } = await world();
    const { request } = await newSessionRequest(HUB, A);
    const sent = await sessionRequestOf(hub, request);
    expect((await node.send(sent)).status).toBe(200);
    expect(outcomeOf(await node.send(sent))).toBe(INVALID);
    // not even when it would hold no more by the clock alone
    node.clock.ahead = 119_000;
    expect(outcomeOf(await node.send(sent))).toBe(INVALID);
  });

  test('a hub that asks for hundreds in three minutes', async () => {
    const { node, hub, a } = await world();
    for (let i = 0; i < 200; i++) await openRawSession(node, hub, A);
    const { request } = await newSessionRequest(HUB, A);
    expect(outcomeOf(await node.send(await sessionRequestOf(hub, request)))).toBe('429 RATE_LIMITED');
    node.clock.ahead = 181_000;
    const later = await sessionRequestOf(hub, request, {}, Date.now() + node.clock.ahead);
    expect((await node.send(later)).status).toBe(200);
    expect(a.did).toBe(A);
  });
});

describe('a session', () => {
  test('is answered in the words of the actor, who repeats what was asked', async () => {
    const { node, hub, a } = await world();
    const { request } = await newSessionRequest(HUB, A);
    const { body } = await node.send(await sessionRequestOf(hub, request));
    const said = await verifyStatement('SESSION_ANSWER', body.answer, a.checked, { current: true });
    expect(said).toMatchObject(request);
    expect(Number(said.expiresAt) - Number(said.issuedAt)).toBe(300);
    expect(said.nodeKey).not.toBe(said.publicKey);
  });

  test('may be opened with an ES256 key', async () => {
    const { node, hubs } = await world();
    const { generatePrivateJwk, beginKeyHistory, checkKeyHistory } = await import('../../../schema/index.ts');
    const signingKey = await importSigningKey(await generatePrivateJwk('ES256'));
    const history = await beginKeyHistory(HUB, signingKey, signingKey.thumbprint, '2026-01-01T00:00:00Z');
    const checked = await checkKeyHistory(history, HUB);
    hubs.join(A, checked);
    const session = await openRawSession(node, { did: HUB, signingKey, history, checked }, A);
    expect((await node.send(signedRequestOf(session))).body.viewers[A].type).toBe('HUB');
  });

  test('has a secret that who only saw the traffic cannot make', async () => {
    const { node, hub } = await world();
    const { request } = await newSessionRequest(HUB, A);
    const answer = await node.send(await sessionRequestOf(hub, request));
    const { keys: others } = await newSessionRequest(HUB, A);
    const guess = await rawSession(answer, others.privateKey);
    expect(outcomeOf(await node.send(signedRequestOf(guess)))).toBe(INVALID);
  });
});
