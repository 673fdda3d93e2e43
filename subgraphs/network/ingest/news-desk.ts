import type { SafeFetch } from '../../fetching/index.ts';
import type { Member } from '../store/port.ts';
import type { BackoffLimits } from './backoff.ts';
import { type FeedNews, followNews } from './feed-news.ts';
import { HubNotTaken, type SignedFetch } from './signed-fetch.ts';

/** Listens for news of members: one connection for each host, however many members announce their feeds there. */
export type NewsDesk = {
  listen(member: Member): void;
  unlisten(did: string): void;
  /** Whether the member is listened to where it announces its feeds now. */
  isListening(member: Member): boolean;
  /** Connects anew in the name of the hub, if the connection was made in nobody's: its host takes the hub's name by now. */
  renew(did: string): void;
  /** Resolves when all connections have ended; whoever is listened to must have been given up before. */
  closed(): Promise<void>;
};

export type NewsDeskOptions = {
  readonly fetch: SafeFetch;
  /** Without it only news of what is PUBLIC come. */
  readonly signed?: SignedFetch | undefined;
  readonly backoff: BackoffLimits;
  /** News of a member that is listened to, from its own host. */
  readonly onNews: (news: FeedNews) => void;
  /** The member's host is there. */
  readonly onHeard: (did: string) => void;
};

type Stream = {
  readonly actors: Set<string>;
  readonly ended: AbortController;
  readonly done: Promise<void>;
  /** Ends the connection, if it was made in nobody's name; another follows. */
  renew(): void;
};

const OPEN_MS = 5_000;
/** Members of one host in whose name it is tried: who joined this hub is a matter of each. */
const MOST_NAMES = 5;
/** A host that answers signed questions, but gives no signed stream, is not asked for it all the time. */
const RENEWAL_MS = 30_000;

export function openNewsDesk({ fetch, signed, backoff, onNews, onHeard }: NewsDeskOptions): NewsDesk {
  const streams = new Map<string, Stream>();
  const ending = new Set<Promise<void>>();

  function start(url: string, first: string): Stream {
    const actors = new Set([first]);
    const ended = new AbortController();
    let connection: { readonly isSigned: boolean; readonly over: AbortController } | undefined;
    let renewedAt = Number.NEGATIVE_INFINITY;

    async function open(outer: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
      const over = new AbortController();
      const limits = { signal: AbortSignal.any([outer, over.signal]), deadlineMs: OPEN_MS };
      connection = undefined;
      const stream = await openSigned(limits);
      connection = { isSigned: stream !== undefined, over };
      return stream ?? fetch.events(url, limits);
    }

    async function openSigned(limits: { signal: AbortSignal; deadlineMs: number }) {
      for (const actor of signed ? [...actors].slice(0, MOST_NAMES) : []) {
        try {
          return await signed?.events(url, { ...limits, actor });
        } catch (thrown) {
          // what is PUBLIC is announced to everybody, and nothing that goes wrong with names shall keep it from coming
          if (!(thrown instanceof HubNotTaken)) return undefined;
        }
      }
      return undefined;
    }

    const done = followNews({
      open,
      backoff,
      signal: ended.signal,
      onHeard: () => {
        for (const actor of actors) onHeard(actor);
      },
      onNews: (news) => {
        if (actors.has(news.actor)) onNews(news);
      },
    });
    return {
      actors,
      ended,
      done,
      renew() {
        const now = performance.now();
        if (connection === undefined || connection.isSigned || now - renewedAt < RENEWAL_MS) return;
        renewedAt = now;
        connection.over.abort();
      },
    };
  }

  return {
    listen({ did, feedStream }) {
      const url = sharedStream(feedStream);
      const known = streams.get(url);
      if (known) known.actors.add(did);
      else streams.set(url, start(url, did));
    },
    unlisten(did) {
      for (const [url, { actors, ended, done }] of streams) {
        if (!actors.delete(did) || actors.size > 0) continue;
        streams.delete(url);
        ended.abort();
        ending.add(done);
        void done.finally(() => ending.delete(done));
      }
    },
    isListening: ({ did, feedStream }) => streams.get(sharedStream(feedStream))?.actors.has(did) ?? false,
    renew(did) {
      for (const stream of streams.values()) if (stream.actors.has(did)) stream.renew();
    },
    async closed() {
      await Promise.all(ending);
    },
  };
}

/** The stream of all actors of a node (schema/README.md, Feeds), so that those who share a host share a connection. */
function sharedStream(feedStream: string): string {
  const url = new URL(feedStream);
  url.searchParams.delete('actor');
  return url.href;
}
