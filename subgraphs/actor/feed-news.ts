import type { FeedHead, FeedTier } from '../../schema/index.ts';
import type { HostedActor } from './hosted-actor.ts';

/** That a feed stands somewhere else than before. */
export type FeedNews = {
  readonly actor: string;
  readonly tier: FeedTier;
  readonly count: number;
  readonly digest?: string;
};

/** Tells listeners where feeds stand and when they move, whichever process moved them. */
export type FeedNewsDesk = {
  /**
   * Tells the present heads of these actors' feeds, then each change, until the function it gives is called. Of each actor only the
   * tiers named are told of: that a feed moves says something already.
   */
  listen(
    actors: readonly HostedActor[],
    tell: (news: FeedNews) => void,
    tiersOf: (actor: string) => readonly FeedTier[],
  ): () => void;
  close(): void;
};

const POLL = 400;

/**
 * Watches the feeds of hosted actors while somebody listens: what this process writes is told at once; what another process on the
 * same store writes is found by looking at the heads a few times a second.
 */
export function openFeedNewsDesk(onError: (error: unknown) => void): FeedNewsDesk {
  type Listener = {
    readonly tell: (news: FeedNews) => void;
    readonly told: Map<string, number>;
    readonly tiersOf: (actor: string) => readonly FeedTier[];
  };
  const watched = new Map<HostedActor, { readonly listeners: Set<Listener>; end(): void }>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const tell = (listener: Listener, actor: string, tier: FeedTier, { count, digest }: FeedHead) => {
    if (!listener.tiersOf(actor).includes(tier)) return;
    const key = `${actor} ${tier}`;
    // a restored feed may be shorter than before, and that is news too
    if (listener.told.get(key) === count) return;
    listener.told.set(key, count);
    listener.tell({ actor, tier, count, ...(digest === undefined ? {} : { digest }) });
  };
  const look = async (actor: HostedActor) => {
    const { heads } = await actor.store.head();
    for (const listener of watched.get(actor)?.listeners ?? [])
      for (const [tier, head] of Object.entries(heads)) tell(listener, actor.did, tier as FeedTier, head);
  };
  const lookAtAll = () => {
    looking = looking
      .then(async () => void (await Promise.all([...watched.keys()].map(look))))
      .catch(onError)
      .then(() => {
        if (timer !== undefined) timer = setTimeout(lookAtAll, POLL).unref();
      });
  };

  return {
    listen(actors, tellListener, tiersOf) {
      const listener: Listener = { tell: tellListener, told: new Map(), tiersOf };
      for (const actor of actors) {
        let entry = watched.get(actor);
        if (!entry) {
          const listeners = new Set<Listener>();
          const end = actor.publisher.onFeedMoved((tier, head) => {
            for (const one of listeners) tell(one, actor.did, tier, head);
          });
          entry = { listeners, end };
          watched.set(actor, entry);
        }
        entry.listeners.add(listener);
        look(actor).catch(onError);
      }
      timer ??= setTimeout(lookAtAll, POLL).unref();
      return () => {
        for (const actor of actors) {
          const entry = watched.get(actor);
          entry?.listeners.delete(listener);
          if (entry?.listeners.size !== 0) continue;
          entry.end();
          watched.delete(actor);
        }
        if (watched.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
      };
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
      for (const { end } of watched.values()) end();
      watched.clear();
    },
  };
}
