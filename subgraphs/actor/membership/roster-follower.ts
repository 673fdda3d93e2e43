import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowedRoster } from './followed-roster.ts';

/** Keeps asking one hub for its roster until it is closed. */
export type RosterFollower = {
  readonly roster: FollowedRoster;
  /** Actors of this node that wait to be taken in: until they are, the hub is asked often. */
  expect(own: readonly string[]): void;
  /** Asks now; resolves when a question that began after this call was answered, well or badly. */
  round(): Promise<void>;
  close(): Promise<void>;
};

/** While an actor of ours is not on the roster, for so long after it joined. */
const EAGER_MS = 1_500;
const EAGER_FOR_MS = 600_000;

export function startRosterFollower(options: {
  readonly roster: FollowedRoster;
  readonly own: readonly string[];
  readonly now: () => number;
  readonly pollMs: number;
  readonly onFault: (thrown: unknown) => void;
}): RosterFollower {
  const { roster, now, pollMs, onFault } = options;
  const ended = new AbortController();
  const { signal } = ended;
  let own = options.own;
  let eagerUntil = now() + EAGER_FOR_MS;
  let waiters: (() => void)[] = [];
  let wake: () => void = () => {};
  let isWoken = false;

  function pause(): number {
    const isEager = now() < eagerUntil && own.some((did) => roster.entryOf(did) === undefined);
    // spread: many nodes follow one hub
    return (isEager ? Math.min(EAGER_MS, pollMs) : pollMs) * (0.8 + Math.random() * 0.4);
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const waiting = waiters;
      waiters = [];
      isWoken = false;
      // what is wrong shows in its status; a hub that is down is nothing to log every half minute
      await roster.update(signal).catch((thrown: unknown) => {
        if (!(thrown instanceof Error && thrown.name === 'ConstellationError') && !signal.aborted) onFault(thrown);
      });
      for (const resolve of waiting) resolve();
      if (isWoken || signal.aborted) continue;
      const awake = new AbortController();
      wake = () => awake.abort();
      await sleep(pause(), undefined, { signal: AbortSignal.any([signal, awake.signal]), ref: false }).catch(() => {});
    }
    for (const resolve of waiters) resolve();
  }
  const running = run();

  return {
    roster,
    expect(next) {
      if (next.some((did) => !own.includes(did))) {
        eagerUntil = now() + EAGER_FOR_MS;
        isWoken = true;
        wake();
      }
      own = next;
    },
    round() {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.push(resolve);
        isWoken = true;
        wake();
      });
    },
    async close() {
      ended.abort();
      await running;
    },
  };
}
