import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  deriveSessionSecret,
  newSessionKeyPair,
  newSessionNonce,
  type SessionAnswer,
  type SessionRequest,
  type StatementType,
  signStatement,
} from '../../../schema/index.ts';
import { openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import type { HubIdentity } from '../../../subgraphs/network/index.ts';
import { openSession } from '../../../subgraphs/network/sessions/open-session.ts';
import { HUB, identityOf } from '../../actor/callers/support/test-hub.ts';

const A = 'did:web:node.example:a';

type Place = {
  readonly actor: HubIdentity;
  readonly thief: HubIdentity;
  /** Says it with the key of `by`. */
  say(content: object, by?: HubIdentity, type?: StatementType): Promise<string>;
};

/** A server that answers requests for sessions as told. */
async function place(
  answer: (request: SessionRequest, good: SessionAnswer, here: Place) => Promise<unknown> | unknown,
) {
  const [actor, thief, hub] = await Promise.all([A, A, HUB].map(identityOf));
  if (!actor || !thief || !hub) throw new Error('unreachable');
  const say: Place['say'] = (content, by = actor, type = 'SESSION_ANSWER') =>
    signStatement(type, A, content as Record<string, unknown>, by.signingKey);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as SessionRequest;
    const issuedAt = Math.floor(Date.now() / 1_000);
    const keys = await newSessionKeyPair();
    const good: SessionAnswer = {
      ...asked,
      session: newSessionNonce(),
      nodeKey: keys.publicKey,
      nodeNonce: newSessionNonce(),
      issuedAt,
      expiresAt: issuedAt + 300,
    };
    const said = await answer(asked, good, { actor, thief, say });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fetch = openSafeFetch({ development: true });
  onTestFinished(async () => {
    await fetch.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const at = { url: `http://127.0.0.1:${port}/session`, keys: actor.checked };
  const signal = new AbortController().signal;
  return () => openSession({ identity: hub, place: at, fetch, now: Date.now, signal });
}

describe('an answer to a request for a session', () => {
  test('that the actor gave opens the session', async () => {
    const open = await place(async (_asked, good, { say }) => ({ answer: await say(good) }));
    expect(await open()).toMatchObject({ next: 0 });
  });

  const other = { hub: 'did:web:other.example', actor: 'did:web:other.example:a' };
  const FORGERIES: readonly [name: string, answer: Parameters<typeof place>[0]][] = [
    [
      'in which somebody on the way put a key of their own, and signed it with theirs',
      async (_asked, good, { thief, say }) => ({
        answer: await say({ ...good, nodeKey: (await newSessionKeyPair()).publicKey }, thief),
      }),
    ],
    [
      'in which somebody on the way put a key of their own, under the signature of the actor',
      async (_asked, good, { say }) => {
        const [header, , signature] = (await say(good)).split('.');
        const changed = { ...good, nodeKey: (await newSessionKeyPair()).publicKey };
        return { answer: [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.') };
      },
    ],
    [
      'to another key of the hub',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, publicKey: good.nodeKey }) }),
    ],
    [
      'to another request',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, nonce: newSessionNonce() }) }),
    ],
    ['to another hub', async (_asked, good, { say }) => ({ answer: await say({ ...good, hub: other.hub }) })],
    ['of another actor', async (_asked, good, { say }) => ({ answer: await say({ ...good, actor: other.actor }) })],
    [
      'that is a statement of another type',
      async (_asked, good, { say, actor }) => ({ answer: await say(good, actor, 'CONTROL') }),
    ],
    [
      'that holds for an hour',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, expiresAt: good.issuedAt + 3_600 }) }),
    ],
    [
      'that holds for a moment',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, expiresAt: good.issuedAt + 1 }) }),
    ],
    [
      'that ended before it began',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, expiresAt: good.issuedAt - 9 }) }),
    ],
    ['that says no time', async (_asked, { issuedAt: _, ...good }, { say }) => ({ answer: await say(good) })],
    [
      'with a key of zeros',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, nodeKey: 'A'.repeat(43) }) }),
    ],
    [
      'with a key of another length',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, nodeKey: 'AAAA' }) }),
    ],
    [
      'with a name that would break out of a header',
      async (_asked, good, { say }) => ({ answer: await say({ ...good, session: 'a";b="c\r\nx: y1234567' }) }),
    ],
    ['that is no statement', () => ({ answer: { session: 'x' } })],
    ['that is none', () => null],
    ['that is longer than any', (_asked, _good) => ({ answer: 'x'.repeat(30_000) })],
  ];

  test.each(FORGERIES)('%s opens none', async (_name, answer) => {
    const open = await place(answer);
    const thrown = await open().catch((error) => error);
    expect(['ACTOR_BAD_ANSWER', 'ACTOR_ANSWER_TOO_LARGE']).toContain(thrown.code);
    expect(thrown.details).toEqual({ actor: A, retryable: true });
  });

  test('that answered an earlier request opens none', async () => {
    const said: string[] = [];
    const open = await place(async (_asked, good, { say }) => {
      said.push(await say(good));
      return { answer: said[0] };
    });
    await open();
    expect((await open().catch((error) => error)).code).toBe('ACTOR_BAD_ANSWER');
  });
});

describe('the secret of a session', () => {
  test('is the same for both, and bound to every name, key and nonce', async () => {
    const [hub, node] = await Promise.all([newSessionKeyPair(), newSessionKeyPair()]);
    const terms = {
      hub: HUB,
      actor: A,
      session: newSessionNonce(),
      publicKey: hub.publicKey,
      nodeKey: node.publicKey,
      nonce: newSessionNonce(),
      nodeNonce: newSessionNonce(),
    };
    const secret = await deriveSessionSecret(hub.privateKey, node.publicKey, terms);
    expect(await deriveSessionSecret(node.privateKey, hub.publicKey, terms)).toEqual(secret);
    expect(secret).toHaveLength(32);
    for (const name of Object.keys(terms))
      expect(await deriveSessionSecret(hub.privateKey, node.publicKey, { ...terms, [name]: 'x' })).not.toEqual(secret);
  });
});
