import { ownerOf } from '../../../schema/index.ts';
import { type Fact, type Facts, targetOf, textOf } from '../facts/index.ts';
import { CHARTER_KIND, isWithin, MEMBERSHIP_KIND } from './charters.ts';
import { evidenceOf } from './evidence.ts';
import { answersTo } from './evidence-in.ts';

/**
 * Who takes part in a network on a day (YYYY-MM-DD, UTC; that of the facts unless told): its steward, and the actors whose membership
 * holds then and is confirmed by the steward in its version of now. DIDs in order; nobody where the charter is not there, or withdrawn,
 * and nobody who takes no part in the hub. The same as the participants of a charter, out of facts.
 */
export function membersIn(facts: Facts, charter: string, day: string = facts.day): readonly string[] {
  const found = facts.get(charter);
  if (!found || found.withdrawn || found.kind !== CHARTER_KIND) return [];
  const members = new Set([found.actor]);
  for (const membership of facts.pointingTo(charter, MEMBERSHIP_KIND, 'network'))
    if (isConfirmedMembership(facts, membership, day)) members.add(membership.actor);
  return [...members].filter(facts.isActive).sort();
}

/** Whether a membership counts on a day. */
export function isConfirmedMembership(facts: Facts, membership: Fact, day: string = facts.day): boolean {
  const charter = targetOf(membership, 'network');
  if (charter === undefined || membership.withdrawn) return false;
  const { undisclosed } = membership;
  if (!isWithin({ from: textOf(membership, 'from'), until: textOf(membership, 'until'), undisclosed }, day))
    return false;
  const steward = ownerOf(charter);
  if (membership.actor === steward) return true;
  const claim = { id: membership.id, digest: membership.digest, asked: [steward] };
  return evidenceOf(claim, answersTo(facts, membership.id))?.value === 'CONFIRMED';
}
