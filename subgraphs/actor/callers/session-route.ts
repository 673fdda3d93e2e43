import type { FastifyInstance } from 'fastify';
import type { SignedCallers } from './signed-callers.ts';

/** Where hubs open sessions. */
export const SESSION_PATH = '/session';
const MAX_BODY_BYTES = 4_000;

/** Serves POST /session: `{ "answer": <SESSION_ANSWER statement> }`. */
export function addSessionRoute(app: FastifyInstance, callers: SignedCallers): void {
  app.post(SESSION_PATH, { bodyLimit: MAX_BODY_BYTES, config: { admits: true } }, async (request, reply) => {
    const answer = await callers.openSession(request);
    return reply.header('cache-control', 'no-store').send({ answer });
  });
}
