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

/** What may wait for a coordinator. */
export type FollowUpKind =
  /** Somebody names your organization and you have not answered. */
  | 'CLAIM_UNANSWERED'
  /** You have answered an earlier version of what somebody says of your organization. */
  | 'ANSWER_STALE'
  /** Somebody whom you name has not answered the newest version. */
  | 'ANSWER_AWAITED'
  /** Somebody whom you name has rejected what you say. */
  | 'ANSWER_REJECTED'
  /** A membership of yours is in a charter that cannot be seen here: nobody has published it, it was withdrawn, it is shared with others only, or the id is wrong. */
  | 'CHARTER_UNSEEN'
  /** Your organization is asked to decide on a proposal. */
  | 'DECISION_ASKED'
  /** Somebody has a reasoned objection, and it stands. */
  | 'OBJECTION_OPEN'
  /** By the rhythm that you declared it is time to report. */
  | 'REPORT_DUE'
  /** A commitment of yours is due, or was due, and is not fulfilled. */
  | 'COMMITMENT_DUE'
  /** A commitment made to your organization was due, and is not fulfilled. */
  | 'COMMITMENT_TO_US_OVERDUE'
  /** A partnership or a plan is to be looked at again. */
  | 'REVIEW_DUE'
  /** A partnership waits for a plan before it moves to action. */
  | 'PLAN_MISSING'
  /** An issue that your organization sees to should be out of the way. */
  | 'ISSUE_DUE'
  /** The next gathering of a network that you take part in. */
  | 'GATHERING_NEXT'
  /** A gathering that you planned is over: nobody has said what came of it. */
  | 'GATHERING_TO_RECORD'
  /** By the rhythm of the charter it is time for a gathering, and none is planned. */
  | 'GATHERING_TO_PLAN';

/** Whether there should be more or less of it. */
export type ImpactDirection =
  /** More of something good. */
  | 'INCREASE'
  /** Less of something harmful. */
  | 'PREVENT';

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

/** What can be searched for. */
export type SearchKind =
  /** An actor, by its name. */
  | 'ValueActor'
  /** What a shared challenge means commercially to the actor, under one named scenario: so that those who share a challenge can see which of them it would hit, and when. */
  | 'BusinessCase'
  /** What the actor commits to do. A statement of intent: no contract, offer or consumer claim. The provider is its issuer. */
  | 'Commitment'
  /** A shared notion that others can point to: a belief (something held to be true or right, by which actors find each other; charters and goals name those they rest on), a challenge (something that no actor solves alone; goals, business cases, needs and offers name it, and `whoWorksOn` tells who does), or a term of a common glossary. Whoever publishes it proposes it: others stand by it by an Answer of verdict AFFIRMED, in their own words, and whoever sees it otherwise publishes another. */
  | 'Concept'
  /** What the actor has given, to whom or to what. It has happened; what is to happen is a commitment. Its worth may be set in money or not: worth is not only cash. */
  | 'Contribution'
  /** What the issuer found about a record of another actor, with evidence. The one concerned is told before it is published, and has a right of reply: its answer stands beside it. An evaluation that does not hold is withdrawn. */
  | 'Evaluation'
  /** A meeting of a network, planned or held: one of its rounds. What is advised in it binds nobody. */
  | 'Gathering'
  /** One round of questions on how a network is doing, each answered from 1 (not at all) to 5 (fully) without a name. Its results are counts: no author is stored, the spread is kept, and there are none below five answers. */
  | 'HealthCheck'
  /** An impact that the actor wants to increase or to prevent. */
  | 'ImpactGoal'
  /** How progress towards a goal is measured: in which unit, from where, to where. */
  | 'Indicator'
  /** What the actor is looking for, or has to give, before it has agreed on anything with anybody. */
  | 'Intent'
  /** Something that stands in the way of a network or partnership: its root cause, who sees to it, and how it was resolved. */
  | 'Issue'
  /** An organization that the issuer knows of and that is not here. It has said nothing, so it never counts as consenting, and it is removed on its request. */
  | 'KnownActor'
  /** That a network has come to a stage of its life, why, and what threatens it there. The stages are no ladder: a network may come to each again. */
  | 'LifeStageEvent'
  /** The issuer says that it takes part in a network, and why. It counts once the steward of the network has confirmed it by an Answer. In a charter that nobody has published it counts nowhere: its `admission` waits for the CHARTER, and its author is reminded. To the members of a hub its roster then says that the issuer takes part, also where the record itself is shown to members only. */
  | 'Membership'
  /** That two or more actors work together, and on which terms. Its issuer is a party too; every other party is asked to confirm it. A statement of intent: what binds in law stands in a contract, if there is one. */
  | 'Partnership'
  /** Something to be decided by consent, with its alternatives side by side. Those who are asked answer CONSENT, OBJECTION with a reason, or ABSTAIN; silence is silence, never consent. What is decided follows from the answers, and is not written here. */
  | 'Proposal'
  /** What has come of an indicator, a commitment or a goal, over a stretch of time. */
  | 'Report'
  /** A side effect that an action has, or may have, on a goal, a group or an actor beside the ones it is meant for. Those concerned are asked whether they see it so. */
  | 'RippleEffect'
  /** What the actor thinks of itself as a partner, and of its place in a network. For its own eyes unless it decides otherwise, and then for few. */
  | 'SelfAssessment'
  /** The charter of an alliance, hosted by one of its members, its steward. It founds no legal body, and advice given in it binds nobody. */
  | 'SharedValueNetwork'
  /** A group that the actor cares for, people or not. */
  | 'Stakeholder'
  /** What was lived through, tried out or learned, told so that others have something from it. */
  | 'Story'
  /** Something that a network talks about: what posts and proposals belong to. */
  | 'Topic'
  /** What a partnership gives and brings: to all of its parties together, or to one of them. Each party writes down its own benefit over the common one, and later whether it came. */
  | 'ValuePlan';

