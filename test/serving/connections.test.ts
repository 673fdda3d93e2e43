import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { boundConnections } from '../../subgraphs/serving/connection-guard.ts';

test('one address has so many connections at a time, and finds a place again when it lets one go', async () => {
  const server = createServer((_request, response) => response.end('here'));
  boundConnections(server, { all: 100, perAddress: 3 }, () => false);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const dial = async (localAddress: string) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  const isAnswered = async (localAddress: string) => {
    const socket = await dial(localAddress);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    await new Promise((resolve) => socket.once('close', resolve));
    return text.includes('here');
  };
  const open = await Promise.all([1, 2, 3].map(() => dial('127.0.0.2')));
  expect(await isAnswered('127.0.0.2')).toBe(false);
  expect(await isAnswered('127.0.0.3')).toBe(true);
  open[0]?.destroy();
  await vi.waitFor(async () => expect(await isAnswered('127.0.0.2')).toBe(true), { timeout: 15_000 });
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  server.close();
});
