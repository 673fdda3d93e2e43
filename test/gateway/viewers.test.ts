import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OwnerClient, openOwnerClient } from '../../gateway/index.ts';
import { ConstellationError } from '../../schema/index.ts';
import type { RequestSigner, SignableRequest, SignedIn } from '../../subgraphs/network/index.ts';
import { startSmallWorld } from './support/small-world.ts';

type Received = { readonly headers: IncomingMessage['headers']; readonly body: string };

/** A signer whose signatures can be told apart, and which says what was asked of it. */
function countingSigner(signs: (actor: string) => boolean = () => true) {
  const asked: SignableRequest[] = [];
  const forgotten: unknown[] = [];
  const signer: RequestSigner = {
    async headers(request) {
      asked.push(request);
      if (!signs(request.actor)) return undefined;
      const { viewer } = request;
      return { signature: String(asked.length), ...(viewer === undefined ? {} : { 'constellation-viewer': viewer }) };
    },
    sessionAt: (actor) => `https://${actor}/session`,
    forget: (_url, headers) => void forgotten.push(headers),
    close: async () => {},
  };
  return { signer, asked, forgotten };
}

describe('a question to an owner', () => {
  const received: Received[] = [];
  let answer: (response: ServerResponse, place: number) => void;
  let endpoint: string;
  let client: OwnerClient;
  let close: () => Promise<void>;
  const fine = (response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"ok":true}}');
  const refuse = (response: ServerResponse, status: number, code: string) =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: 'x', extensions: { code } }] }));

  beforeEach(async () => {
    received.length = 0;
    answer = fine;
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ headers: request.headers, body });
      answer(response, received.length - 1);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    close = async () => {
      await client.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  });
  afterEach(() => close());
  const ask = (viewer?: string, owners: readonly string[] = ['did:web:a.example']) =>
    client.ask({
      endpoint,
      owners,
      query: '{ ok }',
      variables: {},
      signal: AbortSignal.timeout(5_000),
      ...(viewer === undefined ? {} : { viewer }),
    });
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'fine',
      ({ code, details }) => [code, details.retryable],
    );

  test('of nobody carries no signature', async () => {
    const { signer, asked } = countingSigner();
    client = openOwnerClient({ signer });
    await ask();
    expect(asked).toEqual([]);
    expect(received[0]?.headers).not.toHaveProperty('signature');
  });

  test('for a viewer is signed over the very body that is sent', async () => {
    const { signer, asked } = countingSigner();
    client = openOwnerClient({ signer });
    await ask('an assertion');
    expect(received[0]?.headers).toMatchObject({ signature: '1', 'constellation-viewer': 'an assertion' });
    expect(asked[0]).toMatchObject({ method: 'POST', url: endpoint, viewer: 'an assertion', body: received[0]?.body });
  });

  test.each([
    ['no signer', undefined],
    ['a node that takes no signatures', countingSigner(() => false).signer],
  ])('for a viewer, with %s, is sent without the assertion', async (_name, signer) => {
    client = openOwnerClient({ signer });
    await ask('a secret assertion');
    expect(JSON.stringify(received)).not.toContain('secret');
  });

  test('is signed for the first owner there that takes part', async () => {
    const { signer } = countingSigner((actor) => actor.includes('b.example'));
    client = openOwnerClient({ signer });
    await ask('an assertion', ['did:web:a.example', 'did:web:b.example']);
    expect(received[0]?.headers).toMatchObject({ signature: '2' });
  });

  test('is signed for another owner there when that of one fails, and fails when that of all does', async () => {
    const { signer } = countingSigner((actor) => {
      if (actor.includes('b.example')) return true;
      throw new ConstellationError('ACTOR_BAD_ANSWER', undefined, { retryable: true });
    });
    client = openOwnerClient({ signer });
    expect(await codeOf(ask('an assertion', ['did:web:a.example', 'did:web:b.example']))).toBe('fine');
    expect(await codeOf(ask('an assertion', ['did:web:a.example']))).toEqual(['ACTOR_BAD_ANSWER', true]);
    expect(received).toHaveLength(1);
  });

  test('is signed anew and asked once more when the session is over', async () => {
    const { signer, forgotten } = countingSigner();
    client = openOwnerClient({ signer });
    answer = (response, place) => (place === 0 ? refuse(response, 401, 'SESSION_UNKNOWN') : fine(response));
    expect(await codeOf(ask('an assertion'))).toBe('fine');
    expect(received.map(({ headers }) => headers.signature)).toEqual(['1', '2']);
    expect(forgotten).toMatchObject([{ signature: '1' }]);
  });

  test.each([
    [401, 'SESSION_UNKNOWN', 2],
    [401, 'UNAUTHENTICATED', 1],
    [401, 'SIGNATURE_INVALID', 1],
    [403, 'ROSTER_EXPIRED', 1],
  ])('that is refused with %i %s has no usable answer, after asking %i times', async (status, code, times) => {
    client = openOwnerClient({ signer: countingSigner().signer });
    answer = (response) => refuse(response, status, code);
    expect(await codeOf(ask('an assertion'))).toEqual(['ACTOR_BAD_ANSWER', false]);
    expect(received).toHaveLength(times);
  });

  test('for whom the owner has no key yet says so, and that asking again helps', async () => {
    client = openOwnerClient({ signer: countingSigner().signer });
    answer = (response) => refuse(response, 401, 'VIEWER_UNKNOWN_THERE');
    expect(await codeOf(ask('an assertion'))).toEqual(['VIEWER_UNKNOWN_THERE', true]);
    expect(received).toHaveLength(1);
  });
});

test('a refusal of one owner touches no other, and requests of two viewers never share a question', async () => {
  const { signer, asked } = countingSigner();
  const people = ['ann', 'bob'].map(
    (name): SignedIn => ({
      actor: `did:web:${name}.example`,
      subject: name,
      role: 'READER',
      assertion: `assertion-of-${name}`,
    }),
  );
  const again = await startSmallWorld({
    planning: { budgetMs: 5_000, threads: 1 },
    signedIn: { signer, viewerOf: async (text) => people.find(({ subject }) => subject === text) as SignedIn },
  });
  const { hub } = again;
  try {
    const ask = async (name?: string) => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(name ? { authorization: `Bearer ${name}` } : {}) },
        body: JSON.stringify({ query: '{ impactGoals { nodes { id title } } }' }),
      });
      return (await response.json()) as {
        data: { impactGoals: { nodes: { title: string | null }[] } };
        errors?: { extensions: object }[];
      };
    };
    const names = Array.from({ length: 60 }, (_, n) => ['ann', 'bob', undefined][n % 3]);
    await Promise.all(names.map(ask));
    // one question to each of three owners for every request of somebody, and none for the others
    expect(asked).toHaveLength(40 * 3);
    for (const name of ['ann', 'bob'])
      expect(asked.filter(({ viewer }) => viewer === `assertion-of-${name}`)).toHaveLength(20 * 3);

    const [first] = again.actors;
    if (first)
      first.tampering = {
        respond: (response) =>
          void response.writeHead(403, { 'content-type': 'application/json' }).end('{"errors":[]}'),
      };
    const { data, errors } = await ask('ann');
    expect(data.impactGoals.nodes.map(({ title }) => title)).toEqual([
      null,
      'Goal 0 of 1',
      'Goal 0 of 2',
      null,
      'Goal 1 of 1',
      'Goal 1 of 2',
    ]);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject(
      [0, 1].map(() => ({ code: 'ACTOR_BAD_ANSWER', actor: again.did(0), retryable: false })),
    );
  } finally {
    await again.close();
  }
});
