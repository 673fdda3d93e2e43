import type { FastifyRequest } from 'fastify';
import {
  CONTENT_DIGEST_HEADER,
  ConstellationError,
  checkComponents,
  checkSignatureTime,
  type ReceivedSignature,
  readSignature,
  SIGNATURE_HEADER,
  SIGNATURE_INPUT_HEADER,
  type SignedMessage,
  signatureBase,
  signatureInvalid,
  VIEWER_HEADER,
} from '../../../schema/index.ts';
import type { BodyDigest } from './signed-body.ts';

/** Whether a request carries anything of a signature: then all of it must hold. */
export function isSigned({ headers }: FastifyRequest): boolean {
  return (
    headers[SIGNATURE_INPUT_HEADER] !== undefined ||
    headers[SIGNATURE_HEADER] !== undefined ||
    headers[VIEWER_HEADER] !== undefined
  );
}

/**
 * Reads the signature of a request in its form, without belief.
 *
 * @throws ConstellationError SIGNATURE_INVALID | UNAUTHENTICATED (a viewer whom nobody vouches for) | BAD_INPUT (a token beside it)
 */
export function receivedSignature({ headers }: FastifyRequest): ReceivedSignature {
  if (headers.authorization !== undefined)
    throw new ConstellationError('BAD_INPUT', 'Send a token or a signature, not both.');
  const input = headers[SIGNATURE_INPUT_HEADER];
  const signature = headers[SIGNATURE_HEADER];
  if (input === undefined && signature === undefined && headers[VIEWER_HEADER] !== undefined)
    throw new ConstellationError('UNAUTHENTICATED', 'An assertion counts only in a request that a hub has signed.');
  return readSignature(input, signature);
}

/**
 * The text that the signature must be over, if the request is the one that was signed: at this address, with this body, for this viewer,
 * now. What is left to check is the signature itself, and that it was not used before.
 *
 * @param address the node's own, without a path, as its DID document names it; what a proxy or the Host field says does not count
 * @throws ConstellationError SIGNATURE_INVALID
 */
export function signedText(
  request: FastifyRequest,
  received: ReceivedSignature,
  expected: { readonly tag: string; readonly address: string; readonly bodyDigest: BodyDigest; readonly now: number },
): string {
  const { headers, method, url } = request;
  const { tag, address, now } = expected;
  if (received.parameters.tag !== tag) throw signatureInvalid('for another purpose');
  checkSignatureTime(received.parameters, now);
  const digest = expected.bodyDigest(request);
  const hasBody = headers['content-length'] !== undefined ? headers['content-length'] !== '0' : false;
  if (digest === undefined && (method === 'POST' || hasBody || headers['transfer-encoding'] !== undefined))
    throw signatureInvalid('a body without a digest');
  if (digest !== undefined && headers[CONTENT_DIGEST_HEADER] !== digest) throw signatureInvalid('another body');
  const message: SignedMessage = {
    method,
    target: `${address}${url}`,
    contentDigest: digest,
    viewer: headers[VIEWER_HEADER] as string | undefined,
  };
  checkComponents(received, message);
  return signatureBase(message, received.components, received.input);
}
