import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { beginKeyHistory, checkKeyHistory, REQUESTS_PER_SESSION, signatureInput } from '../../../schema/index.ts';
import type { HubIdentity } from '../../../subgraphs/network/index.ts';
import { ADDRESS, type EchoNode, outcomeOf, startEchoNode } from './support/echo-node.ts';
import {
  BODY,
  changedHeader,
  type Forgery,
  openRawSession,
  type RawSession,
  repeatedHeader,
  signedRequestOf,
  withHeader,
} from './support/raw-hub.ts';
import { assertionOf, HUB, identityOf, type KnownHubs, knownHubs, memberOf, OTHER_HUB } from './support/test-hub.ts';

const A = 'did:web:node.example:a';
const B = 'did:web:node.example:b';
const READER = 'did:web:reader.example';
const CHARTER = `${READER}/shared-value-network/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;

type World = {
  readonly node: EchoNode;
  readonly hubs: KnownHubs;
  readonly hub: HubIdentity;
  readonly otherHub: HubIdentity;
  readonly reader: HubIdentity;
  readonly viewer: string;
  readonly session: RawSession;
};

/** A node of two actors, of which A takes part in two hubs; the reader in one. */
async function world(): Promise<World> {
  const [a, b, hub, otherHub, reader] = await Promise.all([A, B, HUB, OTHER_HUB, READER].map(identityOf));
  if (!a || !b || !hub || !otherHub || !reader) throw new Error('unreachable');
  const hubs = knownHubs();
  for (const one of [hub, otherHub]) {
    hubs.join(A, one.checked);
    hubs.list(one.did, await memberOf(a));
  }
  hubs.list(HUB, await memberOf(reader, { charters: [CHARTER] }));
  const node = await startEchoNode([a, b], hubs, ADDRESS);
  const session = await openRawSession(node, hub, A);
  return { node, hubs, hub, otherHub, reader, session, viewer: await assertionOf(reader, hub) };
}

const ask = async ({ node, session }: Pick<World, 'node' | 'session'>, forgery: Forgery = {}) =>
  node.send(signedRequestOf(session, forgery, Date.now() + node.clock.ahead));

describe('a request that a hub signed', () => {
  test('makes the hub known to the actors that joined it, and to no other', async () => {
    const here = await world();
    const { status, body } = await ask(here);
    expect(status).toBe(200);
    expect(body.viewers).toEqual({ [A]: { type: 'HUB', hub: HUB }, [B]: { type: 'ANYONE' } });
  });

  test('makes known the person for whom the hub asks, with the networks that the roster confirms', async () => {
    const here = await world();
    const { body } = await ask(here, { viewer: here.viewer });
    const member = { type: 'MEMBER', actor: READER, hub: HUB, subject: 'person-1', networks: [CHARTER] };
    expect(body.viewers).toEqual({ [A]: member, [B]: { type: 'ANYONE' } });
  });

  test('may be a GET, whose query is signed too', async () => {
    const here = await world();
    const { body } = await ask(here, { method: 'GET', path: '/graphql?query=%7B__typename%7D' });
    expect(body.viewers[A].type).toBe('HUB');
  });

  test('may name its components in any order', async () => {
    const here = await world();
    const { body } = await ask(here, { viewer: here.viewer, components: (all) => [...all].reverse() });
    expect(body.viewers[A].type).toBe('MEMBER');
  });

  test.each([-59, 59])('holds when the clock of the hub is %i seconds off', async (seconds) => {
    const here = await world();
    const { body } = await here.node.send(signedRequestOf(here.session, {}, Date.now() + seconds * 1_000));
    expect(body.viewers[A].type).toBe('HUB');
  });

  test('without anything of a signature is one of anybody', async () => {
    const { node } = await world();
    const headers = [['content-type', 'application/json']] as const;
    expect((await node.send({ method: 'POST', path: '/graphql', headers, body: BODY })).body).toEqual({
      anonymous: true,
    });
  });

  test('keeps to the limit of its size', async () => {
    const here = await world();
    const answer = await ask(here, { body: JSON.stringify({ query: 'x'.repeat(11_000) }) });
    expect(outcomeOf(answer)).toBe('413 OPERATION_TOO_LARGE');
  });
});

const NOW = () => Math.floor(Date.now() / 1_000);
const without = (name: string): Forgery => ({ components: (all) => all.filter((one) => one !== `"${name}"`) });
const INVALID = '401 SIGNATURE_INVALID';

/** Everything here is signed by whoever knows the secret, unless the case says otherwise. */
const FORGERIES: readonly [name: string, outcome: string, forgery: (here: World) => Forgery | Promise<Forgery>][] = [
  ['does not sign the method', INVALID, () => without('@method')],
  ['does not sign the address', INVALID, () => without('@target-uri')],
  ['does not sign the body', INVALID, () => without('content-digest')],
  ['does not sign the viewer', INVALID, ({ viewer }) => ({ viewer, ...without('constellation-viewer') })],
  ['signs nothing at all', INVALID, () => ({ components: () => [], input: (input) => input.replace('( )', '()') })],
  ['signs more than there is', INVALID, () => ({ components: (all) => [...all, '"constellation-viewer"'] })],
  ['signs another field beside', INVALID, () => ({ components: (all) => [...all, '"content-type"'] })],
  ['signs one component twice', INVALID, () => ({ components: ([first = '', , ...rest]) => [first, first, ...rest] })],
  [
    'gives a component parameters',
    INVALID,
    () => ({ components: (all) => all.map((one) => (one === '"@method"' ? '"@method";req' : one)) }),
  ],
  ['was signed for another method', INVALID, () => ({ message: (message) => ({ ...message, method: 'GET' }) })],
  [
    'was signed for another host',
    INVALID,
    () => ({ message: (message) => ({ ...message, target: 'https://other.example/graphql' }) }),
  ],
  [
    'was signed for the host that the proxy names',
    INVALID,
    ({ node }) => ({ message: (message) => ({ ...message, target: `${node.url}/graphql` }) }),
  ],
  [
    'was signed for another scheme',
    INVALID,
    () => ({ message: (message) => ({ ...message, target: message.target.replace('https', 'http') }) }),
  ],
  [
    'was signed for another path',
    INVALID,
    () => ({ message: (message) => ({ ...message, target: `${ADDRESS}/feed/stream` }) }),
  ],
  ['was sent to another query', INVALID, () => ({ sent: (sent) => ({ ...sent, path: '/graphql?a=1' }) })],
  [
    'was sent with another query',
    INVALID,
    () => ({ method: 'GET', path: '/graphql?query=1', sent: (sent) => ({ ...sent, path: '/graphql?query=2' }) }),
  ],
  [
    'comes with another body',
    INVALID,
    () => ({ sent: (sent) => ({ ...sent, body: '{"query":"{ actors { id } }"}' }) }),
  ],
  [
    'comes with another body of the same meaning',
    INVALID,
    () => ({ sent: (sent) => ({ ...sent, body: `${sent.body} ` }) }),
  ],
  [
    'comes with another body and its digest',
    INVALID,
    async () => {
      const body = '{"query":"{ actors { id } }"}';
      const { contentDigestOf } = await import('../../../schema/index.ts');
      return { sent: (sent) => withHeader('content-digest', contentDigestOf(body))({ ...sent, body }) };
    },
  ],
  ['comes without the digest', INVALID, () => ({ sent: withHeader('content-digest', undefined) })],
  [
    'names a digest of another algorithm beside',
    INVALID,
    () => ({ sent: changedHeader('content-digest', (digest) => `md5=:AAAA:, ${digest}`) }),
  ],
  [
    'is a GET with a body',
    INVALID,
    () => ({
      method: 'GET',
      path: '/graphql',
      sent: (sent) => withHeader('content-type', 'application/json')({ ...sent, body: BODY }),
    }),
  ],
  [
    'comes with another viewer',
    INVALID,
    async ({ viewer, reader, hub }) => ({
      viewer,
      sent: withHeader('constellation-viewer', await assertionOf(reader, hub, { lifetime: 60 })),
    }),
  ],
  [
    'comes without the viewer that was signed',
    INVALID,
    ({ viewer }) => ({ viewer, sent: withHeader('constellation-viewer', undefined) }),
  ],
  [
    'comes with a viewer that was not signed',
    INVALID,
    ({ viewer }) => ({ sent: withHeader('constellation-viewer', viewer) }),
  ],
  ['names two viewers', INVALID, ({ viewer }) => ({ viewer, sent: repeatedHeader('constellation-viewer') })],
  [
    'names a viewer and is not signed',
    '401 UNAUTHENTICATED',
    ({ viewer }) => ({
      viewer,
      sent: (sent) => withHeader('signature', undefined)(withHeader('signature-input', undefined)(sent)),
    }),
  ],
  ['shows a token as well', '400 BAD_INPUT', () => ({ sent: withHeader('authorization', 'Bearer cst_x') })],
  ['expired', INVALID, () => ({ parameters: { created: NOW() - 121, expires: NOW() - 62 } })],
  ['is of the future', INVALID, () => ({ parameters: { created: NOW() + 63, expires: NOW() + 100 } })],
  ['would hold for an hour', INVALID, () => ({ parameters: { expires: NOW() + 3_600 } })],
  ['expires before it was made', INVALID, () => ({ parameters: { expires: NOW() - 10 } })],
  ['says no time', INVALID, () => ({ input: (input) => input.replace(/;created=\d+/, '') })],
  ['says no end', INVALID, () => ({ input: (input) => input.replace(/;expires=\d+/, '') })],
  ['says its time as a text', INVALID, () => ({ input: (input) => input.replace(/created=(\d+)/, 'created="$1"') })],
  [
    'says its time as a fraction',
    INVALID,
    () => ({ input: (input) => input.replace(/created=(\d+)/, 'created=$1.0') }),
  ],
  ['has no nonce', INVALID, () => ({ input: (input) => input.replace(/;nonce="\d+"/, '') })],
  ['has a nonce that is no number', INVALID, () => ({ parameters: { nonce: 'x' } })],
  ['has a nonce beyond the session', INVALID, () => ({ parameters: { nonce: String(REQUESTS_PER_SESSION) } })],
  ['has a nonce in another spelling', INVALID, () => ({ parameters: { nonce: '01' } })],
  ['is for another purpose', INVALID, () => ({ parameters: { tag: 'constellation-session' } })],
  ['is for an unknown purpose', INVALID, () => ({ parameters: { tag: 'app-123' } })],
  ['says no purpose', INVALID, () => ({ input: (input) => input.replace(/;tag="[^"]*"/, '') })],
  ['names an algorithm', INVALID, () => ({ input: (input) => `${input};alg="hmac-sha256"` })],
  [
    'names the algorithm none',
    INVALID,
    () => ({ input: (input) => `${input};alg="none"`, sent: changedHeader('signature', () => 'sig=:AA==:') }),
  ],
  [
    'says one parameter twice',
    INVALID,
    () => ({ input: (input) => input.replace(/;nonce="(\d+)"/, ';nonce="$1";nonce="$1"') }),
  ],
  [
    'says one parameter twice instead of another',
    INVALID,
    () => ({ input: (input) => input.replace(/;created=(\d+);expires=(\d+)/, ';expires=$2;expires=$2') }),
  ],
  ['is written with other spaces', INVALID, () => ({ input: (input) => input.replace(';created', '; created') })],
  ['is signed with another secret', INVALID, () => ({ secret: createSecretKey(randomBytes(32)) })],
  ['is signed with an empty secret', INVALID, () => ({ secret: createSecretKey(Buffer.alloc(0)) })],
  ['has an empty signature', INVALID, () => ({ sent: withHeader('signature', 'sig=::') })],
  [
    'has a short signature',
    INVALID,
    () => ({ sent: changedHeader('signature', (value) => `${value.slice(0, 9)}==:`) }),
  ],
  [
    'has a signature of another form',
    INVALID,
    () => ({ sent: changedHeader('signature', (value) => value.replaceAll(':', '"')) }),
  ],
  ['has one bit of its signature changed', INVALID, () => ({ sent: changedHeader('signature', flipped) })],
  ['has no signature, but its input', INVALID, () => ({ sent: withHeader('signature', undefined) })],
  ['has a signature without its input', INVALID, () => ({ sent: withHeader('signature-input', undefined) })],
  ['carries its signature twice', INVALID, () => ({ sent: repeatedHeader('signature') })],
  ['carries its input twice', INVALID, () => ({ sent: repeatedHeader('signature-input') })],
  [
    'carries a second signature under another label',
    INVALID,
    ({ session }) => ({
      sent: (sent) =>
        repeatedHeader(
          'signature',
          'evil=:AAAA:',
        )(
          repeatedHeader(
            'signature-input',
            `evil=${signatureInput(['"@method"'], { created: NOW(), expires: NOW() + 9, nonce: '9', keyid: session.id, tag: 'x' })}`,
          )(sent),
        ),
    }),
  ],
  [
    'labels input and signature otherwise',
    INVALID,
    () => ({ sent: changedHeader('signature', (value) => value.replace('sig', 'gis')) }),
  ],
  ['has an input too long to read', INVALID, () => ({ parameters: { nonce: '1'.repeat(2_000) } })],
  [
    'guesses the name of a session',
    '401 SESSION_UNKNOWN',
    () => ({ parameters: { keyid: randomBytes(16).toString('base64url') } }),
  ],
  ['names a property of objects as its session', '401 SESSION_UNKNOWN', () => ({ parameters: { keyid: '__proto__' } })],
  [
    'uses the session of another hub with its own secret',
    INVALID,
    async ({ node, otherHub }) => ({ parameters: { keyid: (await openRawSession(node, otherHub, A)).id } }),
  ],
  ['comes with the secret of the assertion', '401 UNAUTHENTICATED', ({ viewer }) => ({ viewer: `${viewer}~` })],
  [
    'hands on an assertion for another hub',
    '401 UNAUTHENTICATED',
    async ({ reader, otherHub }) => ({ viewer: await assertionOf(reader, otherHub) }),
  ],
  [
    'hands on an assertion that is bound to another key of the hub',
    '401 UNAUTHENTICATED',
    async ({ reader, hub, otherHub }) => ({
      viewer: await assertionOf(reader, { did: hub.did, signingKey: otherHub.signingKey }),
    }),
  ],
  [
    'hands on an assertion that it made itself',
    '401 VIEWER_UNKNOWN_THERE',
    async ({ reader, hub }) => ({ viewer: await assertionOf({ ...reader, signingKey: hub.signingKey }, hub) }),
  ],
  [
    'hands on an assertion of somebody who does not take part',
    '401 VIEWER_UNKNOWN_THERE',
    async ({ hub }) => ({ viewer: await assertionOf(await identityOf('did:web:stranger.example'), hub) }),
  ],
  [
    'hands on an assertion that has expired',
    '401 UNAUTHENTICATED',
    async ({ reader, hub }) => ({ viewer: await assertionOf(reader, hub, { now: Date.now() - 200_000 }) }),
  ],
  ['hands on something that is no assertion', '401 UNAUTHENTICATED', () => ({ viewer: 'e30.e30.e30' })],
];

function flipped(value: string): string {
  const at = value.indexOf(':') + 3;
  return `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
}

