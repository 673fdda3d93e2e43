import type { FastifyInstance, FastifyReply } from 'fastify';
import { ConstellationError, ownerOf } from '../../../schema/index.ts';
import { addressKey } from '../../serving/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { PAGE_HEADERS } from '../pages/page.ts';
import { addPageFiles, type PageFile } from '../pages/page-files.ts';
import { attemptLimit } from '../people/attempts.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { GUESTS_PATH, type OpenTopic, topicBehindDoor } from './doors.ts';
import { guestPage, noDoorPage } from './guest-page.ts';
import { ideaDesk } from './ideas.ts';

/** Two thousand characters of any script, escaped in JSON, and a name. */
const BODY_BYTES = 32_000;
/** Of one address; and of all together at one node, because each idea is looked at by people. */
const IDEAS_PER_MINUTE = { address: 5, node: 60 } as const;
const FILES: Readonly<Record<string, PageFile>> = {
  [`${GUESTS_PATH}/page.js`]: { type: 'text/javascript', where: () => new URL('./page/guests.js', import.meta.url) },
  [`${GUESTS_PATH}/page.css`]: { type: 'text/css', where: () => new URL('./page/guests.css', import.meta.url) },
};

type DoorRoute = { readonly Params: { readonly '*': string } };

/** Serves the doors for guests: a page for each topic whose door is open, and what its form sends. Nothing of a request is kept but the idea. */
export function addGuestDoors(
  app: FastifyInstance,
  options: {
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly desk: FrontDesk;
    readonly now?: () => number;
  },
): void {
  const { actors, desk, now = Date.now } = options;
  const ideas = ideaDesk(now);
  const byAddress = attemptLimit(IDEAS_PER_MINUTE.address, now);
  const ofAll = attemptLimit(IDEAS_PER_MINUTE.node, now, 'Many ideas come in at this moment; wait a minute.');

  async function behind(id: string): Promise<{ actor: HostedActor; topic: OpenTopic } | undefined> {
    const actor = actors.get(ownerOf(id));
    // what a backup shows may have been taken back since
    if (!actor || actor.recoveryPending()) return undefined;
    const topic = await topicBehindDoor(actor, id, now());
    return topic && { actor, topic };
  }
  const show = (reply: FastifyReply, page: string, status: number) =>
    reply.code(status).headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(page);

  addPageFiles(app, FILES);
  app.get<DoorRoute>(`${GUESTS_PATH}/*`, async ({ params }, reply) => {
    const found = await behind(params['*']);
    return found ? show(reply, guestPage(found.actor.name, found.topic), 200) : show(reply, noDoorPage(), 404);
  });
  app.post<DoorRoute>(`${GUESTS_PATH}/*`, { bodyLimit: BODY_BYTES }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    desk.refuseForeign(request);
    byAddress(addressKey(request.ip));
    const found = await behind(request.params['*']);
    if (!found) throw new ConstellationError('NOT_FOUND', 'Nobody asks for ideas here any more.');
    ofAll('');
    const { body } = request;
    const { text, name } = (typeof body === 'object' && body !== null ? body : {}) as {
      text?: unknown;
      name?: unknown;
    };
    await ideas.leave(found.actor, found.topic, { text, name });
    return reply.code(202).send({});
  });
}
