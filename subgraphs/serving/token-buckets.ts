import { LRUCache } from 'lru-cache';

/** Requests that somebody may send: steadily so many a minute, and ten seconds' worth at once. */
export type TokenBuckets = {
  /** Takes so many requests' worth, when there is at least one left; else gives the seconds to wait. What was taken may be owed. */
  take(key: string, weight?: number): number | undefined;
  /** Takes whether or not there is anything left. */
  charge(key: string, weight: number): void;
  /** The seconds to wait until there is one left; undefined when there is. */
  wait(key: string): number | undefined;
};

type Bucket = { tokens: number; at: number };

/** Of so many senders it is remembered what they have left; who was not heard of for longest is forgotten first. */
const REMEMBERED = 20_000;
/** What one may owe, in minutes of the rate: an expensive request keeps its sender waiting, but not for ever. */
const LONGEST_DEBT = 1;

/** Makes buckets that are filled steadily and hold ten seconds' worth (token bucket, RFC 2475 and ITU-T I.371). */
export function tokenBuckets(perMinute: number, now: () => number = () => performance.now()): TokenBuckets {
  const size = Math.max(1, perMinute / 6);
  const perMs = perMinute / 60_000;
  const buckets = new LRUCache<string, Bucket>({ max: REMEMBERED });

  function bucketOf(key: string): Bucket {
    const time = now();
    const known = buckets.get(key);
    if (known === undefined) {
      const fresh = { tokens: size, at: time };
      buckets.set(key, fresh);
      return fresh;
    }
    known.tokens = Math.min(size, known.tokens + (time - known.at) * perMs);
    known.at = time;
    return known;
  }

  const waitOf = ({ tokens }: Bucket) =>
    tokens >= 1 ? undefined : Math.max(1, Math.ceil((1 - tokens) / perMs / 1_000));
  const pay = (bucket: Bucket, weight: number) => {
    bucket.tokens = Math.max(-perMinute * LONGEST_DEBT, bucket.tokens - weight);
  };
  return {
    take(key, weight = 1) {
      const bucket = bucketOf(key);
      const wait = waitOf(bucket);
      if (wait === undefined) pay(bucket, weight);
      return wait;
    },
    charge: (key, weight) => pay(bucketOf(key), weight),
    wait: (key) => waitOf(bucketOf(key)),
  };
}
