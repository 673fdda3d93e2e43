import { countEpochs, type Epochs } from './epochs.ts';
import type { Fact } from './fact.ts';
import { addOne, each, type OneOrMany, removeOne } from './one-or-many.ts';
import { pointers } from './pointers.ts';
import { firstDifference } from './same-facts.ts';
import { type TitleIndex, titleIndex } from './title-index.ts';

/** The versions of one record that may be seen: the present one, and those before it, oldest first. */
export type Versions = { readonly current: Fact; readonly past: readonly Fact[] };

/** Records as they are held: a list that stays, or a set that goes on changing with the table. */
export type Some = readonly Versions[] | ReadonlySet<Versions>;

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
  ofKind(kind: string): Some;
  /** Of this kind only, where it is named. */
  ofActor(actor: string, kind?: string): Some;
  /** Records of whose versions one, present or past, points there by this field; of one actor, where it is named. */
  pointingTo(target: string, kind: string, field: string, actor?: string): Some;
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

const NOTHING: Some = [];
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
  const kinds = new Map<string, Set<Versions>>();
  /** By actor, by kind. */
  const actors = new Map<string, Map<string, OneOrMany<Versions>>>();
  const pointing = pointers();
  const titles = withTitles ? titleIndex() : undefined;

  function takeOut(id: string, versions: Versions): void {
    const { kind, actor } = versions.current;
    records.delete(id);
    titles?.remove(id);
    kinds.get(kind)?.delete(versions);
    const ofActor = actors.get(actor);
    if (ofActor) removeOne(ofActor, kind, versions);
    if (ofActor?.size === 0) actors.delete(actor);
    pointing.remove(versions);
  }

  function putIn(id: string, versions: Versions): void {
    const { kind, actor } = versions.current;
    records.set(id, versions);
    titles?.add(versions.current);
    const ofKind = kinds.get(kind) ?? new Set();
    kinds.set(kind, ofKind.add(versions));
    const ofActor = actors.get(actor) ?? new Map<string, OneOrMany<Versions>>();
    actors.set(actor, ofActor);
    addOne(ofActor, kind, versions);
    pointing.add(versions);
  }

  function allOf(actor: string): readonly Versions[] {
    return [...(actors.get(actor)?.values() ?? [])].flatMap((some) => [...each(some)]);
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
      for (const { current } of allOf(actor)) remove(current.id);
    },
    versions: (id) => records.get(id),
    ofKind: (kind) => kinds.get(kind) ?? NOTHING,
    ofActor: (actor, kind) => (kind === undefined ? allOf(actor) : each(actors.get(actor)?.get(kind))),
    pointingTo: pointing.to,
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
