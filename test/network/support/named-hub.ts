import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { formatDid } from '../../../schema/index.ts';
import {
  type HubIdentity,
  type HubState,
  type Network,
  type NetworkOptions,
  newHubIdentity,
  openHubState,
  openIndexStore,
  openNetwork,
} from '../../../subgraphs/network/index.ts';
import { createServer, listen } from '../../../subgraphs/serving/index.ts';

/** The network of a hub with a name, served as far as joining needs it: documents, roster, applications, departures. */
export type NamedHub = {
  readonly did: string;
  readonly url: string;
  readonly directory: string;
  readonly identity: HubIdentity;
  readonly network: Network;
  readonly state: HubState;
  readonly faults: unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as each test expects them
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: any }>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as each test expects them
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: any; headers: Headers }>;
  /** Stops answering and closes its stores; {@link NamedHub.start} goes on with them. */
  stop(): Promise<void>;
  start(options?: Partial<NetworkOptions>): Promise<void>;
  close(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export async function startNamedHub(
  options: Partial<NetworkOptions> & { trustProxy?: string } = {},
): Promise<NamedHub> {
  const { trustProxy = false, ...networkOptions } = options;
  const directory = await mkdtemp(join(tmpdir(), 'named-hub-'));
  const port = await freePort();
  const did = formatDid({ host: 'localhost', port });
  const identity = options.identity ?? (await newHubIdentity(did));
  const faults: unknown[] = [];
  let running: { network: Network; state: HubState; stop(): Promise<void> } | undefined;

  async function start(more: Partial<NetworkOptions> = {}): Promise<void> {
    const state = await openHubState('sqlite:state.sqlite', { directory });
    const index = await openIndexStore('sqlite:index.sqlite', { directory });
    const network = await openNetwork({
      state,
      index,
      development: true,
      backoff: { firstMs: 50, maxMs: 300 },
      rosterPollMs: 50,
      onFault: (thrown) => faults.push(thrown),
      ...networkOptions,
      identity,
      ...more,
    });
    const app = createServer({ logger: pino({ level: 'silent' }), trustProxy });
    network.addRoutes?.(app);
    const server = await listen(app, { host: '127.0.0.1', port }, 'choose another');
    running = {
      network,
      state,
      async stop() {
        await server.close();
        await network.close();
        await index.close();
        await state.close();
      },
    };
  }
  await start();
  const now = () => {
    if (!running) throw new Error('The hub is stopped.');
    return running;
  };
  const url = `http://127.0.0.1:${port}`;
  const hub: NamedHub = {
    did,
    url,
    directory,
    identity,
    faults,
    get network() {
      return now().network;
    },
    get state() {
      return now().state;
    },
    async post(path, body, headers = {}) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    async get(path, headers = {}) {
      const response = await fetch(`${url}${path}`, { headers });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
    },
    async stop() {
      await running?.stop();
      running = undefined;
    },
    start,
    async close() {
      await hub.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return hub;
}
