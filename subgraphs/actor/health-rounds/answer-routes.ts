import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressKey } from '../../serving/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { PAGE_HEADERS } from '../pages/page.ts';
import { addPageFiles, type PageFile } from '../pages/page-files.ts';
import { attemptLimit } from '../people/attempts.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { answerPage } from './answer-page.ts';
import { answerDesk } from './answering.ts';
import { HEALTH_PAGE } from './rounds.ts';

/** Room for twenty answers and a token. */
const BODY_BYTES = 2_000;
/** All of an office may answer from one address within a minute. */
const ATTEMPTS_PER_MINUTE = 60;
const FILES: Readonly<Record<string, PageFile>> = {
  [`${HEALTH_PAGE}/page.js`]: { type: 'text/javascript', where: () => new URL('./page/answer.js', import.meta.url) },
  [`${HEALTH_PAGE}/page.css`]: { type: 'text/css', where: () => new URL('./page/answer.css', import.meta.url) },
};

/**
 * Serves the page on which a round of questions is answered without an account, and what its script asks: the questions of a token, and to count
 * an answer. Nothing of a request is kept or logged; a session, if the browser has one, is not looked at.
 */
export function addHealthAnswers(
  app: FastifyInstance,
  options: { readonly actors: readonly HostedActor[]; readonly desk: FrontDesk; readonly now?: () => number },
): void {
  const { actors, desk, now = Date.now } = options;
  const answers = answerDesk(
    actors.map(({ store }) => store),
    now,
  );
  const limit = attemptLimit(ATTEMPTS_PER_MINUTE, now);
  const nameOf = (did: string) => actors.find((actor) => actor.did === did)?.name ?? did;

  app.get(HEALTH_PAGE, async (_request, reply) =>
    reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(answerPage()),
  );
  addPageFiles(app, FILES);

  const attempt = (path: string, work: (body: { token?: unknown; answers?: unknown }) => Promise<object>) =>
    app.post(`${HEALTH_PAGE}${path}`, { bodyLimit: BODY_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      desk.refuseForeign(request);
      refuseTooMany(request);
      const { body } = request;
      return work(typeof body === 'object' && body !== null ? body : {});
    });
  const refuseTooMany = (request: FastifyRequest) => limit(addressKey(request.ip));

  attempt('/questions', async ({ token }) => {
    const { actor, ...asked } = await answers.questions(token);
    return { ...asked, by: nameOf(actor) };
  });
  attempt('/answer', async ({ token, answers: values }) => {
    await answers.answer(token, values);
    return {};
  });
}
