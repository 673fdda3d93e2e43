import { type Facts, targetOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from '../alliances/charters.ts';
import { isConfirmedMembership } from '../alliances/members.ts';

/** Standings in a network that come without a vote. */
const WITHOUT_VOTE: ReadonlySet<string> = new Set(['ASSOCIATE', 'OBSERVER']);

/**
 * Who has a vote in a network, by DID, each with the membership that gives it (null for the steward, who needs none): the steward, and the
 * members whose standing is FULL, or not said. Nobody where the charter is not there, or withdrawn. One pass over the memberships.
 */
export function votersIn(facts: Facts, charter: string): ReadonlyMap<string, string | null> {
  const voters = new Map<string, string | null>();
  const found = facts.get(charter);
  if (!found || found.withdrawn || found.kind !== CHARTER_KIND) return voters;
  for (const membership of facts.pointingTo(charter, MEMBERSHIP_KIND, 'network')) {
    const { actor, id } = membership;
    if (WITHOUT_VOTE.has(textOf(membership, 'standing') ?? '') || !facts.isActive(actor)) continue;
    const known = voters.get(actor);
    if (known != null && known < id) continue;
    if (isConfirmedMembership(facts, membership)) voters.set(actor, id);
  }
  if (facts.isActive(found.actor)) voters.set(found.actor, null);
  return voters;
}

/** Whether an actor has a vote in a network: for one actor, without a look at the others. */
export function hasVote(facts: Facts, charter: string, actor: string): boolean {
  const found = facts.get(charter);
  if (!found || found.withdrawn || found.kind !== CHARTER_KIND || !facts.isActive(actor)) return false;
  if (found.actor === actor) return true;
  for (const membership of facts.ofActor(actor, MEMBERSHIP_KIND)) {
    if (targetOf(membership, 'network') !== charter || WITHOUT_VOTE.has(textOf(membership, 'standing') ?? '')) continue;
    if (isConfirmedMembership(facts, membership)) return true;
  }
  return false;
}

/** Who has a vote on a day (YYYY-MM-DD), or now if that is to come. */
export type VotersOn = (facts: Facts, charter: string, day: string) => ReadonlyMap<string, string | null>;

export const votersOn: VotersOn = (facts, charter, day) => votersIn(day < facts.day ? facts.asOf(day) : facts, charter);

/**
 * The same, looked up once for each facts, charter and day: a page of proposals, or of candidates, is decided by the same voters. What is
 * known of facts goes when they go; they must not change meanwhile.
 */
export function rememberedVoters(): VotersOn {
  const known = new WeakMap<Facts, Map<string, ReadonlyMap<string, string | null>>>();
  return (facts, charter, day) => {
    const ofFacts = known.get(facts) ?? new Map();
    known.set(facts, ofFacts);
    const key = `${charter} ${day < facts.day ? day : facts.day}`;
    const voters = ofFacts.get(key) ?? votersOn(facts, charter, day);
    ofFacts.set(key, voters);
    return voters;
  };
}
