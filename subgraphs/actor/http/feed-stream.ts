import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import type { EventStreams } from '../../serving/index.ts';
import { type Caller, callerWith } from '../access/caller.ts';
import { feedTiersFor } from '../access/feed-tiers.ts';
import type { Bearer } from '../access/tokens.ts';
import type { FeedNewsDesk } from '../feed-news.ts';
import type { HostedActor } from '../hosted-actor.ts';

/**
 * Serves /feed/stream: server-sent events `head` with where the feeds stand, at once and whenever one moves. `?actor=<DID>` for one
 * actor, else all that are hosted here. The news only says that there is something to read; what, says the feed. Of which tiers there is
 * news depends on the caller; without `callerOf` everybody is a stranger. Own people are sent away at
 * the next heartbeat when what they came in with holds no more.
 */
export function addFeedStream(
  app: FastifyInstance,
  actors: ReadonlyMap<string, HostedActor>,
  streams: EventStreams,
  news: FeedNewsDesk,
  callerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller> = async () => callerWith(undefined),
  stillHolds: (request: FastifyRequest, bearer: Bearer) => Promise<boolean> = async () => true,
): void {
  app.get<{ Querystring: { actor?: string } }>('/feed/stream', { config: { admits: true } }, async (request, reply) => {
    const { actor } = request.query;
    const chosen = actor === undefined ? [...actors.values()] : [actors.get(actor)];
    if (chosen.some((one) => one === undefined))
      throw new ConstellationError('NOT_FOUND', 'No actor of that DID is hosted here.');
    const caller = await callerOf(request, reply);
    const { bearer } = caller;
    const stream = streams.open(reply, bearer && (() => stillHolds(request, bearer)));
    if (stream.signal.aborted) return;
    const tiersOf = (did: string) => feedTiersFor(caller.viewerFor(did), did);
    const end = news.listen(chosen as HostedActor[], (head) => stream.send('head', head), tiersOf);
    stream.signal.addEventListener('abort', end, { once: true });
  });
}
