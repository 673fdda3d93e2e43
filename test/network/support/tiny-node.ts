import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSchema, graphql } from 'graphql';
import {
  beginKeyHistory,
  type Content,
  chainEntry,
  digestOf,
  EMPTY_HEAD,
  type FeedAction,
  type FeedEntry,
  type FeedHead,
  formatDid,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  makeDidDocument,
  newUlid,
  type RecordEnvelope,
  type RecordVersion,
  recordSigner,
  registry,
  rotateKey,
  type SigningKey,
  signRestored,
  signStatement,
} from '../../../schema/index.ts';

/** A node made from nothing but the agreement (schema/): it signs real records and serves real feeds over HTTP, badly when told to. */
export type TinyNode = {
  readonly port: number;
  readonly actors: readonly TinyActor[];
  actor(index: number): TinyActor;
  /** Actors of other domains that are served here. */
  readonly guests: TinyActor[];
  /** Requests to /graphql since the start. */
  requests: number;
  /** Connections to /feed/stream that are open. */
  streams(): number;
  /** Answers instead of the node; false leaves it to the node. */
  misbehave?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Answers a hub that asks for the word of an actor, instead of the word; by default every hub gets it. */
  control?: ((asked: ControlRequest, actor: TinyActor) => unknown) | undefined;
  /** Sends no news, as if its stream were cut. */
  isSilent: boolean;
  stop(): Promise<void>;
  /** Listens again, at the same port. */
  start(): Promise<void>;
};

/** What a hub asks with. */
export type ControlRequest = { readonly hub: string; readonly actor: string; readonly nonce: string };

/** The word of an actor that it wants to take part in a hub. */
export function controlWord(
  { hub, actor, nonce }: ControlRequest,
  { did, key }: Pick<TinyActor, 'did' | 'key'>,
): Promise<string> {
  const at = `${new Date().toISOString().slice(0, 19)}Z`;
  return signStatement('CONTROL', did, { aud: hub, actor, nonce, at }, key);
}

export type PublishOptions = {
  readonly id?: string;
  readonly at?: string;
  readonly previous?: RecordVersion;
  readonly envelope?: Partial<RecordEnvelope>;
  readonly signer?: SigningKey;
};

export type TinyActor = {
  readonly did: string;
  readonly key: SigningKey;
  history: KeyHistory;
  entries: FeedEntry[];
  publish(kind: string, content: Content, options?: PublishOptions): Promise<RecordVersion>;
  revise(version: RecordVersion, content: Content): Promise<RecordVersion>;
  withdraw(version: RecordVersion): Promise<RecordVersion>;
  hide(version: RecordVersion): void;
  show(version: RecordVersion): void;
  /** Loses all entries after this many, as a backup would. */
  goBack(count: number): void;
  sayRestored(lastCommon?: FeedHead): Promise<void>;
  rotate(): Promise<void>;
  /** The key that its history has committed to for recovery. */
  readonly recovery: SigningKey;
  /** Signs with this key from now on, and shows this history. */
  useKeys(history: KeyHistory, key: SigningKey): void;
  /** Appends an entry as it is, chained on or not. */
  append(body: {
    action: FeedAction;
    id: string;
    kind: string;
    version: number;
    recordDigest: string;
    sdJwt?: string;
  }): FeedEntry;
  head(): FeedHead;
  announce(): void;
};

const FEED_SCHEMA = buildSchema(`
  enum FeedTier { PUBLIC }
  enum FeedAction { PUBLISHED WITHDRAWN HIDDEN RESTORED }
  type FeedHead { count: Int! digest: String }
  type FeedEntry { seq: Int! action: FeedAction! id: ID! kind: String! version: Int! recordDigest: String! previous: String digest: String! sdJwt: String }
  type Feed { head: FeedHead! entries: [FeedEntry!]! }
  type Query { feed(actor: ID, tier: FeedTier = PUBLIC, after: Int = 0, first: Int = 100): Feed }
`);

export async function startTinyNode(options: { names?: readonly string[]; port?: number } = {}): Promise<TinyNode> {
  let sockets = new Set<Socket>();
  const streams = new Set<ServerResponse>();
  const make = () => {
    const server = createServer((request, response) => void answer(request, response));
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    return server;
  };
  let server = make();
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const actors: TinyActor[] = [];
  for (const name of options.names ?? ['']) {
    const did = formatDid({ host: 'localhost', port, path: name === '' ? [] : [name] });
    actors.push(await makeActor(did, (actor) => announce(actor)));
  }
  const node: TinyNode = {
    port,
    actors,
    guests: [],
    requests: 0,
    isSilent: false,
    actor: (index) => actors[index] as TinyActor,
    streams: () => streams.size,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      sockets = new Set();
    },
    async start() {
      server = make();
      await listen(port);
    },
  };
  return node;

  function announce(actor: TinyActor): void {
    if (node.isSilent) return;
    for (const stream of streams) stream.write(headEvent(actor));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (node.misbehave?.(request, response)) return;
    const path = request.url ?? '';
    if (path === '/graphql') {
      node.requests++;
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
      const rootValue = { feed: (args: { actor: string; after: number; first: number }) => feed(args) };
      return json(
        response,
        await graphql({ schema: FEED_SCHEMA, source: query, variableValues: variables, rootValue }),
      );
    }
    if (path === '/hubs/control') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const asked = JSON.parse(Buffer.concat(chunks).toString()) as ControlRequest;
      const actor = [...actors, ...node.guests].find(({ did }) => did === asked.actor);
      if (!actor) return void response.writeHead(404).end();
      const answer = node.control ? await node.control(asked, actor) : { statement: await controlWord(asked, actor) };
      return json(response, answer);
    }
    if (path === '/feed/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.write(': hello\n\n');
      if (!node.isSilent) for (const actor of actors) response.write(headEvent(actor));
      return;
    }
    for (const actor of [...actors, ...node.guests]) {
      const isGuest = node.guests.includes(actor);
      const own = actor.did.split(':').slice(3).join('/') || '.well-known';
      const folder = isGuest ? `dids/${encodeURIComponent(actor.did)}` : own;
      if (path === `/${folder}/key-history.json`) return json(response, actor.history);
      if (path === `/${folder}/did.json`) {
        const endpoints = {
          graphql: `${endpoint}/graphql`,
          feedStream: `${endpoint}/feed/stream`,
          keyHistory: `${endpoint}/${folder}/key-history.json`,
          control: `${endpoint}/hubs/control`,
        };
        return json(response, makeDidDocument(actor.did, actor.key.publicJwk, actor.key.thumbprint, endpoints));
      }
    }
    response.writeHead(404).end();
  }

  function feed({ actor: did, after, first }: { actor: string; after: number; first: number }) {
    const actor = [...node.guests, ...actors].find((one) => one.did === did);
    if (!actor) return null;
    return { head: actor.head(), entries: actor.entries.slice(after, after + first) };
  }
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function headEvent(actor: TinyActor): string {
  const data = JSON.stringify({ actor: actor.did, tier: 'PUBLIC', ...actor.head() });
  return `event: head\ndata: ${data}\n\n`;
}

