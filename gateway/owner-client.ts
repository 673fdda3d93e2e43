import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { ConstellationError } from '../schema/index.ts';
import type { RequestSigner } from '../subgraphs/network/index.ts';
import { type AnswerBounds, checkBounds, DEFAULT_BOUNDS, tooLarge } from './answer-bounds.ts';
import { type AnswerRoom, answerRoom } from './answer-room.ts';

/** A question to one endpoint, which may answer for several owners. */
export type Question = {
  readonly endpoint: string;
  readonly owners: readonly string[];
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The assertion of the one viewer for whom it is asked. It goes to nodes that take signed requests of this hub, and to no others. */
  readonly viewer?: string;
  /** Ends when the client leaves or the request is out of time. */
  readonly signal: AbortSignal;
};

/** A GraphQL answer, bounded in size but not believed yet. */
export type Answer = {
  readonly data: unknown;
  readonly errors: unknown;
  /** To be called once the answer is no longer held in memory. */
  readonly release?: () => void;
};

/**
 * Asks owners. The port behind which a circuit breaker, a cache or a signed session can stand.
 *
 * Rejects with ConstellationError ACTOR_UNREACHABLE, ACTOR_TIMEOUT, ACTOR_BUSY, ACTOR_BAD_ANSWER, ACTOR_ANSWER_TOO_LARGE or VIEWER_UNKNOWN_THERE, whose
 * `details.retryable` is set.
 */
export type OwnerClient = { ask(question: Question): Promise<Answer>; close(): Promise<void> };

export type OwnerClientOptions = {
  /** From the moment of asking to the last byte, in milliseconds; waiting for a free connection counts. */
  readonly deadlineMs?: number;
  /** Requests at a time to one endpoint: owners have one small server. */
  readonly connections?: number;
  readonly bounds?: AnswerBounds;
  /** Where answers are held: without room for one its owner is ACTOR_BUSY. */
  readonly room?: AnswerRoom;
  /** Opens connections; a guarded one refuses addresses that are not public. Any address unless told. */
  readonly connect?: buildConnector.connector;
  /** Makes questions for viewers ones of this hub; without it all are asked as anybody could. */
  readonly signer?: RequestSigner | undefined;
};

/** Opens a client that asks over HTTP with kept-alive connections. */
export function openOwnerClient(options: OwnerClientOptions = {}): OwnerClient {
  const { deadlineMs = 2_000, connections = 4, bounds = DEFAULT_BOUNDS, room = answerRoom() } = options;
  const { connect = buildConnector({ timeout: deadlineMs }) } = options;
  const agent = new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    connect,
    // the deadline below is absolute; these would only count idle time
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function ask(question: Question): Promise<Answer> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), deadlineMs);
    const signal = AbortSignal.any([question.signal, deadline.signal]);
    try {
      const response = await send(agent, question, options.signer, signal);
      return await read(response, bounds, hold(room, question.endpoint), signal);
    } catch (error) {
      const before = error instanceof ConstellationError && isBeforeAsking(error);
      if (signal.aborted) throw fault('ACTOR_TIMEOUT', true, before ? error.cause : error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return { ask, close: () => agent.destroy() };
}

async function send(
  agent: Agent,
  question: Question,
  signer: RequestSigner | undefined,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const body = JSON.stringify({ query: question.query, variables: question.variables });
  const post = (signed: Signature | undefined) =>
    request(question.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // a small compressed answer may be large once inflated
        'accept-encoding': 'identity',
        ...signed,
      },
      body,
      dispatcher: agent,
      signal,
    });
  for (let isFirst = true; ; isFirst = false) {
    // a signature holds once, so what is asked again is signed again
    const signed = await signatureOf(question, body, signer, signal);
    let response: Dispatcher.ResponseData;
    try {
      response = await post(signed);
    } catch (error) {
      if (isFirst && !signal.aborted && isStaleConnection(error)) continue;
      throw fault('ACTOR_UNREACHABLE', true, error);
    }
    if (response.statusCode !== 401 || signed === undefined) return response;
    // anything else than a session that is over would not get better with another
    const refusal = await refusalOf(response);
    if (refusal === 'VIEWER_UNKNOWN_THERE') throw fault('VIEWER_UNKNOWN_THERE', true);
    if (refusal !== 'SESSION_UNKNOWN' || !isFirst) throw fault('ACTOR_BAD_ANSWER', false);
    signer?.forget(question.endpoint, signed);
  }
}

/** The code with which a node refuses a request; nothing else of its words is looked at. */
async function refusalOf({ body }: Dispatcher.ResponseData): Promise<unknown> {
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > MAX_REFUSAL) return undefined;
      chunks.push(chunk);
    }
    const { errors } = parse(Buffer.concat(chunks).toString('utf8')) as {
      errors?: { extensions?: { code?: unknown } }[];
    };
    return errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  } finally {
    body.on('error', () => {}).destroy();
  }
}

