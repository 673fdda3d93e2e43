import { LRUCache } from 'lru-cache';

/** How long somebody may take to sign in, in milliseconds. */
export const CEREMONY_MS = 5 * 60 * 1_000;
const MAX_OPEN = 2_000;

/** What was begun and is to be finished once: a challenge to a passkey, a way to a provider and back. */
export type Ceremonies<What> = {
  begin(key: string, what: What): void;
  /** Takes it out: a second one that comes with the same finds nothing. */
  take(key: string): What | undefined;
};

/** Kept in memory: bounded, short-lived, and of no use to anybody after a restart. */
export function openCeremonies<What extends object>(now: () => number = Date.now): Ceremonies<What> {
  const open = new LRUCache<string, { readonly what: What; readonly until: number }>({ max: MAX_OPEN });
  return {
    begin: (key, what) => void open.set(key, { what, until: now() + CEREMONY_MS }),
    take(key) {
      const entry = open.get(key);
      open.delete(key);
      return entry && entry.until > now() ? entry.what : undefined;
    },
  };
}
