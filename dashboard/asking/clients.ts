import { persistedExchange } from '@urql/exchange-persisted';
import { Client, cacheExchange, fetchExchange } from 'urql';
import type { Place } from './place.ts';

/** Asks for reading, and for writing where there is a node; they never mix. */
export type Clients = { readonly reading: Client; readonly writing: Client | undefined };

/**
 * Makes the clients of a place. Both ask the page's own server and nobody else: a hub anonymously, a node with the session cookie that
 * no script can read. Operations for reading are sent by the hash that the hub knows them by, and in full only where it does not.
 */
export function openClients({ endpoints }: Place): Clients {
  const { reading, writing } = endpoints;
  return {
    reading: new Client({
      url: reading,
      preferGetMethod: false,
      fetchOptions: { credentials: 'same-origin' },
      exchanges: [
        cacheExchange,
        persistedExchange({
          preferGetForPersistedQueries: false,
          generateHash: async (_text, document) => hashOf(document),
        }),
        fetchExchange,
      ],
    }),
    writing:
      writing === undefined
        ? undefined
        : new Client({
            url: writing,
            preferGetMethod: false,
            fetchOptions: { credentials: 'same-origin' },
            requestPolicy: 'network-only',
            exchanges: [fetchExchange],
          }),
  };
}

function hashOf(document: object): string | undefined {
  const { __meta__: meta } = document as { readonly __meta__?: { readonly hash?: string } };
  return meta?.hash?.replace(/^sha256:/, '');
}
