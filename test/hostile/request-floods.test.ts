import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSafeFetch } from '../../subgraphs/fetching/index.ts';
import type { HubIdentity } from '../../subgraphs/network/index.ts';
import { openSessionSigner } from '../../subgraphs/network/sessions/session-signer.ts';
import { assertionOf, identityOf, knownHubs, memberOf } from '../actor/callers/support/test-hub.ts';
import { type OwnNode, startOwnNode } from './support/own-node.ts';

/** A node that is not for development: this machine counts as any other. Ten seconds’ worth are 3 requests of strangers, 30 of a hub. */
const OWNER = 'did:web:localhost%3A4998:owner';
const RATES = { address: 18, hub: 180 };
const closing: (() => Promise<unknown>)[] = [];
let node: OwnNode;
const hubs = knownHubs();
let hub: HubIdentity;
let reader: HubIdentity;
let ask: (viewer?: string) => Promise<Response>;
beforeAll(async () => {
  [hub, reader] = await Promise.all([identityOf('did:web:hub.example'), identityOf('did:web:reader.example')]);
  node = await startOwnNode(OWNER, hubs, [], { limits: { requestsPerMinute: RATES } });
  closing.push(() => node.close());
  hubs.join(OWNER, hub.checked);
  hubs.list(hub.did, { ...(await memberOf(await identityOf(OWNER))), did: OWNER });
  hubs.list(hub.did, await memberOf(reader));
  ask = askingAs(hub);
}, 60_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** Asks the node as a hub does, for a viewer or for nobody. */
function askingAs(identity: HubIdentity): (viewer?: string) => Promise<Response> {
  const fetching = openSafeFetch({ development: true });
  const findPlace = async () => ({ url: `${node.url}/session`, keys: node.keys });
  const signer = openSessionSigner({ identity, fetch: fetching, findPlace });
  closing.push(async () => Promise.all([signer.close(), fetching.close()]));
  const url = `${node.url}/graphql`;
  const body = '{"query":"{ __typename }"}';
  return async (viewer) => {
    const asked = { method: 'POST' as const, url, body, actor: OWNER, signal: AbortSignal.timeout(10_000) };
    const signed = await signer.headers({ ...asked, ...(viewer === undefined ? {} : { viewer }) });
    if (!signed) throw new Error('There is no session.');
    return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...signed }, body });
  };
}

const unsigned = (headers: Record<string, string> = {}) =>
  fetch(`${node.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ __typename }"}',
  });

test('a flood of strangers is held off, while a hub that signs is served, up to its own share', async () => {
  const strangers = await Promise.all(Array.from({ length: 40 }, () => unsigned()));
  expect(strangers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(30);
  const viewer = await assertionOf(reader, hub);
  const served = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n % 2 ? viewer : undefined)));
  expect(served.every(({ status }) => status === 200)).toBe(true);
  const flood = await Promise.all(Array.from({ length: 60 }, () => ask()));
  const refused = flood.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
}, 90_000);

test('assertions that do not hold at the node are held against whom the hub asks for, and not against the hub', async () => {
  const [another, hostile] = await Promise.all([
    identityOf('did:web:another.example'),
    identityOf('did:web:bad.example'),
  ]);
  hubs.join(OWNER, another.checked);
  hubs.list(another.did, { ...(await memberOf(await identityOf(OWNER))), did: OWNER });
  for (const member of [reader, hostile]) hubs.list(another.did, await memberOf(member));
  const askAsAnother = askingAs(another);
  const stale = await assertionOf(hostile, another, { now: Date.now() - 190_000 });
  const statuses: number[] = [];
  for (let n = 0; n < 24; n++) statuses.push((await askAsAnother(stale)).status);
  // twenty at once are looked at
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(statuses).toContain(429);
  const viewer = await assertionOf(reader, another);
  expect([(await askAsAnother()).status, (await askAsAnother(viewer)).status]).toEqual([200, 200]);
}, 90_000);

test('a flood of tokens, signatures and requests for sessions that do not hold is cut off', async () => {
  const junk = [
    () => unsigned({ authorization: `Bearer ${'x'.repeat(150)}` }),
    () => unsigned({ 'signature-input': 'sig=("@method");created=1;keyid="x"', signature: 'sig=:AA==:' }),
    () =>
      fetch(`${node.url}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'signature-input': 'sig=()', signature: 'sig=:AA==:' },
        body: '{}',
      }),
  ];
  for (const send of junk) {
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++) statuses.push((await send()).status);
    expect(statuses.every((status) => status >= 400)).toBe(true);
    // two a second are looked at, twenty at once
    expect(statuses).toContain(429);
  }
}, 90_000);
