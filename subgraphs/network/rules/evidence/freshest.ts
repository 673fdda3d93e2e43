import type { Facts } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { FRESHNESS_RULE, type Freshness, freshnessOf } from './freshness.ts';

/** Kinds that are renewed or reported on, and so have an age. */
export const RENEWED_KINDS = ['Commitment', 'ImpactGoal', 'Indicator', 'SharedValueNetwork'] as const;

/** The freshest first. */
export const AGES: readonly Freshness[] = ['FRESH', 'AGEING', 'QUIET', 'DORMANT'];

/**
 * How fresh the word of an actor is: that of the freshest of its goals, indicators, commitments and charters, so that it shows whether
 * anything was heard, and not how much. Undefined where it has none of these.
 */
export function freshestOf(facts: Facts, actor: string): Finding<Freshness> | undefined {
  let freshest: Finding<Freshness> | undefined;
  const looked: string[] = [];
  for (const kind of RENEWED_KINDS)
    for (const record of facts.ofActor(actor, kind)) {
      const found = freshnessOf(facts, record);
      looked.push(record.id);
      if (!freshest || isFresher(found, freshest)) freshest = found;
    }
  if (!freshest) return undefined;
  return finding(facts, FRESHNESS_RULE, freshest.value, { because: freshest.because, looked, concerned: [actor] });
}

/** How fresh each actor that takes part is, step by step; those who have nothing that has an age are left out. */
export function* freshestOfAll(facts: Facts): Generator<void, ReadonlyMap<string, Freshness>> {
  const ages = new Map<string, Freshness>();
  for (const actor of facts.actors) {
    const found = freshestOf(facts, actor);
    if (found) ages.set(actor, found.value);
    yield;
  }
  return ages;
}

/** Of the same age the one whose record comes first, so that the order of records changes nothing. */
function isFresher(one: Finding<Freshness>, other: Finding<Freshness>): boolean {
  const [age, otherAge] = [AGES.indexOf(one.value), AGES.indexOf(other.value)];
  return age < otherAge || (age === otherAge && (one.because[0] ?? '') < (other.because[0] ?? ''));
}
