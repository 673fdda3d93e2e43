import type { Facts } from '../../facts/index.ts';
import { dayAt } from '../days.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS, type Judging, repliesTo } from '../judging.ts';
import { otherIn } from '../network-map/connections.ts';
import { EVERY_RELATION } from '../network-map/relations.ts';
import { strengthOf, type Tie, tiesIn } from '../network-map/ties.ts';
import { quartersSince } from '../quarters.ts';
import { type LegalEntities, legalEntitiesIn } from './legal-entities.ts';
import { profileOf } from './profile-of.ts';

/**
 * Activity recorded here, by month: with how many others an actor was related at the end of each month, by what both had said, and how many
 * records it issued in it. Relations that came and went explain what changed. It is the nearest that records come to influence, and it is
 * not influence: so it is named for what it is.
 *
 * The mean of the last three months is compared with that of the months before, of a year at most: a fifth more or less counts, from one
 * relation on. From five actors and four quarters on.
 *
 * Weak: see {@link ACTIVITY_CAVEATS}.
 */
export const ACTIVITY = {
  RISING: 'More relations are recorded than before.',
  STEADY: 'About as many relations are recorded as before.',
  FALLING:
    'Fewer relations are recorded than before. Did something end well, does it do more elsewhere, or is something in its way?',
  INSUFFICIENT: 'It has not been here for four quarters, or fewer than five actors are.',
} as const;
export type ActivityValue = keyof typeof ACTIVITY;

export const ACTIVITY_CAVEATS: readonly string[] = [
  'Only what is recorded at this hub, and what you may see of it, is counted: who works in silence looks idle.',
  'A relation that ends when its work is done counts as one that is lost.',
  'What was withdrawn, or is shared with fewer now, has left the past as well.',
  'Many relations are not the same as good ones.',
];

export type MonthOfActor = {
  /** Such as `2026-01`. */
  readonly month: string;
  /** Its last day, or the day of the facts where it still runs. */
  readonly until: string;
  /** With how many others it was related then, and how strong those ties were in all. */
  readonly relations: number;
  readonly strength: number;
  /** Versions that it issued in the month. */
  readonly records: number;
  /** Ties with others with whom it had none a month before, and ties of a month before that are no more. */
  readonly gained: readonly Tie[];
  readonly lost: readonly Tie[];
};

export type Activity = Judging & {
  readonly value: ActivityValue;
  readonly actor: string;
  /** Oldest first. */
  readonly months: readonly MonthOfActor[];
};

export const ACTIVITY_RULE = 'activity-1';

export const MOST_MONTHS = 24;
const LATELY = 3;
const A_YEAR = 12;
const NOTABLY = 0.2;

/**
 * What was recorded of an actor that takes part, month by month; step by step, since there may be many relations.
 *
 * @param isConcerned whether the asker may be shown it of another actor that is the same organization by its numbers: only then are the two
 * counted as one, since a number is said by each actor of itself
 */
export function* activityOf(
  facts: Facts,
  actor: string,
  count = A_YEAR,
  isConcerned: (did: string) => boolean = () => true,
): Generator<void, Finding<Activity>> {
  // who is one organization now is one throughout, so that nothing seems to come or go
  const entities = apartFrom(legalEntitiesIn(facts), actor, isConcerned);
  const own = entities.entityOf(actor);
  const actors = entities.actorsOf(own);
  const issued = actors.flatMap((did) =>
    [...facts.ofActor(did)].flatMap(({ id }) => facts.versions(id).map(({ issuedAt }) => ({ id, issuedAt }))),
  );
  yield;
  const first = issued.reduce<string | undefined>(
    (earliest, { issuedAt }) => (earliest === undefined || issuedAt < earliest ? issuedAt : earliest),
    undefined,
  );
  const profile = profileOf(facts, own);
  const replies = profile ? repliesTo(facts, profile.id, actors) : [];
  const isEnough = facts.actors.length >= FEWEST_MEMBERS && first !== undefined && quartersSince(first, facts.day) >= 4;
  if (!isEnough)
    return finding(
      facts,
      ACTIVITY_RULE,
      { value: 'INSUFFICIENT', actor: own, months: [], replies },
      { because: [], looked: issued.map(({ id }) => id), concerned: actors, isEnough },
    );

  const because = new Set<string>();
  const months: MonthOfActor[] = [];
  let before: ReadonlyMap<string, Tie> | undefined;
  for (const { month, until } of monthsUntil(facts.day, count + 1)) {
    const then = facts.asOf(until);
    const found = yield* tiesIn(then, { kinds: EVERY_RELATION, of: own }, entities);
    const ties = new Map(found.map((tie) => [otherIn(tie, own), tie]));
    const known = before;
    before = ties;
    if (!known) continue;
    const gained = [...ties].flatMap(([other, tie]) => (known.has(other) ? [] : [tie]));
    const lost = [...known].flatMap(([other, tie]) => (ties.has(other) ? [] : [tie]));
    for (const { kinds } of [...gained, ...lost])
      for (const ofKind of kinds) for (const id of ofKind.because) because.add(id);
    months.push({
      month,
      until,
      relations: ties.size,
      strength: found.reduce((sum, tie) => sum + strengthOf(tie), 0),
      records: issued.filter(({ issuedAt }) => issuedAt.slice(0, 7) === month && issuedAt.slice(0, 10) <= until).length,
      gained,
      lost,
    });
  }
  return finding(
    facts,
    ACTIVITY_RULE,
    { value: compared(months), actor: own, months, replies },
    { because, looked: issued.map(({ id }) => id), concerned: [own], isEnough },
  );
}

/** The same, where of the organization of an actor only those others count as it that fit. */
function apartFrom(entities: LegalEntities, actor: string, fits: (did: string) => boolean): LegalEntities {
  const entity = entities.entityOf(actor);
  const together = entities.actorsOf(entity).filter((did) => did === actor || fits(did));
  const name = together.includes(entity) ? entity : actor;
  return {
    because: entities.because,
    entityOf(did) {
      const other = entities.entityOf(did);
      if (other !== entity) return other;
      return together.includes(did) ? name : did;
    },
    actorsOf(did) {
      if (did === name) return together;
      return entities.entityOf(did) === entity ? [did] : entities.actorsOf(did);
    },
  };
}

/** So many months, the last of which is that of the day. */
function monthsUntil(day: string, count: number): readonly { readonly month: string; readonly until: string }[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, place) => {
    const last = dayAt(Date.UTC(year, month - count + place + 1, 0));
    return { month: last.slice(0, 7), until: last < day ? last : day };
  });
}

function compared(months: readonly MonthOfActor[]): ActivityValue {
  const year = months.slice(-A_YEAR);
  if (year.length <= LATELY) return 'STEADY';
  const [before, lately] = [mean(year.slice(0, -LATELY)), mean(year.slice(-LATELY))];
  const change = lately - before;
  if (Math.abs(change) < Math.max(1, NOTABLY * before)) return 'STEADY';
  return change > 0 ? 'RISING' : 'FALLING';
}

function mean(months: readonly MonthOfActor[]): number {
  return months.reduce((sum, { relations }) => sum + relations, 0) / months.length;
}
