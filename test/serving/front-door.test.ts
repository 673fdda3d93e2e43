import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addGraphQL,
  addHealth,
  allowOrigins,
  createServer,
  isOrigin,
  listen,
  type RunningServer,
} from '../../subgraphs/serving/index.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

async function start(options: Partial<Parameters<typeof createServer>[0]> = {}, origins: readonly string[] = []) {
  const app = createServer({ logger: pino({ level: 'silent' }), headersMs: 400, requestMs: 900, ...options });
  allowOrigins(app, origins);
  const end = await addGraphQL(app, {
    path: '/graphql',
    source: { schema: buildSchema('type Query { hello: String }') },
    context: () => ({}),
    allowedOrigins: origins,
  });
  addHealth(app, () => ({ ready: true }));
  const running = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  return { url: running.url, close: () => running.close().then(end) };
}

/** Opens a connection to the server. */
async function dial(url = server.url): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Sends bytes as they are, and gives all that comes until the server ends the connection. */
async function send(bytes: string | Buffer, url = server.url): Promise<string> {
  const socket = await dial(url);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.write(bytes);
  await once(socket, 'close');
  return text;
}

const CLOSE = 'host: x\r\nconnection: close\r\n';
const json = (body: string, type = 'application/json') =>
  `POST /graphql HTTP/1.1\r\n${CLOSE}content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What clients get wrong, or send on purpose; and what it is answered with. */
const BROKEN: Readonly<Record<string, readonly [string, number, string]>> = {
  'a body that is no JSON': [json('{"query":'), 400, 'BAD_INPUT'],
  'an empty body': [json(''), 400, 'BAD_INPUT'],
  'a body with a prototype': [json('{"__proto__":{"query":"{hello}"}}'), 400, 'BAD_INPUT'],
  'a body of another type': [json('query=1', 'application/x-www-form-urlencoded'), 415, 'BAD_INPUT'],
  'a type that is none': [json('{}', ';;'), 415, 'BAD_INPUT'],
  'a body that is too long': [json(`{"query":"${'x'.repeat(200_000)}"}`), 413, 'OPERATION_TOO_LARGE'],
  'a length that is none': [`POST /graphql HTTP/1.1\r\n${CLOSE}content-length: x\r\n\r\n`, 400, 'BAD_INPUT'],
  'two lengths': [
    `POST /graphql HTTP/1.1\r\n${CLOSE}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`,
    400,
    'BAD_INPUT',
  ],
  'a length and chunks': [
    `POST /graphql HTTP/1.1\r\n${CLOSE}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    'BAD_INPUT',
  ],
  'chunks that are none': [
    `POST /graphql HTTP/1.1\r\n${CLOSE}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
    400,
    'BAD_INPUT',
  ],
  'percent signs that mean nothing': [`GET /graphql%E0%A4%A HTTP/1.1\r\n${CLOSE}\r\n`, 400, 'BAD_INPUT'],
  'a path that is none of ours': [`GET /../../etc/passwd HTTP/1.1\r\n${CLOSE}\r\n`, 404, 'NOT_FOUND'],
  'a method that is not served': [`DELETE /graphql HTTP/1.1\r\n${CLOSE}\r\n`, 404, 'NOT_FOUND'],
  'a method that nobody knows': [`FOO /graphql HTTP/1.1\r\n${CLOSE}\r\n`, 400, 'BAD_INPUT'],
  'a method of other servers': [`PROPFIND /graphql HTTP/1.1\r\n${CLOSE}\r\n`, 404, 'NOT_FOUND'],
  'no host': ['GET /graphql HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'BAD_INPUT'],
  'no HTTP': ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'BAD_INPUT'],
  'an address that is too long': [
    `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\n${CLOSE}\r\n`,
    431,
    'OPERATION_TOO_LARGE',
  ],
  'headers that are too long': [
    `GET /graphql?query={hello} HTTP/1.1\r\n${CLOSE}x-junk: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'OPERATION_TOO_LARGE',
  ],
  'an expectation': [
    `POST /graphql HTTP/1.1\r\n${CLOSE}expect: wonders\r\ncontent-length: 0\r\n\r\n`,
    417,
    'BAD_INPUT',
  ],
};

const OUR_WORDS = new Set([
  'The body is not JSON that can be read.',
  'The body is empty; it must be JSON.',
  'The body must be JSON: send content-type application/json.',
  'The request has more bytes than are taken here.',
  'The headers of the request have more bytes than are taken here.',
  'This is no HTTP request that can be read.',
  'The request cannot be read.',
  'There is nothing at this address.',
  'The header Host is missing.',
  'What the header Expect asks for is not offered.',
]);

