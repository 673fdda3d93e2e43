import { type Fact, numberOf } from '../../facts/index.ts';
import type { Word } from '../evidence/words.ts';
import { shiftedDay, workingDayAfter } from './working-days.ts';

/**
 * How something is decided by consent (sociocracy: Endenburg 1981; Rau and Koch-Gonzalez 2018): not by a majority, but when enough
 * have consented and nobody stands by a reasoned objection. Silence counts for nothing.
 */
export type ConsentRule = {
  /** Of those asked, how many percent must consent. */
  readonly quorum: number;
  /** How many working days those asked have at least. */
  readonly minimumDays: number;
};

/** Where a charter does not say: all consent, within two weeks of work. Strict, so that nobody is bound by what was left out. */
const UNLESS_TOLD: ConsentRule = { quorum: 100, minimumDays: 10 };

/** The rule of a charter, or what counts where there is none. */
export function consentRuleOf(charter?: Fact): ConsentRule {
  return {
    quorum: (charter && numberOf(charter, 'quorum')) ?? UNLESS_TOLD.quorum,
    minimumDays: (charter && numberOf(charter, 'minimumDays')) ?? UNLESS_TOLD.minimumDays,
  };
}

/** What is asked, of whom, and by which rule. */
export type Question = {
  /** Digest of the version that is decided: words to others do not count. */
  readonly digest: string;
  /** Who asks: it has consented by asking, and what it answers itself counts for nothing. */
  readonly issuer: string;
  /** Who is asked, by DID. */
  readonly asked: ReadonlySet<string>;
  /** Whose objection stands: those asked, and those who could have been. */
  readonly mayObject: ReadonlySet<string>;
  readonly opensOn: string;
  /** The last day for answers, where one is named. */
  readonly closes?: string | undefined;
  readonly rule: ConsentRule;
  /** The day (YYYY-MM-DD) as of which it is told. */
  readonly day: string;
};

/** What came of the words. Lists of DIDs are in order. */
export type Weighed = {
  readonly consenting: readonly string[];
  /** With a reason, which stands. */
  readonly objecting: readonly string[];
  readonly abstaining: readonly string[];
  /** Asked, and without a word to this version. */
  readonly silent: readonly string[];
  /** Of the silent, those who answered another version. */
  readonly otherVersion: readonly string[];
  /** Objections that give no reason, which do not stand. */
  readonly unreasoned: readonly string[];
  /** Who said something after it was decided, or closed. */
  readonly later: readonly string[];
  /** How many must consent. */
  readonly needed: number;
  readonly passedOn: string | null;
  /** Whether the quorum can be met without anybody changing its word. */
  readonly isReachable: boolean;
  /** Ids of the answers that count. */
  readonly answers: readonly string[];
};

type Voice = { readonly verdict: 'CONSENT' | 'OBJECTION' | 'ABSTAIN' | 'UNREASONED'; readonly answer: string };

/**
 * Goes through the words, oldest first, and finds the first day on which there is consent: what is decided stays decided, and later words
 * change nothing. Where a last day is named, no consent counts that comes after it, but whoever objected may still take that back.
 */
export function weigh(words: readonly Word[], question: Question): Weighed {
  const { asked, mayObject, issuer, rule, day, closes, digest } = question;
  const decidedFrom = firstDayOf(question);
  const needed = Math.max(1, Math.ceil((asked.size * rule.quorum) / 100));
  const { voices, say, unsay, consents, objections } = tally(asked, asked.has(issuer) ? 1 : 0);
  const later = new Set<string>();
  let passedOn: string | null = null;
  const passIfSo = (on: string) => {
    if (passedOn !== null || on > day || on < decidedFrom) return;
    if (objections() === 0 && consents() >= needed) passedOn = on;
  };

  let isLate = false;
  for (const word of words) {
    const { actor, answer, at } = word;
    if (!mayObject.has(actor) || actor === issuer) continue;
    const on = at.slice(0, 10);
    if (!isLate && on >= decidedFrom) {
      isLate = true;
      passIfSo(decidedFrom);
    }
    const voice = word.digest === digest ? voiceOf(word) : undefined;
    const isClosed = isLate && closes !== undefined;
    if (passedOn !== null || (isClosed && voices.get(actor)?.verdict !== 'OBJECTION')) {
      if (voice) later.add(actor);
      continue;
    }
    if (!voice) {
      // an answer that its author made another one is not what it was
      if (voices.get(actor)?.answer === answer) unsay(actor);
    } else say(actor, isClosed && voice.verdict === 'CONSENT' ? { ...voice, verdict: 'ABSTAIN' } : voice);
    if (isLate) passIfSo(on);
  }
  if (!isLate) passIfSo(decidedFrom);

  const who = (verdict: Voice['verdict'], among: ReadonlySet<string> = mayObject) =>
    [...voices].flatMap(([actor, voice]) => (voice.verdict === verdict && among.has(actor) ? [actor] : [])).sort();
  const consenting = [...who('CONSENT', asked), ...(asked.has(issuer) ? [issuer] : [])].sort();
  const silent = [...asked].filter((actor) => actor !== issuer && !voices.has(actor)).sort();
  const elsewhere = new Set(words.flatMap((word) => (voiceOf(word) && word.digest !== digest ? [word.actor] : [])));
  return {
    consenting,
    objecting: who('OBJECTION'),
    abstaining: who('ABSTAIN', asked),
    silent,
    otherVersion: silent.filter((actor) => elsewhere.has(actor)),
    unreasoned: who('UNREASONED'),
    later: [...later].sort(),
    needed,
    passedOn,
    isReachable: consenting.length + silent.length >= needed,
    answers: [...voices.values()].map(({ answer }) => answer),
  };
}

/** The first day after the period, and after the last day that is named: until then everybody may still speak. */
export function firstDayOf({ opensOn, closes, rule }: Pick<Question, 'opensOn' | 'closes' | 'rule'>): string {
  const last = rule.minimumDays === 0 ? shiftedDay(opensOn, -1) : workingDayAfter(opensOn, rule.minimumDays);
  return shiftedDay(closes !== undefined && closes > last ? closes : last, 1);
}

function voiceOf({ verdict, hasReason, answer }: Word): Voice | undefined {
  if (verdict === 'OBJECTION') return { verdict: hasReason ? 'OBJECTION' : 'UNREASONED', answer };
  return verdict === 'CONSENT' || verdict === 'ABSTAIN' ? { verdict, answer } : undefined;
}

/** Voices with what they come to, counted as they come: of ten thousand members nobody is counted twice. */
function tally(asked: ReadonlySet<string>, already: number) {
  const voices = new Map<string, Voice>();
  const counts = { CONSENT: already, OBJECTION: 0 };
  const add = (actor: string, { verdict }: Voice, by: number) => {
    if (verdict === 'OBJECTION') counts.OBJECTION += by;
    else if (verdict === 'CONSENT' && asked.has(actor)) counts.CONSENT += by;
  };
  const unsay = (actor: string) => {
    const voice = voices.get(actor);
    if (voice) add(actor, voice, -1);
    voices.delete(actor);
  };
  return {
    voices,
    say(actor: string, voice: Voice) {
      unsay(actor);
      voices.set(actor, voice);
      add(actor, voice, 1);
    },
    unsay,
    consents: () => counts.CONSENT,
    objections: () => counts.OBJECTION,
  };
}
