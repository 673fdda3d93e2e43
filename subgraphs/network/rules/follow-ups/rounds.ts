import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from '../alliances/charters.ts';
import { isConfirmedMembership } from '../alliances/members.ts';
import { dayAfter, monthsOf } from '../evidence/freshness.ts';
import { dayOf, type FollowUp, followUp, type Lookouts } from './follow-up.ts';

/** The next gathering of each network that the organization takes part in, or was invited to; and what is left to do for its own. */
export function* roundsToCome(facts: Facts, actor: string, until: string): Lookouts {
  const next = new Map<string, Fact>();
  for (const charter of networksOf(facts, actor)) {
    yield;
    const first = [...facts.pointingTo(charter.id, 'Gathering', 'network')]
      .filter(isPlanned(facts.day))
      .sort(byDate)[0];
    if (first) next.set(first.id, first);
    if (charter.actor !== actor || first) continue;
    const planned = planDue(facts, charter);
    if (planned && planned.due <= until) yield followUp('GATHERING_TO_PLAN', charter, planned);
  }
  for (const gathering of facts.pointingTo(actor, 'Gathering', 'invited'))
    if (isPlanned(facts.day)(gathering)) next.set(gathering.id, gathering);
  for (const gathering of next.values())
    yield followUp('GATHERING_NEXT', gathering, { since: dayOf(gathering.issuedAt), due: dateOf(gathering) });
  for (const gathering of facts.ofActor(actor, 'Gathering'))
    if (textOf(gathering, 'status') === 'PLANNED' && dateOf(gathering) < facts.day)
      yield followUp('GATHERING_TO_RECORD', gathering, { since: dateOf(gathering) });
}

/** Charters of networks that the actor stewards, or is a confirmed member of. */
function networksOf(facts: Facts, actor: string): Iterable<Fact> {
  const charters = new Map<string, Fact>();
  for (const charter of facts.ofActor(actor, CHARTER_KIND)) charters.set(charter.id, charter);
  for (const membership of facts.ofActor(actor, MEMBERSHIP_KIND)) {
    const charter = facts.get(targetOf(membership, 'network') ?? '');
    if (!charter || charter.withdrawn || charter.kind !== CHARTER_KIND) continue;
    if (isConfirmedMembership(facts, membership)) charters.set(charter.id, charter);
  }
  return charters.values();
}

/** When a network should meet again by its rhythm: from its last gathering, else from its charter. */
function planDue(facts: Facts, charter: Fact): (Pick<FollowUp, 'since' | 'because'> & { due: string }) | undefined {
  const months = monthsOf(charter);
  if (months === undefined) return undefined;
  const last = [...facts.pointingTo(charter.id, 'Gathering', 'network')]
    .filter((one) => textOf(one, 'status') === 'HELD' && dateOf(one) <= facts.day)
    .sort(byDate)
    .at(-1);
  const since = last ? dateOf(last) : dayOf((facts.versions(charter.id)[0] ?? charter).issuedAt);
  return { since, due: dayAfter(since, months), because: last ? [last.id] : [] };
}

function isPlanned(day: string): (gathering: Fact) => boolean {
  return (gathering) => textOf(gathering, 'status') === 'PLANNED' && dateOf(gathering) >= day;
}

function dateOf(gathering: Fact): string {
  return textOf(gathering, 'date') ?? dayOf(gathering.issuedAt);
}

function byDate(one: Fact, other: Fact): number {
  return `${dateOf(one)} ${one.id}` < `${dateOf(other)} ${other.id}` ? -1 : 1;
}
