import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EventStreams, RateLimits } from '../../serving/index.ts';
import { askerOf, callerWith } from '../access/caller.ts';
import type { Bearer } from '../access/tokens.ts';
import type { JoinedHubs } from '../membership/joined-hubs.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { chosenHub } from './chosen-hub.ts';
import type { HubChanges } from './hub-changes.ts';

export type ChangesOptions = {
  readonly actors: ReadonlyMap<string, unknown>;
  readonly desk: FrontDesk;
  readonly hubs: Pick<JoinedHubs, 'joined'>;
  readonly changes: HubChanges;
  readonly streams: EventStreams;
  readonly rates: RateLimits;
};

/**
 * Serves `GET /reading/changes`: server-sent events that say when the network is to be read again, as the hub tells them: `here` at first, `changed`, and
 * `reset` when something may have been missed. For who is signed in also of what is shared with members, as long as they are. `?hub=<DID>` for another hub.
 */
export function addReadingChanges(app: FastifyInstance, options: ChangesOptions): void {
  const { actors, desk, hubs, changes, streams, rates } = options;
  const mayGoOn = (request: FastifyRequest, bearer: Bearer) => () => desk.stillHolds(request, bearer);
  app.get<{ Querystring: { hub?: unknown } }>(
    '/reading/changes',
    { config: { admits: true } },
    async (request, reply) => {
      const bearer = await desk.bearerOf(request, reply);
      if (!bearer) desk.refuseForeign(request);
      rates.admit(request, reply, askerOf(callerWith(bearer)));
      const hub = chosenHub(hubs, bearer ? [bearer.actor] : actors.keys(), request.query.hub);
      reply.header('vary', 'cookie, authorization');
      const stream = streams.open(reply, bearer && mayGoOn(request, bearer));
      if (stream.signal.aborted) return;
      const end = changes.listen(hub, bearer?.actor, (news) => {
        stream.send(news.type.toLowerCase(), news.type === 'CHANGED' ? news.changes : {});
      });
      stream.signal.addEventListener('abort', end, { once: true });
      // who comes again brings the id along, and may have missed something while away
      const isBack = request.headers['last-event-id'] !== undefined;
      stream.send(isBack ? 'reset' : 'here', {}, String(Date.now()));
    },
  );
}
