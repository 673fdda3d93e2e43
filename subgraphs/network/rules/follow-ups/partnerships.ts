import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { partiesOf } from '../partnerships/parties.ts';
import { knownPhaseOf } from '../partnerships/partnership-phase.ts';
import { dayOf, followUp, type Lookouts } from './follow-up.ts';

/** Partnerships and plans of the organization that are to be looked at again. */
export function* reviewsDue(facts: Facts, actor: string, until: string): Lookouts {
  for (const partnership of partnershipsOf(facts, actor)) {
    yield;
    const { value, because } = knownPhaseOf(facts, partnership);
    if (value.value === 'ENDED' || value.left.includes(actor)) continue;
    const terms = facts.versions(partnership.id).find(({ digest }) => digest === value.standing?.digest) ?? partnership;
    const due = textOf(terms, 'reviewDate');
    if (due === undefined || due > until) continue;
    const actors = partiesOf(terms).filter((party) => party !== actor);
    yield followUp('REVIEW_DUE', partnership, { since: dayOf(terms.issuedAt), due, actors, because });
  }
  for (const plan of facts.ofActor(actor, 'ValuePlan')) {
    const due = textOf(plan, 'reviewDate');
    if (due !== undefined && due <= until) yield followUp('REVIEW_DUE', plan, { since: dayOf(plan.issuedAt), due });
  }
}

/** Plans that its partnerships wait for: its own, a common one, and those of others, whom it may help. */
export function* plansMissing(facts: Facts, actor: string): Lookouts {
  for (const partnership of partnershipsOf(facts, actor)) {
    yield;
    const { value, because } = knownPhaseOf(facts, partnership);
    if (value.value === 'ENDED' || value.left.includes(actor)) continue;
    const missing = value.missing.filter(({ what }) => what === 'COLLECTIVE_PLAN' || what === 'INDIVIDUAL_PLAN');
    if (missing.length === 0) continue;
    const actors = missing.flatMap((piece) => piece.actor ?? value.parties).filter((party) => party !== actor);
    yield followUp('PLAN_MISSING', partnership, { since: value.since, actors, because });
  }
}

function partnershipsOf(facts: Facts, actor: string): Iterable<Fact> {
  const named = [...facts.pointingTo(actor, 'Partnership', 'parties'), ...facts.ofActor(actor, 'Partnership')];
  return new Map(named.map((one) => [one.id, one])).values();
}
