import type { FastifyInstance } from 'fastify';
import { ConstellationError, didUrls } from '../../../schema/index.ts';
import { didDocumentOf, type HostedActor } from '../hosted-actor.ts';

/** For how long readers may go on with what they have, in seconds; short, because a key may have to be replaced. */
const MAX_AGE = 60;

/**
 * Serves the DID document and the key history of every hosted actor where did:web looks for them: /.well-known/did.json for the DID
 * of a host, /<path>/did.json for one with a path.
 */
export function addDidRoutes(
  app: FastifyInstance,
  actors: Iterable<HostedActor>,
  baseUrl: (actor: HostedActor) => string,
): void {
  const taken = new Map<string, string>();
  for (const actor of actors) {
    const urls = didUrls(actor.did);
    const path = new URL(urls.document).pathname;
    const other = taken.get(path);
    if (other !== undefined)
      throw new ConstellationError(
        'CONFIG_INVALID',
        `${actor.did} and ${other} would both be served at ${path}: they differ in their host only. Host them in two nodes.`,
      );
    taken.set(path, actor.did);
    // the type that DID Core 1.0 registers; any JSON reader takes it
    app.get(path, (_request, reply) =>
      reply
        .header('cache-control', `public, max-age=${MAX_AGE}`)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('application/did+json; charset=utf-8')
        .send(JSON.stringify(didDocumentOf(actor, baseUrl(actor)))),
    );
    app.get(new URL(urls.keyHistory).pathname, (_request, reply) =>
      reply
        .header('cache-control', `public, max-age=${MAX_AGE}`)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(actor.keys.history),
    );
  }
}
