import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import {
  beginKeyHistory,
  formatDid,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  makeHubDocument,
  nextRosterEntry,
  type RosterEntry,
  type RosterHead,
  type RosterPage,
  rotateKey,
  type SigningKey,
  signRosterHead,
} from '../../../schema/index.ts';

/** A hub made from nothing but the agreement (schema/): it serves a roster that holds, until it is told to misbehave. */
export type HostileHub = {
  readonly did: string;
  key: SigningKey;
  history: KeyHistory;
  entries: RosterEntry[];
  /** Milliseconds. */
  now: () => number;
  hours: number;
  requests: number;
  /** Changes a page before it is served. */
  spoil?: ((page: RosterPage, after: number) => unknown) | undefined;
  misbehave?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  add(body: Partial<Pick<RosterEntry, 'did' | 'status' | 'keyHistory' | 'charters'>>): RosterEntry;
  head(changes?: Partial<RosterHead>, signer?: SigningKey): Promise<string>;
  rotate(): Promise<void>;
  close(): Promise<void>;
};

export async function newKey(): Promise<SigningKey> {
  return importSigningKey(await generatePrivateJwk());
}

/** The key history of somebody who exists nowhere. */
export async function inventedHistory(did: string): Promise<KeyHistory & { key: SigningKey }> {
  const key = await newKey();
  return { ...(await beginKeyHistory(did, key, 'recovery', '2026-01-01T00:00:00Z')), key };
}

export async function startHostileHub(): Promise<HostileHub> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void answer(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const did = formatDid({ host: 'localhost', port });
  const base = `http://localhost:${port}`;
  const key = await newKey();
  const hub: HostileHub = {
    did,
    key,
    history: await beginKeyHistory(did, key, 'recovery', '2026-01-01T00:00:00Z'),
    entries: [],
    now: Date.now,
    hours: 24,
    requests: 0,
    add({ did: member = 'did:web:member.example', status = 'ACTIVE', keyHistory = [], charters = [] }) {
      const last = hub.entries.at(-1);
      const at = last ? { count: last.seq, digest: last.digest } : { count: 0 };
      const entry = nextRosterEntry(did, at, { did: member, status, keyHistory, charters });
      hub.entries.push(entry);
      return entry;
    },
    head(changes = {}, signer = hub.key) {
      const last = hub.entries.at(-1);
      const issuedAt = Math.floor(hub.now() / 1_000);
      return signRosterHead(
        {
          hub: did,
          count: hub.entries.length,
          ...(last ? { digest: last.digest } : {}),
          issuedAt,
          expiresAt: issuedAt + hub.hours * 3_600,
          ...changes,
        },
        signer,
      );
    },
    async rotate() {
      const next = await newKey();
      hub.history = await rotateKey(hub.history, hub.key, next, '2026-02-01T00:00:00Z');
      hub.key = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return hub;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (hub.misbehave?.(request, response)) return;
    const url = new URL(request.url ?? '', base);
    const json = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/key-history.json') return void json(hub.history);
    if (url.pathname === '/.well-known/did.json') {
      const endpoints = {
        graphql: `${base}/graphql`,
        roster: `${base}/roster`,
        members: `${base}/members`,
        keyHistory: `${base}/.well-known/key-history.json`,
      };
      const service = { name: 'Hostile', endpoints };
      return void json(makeHubDocument(did, hub.key.publicJwk, hub.key.thumbprint, service));
    }
    if (url.pathname === '/roster') {
      hub.requests++;
      const after = Number(url.searchParams.get('after'));
      const page: RosterPage = { head: await hub.head(), entries: hub.entries.slice(after, after + 500) };
      return void json(hub.spoil ? await hub.spoil(page, after) : page);
    }
    response.writeHead(404).end();
  }
}
