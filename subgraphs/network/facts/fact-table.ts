import { countEpochs, type Epochs } from './epochs.ts';
import type { Fact } from './fact.ts';
import { firstDifference } from './same-facts.ts';
import { type TitleIndex, titleIndex } from './title-index.ts';

/** The versions of one record that may be seen: the present one, and those before it, oldest first. */
export type Versions = { readonly current: Fact; readonly past: readonly Fact[] };

/**
 * Facts in memory, found by id, kind, actor and by what they point to. Changes are taken in one by one, in time proportional to the
 * record; reading never copies. Holds one sight: two tiers are two tables.
 */
export type FactTable = {
  /** Nothing happens, and no epoch rises, when these very versions are there already. */
  put(current: Fact, past?: readonly Fact[]): void;
  remove(id: string): void;
  removeActor(actor: string): void;
  versions(id: string): Versions | undefined;
  idsOfKind(kind: string): Iterable<string>;
  idsOfActor(actor: string): Iterable<string>;
  /** Of records whose present or past versions point there by this field. */
  idsPointingTo(target: string, kind: string, field: string): Iterable<string>;
  /** Rises with each change to a record of this kind, or of any; as of a moment, with changes that show then. */
  epoch(kind?: string, moment?: string): number;
  /** What {@link epoch} reads; the same for a table and its copies. */
  readonly epochs: Epochs;
  /** How many records. */
  readonly size: number;
  /** Finds titles by their words, where the table was made to. */
  readonly titles?: Pick<TitleIndex, 'find'>;
  /** The same in another table, whose epochs go on from those of this one. Nothing may change this one meanwhile. */
  copy(pause: () => Promise<void> | undefined): Promise<FactTable>;
};

const NOTHING: readonly string[] = [];
const NO_PAST: readonly Fact[] = [];

/** @param options `withTitles` for a table that is searched by words, which costs memory and time with each title */
export function factTable(options: { readonly withTitles?: boolean } = {}): FactTable {
  return makeTable(countEpochs(), options.withTitles === true).table;
}

/** A table, and how versions come into it without a change to tell of. */
function makeTable(
  epochs: Epochs,
  withTitles: boolean,
): { table: FactTable; putIn(id: string, versions: Versions): void } {
  const records = new Map<string, Versions>();
  const kinds = new Map<string, Set<string>>();
  const actors = new Map<string, Set<string>>();
  /** By field of a kind, by target. Few targets have more than one that points to them: those need no set. */
  const pointers = new Map<string, Map<string, string | Set<string>>>();
  const titles = withTitles ? titleIndex() : undefined;

  function takeOut(id: string, { current, past }: Versions): void {
    records.delete(id);
    titles?.remove(id);
    takeFrom(kinds, current.kind, id);
    takeFrom(actors, current.actor, id);
    for (const fact of [current, ...past])
      for (const { name, target } of fact.links) {
        const targets = pointers.get(fieldKey(fact.kind, name));
        const ids = targets?.get(target);
        if (ids === id) targets?.delete(target);
        else if (typeof ids === 'object' && ids.delete(id) && ids.size === 0) targets?.delete(target);
      }
  }

  function putIn(id: string, versions: Versions): void {
    const { current, past } = versions;
    records.set(id, versions);
    titles?.add(current);
    addTo(kinds, current.kind, id);
    addTo(actors, current.actor, id);
    for (const fact of past.length === 0 ? [current] : [current, ...past])
      for (const { name, target } of fact.links) {
        const key = fieldKey(fact.kind, name);
        let targets = pointers.get(key);
        if (!targets) {
          targets = new Map();
          pointers.set(key, targets);
        }
        const ids = targets.get(target);
        if (ids === undefined) targets.set(target, id);
        else if (typeof ids === 'object') ids.add(id);
        else if (ids !== id) targets.set(target, new Set([ids, id]));
      }
  }

  function remove(id: string): void {
    const known = records.get(id);
    if (!known) return;
    takeOut(id, known);
    epochs.rise(known.current.kind, (known.past[0] ?? known.current).issuedAt);
  }

  const table: FactTable = {
    put(current, past = NO_PAST) {
      const { id, kind } = current;
      const known = records.get(id);
      const next = { current, past: past.length === 0 ? NO_PAST : past };
      const since = known ? firstDifference(known, next) : (past[0] ?? current).issuedAt;
      if (since === undefined) return;
      if (known) takeOut(id, known);
      putIn(id, next);
      epochs.rise(kind, since);
    },
    remove,
    removeActor(actor) {
      for (const id of [...(actors.get(actor) ?? [])]) remove(id);
    },
    versions: (id) => records.get(id),
    idsOfKind: (kind) => kinds.get(kind) ?? NOTHING,
    idsOfActor: (actor) => actors.get(actor) ?? NOTHING,
    idsPointingTo(target, kind, field) {
      const ids = pointers.get(fieldKey(kind, field))?.get(target);
      return typeof ids === 'string' ? [ids] : (ids ?? NOTHING);
    },
    epoch: epochs.at,
    epochs,
    get size() {
      return records.size;
    },
    ...(titles ? { titles } : {}),
    async copy(pause) {
      const other = makeTable(epochs, withTitles);
      for (const [id, versions] of records) {
        other.putIn(id, versions);
        const wait = pause();
        if (wait) await wait;
      }
      return other.table;
    },
  };
  return { table, putIn };
}

function fieldKey(kind: string, field: string): string {
  return `${kind}.${field}`;
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function takeFrom(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
}
