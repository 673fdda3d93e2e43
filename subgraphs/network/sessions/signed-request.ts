import { type ConstellationError, isConstellationError } from '../../../schema/index.ts';
import type { RequestSigner, SignableRequest } from '../request-signer.ts';

/**
 * Sends a request in the name of the hub, and once more, signed anew, when the node has forgotten the session (it was started again) or
 * the connection was found closed. `send` gets the headers to add; none when the node takes no requests from this hub, and then it must
 * ask for no more than what is PUBLIC. It rejects with SESSION_UNKNOWN, or with an error whose cause that is.
 *
 * @example await signedRequest(signer, { method: 'POST', url, body, actor, signal }, (headers) => fetch.json(url, { body, headers, … }))
 */
export async function signedRequest<Result>(
  signer: RequestSigner,
  request: SignableRequest,
  send: (headers: Readonly<Record<string, string>> | undefined) => Promise<Result>,
): Promise<Result> {
  const headers = await signer.headers(request);
  try {
    return await send(headers);
  } catch (thrown) {
    const isForgotten = saysSessionUnknown(thrown);
    if (isForgotten) signer.forget(request.url, headers);
    if (headers === undefined || request.signal.aborted) throw thrown;
    if (!isForgotten && !isConstellationError(thrown, 'ACTOR_UNREACHABLE')) throw thrown;
  }
  return send(await signer.headers(request));
}

function saysSessionUnknown(thrown: unknown): boolean {
  if (isConstellationError(thrown, 'SESSION_UNKNOWN')) return true;
  return thrown instanceof Error && isConstellationError((thrown as ConstellationError).cause, 'SESSION_UNKNOWN');
}
