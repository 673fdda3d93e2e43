import { type Readable, Transform } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { ConstellationError } from '../../../schema/index.ts';
import { guardedConnector } from '../../fetching/index.ts';

/** An answer of a hub, as it came: its body is a stream that ends with an error when it is longer than is taken. */
export type HubAnswer = {
  readonly status: number;
  readonly type: string;
  readonly retryAfter: string | undefined;
  readonly bytes: number | undefined;
  readonly body: Readable;
};

/** Asks hubs that actors joined, over connections that are kept for the next question. */
export type HubLine = {
  /**
   * Sends one GraphQL request. Nothing of the hub's own words is in what this throws.
   *
   * @throws ConstellationError HUB_UNREACHABLE | HUB_BAD_ANSWER | HUB_BUSY | HUB_REFUSED; or the reason of the signal
   */
  ask(question: HubQuestion, signal: AbortSignal): Promise<HubAnswer>;
  close(): Promise<void>;
};

export type HubQuestion = {
  /** Its GraphQL endpoint. */
  readonly url: string;
  readonly body: string;
  /** What the asker accepts, of the types that GraphQL answers have. */
  readonly accept: string;
  /** Who asks: an assertion with its secret; undefined for anybody. */
  readonly assertion: string | undefined;
};

const DEADLINE_MS = 10_000;
/** Well above what a hub answers at its own limits of rows and of each owner's bytes. */
const MAX_BYTES = 16_000_000;
/** Of all readers of this node together. */
const AT_ONCE = 64;
const GRAPHQL_TYPES = /^application\/(graphql-response\+json|json)\s*(;|$)/i;

export function openHubLine(options: { readonly development: boolean; readonly deadlineMs?: number }): HubLine {
  const { development, deadlineMs = DEADLINE_MS } = options;
  const agent = new Agent({
    connect: guardedConnector(development),
    // the deadline below is the only clock: it is absolute
    ...{ headersTimeout: 0, bodyTimeout: 0, pipelining: 1, connections: 16, keepAliveTimeout: 4_000 },
  });
  let underWay = 0;

  return {
    async ask({ url, body, accept, assertion }, signal) {
      if (underWay >= AT_ONCE) throw new ConstellationError('HUB_BUSY', TOO_MANY, { retryable: true });
      underWay++;
      const limit = AbortSignal.timeout(deadlineMs);
      const both = AbortSignal.any([signal, limit]);
      let response: Dispatcher.ResponseData | undefined;
      try {
        response = await request(url, {
          method: 'POST',
          headers: {
            accept,
            // a small compressed answer may be large once inflated
            'accept-encoding': 'identity',
            'content-type': 'application/json',
            ...(assertion === undefined ? {} : { authorization: `Bearer ${assertion}` }),
          },
          body,
          dispatcher: agent,
          signal: both,
        });
        const answer = takenFrom(response, assertion !== undefined);
        answer.body.once('close', () => underWay--);
        return answer;
      } catch (thrown) {
        underWay--;
        // what is left of the body is not wanted
        response?.body.on('error', () => {}).destroy();
        if (signal.aborted) throw signal.reason;
        if (thrown instanceof ConstellationError) throw thrown;
        throw unreachable(limit.aborted ? 'It did not answer in time.' : 'There is no connection to it.', thrown);
      }
    },
    close: () => agent.destroy(),
  };
}

/** Whether what came is an answer in the form of GraphQL, and how to read on. */
function takenFrom({ statusCode: status, headers, body }: Dispatcher.ResponseData, isSignedIn: boolean): HubAnswer {
  const type = String(headers['content-type'] ?? '');
  const isAnswer = GRAPHQL_TYPES.test(type) && (headers['content-encoding'] ?? 'identity') === 'identity';
  // what stands before a hub answers so while the hub is down, and not in the form of GraphQL
  if (!isAnswer && [502, 503, 504].includes(status)) throw unreachable('It is down at the moment.');
  if (status >= 300 && status < 400) throw badAnswer('It answered with a redirect, which is not followed.');
  if (!isAnswer) throw badAnswer(`It answered with HTTP status ${status}, and not in the form of GraphQL.`);
  if (status === 401 && isSignedIn)
    throw new ConstellationError(
      'HUB_REFUSED',
      'The hub does not take the word of this node. Right after joining, or after a change of keys, ask again in a minute; else see how your organization stands there («constellation actor hubs»), and whether the clock of the node is right. What is public can be read without signing in.',
      { retryable: true },
    );
  const length = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  if (length !== undefined && length > MAX_BYTES) throw badAnswer('It answered with more than is taken here.');
  const retryAfter = headers['retry-after'];
  return {
    ...{ status, type, bytes: length, body: bounded(body) },
    retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined,
  };
}

function bounded(body: Readable): Readable {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES) done(badAnswer('It answered with more than is taken here.'));
      else done(null, chunk);
    },
  });
  body.once('error', (error) => counter.destroy(error));
  counter.once('close', () => body.on('error', () => {}).destroy());
  return body.pipe(counter);
}

const TOO_MANY = 'Many people of this node ask the hub at this moment; ask again.';

function unreachable(why: string, cause?: unknown): ConstellationError {
  return new ConstellationError(
    'HUB_UNREACHABLE',
    `The hub cannot be read now. ${why} Your own records and drafts are at your node, and can be written as always; ask again later.`,
    { retryable: true, cause },
  );
}

function badAnswer(why: string): ConstellationError {
  return new ConstellationError('HUB_BAD_ANSWER', `The hub cannot be read now. ${why} Tell who runs it.`, {
    retryable: true,
  });
}
