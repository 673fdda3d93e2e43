import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExecutionResult, graphql } from 'graphql';
import {
  type HubState,
  type Network,
  type NetworkOptions,
  openHubState,
  openIndexStore,
  openNetwork,
} from '../../../subgraphs/network/index.ts';

/** The network subgraph over SQLite files, as a hub holds it. */
export type TestHub = {
  readonly directory: string;
  readonly network: Network;
  readonly faults: unknown[];
  ask(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** The data of an answer without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the queries of a test shape them
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  caughtUp(): Promise<void>;
  /** Everything in the index that a rebuilt one must have too. */
  dump(): Promise<unknown>;
  /** Closes everything and opens it again; the index may be deleted in between. */
  restart(options?: {
    deleteIndex?: boolean;
    registry?: NetworkOptions['registry'];
    meanwhile?: (state: HubState) => Promise<void>;
  }): Promise<void>;
  /** Is told of every call to hub-state from then on. */
  onStateCall(listener: (name: string) => void): void;
  close(): Promise<void>;
};

/** Where a hub keeps its things; SQLite files in a folder of its own unless told. */
export type HubPlace = { readonly directory: string; readonly state: string; readonly index: string };

export function sqlitePlace(directory = mkdtempSync(join(tmpdir(), 'hub-'))): HubPlace {
  return { directory, state: 'sqlite:state.sqlite', index: 'sqlite:index.sqlite' };
}

export async function openTestHub(options: Partial<NetworkOptions> = {}, shared?: HubPlace): Promise<TestHub> {
  const place = shared ?? sqlitePlace();
  const { directory } = place;
  let stateListener: (name: string) => void = () => {};
  const faults: unknown[] = [];
  const open = async (more: Partial<NetworkOptions>) => {
    const state = watched(await openHubState(place.state, { directory }), (name) => stateListener(name));
    const index = await openIndexStore(place.index, { directory });
    const network = await openNetwork({
      state,
      index,
      development: true,
      backoff: { firstMs: 50, maxMs: 300 },
      rosterPollMs: 50,
      onFault: (thrown) => faults.push(thrown),
      ...options,
      ...more,
    });
    return { state, index, network };
  };
  let opened = await open({});
  let isClosed = false;
  const closeAll = async () => {
    await opened.network.close();
    await opened.index.close();
    await opened.state.close();
  };

  const hub: TestHub = {
    directory,
    faults,
    get network() {
      return opened.network;
    },
    ask: (source, variableValues) =>
      graphql({
        schema: opened.network.schema,
        source,
        contextValue: opened.network.newContext(),
        ...(variableValues ? { variableValues } : {}),
      }),
    async data(query, variables) {
      const { data, errors } = await hub.ask(query, variables);
      if (errors) throw errors[0];
      return JSON.parse(JSON.stringify(data));
    },
    caughtUp: () => opened.network.waitUntilCaughtUp(AbortSignal.timeout(15_000)),
    async dump() {
      const { index } = opened;
      const positions = [...(await index.positions())].sort((a, b) => (a.actor < b.actor ? -1 : 1));
      const actors = [];
      for (const { actor, tier } of positions) {
        const chain = await index.chain(actor, tier, 0, 100_000);
        const ids = [...new Set([actor, ...chain.map(({ id }) => id)])];
        const rows = [...(await index.rows(tier, ids)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const past = [...(await index.past(tier, ids))].sort(([a], [b]) => (a < b ? -1 : 1));
        const floors = [...(await index.floors(tier, ids)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const holes = (await index.holes(actor)).map(({ at: _, ...hole }) => hole);
        actors.push({ actor, chain, rows, past, floors, holes });
      }
      return { positions, actors };
    },
    async restart({ deleteIndex = false, registry, meanwhile } = {}) {
      await closeAll();
      if (meanwhile) {
        const state = await openHubState(place.state, { directory });
        await meanwhile(state);
        await state.close();
      }
      if (deleteIndex)
        for (const file of ['', '-wal', '-shm']) rmSync(join(directory, `index.sqlite${file}`), { force: true });
      opened = await open(registry ? { registry } : {});
    },
    onStateCall(listener) {
      stateListener = listener;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await closeAll();
      if (shared === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
  return hub;
}

function watched(state: HubState, onCall: (name: string) => void): HubState {
  return new Proxy(state, {
    get(target, name) {
      onCall(String(name));
      return Reflect.get(target, name);
    },
  });
}

/** Waits until something is so, and says what it was when it does not come. */
export async function until<Value>(look: () => Value | Promise<Value>, isSo: (value: Value) => boolean, ms = 15_000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`It did not come: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