describe('a request is refused, with a code and no detail, that', () => {
  test.each(FORGERIES)('%s', async (_name, outcome, forgery) => {
    const here = await world();
    const answer = await ask(here, await forgery(here));
    expect(outcomeOf(answer)).toBe(outcome);
    expect(Object.keys(answer.body)).toEqual(['errors']);
    expect(Object.keys(answer.body.errors[0].extensions)).toEqual(['code']);
    // and the good one beside it holds
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
  });

  test('was sent before', async () => {
    const here = await world();
    const request = signedRequestOf(here.session);
    expect((await here.node.send(request)).status).toBe(200);
    expect(outcomeOf(await here.node.send(request))).toBe(INVALID);
  });

  test('was sent before, whatever came in between', async () => {
    const here = await world();
    const first = signedRequestOf(here.session);
    await here.node.send(first);
    here.session.next = REQUESTS_PER_SESSION - 1;
    expect((await ask(here)).status).toBe(200);
    expect(outcomeOf(await here.node.send(first))).toBe(INVALID);
  });

  test('has more headers than anybody needs', async () => {
    const here = await world();
    const answer = await ask(here, { viewer: 'x'.repeat(20_000) });
    expect(answer.status).toBe(431);
    expect((await ask(here, { viewer: 'x'.repeat(9_000) })).status).toBe(401);
  });
});

