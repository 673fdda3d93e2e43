import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { DecisionValue, IssueStateValue, Verdict } from '../hub-operations.ts';

/** What became of a proposal, in a word or two. */
export function useDecisionWords(): Readonly<Record<DecisionValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_YET_OPEN: t`Not open yet`,
      OPEN: t`Open`,
      PASSED: t`Passed`,
      BLOCKED: t`An objection stands`,
      NO_QUORUM: t`Too few consented so far`,
      QUORUM_UNREACHABLE: t`Too few can consent`,
      SUPERSEDED: t`Replaced`,
      DROPPED: t`Given up`,
      INSUFFICIENT: t`Cannot be told`,
    }),
    [t],
  );
}

/** The same in a sentence. */
export function useDecisionSentences(): Readonly<Record<DecisionValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      NOT_YET_OPEN: t`It is still being written, or opens on a later day.`,
      OPEN: t`Those who are asked can answer, or not all of them were told.`,
      PASSED: t`Enough have consented, no reasoned objection stands, and the period is over.`,
      BLOCKED: t`A reasoned objection stands. It is heard before anything goes on.`,
      NO_QUORUM: t`The period is over, and too few have consented so far. Consent may still come where no last day is named.`,
      QUORUM_UNREACHABLE: t`Too few have consented, and not even the consent of all who are silent would do.`,
      SUPERSEDED: t`A later proposal has taken its place.`,
      DROPPED: t`Whoever proposed it gave it up.`,
      INSUFFICIENT: t`It cannot be told: who decides, or by which rule, cannot be seen, or somebody who is asked could not be heard.`,
    }),
    [t],
  );
}

/** What somebody answers. */
export function useVerdictWords(): Readonly<Record<Verdict, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CONFIRMED: t`Yes, it is so`,
      REJECTED: t`No, it is not so`,
      AFFIRMED: t`We hold this too`,
      CONSENT: t`Consent`,
      OBJECTION: t`Objection`,
      ABSTAIN: t`Takes no side`,
      ENDORSED: t`We vouch for it`,
      UNDERSTOOD: t`Understood and aligned`,
    }),
    [t],
  );
}

/** How an issue stands. */
export function useIssueWords(): Readonly<Record<IssueStateValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      RESOLVED: t`Out of the way`,
      IN_HAND: t`Somebody sees to it`,
      ASKED: t`Somebody is asked to see to it`,
      REFUSED: t`Whoever was asked does not see to it`,
      UNOWNED: t`Nobody sees to it yet`,
    }),
    [t],
  );
}
