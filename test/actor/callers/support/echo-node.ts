import { request as httpRequest } from 'node:http';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { addSessionRoute } from '../../../../subgraphs/actor/callers/session-route.ts';
import { keepBodyDigests } from '../../../../subgraphs/actor/callers/signed-body.ts';
import { type SignedCallers, signedCallers } from '../../../../subgraphs/actor/callers/signed-callers.ts';
import type { HostedActor } from '../../../../subgraphs/actor/hosted-actor.ts';
import type { HubIdentity } from '../../../../subgraphs/network/index.ts';
import { createServer, listen } from '../../../../subgraphs/serving/index.ts';
import type { KnownHubs } from './test-hub.ts';

/** Where the DID documents say that the node is. It listens somewhere else, as behind a proxy. */
export const ADDRESS = 'https://node.example';

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect
  readonly body: any;
};

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | undefined;
};

/** A server that says whom it takes a caller for: `{ viewers: { <owner>: <viewer> } }`, or `{ anonymous: true }`. */
export type EchoNode = {
  readonly callers: SignedCallers;
  send(request: Sent): Promise<Answer>;
  /** Forgets all sessions, as by a new start. */
  restart(): void;
  /** Lets its clock run ahead, in milliseconds. */
  clock: { ahead: number };
  readonly url: string;
  /** Requests for sessions so far. */
  readonly asked: number;
};

export async function startEchoNode(
  owners: readonly HubIdentity[],
  hubs: KnownHubs,
  address?: string,
): Promise<EchoNode> {
  const actors = new Map(
    owners.map(({ did, signingKey, history, checked }) => [
      did,
      { did, keys: { signingKey, history, checked } } as unknown as HostedActor,
    ]),
  );
  const app = createServer({ logger: pino({ level: 'silent' }) });
  const bodyDigest = keepBodyDigests(app);
  const clock = { ahead: 0 };
  let ownUrl = '';
  let asked = 0;
  const now = () => Date.now() + clock.ahead;
  const make = () => signedCallers({ actors, hubs, addressOf: () => address ?? ownUrl, bodyDigest, now });
  let callers = make();
  addSessionRoute(app, {
    callerOf: (request) => callers.callerOf(request),
    openSession: (request) => {
      asked++;
      return callers.openSession(request);
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: 10_000,
    handler: async (request) => {
      const caller = await callers.callerOf(request);
      if (!caller) return { anonymous: true };
      return { viewers: Object.fromEntries(owners.map(({ did }) => [did, caller.viewerFor(did)])) };
    },
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, 'never');
  ownUrl = server.url;
  onTestFinished(() => server.close());
  return {
    get callers() {
      return callers;
    },
    get asked() {
      return asked;
    },
    url: server.url,
    clock,
    restart: () => {
      callers = make();
    },
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? [] : ['content-length', String(Buffer.byteLength(body))];
        const request = httpRequest(`${server.url}${path}`, {
          method,
          headers: ['host', 'anything.example', ...length, ...headers.flat()],
        });
        request.on('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            let parsed: unknown = text;
            try {
              parsed = JSON.parse(text);
            } catch {}
            resolve({ status: response.statusCode ?? 0, body: parsed });
          });
        });
        request.on('error', reject);
        request.end(body);
      }),
  };
}

/** What was refused, and how: `401 SIGNATURE_INVALID`. */
export function outcomeOf({ status, body }: Answer): string {
  const code = body?.errors?.[0]?.extensions?.code;
  return code === undefined ? String(status) : `${status} ${code}`;
}
