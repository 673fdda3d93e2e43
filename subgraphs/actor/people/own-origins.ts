import type { FastifyRequest } from 'fastify';
import { ConstellationError, isLoopbackHost } from '../../../schema/index.ts';

/**
 * The origin at which people reach an actor: passkeys are made for its host, so it is never taken from a request. A passkey cannot be
 * made for an IP address (WebAuthn Level 3, section 5.1.2): on one machine the name is `localhost`.
 */
export function originFor(address: string): string {
  const url = new URL(address);
  if (isLoopbackHost(url.hostname)) url.hostname = 'localhost';
  return url.origin;
}

/**
 * Refuses requests that a page of another site could have caused: browsers send the cookie along with those. A browser says where a
 * request comes from (Fetch Metadata, W3C; before that the Origin header), and asks first before it sends JSON, or bytes of no type, to another site.
 *
 * @throws ConstellationError FORBIDDEN
 */
export function refuseForeignPages(request: FastifyRequest, ownOrigins: readonly string[]): void {
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  const fromHere = site === undefined ? origin !== undefined : site === 'same-origin';
  const ours = origin === undefined || ownOrigins.includes(origin);
  const plain = request.method === 'GET' || /^application\/(json|octet-stream) *(;|$)/i.test(type ?? '');
  if (fromHere && ours && plain) return;
  throw new ConstellationError(
    'FORBIDDEN',
    'With a session, only pages of this node may ask here, and send JSON. Programs use a token.',
  );
}
