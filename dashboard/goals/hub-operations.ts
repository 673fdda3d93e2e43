// Written by `npm run generate` from the *.graphql files of this folder. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What sort of actor it is. */
export type ActorType =
  /** A company or cooperative. */
  | 'BUSINESS'
  /** A charity, foundation or association. */
  | 'NGO'
  /** A community or initiative of citizens. */
  | 'COMMUNITY'
  /** A school, university or research institute. */
  | 'EDUCATION'
  /** A public authority: city, region, state or agency. */
  | 'GOVERNMENT'
  /** A person acting in their own name. */
  | 'PERSON'
  /** Something else. */
  | 'OTHER';

/** What to know beside a status. */
export type CommitmentCaveat =
  /** It names nobody who could confirm it: it is its author’s word alone. */
  | 'NOBODY_ASKED'
  /** Somebody whom it names has rejected the newest version. */
  | 'REJECTED'
  /** You may not see all of it, and it may name somebody: whether it was agreed cannot be told. */
  | 'UNDISCLOSED'
  /** Not everybody has confirmed the newest version: the last one that all have confirmed counts. */
  | 'EARLIER_VERSION'
  /** What the version that all have confirmed said is not known here: what the newest says is taken in its place. */
  | 'EARLIER_VERSION_UNKNOWN'
  /** Something was reported or given without an amount that can be turned into the unit of the promise: it is not counted. */
  | 'UNLIKE_UNITS'
  /** Periods of reports overlap: what is in several of them was counted once. */
  | 'OVERLAPPING_REPORTS'
  /** The receiver has rejected something that was reported or given: it was not counted. */
  | 'REJECTED_REPORTS'
  /** The receiver reports another amount. Both are there to be read; that of the author is counted. */
  | 'RECEIVER_REPORTS_OTHERWISE'
  /** Its author has made a promise in its place, to which those who had agreed to this one have not agreed: it stands. */
  | 'SUPERSEDED_UNCONFIRMED'
  /** Its author has made a promise in its place, but only after the day on which it was due: it stands. */
  | 'SUPERSEDED_LATE'
  /** It and another promise each claim to be in the other’s place: neither is. */
  | 'SUPERSEDED_CIRCULAR'
  /** It has no due day, so it cannot lapse. */
  | 'NO_DUE'
  /** It says no quantity: it counts as fulfilled when its author declares it achieved. */
  | 'NO_QUANTITY'
  /** The day on which it was due had passed when it was first published. */
  | 'DUE_BEFORE_ISSUE'
  /** The partnership that it is made in is withdrawn, or you may not see it: whether its action has begun cannot be told. */
  | 'PARTNERSHIP_UNSEEN'
  /** An earlier version was due on another day, which had passed when its author moved it. */
  | 'DUE_MOVED'
  /** It holds under a condition; whether that came to be, no rule can tell. */
  | 'CONDITIONAL'
  /** Its receiver does not take part any more: what it had answered is not here. */
  | 'RECEIVER_LEFT';

/** How a commitment stands. */
export type CommitmentStatus =
  /** Only spoken of, or its receiver has not agreed to it. */
  | 'PROPOSED'
  /** Agreed, but its time, or the action of its partnership, has not begun. */
  | 'AGREED'
  /** In force; nothing of it was reported yet. */
  | 'ACTIVE'
  /** Something of it was done, and not all; or no quantity says what all would be. */
  | 'PARTLY_FULFILLED'
  /** Done as promised, by the word of its author that its receiver has not rejected. */
  | 'FULFILLED'
  /** Its day has passed, or its partnership has ended, and nothing of it was reported. */
  | 'LAPSED'
  /** Withdrawn by its author, by the day on which it was due or without such a day. */
  | 'WITHDRAWN'
  /** Withdrawn by its author after the day on which it was due. */
  | 'WITHDRAWN_AFTER_DUE'
  /** Another promise of its author has taken its place. */
  | 'SUPERSEDED';

