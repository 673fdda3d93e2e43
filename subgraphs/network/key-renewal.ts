import { LRUCache } from 'lru-cache';

/** Members are asked once in so long, however many proofs name keys that are not known. */
const NOT_AGAIN_MS = 60_000;
const REMEMBERED = 10_000;

/** Asks members for new keys when one signed with a key that is not known: in the background, and not again for a while. */
export function keyRenewal(options: {
  readonly refresh: (did: string, signal: AbortSignal) => Promise<unknown>;
  readonly now: () => number;
}): { renew(did: string): void; close(): Promise<void> } {
  const { refresh, now } = options;
  const asked = new LRUCache<string, number>({ max: REMEMBERED });
  const running = new Set<Promise<unknown>>();
  const ended = new AbortController();
  return {
    renew(did) {
      if (ended.signal.aborted || now() - (asked.get(did) ?? Number.NEGATIVE_INFINITY) < NOT_AGAIN_MS) return;
      asked.set(did, now());
      // whoever cannot be reached now is asked again by whoever looks for new keys anyway
      const one = refresh(did, ended.signal).catch(() => {});
      running.add(one);
      void one.then(() => running.delete(one));
    },
    async close() {
      ended.abort();
      await Promise.all(running);
    },
  };
}
