import type { FastifyInstance } from 'fastify';
import { ConstellationError, isConstellationError, type KindRegistry, sha256 } from '../../../schema/index.ts';
import { addressKey, whenClientLeaves } from '../../serving/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { attemptLimit } from '../people/attempts.ts';
import { mayAct } from '../people/delegation.ts';
import { digestOfSecret, searchStores, secretText } from '../people/secret-text.ts';
import type { HubReader } from '../reading/index.ts';
import { personCalendar } from './person-calendar.ts';

export const CALENDAR_PATH = '/calendar';
const PREFIX = 'csl_';
/** Calendars look a few times a day; all of an office may do so from one address. */
const LOOKS_PER_MINUTE = 60;
const RETRY_SECONDS = '900';

/** A secret for a calendar link; the store keeps its digest. */
export function calendarSecret(): { readonly text: string; readonly digest: string } {
  return secretText(PREFIX);
}

/**
 * Serves `GET /calendar/<secret>.ics`: the calendar of one person. The secret in the link is all that is needed, since calendar programs cannot sign
 * in; it reads nothing else, and whoever made it can revoke it. Whoever may not sign in any more has no calendar either.
 */
export function addCalendars(
  app: FastifyInstance,
  options: {
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly originOf: (actor: HostedActor) => string;
    readonly reader: HubReader;
    readonly registry: KindRegistry;
    readonly now?: () => number;
  },
): void {
  const { actors, originOf, reader, registry, now = Date.now } = options;
  const find = searchStores(
    () => [...actors.values()].map(({ store }) => store),
    (store, digest) => store.reminders.byCalendar(digest),
  );
  const limit = attemptLimit(LOOKS_PER_MINUTE, now, 'Your address looks too often; wait a minute.');

  app.get<{ Params: { file: string } }>(`${CALENDAR_PATH}/:file`, async (request, reply) => {
    limit(addressKey(request.ip));
    reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    const digest = digestOfSecret(PREFIX, request.params.file.replace(/\.ics$/, ''));
    const hit = digest === undefined ? undefined : await find(digest);
    const actor = hit && actors.get(hit.store.actor);
    const person = hit && (await hit.store.people.person(hit.found.person));
    if (!actor || !person || !mayAct(person, now()) || actor.recoveryPending())
      throw new ConstellationError('NOT_FOUND', 'There is no such calendar. Its link may have been revoked.');
    const language = hit.found.mail?.language ?? 'EN';
    const whose = { actor, person, language, origin: originOf(actor) };
    try {
      const text = await personCalendar(whose, registry, reader, whenClientLeaves(reply), now());
      const etag = `"${Buffer.from(sha256(text)).toString('base64url').slice(0, 22)}"`;
      reply.header('etag', etag).type('text/calendar; charset=utf-8');
      reply.header('content-disposition', 'inline; filename="constellation.ics"');
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text);
    } catch (thrown) {
      if (!isConstellationError(thrown) || !thrown.code.startsWith('HUB_')) throw thrown;
      // programs keep what they have, and look again
      reply.header('retry-after', RETRY_SECONDS);
      throw new ConstellationError('NOT_READY', 'The hub cannot be read now; look again later.', { retryable: true });
    }
  });
}
