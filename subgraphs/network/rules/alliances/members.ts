import { ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, perFacts, targetOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND, isWithin, MEMBERSHIP_KIND } from './charters.ts';

/**
 * Who takes part in a network on a day (YYYY-MM-DD, UTC; that of the facts unless told): its steward, and the actors whose membership
 * holds then and is confirmed by the steward in its version of now. DIDs in order; nobody where the charter is not there, or withdrawn,
 * and nobody who takes no part in the hub. The same as the participants of a charter, out of facts.
 */
export function membersIn(facts: Facts, charter: string, day: string = facts.day): readonly string[] {
  return day === facts.day ? membersNow(facts, charter) : membersOn(facts, charter, day);
}

const membersNow = perFacts((facts, charter) => membersOn(facts, charter, facts.day));

function membersOn(facts: Facts, charter: string, day: string): readonly string[] {
  const found = facts.get(charter);
  if (!found || found.withdrawn || found.kind !== CHARTER_KIND) return [];
  const members = new Set([found.actor]);
  for (const membership of facts.pointingTo(charter, MEMBERSHIP_KIND, 'network'))
    if (isConfirmedMembership(facts, membership, day)) members.add(membership.actor);
  return [...members].filter(facts.isActive).sort();
}

/** The same with the membership by which each takes part (the first by its id); none for a steward who has none. Active or not. */
export function membershipsIn(facts: Facts, charter: Fact): ReadonlyMap<string, string | undefined> {
  return membershipsOf(facts, charter.id);
}

const membershipsOf = perFacts((facts, charter) =>
  confirmedAmong(facts, charter, facts.pointingTo(charter, MEMBERSHIP_KIND, 'network')),
);

/** The same of some actors only, without a look at the others. */
export function membershipsAmong(
  facts: Facts,
  charter: Fact,
  actors: Iterable<string>,
): ReadonlyMap<string, string | undefined> {
  const theirs = [...actors].flatMap((actor) => [...facts.pointingTo(charter.id, MEMBERSHIP_KIND, 'network', actor)]);
  return confirmedAmong(facts, charter.id, theirs);
}

/** Whether there are more than so many; as soon as they are, nobody else is looked at. */
export function hasMoreMembers(facts: Facts, charter: Fact, most: number): boolean {
  return moreMembers(facts, `${most} ${charter.id}`);
}

const moreMembers = perFacts((facts, key) => {
  const [most = '', charter = ''] = key.split(' ');
  const found = facts.pointingTo(charter, MEMBERSHIP_KIND, 'network');
  return confirmedAmong(facts, charter, found, Number(most)).size > Number(most);
});

function confirmedAmong(
  facts: Facts,
  charter: string,
  memberships: Iterable<Fact>,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>([[ownerOf(charter), undefined]]);
  for (const membership of memberships) {
    const { actor, id } = membership;
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
  for (const answer of facts.pointingTo(record.id, 'Answer', 'about', actor)) {
    const verdict = textOf(answer, 'verdict');
    if (verdict !== 'CONFIRMED' && verdict !== 'REJECTED') continue;
    const isNewer =
      !last || (answer.issuedAt === last.issuedAt ? answer.id > last.id : answer.issuedAt > last.issuedAt);
    if (isNewer) last = answer;
  }
  const isOfNow = last?.links.some(({ name, targetDigest }) => name === 'about' && targetDigest === record.digest);
  return last && isOfNow ? textOf(last, 'verdict') : undefined;
}
