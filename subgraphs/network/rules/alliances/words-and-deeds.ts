import { type Fact, type Facts, textOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS, type Judging, repliesTo } from '../judging.ts';
import { commitmentStatusOf } from '../promises/commitment-status.ts';
import { FEWEST_QUARTERS, isIn, type Quarter, quartersUntil } from '../quarters.ts';
import { affirmationsOf } from './affirmations.ts';
import { type Deed, deedsFor, standsFor } from './alliance-deeds.ts';
import { membersIn } from './members.ts';
import { pausesOf } from './pauses.ts';

/**
 * Words and deeds of an alliance, as two lines by quarter: who stands by what its charter says, and who did something for it. Ambition is
 * counted beside them: goals and promises that are new, promises renewed and kept, and reports, for each member. Quarters in which the
 * network rested are left out.
 *
 * The last quarters (at most four) are compared with as many before them: ambition grows or shrinks from a quarter more or less on. Where it
 * shrinks, words that stay while deeds get fewer are drift (as in mission drift, Ebrahim, Battilana and Mair 2014), words that go with
 * them are fading.
 *
 * Weak: see {@link WORDS_AND_DEEDS_CAVEATS}.
 */
export const WORDS_AND_DEEDS = {
  GROWING: 'More is undertaken and reported than before.',
  STEADY: 'About as much is undertaken and reported as before.',
  FADING:
    'Fewer stand by the words, and less is undertaken and reported than before. Does the alliance rest, is its work done, or does it need something?',
  DRIFTING:
    'The words stand as before, and less is undertaken and reported than before. Is it done elsewhere, is it not written down, or has something else become more important?',
  INSUFFICIENT: 'There are not yet four quarters with five members to look at.',
} as const;
export type WordsAndDeedsValue = keyof typeof WORDS_AND_DEEDS;

export const WORDS_AND_DEEDS_CAVEATS: readonly string[] = [
  'It sees what was written down here and points to the charter, its beliefs or its goals; what is done without that is not seen.',
  'A large deed counts as much as a small one.',
  'Who reports once a year is seen in one quarter of four.',
  'What was withdrawn has left the past as well, so that earlier quarters may have been richer than they look.',
  'What is shared with few is seen as far as its owners show it to you, and in its version of now.',
];

export type QuarterOfAlliance = {
  readonly quarter: Quarter;
  /** Most of it the network rested. */
  readonly isPaused: boolean;
  /** How many took part at its end; what follows is null where they were fewer than five, or the charter was not there. */
  readonly members: number;
  /** Members who stood by the charter or one of its beliefs at its end: how many, and which part. */
  readonly affirming: number | null;
  readonly words: number | null;
  /** Members of whom a deed is recorded in it: how many, and which part. */
  readonly active: number | null;
  readonly deeds: number | null;
  readonly newGoals: number | null;
  readonly newPromises: number | null;
  readonly renewedPromises: number | null;
  /** Promises that became due in it, and those of them that are kept by now. */
  readonly duePromises: number | null;
  readonly keptPromises: number | null;
  readonly reports: number | null;
  readonly contributions: number | null;
  /** Goals, promises new, renewed and kept, and reports, for each member. */
  readonly ambition: number | null;
  /** Digests of the versions of the charter that were issued in it, with the day. */
  readonly charterChanges: readonly { readonly version: number; readonly on: string }[];
};

export type WordsAndDeeds = Judging & {
  readonly value: WordsAndDeedsValue;
  /** Oldest first. */
  readonly quarters: readonly QuarterOfAlliance[];
};

export const WORDS_AND_DEEDS_RULE = 'words-and-deeds-1';

/** Deeds that are looked at before others may have their turn. */
const AT_ONCE = 50;
const MOST_COMPARED = 4;
const GROWN = 1.25;
const SHRUNK = 0.75;
/** Words go with the deeds when so much less of the members stand by them. */
const WORDS_GONE = 0.1;

