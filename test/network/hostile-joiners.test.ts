import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { makeDidDocument, signStatement } from '../../schema/index.ts';
import { inventedHistory } from './support/hostile-hub.ts';
import { type NamedHub, startNamedHub } from './support/named-hub.ts';
import { controlWord, startTinyNode, type TinyNode } from './support/tiny-node.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
async function hubWith(options: Parameters<typeof startNamedHub>[0] = {}): Promise<NamedHub> {
  const hub = await startNamedHub(options);
  opened.push(hub);
  return hub;
}
async function nodeWith(names?: readonly string[]): Promise<TinyNode> {
  const node = await startTinyNode(names ? { names } : {});
  opened.push({ close: () => node.stop() });
  return node;
}
const seconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

type Answer = NonNullable<TinyNode['control']>;
const CONTROLS: readonly (readonly [name: string, answer: Answer])[] = [
  ['nothing', () => null],
  ['something else', () => ({ statement: 'a.b.c' })],
  [
    'for another hub',
    async (asked, actor) => ({ statement: await controlWord({ ...asked, hub: 'did:web:x.example' }, actor) }),
  ],
  [
    'of another actor',
    async (asked, actor) => ({ statement: await controlWord({ ...asked, actor: 'did:web:x.example' }, actor) }),
  ],
  [
    'with another number',
    async (asked, actor) => ({ statement: await controlWord({ ...asked, nonce: 'x'.repeat(32) }, actor) }),
  ],
  [
    'by a stranger',
    async (asked, { did }) => ({ statement: await controlWord(asked, { did, key: (await inventedHistory(did)).key }) }),
  ],
  [
    'of long ago',
    async ({ hub, actor, nonce }, { did, key }) => ({
      statement: await signStatement(
        'CONTROL',
        did,
        { aud: hub, actor, nonce, at: seconds(Date.now() - 600_000) },
        key,
      ),
    }),
  ],
  [
    'of another sort',
    async ({ hub, actor, nonce }, { did, key }) => ({
      statement: await signStatement('DEPARTURE', did, { aud: hub, actor, nonce, at: seconds(Date.now()) }, key),
    }),
  ],
];

