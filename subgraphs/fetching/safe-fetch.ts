import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { ConstellationError, ERROR_CODES, type ErrorCode } from '../../schema/index.ts';
import { type NameLookup, nameLookup } from './name-lookup.ts';
import { mayConnect } from './public-address.ts';

/**
 * The one way from the hub to addresses that members name. It connects to addresses that were checked, literal or resolved, on every
 * connection; follows no redirect; bounds size and time; and takes JSON only. Its errors carry our words, nothing that was answered.
 */
export type SafeFetch = {
  /**
   * Fetches JSON, by POST when there is a body; a body that is a text is sent as it is, since it may be signed. When the answer is 401 or
   * 403 with one of our codes, that is the `cause`, as an error of ours.
   *
   * @throws ConstellationError ACTOR_UNREACHABLE | ACTOR_TIMEOUT | ACTOR_BAD_ANSWER | ACTOR_ANSWER_TOO_LARGE
   */
  json(url: string, options: FetchOptions & { body?: unknown }): Promise<unknown>;
  /** Opens a stream of server-sent events. The deadline holds until it is open. */
  events(url: string, options: Omit<FetchOptions, 'maxBytes'>): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
};

export type FetchOptions = {
  readonly signal: AbortSignal;
  /** From the start to the last byte, in milliseconds. */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  /** Beside the usual ones, such as those of a signature. */
  readonly headers?: Readonly<Record<string, string>>;
};

export function openSafeFetch(options: {
  readonly development: boolean;
  readonly connections?: number;
  readonly names?: NameLookup;
}): SafeFetch {
  const connect = guardedConnector(options.development, options.names);
  const limits = { connect, headersTimeout: 0, bodyTimeout: 0, pipelining: 1 };
  const agent = new Agent({ ...limits, connections: options.connections ?? 8, keepAliveTimeout: 4_000 });
  const streams = new Agent({ ...limits, keepAliveTimeout: 1 });

  async function send(
    url: string,
    dispatcher: Agent,
    accept: string,
    { body, headers }: { readonly body?: unknown; readonly headers?: FetchOptions['headers'] },
    signal: AbortSignal,
  ) {
    const ask = () =>
      request(url, {
        method: body === undefined ? 'GET' : 'POST',
        // identity: a small compressed answer may be large once inflated
        headers: {
          accept,
          'accept-encoding': 'identity',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        dispatcher,
        signal,
      });
    try {
      return await ask();
    } catch (thrown) {
      // a kept-alive connection that the other side had closed; all we ask is to read, so it may be asked once more, but for what was
      // signed, which holds once: who signed signs again
      if (signal.aborted || headers !== undefined || !isStaleConnection(thrown)) throw thrown;
      return await ask();
    }
  }

  return {
    async json(url, { signal, deadlineMs, maxBytes, ...sent }) {
      const limit = deadline(signal, deadlineMs);
      try {
        const response = await send(url, agent, 'application/json', sent, limit.signal);
        try {
          if (response.statusCode === 401 || response.statusCode === 403) throw await refusal(response);
          checkHead(response, /^application\/([a-z-]+\+)?json\s*(;|$)/);
          if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw fault('ACTOR_ANSWER_TOO_LARGE');
          return parse(await readBody(response.body, maxBytes));
        } catch (thrown) {
          // ends the connection too: the rest of the body is not wanted
          response.body.on('error', () => {}).destroy();
          throw thrown;
        }
      } catch (thrown) {
        throw translate(thrown, limit);
      } finally {
        limit.clear();
      }
    },

    async events(url, { signal, deadlineMs, ...sent }) {
      const limit = deadline(signal, deadlineMs);
      try {
        const response = await send(url, streams, 'text/event-stream', sent, limit.signal);
        limit.open();
        response.body.once('close', limit.clear);
        try {
          if (response.statusCode === 401 || response.statusCode === 403) throw await refusal(response);
          checkHead(response, /^text\/event-stream\s*(;|$)/);
        } catch (thrown) {
          response.body.on('error', () => {}).destroy();
          throw thrown;
        }
        return response.body;
      } catch (thrown) {
        limit.clear();
        throw translate(thrown, limit);
      }
    },

    async close() {
      await Promise.all([agent.destroy(), streams.destroy()]);
    },
  };
}

/** What is remembered of names is remembered once; addresses are checked at every connection all the same. */
const OWN_NAMES = nameLookup();

/**
 * Connects only to addresses that pass {@link mayConnect}. Names are checked as they are resolved, so that what was checked is what is
 * connected to; literals never come to the lookup and are checked before it (measured: undici and Node call no lookup for them).
 */
export function guardedConnector(development: boolean, names: NameLookup = OWN_NAMES): buildConnector.connector {
  const refusal = (host: string) => new ConstellationError('ACTOR_UNREACHABLE', `${host} is not at a public address.`);
  const lookup: LookupFunction = (hostname, options, done) => {
    const check = (addresses: readonly LookupAddress[]) => {
      const first = addresses[0];
      if (!first || !addresses.every(({ address }) => mayConnect(address, development)))
        return done(refusal(hostname), [], 0);
      if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    };
    names(hostname).then(check, (error: NodeJS.ErrnoException) => done(error, [], 0));
  };
  const connect = buildConnector({ lookup, timeout: 5_000, maxCachedSessions: 100 });
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !mayConnect(host, development)) return done(refusal(host), null);
    connect(options, done);
  };
}

