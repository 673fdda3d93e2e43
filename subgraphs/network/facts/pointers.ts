import type { Fact } from './fact.ts';
import type { Some, Versions } from './fact-table.ts';
import { addOne, each, type OneOrMany, removeOne } from './one-or-many.ts';

/**
 * Which records point where, by kind, field and target, in any of their versions. Records themselves are held, not their ids, so that
 * nobody looks them up again.
 */
export type Pointers = {
  add(versions: Versions): void;
  remove(versions: Versions): void;
  /** @param actor of this actor only, without a look at others: anybody can point anywhere ten thousand times */
  to(target: string, kind: string, field: string, actor?: string): Some;
};

/** Many that point to one target: of some actors, each found by itself. */
type Crowd = { readonly all: Set<Versions>; readonly byActor: Map<string, OneOrMany<Versions>> };
type Few = Map<string, OneOrMany<Versions>>;
type Targets = { readonly few: Few; readonly crowds: Map<string, Crowd> };

/** As many are gone through where those of one actor are asked for. */
const FEW = 16;
const NONE: Some = [];

export function pointers(): Pointers {
  const kinds = new Map<string, Map<string, Targets>>();

  function targetsOf(kind: string, field: string): Targets {
    const fields = kinds.get(kind) ?? new Map<string, Targets>();
    kinds.set(kind, fields);
    const targets = fields.get(field) ?? { few: new Map(), crowds: new Map() };
    fields.set(field, targets);
    return targets;
  }

  function addBy(versions: Versions, { kind, links }: Fact): void {
    for (const { name, target } of links) {
      const { few, crowds } = targetsOf(kind, name);
      const crowd = crowds.get(target);
      if (crowd) {
        addToCrowd(crowd, versions);
        continue;
      }
      addOne(few, target, versions);
      const now = few.get(target);
      if (!(now instanceof Set) || now.size <= FEW) continue;
      few.delete(target);
      crowds.set(target, crowdOf(now));
    }
  }

  function removeBy(versions: Versions, { kind, links }: Fact): void {
    for (const { name, target } of links) {
      const { few, crowds } = targetsOf(kind, name);
      const crowd = crowds.get(target);
      if (!crowd) removeOne(few, target, versions);
      else if (crowd.all.delete(versions)) removeOne(crowd.byActor, versions.current.actor, versions);
      if (crowd?.all.size === 0) crowds.delete(target);
    }
  }

  return {
    add(versions) {
      addBy(versions, versions.current);
      for (const fact of versions.past) addBy(versions, fact);
    },
    remove(versions) {
      removeBy(versions, versions.current);
      for (const fact of versions.past) removeBy(versions, fact);
    },
    to(target, kind, field, actor) {
      const targets = kinds.get(kind)?.get(field);
      if (!targets) return NONE;
      const found = targets.few.get(target);
      if (found !== undefined) {
        const some = each(found);
        return actor === undefined ? some : [...some].filter(({ current }) => current.actor === actor);
      }
      const crowd = targets.crowds.get(target);
      if (!crowd) return NONE;
      return actor === undefined ? crowd.all : each(crowd.byActor.get(actor));
    },
  };
}

function crowdOf(all: Set<Versions>): Crowd {
  const crowd: Crowd = { all: new Set(), byActor: new Map() };
  for (const versions of all) addToCrowd(crowd, versions);
  return crowd;
}

function addToCrowd({ all, byActor }: Crowd, versions: Versions): void {
  all.add(versions);
  addOne(byActor, versions.current.actor, versions);
}
