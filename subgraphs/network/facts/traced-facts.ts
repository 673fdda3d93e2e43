import { segmentOf } from '../../../schema/index.ts';
import type { FactTable } from './fact-table.ts';
import type { Facts } from './facts.ts';

/** Facts as they were read for one request, and what they were read from. */
export type FactsSource = {
  readonly table: FactTable;
  readonly facts: Facts;
  /** Those that took part once; the same set until it changes. */
  readonly former: ReadonlySet<string>;
};

/** What was read of some facts. */
export type Trace = {
  /** To read from: whatever is asked of it is noted, also as of earlier moments. */
  readonly facts: Facts;
  /** Whether all that was read is still so. The moment is no part of it, the day is. */
  holds(now: FactsSource): boolean;
};

/** Every kind. */
const ALL = '';

/** Notes what is read, by kind and moment, and in which epoch, so that nobody need say on what a rule depends. */
export function trace(source: FactsSource): Trace {
  const { table, facts, former } = source;
  /** By kind and moment the epoch in which it was read first; a later one shows that something changed meanwhile. */
  const read = new Map<string, { kind: string; moment?: string; epoch: number }>();
  let areActorsRead = false;
  let isSilentRead = false;

  function note(kind: string, moment: string | undefined): void {
    const key = moment === undefined ? kind : `${kind} ${moment}`;
    if (read.has(key)) return;
    const at = moment === undefined ? {} : { moment };
    read.set(key, { kind, ...at, epoch: epochOf(table, kind, moment) });
  }

  function noteId(id: string, moment: string | undefined): void {
    const segment = segmentOf(id);
    // what is of no known kind is in no table
    const kind = segment === undefined ? undefined : facts.registry.bySegment(segment);
    if (kind) note(kind.name, moment);
  }

  function reading(seen: Facts, moment: string | undefined): Facts {
    return {
      registry: seen.registry,
      audience: seen.audience,
      moment: seen.moment,
      day: seen.day,
      get actors() {
        areActorsRead = true;
        return seen.actors;
      },
      isActive(actor) {
        areActorsRead = true;
        return seen.isActive(actor);
      },
      isFormer(actor) {
        areActorsRead = true;
        return seen.isFormer(actor);
      },
      get silent() {
        isSilentRead = true;
        return seen.silent;
      },
      get(id) {
        noteId(id, moment);
        return seen.get(id);
      },
      ofKind(kind) {
        note(kind, moment);
        return seen.ofKind(kind);
      },
      ofActor(actor, kind) {
        note(kind ?? ALL, moment);
        return seen.ofActor(actor, kind);
      },
      withdrawnOf(actor) {
        note(ALL, moment);
        return seen.withdrawnOf(actor);
      },
      pointingTo(target, kind, field, actor) {
        note(kind, moment);
        return seen.pointingTo(target, kind, field, actor);
      },
      versions(id) {
        noteId(id, moment);
        return seen.versions(id);
      },
      asOf(asked) {
        const then = seen.asOf(asked);
        return reading(then, then.moment < facts.moment ? then.moment : undefined);
      },
    };
  }

  return {
    facts: reading(facts, undefined),
    holds(now) {
      if (now.table.epochs !== table.epochs || now.facts.day !== facts.day) return false;
      if (areActorsRead && (now.former !== former || !areSame(now.facts.actors, facts.actors))) return false;
      if (isSilentRead && !areSame(now.facts.silent, facts.silent)) return false;
      for (const { kind, moment, epoch } of read.values()) if (epochOf(now.table, kind, moment) !== epoch) return false;
      return true;
    },
  };
}

function epochOf(table: FactTable, kind: string, moment: string | undefined): number {
  return table.epochs.at(kind === ALL ? undefined : kind, moment);
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((text, at) => text === other[at]));
}
