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
  /** Assertions of readers that came by. */
  readonly assertions: readonly string[];
  close(): Promise<void>;
};

export async function startFaultProxy(target: number): Promise<FaultProxy> {
  let mode: FaultProxy['mode'] = 'FINE';
  let hungPath: string | undefined;
  let rewrite: FaultProxy['rewrite'] = (text) => text;
  const assertions: string[] = [];
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const isStream = request.url?.startsWith('/feed/stream') ?? false;
    const viewer = request.headers['constellation-viewer'];
    if (typeof viewer === 'string') assertions.push(viewer);
    if (mode === 'HUNG' || (hungPath !== undefined && request.url === hungPath)) return;
    if (mode === 'DEAF' && isStream) return void response.destroy();
    const { method, url, headers } = request;
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

async function rewritten(
  answer: IncomingMessage,
  response: ServerResponse,
  rewrite: (text: string) => string,
): Promise<void> {
  const body = rewrite((await answer.toArray()).join(''));
  const { 'content-length': _old, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(body);
}
