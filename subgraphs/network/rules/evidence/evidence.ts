import { ownerOf } from '../../../../schema/index.ts';

/**
 * Evidence: what those whom a record names have said to it. Two voices: what one actor says about another is shown with the other's
 * answer. A pure function of records, so anyone who sees the same records comes to the same value.
 *
 * Weaknesses: a yes says that two agree, not that it is true; who never answers may not know that it is named; an answer that you may not
 * see looks like none.
 */
export const EVIDENCE_VALUES = {
  UNANSWERED: 'Not everybody who is named has answered this version.',
  CONFIRMED: 'Everybody who is named has confirmed this version.',
  REJECTED: 'Somebody who is named has rejected this version.',
  STALE: 'Those who are named have answered another version only.',
  UNDISCLOSED: 'Fields are withheld, or erased, that may name somebody: what those say cannot be told.',
} as const;
export type EvidenceValue = keyof typeof EVIDENCE_VALUES;

/** Name of the rule, as answers carry it. */
export const EVIDENCE_RULE = 'evidence-1';

/**
 * So many answers of one actor to one record count, the newest ones. Part of the rule, so that whoever applies it comes to the same
 * value; an actor that answers more often than this takes only its own older words out of account.
 */
export const ANSWERS_COUNTED = 100;

/** A record that names others, in its version of now. */
export type Claim = {
  readonly id: string;
  readonly digest: string;
  /** Actors whose confirmation it asks for, without its issuer. */
  readonly asked: readonly string[];
  /** Fields that are not disclosed may name others, so that nothing good follows from what those who are known have said. */
  readonly mayAskOthers?: boolean;
};

/** An Answer: a record of its own, by whoever owns its id. */
export type AnswerGiven = {
  readonly id: string;
  readonly about: string;
  /** Digest of the version that it answers. */
  readonly aboutDigest: string;
  readonly verdict: string;
  readonly issuedAt: string;
};

export type Evidence = {
  readonly value: EvidenceValue;
  readonly rule: typeof EVIDENCE_RULE;
  /** Ids of the answers that the value rests on. */
  readonly because: readonly string[];
  readonly asked: readonly string[];
  /** The last version that all had confirmed: it stands until the next is confirmed. */
  readonly standing: { readonly id: string; readonly digest: string } | null;
};

/**
 * Derives the evidence of a claim. Answers to other records, of actors that were not asked, and with verdicts of other uses change
 * nothing; of each actor the newest answer counts, and its newest {@link ANSWERS_COUNTED} for what stands. Null when nobody is asked. Where more may be asked
 * than can be seen, a rejection stands and nothing else does: an author shall not better the value by withholding.
 */
export function evidenceOf(claim: Claim, answers: Iterable<AnswerGiven>): Evidence | null {
  const asked = [...new Set(claim.asked)].sort();
  const mayAskOthers = claim.mayAskOthers === true;
  if (asked.length === 0 && !mayAskOthers) return null;
  const theirs = [...answers].filter(({ id, about }) => about === claim.id && asked.includes(ownerOf(id)));
  const counted = newestOfEach(theirs).filter(({ verdict }) => verdict === 'CONFIRMED' || verdict === 'REJECTED');
  const newest = newestBy(counted, ({ id }) => ownerOf(id));
  const current = [...newest.values()].filter(({ aboutDigest }) => aboutDigest === claim.digest);
  const rejecting = current.filter(({ verdict }) => verdict === 'REJECTED');
  const { value, because } = ((): { value: EvidenceValue; because: readonly AnswerGiven[] } => {
    if (rejecting.length > 0) return { value: 'REJECTED', because: rejecting };
    if (mayAskOthers) return { value: 'UNDISCLOSED', because: [] };
    if (current.length === asked.length) return { value: 'CONFIRMED', because: current };
    if (current.length === 0 && newest.size > 0) return { value: 'STALE', because: [...newest.values()] };
    return { value: 'UNANSWERED', because: current };
  })();
  const standing = mayAskOthers ? undefined : lastConfirmed(asked, counted);
  return {
    value,
    rule: EVIDENCE_RULE,
    because: because.map(({ id }) => id).sort(),
    asked,
    standing: standing === undefined ? null : { id: claim.id, digest: standing },
  };
}

function newestOfEach(answers: readonly AnswerGiven[]): readonly AnswerGiven[] {
  if (answers.length <= ANSWERS_COUNTED) return answers;
  const newestFirst = [...answers].sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  const seen = new Map<string, number>();
  return newestFirst.filter(({ id }) => {
    const before = seen.get(ownerOf(id)) ?? 0;
    seen.set(ownerOf(id), before + 1);
    return before < ANSWERS_COUNTED;
  });
}

/** The version confirmed by all whose confirmation was complete last. */
function lastConfirmed(asked: readonly string[], answers: readonly AnswerGiven[]): string | undefined {
  const said = newestBy(answers, ({ id, aboutDigest }) => `${ownerOf(id)} ${aboutDigest}`);
  let last: { digest: string; since: string } | undefined;
  for (const digest of new Set(answers.map(({ aboutDigest }) => aboutDigest))) {
    const answersOfAll = asked.map((actor) => said.get(`${actor} ${digest}`));
    if (!answersOfAll.every((answer) => answer?.verdict === 'CONFIRMED')) continue;
    const since = answersOfAll.reduce((latest, answer) => (placeOf(answer) > latest ? placeOf(answer) : latest), '');
    if (!last || since > last.since) last = { digest, since };
  }
  return last?.digest;
}

function newestBy(
  answers: readonly AnswerGiven[],
  keyOf: (answer: AnswerGiven) => string,
): ReadonlyMap<string, AnswerGiven> {
  const newest = new Map<string, AnswerGiven>();
  for (const answer of answers) {
    const known = newest.get(keyOf(answer));
    if (!known || placeOf(answer) > placeOf(known)) newest.set(keyOf(answer), answer);
  }
  return newest;
}

/** Order in time; ids decide within a second. */
function placeOf(answer: AnswerGiven | undefined): string {
  return answer === undefined ? '' : `${answer.issuedAt} ${answer.id}`;
}
