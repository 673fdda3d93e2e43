import { type Facts, perFacts } from '../../facts/index.ts';
import { deedsFor, standsFor } from './alliance-deeds.ts';
import { membersIn } from './members.ts';

/**
 * The promises that are for a network, by their ids: of those who take part in it, towards a goal that the charter has made its own or
 * that serves one of its beliefs, in a partnership of the network, or to one another. What members promise to others, towards what is
 * no goal of the network, is none of its business. Empty where the charter is not there.
 */
export const promisesFor: (facts: Facts, charter: string) => ReadonlySet<string> = perFacts((facts, id) => {
  const members = new Set(membersIn(facts, id));
  const charter = facts.get(id);
  if (!charter || members.size === 0) return new Set();
  const deeds = deedsFor(facts, new Set(standsFor(charter)), members);
  const found = new Set(deeds.filter(({ kind }) => kind === 'PROMISE').map(({ record }) => record.id));
  for (const receiver of members)
    for (const promise of facts.pointingTo(receiver, 'Commitment', 'receiver'))
      if (promise.actor !== receiver && members.has(promise.actor)) found.add(promise.id);
  return found;
});
