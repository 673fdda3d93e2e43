import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { ConstellationError } from '../../schema/index.ts';
import {
  addRateLimits,
  createServer,
  eventStreams,
  listen,
  type RunningServer,
} from '../../subgraphs/serving/index.ts';

let server: RunningServer;
let checked: number;
let waiting: (() => void)[];
afterEach(() => server.close());

/** A server that takes its time to find out that nobody is who they say. */
async function start(failures: number): Promise<void> {
  [checked, waiting] = [0, []];
  const app = createServer({ logger: pino({ level: 'silent' }) });
  addRateLimits(app, { failures });
  app.post('/checked', { config: { admits: true } }, async () => {
    checked++;
    await new Promise<void>((resolve) => waiting.push(resolve));
    throw new ConstellationError('UNAUTHENTICATED');
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
}

const REQUEST =
  'POST /checked HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer made-up\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';

async function connected() {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket.on('error', () => {});
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 300; tries++) await sleep(10);
}

const statusNow = () =>
  fetch(`${server.url}/checked`, {
    method: 'POST',
    body: '{}',
    headers: { authorization: 'Bearer made-up', 'content-type': 'application/json' },
    signal: AbortSignal.timeout(2_000),
  }).then(
    ({ status }) => status,
    () => 'checked again',
  );

test('whoever leaves before the answer has failed as well as whoever waits for it', async () => {
  await start(30);
  for (let sent = 1; sent <= 5; sent++) {
    const socket = await connected();
    socket.write(REQUEST);
    await until(() => checked === sent);
    socket.destroy();
    await once(socket, 'close');
    // the server notices, too
    await sleep(20);
    for (const go of waiting.splice(0)) go();
  }
  await sleep(20);
  expect(await statusNow()).toBe(429);
  expect(checked).toBe(5);
});

test('of requests that come all at once no more than some are looked at before the first has failed', async () => {
  await start(30);
  const sockets = await Promise.all(Array.from({ length: 20 }, connected));
  for (const socket of sockets) socket.write(REQUEST.repeat(20));
  await until(() => checked >= 64);
  await sleep(200);
  expect(checked).toBe(64);
  for (const go of waiting.splice(0)) go();
  await sleep(50);
  expect(await statusNow()).toBe(429);
  expect(checked).toBe(64);
  for (const socket of sockets) socket.destroy();
});

test('listeners who left before they could listen take nobody’s place', async () => {
  let asked = 0;
  let opened = 0;
  const go: (() => void)[] = [];
  const app = createServer({ logger: pino({ level: 'silent' }) });
  const streams = eventStreams(app, { maxListenersPerAddress: 5 });
  app.get('/listen', async (_request, reply) => {
    asked++;
    if (asked <= 5) await new Promise<void>((resolve) => go.push(resolve));
    const { signal } = streams.open(reply);
    opened++;
    expect(signal.aborted).toBe(asked <= 5);
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  for (let sent = 1; sent <= 5; sent++) {
    const socket = await connected();
    socket.write('GET /listen HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => asked === sent);
    socket.destroy();
    await once(socket, 'close');
  }
  // the server notices, too
  await sleep(50);
  for (const goOn of go) goOn();
  await until(() => opened === 5);
  expect(streams.size).toBe(0);
  const response = await fetch(`${server.url}/listen`);
  expect(response.status).toBe(200);
  await response.body?.cancel();
});
