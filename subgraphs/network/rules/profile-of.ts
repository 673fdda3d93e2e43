import type { Fact, Facts } from '../facts/index.ts';

/** What an actor says of itself; it has one profile, and if it has more, one counts for everybody. */
export function profileOf(facts: Facts, actor: string): Fact | undefined {
  let first: Fact | undefined;
  for (const profile of facts.ofActor(actor, 'Profile')) if (!first || profile.id < first.id) first = profile;
  return first;
}
