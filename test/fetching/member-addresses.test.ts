import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import {
  beginKeyHistory,
  formatDid,
  generatePrivateJwk,
  importSigningKey,
  makeDidDocument,
} from '../../schema/index.ts';
import { actorResolver, openSafeFetch } from '../../subgraphs/fetching/index.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

test.each(['graphql', 'feedStream', 'session', 'control'])(
  'an address for %s that no member may have is refused',
  async (name) => {
    const key = await importSigningKey(await generatePrivateJwk());
    const server = createServer((request, response) => {
      const body = request.url?.endsWith('did.json') ? document : history;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const did = formatDid({ host: 'localhost', port });
    const history = await beginKeyHistory(did, key, key.thumbprint, '2026-01-01T00:00:00Z');
    const base = `http://127.0.0.1:${port}`;
    const endpoints = {
      ...{ graphql: `${base}/graphql`, feedStream: `${base}/feed/stream`, keyHistory: `${base}/key-history.json` },
      ...{ session: `${base}/hubs/session`, control: `${base}/hubs/control` },
    };
    let document = makeDidDocument(did, key.publicJwk, key.thumbprint, endpoints);
    const fetch = openSafeFetch({ development: true });
    closing.push(() => fetch.close());
    const resolve = () => actorResolver({ fetch, development: true })(did, AbortSignal.timeout(5_000));
    expect((await resolve()).endpoints).toEqual(endpoints);
    document = makeDidDocument(did, key.publicJwk, key.thumbprint, { ...endpoints, [name]: 'http://10.0.0.1/inside' });
    await expect(resolve()).rejects.toMatchObject({ code: 'DID_UNRESOLVABLE' });
  },
);