/** An absolute limit of time, joined with the caller's signal; lets go of that signal when done, since it may live for days. */
function deadline(outer: AbortSignal, ms: number) {
  const controller = new AbortController();
  let late = false;
  const stop = () => controller.abort(outer.reason);
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, ms);
  if (outer.aborted) stop();
  else outer.addEventListener('abort', stop, { once: true });
  const open = () => clearTimeout(timer);
  return {
    signal: controller.signal,
    outer,
    isLate: () => late,
    /** The limit was kept; the caller's signal still counts. */
    open,
    clear() {
      open();
      outer.removeEventListener('abort', stop);
    },
  };
}

function checkHead({ statusCode, headers }: Dispatcher.ResponseData, type: RegExp): void {
  if (statusCode === 429 || statusCode === 503) throw fault('ACTOR_BUSY', 'It answered that it is busy.');
  if (statusCode >= 300 && statusCode < 400)
    throw fault('ACTOR_BAD_ANSWER', 'It answered with a redirect, which is not followed.');
  if (statusCode !== 200) throw fault('ACTOR_BAD_ANSWER', `It answered with HTTP status ${statusCode}.`);
  if (!type.test(String(headers['content-type'] ?? '').toLowerCase()))
    throw fault('ACTOR_BAD_ANSWER', 'It answered with another type of content than asked for.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw fault('ACTOR_BAD_ANSWER', 'It answered compressed, which was not asked for.');
}

/** What a node that lets somebody in, or does not, says of it: one of our codes, and nothing of its own words. */
async function refusal({ statusCode, body }: Dispatcher.ResponseData): Promise<ConstellationError> {
  const text = await readBody(body, 16_384).catch(() => '');
  const code = codeIn(text);
  const cause = code === undefined ? undefined : new ConstellationError(code);
  return fault('ACTOR_BAD_ANSWER', `It answered with HTTP status ${statusCode}.`, cause);
}

/** The code of the first error of a GraphQL answer, if it is one of ours. */
function codeIn(text: string): ErrorCode | undefined {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
    const code = errors?.[0]?.extensions?.code;
    return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(body: AsyncIterable<Buffer>, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw fault('ACTOR_ANSWER_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault('ACTOR_BAD_ANSWER', 'It answered something that is not JSON.', cause);
  }
}

function isStaleConnection(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** Gives every failure one of our codes; an abort by the caller stays what it is. */
function translate(thrown: unknown, limit: ReturnType<typeof deadline>): unknown {
  if (limit.outer.aborted) return limit.outer.reason;
  if (limit.isLate()) return fault('ACTOR_TIMEOUT', undefined, thrown);
  if (thrown instanceof ConstellationError) return thrown;
  if (thrown instanceof Error && thrown.cause instanceof ConstellationError) return thrown.cause;
  return fault('ACTOR_UNREACHABLE', undefined, thrown);
}

function fault(code: ErrorCode, message?: string, cause?: unknown): ConstellationError {
  return new ConstellationError(code, message, { retryable: true, cause });
}
