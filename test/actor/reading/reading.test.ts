import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimedActorOf } from '../../../schema/index.ts';
import { openHubLine } from '../../../subgraphs/actor/reading/index.ts';
import { until } from '../../network/support/hub.ts';
import { startTrustWorld, type TrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined, type Visitor, visitor } from '../people/support/visitor.ts';
import { startTestNode } from '../support/test-node.ts';
import { startListeningHub } from './support/listening-hub.ts';

const TITLES = '{ impactGoals(orderBy: TITLE_ASC) { nodes { title issuer { id } } } }';
const VIEWER = '{ viewer { actor { id } role } }';
const titlesIn = (body: { data: { impactGoals: { nodes: { title: string }[] } } }) =>
  body.data.impactGoals.nodes.map(({ title }) => title);

let world: TrustWorld;
let [ash, birch] = ['', ''];
let ada: Visitor;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch'], ['loner']]);
  [ash = '', birch = ''] = world.dids;
  const goal = (title: string) => ({ title, direction: 'INCREASE' });
  await world.publish(ash, 'ImpactGoal', goal('for all'), { audience: 'PUBLIC' });
  await world.publish(ash, 'ImpactGoal', goal('for members'), { audience: 'MEMBERS' });
  await world.settled();
  ada = await joined(world.nodeOf(birch).node, birch, 'Ada', 'MEMBER');
}, 120_000);
afterAll(() => world.close());

const read = (person: Visitor, query: string, more = '', headers: Record<string, string> = {}) =>
  person.post(`/reading${more}`, { query }, headers);

