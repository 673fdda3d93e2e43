import type { Fact, Facts } from '../../facts/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { answersTo, evidenceIn } from '../evidence/evidence-in.ts';

/**
 * By which version of a statement its author is to be taken: the last that all whom it names have confirmed, and that of now where it
 * names nobody. So neither party changes what was agreed by itself.
 */
export type AgreedTerms = {
  /** The version whose links and facets count; that of now where none was agreed. */
  readonly terms: Fact;
  /** Whether nobody's word is missing. */
  readonly isAgreed: boolean;
  /** Null where it names nobody. */
  readonly evidence: Evidence | null;
  /** Ids of the answers that it rests on, and of all that were looked at. */
  readonly because: readonly string[];
  readonly looked: readonly string[];
  readonly caveats: readonly TermsCaveat[];
};

export const TERMS_CAVEATS = {
  NOBODY_ASKED: 'It names nobody who could confirm it: it is its author’s word alone.',
  REJECTED: 'Somebody whom it names has rejected the newest version.',
  UNDISCLOSED: 'You may not see all of it, and it may name somebody: whether it was agreed cannot be told.',
  EARLIER_VERSION: 'Not everybody has confirmed the newest version: the last one that all have confirmed counts.',
  EARLIER_VERSION_UNKNOWN:
    'What the version that all have confirmed said is not known here: what the newest says is taken in its place.',
} as const;
export type TermsCaveat = keyof typeof TERMS_CAVEATS;

/** The terms of a record that stands. */
export function agreedTermsOf(facts: Facts, record: Fact): AgreedTerms {
  const evidence = evidenceIn(facts, record);
  const looked = answersTo(facts, record.id).map(({ id }) => id);
  const found = { evidence, looked, because: evidence?.because ?? [] };
  if (!evidence) return { ...found, terms: record, isAgreed: true, caveats: ['NOBODY_ASKED'] };
  const rejected: readonly TermsCaveat[] = evidence.value === 'REJECTED' ? ['REJECTED'] : [];
  if (!evidence.standing) {
    const undisclosed: readonly TermsCaveat[] = evidence.value === 'UNDISCLOSED' ? ['UNDISCLOSED'] : [];
    return { ...found, terms: record, isAgreed: false, caveats: [...rejected, ...undisclosed] };
  }
  const { digest } = evidence.standing;
  if (digest === record.digest) return { ...found, terms: record, isAgreed: true, caveats: [] };
  const standing = facts.versions(record.id).find((version) => version.digest === digest);
  return {
    ...found,
    terms: standing ?? record,
    isAgreed: true,
    caveats: [...rejected, standing ? 'EARLIER_VERSION' : 'EARLIER_VERSION_UNKNOWN'],
  };
}
