import type { FastifyInstance } from 'fastify';
import {
  ConstellationError,
  checkKeyHistory,
  isDid,
  rosterRequestIn,
  verifyRosterRequest,
} from '../../../schema/index.ts';
import { addressKey, requestQuota } from '../../serving/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { CONTROL_PATH, controlStatement, readControlRequest } from './control.ts';
import { readPinnedHubs } from './pinned-hubs.ts';
import { rosterFiles } from './roster-files.ts';

/** Beside {@link CONTROL_PATH}: the roster of a hub as this node has it. */
export const ROSTER_COPY_PATH = '/hubs/roster';

const MINUTE = 60_000;
const PAGE = 200;

/**
 * Serves what hubs ask of a node: a signed word that an actor takes part, for hubs that its operator pinned and nobody else; and what the
 * node has of their rosters, for a hub that lost some of it. To strangers, hubs and actors that are not there look alike.
 */
export function addMembershipRoutes(
  app: FastifyInstance,
  options: {
    readonly nodeDirectory: string;
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly now?: () => number;
  },
): void {
  const { nodeDirectory, actors, now = Date.now } = options;
  const mayAsk = requestQuota({ each: 60, all: 600, windowMs: MINUTE });
  const limited = () => new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
  const unknown = () => new ConstellationError('HUB_UNKNOWN');

  app.post(CONTROL_PATH, { bodyLimit: 4_000 }, async (request, reply) => {
    if (!mayAsk(addressKey(request.ip))) throw limited();
    const asked = readControlRequest(request.body);
    if (!asked) throw new ConstellationError('BAD_INPUT', 'Send { hub, actor, nonce }.');
    const actor = actors.get(asked.actor);
    if (!actor) throw unknown();
    // read anew: the operator may have joined this very moment
    const pinned = await readPinnedHubs(actor.directory);
    const statement = await controlStatement(asked, { did: actor.did, signer: actor.keys.signingKey, pinned });
    if (statement === undefined) throw unknown();
    return reply.header('cache-control', 'no-store').send({ statement });
  });

  app.get<{ Querystring: { hub?: string; after?: string } }>(ROSTER_COPY_PATH, async (request, reply) => {
    if (!mayAsk(addressKey(request.ip))) throw limited();
    const { hub = '', after = '0' } = request.query;
    if (!isDid(hub) || !/^\d{1,9}$/.test(after)) throw new ConstellationError('BAD_INPUT', 'Send hub and after.');
    const files = rosterFiles(nodeDirectory, hub);
    const standing = await files.standing();
    const asked = rosterRequestIn(request.headers.authorization);
    if (!standing || asked?.from !== hub) throw unknown();
    // what members know of each other is for them, and for the hub whose roster it is
    const from = await checkKeyHistory(standing.keyHistory, hub);
    await verifyRosterRequest(asked.word, { from, to: (did) => actors.has(did), now: now() }).catch(() => {
      throw unknown();
    });
    const entries = await files.page(Number(after), PAGE);
    return reply.header('cache-control', 'no-store').send({ head: standing.head, entries });
  });
}
