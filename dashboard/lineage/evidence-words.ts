import { useLingui } from '@lingui/react/macro';
import type { EvidenceValue, Verdict } from './hub-operations.ts';

/** What the answers to a statement come to: in a word, and in a sentence. */
export function useEvidenceWords(): Readonly<
  Record<EvidenceValue, { readonly short: string; readonly whole: string }>
> {
  const { t } = useLingui();
  return {
    UNANSWERED: {
      short: t`Claimed`,
      whole: t`Not everybody who is named has answered this version. It may be so, or not: one side has spoken.`,
    },
    CONFIRMED: { short: t`Confirmed`, whole: t`Everybody who is named has confirmed this version.` },
    REJECTED: {
      short: t`Rejected`,
      whole: t`Somebody who is named sees it otherwise. Read both before you make up your mind.`,
    },
    STALE: {
      short: t`Answer is older`,
      whole: t`Those who are named have answered another version. It has been revised since, and they have not spoken again.`,
    },
    UNDISCLOSED: {
      short: t`Cannot be told`,
      whole: t`Something is withheld from you that may name somebody, so that what they say cannot be told.`,
    },
  };
}

/** What an answer says, as its author would. */
export function useAnswerWords(): Readonly<Record<Verdict, string>> {
  const { t } = useLingui();
  return {
    CONFIRMED: t`Yes, it is so.`,
    REJECTED: t`No, it is not so.`,
    AFFIRMED: t`We hold this too.`,
    CONSENT: t`We have no reasoned objection.`,
    OBJECTION: t`We have a reasoned objection.`,
    ABSTAIN: t`We take no side.`,
    ENDORSED: t`We vouch for it.`,
    UNDERSTOOD: t`We have understood it, and align with it.`,
  };
}
