import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:http';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ConstellationError } from '../../schema/index.ts';
import {
  addGraphiQL,
  addGraphQL,
  addHealth,
  createServer,
  type EventStreams,
  eventStreams,
  listen,
  type RunningServer,
  statusOf,
} from '../../subgraphs/serving/index.ts';
import { computingTime } from '../support/measured-time.ts';

let server: RunningServer;
let streams: EventStreams;
const log: string[] = [];
const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });

function schema(): GraphQLSchema {
  const made = buildSchema(`
    type Query { hello: String tree: Tree fail(how: String): String slow: String }
    type Mutation { change: String }
    type Tree { name: String tree: Tree }
  `);
  const fields = made.getQueryType()?.getFields() ?? {};
  const resolvers: Record<string, (source: unknown, args: { how?: string }) => unknown> = {
    hello: () => 'world',
    tree: () => ({ name: 'a', tree: { name: 'b' } }),
    slow: () => new Promise((resolve) => setTimeout(resolve, 200, 'done')),
    fail: (_source, { how }) => {
      if (how === 'ours')
        throw new ConstellationError('FOREIGN_ID', 'Not yours.', { actor: 'did:web:acme.example', field: 'id' });
      if (how === 'made') throw new GraphQLError('Made.', { extensions: { code: 'NOT_READY', retryable: true } });
      if (how === 'store')
        throw new ConstellationError('STORE_UNREACHABLE', 'mongodb://db-7.internal does not answer.');
      throw new Error('secret of the house');
    },
  };
  for (const [name, resolve] of Object.entries(resolvers)) if (fields[name]) fields[name].resolve = resolve as never;
  return made;
}

async function startServer(): Promise<{ server: RunningServer; streams: EventStreams }> {
  const app = createServer({ logger });
  const eventStreamsOfApp = eventStreams(app, { heartbeatMs: 50, maxUnreadBytes: 100_000 });
  const end = await addGraphQL(app, {
    path: '/graphql',
    source: { schema: schema() },
    context: (request) => {
      if (request.headers.authorization === 'Bearer wrong')
        throw new ConstellationError('UNAUTHENTICATED', 'Unknown token.');
      return {};
    },
  });
  addGraphiQL(app, { title: 'A <node>', endpoint: '/graphql', query: '{ __typename }' });
  addHealth(app, () => ({ ready: true, things: 2 }));
  app.get('/stream', (_request, reply) => {
    eventStreamsOfApp.open(reply).send('hello', { text: 'two\nlines' });
  });
  app.get('/flood', (_request, reply) => {
    const stream = eventStreamsOfApp.open(reply);
    const flood = setInterval(() => stream.send('noise', 'x'.repeat(50_000)), 1);
    stream.signal.addEventListener('abort', () => clearInterval(flood));
  });
  const running = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  const close = async () => {
    await running.close();
    await end();
  };
  return { server: { url: running.url, close }, streams: eventStreamsOfApp };
}

beforeAll(async () => {
  ({ server, streams } = await startServer());
});
afterAll(() => server.close());

async function ask(query: string, options: { headers?: Record<string, string>; body?: object } = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify({ query, ...options.body }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    },
  };
}

test('what somebody may not do in their role is 403 outside of an operation', () => {
  for (const code of ['FORBIDDEN', 'MANDATE_NEEDED', 'SECOND_SIGNER_NEEDED'] as const) expect(statusOf(code)).toBe(403);
});

