/** How much of one feed a hub reads. */
export type GrowthLimits = {
  /** Entries that may be there at the beginning. */
  readonly backlog: number;
  /** Entries that may come at once later on. */
  readonly burst: number;
  /** Entries an hour, for as long as it lasts. */
  readonly perHour: number;
};

export const DEFAULT_GROWTH: GrowthLimits = { backlog: 5_000_000, burst: 100_000, perHour: 20_000 };

/**
 * What may still be read of a feed: a bucket that fills again (token bucket, RFC 2697). A feed without an end cannot fill the index: each
 * entry leaves at most one row or one version before, and a record has a bounded number of those.
 */
export type Allowance = {
  take(entries: number): void;
  /** The beginning was read; from now on it only counts how fast the feed grows. */
  endBacklog(): void;
  /** How long until something may be read again, in milliseconds. */
  waitMs(): number;
};

export function makeAllowance(limits: GrowthLimits, clock: () => number = () => performance.now()): Allowance {
  const { backlog, burst, perHour } = limits;
  const perMs = perHour / 3_600_000;
  let left = backlog;
  let filledAt = clock();

  function fill(): void {
    const time = clock();
    if (left < burst) left = Math.min(burst, left + (time - filledAt) * perMs);
    filledAt = time;
  }

  return {
    take(entries) {
      fill();
      left -= entries;
    },
    endBacklog() {
      left = Math.min(left, burst);
    },
    waitMs() {
      fill();
      return left > 0 ? 0 : Math.ceil((1 - left) / perMs);
    },
  };
}
