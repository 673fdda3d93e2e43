import { describe, expect, test } from 'vitest';
import { makeDidDocument, readDidDocument } from '../../../schema/index.ts';
import type { ResolveActor } from '../../../subgraphs/fetching/index.ts';
import type { HubIdentity } from '../../../subgraphs/network/index.ts';
import { placeFinder } from '../../../subgraphs/network/sessions/session-place.ts';
import { identityOf } from '../../actor/callers/support/test-hub.ts';

const A = 'did:web:acme.example';
const SESSION = 'https://acme.example/session';

/** What the DID of an actor leads to. */
function resolvesTo({ did, history, checked, signingKey }: HubIdentity, session?: string): ResolveActor {
  const endpoints = {
    graphql: 'https://acme.example/graphql',
    feedStream: 'https://acme.example/feed/stream',
    keyHistory: 'https://acme.example/.well-known/key-history.json',
    ...(session === undefined ? {} : { session }),
  };
  const document = makeDidDocument(did, signingKey.publicJwk, signingKey.thumbprint, endpoints);
  return async () => ({ did, endpoints: readDidDocument(document, did).endpoints, keyHistory: history, keys: checked });
}

describe('where a member takes sessions', () => {
  const signal = new AbortController().signal;

  test('is what its DID document says', async () => {
    const actor = await identityOf(A);
    const find = placeFinder({ find: () => ({ keyHistory: actor.history }), resolve: resolvesTo(actor, SESSION) });
    expect(await find(A, signal)).toEqual({ url: SESSION, keys: actor.checked });
  });

  test('is nowhere when its node knows no sessions, or when it is no member', async () => {
    const actor = await identityOf(A);
    const keyHistory = actor.history;
    expect(await placeFinder({ find: () => ({ keyHistory }), resolve: resolvesTo(actor) })(A, signal)).toBeUndefined();
    const find = placeFinder({ find: () => undefined, resolve: resolvesTo(actor, SESSION) });
    expect(await find(A, signal)).toBeUndefined();
  });

  test('is not believed of whoever has got hold of its domain', async () => {
    const [actor, heir] = await Promise.all([identityOf(A), identityOf(A)]);
    const find = placeFinder({ find: () => ({ keyHistory: actor.history }), resolve: resolvesTo(heir, SESSION) });
    await expect(find(A, signal)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
  });
});
