import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { openSafeFetch } from '../../subgraphs/fetching/index.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const LIMITS = { deadlineMs: 400, maxBytes: 10_000 };
const JSON_TYPE = { 'content-type': 'application/json' };

/** How whoever serves a document may answer instead, and what the fetcher says. */
const CASES: Readonly<Record<string, readonly [string, (response: ServerResponse) => unknown]>> = {
  'more bytes than asked for, in pieces without a length': [
    'ACTOR_ANSWER_TOO_LARGE',
    (response) => {
      response.writeHead(200, JSON_TYPE).write(`"${'x'.repeat(6_000)}`);
      response.end(`${'x'.repeat(6_000)}"`);
    },
  ],
  'a length beyond the limit': [
    'ACTOR_ANSWER_TOO_LARGE',
    (response) => response.writeHead(200, { ...JSON_TYPE, 'content-length': '9999999' }).write('"'),
  ],
  nothing: ['ACTOR_TIMEOUT', () => {}],
  'a byte now and then': [
    'ACTOR_TIMEOUT',
    (response) => {
      response.writeHead(200, JSON_TYPE);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
  ],
  'a redirect': ['ACTOR_BAD_ANSWER', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  'a page': ['ACTOR_BAD_ANSWER', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{}')],
  'a compressed document': [
    'ACTOR_BAD_ANSWER',
    (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync('{}')),
  ],
  'no JSON': ['ACTOR_BAD_ANSWER', (response) => response.writeHead(200, JSON_TYPE).end('{"a":')],
  'that it is busy': ['ACTOR_BUSY', (response) => response.writeHead(429).end()],
  'a reset': ['ACTOR_UNREACHABLE', (response) => response.destroy()],
};

test.each(Object.keys(CASES))('a document that is %s is refused in time', async (what) => {
  const [code, respond] = CASES[what] ?? ['', () => {}];
  const server = createServer((_request, response) => void respond(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const fetching = openSafeFetch({ development: true });
  closing.push(() => fetching.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/did.json`;
  const began = performance.now();
  const left = new AbortController();
  closing.push(() => left.abort());
  const outcome = Promise.race([
    fetching.json(url, { ...LIMITS, signal: left.signal }),
    sleep(LIMITS.deadlineMs + 10_000, 'nothing yet', { ref: false }),
  ]);
  await expect(outcome).rejects.toMatchObject({ code, message: expect.not.stringContaining('127.0.0.1') });
  expect(performance.now() - began).toBeLessThan(LIMITS.deadlineMs + 10_000);
});