describe('whatever a client sends', () => {
  test.each(Object.keys(BROKEN))('is answered in the form of GraphQL: %s', async (what) => {
    const [bytes, status, code] = BROKEN[what] ?? ['', 0, ''];
    const text = await send(bytes);
    const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/json');
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(OUR_WORDS).toContain(errors[0]?.message);
    // nothing of what we are made of, and nothing of what was sent
    expect(text).not.toMatch(
      /fastify|FST_|HPE_|node_modules|\bat .*\.[jt]s|SyntaxError|Unexpected|undici|passwd|xxxx/i,
    );
  });

  test('garbage behind a request ends the connection in our words', async () => {
    const text = await send(`GET /health HTTP/1.1\r\nhost: x\r\n\r\nnonsense of a pipeline\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1.1 (200|400) /);
    expect(text).not.toMatch(/HPE_|Client Error|nonsense/);
  });
});

describe('a client that takes its time', () => {
  test('with its headers is told so and let go', async () => {
    const patient = await start({ requestMs: 60_000 });
    const socket = await dial(patient.url);
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    const began = performance.now();
    socket.write('GET /graphql HTTP/1.1\r\nhost: x\r\n');
    const drip = setInterval(() => socket.write('x-a: b\r\n'), 50);
    await once(socket, 'close');
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(text).toMatch(/^HTTP\/1.1 408 /);
    expect(text).toContain('"code":"BAD_INPUT"');
    await patient.close();
  });

  test('with its body is told so and let go', async () => {
    const socket = await dial();
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    const began = performance.now();
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"`,
    );
    const drip = setInterval(() => socket.write(' '), 50);
    await once(socket, 'close');
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(text).toMatch(/^HTTP\/1.1 408 /);
  });

  test('does not keep others from being answered, however many connections it opens', async () => {
    const patient = await start({ headersMs: 15_000, requestMs: 60_000 });
    const slow = await Promise.all(Array.from({ length: 100 }, () => dial(patient.url)));
    const closed = slow.map((socket) => once(socket, 'close'));
    for (const socket of slow) socket.resume().write('GET /graphql HTTP/1.1\r\nhost: x\r\nx-a');
    const began = performance.now();
    expect((await fetch(`${patient.url}/graphql?query={hello}`)).status).toBe(200);
    // while all of them are still open
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const socket of slow) socket.destroy();
    await Promise.all(closed);
    await patient.close();
  });

  test('finds no place once there are as many connections as there may be', async () => {
    const own = await start({ connections: { all: 3 }, headersMs: 5_000, requestMs: 10_000 });
    const open = await Promise.all([1, 2, 3].map(() => dial(own.url)));
    const refused = await send(`GET /health HTTP/1.1\r\n${CLOSE}\r\n`, own.url).catch(() => '');
    expect(refused).toBe('');
    for (const socket of open) socket.destroy();
    await own.close();
  });
});

describe('pages of other sites', () => {
  const APP = 'https://app.acme.example';
  let open: RunningServer;
  beforeAll(async () => {
    open = await start({}, [APP]);
  });
  afterAll(() => open.close());
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

  test('are let in when they are named, and never with cookies', async () => {
    const answer = await preflight(open.url, APP);
    expect([answer.status, allowed(answer)]).toEqual([204, APP]);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    const headers = { origin: APP, 'sec-fetch-site': 'cross-site' };
    const read = await fetch(`${open.url}/graphql?query={hello}`, { headers });
    expect([read.status, allowed(read)]).toEqual([200, APP]);
  });

  test.each(['https://evil.example', 'https://app.acme.example.evil.example', 'null', 'http://app.acme.example'])(
    'are not let in otherwise: %s',
    async (origin) => {
      for (const url of [open.url, server.url]) {
        expect(allowed(await preflight(url, origin))).not.toBe(origin);
        expect(allowed(await preflight(url, origin))).not.toBe('*');
        const read = await fetch(`${url}/graphql?query={hello}`, {
          headers: { origin, 'sec-fetch-site': 'cross-site' },
        });
        expect(read.status).toBe(403);
      }
    },
  );

  test('are named by their origin', () => {
    expect([APP, 'http://localhost:5173'].filter(isOrigin)).toHaveLength(2);
    const wrong = [
      '*',
      'null',
      'https://a.example/',
      'https://a.example/x',
      'http://a.example',
      'a.example',
      'https://A.example',
    ];
    expect(wrong.filter(isOrigin)).toEqual([]);
  });
});