describe('reading at the node', { timeout: 60_000 }, () => {
  test('shows somebody who is signed in what the hub shows their organization, as the hub said it', async () => {
    const { status, headers, body, text } = await read(ada, TITLES);
    expect(status).toBe(200);
    expect(titlesIn(body)).toEqual(['for all', 'for members']);
    expect(body.extensions.sources).toMatchObject([{ actor: ash, status: 'LIVE' }]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await read(ada, VIEWER)).body.data.viewer).toEqual({ actor: { id: birch }, role: 'MEMBER' });
    // the same bytes, but for how long it took and when it was
    const same = (answer: string) => answer.replace(/"(ms|asOf)":("[^"]*"|[\d.]+)/g, '"$1":0');
    expect(same(text)).toBe(same((await world.ask(TITLES, { as: birch })).text));
    // errors of the hub come as they are
    const wrong = await read(ada, '{ nothing }');
    expect(wrong.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('shows anybody what is public, and on request to those who are signed in too', async () => {
    const guest = visitor(world.nodeOf(birch).node);
    expect(titlesIn((await read(guest, TITLES)).body)).toEqual(['for all']);
    expect((await read(guest, VIEWER)).body.data.viewer).toBeNull();
    expect(titlesIn((await read(ada, TITLES, '?as=anybody')).body)).toEqual(['for all']);
  });

  test('is for pages of the node, and for nobody in the name of somebody who left', async () => {
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await read(ada, TITLES, '', evil)).code).toBe('FORBIDDEN');
    expect((await read(visitor(world.nodeOf(birch).node), TITLES, '', evil)).code).toBe('FORBIDDEN');
    const bob = await joined(world.nodeOf(birch).node, birch, 'Bob', 'MEMBER');
    expect((await read(bob, VIEWER)).body.data.viewer).not.toBeNull();
    const { people } = world.actor(birch).store;
    const person = (await people.persons()).find(({ name }) => name === 'Bob')!;
    await people.changePerson({ ...person, disabled: true });
    const refused = await read(bob, VIEWER);
    expect([refused.status, refused.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(bob.jar.size).toBe(0);
  });

  test('names the hub, or a hub that was not joined', async () => {
    expect((await read(ada, VIEWER, `?hub=${encodeURIComponent(world.did)}`)).status).toBe(200);
    const other = await read(ada, VIEWER, '?hub=did:web:other.example');
    expect([other.status, other.code]).toEqual([403, 'HUB_UNKNOWN']);
    expect(other.text).toContain(world.did);
  });

  test('takes one request, and no more than a hub does', async () => {
    for (const body of [[{ query: VIEWER }], 'text' as never]) {
      const { status, code } = await ada.post('/reading', body as object);
      expect([status, code]).toEqual([400, 'BAD_INPUT']);
    }
    const large = await read(ada, `{ viewer { role } } # ${'x'.repeat(100_000)}`);
    expect([large.status, large.code]).toEqual([413, 'OPERATION_TOO_LARGE']);
    const mutation = await read(ada, 'mutation { withdraw(id: "x", reason: MISTAKE) { id } }');
    expect(mutation.body.data).toBeUndefined();
    expect(mutation.body.errors).toHaveLength(1);
  });
});

describe('a hub that does not answer as it should', { timeout: 60_000 }, () => {
  test('is asked with the words of the page, and an assertion that the page never sees', async () => {
    const hub = await startListeningHub((response) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"data":{"a":1}}'),
    );
    const node = world.nodeOf(birch);
    await hub.takePlaceFor(world.actor(birch));
    await node.node.hubs.refresh();
    const hash = { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } };
    const asked = { operationName: 'A', variables: { é: [1, null] }, extensions: hash, documentId: 'sha256:ab' };
    const answer = await ada.post('/reading', { ...asked, more: 'is not handed on' });
    expect(answer.text).toBe('{"data":{"a":1}}');
    expect(JSON.parse(hub.heard[0]!.body)).toEqual(asked);
    const { authorization = '', cookie } = hub.heard[0]!.headers;
    expect(cookie).toBeUndefined();
    expect(claimedActorOf(authorization.replace('Bearer ', ''))).toBe(birch);
    expect(JSON.stringify([...answer.headers])).not.toContain(authorization.slice(-20));
    await ada.post('/reading?as=anybody', { query: '{ a }' });
    expect(hub.heard[1]!.headers.authorization).toBeUndefined();
    await hub.close();
    const gone = await ada.post('/reading', { query: '{ a }' });
    expect([gone.status, gone.code]).toEqual([502, 'HUB_UNREACHABLE']);
    expect(gone.body.errors[0]).toMatchObject({
      message: expect.stringContaining('ask again later'),
      extensions: { retryable: true },
    });
    expect(gone.text).not.toContain('localhost');
  });

  test.each([
    [301, { location: 'http://elsewhere.example' }, '', 'HUB_BAD_ANSWER'],
    [200, { 'content-type': 'text/html' }, '<p>canary</p>', 'HUB_BAD_ANSWER'],
    [200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'canary', 'HUB_BAD_ANSWER'],
    [200, { 'content-type': 'application/json', 'content-length': '90000000' }, 'canary', 'HUB_BAD_ANSWER'],
    [502, { 'content-type': 'text/html' }, '<p>canary</p>', 'HUB_UNREACHABLE'],
    [401, { 'content-type': 'application/json' }, '{"errors":[{"message":"canary"}]}', 'HUB_REFUSED'],
  ])('when it answers %i with %o, none of it comes through', async (status, headers, body, code) => {
    const hub = await startListeningHub((response) => void response.writeHead(status, headers).end(body));
    await hub.takePlaceFor(world.actor(birch));
    await world.nodeOf(birch).node.hubs.refresh();
    const answer = await read(ada, VIEWER);
    expect(answer.code).toBe(code);
    expect(answer.text).not.toMatch(/canary|elsewhere/);
    await hub.close();
  });

  test('keeps its status and when to ask again', async () => {
    const busy = '{"errors":[{"message":"busy","extensions":{"code":"HUB_BUSY"}}]}';
    const headers = { 'content-type': 'application/json', 'retry-after': '7' };
    const hub = await startListeningHub((response) => void response.writeHead(503, headers).end(busy));
    await hub.takePlaceFor(world.actor(birch));
    await world.nodeOf(birch).node.hubs.refresh();
    const answer = await read(ada, VIEWER);
    expect([answer.status, answer.text, answer.headers.get('retry-after')]).toEqual([503, busy, '7']);
    await hub.close();
  });

  test('ends the connection when the answer grows beyond what is taken', async () => {
    const hub = await startListeningHub((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed) if (!response.write('x'.repeat(100_000))) return void response.once('drain', more);
      };
      more();
    });
    await hub.takePlaceFor(world.actor(birch));
    await world.nodeOf(birch).node.hubs.refresh();
    const response = await fetch(`${world.nodeOf(birch).node.url}/reading`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ada.origin, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ query: VIEWER }),
    });
    let bytes = 0;
    const reading = (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.byteLength;
    })();
    await expect(reading).rejects.toThrow();
    // and not only because it took too long
    expect(bytes).toBeLessThanOrEqual(16_000_000);
    await until(hub.left, (left) => left === 1);
    await hub.close();
  });

  test('is not kept waiting for somebody who left', async () => {
    const hub = await startListeningHub(() => {});
    await hub.takePlaceFor(world.actor(birch));
    await world.nodeOf(birch).node.hubs.refresh();
    const leaving = new AbortController();
    const asking = ada.ask('/reading', {
      method: 'POST',
      signal: leaving.signal,
      headers: { 'content-type': 'application/json', origin: ada.origin, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ query: VIEWER }),
    });
    await until(
      () => hub.heard.length,
      (heard) => heard === 1,
    );
    leaving.abort();
    await expect(asking).rejects.toThrow();
    // well before it would be given up anyhow
    await until(hub.left, (left) => left === 1, 6_000);
    await hub.close();
  });
});

test('a hub has only so long, to the last byte', async () => {
  const hub = await startListeningHub((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const dripping = setInterval(() => response.write(' '), 50);
    response.once('close', () => clearInterval(dripping));
  });
  const line = openHubLine({ development: true, deadlineMs: 400 });
  const question = { url: hub.url, body: '{}', accept: 'application/json', assertion: undefined };
  const { body } = await line.ask(question, new AbortController().signal);
  await expect(body.toArray()).rejects.toThrow();
  await until(hub.left, (left) => left === 1);
  await line.close();
  await hub.close();
});

test('an actor that joined no hub is told what to do', async () => {
  const did = 'did:web:acme.example';
  const node = await startTestNode([did]);
  const eve = await joined(node, did, 'Eve', 'READER');
  const answer = await read(eve, VIEWER);
  expect([answer.status, answer.code]).toEqual([403, 'HUB_UNKNOWN']);
  expect(answer.text).toContain('constellation actor join');
});
