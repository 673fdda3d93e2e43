import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../../../schema/index.ts';

const WINDOW_MS = 60_000;
const MAX_ADDRESSES = 10_000;

/**
 * Counts attempts to sign in per address, a minute at a time. What is guessed at has 256 bits: this is against the work that an
 * attempt makes, not against guessing.
 *
 * @throws ConstellationError RATE_LIMITED
 */
export function attemptLimit(
  perMinute: number,
  now: () => number = Date.now,
  message = 'Too many attempts from your address; wait a minute.',
): (address: string) => void {
  const counts = new LRUCache<string, { readonly since: number; count: number }>({ max: MAX_ADDRESSES });
  return (address) => {
    const known = counts.get(address);
    const entry = known && now() - known.since < WINDOW_MS ? known : { since: now(), count: 0 };
    entry.count++;
    counts.set(address, entry);
    if (entry.count > perMinute) throw new ConstellationError('RATE_LIMITED', message, { retryable: true });
  };
}
