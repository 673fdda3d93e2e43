import type { Facts } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { atOnce } from '../turns.ts';
import { claimsOfOurs, claimsOnUs, decisionsAsked, issuesDue, objectionsOpen } from './claims.ts';
import type { FollowUp, Lookout } from './follow-up.ts';
import { plansMissing, reviewsDue } from './partnerships.ts';
import { promisesDue } from './promises.ts';
import { roundsToCome } from './rounds.ts';

/**
 * What waits for the coordinator of an organization: claims and decisions that ask for its word, its own that wait for others, standing
 * objections, reports and promises that are due, reviews, missing plans, and gatherings. A list of reminders, not a measure: nothing in
 * it says that anybody is late in the sense of a contract.
 *
 * In order of the day that each is due; what has none by the day since when it waits; then by the id of its record.
 *
 * Weaknesses: it knows what is published, not what was said on the telephone; what is shared with few counts only as far as its owners
 * answered just now; somebody who revises often asks often.
 */
export const FOLLOW_UPS_RULE = 'follow-ups-1';

const LOOKOUTS: readonly Lookout[] = [
  claimsOnUs,
  claimsOfOurs,
  decisionsAsked,
  objectionsOpen,
  issuesDue,
  promisesDue,
  reviewsDue,
  plansMissing,
  roundsToCome,
];

/** What waits for this organization, with what is due until a day (YYYY-MM-DD); that of the facts unless told. */
export function followUpsOf(facts: Facts, actor: string, until?: string): Finding<readonly FollowUp[]> {
  return atOnce(followUpsFor(facts, actor, until));
}

/** Records that are looked at before others may have their turn. */
const AT_ONCE = 100;

/** The same in steps, so that others have their turn in between. */
export function* followUpsFor(
  facts: Facts,
  actor: string,
  until: string = facts.day,
): Generator<void, Finding<readonly FollowUp[]>> {
  const found = new Map<string, FollowUp>();
  let looked = 0;
  for (const look of LOOKOUTS)
    for (const one of look(facts, actor, until)) {
      if (one) found.set(`${one.kind} ${one.record}`, one);
      if (++looked % AT_ONCE === 0) yield;
    }
  const items = [...found.values()]
    .map((item) => ({ item, place: placeOfFollowUp(item) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }) => item);
  yield;
  return finding(facts, FOLLOW_UPS_RULE, items, {
    because: items.flatMap(({ because }) => because),
    concerned: [actor, ...items.flatMap(({ actors }) => actors)],
  });
}

/** Its place in the queue: no two have the same. */
export function placeOfFollowUp({ due, since, record, kind }: FollowUp): string {
  return `${due ?? since ?? ''} ${record} ${kind}`;
}
