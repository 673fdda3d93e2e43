import { ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND, isWithin, MEMBERSHIP_KIND } from './charters.ts';

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

/**
 * The same with the membership by which each takes part (the first by its id); none for a steward who has none. Active or not.
 *
 * @param part `among`: of these actors and the steward only; `most`: as soon as it is more than so many it is not gone on
 */
export function membershipsIn(
  facts: Facts,
  charter: Fact,
  { among, most = Number.POSITIVE_INFINITY }: { readonly among?: ReadonlySet<string>; readonly most?: number } = {},
): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>([[charter.actor, undefined]]);
  for (const membership of facts.pointingTo(charter.id, MEMBERSHIP_KIND, 'network')) {
    const { actor, id } = membership;
    if (among && !among.has(actor)) continue;
    const known = found.get(actor);
    if ((known === undefined || id < known) && isConfirmedMembership(facts, membership)) found.set(actor, id);
    if (found.size > most) break;
  }
  return found;
}

/** Whether a membership counts on a day. */
export function isConfirmedMembership(facts: Facts, membership: Fact, day: string = facts.day): boolean {
  const charter = targetOf(membership, 'network');
  if (charter === undefined || membership.withdrawn) return false;
  const { undisclosed } = membership;
  if (!isWithin({ from: textOf(membership, 'from'), until: textOf(membership, 'until'), undisclosed }, day))
    return false;
  const steward = ownerOf(charter);
  return membership.actor === steward || lastWordOf(facts, membership, steward) === 'CONFIRMED';
}

/**
 * What one actor said last to a record, if it said so to the version of now: as the rule of evidence takes it where one actor is asked.
 * Ten thousand members are looked at in one go, so nothing is made that is thrown away.
 */
function lastWordOf(facts: Facts, record: Fact, actor: string): string | undefined {
  let last: Fact | undefined;
  for (const answer of facts.pointingTo(record.id, 'Answer', 'about')) {
    const verdict = answer.actor === actor ? textOf(answer, 'verdict') : undefined;
    if (verdict !== 'CONFIRMED' && verdict !== 'REJECTED') continue;
    const isNewer =
      !last || (answer.issuedAt === last.issuedAt ? answer.id > last.id : answer.issuedAt > last.issuedAt);
    if (isNewer) last = answer;
  }
  const isOfNow = last?.links.some(({ name, targetDigest }) => name === 'about' && targetDigest === record.digest);
  return last && isOfNow ? textOf(last, 'verdict') : undefined;
}