describe('whoever applies', () => {
  test.each(CONTROLS)('is not taken in with a word %s', async (_name, answer) => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const { did } = node.actor(0);
    node.control = answer;
    const { status, body } = await hub.post('/members', { did });
    expect(status).toBe(403);
    expect(body).toEqual(refusal(did));
    await expect(hub.network.members.add(did)).rejects.toMatchObject({ code: 'CONTROL_UNPROVEN' });
    expect(await hub.state.members()).toEqual([]);
    node.control = undefined;
    expect((await hub.post('/members', { did })).body).toMatchObject({ status: 'ACTIVE' });
  });

  test('is not taken in with the word that it gave before, nor by a key that it replaced', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const actor = node.actor(0);
    let first: string | undefined;
    node.control = async (asked) => {
      first ??= await controlWord(asked, actor);
      return { statement: first };
    };
    await hub.post('/members', { did: actor.did });
    await hub.network.members.remove(actor.did);
    expect((await hub.post('/members', { did: actor.did })).status).toBe(403);
    const { key } = actor;
    await actor.rotate();
    node.control = async (asked) => ({ statement: await controlWord(asked, { did: actor.did, key }) });
    expect((await hub.post('/members', { did: actor.did })).status).toBe(403);
    expect(hub.network.directory.find(actor.did)).toBeUndefined();
  });

  test('cannot make the roster long: keys are carried of those who take part only', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const { did, history } = node.actor(0);
    expect((await hub.post('/members', { did })).body).toMatchObject({ status: 'ACTIVE' });
    await hub.network.members.suspend(did, 'asked to');
    await hub.network.members.resume(did);
    await hub.network.members.remove(did);
    expect((await hub.state.rosterEntries(0, 10)).map(({ status, keyHistory }) => [status, keyHistory])).toEqual([
      ['ACTIVE', history.statements],
      ['SUSPENDED', []],
      ['ACTIVE', history.statements],
      ['FORMER', []],
    ]);
  });

  test('gives its word where its rows come from, and not elsewhere', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const { did, key } = node.actor(0);
    node.misbehave = (request, response) => {
      if (!request.url?.endsWith('did.json')) return false;
      const base = `http://127.0.0.1:${node.port}`;
      const endpoints = {
        graphql: `${base}/graphql`,
        feedStream: `${base}/feed/stream`,
        keyHistory: `${base}/.well-known/key-history.json`,
        control: `http://localhost:${node.port}/hubs/control`,
      };
      const document = makeDidDocument(did, key.publicJwk, key.thumbprint, endpoints);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
      return true;
    };
    expect((await hub.post('/members', { did })).status).toBe(403);
    node.misbehave = undefined;
    expect((await hub.post('/members', { did })).body).toMatchObject({ status: 'ACTIVE' });
  });

  test('speaks for its own name only', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const [mine, theirs] = [await nodeWith(), await nodeWith()];
    // the document of the other names the other's node, which says no
    theirs.control = () => null;
    expect((await hub.post('/members', { did: theirs.actor(0).did })).status).toBe(403);
    // and a document of one's own that names the other is none of one's own
    mine.misbehave = (request, response) => {
      if (!request.url?.endsWith('did.json')) return false;
      const { did, key } = theirs.actor(0);
      const base = `http://127.0.0.1:${mine.port}`;
      const endpoints = { graphql: base, feedStream: base, keyHistory: base, control: `${base}/hubs/control` };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(makeDidDocument(did, key.publicJwk, key.thumbprint, endpoints)));
      return true;
    };
    expect((await hub.post('/members', { did: mine.actor(0).did })).status).toBe(403);
    expect(await hub.state.members()).toEqual([]);
  });

  test('learns nothing of what the hub can reach', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const { did, key } = node.actor(0);
    const answers: unknown[] = [];
    for (const control of [
      'http://10.0.0.1/hubs/control',
      'http://169.254.169.254/latest/meta-data',
      'https://127.0.0.1:1/',
      `${hub.url}/health`,
      `http://127.0.0.1:${node.port}/nothing`,
    ]) {
      node.misbehave = (request, response) => {
        if (!request.url?.endsWith('did.json')) return false;
        const base = `http://127.0.0.1:${node.port}`;
        const keyHistory = `${base}/.well-known/key-history.json`;
        const endpoints = { graphql: `${base}/graphql`, feedStream: `${base}/feed/stream`, keyHistory, control };
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(makeDidDocument(did, key.publicJwk, key.thumbprint, endpoints)));
        return true;
      };
      answers.push(await hub.post('/members', { did }));
    }
    for (const other of ['did:web:10.0.0.1', 'did:web:localhost%3A1', 'did:web:nowhere.invalid'])
      answers.push(await hub.post('/members', { did: other }));
    for (const answer of answers) {
      const { body } = answer as { body: ReturnType<typeof refusal> };
      expect(answer).toEqual({ status: 403, body: refusal(body.errors[0]?.extensions.actor ?? '') });
    }
    expect(hub.faults).toEqual([]);
  });

  test('cannot come back under an old name with other keys', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const actor = node.actor(0);
    const { did } = actor;
    await hub.post('/members', { did });
    const statement = await departure(hub.did, actor);
    expect((await hub.post('/members/departure', { statement })).status).toBe(200);
    expect(await hub.state.member(did)).toMatchObject({ status: 'FORMER' });
    const own = actor.history;
    const other = await inventedHistory(did);
    actor.history = other;
    const buyer = { ...actor, key: other.key };
    node.control = async (asked) => ({ statement: await controlWord(asked, buyer) });
    node.misbehave = (request, response) => {
      if (!request.url?.endsWith('did.json')) return false;
      const base = `http://127.0.0.1:${node.port}`;
      const keyHistory = `${base}/.well-known/key-history.json`;
      const endpoints = {
        graphql: `${base}/graphql`,
        feedStream: `${base}/feed/stream`,
        keyHistory,
        control: `${base}/hubs/control`,
      };
      const document = makeDidDocument(did, other.key.publicJwk, other.key.thumbprint, endpoints);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
      return true;
    };
    expect((await hub.post('/members', { did })).status).toBe(403);
    await expect(hub.network.members.add(did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    node.misbehave = undefined;
    node.control = undefined;
    actor.history = own;
    expect((await hub.post('/members', { did })).body).toMatchObject({ status: 'ACTIVE' });
  });

  test('is not let in again without the steward after it was suspended or removed', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith(['ash', 'birch']);
    const [ash, birch] = [node.actor(0), node.actor(1)];
    for (const { did } of [ash, birch]) await hub.post('/members', { did });
    await hub.network.members.suspend(ash.did, 'asked to');
    expect((await hub.post('/members', { did: ash.did })).body).toMatchObject({ status: 'SUSPENDED' });
    await hub.post('/members/departure', { statement: await departure(hub.did, ash) });
    await hub.network.members.remove(birch.did, 'not one of us');
    for (const { did } of [ash, birch]) {
      expect((await hub.post('/members', { did })).body).toMatchObject({ status: 'APPLIED' });
      expect(hub.network.directory.find(did)).toBeUndefined();
      const entries = await hub.state.rosterEntries(0, 500);
      expect(entries.findLast((entry) => entry.did === did)).toMatchObject({ status: 'FORMER' });
    }
    await hub.network.members.admit(ash.did);
    expect(hub.network.directory.find(ash.did)).toMatchObject({ status: 'ACTIVE' });
  });

  test('ten thousand times takes neither memory nor time, and others can apply again an hour later', {
    timeout: 60_000,
  }, async () => {
    let clock = Date.now();
    const hub = await hubWith({ trustProxy: '127.0.0.1', now: () => clock });
    const node = await nodeWith();
    let asked = 0;
    node.misbehave = (request) => {
      if (request.url?.endsWith('.json')) asked++;
      return false;
    };
    node.control = () => null;
    const { did } = node.actor(0);
    const before = heapInUse();
    const statuses = new Map<number, number>();
    for (let round = 0; round < 100; round++) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          hub.post('/members', { did }, { 'x-forwarded-for': `203.0.${round}.${at}` }),
        ),
      );
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].sort()).toEqual([403, 429]);
    expect(asked).toBeLessThan(100);
    expect(await hub.state.members()).toEqual([]);
    expect(heapInUse() - before).toBeLessThan(64_000_000);
    node.control = undefined;
    const late = { 'x-forwarded-for': '198.51.100.1' };
    expect((await hub.post('/members', { did }, late)).status).toBe(429);
    clock += 3_600_001;
    node.control = async (request, actor) => {
      const { hub: aud, actor: who, nonce } = request;
      return {
        statement: await signStatement('CONTROL', actor.did, { aud, actor: who, nonce, at: seconds(clock) }, actor.key),
      };
    };
    expect((await hub.post('/members', { did }, late)).body).toMatchObject({ status: 'APPLIED' });
  });

  test('from one address waits for an hour after twenty tries, and nobody else does', async () => {
    const hub = await hubWith({ trustProxy: '127.0.0.1' });
    const apply = (host: number, from: string) =>
      hub.post('/members', { did: `did:web:10.0.0.${host}` }, { 'x-forwarded-for': from });
    for (let at = 1; at <= 20; at++) expect((await apply(at, '203.0.113.9')).status).toBe(403);
    expect((await apply(21, '203.0.113.9')).status).toBe(429);
    expect((await apply(22, '203.0.113.10')).status).toBe(403);
  });

  test('is not kept out by an address that applies for others of the same host', async () => {
    const hub = await hubWith({ trustProxy: '127.0.0.1', admission: 'OPEN' });
    const node = await nodeWith();
    const { did } = node.actor(0);
    for (let at = 0; at < 21; at++)
      await hub.post('/members', { did: `${did}:a${at}` }, { 'x-forwarded-for': '203.0.113.9' });
    const own = { 'x-forwarded-for': '192.0.2.1' };
    expect((await hub.post('/members', { did }, own)).body).toMatchObject({ status: 'ACTIVE' });
  });

  test('waits in a queue that has an end', async () => {
    const hub = await hubWith();
    const node = await nodeWith(['ash']);
    for (let at = 0; at < 500; at++) {
      const did = `did:web:waiting${at}.example`;
      const keyHistory = { did, statements: ['x'] };
      const endpoint = 'https://x.example/';
      await hub.state.putMember({
        did,
        status: 'APPLIED',
        endpoint,
        feedStream: endpoint,
        keyHistory,
        joinedAt: '2026-01-01T00:00:00Z',
      });
    }
    expect((await hub.post('/members', { did: node.actor(0).did })).status).toBe(429);
    await hub.network.members.remove('did:web:waiting1.example');
    expect((await hub.post('/members', { did: node.actor(0).did })).body).toMatchObject({ status: 'APPLIED' });
  });
});

