import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../../../schema/index.ts';
import type { ActorStore } from '../store/port.ts';

/** A secret in a link or cookie: 32 random bytes behind a prefix that says what it is for. The store keeps its digest only. */
export function secretText(prefix: string): { readonly text: string; readonly digest: string } {
  const text = prefix + randomBytes(32).toString('base64url');
  return { text, digest: digestOf(text) };
}

/** The digest of a text of this form; undefined for any other, which is then not even looked for. */
export function digestOfSecret(prefix: string, text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(prefix)) return undefined;
  return /^[A-Za-z0-9_-]{43}$/.test(text.slice(prefix.length)) ? digestOf(text) : undefined;
}

/** Looks for something by its digest in the stores of all actors, and remembers in whose it was. */
export function searchStores<Found>(
  stores: () => readonly ActorStore[],
  find: (store: ActorStore, digest: string) => Promise<Found | undefined>,
): (digest: string) => Promise<{ readonly store: ActorStore; readonly found: Found } | undefined> {
  const owners = new LRUCache<string, string>({ max: 1_000 });
  return async (digest) => {
    const known = owners.get(digest);
    const candidates = stores().filter(({ actor }) => known === undefined || actor === known);
    const all = await Promise.all(candidates.map(async (store) => ({ store, found: await find(store, digest) })));
    for (const { store, found } of all) {
      if (found === undefined) continue;
      owners.set(digest, store.actor);
      return { store, found };
    }
    return undefined;
  };
}