/** What is contributed. */
export type ContributionKind =
  /** Money. */
  | 'FUNDS'
  /** Work of skilled people. */
  | 'SKILLS'
  /** Things. */
  | 'GOODS'
  /** Knowledge or data. */
  | 'KNOWLEDGE'
  /** The power to make or change rules. */
  | 'POLICY_POWER'
  /** Access to people, places or markets. */
  | 'ACCESS'
  /** A good name that lends weight. */
  | 'LEGITIMACY'
  /** Something else. */
  | 'OTHER';

/** A stretch of days, both ends included; either may be left off. */
export type DateRange = {
  /** This day or later. */
  from?: string | null | undefined;
  /** This day or earlier. */
  to?: string | null | undefined;
};

/** How sure the issuer is. */
export type EffectConfidence =
  /** It was measured. */
  | 'MEASURED'
  /** Sure, from experience or study. */
  | 'HIGH'
  /** Likely. */
  | 'MEDIUM'
  /** A guess. */
  | 'LOW';

/** Whether it helps or harms. */
export type EffectSign =
  /** It helps. */
  | 'POSITIVE'
  /** It harms. */
  | 'NEGATIVE'
  /** Both. */
  | 'MIXED';

/** What the answers come to. */
export type EvidenceValue =
  /** Not everybody who is named has answered this version. */
  | 'UNANSWERED'
  /** Everybody who is named has confirmed this version. */
  | 'CONFIRMED'
  /** Somebody who is named has rejected this version. */
  | 'REJECTED'
  /** Those who are named have answered another version only. */
  | 'STALE'
  /** Fields are withheld, or erased, that may name somebody: what those say cannot be told. */
  | 'UNDISCLOSED';

/** How fresh a statement is. */
export type Freshness =
  /** Renewed, or reported on, within the rhythm that its author declared. */
  | 'FRESH'
  /** Renewed, or reported on, within two rhythms. */
  | 'AGEING'
  /** Nothing of its author has been heard about it for more than two rhythms. */
  | 'QUIET'
  /** Nothing of its author has been heard about it for more than three rhythms. */
  | 'DORMANT';

/** Why something is a gap. */
export type GapReason =
  /** Nothing in force, lapsed or proposed is there. */
  | 'NOTHING'
  /** No goal names it. */
  | 'NO_GOAL'
  /** Goals name it, and no commitment works towards any of them. */
  | 'NO_COMMITMENT'
  /** There are commitments, and none is in force: proposed, lapsed or superseded only. */
  | 'ONLY_PROPOSED_OR_LAPSED';

/** Class of the intended impact. */
export type ImpactClass =
  /** Doing less harm. */
  | 'ACT_TO_AVOID_HARM'
  /** Doing good to somebody. */
  | 'BENEFIT_STAKEHOLDERS'
  /** Helping to solve a problem of many. */
  | 'CONTRIBUTE_TO_SOLUTIONS';

/** Whether there should be more or less of it. */
export type ImpactDirection =
  /** More of something good. */
  | 'INCREASE'
  /** Less of something harmful. */
  | 'PREVENT';

/** What is summed up; all conditions must hold, and one value of each. At most 100 values. */
export type ImpactSummaryFilter = {
  /** Members of this network, by the id of its charter. */
  network?: string | null | undefined;
  /** Commitments that are for this network, by the id of its charter: of its members, towards one of its goals or beliefs, in one of its partnerships, or to one another; goals count all the same. */
  forNetwork?: string | null | undefined;
  /** These actors, by DID. */
  actors?: Array<string> | null | undefined;
  /** These goals or targets of the UN; a goal has its targets. */
  sdgs?: Array<string> | null | undefined;
  /** These directions. */
  directions?: Array<ImpactDirection> | null | undefined;
  /** Actors of these regions (ISO 3166); a country has its parts. */
  regions?: Array<string> | null | undefined;
  /** Actors of these branches (ISIC); a section has its divisions. */
  sectors?: Array<string> | null | undefined;
  /** Commitments that stand so; goals count all the same. */
  statuses?: Array<CommitmentStatus> | null | undefined;
  /** Commitments that are due on these days, both ends included; goals count all the same. */
  due?: DateRange | null | undefined;
};

