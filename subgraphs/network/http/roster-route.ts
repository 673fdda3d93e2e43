import type { FastifyInstance } from 'fastify';
import { ConstellationError, checkKeyHistory, rosterRequestIn, verifyRosterRequest } from '../../../schema/index.ts';
import { ROSTER_PAGE } from '../roster/published-roster.ts';
import type { Member } from '../store/port.ts';
import type { HubRouteOptions } from './hub-routes.ts';

/**
 * Serves the roster to those who take part: it names the charters of each, also where that is shared with members only. Whoever waits, is
 * suspended or was removed learns so of itself, and nothing of others.
 */
export function addRosterRoute(app: FastifyInstance, { state, identity, roster, now }: HubRouteOptions): void {
  const refuse = (cause?: unknown): never => {
    throw new ConstellationError('UNAUTHENTICATED', 'The roster is shown to those who take part.', { cause });
  };

  async function askedBy(authorization: string | undefined): Promise<Member> {
    const asked = rosterRequestIn(authorization);
    const member = asked && (await state.member(asked.from));
    if (!member) return refuse();
    const from = await checkKeyHistory(member.keyHistory, member.did);
    await verifyRosterRequest(asked.word, { from, to: (did) => did === identity.did, now: now() });
    return member;
  }

  app.get<{ Querystring: { after?: string; first?: string } }>('/roster', async (request, reply) => {
    const { after = '0', first = String(ROSTER_PAGE) } = request.query;
    if (!/^\d{1,9}$/.test(after) || !/^[1-9]\d{0,2}$/.test(first) || Number(first) > ROSTER_PAGE)
      throw new ConstellationError(
        'BAD_PAGE_SIZE',
        `after is a whole number from 0, first one from 1 to ${ROSTER_PAGE}.`,
      );
    reply.header('vary', 'authorization').header('cache-control', 'private, no-cache');
    // first: a hub that was restored may not know all of its members yet, and turns nobody away until it does
    const etag = await roster.etag();
    refuseOthers(await askedBy(request.headers.authorization));
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return roster.page(Number(after), Number(first));
  });
}

function refuseOthers({ status }: Member): void {
  if (status === 'APPLIED') throw new ConstellationError('ADMISSION_PENDING', undefined, { retryable: true });
  if (status === 'SUSPENDED') throw new ConstellationError('ACTOR_SUSPENDED');
  if (status === 'FORMER') throw new ConstellationError('NOT_A_MEMBER');
}
