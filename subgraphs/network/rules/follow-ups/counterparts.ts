import { ownerOf } from '../../../../schema/index.ts';
import { type Facts, targetOf, targetsOf } from '../../facts/index.ts';
import { membersIn } from '../alliances/members.ts';
import { claimsOnUs, decisionsAsked } from './claims.ts';

/** As many are asked live: the queue shall come while somebody waits for it. */
const MOST_ACTORS = 60;
const MOST_SUBJECTS = 150;
/** Of one author: whoever asks very often takes no room from the others. */
const MOST_OF_ONE = 20;

/** Whom an organization works with, and in what: of whom and about what to ask, for what waits for it. */
export type Counterparts = {
  /** DIDs, without its own. */
  readonly actors: readonly string[];
  /** Ids of partnerships and charters. */
  readonly subjects: readonly string[];
};

/**
 * Parties of its partnerships, then stewards of its networks and those who promised it something or to whom it did, then its fellow
 * members: what they share with few, nobody but they can tell.
 */
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
  const fellows = inOrder(charters.flatMap((charter) => membersIn(facts, charter)));
  return {
    actors: [...new Set([...near, ...others, ...fellows])].filter((one) => one !== actor).slice(0, MOST_ACTORS),
    subjects: inOrder([...partnerships.map(({ id }) => id), ...charters]).slice(0, MOST_SUBJECTS),
  };
}

/**
 * Records that wait for the word of the organization as far as the index knows, the newest first: it may have answered them to few, which its
 * own node tells its own people.
 */
export function* waitingIn(facts: Facts, actor: string): Generator<void, readonly string[]> {
  const waiting: { readonly id: string; readonly since: string }[] = [];
  for (const look of [claimsOnUs, decisionsAsked])
    for (const found of look(facts, actor)) {
      if (found) waiting.push({ id: found.record, since: found.since ?? '' });
      yield;
    }
  const newest = waiting.sort((a, b) => (a.since > b.since ? -1 : 1));
  const byAuthor = Map.groupBy(newest, ({ id }) => ownerOf(id));
  const some = new Set([...byAuthor.values()].flatMap((theirs) => theirs.slice(0, MOST_OF_ONE)));
  return newest
    .filter((one) => some.has(one))
    .slice(0, MOST_SUBJECTS)
    .map(({ id }) => id);
}
