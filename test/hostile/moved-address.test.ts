import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnerClient } from '../../gateway/index.ts';
import { guardedConnector } from '../../subgraphs/fetching/index.ts';

/** After joining, a member can let its name point anywhere; content must not be asked for inside the hub's own network. */
describe('asking an owner whose name has come to point to a private address', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked++;
      response.setHeader('content-type', 'application/json').end('{"data":{"_entities":[]}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => void server.close());

  const question = (host: string) => ({
    endpoint: `http://${host}:${port}/graphql`,
    owners: [],
    query: '{ __typename }',
    variables: {},
    signal: AbortSignal.timeout(5_000),
  });

  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]'])('does not connect to %s', async (host) => {
    const client = openOwnerClient({ connect: guardedConnector(false) });
    await expect(client.ask(question(host))).rejects.toMatchObject({ code: 'ACTOR_UNREACHABLE' });
    expect(asked).toBe(0);
    await client.close();
  });

  it('connects to this machine in development', async () => {
    const client = openOwnerClient({ connect: guardedConnector(true) });
    expect(await client.ask(question('127.0.0.1'))).toMatchObject({ data: { _entities: [] } });
    await client.close();
  });
});
