import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { HostedActor } from '../../../../subgraphs/actor/index.ts';

export type Heard = { readonly headers: IncomingMessage['headers']; readonly body: string };

/** A server in the place of a hub's GraphQL endpoint that answers as a test wants, and notes what it was asked. */
export async function startListeningHub(answer: (response: ServerResponse, heard: Heard) => void) {
  const heard: Heard[] = [];
  let left = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(chunks).toString() };
      heard.push(one);
      answer(response, one);
    });
    response.on('close', () => {
      if (!response.writableFinished) left++;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/graphql`;
  return {
    url,
    heard,
    /** How many went before they had the whole answer. */
    left: () => left,
    /** Has the node ask here instead of where the hub is. */
    async takePlaceFor({ directory }: Pick<HostedActor, 'directory'>) {
      const file = join(directory, 'hubs.json');
      const content = JSON.parse(await readFile(file, 'utf8'));
      for (const hub of content.hubs) hub.endpoints.graphql = url;
      await writeFile(file, JSON.stringify(content));
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
