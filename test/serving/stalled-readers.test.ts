import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createServer, listen } from '../../subgraphs/serving/index.ts';

it('a client that asks and does not read is let go', async () => {
  const app = createServer({ logger: pino({ level: 'silent' }), stalledMs: 500 });
  // more than the buffers of two sockets hold
  app.get('/large', (_request, reply) => reply.type('text/plain').send('x'.repeat(40_000_000)));
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another port');
  const { hostname, port } = new URL(server.url);
  const closed = Promise.withResolvers<void>();
  app.server.on('connection', (socket) => socket.once('close', () => closed.resolve()));
  const client = connect(Number(port), hostname);
  client.on('error', () => {});
  client.pause();
  client.write(`GET /large HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  expect(await Promise.race([closed.promise.then(() => 'let go'), sleep(20_000, 'kept', { ref: false })])).toBe(
    'let go',
  );
  client.destroy();
  // somebody who reads gets all of it
  const text = await (await fetch(`${server.url}/large`)).text();
  expect(text).toHaveLength(40_000_000);
  await server.close();
});
