/** What is mostly one and sometimes many: a set for each of a hundred thousand single things would cost more than they do. */
export type OneOrMany<Item extends object> = Item | Set<Item>;

const NONE: readonly never[] = [];

/** Adds an item to those of a key. */
export function addOne<Key, Item extends object>(map: Map<Key, OneOrMany<Item>>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, item);
  else if (known instanceof Set) known.add(item);
  else if (known !== item) map.set(key, new Set([known, item]));
}

/** Takes an item away from those of a key, and the key with the last. */
export function removeOne<Key, Item extends object>(map: Map<Key, OneOrMany<Item>>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known === item) map.delete(key);
  else if (known instanceof Set && known.delete(item) && known.size === 0) map.delete(key);
}

/** All of them. */
export function each<Item extends object>(some: OneOrMany<Item> | undefined): readonly Item[] | ReadonlySet<Item> {
  if (some === undefined) return NONE;
  return some instanceof Set ? some : [some];
}