/** How much it matters to those it is for, as far as the actor knows. */
export type Importance =
  /** They call it essential. */
  | 'HIGH'
  /** They call it good to have. */
  | 'MEDIUM'
  /** It matters little to them. */
  | 'LOW'
  /** They have not been asked. */
  | 'UNKNOWN';

/** A phase of a partnership. */
export type PartnershipPhase =
  /** Not all parties have confirmed one version of it yet. */
  | 'INITIATION'
  /** All have confirmed it, and pause before they act: the plans that the gate asks for are not all there. */
  | 'STRATEGIC_PAUSE'
  /** The plans are there: the parties act. */
  | 'IMPLEMENTATION'
  /** The day has come on which the parties meant to look at it again together. */
  | 'REVIEW'
  /** Its end has come, or fewer than two parties are left. */
  | 'ENDED'
  /** It cannot be told: it names no other party, a party whose word is missing could not be heard, or the charter whose gate it follows is withdrawn. */
  | 'INSUFFICIENT';

/** Of a pilot: what became of it. */
export type PilotResult =
  /** It still runs. */
  | 'RUNNING'
  /** It is done at full scale now. */
  | 'ADOPTED'
  /** Something else came of it. */
  | 'CHANGED'
  /** It was stopped. */
  | 'STOPPED';

/** How far something measured has come. */
export type Progress =
  /** The target is met, or more. */
  | 'ACHIEVED'
  /** As far as a straight line from baseline to target asks for on the day of the measurement, or farther. */
  | 'ON_SCHEDULE'
  /** Not as far as that. */
  | 'BEHIND'
  /** Measured on the due day or later, and the target is not met. */
  | 'MISSED'
  /** Measured, but without the days that a schedule needs. */
  | 'UNDER_WAY'
  /** Something is missing that it takes to tell. */
  | 'INSUFFICIENT';

/** What to know of progress that was derived. */
export type ProgressCaveat =
  /** A value was reported in a unit that cannot be turned into that of the target: it does not count. */
  | 'UNLIKE_UNITS'
  /** It has gone beyond the target. */
  | 'OVERSHOT'
  /** It has gone the other way, behind its baseline. */
  | 'BACKWARDS'
  /** A report may not be relied on any more, by its own word: it does not count. */
  | 'EXPIRED_REPORTS'
  /** An earlier version had another baseline, target or due day. */
  | 'TARGET_CHANGED'
  /** The goal is to have less of something and the target is above the baseline, or the other way round. That may be right: more clean wells are fewer dirty ones. */
  | 'AGAINST_DIRECTION'
  /** The end of the baseline period or the due day is missing, so it is neither on nor behind schedule. */
  | 'NO_SCHEDULE'
  /** The due day has passed. */
  | 'TARGET_IN_PAST'
  /** Of some of its indicators it cannot be told how far they have come. */
  | 'SOME_INSUFFICIENT'
  /** Its receiver has not agreed to it. */
  | 'NOT_AGREED';

/** What it takes to tell progress. */
export type ProgressMissing =
  /** The value to begin from. */
  | 'BASELINE'
  /** The value to reach. */
  | 'TARGET'
  /** A report of a value, still valid, in a unit that can be turned into that of the target. */
  | 'REPORT'
  /** The due day has passed: a report of what was reached by then. */
  | 'REPORT_SINCE_DUE'
  /** An indicator of the goal’s own author, by which it is measured. */
  | 'INDICATOR';

/** What sort of result is meant. */
export type ResultKind =
  /** Something made or done. */
  | 'OUTPUT'
  /** Something that changed for people or planet. */
  | 'OUTCOME'
  /** A law or policy made or changed. */
  | 'LAW_OR_POLICY'
  /** People on the spot who can now do it themselves. */
  | 'LOCAL_CAPACITY';

