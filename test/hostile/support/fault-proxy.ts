import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

type Json = Record<string, unknown>;

/** What a hub asks a node for. */
export type Asked = 'ENTITIES' | 'FEED' | 'STREAM' | 'DID' | 'KEYS' | 'OTHER';

/** A request that a fault may answer, with what the node behind would have said (none for a stream). */
export type Caught = {
  readonly asked: Asked;
  readonly path: string;
  readonly variables: Json;
  readonly headers: IncomingHttpHeaders;
  readonly answer: Json;
  readonly response: ServerResponse;
  readonly socket: Socket;
};

/** Answers instead of the node; false leaves it to the node. */
export type Fault = (caught: Caught) => unknown;

/** Stands before a real node under the node's name, and misbehaves when told to. */
export type FaultProxy = {
  readonly port: number;
  /** What it was asked, with the headers it came with. */
  readonly seen: { asked: Asked; headers: IncomingHttpHeaders }[];
  fault: Fault | undefined;
  /** Where the node itself listens. */
  target: number;
  /** Ends the streams that are open. */
  cutStreams(): void;
  close(): Promise<void>;
};

export async function startFaultProxy(): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const streams = new Set<ServerResponse>();
  const server = createServer((incoming, response) => void handle(incoming, response).catch(() => response.destroy()));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    port: (server.address() as AddressInfo).port,
    seen: [],
    fault: undefined,
    target: 0,
    cutStreams() {
      for (const stream of streams) stream.destroy();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return proxy;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = incoming.url ?? '/';
    const { asked, variables } = askedBy(path, body);
    proxy.seen.push({ asked, headers: incoming.headers });
    if (asked === 'STREAM') {
      streams.add(response);
      response.on('close', () => streams.delete(response));
    }
    const { fault } = proxy;
    if (fault === undefined) return pipe(incoming, body, response);
    const answer = asked === 'STREAM' ? {} : await answerOf(incoming, body);
    const caught = { asked, path, variables, headers: incoming.headers, answer, response, socket: incoming.socket };
    if (fault(caught) !== false) return;
    if (asked === 'STREAM') return pipe(incoming, body, response);
    json(response, answer);
  }

  function forward({ method, url, headers }: IncomingMessage, body: Buffer, then: (answer: IncomingMessage) => void) {
    const onward = request({ host: '127.0.0.1', port: proxy.target, method, path: url, headers }, then);
    onward.end(body);
    return onward;
  }

  function pipe(incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const onward = forward(incoming, body, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
  }

  async function answerOf(incoming: IncomingMessage, body: Buffer): Promise<Json> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      forward(incoming, body, resolve).on('error', reject),
    );
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    return JSON.parse(Buffer.concat(parts).toString()) as Json;
  }
}

function askedBy(path: string, body: Buffer): { asked: Asked; variables: Json } {
  if (path.startsWith('/feed/stream')) return { asked: 'STREAM', variables: {} };
  if (path.endsWith('/did.json')) return { asked: 'DID', variables: {} };
  if (path.endsWith('/key-history.json')) return { asked: 'KEYS', variables: {} };
  if (path !== '/graphql') return { asked: 'OTHER', variables: {} };
  const { query = '', variables = {} } = JSON.parse(body.toString() || '{}') as { query?: string; variables?: Json };
  return { asked: query.includes('_entities') ? 'ENTITIES' : /\bfeed\b/.test(query) ? 'FEED' : 'OTHER', variables };
}

export function json(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
