import type { FastifyInstance } from 'fastify';

/** Whether a service can do its work, and what an operator may know beside it. */
export type Health = { readonly ready: boolean } & Readonly<Record<string, unknown>>;

/** Serves GET /health: 200 when ready, else 503; a check that throws is not ready. */
export function addHealth(app: FastifyInstance, check: () => Promise<Health> | Health): void {
  app.get('/health', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      const health = await check();
      return reply.code(health.ready ? 200 : 503).send(health);
    } catch (error) {
      request.log.error({ err: error }, 'health check failed');
      return reply.code(503).send({ ready: false });
    }
  });
}
