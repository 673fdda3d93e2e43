import type { FastifyInstance } from 'fastify';
import type { Network } from './hub.ts';

/** For how long readers may go on with what they have, in seconds; short, because a key may have to be replaced. */
const MAX_AGE = 60;

/**
 * `GET /key-histories/<DID>`: the keys of a member as this hub has pinned them when it joined and followed them since. With them a reader
 * checks the proofs of its records, also where it cannot ask the member itself: a page of this hub may connect to nobody else.
 */
export function addKeyHistoryRoute(app: FastifyInstance, network: Pick<Network, 'keyHistoryOf'>): void {
  app.get<{ Params: { did: string } }>('/key-histories/:did', async (request, reply) => {
    const history = await network.keyHistoryOf?.(request.params.did);
    if (history === undefined) return reply.callNotFound();
    return reply
      .header('cache-control', `public, max-age=${MAX_AGE}`)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(history);
  });
}
