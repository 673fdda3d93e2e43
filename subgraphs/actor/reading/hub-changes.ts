import { setTimeout as sleep } from 'node:timers/promises';
import { isConstellationError } from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import type { JoinedHub } from '../membership/joined-hubs.ts';
import { eventsIn } from './event-text.ts';

/** News of a hub: what changed, as the hub said it, or that everything is to be asked anew. */
export type HubNews =
  | { readonly type: 'CHANGED'; readonly changes: unknown }
  /** Something may have been missed. */
  | { readonly type: 'RESET' };

/** Listens to hubs for the pages of a node: once for all listeners who may hear the same. */
export type HubChanges = {
  /**
   * Calls back with news until the function that it gives is called. `as` is the actor in whose name is listened; undefined for anybody. When the hub
   * cannot be heard it is tried again, and what was missed is a RESET.
   */
  listen(hub: JoinedHub, as: string | undefined, hear: (news: HubNews) => void): () => void;
  close(): Promise<void>;
};

export type HubChangesOptions = {
  readonly fetch: SafeFetch;
  /** What is shown to a hub in the name of an actor. */
  readonly assertionFor: (actor: string, hub: JoinedHub) => Promise<string>;
  readonly firstWaitMs?: number;
};

const OPEN_MS = 10_000;
const MAX_WAIT_MS = 30_000;
/** A hub that does not tell of changes is asked anew this often by its pages. */
const WITHOUT_NEWS_MS = 60_000;

type Line = { readonly listeners: Set<(news: HubNews) => void>; readonly ended: AbortController; work: Promise<void> };

export function openHubChanges({ fetch, assertionFor, firstWaitMs = 1_000 }: HubChangesOptions): HubChanges {
  const lines = new Map<string, Line>();

  return {
    listen(hub, as, hear) {
      const key = `${hub.did} ${as ?? ''}`;
      const known = lines.get(key);
      const line = known ?? { listeners: new Set(), ended: new AbortController(), work: Promise.resolve() };
      line.listeners.add(hear);
      if (!known) {
        lines.set(key, line);
        line.work = follow(line, hub, as);
      }
      return () => {
        line.listeners.delete(hear);
        if (line.listeners.size > 0 || lines.get(key) !== line) return;
        lines.delete(key);
        line.ended.abort();
      };
    },
    async close() {
      const all = [...lines.values()];
      lines.clear();
      for (const { ended } of all) ended.abort();
      await Promise.all(all.map(({ work }) => work));
    },
  };

  /** Hears one hub until nobody listens any more. The hub ends a stream when the assertion ends, and knows by the id what was heard last. */
  async function follow({ listeners, ended: { signal } }: Line, hub: JoinedHub, as: string | undefined): Promise<void> {
    const tell = (news: HubNews) => {
      for (const hear of listeners) hear(news);
    };
    let lastId: string | undefined;
    for (let wait = firstWaitMs; !signal.aborted; ) {
      let isDeaf = false;
      try {
        for await (const { event, data, id } of await heard(hub, as, lastId, signal)) {
          // whoever comes back without a place to go on from may have missed something
          if (event === 'here' && wait > firstWaitMs && lastId === undefined) tell({ type: 'RESET' });
          wait = firstWaitMs;
          if (id !== undefined) lastId = id;
          if (event === 'reset') tell({ type: 'RESET' });
          if (event === 'changed') tell({ type: 'CHANGED', changes: parsed(data) });
        }
      } catch (thrown) {
        isDeaf = isConstellationError(thrown, 'ACTOR_BAD_ANSWER');
      }
      if (isDeaf) {
        await sleep(WITHOUT_NEWS_MS, undefined, { signal, ref: false }).catch(() => {});
        if (!signal.aborted) tell({ type: 'RESET' });
        continue;
      }
      await sleep(wait, undefined, { signal, ref: false }).catch(() => {});
      wait = Math.min(wait * 2, MAX_WAIT_MS);
    }
  }

  async function heard(hub: JoinedHub, as: string | undefined, lastId: string | undefined, signal: AbortSignal) {
    const headers = {
      ...(as === undefined ? {} : { authorization: `Bearer ${await assertionFor(as, hub)}` }),
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    };
    const { href } = new URL('changes', hub.endpoints.graphql);
    return eventsIn(await fetch.events(href, { signal, deadlineMs: OPEN_MS, headers }));
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
