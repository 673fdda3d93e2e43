import type { Fact, Facts } from '../../facts/index.ts';

/** What may wait for a coordinator, and what to do about each. */
export const FOLLOW_UPS = {
  CLAIM_UNANSWERED: 'Somebody names your organization and you have not answered.',
  ANSWER_STALE: 'You have answered an earlier version of what somebody says of your organization.',
  ANSWER_AWAITED: 'Somebody whom you name has not answered the newest version.',
  ANSWER_REJECTED: 'Somebody whom you name has rejected what you say.',
  CHARTER_UNSEEN:
    'A membership of yours is in a charter that cannot be seen here: nobody has published it, it was withdrawn, it is shared with others only, or the id is wrong.',
  DECISION_ASKED: 'Your organization is asked to decide on a proposal.',
  OBJECTION_OPEN: 'Somebody has a reasoned objection, and it stands.',
  REPORT_DUE: 'By the rhythm that you declared it is time to report.',
  COMMITMENT_DUE: 'A commitment of yours is due, or was due, and is not fulfilled.',
  COMMITMENT_TO_US_OVERDUE: 'A commitment made to your organization was due, and is not fulfilled.',
  REVIEW_DUE: 'A partnership or a plan is to be looked at again.',
  PLAN_MISSING: 'A partnership waits for a plan before it moves to action.',
  ISSUE_DUE: 'An issue that your organization sees to should be out of the way.',
  GATHERING_NEXT: 'The next gathering of a network that you take part in.',
  GATHERING_TO_RECORD: 'A gathering that you planned is over: nobody has said what came of it.',
  GATHERING_TO_PLAN: 'By the rhythm of the charter it is time for a gathering, and none is planned.',
} as const;
export type FollowUpKind = keyof typeof FOLLOW_UPS;

/** What to do about each. */
export const WHAT_TO_DO: Readonly<Record<FollowUpKind, string>> = {
  CLAIM_UNANSWERED: 'Read it, and answer CONFIRMED or REJECTED at your node.',
  ANSWER_STALE: 'Read what changed, and answer the newest version.',
  ANSWER_AWAITED: 'Remind them. If they confirmed an earlier version, that one stands meanwhile.',
  ANSWER_REJECTED: 'Talk to them, and revise or withdraw the statement.',
  CHARTER_UNSEEN:
    'Check the id. Ask the steward to publish the charter, or to share it with you; else withdraw the membership.',
  DECISION_ASKED: 'Answer CONSENT, OBJECTION with your reason, or ABSTAIN. Silence is not consent.',
  OBJECTION_OPEN: 'Talk it over, and change the proposal or find a way that removes the reason.',
  REPORT_DUE: 'Publish a report, also when there is little to tell.',
  COMMITMENT_DUE: 'Report what was done, or agree with the receiver on what will be.',
  COMMITMENT_TO_US_OVERDUE: 'Ask how it stands.',
  REVIEW_DUE: 'Look at it together, and publish what you agree on with the next date.',
  PLAN_MISSING: 'Write the plan, or help the others to write theirs.',
  ISSUE_DUE: 'Resolve it, or say by when.',
  GATHERING_NEXT: 'Prepare it.',
  GATHERING_TO_RECORD: 'Say whether it was held, who was there, and what came of it.',
  GATHERING_TO_PLAN: 'Set a date.',
};

/** One thing that waits. */
export type FollowUp = {
  readonly kind: FollowUpKind;
  /** Id of the record that it is about. */
  readonly record: string;
  /** What that is called; null where it has no title, or does not show it. */
  readonly title: string | null;
  /** Days (YYYY-MM-DD): since when it waits, and by when it is due; null where there is none. */
  readonly since: string | null;
  readonly due: string | null;
  /** Whose word is awaited, or to whom it is owed, beside the viewer; DIDs in order. */
  readonly actors: readonly string[];
  /** Ids of the records that make it so, the record itself among them. */
  readonly because: readonly string[];
};

/** What waits because of each record that is looked at, or undefined where nothing does: so nobody looks long without a word. */
export type Lookouts = Generator<FollowUp | undefined, void>;

/** Looks for things that wait for one organization; `until` is the last day that is looked ahead to. */
export type Lookout = (facts: Facts, actor: string, until: string) => Lookouts;

/** Something that waits because of this record. */
export function followUp(
  kind: FollowUpKind,
  record: Fact,
  more: Partial<Pick<FollowUp, 'since' | 'due' | 'actors' | 'because'>> = {},
): FollowUp {
  const { since = null, due = null, actors = [], because = [] } = more;
  return {
    kind,
    record: record.id,
    title: record.title ?? null,
    since,
    due,
    actors: [...new Set(actors)].sort(),
    because: [...new Set([record.id, ...because])].sort(),
  };
}

/** The day of a moment. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
