import { ConstellationError } from '../../../schema/index.ts';
import { type BackoffLimits, backoffMs } from '../ingest/backoff.ts';

/** Does things that may fail at places that may be down: once at a time for each, and after a failure not again for a while. */
export type Attempts<Result> = {
  /**
   * The result of what is under way for this key, or of `task` when nothing is. While waiting after a failure, rejects with that failure.
   * The task is ended by {@link close} only: others may wait for it too.
   */
  run(key: string, task: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  isUnderWay(key: string): boolean;
  /** What was done for this key turned out to be of no use: counts as a failure. */
  fail(key: string, fault: unknown): void;
  close(): Promise<void>;
};

export function makeAttempts<Result>(backoff: BackoffLimits): Attempts<Result> {
  const underWay = new Map<string, Promise<Result>>();
  const failed = new Map<string, { count: number; until: number; fault: unknown }>();
  const ended = new AbortController();

  async function attempt(key: string, task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    try {
      const result = await task(ended.signal);
      failed.delete(key);
      return result;
    } catch (fault) {
      fail(key, fault);
      throw fault;
    } finally {
      underWay.delete(key);
    }
  }

  function fail(key: string, fault: unknown): void {
    const count = (failed.get(key)?.count ?? 0) + 1;
    failed.set(key, { count, until: performance.now() + backoffMs(count, backoff), fault });
  }

  return {
    fail,
    run(key, task) {
      const running = underWay.get(key);
      if (running) return running;
      if (ended.signal.aborted)
        return Promise.reject(new ConstellationError('ACTOR_UNREACHABLE', 'The hub is closing.', { retryable: true }));
      const before = failed.get(key);
      if (before && performance.now() < before.until) return Promise.reject(before.fault);
      const promise = attempt(key, task);
      underWay.set(key, promise);
      return promise;
    },
    isUnderWay: (key) => underWay.has(key),
    async close() {
      ended.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}
