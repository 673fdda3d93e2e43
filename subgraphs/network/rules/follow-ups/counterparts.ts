import { ownerOf } from '../../../../schema/index.ts';
import { type Facts, targetOf, targetsOf } from '../../facts/index.ts';

/** As many of each as may be asked live at once. */
const MOST_ACTORS = 150;
const MOST_SUBJECTS = 150;

/** Whom an organization works with, and in what: of whom and about what to ask, for what waits for it. */
export type Counterparts = {
  /** DIDs, without its own. */
  readonly actors: readonly string[];
  /** Ids of partnerships and charters. */
  readonly subjects: readonly string[];
};

/** Parties of its partnerships, stewards of its networks, and those who promised it something or to whom it did; nearest first. */
export function counterpartsOf(facts: Facts, actor: string): Counterparts {
  const partnerships = [...facts.pointingTo(actor, 'Partnership', 'parties'), ...facts.ofActor(actor, 'Partnership')];
  const charters = [
    ...[...facts.ofActor(actor, 'SharedValueNetwork')].map(({ id }) => id),
    ...[...facts.ofActor(actor, 'Membership')].flatMap((membership) => targetOf(membership, 'network') ?? []),
  ];
  const given = [...facts.ofActor(actor, 'Commitment')].flatMap((one) => targetOf(one, 'receiver') ?? []);
  const received = [...facts.pointingTo(actor, 'Commitment', 'receiver')].map((one) => one.actor);
  const inOrder = (ids: Iterable<string>) => [...new Set(ids)].sort();
  const near = inOrder(partnerships.flatMap((one) => [one.actor, ...targetsOf(one, 'parties')]));
  const others = inOrder([...charters.map(ownerOf), ...given, ...received]);
  return {
    actors: [...new Set([...near, ...others])].filter((one) => one !== actor).slice(0, MOST_ACTORS),
    subjects: inOrder([...partnerships.map(({ id }) => id), ...charters]).slice(0, MOST_SUBJECTS),
  };
}
