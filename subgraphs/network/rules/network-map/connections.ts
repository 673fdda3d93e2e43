import { type Facts, textOf, valuesOf } from '../../facts/index.ts';
import { legalEntitiesIn } from '../actors/legal-entities.ts';
import { profileOf } from '../actors/profile-of.ts';
import { type Finding, finding } from '../finding.ts';
import type { RelationKind } from './relations.ts';
import { type Tie, tiesIn } from './ties.ts';

/**
 * An actor’s own place among others: with whom it is related, by what both have said, and into which sectors and regions. Weaknesses: those
 * of the network map; it tells of relations that were recorded here, and of as much of them as you may see.
 */
export const CONNECTIONS_RULE = 'connections-1';

export type Connections = {
  /** DID under which the organization is counted, and its other ones. */
  readonly actor: string;
  readonly sameAs: readonly string[];
  /** Ties of this actor, in order of the others’ DIDs. */
  readonly ties: readonly Tie[];
  /** What others say of themselves, each once, in order: ISIC sections and regions (ISO 3166). */
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
};

/** Finds the connections of an actor, step by step. */
export function* connectionsOf(
  facts: Facts,
  actor: string,
  kinds: readonly RelationKind[],
): Generator<void, Finding<Connections>> {
  const entities = legalEntitiesIn(facts);
  const own = entities.entityOf(actor);
  const ties = [...(yield* tiesIn(facts, { kinds, of: own }, entities))].sort((a, b) =>
    otherIn(a, own) < otherIn(b, own) ? -1 : 1,
  );
  const [sectors, regions] = [new Set<string>(), new Set<string>()];
  for (const tie of ties) {
    const profile = profileOf(facts, otherIn(tie, own));
    if (!profile) continue;
    for (const sector of valuesOf(profile, 'sector')) sectors.add(String(sector).charAt(0));
    const region = textOf(profile, 'region');
    if (region !== undefined) regions.add(region);
  }
  return finding(
    facts,
    CONNECTIONS_RULE,
    {
      actor: own,
      sameAs: entities.actorsOf(own).filter((did) => did !== own),
      ties,
      sectors: [...sectors].sort(),
      regions: [...regions].sort(),
    },
    {
      because: [
        ...ties.flatMap(({ kinds: found }) => found.flatMap(({ because }) => because)),
        ...entities.because(new Set([own])),
      ],
      concerned: [own, ...ties.map((tie) => otherIn(tie, own))],
    },
  );
}

/** Of the two actors of a tie the one that is not this. */
export function otherIn({ one, other }: Tie, actor: string): string {
  return one === actor ? other : one;
}
