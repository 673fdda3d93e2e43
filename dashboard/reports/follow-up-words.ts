import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { FollowUpKind } from './hub-operations.ts';

/** What may wait for an organization. */
export function useFollowUpWords(): Readonly<Record<FollowUpKind, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CLAIM_UNANSWERED: t`Somebody names us, and we have not answered`,
      ANSWER_STALE: t`We answered an earlier version`,
      ANSWER_AWAITED: t`We wait for an answer`,
      ANSWER_REJECTED: t`The other side sees it otherwise`,
      CHARTER_UNSEEN: t`A charter has a new version that we have not looked at`,
      DECISION_ASKED: t`A decision asks for our word`,
      OBJECTION_OPEN: t`An objection stands`,
      REPORT_DUE: t`A report is due`,
      COMMITMENT_DUE: t`A promise of ours is due`,
      COMMITMENT_TO_US_OVERDUE: t`The day of a promise to us has passed`,
      REVIEW_DUE: t`A review is due`,
      PLAN_MISSING: t`A plan is missing`,
      ISSUE_DUE: t`Something in the way is to be seen to`,
      GATHERING_NEXT: t`A gathering comes`,
      GATHERING_TO_RECORD: t`What came of a gathering is to be written down`,
      GATHERING_TO_PLAN: t`A gathering is to be planned`,
    }),
    [t],
  );
}
