import { type Fact, type Facts, targetOf, valuesOf } from '../../facts/index.ts';
import { AGES, freshestOfAll } from '../evidence/freshest.ts';
import type { Freshness } from '../evidence/freshness.ts';

/** What a map draws of an actor beside its place: how fresh its word is, and what it works on. */
export type MapMarks = {
  /** That of the freshest of what it says; undefined where it says nothing that has an age. */
  readonly freshness: Freshness | undefined;
  /** The UN goals, 1 to 17, that its own goals serve, and the goals of others that it has promised something to; in order. */
  readonly sdgs: readonly number[];
};

const AT_ONCE = 100;

/** Finds the marks of all actors that take part, step by step. */
export function* mapMarksIn(facts: Facts): Generator<void, ReadonlyMap<string, MapMarks>> {
  const ages = yield* freshestOfAll(facts);
  const sdgs = new Map<string, Set<number>>();
  const works = (actor: string, goal: Fact | undefined) => {
    if (!goal || goal.withdrawn || goal.kind !== 'ImpactGoal') return;
    const own = sdgs.get(actor) ?? new Set<number>();
    // 6.6 is a target of 6
    for (const code of valuesOf(goal, 'sdg')) own.add(Number(String(code).split('.')[0]));
    sdgs.set(actor, own);
  };
  for (const [place, goal] of [...facts.ofKind('ImpactGoal')].entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    works(goal.actor, goal);
  }
  for (const [place, promise] of [...facts.ofKind('Commitment')].entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    works(promise.actor, facts.get(targetOf(promise, 'satisfies') ?? ''));
  }
  return new Map(
    facts.actors.map((actor) => [
      actor,
      { freshness: ages.get(actor), sdgs: [...(sdgs.get(actor) ?? [])].sort((a, b) => a - b) },
    ]),
  );
}

/** The marks of an organization that takes part under several names. */
export function together(marks: readonly (MapMarks | undefined)[]): MapMarks {
  const found = marks.filter((mark) => mark !== undefined);
  return {
    freshness: AGES.find((age) => found.some(({ freshness }) => freshness === age)),
    sdgs: [...new Set(found.flatMap(({ sdgs }) => sdgs))].sort((a, b) => a - b),
  };
}
