import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contentDigestOf, SIGNATURE_INPUT_HEADER } from '../../../schema/index.ts';

/** The digest of the body that came with a request, as a Content-Digest field would say it; undefined without one. */
export type BodyDigest = (request: FastifyRequest) => string | undefined;

/**
 * Lets a server take the digest of JSON bodies whose request is signed, of the bytes as they came. They are read once and within the
 * limit of the route, as before; what is kept is the digest.
 */
export function keepBodyDigests(app: FastifyInstance): BodyDigest {
  const digests = new WeakMap<FastifyRequest, string>();
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (request.headers[SIGNATURE_INPUT_HEADER] !== undefined) digests.set(request, contentDigestOf(body));
    readJson(request, body.toString('utf8'), done);
  });
  return (request) => digests.get(request);
}