describe('GraphQL over HTTP', () => {
  test('passes every audit', async () => {
    const results = await Promise.all(serverAudits({ url: `${server.url}/graphql` }).map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(
      results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => ({ id, name, status })),
    ).toEqual([]);
  });

  test('refuses a GET that a page of another site sends, and a POST it could send unasked', async () => {
    const url = `${server.url}/graphql?query={hello}`;
    expect((await fetch(url, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await fetch(url)).status).toBe(200);
    const simple = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{hello}"}',
    });
    expect(simple.status).toBe(415);
  });

  test('shows expected failures with their code, and nothing of unexpected ones', async () => {
    const ours = await ask('{ fail(how: "ours") }');
    expect(ours.body.errors?.[0]).toMatchObject({
      message: 'Not yours.',
      path: ['fail'],
      extensions: { code: 'FOREIGN_ID', actor: 'did:web:acme.example', field: 'id' },
    });
    expect((await ask('{ fail(how: "made") }')).body.errors?.[0]?.extensions).toEqual({
      code: 'NOT_READY',
      retryable: true,
    });
    const store = await ask('{ fail(how: "store") }');
    expect(store.body.errors?.[0]?.extensions).toEqual({ code: 'NOT_READY', retryable: true });
    expect(JSON.stringify(store.body)).not.toContain('db-7');
    const unexpected = await ask('{ fail }');
    expect(unexpected.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL' });
    expect(JSON.stringify(unexpected.body)).not.toContain('secret');
    expect(log.join('')).toContain('secret of the house');
  });

  test('refuses what is too deep, too wide, too long or no JSON', async () => {
    const deep = `{ ${'tree { '.repeat(25)}name${' }'.repeat(25)} }`;
    const wide = `{ ${Array.from({ length: 70 }, (_, i) => `a${i}: hello`).join(' ')} }`;
    for (const query of [deep, wide]) {
      const { status, body } = await ask(query);
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
    }
    const tokens = await ask(`{ ${'hello '.repeat(3_000)} }`);
    expect([tokens.status, tokens.body.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
    // found out while it is read, not after
    expect(tokens.body.errors?.[0]?.message).toContain('2000 tokens');
    const large = await ask('{ hello }', { body: { variables: { x: 'x'.repeat(100_001) } } });
    expect([large.status, large.body.errors?.[0]?.extensions.code]).toEqual([413, 'OPERATION_TOO_LARGE']);
    const broken = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
  });

  test('fragments that contain each other many times are measured without being written out', async () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
      ' ',
    );
    const { status, body } = await ask(`{ ...F0 } ${bomb} fragment F30 on Query { hello }`);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
  });

  test('a document that is expensive to validate is refused before it is validated', async () => {
    // comparing each of these with each other takes a second; the parser lets them pass
    const repeated = (times: number) => `{ ${'tree{name}'.repeat(times)} }`;
    // `nothing` is a fault that validation would find, if it came to that
    const { status, body } = await ask(`{ ${'tree{name,nothing}'.repeat(300)} }`);
    expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'OPERATION_TOO_LARGE' } }]]);
    expect(await computingTime(() => ask(`{ ${'tree{name,nothing}'.repeat(300)} }`))).toBeLessThan(1_000);
    expect((await ask(repeated(490))).body.errors?.[0]?.message).toContain('too many times at the same place');
    const hidden = `{ ${'...F '.repeat(480)} } fragment F on Query { a: hello hello }`;
    expect((await ask(hidden)).body.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
    const text = 'x'.repeat(2_000);
    const argued = `{ ${`fail(how: "${text}") `.repeat(45)} }`;
    expect((await ask(argued)).body.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
    const scraps = Array.from({ length: 101 }, (_, i) => `fragment F${i} on Query { hello }`).join(' ');
    expect((await ask(`{ hello } ${scraps}`)).body.errors?.[0]?.message).toContain('101 fragments');
    expect((await ask(repeated(100))).body).toEqual({ data: { tree: { name: 'a' } } });
  });

  test('fields count in all operations of a document, and in fragments that nobody uses', async () => {
    const operation = (name: string) => `query ${name} { ${'hello '.repeat(3)} ${'...F '.repeat(30)} }`;
    const many = Array.from({ length: 12 }, (_, i) => operation(`Q${i}`)).join(' ');
    const asked = await ask(`${many} fragment F on Query { tree { name } hello }`, { body: { operationName: 'Q0' } });
    expect(asked.body.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
    const unused = `{ hello } fragment F on Query { ${'hello '.repeat(1_001)} }`;
    expect((await ask(unused)).body.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
  });

  test('fragments that contain themselves are a fault of the operation', async () => {
    const { body } = await ask('{ ...A } fragment A on Query { ...B hello } fragment B on Query { ...A }');
    expect(body.errors).toMatchObject([
      { message: 'Cannot spread fragment "A" within itself.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  test('answers 401 when the context refuses the caller', async () => {
    const { status, headers, body } = await ask('{ hello }', { headers: { authorization: 'Bearer wrong' } });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test('sends security headers with every answer', async () => {
    for (const path of ['/graphql?query={hello}', '/health', '/nowhere']) {
      const response = await fetch(server.url + path);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

describe('GraphiQL', () => {
  test('is found from the endpoint by a browser, and loads nothing from other hosts', async () => {
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html,*/*' } });
    expect(page.url).toBe(`${server.url}/graphiql`);
    const html = await page.text();
    expect(html).toContain('A &#60;node&#62;');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html).not.toMatch(/<script>/);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBe(4);
    for (const file of [
      ...files,
      '/graphiql/graphql-worker.js',
      '/graphiql/json-worker.js',
      '/graphiql/editor-worker.js',
    ]) {
      const response = await fetch(`${server.url}${file}`);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
      const again = await fetch(`${server.url}${file}`, {
        headers: { 'if-none-match': response.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    }
    expect((await fetch(`${server.url}/graphiql/none.js`)).status).toBe(404);
  });

  test('is given uncompressed to a client that does not inflate', async () => {
    const response = await fetch(`${server.url}/graphiql/start.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toContain('renderYogaGraphiQL');
  });
});

describe('server-sent events', () => {
  test('arrive one by one, with comments that keep the connection alive', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${server.url}/stream`, { signal: leaving.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk);
      if (text.includes(': still here')) break;
    }
    expect(text).toContain('event: hello\ndata: {"text":"two\\nlines"}\n\n');
    leaving.abort();
    while (streams.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('one address gets a bounded number of places, so that others find one', async () => {
    const app = createServer({ logger, trustProxy: '127.0.0.1' });
    const few = eventStreams(app, { maxListeners: 5, maxListenersPerAddress: 2 });
    app.get('/stream', (_request, reply) => void few.open(reply));
    const own = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
    const leaving = new AbortController();
    const come = async (address: string, signal?: AbortSignal) =>
      await fetch(`${own.url}/stream`, { headers: { 'x-forwarded-for': address }, ...(signal ? { signal } : {}) });
    expect((await come('192.0.2.1')).status).toBe(200);
    expect((await come('192.0.2.1', leaving.signal)).status).toBe(200);
    const refused = await come('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { retryable: true } }] });
    expect((await come('192.0.2.2')).status).toBe(200);
    leaving.abort();
    while (few.size > 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await come('192.0.2.1')).status).toBe(200);
    await own.close();
  });

  test('a listener who does not read is sent away instead of filling the memory', async () => {
    const { request } = await import('node:http');
    const asking = request(`${server.url}/flood`);
    asking.end();
    const [response] = await once(asking, 'response');
    response.pause();
    const failed = once(response, 'error').catch((thrown) => thrown);
    // much sooner than a connection is let go on which nothing moves
    await vi.waitFor(() => expect(streams.size).toBe(0), { timeout: 12_000, interval: 10 });
    response.resume();
    expect(await failed).toBeDefined();
  });
});

describe('a server', () => {
  test('says which port is taken and what to do', async () => {
    const taken = createPlainServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const failing = listen(createServer({ logger }), { host: '127.0.0.1', port }, 'set "listen" in node.json');
    await expect(failing).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
    await expect(failing).rejects.toThrow('set "listen" in node.json');
    taken.close();
  });

  test('finishes what is under way when it closes, and sends listeners away', async () => {
    const own = await startServer();
    const stream = await fetch(`${own.server.url}/stream`);
    const slow = fetch(`${own.server.url}/graphql?query={slow}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = own.server.close();
    expect(await (await slow).json()).toEqual({ data: { slow: 'done' } });
    await stream.text();
    await closing;
    await expect(fetch(`${own.server.url}/health`)).rejects.toThrow();
  });
});
