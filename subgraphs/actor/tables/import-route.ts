import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import type { RateLimits } from '../../serving/index.ts';
import { askerOf, callerWith } from '../access/caller.ts';
import { type Bearer, requireRole } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { kindNamed } from '../writing/content.ts';
import type { UploadedTable } from './uploaded-table.ts';

const BODY_BYTES = 5_000_000;
/** Each takes memory and time of the one process; more than these may not wait for it. */
const WAITING = 3;
const MAX_TEXT = 200;

type Query = Readonly<Record<string, unknown>>;

/**
 * Serves `POST /import`: a spreadsheet as the body (`application/octet-stream`, which no page of another site can send unasked), and in the query how
 * it is to be read. The first time it says what would be written; with `write`, the digest of that answer, it writes it. One at a time.
 */
export function addImports(
  app: FastifyInstance,
  options: {
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly desk: FrontDesk;
    readonly registry: KindRegistry;
    readonly rates: RateLimits;
  },
): void {
  const { actors, desk, registry, rates } = options;
  const askers = new WeakMap<FastifyRequest, Bearer>();
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting >= WAITING)
      throw new ConstellationError('TOO_MANY_WAITING', 'Other files are being read; try again in a minute.', {
        retryable: true,
      });
    waiting++;
    const result = turn.then(work).finally(() => waiting--);
    turn = result.catch(() => {});
    return result;
  };

  void app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    uploads.post<{ Querystring: Query }>(
      '/import',
      {
        bodyLimit: BODY_BYTES,
        config: { admits: true },
        // nobody sends five megabytes before it is known who they are
        onRequest: async (request, reply) => {
          reply.header('cache-control', 'no-store');
          const bearer = requireRole(await desk.bearerOf(request, reply), 'COORDINATOR');
          askers.set(request, bearer);
          rates.admit(request, reply, askerOf(callerWith(bearer)));
        },
      },
      async (request) => {
        const { actor, person, label: name, role } = askers.get(request) as Bearer;
        const hosted = actors.get(actor) as HostedActor;
        const upload = uploadIn(registry, request.query, request.body);
        const own = { ...hosted, publisher: hosted.publisher.as({ person, name, role }) };
        const { importUploaded } = await import('./uploaded-table.ts');
        return inTurn(() => importUploaded(own, upload));
      },
    );
  });
}

function uploadIn(registry: KindRegistry, query: Query, body: unknown): UploadedTable {
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new ConstellationError('BAD_INPUT', 'Send the file as the body, as application/octet-stream.');
  const texts = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      if (typeof value !== 'string' || value.length > MAX_TEXT)
        throw new ConstellationError('BAD_INPUT', `«${name.slice(0, 60)}» must be there once, as a short text.`, {
          field: name.slice(0, 60),
        });
      return value === '' ? [] : [[name, value] as const];
    }),
  );
  const { kind, name, key, ignore, skipInvalid, audience, language, licence, write } = texts;
  if (kind === undefined || name === undefined)
    throw new ConstellationError(
      'BAD_INPUT',
      'Name the kind of record and the file: ?kind=ImpactGoal&name=goals.csv.',
      {
        field: kind === undefined ? 'kind' : 'name',
      },
    );
  return {
    ...{ name, bytes: body, kind: kindNamed(registry, kind) },
    ...(key === undefined ? {} : { key }),
    ...(ignore === undefined ? {} : { ignoreColumns: ignore.split(',') }),
    ...(skipInvalid === 'true' ? { skipInvalid: true } : {}),
    ...(audience === undefined ? {} : { audience }),
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
    ...(write === undefined ? {} : { seen: write }),
  };
}
