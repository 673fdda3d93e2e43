import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { addressKey, type RateLimits } from '../subgraphs/serving/index.ts';
import type { Network } from './hub.ts';
import { askerIn, viewerIn } from './serve.ts';

/** So many records cost as much as one request. */
const RECORDS_PER_REQUEST = 500;

/**
 * Adds `GET /export?kind=ImpactGoal&format=ndjson`: all records of a kind that the asker may see in the index, as of one moment, in the
 * same sight as at `/graphql`. Sent as fast as it is taken, and not held in memory.
 */
export function addExportRoute(
  app: FastifyInstance,
  network: Pick<Network, 'viewerOf' | 'openExport'>,
  rates: RateLimits,
): void {
  const { openExport } = network;
  if (!openExport) return;
  app.get('/export', { config: { admits: true } }, async (request, reply) => {
    const { kind, format } = request.query as Readonly<Partial<Record<string, unknown>>>;
    const viewer = await viewerIn(request, network);
    const charge = rates.admit(request, reply, askerIn(viewer));
    const asker = viewer?.actor ?? addressKey(request.ip);
    const opened = await openExport({
      kind: typeof kind === 'string' ? kind : '',
      format: typeof format === 'string' ? format : 'ndjson',
      asker,
      viewer,
    });
    charge(opened.records / RECORDS_PER_REQUEST);
    const body = Readable.from(opened.body, { objectMode: false, encoding: 'utf8' });
    reply.raw.once('close', () => body.destroy());
    return reply
      .header('vary', 'authorization')
      .header('cache-control', viewer ? 'private, no-store' : 'no-cache')
      .header('content-disposition', `attachment; filename="${opened.fileName}"`)
      .header('x-content-type-options', 'nosniff')
      .type(opened.contentType)
      .send(body);
  });
}