/** What may be harmed. */
export type SafeguardHarm =
  /** A goal to prevent something is said to feel it. */
  | 'GOAL'
  /** A group is said to feel it for which somebody wants to prevent something. */
  | 'GROUP'
  /** An actor is said to feel it who wants to prevent something. */
  | 'ACTOR'
  /** A group or actor is said to feel it, for which nobody has a goal to prevent anything. */
  | 'NO_GOAL';

/** How many people work there. */
export type SizeClass =
  /** Fewer than 10. */
  | 'MICRO'
  /** 10 to 49. */
  | 'SMALL'
  /** 50 to 249. */
  | 'MEDIUM'
  /** 250 to 4,999. */
  | 'LARGE'
  /** 5,000 and more. */
  | 'VERY_LARGE';

/** What sort of story it is. */
export type StoryForm =
  /** Something that happened. */
  | 'STORY'
  /** Something that is tried out at a small scale. */
  | 'PILOT'
  /** Something learned, also from what went wrong. */
  | 'LESSON';

/** Whether its worth was set, and how. */
export type Valuation =
  /** In money, by those concerned together. */
  | 'VALUED'
  /** In money, by the issuer alone. */
  | 'ESTIMATED'
  /** Not in money, and it counts all the same. */
  | 'UNVALUED';

/** What is said to it. A claim that names me: CONFIRMED or REJECTED. A belief or charter: AFFIRMED. A proposal or admission: CONSENT, OBJECTION or ABSTAIN. Sponsoring: ENDORSED. Alignment with a goal: UNDERSTOOD. */
export type Verdict =
  /** Yes, it is as this says. */
  | 'CONFIRMED'
  /** No, it is not as this says. */
  | 'REJECTED'
  /** We hold this too, in our own words. */
  | 'AFFIRMED'
  /** We have no reasoned objection. */
  | 'CONSENT'
  /** We have a reasoned objection. */
  | 'OBJECTION'
  /** We take no side. */
  | 'ABSTAIN'
  /** We vouch for it. */
  | 'ENDORSED'
  /** We have understood it and align with it. */
  | 'UNDERSTOOD';

/** Why a record was withdrawn. */
export type WithdrawalReason =
  /** It was right, and no longer is. */
  | 'NO_LONGER_TRUE'
  /** It should not have been published. */
  | 'MISTAKE'
  /** Another record takes its place. */
  | 'REPLACED'
  /** Somebody it concerns asked for it. */
  | 'CONSENT_WITHDRAWN'
  /** It was to be kept for a time only, and that time is over. */
  | 'TIME_OVER'
  /** Another reason. */
  | 'OTHER';

export type GoalQueryVariables = Exact<{
  id: string;
}>;


