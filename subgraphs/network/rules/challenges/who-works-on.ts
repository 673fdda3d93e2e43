import { type Fact, type Facts, targetOf, valuesOf } from '../../facts/index.ts';
import { legalEntitiesIn } from '../actors/legal-entities.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';
import { isInForce } from '../promises/in-force.ts';

/**
 * Who works on a challenge, competitors included: actors with a goal that names it, a commitment in force towards such a goal, something
 * needed or offered for it, or a business case about it; and organizations that are not here and are known to, as far as the asker may
 * see what is known of them. Such a one is told under the actor that it turned out to be, once that actor has confirmed it; and of several
 * records with one number in a public register the first.
 *
 * Weaknesses: says that somebody works on it, not how much; two records for one challenge are two challenges, and two records of one
 * organization that is not here, without its number, are two entries.
 */
export const WAYS_TO_WORK = {
  GOAL: 'It has a goal that names the challenge.',
  COMMITMENT: 'It has committed to something towards a goal that names the challenge.',
  NEED: 'It is looking for something for it.',
  OFFER: 'It has something to give for it.',
  BUSINESS_CASE: 'It has written down what the challenge means to its business.',
  KNOWN: 'Somebody here knows that it works on it; it has said nothing itself.',
} as const;
export type WayToWork = keyof typeof WAYS_TO_WORK;

export type AtWork = {
  /** DID of an actor; null for an organization that is not here. */
  readonly actor: string | null;
  /** Id of the KnownActor record of an organization that is not here. */
  readonly knownAs: string | null;
  /** ISIC codes of what it works in. */
  readonly sectors: readonly string[];
  readonly ways: readonly { readonly how: WayToWork; readonly record: string }[];
};

export type WhoWorksOn = {
  /** Id of the challenge. */
  readonly challenge: string;
  /** By DID, then who is not here by the id of the record. */
  readonly actors: readonly AtWork[];
};

export const WHO_WORKS_ON_RULE = 'who-works-on-1';

/** Who works on a challenge. */
export function whoWorksOn(facts: Facts, challenge: Fact): Finding<WhoWorksOn> {
  const entities = legalEntitiesIn(facts);
  const found = new Map<string, Map<string, WayToWork>>();
  const note = (owner: string, how: WayToWork, record: Fact) => {
    const place = entities.entityOf(owner);
    const ways = found.get(place) ?? new Map<string, WayToWork>();
    ways.set(record.id, how);
    found.set(place, ways);
  };
  const looked: string[] = [];
  for (const goal of facts.pointingTo(challenge.id, 'ImpactGoal', 'challenges')) {
    note(goal.actor, 'GOAL', goal);
    for (const commitment of facts.pointingTo(goal.id, 'Commitment', 'satisfies')) {
      looked.push(commitment.id);
      if (isInForce(facts, commitment)) note(commitment.actor, 'COMMITMENT', commitment);
    }
  }
  for (const intent of facts.pointingTo(challenge.id, 'Intent', 'challenges')) {
    const until = valuesOf(intent, 'until')[0];
    if (typeof until === 'string' && until < facts.day) continue;
    note(intent.actor, valuesOf(intent, 'form')[0] === 'OFFER' ? 'OFFER' : 'NEED', intent);
  }
  for (const one of facts.pointingTo(challenge.id, 'BusinessCase', 'challenge')) note(one.actor, 'BUSINESS_CASE', one);
  const heard = [...facts.pointingTo(challenge.id, 'KnownActor', 'challenges')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const firstOfNumber = new Map<string, string>();
  for (const known of heard) {
    const self = targetOf(known, 'sameAs');
    const isConfirmed = self !== undefined && (self === known.actor || evidenceIn(facts, known)?.value === 'CONFIRMED');
    const numbers = valuesOf(known, 'identifier').map(String);
    const first = numbers.flatMap((number) => firstOfNumber.get(number) ?? []).sort()[0] ?? known.id;
    if (!isConfirmed) for (const number of numbers) firstOfNumber.set(number, first);
    note(isConfirmed ? self : first, 'KNOWN', known);
  }

  const actors = [...found].map(([place, ways]): AtWork => {
    const known = facts.get(place);
    const sources = known ? [known] : entities.actorsOf(place).flatMap((did) => [...facts.ofActor(did, 'Profile')]);
    return {
      actor: known ? null : place,
      knownAs: known ? place : null,
      sectors: [...new Set(sources.flatMap((source) => valuesOf(source, 'sector').map(String)))].sort(),
      ways: [...ways].map(([record, how]) => ({ how, record })).sort((a, b) => (a.record < b.record ? -1 : 1)),
    };
  });
  actors.sort((a, b) => (placeOfAtWork(a) < placeOfAtWork(b) ? -1 : 1));
  const value = { challenge: challenge.id, actors };
  return finding(facts, WHO_WORKS_ON_RULE, value, {
    because: actors.flatMap(({ ways }) => ways.map(({ record }) => record)),
    looked: [challenge.id, ...looked],
  });
}

/** Its place in the list: those who are here come first. */
export function placeOfAtWork({ actor, knownAs }: AtWork): string {
  return actor === null ? `1 ${knownAs}` : `0 ${actor}`;
}
