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

/** What somebody may do at their own node. */
export type ViewerRole =
  /** For scripts: reads at hubs in the name of the organization; at its node it sees what anyone does. */
  | 'SERVICE'
  /** Reads everything of the organization, what is private included, and reads at hubs in its name. */
  | 'READER'
  /** Does what a READER does, and writes drafts. */
  | 'MEMBER'
  /** Does what a MEMBER does, publishes what needs no mandate, decides who sees that, and invites colleagues. */
  | 'COORDINATOR'
  /** Does what a COORDINATOR does, and publishes what binds the organization: commitments, charters, answers. */
  | 'SIGNER';

export type HubSizeQueryVariables = Exact<{ [key: string]: never; }>;


export type HubSizeQuery = { __typename: 'Query', hub: { __typename: 'Hub', members: number | null } | null };

export type NetworkPulseQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkPulseQuery = { __typename: 'Query', hub: { __typename: 'Hub', members: number | null, records: Array<{ __typename: 'RecordCount', kind: string | null, count: number | null }> | null, feeds: { __typename: 'FeedSummary', caughtUp: number | null, unreachable: number | null, rolledBack: number | null } | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'HubViewer', role: ViewerRole | null, actor: { __typename: 'ValueActor', id: string } | null } | null };

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
export const HubSizeDocument = {"__meta__":{"hash":"sha256:9291325b4bdd24c7951ea87cd50d1cf25f3a0648ee117973e384d18a4aaa0a6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HubSize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}}]}}]} as unknown as DocumentNode<HubSizeQuery, HubSizeQueryVariables>;
export const NetworkPulseDocument = {"__meta__":{"hash":"sha256:27683fd2eb80a59c31661ca5730a35a49f8bcfde48de9ee88115e143deefe33d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkPulse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"caughtUp"}},{"kind":"Field","name":{"kind":"Name","value":"unreachable"}},{"kind":"Field","name":{"kind":"Name","value":"rolledBack"}}]}}]}}]}}]} as unknown as DocumentNode<NetworkPulseQuery, NetworkPulseQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:19225b32db6f8b651afea61f8a14159126730975b971476031f0422e3c97eda6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;