import type { FastifyInstance } from 'fastify';
import { eventStreams, type RateLimits } from '../subgraphs/serving/index.ts';
import type { Network } from './hub.ts';
import { askerIn, viewerIn } from './serve.ts';

/**
 * Adds `GET /changes`: server-sent events that say of which actors records of which kinds came, changed or went, so that a page or a tool knows when to
 * ask again. The events are `here` (where the hub stands), `changed` (a list of `{ actor, kinds }`; `kinds` is null when anything may
 * have) and `reset` (ask everything anew). Who comes again with `Last-Event-ID` hears what was missed. Without a viewer it
 * tells of what is PUBLIC only, since that a feed moves says something already.
 */
export function addChangesRoute(
  app: FastifyInstance,
  { viewerOf, listenToChanges }: Pick<Network, 'viewerOf' | 'listenToChanges'>,
  rates: RateLimits,
): void {
  if (!listenToChanges) return;
  const streams = eventStreams(app);
  app.get('/changes', { config: { admits: true } }, async (request, reply) => {
    const viewer = await viewerIn(request, viewerOf ? { viewerOf } : {});
    rates.admit(request, reply, askerIn(viewer));
    const lastId = request.headers['last-event-id'];
    reply.header('vary', 'authorization');
    // an assertion lives two minutes: who listens on shows the next one
    const stillHolds = async () => (await viewerIn(request, viewerOf ? { viewerOf } : {})) !== undefined;
    const stream = streams.open(reply, viewer && stillHolds);
    if (stream.signal.aborted) return;
    const end = listenToChanges(
      (news) => {
        const data = news.type === 'CHANGED' ? news.changes : {};
        stream.send(news.type.toLowerCase(), data, news.id);
      },
      { tier: viewer ? 'MEMBERS' : 'PUBLIC', ...(typeof lastId === 'string' ? { lastId } : {}) },
    );
    stream.signal.addEventListener('abort', end, { once: true });
  });
}
