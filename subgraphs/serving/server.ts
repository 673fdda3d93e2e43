import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type FastifyError, type FastifyInstance, type FastifyReply, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { ConstellationError, type ErrorCode, isConstellationError } from '../../schema/index.ts';
import { answerBrokenRequest, boundConnections, type ConnectionLimits } from './connection-guard.ts';
import { failureBody, statusOf } from './error-format.ts';
import { isThisMachine, refusedWith } from './rate-limits.ts';

/** Where a server listens. */
export type Listen = {
  /** Address or name of this machine; 127.0.0.1 keeps it to this machine. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
};

/** A server that answers. */
export type RunningServer = {
  /** Where it listens, without a path: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, ends event streams, finishes what is under way, then resolves. */
  close(): Promise<void>;
};

/** Sent with every answer; pages that need more set their own policy. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const CLOSE_DEADLINE = 10_000;
const STALLED = 25_000;
/** All headers of a request: what a browser needs for it in a bad network, and no more. */
const HEADERS_MS = 10_000;
/** All of a request, its body too. */
const REQUEST_MS = 30_000;
const LONGEST_URL = 16_384;
const CONNECTIONS: ConnectionLimits = { all: 2_000, perAddress: 256 };

/**
 * Makes a server without routes: security headers, bounded times, JSON bodies only, and errors in the form of GraphQL with our codes.
 * `trustProxy` names the addresses of a reverse proxy whose forwarding headers may be believed.
 */
export function createServer(options: {
  readonly logger: Logger;
  readonly trustProxy?: string | false;
  /** How long a connection may stand still while something is under way on it, in milliseconds. */
  readonly stalledMs?: number;
  /** How long the headers of a request may take to come, and all of it, in milliseconds; 10,000 and 30,000 unless told. */
  readonly headersMs?: number;
  readonly requestMs?: number;
  readonly connections?: Partial<ConnectionLimits>;
}): FastifyInstance {
  const { headersMs = HEADERS_MS, requestMs = REQUEST_MS } = options;
  const app = fastify({
    loggerInstance: options.logger as never,
    // addresses of readers and texts of queries do not belong into logs
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: requestMs,
    http: {
      headersTimeout: Math.min(headersMs, requestMs),
      // Node looks for those that are late every half minute only
      connectionsCheckingInterval: Math.min(1_000, headersMs),
      maxHeaderSize: LONGEST_URL,
      // Node would answer without a body
      requireHostHeader: false,
    },
    clientErrorHandler: answerBrokenRequest,
    // a URL whose percent signs mean nothing never comes to a route
    frameworkErrors: (error, _request, reply) => {
      sendFailure(error, reply);
    },
    // who asks and does not read would hold the answer, and the room it takes, for ever; event streams beat more often
    connectionTimeout: options.stalledMs ?? STALLED,
    keepAliveTimeout: 60_000,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 500 },
  }) as unknown as FastifyInstance;
  // a body of any other type could be sent by a page of another site without being asked
  app.removeContentTypeParser('text/plain');
  boundConnections(
    app.server,
    { ...CONNECTIONS, ...options.connections },
    options.trustProxy ? () => true : isThisMachine,
  );
  // Node would answer without a body
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const failure = new ConstellationError('BAD_INPUT', 'What the header Expect asks for is not offered.');
    const body = JSON.stringify(failureBody(failure));
    const type = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    response.writeHead(417, { ...HEADERS, ...type }).end(body);
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    // RFC 9112, section 3.2
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      throw new ConstellationError('BAD_INPUT', 'The header Host is missing.');
  });
  if (!options.trustProxy) warnOfProxy(app, options.logger);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(failureBody(new ConstellationError('NOT_FOUND', 'There is nothing at this address.'))),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isConstellationError(error)) {
      refusedWith.set(request, error.code);
      if (error.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      return reply.code(statusOf(error.code)).send(failureBody(error));
    }
    if ((error.statusCode ?? 500) >= 500)
      request.log.error({ err: error, url: request.routeOptions.url }, 'unexpected error');
    return sendFailure(error, reply);
  });
  return app;
}

/** Says once that a proxy seems to stand before the server, which is not told of it: then all who ask would be one address. */
function warnOfProxy(app: FastifyInstance, logger: Logger): void {
  let isSaid = false;
  app.addHook('onRequest', async ({ headers }) => {
    if (isSaid || (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined)) return;
    isSaid = true;
    logger.warn(
      'a request came with forwarding headers, which are not believed: behind a proxy, all who ask share one rate limit. What to do: set "trustProxy" (CONSTELLATION_TRUST_PROXY) to the address of your proxy; if there is none, somebody made the header up, and nothing is to be done.',
    );
  });
}

function sendFailure(error: FastifyError, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  const [code, message] = describe(status, error.code);
  return reply
    .headers(HEADERS)
    .code(status)
    .send(failureBody(new ConstellationError(code, message)));
}

/** In words of ours: those of the framework tell what we are built with, and may change. */
function describe(status: number, reason: string | undefined): [ErrorCode, string?] {
  if (status >= 500) return ['INTERNAL'];
  if (status === 413) return ['OPERATION_TOO_LARGE', 'The request has more bytes than are taken here.'];
  if (status === 414) return ['OPERATION_TOO_LARGE', 'The address of the request is longer than is taken here.'];
  if (status === 415) return ['BAD_INPUT', 'The body must be JSON: send content-type application/json.'];
  if (reason === 'FST_ERR_CTP_EMPTY_JSON_BODY') return ['BAD_INPUT', 'The body is empty; it must be JSON.'];
  if (reason?.startsWith('FST_ERR_CTP_')) return ['BAD_INPUT', 'The body is not JSON that can be read.'];
  return ['BAD_INPUT', 'The request cannot be read.'];
}

/**
 * Lets a server listen.
 *
 * @param howToChange said in the message when the address cannot be had, e.g. `set "listen" in node.json`
 * @throws ConstellationError PORT_IN_USE | CONFIG_INVALID
 */
export async function listen(app: FastifyInstance, where: Listen, howToChange: string): Promise<RunningServer> {
  // opened in advance by a client and never used: Node does not count these as idle
  const silent = new Set<Socket>();
  app.server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', (request) => silent.delete(request.socket));
  try {
    const url = await app.listen({ host: where.host, port: where.port });
    return { url, close: () => closeServer(app, silent) };
  } catch (cause) {
    await app.close();
    const place = `${where.host}:${where.port}`;
    const reason = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (reason === 'EADDRINUSE')
      throw new ConstellationError(
        'PORT_IN_USE',
        `${place} is taken by another program. Stop that one, or ${howToChange}.`,
        { cause },
      );
    if (reason === 'EACCES' || reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND') {
      const why = reason === 'EACCES' ? 'may not be used by this user' : 'is no address of this machine';
      throw new ConstellationError('CONFIG_INVALID', `${place} ${why}; ${howToChange}.`, { cause });
    }
    throw cause;
  }
}

async function closeServer(app: FastifyInstance, silent: ReadonlySet<Socket>): Promise<void> {
  // somebody who never reads an answer to its end must not keep the process
  const impatient = setTimeout(() => app.server.closeAllConnections(), CLOSE_DEADLINE).unref();
  // connections that finish their last request only now are idle too, but nobody else closes those
  const tidying = setInterval(() => app.server.closeIdleConnections(), 20).unref();
  const closed = app.close();
  for (const socket of silent) socket.destroy();
  await closed;
  clearTimeout(impatient);
  clearInterval(tidying);
}