describe('a session ends', () => {
  test('after five minutes', async () => {
    const here = await world();
    here.node.clock.ahead = 299_000;
    expect((await ask(here)).status).toBe(200);
    here.node.clock.ahead = 301_000;
    expect(outcomeOf(await ask(here))).toBe('401 SESSION_UNKNOWN');
  });

  test('when the actor leaves the hub', async () => {
    const here = await world();
    here.hubs.leave(A, HUB);
    expect(outcomeOf(await ask(here))).toBe('401 SESSION_UNKNOWN');
  });

  test('when the key of the hub was replaced', async () => {
    const here = await world();
    here.hubs.join(A, (await identityOf(HUB)).checked);
    expect(outcomeOf(await ask(here))).toBe('401 SESSION_UNKNOWN');
  });

  test('when the node is started again', async () => {
    const here = await world();
    here.node.restart();
    expect(outcomeOf(await ask(here))).toBe('401 SESSION_UNKNOWN');
  });

  test('the oldest first, when a hub opens more than its share; those of others stay', async () => {
    const here = await world();
    const others = await openRawSession(here.node, here.otherHub, A);
    for (let i = 0; i < 64; i++) await openRawSession(here.node, here.hub, A);
    expect(outcomeOf(await ask(here))).toBe('401 SESSION_UNKNOWN');
    expect((await ask({ ...here, session: others })).status).toBe(200);
  });
});