const DEPARTURES: readonly (readonly [name: string, make: (hub: string, actor: Leaving) => Promise<unknown>])[] = [
  ['that is none', async () => 'a.b.c'],
  ['without anything', async () => undefined],
  ['for another hub', async (_hub, actor) => departure('did:web:other.example', actor)],
  ['of another sort', async (hub, { did, key }) => signStatement('CONTROL', did, fields(hub, did), key)],
  ['by a stranger', async (hub, { did }) => departure(hub, { did, key: (await inventedHistory(did)).key })],
  ['of before it joined', async (hub, actor) => departure(hub, actor, Date.now() - 3_600_000)],
  ['of the future', async (hub, actor) => departure(hub, actor, Date.now() + 3_600_000)],
];
type Leaving = Pick<ReturnType<TinyNode['actor']>, 'did' | 'key'>;
const fields = (hub: string, did: string, at = Date.now()) => ({
  hub,
  did,
  at: seconds(at),
  nonce: `${Math.random()}`.slice(2).padEnd(32, 'x'),
});
function departure(hub: string, { did, key }: Leaving, at?: number): Promise<string> {
  return signStatement('DEPARTURE', did, fields(hub, did, at), key);
}

describe('a member is not sent away', () => {
  test.each(DEPARTURES)('by a word %s', async (_name, make) => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith(['ash', 'birch']);
    const { did } = node.actor(0);
    await hub.post('/members', { did });
    const statement = await make(hub.did, node.actor(0));
    expect((await hub.post('/members/departure', { statement })).status).toBe(400);
    expect(hub.network.directory.find(did)).toMatchObject({ status: 'ACTIVE' });
    expect(hub.faults).toEqual([]);
  });

  test('by the key that it replaced; by its new one it leaves, though the hub has not seen that yet', async () => {
    const hub = await hubWith({ admission: 'OPEN' });
    const node = await nodeWith();
    const actor = node.actor(0);
    await hub.post('/members', { did: actor.did });
    const old = actor.key;
    await actor.rotate();
    await hub.network.members.refresh(actor.did);
    const statement = await departure(hub.did, { did: actor.did, key: old });
    expect((await hub.post('/members/departure', { statement })).status).toBe(400);
    await actor.rotate();
    const word = await departure(hub.did, actor);
    expect((await hub.post('/members/departure', { statement: word })).status).toBe(200);
    expect(await hub.state.member(actor.did)).toMatchObject({ status: 'FORMER' });
    // said again, and by who was never here: nothing happens
    expect((await hub.post('/members/departure', { statement: word })).status).toBe(200);
    const stranger = await inventedHistory('did:web:stranger.example');
    const strange = await departure(hub.did, { did: stranger.did, key: stranger.key });
    expect((await hub.post('/members/departure', { statement: strange })).status).toBe(200);
  });
});

function refusal(actor: string) {
  return {
    errors: [
      {
        message: 'The node did not prove that it speaks for the actor and wants to take part in this hub.',
        extensions: { code: 'CONTROL_UNPROVEN', actor },
      },
    ],
  };
}

/** Bytes that are held, and not only not collected yet. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
