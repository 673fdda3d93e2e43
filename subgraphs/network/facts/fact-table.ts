import type { Fact } from './fact.ts';

/** The versions of one record that may be seen: the present one, and those before it, oldest first. */
type Versions = { readonly current: Fact; readonly past: readonly Fact[] };

/**
 * Facts in memory, found by id, kind, actor and by what they point to. Changes are taken in one by one, in time proportional to the
 * record; reading never copies. Holds one sight: two tiers are two tables.
 */
export type FactTable = {
  put(current: Fact, past?: readonly Fact[]): void;
  remove(id: string): void;
  removeActor(actor: string): void;
  versions(id: string): Versions | undefined;
  idsOfKind(kind: string): Iterable<string>;
  idsOfActor(actor: string): Iterable<string>;
  /** Of records whose present or past versions point there by this field. */
  idsPointingTo(target: string, kind: string, field: string): Iterable<string>;
  /** Rises with each change to a record of this kind. */
  epoch(kind: string): number;
  /** How many records. */
  readonly size: number;
};

const NOTHING: ReadonlySet<string> = new Set();

export function factTable(): FactTable {
  const records = new Map<string, Versions>();
  const kinds = new Map<string, Set<string>>();
  const actors = new Map<string, Set<string>>();
  const pointers = new Map<string, Map<string, Set<string>>>();
  const epochs = new Map<string, number>();

  function remove(id: string): void {
    const known = records.get(id);
    if (!known) return;
    records.delete(id);
    const { kind, actor } = known.current;
    epochs.set(kind, (epochs.get(kind) ?? 0) + 1);
    takeOut(kinds, kind, id);
    takeOut(actors, actor, id);
    for (const { target, by } of pointersOf(known)) {
      const byField = pointers.get(target);
      if (!byField) continue;
      takeOut(byField, by, id);
      if (byField.size === 0) pointers.delete(target);
    }
  }

  return {
    put(current, past = []) {
      remove(current.id);
      const { id, kind, actor } = current;
      const versions = { current, past };
      records.set(id, versions);
      epochs.set(kind, (epochs.get(kind) ?? 0) + 1);
      putIn(kinds, kind, id);
      putIn(actors, actor, id);
      for (const { target, by } of pointersOf(versions)) {
        let byField = pointers.get(target);
        if (!byField) {
          byField = new Map();
          pointers.set(target, byField);
        }
        putIn(byField, by, id);
      }
    },
    remove,
    removeActor(actor) {
      for (const id of [...(actors.get(actor) ?? [])]) remove(id);
    },
    versions: (id) => records.get(id),
    idsOfKind: (kind) => kinds.get(kind) ?? NOTHING,
    idsOfActor: (actor) => actors.get(actor) ?? NOTHING,
    idsPointingTo: (target, kind, field) => pointers.get(target)?.get(`${kind}.${field}`) ?? NOTHING,
    epoch: (kind) => epochs.get(kind) ?? 0,
    get size() {
      return records.size;
    },
  };
}

function* pointersOf({ current, past }: Versions): Generator<{ target: string; by: string }> {
  for (const { kind, links } of [current, ...past])
    for (const { name, target } of links) yield { target, by: `${kind}.${name}` };
}

function putIn(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function takeOut(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
}