export type GoalQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', id: string }
    | { __typename: 'HealthCheck', id: string }
    | { __typename: 'ImpactGoal', id: string, issuedAt: string | null, language: string | null, withheld: Array<string> | null, title: string | null, description: string | null, direction: ImpactDirection | null, abc: ImpactClass | null, sdgs: Array<string> | null, importance: Importance | null, resultKind: ResultKind | null, revisionReason: string | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, freshness: { __typename: 'FreshnessFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Freshness | null } | null, challenges: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, stakeholders: Array<{ __typename: 'Stakeholder', id: string, name: string | null, description: string | null, language: string | null, underserved: boolean | null, region: string | null } | null> | null, progress: { __typename: 'GoalProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null } | null, indicators: { __typename: 'IndicatorConnection', totalCount: number | null, nodes: Array<{ __typename: 'Indicator', id: string, name: string | null, definition: string | null, code: string | null, unit: string | null, language: string | null, denominator: string | null, baseline: { __typename: 'Baseline', value: string | null, period: { __typename: 'Period', start: string | null, end: string | null } | null } | null, target: { __typename: 'Target', value: string | null, due: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null } | null, reports: { __typename: 'ReportConnection', totalCount: number | null, nodes: Array<{ __typename: 'Report', id: string, value: string | null, unit: string | null, issuedAt: string | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, period: { __typename: 'Period', start: string | null, end: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null } | null } | null> | null } | null, networksOfGoal: { __typename: 'SharedValueNetworkConnection', totalCount: number | null, nodes: Array<{ __typename: 'SharedValueNetwork', id: string, name: string | null, language: string | null } | null> | null } | null, partnershipsForGoal: { __typename: 'PartnershipConnection', totalCount: number | null, nodes: Array<{ __typename: 'Partnership', id: string, title: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null } | null> | null } | null, stories: { __typename: 'StoryConnection', totalCount: number | null, nodes: Array<{ __typename: 'Story', id: string, title: string | null, form: StoryForm | null, text: string | null, lesson: string | null, date: string | null, links: Array<string> | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null } | null, reportedBy: { __typename: 'ReportedBy', name: string | null, source: string | null } | null, challengesRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null, stakeholdersRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null, beliefsRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Intent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'KnownActor', id: string }
    | { __typename: 'LifeStageEvent', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Profile', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'PurposeStatement', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'RippleEffect', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'SelfAssessment', id: string }
    | { __typename: 'SharedValueNetwork', id: string }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type GoalWordsFragment = { __typename: 'ImpactGoal', issuedAt: string | null, language: string | null, withheld: Array<string> | null, title: string | null, description: string | null, direction: ImpactDirection | null, abc: ImpactClass | null, sdgs: Array<string> | null, importance: Importance | null, resultKind: ResultKind | null, revisionReason: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null, source: string | null } | null, challengesRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null, stakeholdersRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null, beliefsRef: Array<{ __typename: 'Reference', id: string, digest: string | null }> | null };

export type IndicatorOfGoalFragment = { __typename: 'Indicator', id: string, name: string | null, definition: string | null, code: string | null, unit: string | null, language: string | null, denominator: string | null, baseline: { __typename: 'Baseline', value: string | null, period: { __typename: 'Period', start: string | null, end: string | null } | null } | null, target: { __typename: 'Target', value: string | null, due: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null } | null, reports: { __typename: 'ReportConnection', totalCount: number | null, nodes: Array<{ __typename: 'Report', id: string, value: string | null, unit: string | null, issuedAt: string | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, period: { __typename: 'Period', start: string | null, end: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null } | null };

export type GoalContributionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GoalContributionsQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', id: string }
    | { __typename: 'HealthCheck', id: string }
    | { __typename: 'ImpactGoal', id: string, contributions: { __typename: 'CommitmentConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Commitment', id: string, title: string | null, language: string | null, due: string | null, quantity: string | null, unit: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, receiver: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, status: { __typename: 'CommitmentStatusFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: CommitmentStatus | null, fraction: string | null, amount: string | null, quantity: string | null, unit: string | null, caveats: Array<CommitmentCaveat> | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null } | null> | null } | null }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Intent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'KnownActor', id: string }
    | { __typename: 'LifeStageEvent', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Profile', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'PurposeStatement', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'RippleEffect', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'SelfAssessment', id: string }
    | { __typename: 'SharedValueNetwork', id: string }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type GoalSafeguardQueryVariables = Exact<{
  goal: string;
}>;


export type GoalSafeguardQuery = { __typename: 'Query', safeguard: { __typename: 'SafeguardFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, isCut: boolean | null, harms: { __typename: 'PossibleHarmConnection', totalCount: number | null, nodes: Array<{ __typename: 'PossibleHarm', how: SafeguardHarm | null, sign: EffectSign | null, confidence: EffectConfidence | null, actor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, goal: { __typename: 'ImpactGoal', id: string, title: string | null, language: string | null } | null, felt:
          | { __typename: 'Answer', id: string }
          | { __typename: 'BusinessCase', id: string }
          | { __typename: 'Commitment', id: string }
          | { __typename: 'Concept', id: string }
          | { __typename: 'Contribution', id: string }
          | { __typename: 'Evaluation', id: string }
          | { __typename: 'Gathering', id: string }
          | { __typename: 'HealthCheck', id: string }
          | { __typename: 'ImpactGoal', id: string }
          | { __typename: 'Indicator', id: string }
          | { __typename: 'Intent', id: string }
          | { __typename: 'Issue', id: string }
          | { __typename: 'KnownActor', id: string }
          | { __typename: 'LifeStageEvent', id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Partnership', id: string }
          | { __typename: 'Post', id: string }
          | { __typename: 'Profile', id: string }
          | { __typename: 'Proposal', id: string }
          | { __typename: 'PurposeStatement', id: string }
          | { __typename: 'Report', id: string }
          | { __typename: 'RippleEffect', id: string }
          | { __typename: 'RoleAssignment', id: string }
          | { __typename: 'SelfAssessment', id: string }
          | { __typename: 'SharedValueNetwork', id: string }
          | { __typename: 'Stakeholder', name: string | null, language: string | null, id: string }
          | { __typename: 'Story', id: string }
          | { __typename: 'Topic', id: string }
          | { __typename: 'ValuePlan', id: string }
         | null, path: Array<{ __typename: 'SideEffectStep', evidence: EvidenceValue | null, isReplyOfNow: boolean | null, effect: { __typename: 'RippleEffect', id: string, title: string | null, description: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null, reply: { __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null }> | null } | null> | null } | null } | null };

export type GoalsBalanceQueryVariables = Exact<{
  filter: ImpactSummaryFilter;
}>;


export type GoalsBalanceQuery = { __typename: 'Query', impactSummary: { __typename: 'ImpactSummaryFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, whole: { __typename: 'ImpactCounts', increase: { __typename: 'ImpactSide', goals: number | null, actors: number | null, commitments: number | null } | null, prevent: { __typename: 'ImpactSide', goals: number | null, actors: number | null, commitments: number | null } | null } | null, groups: { __typename: 'ImpactGroupConnection', nodes: Array<{ __typename: 'ImpactGroup', key: string | null, increase: { __typename: 'ImpactSide', goals: number | null, commitments: number | null } | null, prevent: { __typename: 'ImpactSide', goals: number | null, commitments: number | null } | null } | null> | null } | null } | null };

export type GoalsListQueryVariables = Exact<{
  filter: ImpactSummaryFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type GoalsListQuery = { __typename: 'Query', impactSummary: { __typename: 'ImpactSummaryFinding', goals: { __typename: 'ImpactGoalConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, sdgs: Array<string> | null, language: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'GoalProgressFinding', value: Progress | null, fraction: string | null } | null, contributions: { __typename: 'CommitmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Commitment', status: { __typename: 'CommitmentStatusFinding', value: CommitmentStatus | null } | null } | null> | null } | null } | null> | null } | null } | null };

export type GoalsProgressQueryVariables = Exact<{
  filter: ImpactSummaryFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type GoalsProgressQuery = { __typename: 'Query', impactSummary: { __typename: 'ImpactSummaryFinding', goals: { __typename: 'ImpactGoalConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ImpactGoal', id: string, title: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'GoalProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, missing: Array<ProgressMissing> | null, parts: Array<{ __typename: 'IndicatorProgress', indicator: { __typename: 'Indicator', id: string, name: string | null, language: string | null } | null, progress: { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null } | null }> | null } | null } | null> | null } | null } | null };

export type GoalsGapsQueryVariables = Exact<{
  network?: string | null | undefined;
  first: number;
}>;


export type GoalsGapsQuery = { __typename: 'Query', gaps: { __typename: 'GapsFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, goals: { __typename: 'GapConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Gap', why: GapReason | null, recordId: string | null, record:
          | { __typename: 'Answer', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'BusinessCase', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Commitment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Concept', label: string | null, sdgs: Array<string> | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Contribution', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Evaluation', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Gathering', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'HealthCheck', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ImpactGoal', title: string | null, direction: ImpactDirection | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Indicator', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Intent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Issue', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'KnownActor', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'LifeStageEvent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Membership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Partnership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Post', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Profile', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Proposal', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'PurposeStatement', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Report', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RippleEffect', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RoleAssignment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SelfAssessment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SharedValueNetwork', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Stakeholder', name: string | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Story', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Topic', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ValuePlan', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
         | null } | null> | null } | null, challenges: { __typename: 'GapConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Gap', why: GapReason | null, recordId: string | null, record:
          | { __typename: 'Answer', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'BusinessCase', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Commitment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Concept', label: string | null, sdgs: Array<string> | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Contribution', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Evaluation', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Gathering', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'HealthCheck', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ImpactGoal', title: string | null, direction: ImpactDirection | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Indicator', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Intent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Issue', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'KnownActor', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'LifeStageEvent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Membership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Partnership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Post', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Profile', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Proposal', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'PurposeStatement', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Report', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RippleEffect', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RoleAssignment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SelfAssessment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SharedValueNetwork', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Stakeholder', name: string | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Story', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Topic', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ValuePlan', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
         | null } | null> | null } | null, stakeholders: { __typename: 'GapConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Gap', why: GapReason | null, recordId: string | null, record:
          | { __typename: 'Answer', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'BusinessCase', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Commitment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Concept', label: string | null, sdgs: Array<string> | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Contribution', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Evaluation', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Gathering', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'HealthCheck', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ImpactGoal', title: string | null, direction: ImpactDirection | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Indicator', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Intent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Issue', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'KnownActor', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'LifeStageEvent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Membership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Partnership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Post', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Profile', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Proposal', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'PurposeStatement', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Report', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RippleEffect', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'RoleAssignment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SelfAssessment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'SharedValueNetwork', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Stakeholder', name: string | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Story', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'Topic', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
          | { __typename: 'ValuePlan', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
         | null } | null> | null } | null } | null };

export type GapPageFragment = { __typename: 'GapConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Gap', why: GapReason | null, recordId: string | null, record:
      | { __typename: 'Answer', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'BusinessCase', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Commitment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Concept', label: string | null, sdgs: Array<string> | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Contribution', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Evaluation', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Gathering', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'HealthCheck', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'ImpactGoal', title: string | null, direction: ImpactDirection | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Indicator', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Intent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Issue', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'KnownActor', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'LifeStageEvent', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Membership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Partnership', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Post', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Profile', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Proposal', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'PurposeStatement', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Report', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'RippleEffect', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'RoleAssignment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'SelfAssessment', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'SharedValueNetwork', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Stakeholder', name: string | null, id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Story', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'Topic', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
      | { __typename: 'ValuePlan', id: string, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
     | null } | null> | null };

export type CommitmentLineFragment = { __typename: 'Commitment', id: string, title: string | null, language: string | null, due: string | null, quantity: string | null, unit: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, receiver: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, status: { __typename: 'CommitmentStatusFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: CommitmentStatus | null, fraction: string | null, amount: string | null, quantity: string | null, unit: string | null, caveats: Array<CommitmentCaveat> | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export type GoalLineFragment = { __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, sdgs: Array<string> | null, language: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'GoalProgressFinding', value: Progress | null, fraction: string | null } | null, contributions: { __typename: 'CommitmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Commitment', status: { __typename: 'CommitmentStatusFinding', value: CommitmentStatus | null } | null } | null> | null } | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export type MeasuredFragment = { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null };

export type StoryLineFragment = { __typename: 'Story', id: string, title: string | null, form: StoryForm | null, text: string | null, lesson: string | null, pilotResult: PilotResult | null, date: string | null, links: Array<string> | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, network: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, partnership: { __typename: 'Partnership', id: string, title: string | null } | null, goal: { __typename: 'ImpactGoal', id: string, title: string | null } | null };

export type PartnershipLineFragment = { __typename: 'Partnership', id: string, title: string | null, purpose: string | null, language: string | null, start: string | null, end: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, phase: { __typename: 'PartnershipPhaseFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: PartnershipPhase | null, since: string | null } | null };

export type ContributionLineFragment = { __typename: 'Contribution', id: string, title: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, date: string | null, valuation: Valuation | null, worth: string | null, currency: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, toActor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export const GoalWordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"abc"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"importance"}},{"kind":"Field","name":{"kind":"Name","value":"resultKind"}},{"kind":"Field","name":{"kind":"Name","value":"revisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"challengesRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakeholdersRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefsRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]} as unknown as DocumentNode<GoalWordsFragment, unknown>;
export const MeasuredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}}]} as unknown as DocumentNode<MeasuredFragment, unknown>;
export const IndicatorOfGoalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IndicatorOfGoal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Indicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}}]} as unknown as DocumentNode<IndicatorOfGoalFragment, unknown>;
export const GapPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GapConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Concept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stakeholder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GapPageFragment, unknown>;
export const CommitmentLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommitmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CommitmentLineFragment, unknown>;
export const GoalLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalLineFragment, unknown>;
export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const StoryLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Story"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lesson"}},{"kind":"Field","name":{"kind":"Name","value":"pilotResult"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StoryLineFragment, unknown>;
export const PartnershipLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnershipLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<PartnershipLineFragment, unknown>;
export const ContributionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ContributionLineFragment, unknown>;
export const GoalDocument = {"__meta__":{"hash":"sha256:4d10290aea1e08bd385f0d5f3b88804745e973510ad6c082e9487f886fb3b504"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Goal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GoalWords"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakeholders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"underserved"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IndicatorOfGoal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"networksOfGoal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnershipsForGoal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lesson"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"abc"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"importance"}},{"kind":"Field","name":{"kind":"Name","value":"resultKind"}},{"kind":"Field","name":{"kind":"Name","value":"revisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"challengesRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakeholdersRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefsRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IndicatorOfGoal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Indicator"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalQuery, GoalQueryVariables>;
export const GoalContributionsDocument = {"__meta__":{"hash":"sha256:bf21a3484bc3119f9ecc84df5b5996513c79583624eaf038c60f0602c56ed7a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalContributions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommitmentLine"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommitmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<GoalContributionsQuery, GoalContributionsQueryVariables>;
export const GoalSafeguardDocument = {"__meta__":{"hash":"sha256:e7c73a5ca114308a1427688ef8391ca5eb738684dcec2b695e9235173cc53ff9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalSafeguard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"goal"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"safeguard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"goal"},"value":{"kind":"Variable","name":{"kind":"Name","value":"goal"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}},{"kind":"Field","name":{"kind":"Name","value":"harms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"felt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stakeholder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"isReplyOfNow"}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reply"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalSafeguardQuery, GoalSafeguardQueryVariables>;
export const GoalsBalanceDocument = {"__meta__":{"hash":"sha256:49b93898d63d7cefac1e7f20708b55847d20dd3e47a6fffda26abc63034898a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalsBalance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactSummaryFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"impactSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"SDG"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"whole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"increase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prevent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"actors"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"increase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prevent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalsBalanceQuery, GoalsBalanceQueryVariables>;
export const GoalsListDocument = {"__meta__":{"hash":"sha256:6a289b3ff5e1ca5379dbc38526884b0c3332088945ab15bdde4eb0af6d7ca31c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalsList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactSummaryFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"impactSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GoalLine"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalsListQuery, GoalsListQueryVariables>;
export const GoalsProgressDocument = {"__meta__":{"hash":"sha256:e3fadefc9b421d3bf74d559bbe452ba419da4c83349098f010a6576015c12436"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalsProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactSummaryFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"impactSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}}]} as unknown as DocumentNode<GoalsProgressQuery, GoalsProgressQueryVariables>;
export const GoalsGapsDocument = {"__meta__":{"hash":"sha256:ba81d4543c09a7e57de68e0a279367fbb0385a4922e58d69798e6a9d545f9025"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoalsGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"network"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"network"},"value":{"kind":"Variable","name":{"kind":"Name","value":"network"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakeholders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GapConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Concept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stakeholder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalsGapsQuery, GoalsGapsQueryVariables>;