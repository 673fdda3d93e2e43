import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that passes everything on, and changes answers of /graphql when told to. */
export type TamperingProxy = {
  readonly url: string;
  /** Where it passes requests on to. */
  target: string;
  /** Changes the text of an answer; undefined leaves it as it is. */
  tamper: ((body: string) => string) | undefined;
  close(): Promise<void>;
};

export async function startTamperingProxy(): Promise<TamperingProxy> {
  const server = createServer((incoming, outgoing) => {
    const { hostname, port } = new URL(proxy.target);
    const { method, url, headers } = incoming;
    const isGraphQL = url === '/graphql';
    const passed = forward({ host: hostname, port, method, path: url, headers }, (answer) => {
      if (!isGraphQL || !proxy.tamper) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        return void answer.pipe(outgoing);
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.from(proxy.tamper?.(Buffer.concat(chunks).toString('utf8')) ?? '', 'utf8');
        const { 'transfer-encoding': _, ...rest } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, { ...rest, 'content-length': body.length }).end(body);
      });
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: TamperingProxy = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    target: '',
    tamper: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