const MAX_REFUSAL = 16_384;

type Signature = Readonly<Record<string, string>>;

/** The question never went out, since it could not be signed: that says nothing about where it would have gone. */
class SigningFault extends Error {}

/** Whether nothing is known of the endpoint by this failure. */
export function isBeforeAsking({ cause }: ConstellationError): boolean {
  return cause instanceof SigningFault;
}

function asFault(thrown: unknown): { readonly code: ConstellationError['code']; readonly retryable: boolean } {
  if (!(thrown instanceof ConstellationError)) return { code: 'ACTOR_UNREACHABLE', retryable: true };
  return { code: thrown.code, retryable: thrown.details.retryable ?? true };
}

/** Owners at one endpoint that are tried: whether a node takes requests of this hub is a matter of each. */
const MOST_NAMES = 5;

/** Headers of the hub's signature, the assertion among them. Undefined for questions of nobody, and for nodes that take none. */
async function signatureOf(
  { endpoint, owners, viewer }: Question,
  body: string,
  signer: RequestSigner | undefined,
  signal: AbortSignal,
): Promise<Signature | undefined> {
  if (viewer === undefined || signer === undefined) return undefined;
  let thrown: unknown;
  for (const actor of owners.slice(0, MOST_NAMES)) {
    try {
      const signed = await signer.headers({ method: 'POST', url: endpoint, body, actor, viewer, signal });
      if (signed !== undefined) return signed;
    } catch (error) {
      // another owner there may do better
      thrown ??= error;
    }
  }
  if (thrown === undefined) return undefined;
  const { code, retryable } = asFault(thrown);
  throw fault(code, retryable, new SigningFault('No owner there takes a session.', { cause: thrown }));
}

/** A kept-alive connection that the other side had closed. Asking reads only, so it may be repeated once. */
function isStaleConnection(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

type Held = { take(bytes: number): void; release(): void };

/** The room that one answer takes. */
function hold(room: AnswerRoom, holder: string): Held {
  let held = 0;
  return {
    take(bytes) {
      if (!room.take(holder, bytes)) throw fault('ACTOR_BUSY', true);
      held += bytes;
    },
    release() {
      room.give(holder, held);
      held = 0;
    },
  };
}

async function read(
  response: Dispatcher.ResponseData,
  bounds: AnswerBounds,
  held: Held,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    checkHead(response);
    const text = await readBody(response.body, bounds.bytes, held);
    const answer = parse(text);
    checkBounds(answer, bounds);
    return { ...answer, release: held.release };
  } catch (error) {
    held.release();
    // ends the connection too: the rest of the body is not wanted
    response.body.on('error', () => {}).destroy();
    if (error instanceof ConstellationError || signal.aborted) throw error;
    throw fault('ACTOR_UNREACHABLE', true, error);
  }
}

/** The owner's server said that it is at fault itself. */
class ServerFault extends Error {}

/** Whether an owner could not answer at all, so that asking again soon is of no use: no connection, no answer in time, HTTP 5xx. */
export function isOutage({ code, cause }: ConstellationError): boolean {
  return code === 'ACTOR_TIMEOUT' || code === 'ACTOR_UNREACHABLE' || cause instanceof ServerFault;
}

function checkHead({ statusCode, headers }: Dispatcher.ResponseData): void {
  if (statusCode === 429) throw fault('ACTOR_BUSY', true);
  if (statusCode === 503) throw fault('ACTOR_BUSY', true, new ServerFault(`HTTP ${statusCode}`));
  // a redirect could lead anywhere, so it is no answer; GraphQL errors come as 200 to a client that accepts application/json
  if (statusCode >= 500) throw fault('ACTOR_BAD_ANSWER', true, new ServerFault(`HTTP ${statusCode}`));
  if (statusCode !== 200) throw fault('ACTOR_BAD_ANSWER', false);
  const type = String(headers['content-type'] ?? '').toLowerCase();
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/.test(type)) throw fault('ACTOR_BAD_ANSWER', false);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw fault('ACTOR_BAD_ANSWER', false);
}

async function readBody(body: AsyncIterable<Buffer>, limit: number, held: Held): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge('too many bytes');
    held.take(chunk.byteLength);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Answer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw fault('ACTOR_BAD_ANSWER', false, error);
  }
  if (typeof answer !== 'object' || answer === null) throw fault('ACTOR_BAD_ANSWER', false);
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return { data, errors };
}

function fault(code: ConstellationError['code'], retryable: boolean, cause?: unknown): ConstellationError {
  return new ConstellationError(code, undefined, { retryable, cause });
}
