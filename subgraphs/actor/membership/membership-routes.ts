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
/** Words of one actor for one address in a minute: a hub asks every five minutes, and again when it hears none. */
const WORDS_OF_EACH = 60;
/** In all, for each actor and beside that: what many addresses can have a node sign takes a few percent of its time. */
const WORDS = { ofEach: 60, beside: 6_000 };
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
  // a host has many actors, and a hub that starts asks for the words of all: each has its own share
  const mayHear = requestQuota({
    each: WORDS_OF_EACH,
    all: WORDS.beside + WORDS.ofEach * actors.size,
    windowMs: MINUTE,
  });
  const limited = () => new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
  const unknown = () => new ConstellationError('HUB_UNKNOWN');

  app.post(CONTROL_PATH, { bodyLimit: 4_000 }, async (request, reply) => {
    const asked = readControlRequest(request.body);
    const actor = asked && actors.get(asked.actor);
    const address = addressKey(request.ip);
    if (actor ? !mayHear(`${address} ${actor.did}`) : !mayAsk(address)) throw limited();
    if (!asked) throw new ConstellationError('BAD_INPUT', 'Send { hub, actor, nonce }.');
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
