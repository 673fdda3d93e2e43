import type { Fact } from './fact.ts';
import { type Facts, factsOf } from './facts.ts';

/**
 * Facts with those laid over them that their owners have just shown to the asker. Of each record the newer version counts; what an answer
 * does not have takes nothing away. Live records have their present version only: at earlier moments they are seen from when they were
 * issued on, and before that what the facts beneath have of them.
 *
 * @param base facts of now
 * @param silent actors whose word may be missing, beside those of whom that is known already
 */
export function overlay(base: Facts, live: Iterable<Fact>, silent: Iterable<string> = []): Facts {
  const { registry, moment, actors, isFormer, joinedAt } = base;
  const counted = [...live].filter((fact) => {
    const known = base.get(fact.id);
    if (known === fact) return false;
    return !known || fact.version > known.version || (fact.version === known.version && fact.digest === known.digest);
  });
  const above = factsOf(counted, { registry, audience: 'LIVE', now: moment, actors, isFormer, joinedAt });
  return over(base, above, [...new Set([...base.silent, ...silent])].sort());
}

function over(base: Facts, above: Facts, silent: readonly string[]): Facts {
  const earlier = new WeakMap<Facts, Facts>();
  function* both(ofAbove: Iterable<Fact>, ofBase: Iterable<Fact>): Generator<Fact> {
    yield* ofAbove;
    for (const fact of ofBase) if (above.get(fact.id) === undefined) yield fact;
  }
  return {
    registry: base.registry,
    audience: 'LIVE',
    moment: base.moment,
    day: base.day,
    actors: base.actors,
    isActive: base.isActive,
    isFormer: base.isFormer,
    joinedAt: base.joinedAt,
    silent,
    get: (id) => above.get(id) ?? base.get(id),
    ofKind: (kind) => both(above.ofKind(kind), base.ofKind(kind)),
    ofActor: (actor, kind) => both(above.ofActor(actor, kind), base.ofActor(actor, kind)),
    withdrawnOf: (actor) => both(above.withdrawnOf(actor), base.withdrawnOf(actor)),
    pointingTo: (target, kind, field, actor) =>
      both(above.pointingTo(target, kind, field, actor), base.pointingTo(target, kind, field, actor)),
    versions(id) {
      const newest = above.versions(id);
      const from = newest[0]?.version ?? Number.POSITIVE_INFINITY;
      return [...base.versions(id).filter(({ version }) => version < from), ...newest];
    },
    asOf(moment) {
      const then = base.asOf(moment);
      const seen = earlier.get(then) ?? over(then, above.asOf(moment), silent);
      earlier.set(then, seen);
      return seen;
    },
  };
}
