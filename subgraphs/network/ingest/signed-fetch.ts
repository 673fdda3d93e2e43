import { isConstellationError } from '../../../schema/index.ts';
import type { FetchOptions, SafeFetch } from '../../fetching/index.ts';
import type { RequestSigner } from '../request-signer.ts';

/** The node takes no requests from this hub: it knows no sessions, or the actor does not take part here. */
export class HubNotTaken extends Error {
  override readonly name = 'HubNotTaken';
}

type Signed = Omit<FetchOptions, 'headers'> & {
  /** DID of an actor at that address. */
  readonly actor: string;
};

/** Asks nodes in the name of the hub, as {@link SafeFetch} asks them in nobody's. @throws HubNotTaken beside what SafeFetch throws */
export type SignedFetch = {
  json(url: string, options: Signed & { readonly body: string }): Promise<unknown>;
  events(url: string, options: Omit<Signed, 'maxBytes'>): Promise<AsyncIterable<Uint8Array>>;
};

export function signedFetch(fetch: SafeFetch, signer: RequestSigner): SignedFetch {
  /** A signature holds once, so what is asked again is signed again. */
  async function twice<Result>(
    request: Parameters<RequestSigner['headers']>[0],
    ask: (headers: Readonly<Record<string, string>>) => Promise<Result>,
  ): Promise<Result> {
    for (let isFirst = true; ; isFirst = false) {
      const headers = await signer.headers(request);
      if (headers === undefined) throw new HubNotTaken(`${request.actor} takes no requests from this hub.`);
      try {
        return await ask(headers);
      } catch (thrown) {
        if (isRefusal(thrown, 'HUB_UNKNOWN'))
          throw new HubNotTaken('The node does not know this hub.', { cause: thrown });
        const isOver = isRefusal(thrown, 'SESSION_UNKNOWN');
        if (isOver) signer.forget(request.url, headers);
        // a kept-alive connection may have been closed by the other side
        if (!isFirst || request.signal.aborted || !(isOver || isConstellationError(thrown, 'ACTOR_UNREACHABLE')))
          throw thrown;
      }
    }
  }

  return {
    json: (url, { actor, body, ...options }) =>
      twice({ method: 'POST', url, body, actor, signal: options.signal }, (headers) =>
        fetch.json(url, { ...options, body, headers }),
      ),
    events: (url, { actor, ...options }) =>
      twice({ method: 'GET', url, actor, signal: options.signal }, (headers) =>
        fetch.events(url, { ...options, headers }),
      ),
  };
}

function isRefusal(thrown: unknown, code: 'HUB_UNKNOWN' | 'SESSION_UNKNOWN'): boolean {
  return thrown instanceof Error && isConstellationError(thrown.cause, code);
}
