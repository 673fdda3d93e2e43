import type { SafeFetch } from '../../fetching/index.ts';
import type { Member } from '../store/port.ts';
import type { BackoffLimits } from './backoff.ts';
import { type FeedNews, followNews } from './feed-news.ts';

/** Listens for news of members: one connection for each host, however many members announce their feeds there. */
export type NewsDesk = {
  listen(member: Member): void;
  unlisten(did: string): void;
  /** Whether the member is listened to where it announces its feeds now. */
  isListening(member: Member): boolean;
  /** Resolves when all connections have ended; whoever is listened to must have been given up before. */
  closed(): Promise<void>;
};

export type NewsDeskOptions = {
  readonly fetch: SafeFetch;
  readonly backoff: BackoffLimits;
  /** News of a member that is listened to, from its own host. */
  readonly onNews: (news: FeedNews) => void;
  /** The member's host is there. */
  readonly onHeard: (did: string) => void;
};

export function openNewsDesk({ fetch, backoff, onNews, onHeard }: NewsDeskOptions): NewsDesk {
  const streams = new Map<string, { actors: Set<string>; ended: AbortController; done: Promise<void> }>();
  const ending = new Set<Promise<void>>();

  return {
    listen({ did, feedStream }) {
      const url = sharedStream(feedStream);
      const known = streams.get(url);
      if (known) {
        known.actors.add(did);
        return;
      }
      const actors = new Set([did]);
      const ended = new AbortController();
      const done = followNews({
        fetch,
        url,
        backoff,
        signal: ended.signal,
        onHeard: () => {
          for (const actor of actors) onHeard(actor);
        },
        onNews: (news) => {
          if (actors.has(news.actor)) onNews(news);
        },
      });
      streams.set(url, { actors, ended, done });
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
