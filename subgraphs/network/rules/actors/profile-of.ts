import { type Fact, type Facts, perFacts } from '../../facts/index.ts';

/** What an actor says of itself; it has one profile, and if it has more, one counts for everybody. */
export function profileOf(facts: Facts, actor: string): Fact | undefined {
  return firstOfEach(facts.ofActor(actor, 'Profile')).get(actor);
}

/** The same of all actors, by DID. */
export function profilesIn(facts: Facts): ReadonlyMap<string, Fact> {
  return profilesOf(facts, '');
}

const profilesOf = perFacts((facts) => firstOfEach(facts.ofKind('Profile')));

function firstOfEach(profiles: Iterable<Fact>): ReadonlyMap<string, Fact> {
  const first = new Map<string, Fact>();
  for (const profile of profiles) {
    const known = first.get(profile.actor);
    if (!known || profile.id < known.id) first.set(profile.actor, profile);
  }
  return first;
}
