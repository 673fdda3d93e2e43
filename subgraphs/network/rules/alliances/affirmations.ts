import { type Fact, type Facts, textOf } from '../../facts/index.ts';

/** Who has affirmed a belief or charter, by DID, with the answer: the newest of each in which it affirms or rejects it counts. */
export function affirmationsOf(facts: Facts, id: string): ReadonlyMap<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const answer of facts.pointingTo(id, 'Answer', 'about')) {
    const verdict = textOf(answer, 'verdict');
    if (verdict !== 'AFFIRMED' && verdict !== 'REJECTED') continue;
    const known = newest.get(answer.actor);
    if (!known || placeOf(answer) > placeOf(known)) newest.set(answer.actor, answer);
  }
  for (const [actor, answer] of newest) if (textOf(answer, 'verdict') === 'REJECTED') newest.delete(actor);
  return newest;
}

function placeOf({ issuedAt, id }: Fact): string {
  return `${issuedAt} ${id}`;
}
