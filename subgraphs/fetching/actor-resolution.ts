import {
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  type Destination,
  documentUrls,
  type KeyHistory,
  type NodeEndpoints,
  parseDid,
  readDidDocument,
} from '../../schema/index.ts';
import { checkNodeAddress } from './public-address.ts';
import type { SafeFetch } from './safe-fetch.ts';

const MAX_BYTES = 256_000;
const DEADLINE_MS = 5_000;
/** One at a time is usual; who joins a hub for the first time may have moved before. */
const MAX_MOVES = 3;

/** What an actor's DID leads to: where its node answers, and the keys that ever spoke for it. */
export type ResolvedActor = {
  readonly did: string;
  readonly endpoints: NodeEndpoints;
  readonly keyHistory: KeyHistory;
  readonly keys: CheckedKeyHistory;
};

/**
 * Follows a DID to its document and key history (did:web, section «Read»), and checks both. Of an actor that is known to have moved it
 * asks the new place only, and never the domain that it left, which may be anybody's by now.
 */
export type ResolveActor = (
  did: string,
  signal: AbortSignal,
  known?: { readonly moved?: Destination | undefined },
) => Promise<ResolvedActor>;

/**
 * Makes a resolver. It rejects with BAD_ID, DID_UNRESOLVABLE or KEY_HISTORY_INVALID; the message says to an operator what is wrong.
 *
 * @example const { endpoints } = await actorResolver({ fetch, development: false })('did:web:acme.example', signal)
 */
export function actorResolver(options: { readonly fetch: SafeFetch; readonly development: boolean }): ResolveActor {
  const { fetch, development } = options;

  return async (did, signal, known = {}) => {
    parseDid(did);
    let at = known.moved;
    for (let moves = 0; moves <= MAX_MOVES; moves++) {
      const found = await look(did, at, signal);
      const { moved } = found.keys;
      if (documentUrls(did, moved).document === documentUrls(did, at).document) return found;
      at = moved;
    }
    throw new ConstellationError('DID_UNRESOLVABLE', `${did} moved more often than is followed.`, { actor: did });
  };

  async function look(did: string, at: Destination | undefined, signal: AbortSignal): Promise<ResolvedActor> {
    const document = await get(documentUrls(did, at).document, 'DID document', did, signal);
    const { endpoints, keyIds } = readDidDocument(document, did);
    for (const address of [endpoints.graphql, endpoints.feedStream, endpoints.session, endpoints.control])
      if (address !== undefined) checkNodeAddress(address, development, did);
    const history = await get(endpoints.keyHistory, 'key history', did, signal);
    const keys = await checkKeyHistory(history, did);
    if (!keyIds.includes(`${did}#${keys.current.thumbprint}`)) {
      throw new ConstellationError(
        'KEY_HISTORY_INVALID',
        `The key history of ${did} ends with another key than its DID document names.`,
        { actor: did },
      );
    }
    const { statements } = history as KeyHistory;
    return { did, endpoints: pick(endpoints), keyHistory: { did, statements: [...statements] }, keys };
  }

  async function get(address: string, what: string, did: string, signal: AbortSignal): Promise<unknown> {
    const { href } = checkNodeAddress(address, development, did);
    try {
      return await fetch.json(href, { signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES });
    } catch (cause) {
      if (signal.aborted) throw cause;
      const reason = cause instanceof Error ? cause.message : '';
      throw new ConstellationError('DID_UNRESOLVABLE', `The ${what} at ${href} cannot be fetched. ${reason}`, {
        actor: did,
        retryable: true,
        cause,
      });
    }
  }
}

function pick({ graphql, feedStream, keyHistory, session, control }: NodeEndpoints): NodeEndpoints {
  return {
    graphql,
    feedStream,
    keyHistory,
    ...(session === undefined ? {} : { session }),
    ...(control === undefined ? {} : { control }),
  };
}
