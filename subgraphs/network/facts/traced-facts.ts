import { segmentOf } from '../../../schema/index.ts';
import type { FactTable } from './fact-table.ts';
import type { Facts } from './facts.ts';

/** Facts as they were read for one request, and what they were read from. */
export type FactsSource = {
  readonly table: FactTable;
  readonly facts: Facts;
  /** Those that took part once; the same set until it changes. */
  readonly former: ReadonlySet<string>;
  /** When those that take part were taken in; the same map until it changes. */
  readonly joined: ReadonlyMap<string, string>;
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
  const { table, facts, former, joined } = source;
  const read: Read = { epochs: new Map(), areActors: false, areJoined: false, isSilent: false };

  function note(kind: string, moment: string | undefined): void {
    const key = moment === undefined ? kind : `${kind} ${moment}`;
    if (read.epochs.has(key)) return;
    const at = moment === undefined ? {} : { moment };
    read.epochs.set(key, { kind, ...at, epoch: epochOf(table, kind, moment) });
  }

  function noteId(id: string, moment: string | undefined): void {
    const segment = segmentOf(id);
    // what is of no known kind is in no table
    const kind = segment === undefined ? undefined : facts.registry.bySegment(segment);
    if (kind) note(kind.name, moment);
  }

  function reading(seen: Facts, moment: string | undefined): Facts {
    const earlier = new WeakMap<Facts, Facts>();
    return {
      registry: seen.registry,
      audience: seen.audience,
      moment: seen.moment,
      day: seen.day,
      get actors() {
        read.areActors = true;
        return seen.actors;
      },
      isActive(actor) {
        read.areActors = true;
        return seen.isActive(actor);
      },
      isFormer(actor) {
        read.areActors = true;
        return seen.isFormer(actor);
      },
      joinedAt(actor) {
        read.areJoined = true;
        return seen.joinedAt(actor);
      },
      get silent() {
        read.isSilent = true;
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
        const known = earlier.get(then) ?? reading(then, then.moment < facts.moment ? then.moment : undefined);
        earlier.set(then, known);
        return known;
      },
    };
  }

  return {
    facts: reading(facts, undefined),
    holds: holding(
      { epochs: table.epochs, day: facts.day, actors: facts.actors, silent: facts.silent, former, joined },
      read,
    ),
  };
}

/** What was read, as it went on. */
type Read = {
  /** By kind and moment the epoch in which it was read first; a later one shows that something changed meanwhile. */
  readonly epochs: Map<string, { readonly kind: string; readonly moment?: string; readonly epoch: number }>;
  areActors: boolean;
  areJoined: boolean;
  isSilent: boolean;
};

/** A test that outlives the facts: they hold what is known of them, which is much, and are not held with it. */
function holding(
  before: Pick<Facts, 'day' | 'actors' | 'silent'> & Pick<FactsSource, 'former' | 'joined'> & Pick<FactTable, 'epochs'>,
  read: Read,
): Trace['holds'] {
  return ({ table, facts, former, joined }) => {
    if (table.epochs !== before.epochs || facts.day !== before.day) return false;
    if (read.areActors && (former !== before.former || !areSame(facts.actors, before.actors))) return false;
    if (read.areJoined && !areSameTimes(joined, before.joined)) return false;
    if (read.isSilent && !areSame(facts.silent, before.silent)) return false;
    for (const { kind, moment, epoch } of read.epochs.values())
      if (epochOf(table, kind, moment) !== epoch) return false;
    return true;
  };
}

function epochOf(table: FactTable, kind: string, moment: string | undefined): number {
  return table.epochs.at(kind === ALL ? undefined : kind, moment);
}

function areSameTimes(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one === other || (one.size === other.size && [...one].every(([actor, time]) => other.get(actor) === time));
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((text, at) => text === other[at]));
}