/** To whom a record is shown. */
export type ShownTo =
  /** To anybody. */
  | 'PUBLIC'
  /** To all members of this hub. */
  | 'MEMBERS'
  /** To some of them, among whom you are. */
  | 'FEW';

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

export type FollowUpsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FollowUpsQuery = { __typename: 'Query', followUps: { __typename: 'FollowUpQueue', items: { __typename: 'FollowUpConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'FollowUp', kind: FollowUpKind | null, title: string | null, since: string | null, due: string | null, isOverdue: boolean | null, recordId: string | null, actors: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null> | null } | null } | null };

export type RecordChoicesQueryVariables = Exact<{
  words: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
}>;


export type RecordChoicesQuery = { __typename: 'Query', search: { __typename: 'SearchHitConnection', nodes: Array<{ __typename: 'SearchHit', kind: SearchKind | null, title: string | null, actor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, record:
        | { __typename: 'Answer', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'BusinessCase', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Commitment', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Concept', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Contribution', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Evaluation', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Gathering', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'HealthCheck', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'ImpactGoal', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Indicator', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Intent', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Issue', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'KnownActor', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'LifeStageEvent', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Membership', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Partnership', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Post', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Profile', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Proposal', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'PurposeStatement', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Report', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'RippleEffect', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'RoleAssignment', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'SelfAssessment', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'SharedValueNetwork', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Stakeholder', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Story', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'Topic', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
        | { __typename: 'ValuePlan', id: string, record: { __typename: 'RecordProof', digest: string | null } | null }
       | null } | null> | null } | null };

export type RecordAnsweredQueryVariables = Exact<{
  id: string;
}>;


export type RecordAnsweredQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'BusinessCase', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Commitment', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Concept', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Contribution', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Evaluation', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Gathering', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'HealthCheck', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'ImpactGoal', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Indicator', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Intent', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Issue', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'KnownActor', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'LifeStageEvent', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Membership', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Partnership', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Post', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Profile', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Proposal', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'PurposeStatement', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Report', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'RippleEffect', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'RoleAssignment', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'SelfAssessment', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'SharedValueNetwork', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Stakeholder', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Story', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'Topic', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
    | { __typename: 'ValuePlan', id: string, kind: string | null, shownTo: ShownTo | null, record: { __typename: 'RecordProof', digest: string | null } | null }
   | null };

export type CommitmentLineFragment = { __typename: 'Commitment', id: string, title: string | null, language: string | null, due: string | null, quantity: string | null, unit: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, receiver: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, status: { __typename: 'CommitmentStatusFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: CommitmentStatus | null, fraction: string | null, amount: string | null, quantity: string | null, unit: string | null, caveats: Array<CommitmentCaveat> | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export type GoalLineFragment = { __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, sdgs: Array<string> | null, language: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'GoalProgressFinding', value: Progress | null, fraction: string | null } | null, contributions: { __typename: 'CommitmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Commitment', status: { __typename: 'CommitmentStatusFinding', value: CommitmentStatus | null } | null } | null> | null } | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export type MeasuredFragment = { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null };

export type StoryLineFragment = { __typename: 'Story', id: string, title: string | null, form: StoryForm | null, text: string | null, lesson: string | null, pilotResult: PilotResult | null, date: string | null, links: Array<string> | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, network: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, partnership: { __typename: 'Partnership', id: string, title: string | null } | null, goal: { __typename: 'ImpactGoal', id: string, title: string | null } | null };

export type PartnershipLineFragment = { __typename: 'Partnership', id: string, title: string | null, purpose: string | null, language: string | null, start: string | null, end: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, phase: { __typename: 'PartnershipPhaseFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: PartnershipPhase | null, since: string | null } | null };

export type ContributionLineFragment = { __typename: 'Contribution', id: string, title: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, date: string | null, valuation: Valuation | null, worth: string | null, currency: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, toActor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export const CommitmentLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommitmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CommitmentLineFragment, unknown>;
export const GoalLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalLineFragment, unknown>;
export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const MeasuredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}}]} as unknown as DocumentNode<MeasuredFragment, unknown>;
export const StoryLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Story"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lesson"}},{"kind":"Field","name":{"kind":"Name","value":"pilotResult"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StoryLineFragment, unknown>;
export const PartnershipLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnershipLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<PartnershipLineFragment, unknown>;
export const ContributionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ContributionLineFragment, unknown>;
export const FollowUpsDocument = {"__meta__":{"hash":"sha256:f79338b55b7e3aee64016c3fcea58849e9711abaea56a8b5d82b955b842594f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowUps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"followUps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FollowUpsQuery, FollowUpsQueryVariables>;
export const RecordChoicesDocument = {"__meta__":{"hash":"sha256:0c614a738ee69850e745205a81df63f9a6bbd08d5e82676acdcc328a84cd2719"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"words"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordChoicesQuery, RecordChoicesQueryVariables>;
export const RecordAnsweredDocument = {"__meta__":{"hash":"sha256:07f2d1f31f04b05382f09d8a768c8353434a87b35a1fd93e87231f8048a8a217"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordAnswered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shownTo"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAnsweredQuery, RecordAnsweredQueryVariables>;