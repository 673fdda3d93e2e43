import { ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, numberOf, targetOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';
import { newestWords, type Word, wordsOn } from '../evidence/words.ts';
import { type Finding, finding } from '../finding.ts';
import { consentRuleOf, firstDayOf, type Weighed, weigh } from './consent.ts';
import { hasVote, type VotersOn, votersOn } from './voters.ts';

/**
 * How a membership stands against the admission rule of its charter. What makes it count is the confirming answer of the steward, whatever
 * the rule says: rosters go by that. This finding tells the steward when the rule is kept, and everybody when a steward went against it; it
 * keeps nobody out.
 *
 *   OPEN       whoever says so
 *   SPONSORED  so many members with a vote have ENDORSED this version (two unless the charter says; fewer where there are not so many)
 *   CONSENT    the members with a vote decide by consent, as on a proposal, from the day on which this version was issued; the candidate
 *              has no voice in it
 *   STEWARD    as the steward sees it; also where the charter names no rule
 *
 * Whether a steward kept to the rule is judged by what was there when it confirmed, by the charter of that time; what comes later, or goes,
 * makes no difference. Who was admitted by the rule once need not be sponsored again for a new version. The steward needs nobody.
 *
 * A membership in a charter that cannot be seen waits for the CHARTER, whatever anybody said to it: nobody takes part in what nobody has
 * published.
 *
 * Weak: an endorsement that is withdrawn leaves the past as well, so that an admission may look as if it had gone against the rule; two
 * sponsors may be friends.
 */
export const ADMISSIONS = {
  ADMITTED: 'The steward has confirmed it.',
  READY: 'All that the rule asks for is there; the steward has not confirmed it yet.',
  WAITING: 'The rule asks for more.',
  OBJECTED: 'Members decide by consent, and a reasoned objection stands.',
  REJECTED: 'The steward has rejected it.',
  ENDED: 'Its last day has passed.',
  INSUFFICIENT: 'It cannot be told: the charter cannot be seen, or is withdrawn.',
} as const;
export type AdmissionValue = keyof typeof ADMISSIONS;

export const ADMISSION_PIECES = {
  CHARTER: 'The charter itself: nobody has published it where you may see it, it was withdrawn, or the id is wrong.',
  SPONSOR: 'Endorsements of members.',
  CONSENT: 'Members who consent.',
  PERIOD: 'Time for members to answer.',
  OBJECTION: 'That members who object take it back.',
  STEWARD: 'The word of the steward.',
} as const;

export type AdmissionMissing = {
  readonly what: keyof typeof ADMISSION_PIECES;
  /** How many of it; null for time. */
  readonly count: number | null;
  /** For time: the first day on which it is over. */
  readonly until: string | null;
};

export type Admission = {
  readonly value: AdmissionValue;
  /** A value of the charter’s admission rule; null where it cannot be told. */
  readonly admissionRule: string | null;
  readonly missing: readonly AdmissionMissing[];
  /** By DID in order: members with a vote who endorsed this version, and how many it takes. */
  readonly sponsors: readonly string[];
  readonly sponsorsNeeded: number | null;
  readonly consenting: readonly string[];
  readonly objecting: readonly string[];
  readonly silent: readonly string[];
  /** Of one that was admitted: whether the rule was kept. */
  readonly followsRule: boolean | null;
  /** Null where it may be withheld. */
  readonly hasMotivation: boolean | null;
};

export const ADMISSION_RULE = 'admission-1';

/** Of how many members an endorsement is needed, where the charter does not say. */
const SPONSORS_NEEDED = 2;
/** What a member can say to the wish to be sponsored. */
const ON_SPONSORING: ReadonlySet<string> = new Set(['ENDORSED', 'OBJECTION', 'ABSTAIN']);
/** So many confirmations of the steward are looked at, the newest. */
const CONFIRMATIONS = 20;

/** How a membership that stands is admitted. */
export function admissionOf(facts: Facts, membership: Fact, voters: VotersOn = votersOn): Finding<Admission> {
  const network = targetOf(membership, 'network') ?? '';
  const charter = facts.get(network);
  const words = wordsOn(facts, membership.id);
  const nobody = { sponsors: [], consenting: [], objecting: [], silent: [] };
  const isKnown = charter !== undefined && !charter.withdrawn && charter.kind === CHARTER_KIND;
  const hasMotivation =
    textOf(membership, 'motivationGiven') !== undefined || (membership.undisclosed > 0 ? null : false);

  const found = ((): Omit<Admission, 'hasMotivation'> & { readonly because: readonly string[] } => {
    const nothing = {
      admissionRule: null,
      missing: [],
      ...nobody,
      sponsorsNeeded: null,
      followsRule: null,
      because: [],
    };
    if (!isKnown) return { ...nothing, value: 'INSUFFICIENT', missing: [{ what: 'CHARTER', count: 1, until: null }] };
    const admissionRule = ruleOf(charter);
    const until = textOf(membership, 'until');
    if (until !== undefined && until < facts.day) return { ...nothing, admissionRule, value: 'ENDED' };
    const steward = charter.actor;
    if (membership.actor === steward)
      return { ...nothing, admissionRule, value: 'ADMITTED', followsRule: true, because: [charter.id] };

    const state = standingOf(facts, membership, membership.digest, words, charter, voters);
    const { isMet: _, missing, because: reasons, ...shown } = state;
    const own = words.filter((word) => word.actor === steward && isVerdict(word));
    const last = own.at(-1);
    const isOfNow = last?.digest === membership.digest;
    const because = [charter.id, ...reasons, ...(last && isOfNow ? [last.answer] : [])];
    if (last && isOfNow && last.verdict === 'REJECTED')
      return { ...shown, admissionRule, missing: [], value: 'REJECTED', followsRule: null, because };
    if (last && isOfNow) {
      const followsRule = wasKept(facts, membership, words, own, charter.id, voters);
      return { ...shown, admissionRule, missing: [], value: 'ADMITTED', followsRule, because };
    }
    const wants: AdmissionMissing = { what: 'STEWARD', count: 1, until: null };
    const isObjected = admissionRule === 'CONSENT' && shown.objecting.length > 0 && !state.isMet;
    const value = state.isMet ? 'READY' : isObjected ? 'OBJECTED' : 'WAITING';
    return { ...shown, admissionRule, missing: [...missing, wants], value, followsRule: null, because };
  })();

  const { because, ...value } = found;
  return finding(
    facts,
    ADMISSION_RULE,
    { ...value, hasMotivation },
    {
      because: [membership.id, ...because],
      looked: words.map(({ answer }) => answer),
      concerned: [membership.actor, ownerOf(network), ...value.silent],
      isEnough: value.value !== 'INSUFFICIENT',
    },
  );
}

function ruleOf(charter: Fact): string {
  return textOf(charter, 'admissionRule') ?? 'STEWARD';
}

type Standing = Pick<Admission, 'missing' | 'sponsors' | 'sponsorsNeeded' | 'consenting' | 'objecting' | 'silent'> & {
  readonly isMet: boolean;
  readonly because: readonly string[];
};

/** What is there for one version of a membership, and whether it is all that the charter asks for. */
function standingOf(
  facts: Facts,
  membership: Fact,
  digest: string,
  words: readonly Word[],
  charter: Fact,
  voters: VotersOn,
): Standing {
  const said = newestWords(
    words.filter(
      (word) => word.digest === digest && word.actor !== membership.actor && ON_SPONSORING.has(word.verdict),
    ),
  );
  const nobody = { sponsors: [], sponsorsNeeded: null, consenting: [], objecting: [], silent: [] };
  switch (ruleOf(charter)) {
    case 'SPONSORED': {
      const endorsing = [...said.values()].filter(
        ({ actor, verdict }) => verdict === 'ENDORSED' && hasVote(facts, charter.id, actor),
      );
      const asked = numberOf(charter, 'sponsorsNeeded') ?? SPONSORS_NEEDED;
      const short = asked - endorsing.length;
      const needed = short > 0 ? Math.min(asked, countOthers(facts, charter.id, membership.actor, voters)) : asked;
      const lacking = Math.max(0, needed - endorsing.length);
      return {
        ...nobody,
        isMet: lacking === 0,
        sponsors: endorsing.map(({ actor }) => actor).sort(),
        sponsorsNeeded: needed,
        missing: lacking > 0 ? [{ what: 'SPONSOR', count: lacking, until: null }] : [],
        because: endorsing.map(({ answer }) => answer),
      };
    }
    case 'CONSENT': {
      const { weighed, decidedFrom } = decided(facts, membership, digest, words, charter, voters);
      const { consenting, objecting, silent, needed, passedOn, answers } = weighed;
      const isMet = passedOn !== null;
      const missing: AdmissionMissing[] = [];
      if (!isMet && objecting.length > 0) missing.push({ what: 'OBJECTION', count: objecting.length, until: null });
      const lacking = needed - consenting.length;
      if (!isMet && lacking > 0) missing.push({ what: 'CONSENT', count: lacking, until: null });
      if (!isMet && facts.day < decidedFrom) missing.push({ what: 'PERIOD', count: null, until: decidedFrom });
      return { ...nobody, consenting, objecting, silent, isMet, missing, because: answers };
    }
    default:
      return { ...nobody, isMet: true, missing: [], because: [] };
  }
}

function countOthers(facts: Facts, charter: string, candidate: string, voters: VotersOn): number {
  const all = voters(facts, charter, facts.day);
  return all.size - (all.has(candidate) ? 1 : 0);
}

function decided(
  facts: Facts,
  membership: Fact,
  digest: string,
  words: readonly Word[],
  charter: Fact,
  voters: VotersOn,
): { readonly weighed: Weighed; readonly decidedFrom: string } {
  const version = facts.versions(membership.id).find((one) => one.digest === digest) ?? membership;
  const opensOn = version.issuedAt.slice(0, 10);
  const rule = consentRuleOf(charter);
  const decidedFrom = firstDayOf({ opensOn, rule });
  const still = voters(facts, charter.id, decidedFrom < facts.day ? decidedFrom : facts.day);
  const opening = voters(facts, charter.id, opensOn);
  const asked = new Set([...opening.keys()].filter((actor) => still.has(actor) && actor !== membership.actor));
  const { actor: issuer } = membership;
  const question = { digest, issuer, asked, mayObject: asked, opensOn, rule, day: facts.day };
  return { weighed: weigh(words, question), decidedFrom };
}

/** Whether the rule was kept when the steward confirmed one of the versions, since it last rejected one. */
function wasKept(
  facts: Facts,
  membership: Fact,
  words: readonly Word[],
  own: readonly Word[],
  charter: string,
  voters: VotersOn,
): boolean {
  const since = own.slice(own.findLastIndex(({ verdict }) => verdict === 'REJECTED') + 1);
  return since.slice(-CONFIRMATIONS).some(({ at, digest }) => {
    const then = facts.asOf(at);
    const said = words.filter((word) => word.at <= at);
    // a charter that came into this hub later is taken as it is now
    const rule = then.get(charter) ?? facts.get(charter);
    return rule !== undefined && standingOf(then, membership, digest, said, rule, voters).isMet;
  });
}

function isVerdict({ verdict }: Word): boolean {
  return verdict === 'CONFIRMED' || verdict === 'REJECTED';
}
