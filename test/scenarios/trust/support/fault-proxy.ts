import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a node, and lets it seem to fail. */
export type FaultProxy = {
  readonly port: number;
  /**
   * FINE: everything passes. DEAF: streams of news break off and do not come back, all else passes. HUNG: what was open stands still, and
   * what comes is taken and never answered, as when a process is stopped (SIGSTOP).
   */
  mode: 'FINE' | 'DEAF' | 'HUNG';
  /** Requests for this path are taken and never answered. */
  hungPath: string | undefined;
  /** What the DID documents say that pass here; as they are unless told. */
  rewrite: (didDocument: string) => string;
  /** Answers questions for statements instead of the node, whose answer it is given; false leaves it as it is. */
  fault: StatementFault | undefined;
  /** Assertions of readers that came by. */
  readonly assertions: readonly string[];
  close(): Promise<void>;
};

/** A question for statements, what the node answered, and where to say something else. */
export type CaughtStatements = {
  readonly variables: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: cases spoil what they like
  readonly answer: any;
  readonly response: ServerResponse;
};
export type StatementFault = (caught: CaughtStatements) => unknown;

export async function startFaultProxy(target: number): Promise<FaultProxy> {
  let mode: FaultProxy['mode'] = 'FINE';
  let hungPath: string | undefined;
  let rewrite: FaultProxy['rewrite'] = (text) => text;
  let fault: StatementFault | undefined;
  const assertions: string[] = [];
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const isStream = request.url?.startsWith('/feed/stream') ?? false;
    const viewer = request.headers['constellation-viewer'];
    if (typeof viewer === 'string') assertions.push(viewer);
    if (mode === 'HUNG' || (hungPath !== undefined && request.url === hungPath)) return;
    if (mode === 'DEAF' && isStream) return void response.destroy();
    const { method, url, headers } = request;
    if (fault !== undefined && url === '/graphql') return void spoilt(request, response, target, fault);
    const onward = httpRequest({ host: '127.0.0.1', port: target, method, path: url, headers }, (answer) => {
      if (mode === 'HUNG') return void answer.resume();
      if (request.url?.endsWith('/did.json')) return void rewritten(answer, response, rewrite);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => mode !== 'HUNG' && response.write(chunk));
      answer.on('end', () => mode !== 'HUNG' && response.end());
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    if (isStream) {
      streams.add(response);
      response.on('close', () => streams.delete(response));
    }
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    assertions,
    get fault() {
      return fault;
    },
    set fault(next) {
      fault = next;
    },
    get hungPath() {
      return hungPath;
    },
    set hungPath(next) {
      hungPath = next;
    },
    get rewrite() {
      return rewrite;
    },
    set rewrite(next) {
      rewrite = next;
    },
    get mode() {
      return mode;
    },
    set mode(next) {
      mode = next;
      if (next === 'DEAF') for (const stream of streams) stream.destroy();
      // whoever was stopped and goes on has lost what it was about
      if (next === 'FINE') server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Passes a question on whole, since it is signed, and lets the fault see the answer where it is one for statements. */
async function spoilt(
  request: IncomingMessage,
  response: ServerResponse,
  target: number,
  fault: StatementFault,
): Promise<void> {
  const { method, url, headers } = request;
  const body = Buffer.concat(await request.toArray());
  const { query = '', variables = {} } = JSON.parse(body.toString() || '{}') as {
    query?: string;
    variables?: Record<string, unknown>;
  };
  const onward = httpRequest({ host: '127.0.0.1', port: target, method, path: url, headers }, async (answer) => {
    const text = Buffer.concat(await answer.toArray()).toString();
    const caught = { variables, answer: JSON.parse(text || 'null'), response };
    if (query.includes('statements(') && fault(caught) !== false) return;
    response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' }).end(text);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}

async function rewritten(
  answer: IncomingMessage,
  response: ServerResponse,
  rewrite: (text: string) => string,
): Promise<void> {
  const body = rewrite((await answer.toArray()).join(''));
  const { 'content-length': _old, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(body);
}
