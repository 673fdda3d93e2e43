import type { FastifyInstance, FastifyReply } from 'fastify';
import { ConstellationError, didUrls } from '../../../schema/index.ts';
import { didDocumentOf, type HostedActor } from '../hosted-actor.ts';

/** For how long readers may go on with what they have, in seconds; short, because a key may have to be replaced. */
const MAX_AGE = 60;

/**
 * Serves the DID document and the key history of every hosted actor where did:web looks for them: /.well-known/did.json for the DID
 * of a host, /<path>/did.json for one with a path; and under /dids/<DID>/, where those that moved are looked for.
 */
export function addDidRoutes(
  app: FastifyInstance,
  actors: readonly HostedActor[],
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
    app.get(path, (_request, reply) => sendDocument(reply, actor));
    app.get(new URL(urls.keyHistory).pathname, (_request, reply) => sendHistory(reply, actor));
  }
  // where an actor is looked for that has left its domain: there may be many, whatever their domains were
  const known = new Map([...actors].map((actor) => [actor.did, actor]));
  const find = (did: string) => {
    const actor = known.get(did);
    if (!actor) throw new ConstellationError('NOT_FOUND', 'No actor of that DID is hosted here.');
    return actor;
  };
  type Named = { Params: { did: string } };
  app.get<Named>('/dids/:did/did.json', ({ params }, reply) => sendDocument(reply, find(params.did)));
  app.get<Named>('/dids/:did/key-history.json', ({ params }, reply) => sendHistory(reply, find(params.did)));

  function sendDocument(reply: FastifyReply, actor: HostedActor) {
    // the type that DID Core 1.0 registers; any JSON reader takes it
    return forEverybody(reply)
      .type('application/did+json; charset=utf-8')
      .send(JSON.stringify(didDocumentOf(actor, baseUrl(actor))));
  }

  function sendHistory(reply: FastifyReply, actor: HostedActor) {
    return forEverybody(reply).send(actor.keys.history);
  }
}

function forEverybody(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', `public, max-age=${MAX_AGE}`)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}