async function newKey(): Promise<SigningKey> {
  return importSigningKey(await generatePrivateJwk());
}

let clock = Date.parse('2026-01-01T00:00:00Z');
const nextSecond = () => {
  clock += 1000;
  return `${new Date(clock).toISOString().slice(0, 19)}Z`;
};

async function makeActor(did: string, announce: (actor: TinyActor) => void): Promise<TinyActor> {
  const first = await newKey();
  const recovery = await newKey();
  let key = first;
  const all = new Map<string, RecordVersion>();

  async function sign(kind: string, content: Content, options: PublishOptions): Promise<RecordVersion> {
    const { previous, id } = options;
    const definition = registry.byName(kind);
    const envelope: RecordEnvelope = {
      id: previous?.envelope.id ?? id ?? `${did}/${definition?.segment ?? 'unheard-of'}/${newUlid()}`,
      kind,
      kindVersion: definition?.version ?? 1,
      version: (previous?.envelope.version ?? 0) + 1,
      issuer: did,
      issuedAt: options.at ?? nextSecond(),
      ...(previous ? { previous: previous.digest } : {}),
      dataClass: 'ORGANIZATIONAL',
      ...options.envelope,
    };
    const version = await recordSigner(did, options.signer ?? key)(envelope, content);
    all.set(version.digest, version);
    return version;
  }

  const actor: TinyActor = {
    did,
    get key() {
      return key;
    },
    history: await beginKeyHistory(did, first, recovery.thumbprint, '2026-01-01T00:00:00Z'),
    entries: [],
    head() {
      const last = actor.entries.at(-1);
      return last ? { count: actor.entries.length, digest: last.digest } : EMPTY_HEAD;
    },
    append({ sdJwt, ...body }) {
      const entry = { ...chainEntry(did, 'PUBLIC', actor.head(), body), ...(sdJwt === undefined ? {} : { sdJwt }) };
      actor.entries.push(entry);
      return entry;
    },
    async publish(kind, content, options = {}) {
      const version = await sign(kind, content, options);
      actor.append({ action: 'PUBLISHED', ...named(version), sdJwt: version.sdJwt });
      announce(actor);
      return version;
    },
    revise: (previous, content) => actor.publish(previous.envelope.kind, content, { previous }),
    async withdraw(previous) {
      const version = await sign(
        previous.envelope.kind,
        {},
        { previous, envelope: { withdrawn: { reason: 'OTHER' } } },
      );
      forgetProofs(version.envelope.id);
      actor.append({ action: 'WITHDRAWN', ...named(version), sdJwt: version.sdJwt });
      announce(actor);
      return version;
    },
    hide(version) {
      forgetProofs(version.envelope.id);
      actor.append({ action: 'HIDDEN', ...named(version) });
      announce(actor);
    },
    show(version) {
      actor.append({ action: 'PUBLISHED', ...named(version), sdJwt: version.sdJwt });
      announce(actor);
    },
    goBack(count) {
      actor.entries = actor.entries.slice(0, count);
    },
    async sayRestored(lastCommon = actor.head()) {
      const sdJwt = await signRestored({ did, tier: 'PUBLIC', lastCommon, at: '2026-02-01T00:00:00Z' }, key);
      actor.append({ action: 'RESTORED', id: did, kind: '', version: 0, recordDigest: digestOf(sdJwt), sdJwt });
      announce(actor);
    },
    async rotate() {
      const next = await newKey();
      actor.history = await rotateKey(actor.history, key, next, '2026-01-02T00:00:00Z');
      key = next;
    },
    recovery,
    useKeys(history, next) {
      actor.history = history;
      key = next;
    },
    announce: () => announce(actor),
  };
  return actor;

  /** What is hidden or withdrawn is served without its proof from then on. */
  function forgetProofs(id: string): void {
    actor.entries = actor.entries.map(({ sdJwt, ...entry }) =>
      entry.id === id || sdJwt === undefined ? entry : { ...entry, sdJwt },
    );
  }
}

function named({ envelope, digest }: RecordVersion) {
  return { id: envelope.id, kind: envelope.kind, version: envelope.version, recordDigest: digest };
}
