import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { checkNodeAddress, isPublicAddress, mayConnect } from '../../subgraphs/fetching/public-address.ts';
import { openSafeFetch } from '../../subgraphs/fetching/safe-fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function aServer(headers: Record<string, string> = {}): Promise<{ port: number; requests: () => number }> {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end('{"ok":true}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, requests: () => requests };
}

const limits = { signal: new AbortController().signal, deadlineMs: 2_000, maxBytes: 1_000 };

describe('addresses', () => {
  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...['192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '64:ff9b::808:808', 'fc00::1', 'fe80::1', 'ff02::1'],
    ...['2001:db8::1', '2001::1', '2002:7f00:1::', '3fff::1', 'localhost', 'example.org', ''],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '192.0.1.1', '172.32.0.1', '2606:4700::1111', '2a00::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('of this machine are connected to on a network for development only, others of no use never', () => {
    expect(['127.0.0.1', '::1'].map((address) => mayConnect(address, true))).toEqual([true, true]);
    expect(['127.0.0.1', '::1'].map((address) => mayConnect(address, false))).toEqual([false, false]);
    expect(['10.0.0.1', '169.254.169.254'].map((address) => mayConnect(address, true))).toEqual([false, false]);
  });

  test.each([
    'http://acme.example/graphql',
    'https://acme.example:8443/graphql',
    'https://user:password@acme.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.0.0.1/',
    'https://localhost/',
    'ftp://acme.example/',
    'file:///etc/passwd',
    'acme.example',
  ])('of nodes: %s is refused', (address) => {
    expect(() => checkNodeAddress(address, false)).toThrow(expect.objectContaining({ code: 'DID_UNRESOLVABLE' }));
  });

  test('of nodes: https on its own port is taken', () => {
    expect(checkNodeAddress('https://acme.example/graphql', false).href).toBe('https://acme.example/graphql');
    expect(checkNodeAddress('http://127.0.0.1:4101/graphql', true).port).toBe('4101');
  });
});

describe('the guarded fetcher', () => {
  test('connects neither to a literal nor to a name of this machine unless the network is for development', async () => {
    const { port, requests } = await aServer();
    const guarded = openSafeFetch({ development: false });
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0'])
      await expect(guarded.json(`http://${host}:${port}/`, limits)).rejects.toMatchObject({
        code: 'ACTOR_UNREACHABLE',
      });
    expect(requests()).toBe(0);
    await guarded.close();

    const open = openSafeFetch({ development: true });
    for (const host of ['127.0.0.1', 'localhost'])
      expect(await open.json(`http://${host}:${port}/`, limits)).toEqual({ ok: true });
    expect(requests()).toBe(2);
    await open.close();
  });

  test('takes nothing that says it is compressed', async () => {
    const fetch = openSafeFetch({ development: true });
    const ask = async (encoding: string) => {
      const { port } = await aServer({ 'content-encoding': encoding });
      return fetch.json(`http://127.0.0.1:${port}/`, limits);
    };
    expect(await ask('identity')).toEqual({ ok: true });
    for (const encoding of ['gzip', 'br', 'identity, gzip'])
      await expect(ask(encoding)).rejects.toMatchObject({ code: 'ACTOR_BAD_ANSWER' });
    await fetch.close();
  });

  test('ends when its caller does', async () => {
    const { port } = await aServer();
    const fetch = openSafeFetch({ development: true });
    await expect(
      fetch.json(`http://127.0.0.1:${port}/`, { ...limits, signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
    await fetch.close();
  });
});
