import {
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  didUrls,
  type HubEndpoints,
  isLoopbackHost,
  type KeyHistory,
  parseDid,
  readHubDocument,
} from '../../schema/index.ts';
import { checkNodeAddress } from './public-address.ts';
import type { SafeFetch } from './safe-fetch.ts';

const MAX_BYTES = 256_000;
const DEADLINE_MS = 5_000;

/** What a hub's DID leads to. */
export type ResolvedHub = {
  readonly did: string;
  /** What its operator calls it. */
  readonly name: string;
  readonly endpoints: HubEndpoints;
  readonly keyHistory: KeyHistory;
  readonly keys: CheckedKeyHistory;
};

/** Follows the DID or the address of a hub to its document and key history (did:web, section «Read»), and checks both. */
export type ResolveHub = (hub: string, signal: AbortSignal) => Promise<ResolvedHub>;

/**
 * Makes a resolver. It rejects with BAD_ID, DID_UNRESOLVABLE or KEY_HISTORY_INVALID. An address only says where to look for the name:
 * what counts is what the name leads to, and it must be of the same host.
 *
 * @example const { did, keys } = await hubResolver({ fetch, development: false })('https://hub.example', signal)
 */
export function hubResolver(options: { readonly fetch: SafeFetch; readonly development: boolean }): ResolveHub {
  const { fetch, development } = options;

  return async (hub, signal) => {
    const did = hub.startsWith('did:') ? hub : await didAt(hub, signal);
    parseDid(did);
    const document = await get(didUrls(did).document, 'DID document', signal);
    const { name, endpoints, keyIds } = readHubDocument(document, did);
    for (const address of Object.values(endpoints)) checkNodeAddress(address, development, did);
    const history = await get(endpoints.keyHistory, 'key history', signal);
    const keys = await checkKeyHistory(history, did);
    if (!keyIds.includes(`${did}#${keys.current.thumbprint}`))
      throw new ConstellationError(
        'KEY_HISTORY_INVALID',
        `The key history of ${did} ends with another key than its DID document names.`,
      );
    const { statements } = history as KeyHistory;
    return { did, name, endpoints, keyHistory: { did, statements: [...statements] }, keys };
  };

  async function didAt(address: string, signal: AbortSignal): Promise<string> {
    const url = checkNodeAddress(/^https?:\/\//.test(address) ? address : `https://${address}`, development);
    const path = url.pathname.replace(/\/(graphql|graphiql)?\/?$/, '');
    const document = await get(`${url.origin}${path === '' ? '/.well-known' : path}/did.json`, 'DID document', signal);
    const did = String((document as { id?: unknown } | null)?.id ?? '');
    const { host } = parseDid(did);
    const isSame = host === url.hostname || (isLoopbackHost(host) && isLoopbackHost(url.hostname));
    if (isSame) return did;
    throw new ConstellationError('DID_UNRESOLVABLE', `At ${url.origin} there is the DID of another host: ${did}.`);
  }

  async function get(address: string, what: string, signal: AbortSignal): Promise<unknown> {
    const { href } = checkNodeAddress(address, development);
    try {
      return await fetch.json(href, { signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES });
    } catch (cause) {
      if (signal.aborted) throw cause;
      const reason = cause instanceof Error ? cause.message : '';
      throw new ConstellationError('DID_UNRESOLVABLE', `The ${what} at ${href} cannot be fetched. ${reason}`, {
        retryable: true,
        cause,
      });
    }
  }
}
