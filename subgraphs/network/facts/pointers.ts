import type { Fact } from './fact.ts';
import type { Versions } from './fact-table.ts';

/**
 * Which records point where, by kind, field and target, in any of their versions. Records themselves are held, not their ids, so that
 * nobody looks them up again.
 */
export type Pointers = {
  add(versions: Versions): void;
  remove(versions: Versions): void;
  /** @param actor of this actor only, without a look at others: anybody can point anywhere ten thousand times */
  to(target: string, kind: string, field: string, actor?: string): Iterable<Versions>;
};

/** Few targets have more than one record that points to them: those need no set. */
type Some = Versions | Set<Versions>;
/** Many that point to one target: of some actors, each found by itself. */
type Crowd = { readonly all: Set<Versions>; readonly byActor: Map<string, Some> };
type Targets = Map<string, Some | Crowd>;

/** As many are gone through where those of one actor are asked for. */
const FEW = 16;
const NONE: readonly Versions[] = [];

export function pointers(): Pointers {
  const kinds = new Map<string, Map<string, Targets>>();

  function targetsOf(kind: string, field: string): Targets {
    const fields = kinds.get(kind) ?? new Map<string, Targets>();
    kinds.set(kind, fields);
    const targets: Targets = fields.get(field) ?? new Map();
    fields.set(field, targets);
    return targets;
  }

  function addTo(versions: Versions, { kind, links }: Fact): void {
    for (const { name, target } of links) {
      const targets = targetsOf(kind, name);
      const known = targets.get(target);
      if (known && 'all' in known) {
        if (known.all.has(versions)) continue;
        known.all.add(versions);
        addSome(known.byActor, versions.current.actor, versions);
        continue;
      }
      addSome(targets as Map<string, Some>, target, versions);
      const now = targets.get(target);
      if (now instanceof Set && now.size > FEW) targets.set(target, crowdOf(now));
    }
  }

  function removeFrom(versions: Versions, { kind, links }: Fact): void {
    for (const { name, target } of links) {
      const targets = targetsOf(kind, name);
      const known = targets.get(target);
      if (!known || !('all' in known)) {
        removeSome(targets as Map<string, Some>, target, versions);
        continue;
      }
      if (known.all.delete(versions)) removeSome(known.byActor, versions.current.actor, versions);
      if (known.all.size === 0) targets.delete(target);
    }
  }

  return {
    add(versions) {
      addTo(versions, versions.current);
      for (const fact of versions.past) addTo(versions, fact);
    },
    remove(versions) {
      removeFrom(versions, versions.current);
      for (const fact of versions.past) removeFrom(versions, fact);
    },
    to(target, kind, field, actor) {
      const known = kinds.get(kind)?.get(field)?.get(target);
      if (!known) return NONE;
      if ('all' in known) return actor === undefined ? known.all : each(known.byActor.get(actor));
      const some = each(known);
      return actor === undefined ? some : [...some].filter(({ current }) => current.actor === actor);
    },
  };
}

function crowdOf(all: Set<Versions>): Crowd {
  const byActor = new Map<string, Some>();
  for (const versions of all) addSome(byActor, versions.current.actor, versions);
  return { all, byActor };
}

function each(some: Some | undefined): Iterable<Versions> {
  if (!some) return NONE;
  return some instanceof Set ? some : [some];
}

function addSome(map: Map<string, Some>, key: string, versions: Versions): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, versions);
  else if (known instanceof Set) known.add(versions);
  else if (known !== versions) map.set(key, new Set([known, versions]));
}

function removeSome(map: Map<string, Some>, key: string, versions: Versions): void {
  const known = map.get(key);
  if (known === versions) map.delete(key);
  else if (known instanceof Set && known.delete(versions) && known.size === 0) map.delete(key);
}
