import type { FastifyInstance } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import type { EventStreams } from '../../serving/index.ts';
import type { FeedNewsDesk } from '../feed-news.ts';
import type { HostedActor } from '../hosted-actor.ts';

/**
 * Serves /feed/stream: server-sent events `head` with where the feeds stand, at once and whenever one moves. `?actor=<DID>` for one
 * actor, else all that are hosted here. The news only says that there is something to read; what, says the feed.
 */
export function addFeedStream(
  app: FastifyInstance,
  actors: ReadonlyMap<string, HostedActor>,
  streams: EventStreams,
  news: FeedNewsDesk,
): void {
  app.get<{ Querystring: { actor?: string } }>('/feed/stream', (request, reply) => {
    const { actor } = request.query;
    const chosen = actor === undefined ? [...actors.values()] : [actors.get(actor)];
    if (chosen.some((one) => one === undefined))
      throw new ConstellationError('NOT_FOUND', 'No actor of that DID is hosted here.');
    const stream = streams.open(reply);
    const end = news.listen(chosen as HostedActor[], (head) => stream.send('head', head));
    stream.signal.addEventListener('abort', end, { once: true });
  });
}