describe('who a caller is', () => {
  test('follows the roster from the next request on, though the assertion was verified before', async () => {
    const here = await world();
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    here.hubs.suspend(HUB, READER);
    expect(outcomeOf(await ask(here, { viewer: here.viewer }))).toBe('401 VIEWER_UNKNOWN_THERE');
  });

  test('follows the keys of the roster, though the assertion was verified before', async () => {
    const here = await world();
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    here.hubs.list(HUB, await memberOf(await identityOf(READER)));
    expect(outcomeOf(await ask(here, { viewer: here.viewer }))).toBe('401 VIEWER_UNKNOWN_THERE');
  });

  test('is looked for in the roster as the hub has it now, when it comes with a key that is new', async () => {
    const here = await world();
    const renewed = await identityOf(READER);
    const member = await memberOf(renewed);
    here.hubs.onUpdate = () => here.hubs.list(HUB, member);
    const { body } = await ask(here, { viewer: await assertionOf(renewed, here.hub) });
    expect(body.viewers[A]).toMatchObject({ type: 'MEMBER', actor: READER });
    expect(here.hubs.updates).toBe(1);
  });

  test('costs the hub one question in a while, however many come whom nobody knows', async () => {
    const here = await world();
    for (let request = 0; request < 5; request++) {
      const viewer = await assertionOf(await identityOf(READER), here.hub);
      expect(outcomeOf(await ask(here, { viewer }))).toBe('401 VIEWER_UNKNOWN_THERE');
    }
    expect(here.hubs.updates).toBe(1);
  });

  test('is bound to the hub, though the assertion was verified in the session of another', async () => {
    const here = await world();
    here.hubs.list(OTHER_HUB, await memberOf(here.reader));
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    const session = await openRawSession(here.node, here.otherHub, A);
    expect(outcomeOf(await ask({ ...here, session }, { viewer: here.viewer }))).toBe('401 UNAUTHENTICATED');
  });

  test('is bound to the hub, though another has the same key and the assertion was verified', async () => {
    const here = await world();
    const { signingKey } = here.hub;
    const { thumbprint } = here.otherHub.signingKey;
    const history = await beginKeyHistory(OTHER_HUB, signingKey, thumbprint, '2026-01-01T00:00:00Z');
    const twin = { did: OTHER_HUB, signingKey, history, checked: await checkKeyHistory(history, OTHER_HUB) };
    here.hubs.join(A, twin.checked);
    here.hubs.list(OTHER_HUB, await memberOf(here.reader));
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    const session = await openRawSession(here.node, twin, A);
    expect(outcomeOf(await ask({ ...here, session }, { viewer: here.viewer }))).toBe('401 UNAUTHENTICATED');
  });

  test('is bound to the key of the hub, though the assertion was verified when another was its key', async () => {
    const here = await world();
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    const renewed = await identityOf(HUB);
    here.hubs.join(A, renewed.checked);
    const session = await openRawSession(here.node, renewed, A);
    expect(outcomeOf(await ask({ ...here, session }, { viewer: here.viewer }))).toBe('401 UNAUTHENTICATED');
    const { status } = await ask({ ...here, session }, { viewer: await assertionOf(here.reader, renewed) });
    expect(status).toBe(200);
  });

  test('ends with the assertion, though it was verified before', async () => {
    const here = await world();
    expect((await ask(here, { viewer: here.viewer })).status).toBe(200);
    here.node.clock.ahead = 200_000;
    expect(outcomeOf(await ask(here, { viewer: here.viewer }))).toBe('401 UNAUTHENTICATED');
  });

  test('is nobody that only the hub knows, beyond what is for members', async () => {
    const here = await world();
    here.hubs.list(HUB, await memberOf(here.reader, { charters: [CHARTER], confirmed: false }));
    const { body } = await ask(here, { viewer: here.viewer });
    expect(body.viewers[A]).toMatchObject({ type: 'MEMBER', networks: [], confirmed: false });
  });

  test('is one of our own people by our own key, whatever key the roster names for us', async () => {
    const here = await world();
    const forged = await identityOf(A);
    here.hubs.list(HUB, await memberOf(forged, { confirmed: true }));
    expect(outcomeOf(await ask(here, { viewer: await assertionOf(forged, here.hub) }))).toBe('401 UNAUTHENTICATED');
  });

  test('is anybody while the roster is too old to say that the owner takes part', async () => {
    const here = await world();
    here.hubs.expire();
    expect((await ask(here)).body.viewers[A]).toEqual({ type: 'ANYONE' });
    expect((await ask(here, { viewer: here.viewer })).body.viewers[A]).toEqual({ type: 'ANYONE' });
  });
});
