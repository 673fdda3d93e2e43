import { LRUCache } from 'lru-cache';

/**
 * Counts requests in windows of time: so many for each who asks, and so many in all. False when it is one too many. Those who ask are
 * remembered up to a number; the total holds whoever is forgotten.
 *
 * @example const mayAsk = requestQuota({ each: 20, all: 200, windowMs: 3_600_000 }); if (!mayAsk(addressKey(request.ip))) …
 */
export function requestQuota(options: {
  readonly each: number;
  readonly all: number;
  readonly windowMs: number;
  readonly now?: () => number;
}): (who: string) => boolean {
  const { each, all, windowMs, now = Date.now } = options;
  const counts = new LRUCache<string, { count: number }>({ max: 10_000 });
  let until = 0;
  let total = 0;
  return (who) => {
    const time = now();
    // also when the clock was set back
    if (time >= until || until - time > windowMs) {
      until = time + windowMs;
      total = 0;
      counts.clear();
    }
    const own = counts.get(who) ?? { count: 0 };
    if (own.count >= each || total >= all) return false;
    own.count++;
    total++;
    counts.set(who, own);
    return true;
  };
}