/** Words and deeds for a charter that stands, in the last quarters; step by step, since an alliance may be large. */
export function* wordsAndDeedsOf(facts: Facts, charter: Fact, count = 8): Generator<void, Finding<WordsAndDeeds>> {
  const versions = facts.versions(charter.id);
  const pauses = pausesOf(facts, charter);
  const seen: { quarter: Quarter; stands: ReadonlySet<string>; members: ReadonlySet<string>; affirming: number }[] = [];
  const because = new Set([charter.id]);
  for (const quarter of quartersUntil(facts.day, count)) {
    const then = facts.asOf(quarter.last);
    const charterThen = then.get(charter.id);
    const isThere = charterThen !== undefined && !charterThen.withdrawn;
    const members = new Set(isThere ? membersIn(then, charter.id) : []);
    yield;
    const stands = isThere ? standsFor(charterThen) : [];
    const affirming = new Set(members.has(charter.actor) ? [charter.actor] : []);
    for (const id of stands)
      for (const [actor, answer] of affirmationsOf(then, id)) {
        if (!members.has(actor)) continue;
        affirming.add(actor);
        because.add(answer.id);
      }
    seen.push({ quarter, stands: new Set(stands), members, affirming: affirming.size });
    yield;
  }

  const everStood = new Set(seen.flatMap(({ stands }) => [...stands]));
  const everMembers = new Set(seen.flatMap(({ members }) => [...members]));
  const deeds = deedsFor(facts, everStood, everMembers);
  yield;
  const told: { readonly deed: Deed; readonly events: ReturnType<typeof eventsOf> }[] = [];
  for (const deed of deeds) {
    if (told.length % AT_ONCE === AT_ONCE - 1) yield;
    told.push({ deed, events: eventsOf(facts, deed) });
  }
  yield;
  const quarters = seen.map(({ quarter, stands, members, affirming }): QuarterOfAlliance => {
    const changes = versions.filter(({ issuedAt }) => isIn(quarter, issuedAt));
    const about = {
      quarter,
      isPaused: pauses.isPaused(quarter),
      members: members.size,
      charterChanges: changes.map(({ version, issuedAt }) => ({ version, on: issuedAt.slice(0, 10) })),
    };
    if (members.size < FEWEST_MEMBERS) return { ...about, ...NOTHING };
    const active = new Set<string>();
    const counts: Record<DeedEvent, number> = { ...NO_EVENTS };
    for (const { deed, events } of told) {
      const { record, serves } = deed;
      if (!members.has(record.actor) || ![...serves].some((id) => stands.has(id))) continue;
      for (const { event, on } of events) {
        if (!isIn(quarter, on)) continue;
        counts[event]++;
        if (event !== 'DUE') active.add(record.actor);
        because.add(record.id);
      }
    }
    const { NEW_GOAL, NEW_PROMISE, RENEWED, DUE, KEPT, REPORT, CONTRIBUTION } = counts;
    return {
      ...about,
      affirming,
      words: affirming / members.size,
      active: active.size,
      deeds: active.size / members.size,
      newGoals: NEW_GOAL,
      newPromises: NEW_PROMISE,
      renewedPromises: RENEWED,
      duePromises: DUE,
      keptPromises: KEPT,
      reports: REPORT,
      contributions: CONTRIBUTION,
      ambition: (NEW_GOAL + NEW_PROMISE + RENEWED + KEPT + REPORT) / members.size,
    };
  });
  const value = compared(quarters);
  const members = membersIn(facts, charter.id);
  return finding(
    facts,
    WORDS_AND_DEEDS_RULE,
    { value, quarters, replies: repliesTo(facts, charter.id, members) },
    {
      because,
      looked: [...deeds.map(({ record }) => record.id), ...pauses.events],
      concerned: members,
      isEnough: value !== 'INSUFFICIENT',
    },
  );
}

/** What a deed shows as: when it was new, renewed, due or kept. */
type DeedEvent = 'NEW_GOAL' | 'NEW_PROMISE' | 'RENEWED' | 'DUE' | 'KEPT' | 'REPORT' | 'CONTRIBUTION';

const NO_EVENTS: Readonly<Record<DeedEvent, number>> = {
  NEW_GOAL: 0,
  NEW_PROMISE: 0,
  RENEWED: 0,
  DUE: 0,
  KEPT: 0,
  REPORT: 0,
  CONTRIBUTION: 0,
};

const NOTHING = {
  affirming: null,
  words: null,
  active: null,
  deeds: null,
  newGoals: null,
  newPromises: null,
  renewedPromises: null,
  duePromises: null,
  keptPromises: null,
  reports: null,
  contributions: null,
  ambition: null,
} as const;

function eventsOf(facts: Facts, { kind, record }: Deed): readonly { readonly event: DeedEvent; readonly on: string }[] {
  const [first, ...later] = facts.versions(record.id);
  const since = (first ?? record).issuedAt;
  switch (kind) {
    case 'GOAL':
      return [{ event: 'NEW_GOAL', on: since }];
    case 'REPORT':
      return [{ event: 'REPORT', on: since }];
    case 'CONTRIBUTION':
      return [{ event: 'CONTRIBUTION', on: textOf(record, 'date') ?? since }];
    case 'PROMISE': {
      const events: { event: DeedEvent; on: string }[] = [{ event: 'NEW_PROMISE', on: since }];
      for (const { issuedAt } of later) events.push({ event: 'RENEWED', on: issuedAt });
      const due = textOf(record, 'due');
      if (due === undefined || due > facts.day) return events;
      events.push({ event: 'DUE', on: due });
      if (commitmentStatusOf(facts, record).value.value === 'FULFILLED') events.push({ event: 'KEPT', on: due });
      return events;
    }
  }
}

/** The last quarters beside as many before them. */
function compared(quarters: readonly QuarterOfAlliance[]): WordsAndDeedsValue {
  const usable = quarters.filter(({ isPaused, ambition }) => !isPaused && ambition !== null);
  if (usable.length < FEWEST_QUARTERS) return 'INSUFFICIENT';
  const many = Math.min(MOST_COMPARED, Math.floor(usable.length / 2));
  const [before, after] = [usable.slice(-2 * many, -many), usable.slice(-many)];
  const ambition = { before: mean(before, 'ambition'), after: mean(after, 'ambition') };
  const words = { before: mean(before, 'words'), after: mean(after, 'words') };
  if (ambition.after > ambition.before && ambition.after >= GROWN * ambition.before) return 'GROWING';
  if (ambition.after >= SHRUNK * ambition.before) return 'STEADY';
  return words.after <= words.before - WORDS_GONE ? 'FADING' : 'DRIFTING';
}

function mean(quarters: readonly QuarterOfAlliance[], of: 'ambition' | 'words'): number {
  return quarters.reduce((sum, quarter) => sum + (quarter[of] ?? 0), 0) / quarters.length;
}
