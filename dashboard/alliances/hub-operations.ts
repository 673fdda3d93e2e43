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

/** What an admission waits for. */
export type AdmissionPiece =
  /** The charter itself: nobody has published it where you may see it, it was withdrawn, or the id is wrong. */
  | 'CHARTER'
  /** Endorsements of members. */
  | 'SPONSOR'
  /** Members who consent. */
  | 'CONSENT'
  /** Time for members to answer. */
  | 'PERIOD'
  /** That members who object take it back. */
  | 'OBJECTION'
  /** The word of the steward. */
  | 'STEWARD';

/** How one becomes a member. */
export type AdmissionRule =
  /** By saying so. */
  | 'OPEN'
  /** When members endorse it. */
  | 'SPONSORED'
  /** When no member has a reasoned objection. */
  | 'CONSENT'
  /** When the steward confirms. */
  | 'STEWARD';

/** How a membership stands. */
export type AdmissionValue =
  /** The steward has confirmed it. */
  | 'ADMITTED'
  /** All that the rule asks for is there; the steward has not confirmed it yet. */
  | 'READY'
  /** The rule asks for more. */
  | 'WAITING'
  /** Members decide by consent, and a reasoned objection stands. */
  | 'OBJECTED'
  /** The steward has rejected it. */
  | 'REJECTED'
  /** Its last day has passed. */
  | 'ENDED'
  /** It cannot be told: the charter cannot be seen, or is withdrawn. */
  | 'INSUFFICIENT';

/** Which of the two comes first, as those whose plan it is say themselves. */
export type AimBalance =
  /** The social aims. */
  | 'SOCIAL_FIRST'
  /** Neither: one is not had without the other. */
  | 'BALANCED'
  /** The business aims. */
  | 'BUSINESS_FIRST';

/** Whose words a post is. */
export type AttributionValue =
  /** Its issuer speaks for itself. */
  | 'OWN'
  /** Somebody else, who has confirmed it. */
  | 'NAMED'
  /** It names somebody else as its author, who has not confirmed it: show it under its issuer only. */
  | 'NOT_CONFIRMED'
  /** It names somebody else as its author, who has rejected it: show it under its issuer only. */
  | 'REJECTED'
  /** A guest from outside, by way of its issuer. */
  | 'GUEST';

/** Which sorts of aims value plans state. */
export type BalanceSign =
  /** The plans state aims of both sorts. */
  | 'BOTH'
  /** The plans state social aims only: can it carry itself? */
  | 'ONLY_SOCIAL'
  /** The plans state business aims only: what is it for, besides? */
  | 'ONLY_BUSINESS'
  /** No plan states any aim, or too few take part for anything to be said. */
  | 'INSUFFICIENT';

/** What a partnership should talk about. */
export type BenefitAlert =
  /** The parties act, and this one has no plan of its own. */
  | 'NO_PLAN'
  /** It has a plan that names no benefit of its own. */
  | 'NO_BENEFIT_STATED'
  /** Something that it expected did not come. */
  | 'DID_NOT_COME'
  /** Its plan was to be looked at again by now, and nothing of what it expected has come. */
  | 'AWAITED_PAST_REVIEW'
  /** It has given something, and nothing has come to it while something came to others. */
  | 'FLOWS_ONE_WAY';

/** Whether it came. */
export type BenefitRealized =
  /** It is still expected. */
  | 'NOT_YET'
  /** Some of it came. */
  | 'PARTLY'
  /** It came. */
  | 'YES'
  /** It did not come, and is not expected any more. */
  | 'NO';

/** What became of the benefits that a party expected. */
export type BenefitState =
  /** It has stated no benefit of its own. */
  | 'NOT_STATED'
  /** Whether it has stated one cannot be told: it may keep that to itself. */
  | 'NOT_SHOWN'
  /** It expects what it stated. */
  | 'EXPECTED'
  /** Some of it came. */
  | 'PARTLY'
  /** It came. */
  | 'CAME'
  /** It did not come, and is not expected any more. */
  | 'DID_NOT_COME';

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

/** How affirmed beliefs move. */
export type Convergence =
  /** Members have affirmed more of the same beliefs than before. */
  | 'COMING_TOGETHER'
  /** About as much of what they affirmed is common as before. */
  | 'STEADY'
  /** Members have affirmed fewer of the same beliefs than before. Is it news, or do they only tell each other now? */
  | 'GROWING_APART'
  /** There are not yet four quarters with five members who have affirmed beliefs. */
  | 'INSUFFICIENT';

/** A range of numbers, both ends included; either may be left off. */
export type DecimalRange = {
  /** This much or more. */
  min?: string | null | undefined;
  /** This much or less. */
  max?: string | null | undefined;
};

/** What became of a proposal. */
export type DecisionValue =
  /** It is still being written, or opens on a later day. */
  | 'NOT_YET_OPEN'
  /** Those who are asked can answer, or not all of them were told. */
  | 'OPEN'
  /** Enough have consented, nobody objected with a reason, and the period is over. */
  | 'PASSED'
  /** A reasoned objection stands. */
  | 'BLOCKED'
  /** The period is over, and too few have consented. Where no last day is named, consent that still comes counts. */
  | 'NO_QUORUM'
  /** Too few have consented, and not even the consent of all who are silent would do. */
  | 'QUORUM_UNREACHABLE'
  /** A later proposal of its issuer has taken its place. */
  | 'SUPERSEDED'
  /** Its issuer gave it up. */
  | 'DROPPED'
  /** It cannot be told: who decides, or by which rule, cannot be seen; its issuer has no vote; or somebody who is asked could not be heard. */
  | 'INSUFFICIENT';

/** What members of a network do for it, as far as they have written it down. */
export type DeedKind =
  /** A goal that the charter has made its own, or that serves a belief of the charter. */
  | 'GOAL'
  /** A commitment that contributes to such a goal, or is made in a partnership of the network. */
  | 'PROMISE'
  /** A report on such a goal or commitment, or on an indicator of such a goal. */
  | 'REPORT'
  /** Something given to the network, to a partnership of it, or to fulfil such a commitment. */
  | 'CONTRIBUTION';

/** To whom its members show what they publish for it, unless they decide otherwise: a charter asks, each owner decides. */
export type DefaultAudience =
  /** To anyone. */
  | 'PUBLIC'
  /** To members of their hubs. */
  | 'MEMBERS'
  /** To members of this network. */
  | 'NETWORKS';

/** What is counted of each member. */
export type EquityDimension =
  /** Gatherings to which it was invited. */
  | 'SEATS'
  /** Gatherings that it attended. */
  | 'ATTENDED'
  /** Proposals on which it had a reasoned objection. */
  | 'OBJECTIONS'
  /** Objections of which something came. */
  | 'OBJECTIONS_HEARD'
  /** Objections that it does not stand by any more. */
  | 'OBJECTIONS_RESOLVED'
  /** Benefits that it states in its own plans. */
  | 'BENEFITS_STATED'
  /** Plans of its own of which something came. */
  | 'BENEFITS_CAME'
  /** Contributions that it made. */
  | 'GIVEN'
  /** Contributions of another kind than money. */
  | 'OTHER_THAN_MONEY';

/** How much a member says that its own word weighs. */
export type EquityWeight =
  /** Its word weighs more than that of others. */
  | 'MORE'
  /** It weighs as much. */
  | 'EQUAL'
  /** It weighs less. */
  | 'LESS'
  /** It does not say. */
  | 'UNSAID';

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

/** Whether it can carry itself. */
export type FinancialSolidity =
  /** Yes, for as far as can be seen. */
  | 'SOLID'
  /** Only while something holds that may not. */
  | 'FRAGILE'
  /** That has not been looked at. */
  | 'UNKNOWN';

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

/** Where the money comes from, for the most part. */
export type FundingOrigin =
  /** From the parties themselves. */
  | 'PARTIES'
  /** From a public authority, as a grant. */
  | 'PUBLIC_GRANT'
  /** From a foundation or donors. */
  | 'PHILANTHROPY'
  /** From investors or lenders, who want it back. */
  | 'INVESTMENT'
  /** From what the partnership sells. */
  | 'REVENUE'
  /** From several of these, none the most. */
  | 'MIXED'
  /** It has none yet. */
  | 'NONE_YET';

/** How far its funding has come. A proposal is not a plan. */
export type FundingStage =
  /** It was asked for. */
  | 'PROPOSAL'
  /** It is decided how it is funded. */
  | 'PLAN'
  /** The money is there. */
  | 'FUNDED';

/** Whether each party needs a plan of its own. */
export type GateRequirement =
  /** Without it, no action. */
  | 'REQUIRED'
  /** Good to have. */
  | 'OPTIONAL';

/** Whether it took place. */
export type GatheringStatus =
  /** It is to come. */
  | 'PLANNED'
  /** It took place. */
  | 'HELD'
  /** It did not, or will not, take place. */
  | 'CANCELLED';

/** What the question is about. */
export type HealthTopic =
  /** Whether all have the same say. */
  | 'EQUITY'
  /** Whether all know what they need to. */
  | 'TRANSPARENCY'
  /** Whether each has something from it. */
  | 'MUTUAL_BENEFIT'
  /** Whether they rely on each other. */
  | 'TRUST'
  /** Whether one can say what one thinks, and is heard. */
  | 'VOICE'
  /** Whether they learn from what they do. */
  | 'LEARNING';

/** Whether there should be more or less of it. */
export type ImpactDirection =
  /** More of something good. */
  | 'INCREASE'
  /** Less of something harmful. */
  | 'PREVENT';

/** How an issue stands. */
export type IssueStateValue =
  /** It stands in nobody’s way any more. */
  | 'RESOLVED'
  /** Somebody sees to it. */
  | 'IN_HAND'
  /** Somebody is named to see to it, and has not said so yet. */
  | 'ASKED'
  /** Whoever is named does not see to it. */
  | 'REFUSED'
  /** Nobody is named to see to it. */
  | 'UNOWNED';

/** The stage. */
export type LifeStage =
  /** Those who might take part find each other. */
  | 'FORMING'
  /** They agree on what they want, and how they work. */
  | 'BUILDING'
  /** They do it. */
  | 'DEVELOPING'
  /** They do it otherwise than before, with others, or for more. */
  | 'EVOLVING'
  /** They rest. Nothing is expected until they go on. */
  | 'PAUSED'
  /** They go on as two networks. */
  | 'SPLIT'
  /** It is over. */
  | 'ENDED';

/** What threatens it at this stage. */
export type LifeStageThreat =
  /** The aims get smaller. */
  | 'LOSS_OF_AMBITION'
  /** They rely on each other less. */
  | 'LOSS_OF_TRUST'
  /** Some decide for all. */
  | 'UNEQUAL_POWER'
  /** Some take and do not give. */
  | 'FREE_RIDING'
  /** The money runs out. */
  | 'FUNDING'
  /** The people who carried it leave. */
  | 'TURNOVER'
  /** What is done is not what was meant. */
  | 'DRIFT'
  /** Too much rests on too few. */
  | 'OVERLOAD'
  /** Rules, markets or politics turn against it. */
  | 'OUTSIDE_PRESSURE'
  /** Something else. */
  | 'OTHER';

/** How it is run. */
export type ManagementModel =
  /** By all members together. */
  | 'SHARED'
  /** By one of the members for all. */
  | 'LEAD_ORGANIZATION'
  /** By an office of its own. */
  | 'NETWORK_ADMINISTRATION';

/** How closely it takes part. */
export type MembershipStanding =
  /** With all rights and duties of the charter. */
  | 'FULL'
  /** Alongside, without a vote. */
  | 'ASSOCIATE'
  /** Listening only. */
  | 'OBSERVER';

/** How an actor stands with this hub. */
export type MemberStatus =
  /** Its records are shown. */
  | 'ACTIVE'
  /** Its records are not shown for now. */
  | 'SUSPENDED'
  /** It took part here once, and left or was removed. What others say of it goes on standing. */
  | 'FORMER';

/** Whether a partnership is good for each party. */
export type MutualBenefit =
  /** Something came to each party, by its own word. */
  | 'MUTUAL'
  /** Not everything has come yet, and nobody waits in vain. */
  | 'EXPECTED'
  /** Something came to some, while others have stated no benefit, or theirs did not come. */
  | 'UNEVEN'
  /** Fewer than two parties have stated a benefit, or they are not acting yet. */
  | 'INSUFFICIENT';

/** How much its word weighs there, as the member sees it. */
export type OwnWeight =
  /** More than that of others. */
  | 'MORE'
  /** As much as that of others. */
  | 'EQUAL'
  /** Less than that of others. */
  | 'LESS';

/** The packs of kinds that its members need beside the core. */
export type Pack =
  /** What surrounds an organization: what challenges mean to its business, side effects, what it needs and offers, and how it sees itself. */
  | 'LANDSCAPE'
  /** Working together: partnerships, the plans of what each gives and has from it, and what was given. */
  | 'PARTNERSHIP'
  /** Talking and deciding: gatherings, topics, posts, issues, and proposals to consent to. */
  | 'ROUNDTABLE'
  /** Looking back: how a network is doing, the stages of its life, stories, and evaluations with evidence. */
  | 'REFLECTION';

/** What a partnership waits for. */
export type PartnershipMissingPiece =
  /** That a party confirms the newest version of the partnership. */
  | 'CONFIRMATION'
  /** A value plan of all parties together. */
  | 'COLLECTIVE_PLAN'
  /** That a party confirms the collective plan. */
  | 'PLAN_CONFIRMATION'
  /** A value plan of one party alone. */
  | 'INDIVIDUAL_PLAN'
  /** A version with a later review date, or an end, that all parties confirm. */
  | 'RENEWAL';

/** Why something is missing in a partnership. */
export type PartnershipMissingReason =
  /** Nothing was said, or written, yet. */
  | 'NOT_SAID'
  /** Another version was confirmed, not the newest. */
  | 'OTHER_VERSION'
  /** The newest version was rejected. */
  | 'REJECTED'
  /** Whoever would say it could not be heard just now. */
  | 'NOT_HEARD';

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

/** What to know of a phase that was derived. */
export type PartnershipPhaseCaveat =
  /** There is a newer version that not all parties have confirmed; the last one they did counts. */
  | 'NEWER_VERSION'
  /** What the version that all have confirmed said is not known here: what the newest says is taken in its place. */
  | 'VERSION_UNKNOWN'
  /** You cannot see the charter that it names: the usual gate was taken. */
  | 'GATE_UNKNOWN'
  /** A party has left since. */
  | 'PARTY_LEFT';

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

/** Why two plans go together, or do not. */
export type PlanReason =
  /** Both serve the same goal. */
  | 'SAME_GOAL'
  /** Both are good for the same group. */
  | 'SAME_GROUP'
  /** The first brings what the author of the second has said it needs. */
  | 'NEED_MET'
  /** Somebody sees a good side effect of the first on the second. */
  | 'HELPS'
  /** On one challenge, or SDG target, the first wants more of something and the second less. */
  | 'OPPOSITE_DIRECTIONS'
  /** Somebody sees a harmful, or mixed, side effect of the first on the second. */
  | 'HARMS'
  /** The authors of both have said that they need the same, and no plan brings it. */
  | 'BOTH_NEED'
  /** The first puts social aims first, and the second business aims. */
  | 'OTHER_PRIORITY';

/** How two plans go together. */
export type PlanRelation =
  /** The two may get in each other’s way. */
  | 'CLASH'
  /** The two help each other. */
  | 'COMPLEMENT';

/** What sort of thing is said. */
export type PostForm =
  /** Something to the others. */
  | 'MESSAGE'
  /** Something that could be done. */
  | 'IDEA'
  /** Something taken to be so, for others to challenge. */
  | 'ASSUMPTION'
  /** What the author would do; whoever is advised decides alone, and answers for it alone. */
  | 'ADVICE';

/** From where the author speaks. */
export type PostPerspective =
  /** As somebody in business. */
  | 'BUSINESS'
  /** As somebody who speaks up for others or for nature. */
  | 'CIVIL_SOCIETY'
  /** As an authority. */
  | 'GOVERNMENT'
  /** As somebody who studies it. */
  | 'SCIENCE'
  /** As somebody who lives with it. */
  | 'LIVED_EXPERIENCE'
  /** As somebody who pays for it. */
  | 'FUNDER'
  /** As the one who doubts, on purpose. */
  | 'CRITIC'
  /** From elsewhere. */
  | 'OTHER';

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

/** How far it has come. */
export type ProposalStage =
  /** It is still being written, by all who want to. */
  | 'DRAFT'
  /** Those who are asked can answer. */
  | 'OPEN'
  /** It was given up. */
  | 'DROPPED';

/** How often it meets for a round. */
export type RoundRhythm =
  /** Every month. */
  | 'MONTHLY'
  /** Every quarter. */
  | 'QUARTERLY'
  /** Every half year. */
  | 'HALF_YEARLY'
  /** Every year. */
  | 'YEARLY';

/** How a network keeps its rhythm. */
export type RoundsValue =
  /** The next round is not due yet. */
  | 'IN_RHYTHM'
  /** A round is due, and one is planned. */
  | 'DUE'
  /** A round is due, and none is planned. */
  | 'OVERDUE'
  /** The charter names no rhythm, or it cannot be seen. */
  | 'NO_RHYTHM'
  /** The network rests: nothing is due. */
  | 'PAUSED'
  /** The network has split, or ended: nothing is due. */
  | 'OVER';

/** Conditions on a list of SharedValueNetwork; all that are given must hold. */
export type SharedValueNetworkFilter = {
  /** By these actors. Any of these, at most 100. */
  issuer?: Array<string> | null | undefined;
  /** How it is run. Any of these. */
  managementModel?: Array<ManagementModel> | null | undefined;
  /** How one becomes a member. Any of these. */
  admissionRule?: Array<AdmissionRule> | null | undefined;
  /** Of how many members an endorsement is needed, where members endorse; two unless told. */
  sponsorsNeeded?: DecimalRange | null | undefined;
  /** How many members must consent, in percent of those asked. */
  quorum?: DecimalRange | null | undefined;
  /** How many working days those asked have at least. */
  minimumDays?: DecimalRange | null | undefined;
  /** How often it meets for a round. Any of these. */
  rhythm?: Array<RoundRhythm> | null | undefined;
  /** Whether each party needs a plan of its own. Any of these. */
  individualPlans?: Array<GateRequirement> | null | undefined;
  /** Whether the parties need a common plan. Any of these. */
  collectivePlan?: Array<GateRequirement> | null | undefined;
  /** To whom its members show what they publish for it, unless they decide otherwise: a charter asks, each owner decides. Any of these. */
  defaultAudience?: Array<DefaultAudience> | null | undefined;
  /** The packs of kinds that its members need beside the core. Any of these. */
  pack?: Array<Pack> | null | undefined;
  /** After how many days what was said at its roundtable is to be withdrawn. */
  postRetentionDays?: DecimalRange | null | undefined;
  /** Pointing to one of these: Beliefs that its members share. Any of these, at most 100. */
  beliefs?: Array<string> | null | undefined;
  /** Pointing to one of these: Goals that it has made its own. Any of these, at most 100. */
  goals?: Array<string> | null | undefined;
  /** Pointing to one of these: The network it was split from. Any of these, at most 100. */
  splitFrom?: Array<string> | null | undefined;
};

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

/** How far a network has split. */
export type SplitValue =
  /** No charter was split from this one. */
  | 'NOT_SPLIT'
  /** Some members have not chosen yet. */
  | 'CHOOSING'
  /** Every member has chosen, or has left. */
  | 'COMPLETE';

/** What sort of story it is. */
export type StoryForm =
  /** Something that happened. */
  | 'STORY'
  /** Something that is tried out at a small scale. */
  | 'PILOT'
  /** Something learned, also from what went wrong. */
  | 'LESSON';

/** Whether it is still talked about. */
export type TopicStatus =
  /** Yes. */
  | 'OPEN'
  /** Not for now. */
  | 'RESTING'
  /** No: it has come to an end. */
  | 'CLOSED';

/** Whether its worth was set, and how. */
export type Valuation =
  /** In money, by those concerned together. */
  | 'VALUED'
  /** In money, by the issuer alone. */
  | 'ESTIMATED'
  /** Not in money, and it counts all the same. */
  | 'UNVALUED';

/** Whose plan it is. */
export type ValuePlanForm =
  /** Of all parties together; each of them is asked to confirm it. */
  | 'COLLECTIVE'
  /** Of the issuer alone, within the partnership. */
  | 'INDIVIDUAL';

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

/** How words and deeds of an alliance go together. */
export type WordsAndDeeds =
  /** More is undertaken and reported than before. */
  | 'GROWING'
  /** About as much is undertaken and reported as before. */
  | 'STEADY'
  /** Fewer stand by the words, and less is undertaken and reported than before. Does the alliance rest, is its work done, or does it need something? */
  | 'FADING'
  /** The words stand as before, and less is undertaken and reported than before. Is it done elsewhere, is it not written down, or has something else become more important? */
  | 'DRIFTING'
  /** There are not yet four quarters with five members to look at. */
  | 'INSUFFICIENT';

export type AllianceQueryVariables = Exact<{
  id: string;
}>;


export type AllianceQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'BusinessCase', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Commitment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Concept', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Contribution', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Evaluation', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Gathering', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'HealthCheck', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ImpactGoal', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Indicator', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Intent', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Issue', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'KnownActor', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'LifeStageEvent', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Membership', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Partnership', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Post', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Profile', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Proposal', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'PurposeStatement', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Report', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RippleEffect', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RoleAssignment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SelfAssessment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SharedValueNetwork', name: string | null, ambition: string | null, meaning: string | null, language: string | null, managementModel: ManagementModel | null, admissionRule: AdmissionRule | null, sponsorsNeeded: number | null, rhythm: RoundRhythm | null, defaultAudience: DefaultAudience | null, packs: Array<Pack> | null, postRetentionDays: number | null, origin: string | null, disclaimer: string | null, id: string, issuedAt: string | null, withheld: Array<string> | null, decisionRule: { __typename: 'DecisionRule', quorum: number | null, minimumDays: number | null, deadlock: string | null } | null, gate: { __typename: 'GateSettings', individualPlans: GateRequirement | null, collectivePlan: GateRequirement | null } | null, splitFromRef: { __typename: 'Reference', id: string } | null, splitFrom: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, participants: { __typename: 'ValueActorConnection', totalCount: number | null } | null, freshness: { __typename: 'FreshnessFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Freshness | null } | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, definition: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, goals: Array<{ __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Stakeholder', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Story', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Topic', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ValuePlan', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
   | null };

export type AllianceSplitQueryVariables = Exact<{
  id: string;
}>;


export type AllianceSplitQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, split: { __typename: 'SplitFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: SplitValue | null, since: string | null, charters: Array<{ __typename: 'CharterChosen', charter: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, members: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, waiting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null }> | null, staying: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, left: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, notChosen: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AlliancesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: SharedValueNetworkFilter | null | undefined;
}>;


export type AlliancesQuery = { __typename: 'Query', sharedValueNetworks: { __typename: 'SharedValueNetworkConnection', totalCount: number | null, nodes: Array<{ __typename: 'SharedValueNetwork', id: string, name: string | null, ambition: string | null, language: string | null, managementModel: ManagementModel | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, participants: { __typename: 'ValueActorConnection', totalCount: number | null } | null, lifeStages: { __typename: 'LifeStageEventConnection', nodes: Array<{ __typename: 'LifeStageEvent', id: string, stage: LifeStage | null, on: string | null } | null> | null } | null, freshness: { __typename: 'FreshnessFinding', value: Freshness | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AlliancesByWordsQueryVariables = Exact<{
  words: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AlliancesByWordsQuery = { __typename: 'Query', search: { __typename: 'SearchHitConnection', totalCount: number | null, nodes: Array<{ __typename: 'SearchHit', record:
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
        | { __typename: 'SharedValueNetwork', id: string, name: string | null, ambition: string | null, language: string | null, managementModel: ManagementModel | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, participants: { __typename: 'ValueActorConnection', totalCount: number | null } | null, lifeStages: { __typename: 'LifeStageEventConnection', nodes: Array<{ __typename: 'LifeStageEvent', id: string, stage: LifeStage | null, on: string | null } | null> | null } | null, freshness: { __typename: 'FreshnessFinding', value: Freshness | null } | null }
        | { __typename: 'Stakeholder', id: string }
        | { __typename: 'Story', id: string }
        | { __typename: 'Topic', id: string }
        | { __typename: 'ValuePlan', id: string }
       | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AllianceLineFragment = { __typename: 'SharedValueNetwork', id: string, name: string | null, ambition: string | null, language: string | null, managementModel: ManagementModel | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, participants: { __typename: 'ValueActorConnection', totalCount: number | null } | null, lifeStages: { __typename: 'LifeStageEventConnection', nodes: Array<{ __typename: 'LifeStageEvent', id: string, stage: LifeStage | null, on: string | null } | null> | null } | null, freshness: { __typename: 'FreshnessFinding', value: Freshness | null } | null };

export type AllianceAmongUsQueryVariables = Exact<{
  id: string;
  quarters: number;
  first: number;
}>;


export type AllianceAmongUsQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, wordsAndDeeds: { __typename: 'WordsAndDeedsFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: WordsAndDeeds | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, quarters: Array<{ __typename: 'QuarterOfAlliance', quarter: string | null, first: string | null, last: string | null, isPaused: boolean | null, members: number | null, affirming: number | null, words: number | null, active: number | null, deeds: number | null, newGoals: number | null, newPromises: number | null, renewedPromises: number | null, duePromises: number | null, keptPromises: number | null, reports: number | null, contributions: number | null, ambition: number | null, charterChanges: Array<{ __typename: 'CharterChange', version: number | null, on: string | null }> | null }> | null } | null, alignment: { __typename: 'AlignmentFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, beliefs: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null } | null, equity: { __typename: 'EquityFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, spread: Array<{ __typename: 'EquitySpread', dimension: EquityDimension | null, fewest: number | null, median: number | null, most: number | null, without: number | null }> | null, ownWeights: Array<{ __typename: 'EquityWeights', weight: EquityWeight | null, members: number | null }> | null, members: { __typename: 'MemberShareConnection', totalCount: number | null, nodes: Array<{ __typename: 'MemberShare', seats: number | null, attended: number | null, objections: number | null, objectionsHeard: number | null, objectionsResolved: number | null, benefitsStated: number | null, benefitsCame: number | null, given: number | null, otherThanMoney: number | null, ownWeight: EquityWeight | null, member: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null } | null } | null, socialBusinessBalance: { __typename: 'NetworkBalanceFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: BalanceSign | null, socialAims: number | null, businessAims: number | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, priorities: Array<{ __typename: 'PlanPriorities', priority: AimBalance | null, plans: number | null }> | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type JudgedBasisFragment = { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null };

export type ReplyFragment = { __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null };

export type AllianceAlignmentQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AllianceAlignmentQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, alignment: { __typename: 'AlignmentFinding', members: { __typename: 'AlignmentOfMemberConnection', totalCount: number | null, nodes: Array<{ __typename: 'AlignmentOfMember', member: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, cells: Array<{ __typename: 'AlignmentCell', isCurrent: boolean | null, about:
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
                | { __typename: 'Stakeholder', id: string }
                | { __typename: 'Story', id: string }
                | { __typename: 'Topic', id: string }
                | { __typename: 'ValuePlan', id: string }
               | null, affirmation: { __typename: 'Answer', id: string, words: string | null, language: string | null, issuedAt: string | null } | null, deeds: Array<{ __typename: 'AlignmentDeeds', kind: DeedKind | null, total: number | null, records: Array<
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
                  | { __typename: 'Stakeholder', id: string }
                  | { __typename: 'Story', id: string }
                  | { __typename: 'Topic', id: string }
                  | { __typename: 'ValuePlan', id: string }
                 | null> | null }> | null }> | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AllianceLifeQueryVariables = Exact<{
  id: string;
}>;


export type AllianceLifeQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, lifeStage: { __typename: 'LifeStageFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: LifeStage | null, since: string | null, seenOtherwise: Array<{ __typename: 'LifeStageSeen', stage: LifeStage | null, since: string | null, by: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }> | null, threats: Array<{ __typename: 'ThreatSeen', threat: LifeStageThreat | null, seenBy: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null }> | null, history: Array<{ __typename: 'LifeStageSeen', stage: LifeStage | null, since: string | null, by: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, event: { __typename: 'LifeStageEvent', id: string, title: string | null, why: string | null, language: string | null } | null }> | null } | null, rounds: { __typename: 'RoundsFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: RoundsValue | null, dueOn: string | null, held: number | null, planned: number | null, cancelled: number | null, next: { __typename: 'Gathering', id: string, title: string | null, date: string | null, place: string | null, language: string | null } | null, unsaid: Array<{ __typename: 'Gathering', id: string, title: string | null, date: string | null } | null> | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AllianceConvergenceQueryVariables = Exact<{
  id: string;
  quarters: number;
}>;


export type AllianceConvergenceQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, convergence: { __typename: 'ConvergenceFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Convergence | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null } | null, quarters: Array<{ __typename: 'QuarterOfBeliefs', quarter: string | null, first: string | null, last: string | null, members: number | null, affirming: number | null, beliefs: number | null, common: number | null, likeness: number | null }> | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AllianceMembersQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AllianceMembersQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, members: { __typename: 'MembershipConnection', totalCount: number | null, nodes: Array<{ __typename: 'Membership', id: string, issuedAt: string | null, role: string | null, motivation: string | null, language: string | null, standing: MembershipStanding | null, ownWeight: OwnWeight | null, from: string | null, until: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, status: MemberStatus | null, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AllianceParticipantsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AllianceParticipantsQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, participants: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type MembershipAdmissionQueryVariables = Exact<{
  id: string;
}>;


export type MembershipAdmissionQuery = { __typename: 'Query', node:
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
    | { __typename: 'Membership', id: string, admission: { __typename: 'AdmissionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: AdmissionValue | null, admissionRule: AdmissionRule | null, followsRule: boolean | null, hasMotivation: boolean | null, sponsorsNeeded: number | null, missing: Array<{ __typename: 'AdmissionMissing', what: AdmissionPiece | null, count: number | null, until: string | null }> | null, sponsors: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, consenting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, objecting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, silent: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null } | null }
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

export type PartnershipQueryVariables = Exact<{
  id: string;
}>;


export type PartnershipQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'BusinessCase', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Commitment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Concept', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Contribution', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Evaluation', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Gathering', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'HealthCheck', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ImpactGoal', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Indicator', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Intent', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Issue', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'KnownActor', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'LifeStageEvent', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Membership', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Partnership', title: string | null, purpose: string | null, terms: string | null, language: string | null, fundingOrigin: FundingOrigin | null, fundingNote: string | null, start: string | null, reviewDate: string | null, end: string | null, contractUrl: string | null, id: string, issuedAt: string | null, withheld: Array<string> | null, networkRef: { __typename: 'Reference', id: string } | null, network: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, partiesRef: Array<{ __typename: 'Reference', id: string }> | null, parties: Array<{ __typename: 'ValueActor', id: string, status: MemberStatus | null, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, goals: Array<{ __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, phase: { __typename: 'PartnershipPhaseFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: PartnershipPhase | null, since: string | null, caveats: Array<PartnershipPhaseCaveat> | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, left: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, missing: Array<{ __typename: 'PartnershipMissing', what: PartnershipMissingPiece | null, why: PartnershipMissingReason | null, actor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, record:
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
            | { __typename: 'Stakeholder', id: string }
            | { __typename: 'Story', id: string }
            | { __typename: 'Topic', id: string }
            | { __typename: 'ValuePlan', id: string }
           | null }> | null } | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Post', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Profile', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Proposal', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'PurposeStatement', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Report', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RippleEffect', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RoleAssignment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SelfAssessment', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SharedValueNetwork', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Stakeholder', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Story', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Topic', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ValuePlan', id: string, issuedAt: string | null, withheld: Array<string> | null, withdrawn: { __typename: 'Withdrawal', reason: WithdrawalReason | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
   | null };

export type PartnershipPlansQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipPlansQuery = { __typename: 'Query', node:
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
    | { __typename: 'Partnership', id: string, plans: { __typename: 'ValuePlanConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValuePlan', id: string, title: string | null, form: ValuePlanForm | null, language: string | null, withheld: Array<string> | null, commonBenefit: string | null, socialAims: Array<string> | null, businessAims: Array<string> | null, balance: AimBalance | null, longTermAmbition: string | null, fundingStage: FundingStage | null, reviewDate: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, contributions: Array<{ __typename: 'PlannedContribution', what: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, valuation: Valuation | null }> | null, benefits: Array<{ __typename: 'SpecificBenefit', benefit: string | null, stakeholder: string | null, realized: BenefitRealized | null, since: string | null }> | null, businessModel: { __typename: 'BusinessModel', proposition: string | null, creation: string | null, capture: string | null, financialSolidity: FinancialSolidity | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
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

export type PlanWholeFragment = { __typename: 'ValuePlan', id: string, title: string | null, form: ValuePlanForm | null, language: string | null, withheld: Array<string> | null, commonBenefit: string | null, socialAims: Array<string> | null, businessAims: Array<string> | null, balance: AimBalance | null, longTermAmbition: string | null, fundingStage: FundingStage | null, reviewDate: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, contributions: Array<{ __typename: 'PlannedContribution', what: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, valuation: Valuation | null }> | null, benefits: Array<{ __typename: 'SpecificBenefit', benefit: string | null, stakeholder: string | null, realized: BenefitRealized | null, since: string | null }> | null, businessModel: { __typename: 'BusinessModel', proposition: string | null, creation: string | null, capture: string | null, financialSolidity: FinancialSolidity | null } | null };

export type PartnershipPlansOfPartiesQueryVariables = Exact<{
  id: string;
}>;


export type PartnershipPlansOfPartiesQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'BusinessCase', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Commitment', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Concept', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Contribution', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Evaluation', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Gathering', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'HealthCheck', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'ImpactGoal', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Indicator', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Intent', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Issue', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'KnownActor', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'LifeStageEvent', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Membership', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Partnership', id: string, parties: Array<{ __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null> | null, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Post', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Profile', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Proposal', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'PurposeStatement', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Report', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'RippleEffect', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'RoleAssignment', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'SelfAssessment', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'SharedValueNetwork', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Stakeholder', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Story', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'Topic', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
    | { __typename: 'ValuePlan', id: string, issuer: { __typename: 'ValueActor', id: string, valuePlans: { __typename: 'ValuePlanConnection', nodes: Array<{ __typename: 'ValuePlan', id: string, partnershipRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null }
   | null };

export type PlansByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PlansByIdsQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string, title: string | null, form: ValuePlanForm | null, language: string | null, withheld: Array<string> | null, commonBenefit: string | null, socialAims: Array<string> | null, businessAims: Array<string> | null, balance: AimBalance | null, longTermAmbition: string | null, fundingStage: FundingStage | null, reviewDate: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, contributions: Array<{ __typename: 'PlannedContribution', what: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, valuation: Valuation | null }> | null, benefits: Array<{ __typename: 'SpecificBenefit', benefit: string | null, stakeholder: string | null, realized: BenefitRealized | null, since: string | null }> | null, businessModel: { __typename: 'BusinessModel', proposition: string | null, creation: string | null, capture: string | null, financialSolidity: FinancialSolidity | null } | null }
   | null> | null };

export type PartnershipContributionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipContributionsQuery = { __typename: 'Query', node:
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
    | { __typename: 'Partnership', id: string, contributionsMade: { __typename: 'ContributionConnection', totalCount: number | null, nodes: Array<{ __typename: 'Contribution', id: string, title: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, date: string | null, valuation: Valuation | null, worth: string | null, currency: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, toActor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
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

export type PartnershipIssuesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipIssuesQuery = { __typename: 'Query', node:
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
    | { __typename: 'Partnership', id: string, issues: { __typename: 'IssueConnection', totalCount: number | null, nodes: Array<{ __typename: 'Issue', id: string, title: string | null, description: string | null, rootCause: string | null, due: string | null, resolution: string | null, resolvedOn: string | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, owner: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, state: { __typename: 'IssueStateFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: IssueStateValue | null, isOverdue: boolean | null, hasRootCause: boolean | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
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

export type PartnershipAmongUsQueryVariables = Exact<{
  id: string;
}>;


export type PartnershipAmongUsQuery = { __typename: 'Query', node:
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
    | { __typename: 'Partnership', id: string, mutualBenefit: { __typename: 'MutualBenefitFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: MutualBenefit | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, parties: Array<{ __typename: 'PartyBenefit', state: BenefitState | null, alerts: Array<BenefitAlert> | null, stated: number | null, contributions: number | null, contributionsNotCash: number | null, party: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }> | null } | null, planClashes: { __typename: 'PlanClashesFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, total: number | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, pairs: Array<{ __typename: 'PlanPair', relation: PlanRelation | null, reason: PlanReason | null, first: { __typename: 'ValuePlan', id: string, title: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null, second: { __typename: 'ValuePlan', id: string, title: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null }> | null } | null, socialBusinessBalance: { __typename: 'PartnershipBalanceFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: BalanceSign | null, socialAims: number | null, businessAims: number | null, caveats: Array<string> | null, basis: { __typename: 'Basis', isEnough: boolean | null, records: number | null, at: string | null, silent: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, replies: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null, priorities: Array<{ __typename: 'PlanPriorities', priority: AimBalance | null, plans: number | null }> | null } | null }
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

export type PartnershipPromisesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipPromisesQuery = { __typename: 'Query', node:
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
    | { __typename: 'Partnership', id: string, commitments: { __typename: 'CommitmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Commitment', id: string, title: string | null, language: string | null, due: string | null, quantity: string | null, unit: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, receiver: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, status: { __typename: 'CommitmentStatusFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: CommitmentStatus | null, fraction: string | null, amount: string | null, quantity: string | null, unit: string | null, caveats: Array<CommitmentCaveat> | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
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

export type AllianceRecordsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type AllianceRecordsQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, gatherings: { __typename: 'GatheringConnection', totalCount: number | null, nodes: Array<{ __typename: 'Gathering', id: string } | null> | null } | null, healthChecks: { __typename: 'HealthCheckConnection', totalCount: number | null, nodes: Array<{ __typename: 'HealthCheck', id: string } | null> | null } | null, proposals: { __typename: 'ProposalConnection', totalCount: number | null, nodes: Array<{ __typename: 'Proposal', id: string } | null> | null } | null, topics: { __typename: 'TopicConnection', totalCount: number | null, nodes: Array<{ __typename: 'Topic', id: string } | null> | null } | null, issues: { __typename: 'IssueConnection', totalCount: number | null, nodes: Array<{ __typename: 'Issue', id: string } | null> | null } | null, stories: { __typename: 'StoryConnection', totalCount: number | null, nodes: Array<{ __typename: 'Story', id: string } | null> | null } | null, partnerships: { __typename: 'PartnershipConnection', totalCount: number | null, nodes: Array<{ __typename: 'Partnership', id: string } | null> | null } | null, contributionsMade: { __typename: 'ContributionConnection', totalCount: number | null, nodes: Array<{ __typename: 'Contribution', id: string } | null> | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type AllianceSharedWithFewQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type AllianceSharedWithFewQuery = { __typename: 'Query', node:
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
    | { __typename: 'SharedValueNetwork', id: string, participants: { __typename: 'ValueActorConnection', nodes: Array<{ __typename: 'ValueActor', id: string, gatherings: { __typename: 'GatheringConnection', nodes: Array<{ __typename: 'Gathering', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, healthChecks: { __typename: 'HealthCheckConnection', nodes: Array<{ __typename: 'HealthCheck', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, proposals: { __typename: 'ProposalConnection', nodes: Array<{ __typename: 'Proposal', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, issues: { __typename: 'IssueConnection', nodes: Array<{ __typename: 'Issue', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, stories: { __typename: 'StoryConnection', nodes: Array<{ __typename: 'Story', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null, partnerships: { __typename: 'PartnershipConnection', nodes: Array<{ __typename: 'Partnership', id: string, networkRef: { __typename: 'Reference', id: string } | null } | null> | null } | null } | null> | null } | null }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type GatheringsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GatheringsQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', title: string | null, date: string | null, status: GatheringStatus | null, round: number | null, place: string | null, agenda: Array<string> | null, outcomes: Array<string> | null, minutesUrl: string | null, language: string | null, withheld: Array<string> | null, id: string, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, invitedRef: Array<{ __typename: 'Reference', id: string }> | null, attended: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null }
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null> | null };

export type HealthChecksQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type HealthChecksQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', id: string }
    | { __typename: 'HealthCheck', title: string | null, round: string | null, opens: string | null, closes: string | null, respondents: number | null, language: string | null, withheld: Array<string> | null, id: string, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, questions: Array<{ __typename: 'HealthQuestion', topic: HealthTopic | null, text: string | null }> | null, results: Array<{ __typename: 'HealthResult', topic: HealthTopic | null, ones: number | null, twos: number | null, threes: number | null, fours: number | null, fives: number | null }> | null }
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null> | null };

export type ProposalsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ProposalsQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Proposal', title: string | null, description: string | null, language: string | null, stage: ProposalStage | null, opens: string | null, closes: string | null, withheld: Array<string> | null, id: string, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, topic: { __typename: 'Topic', id: string, title: string | null } | null, alternatives: Array<{ __typename: 'ProposalAlternative', title: string | null, description: string | null, inFavour: string | null, against: string | null }> | null, answers: { __typename: 'AnswerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Answer', id: string, verdict: Verdict | null, words: string | null, language: string | null, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null> | null } | null, decision: { __typename: 'DecisionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: DecisionValue | null, quorum: number | null, needed: number | null, opensOn: string | null, decidedFrom: string | null, passedOn: string | null, isDeadlocked: boolean | null, supersededBy: { __typename: 'Proposal', id: string, title: string | null } | null, asked: { __typename: 'ValueActorConnection', totalCount: number | null } | null, consenting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, objecting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, abstaining: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, silent: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, notNotified: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null } | null }
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
   | null> | null };

export type DecisionStateFragment = { __typename: 'DecisionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: DecisionValue | null, quorum: number | null, needed: number | null, opensOn: string | null, decidedFrom: string | null, passedOn: string | null, isDeadlocked: boolean | null, supersededBy: { __typename: 'Proposal', id: string, title: string | null } | null, asked: { __typename: 'ValueActorConnection', totalCount: number | null } | null, consenting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, objecting: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, abstaining: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, silent: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null, notNotified: { __typename: 'ValueActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null } | null };

export type TopicsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type TopicsQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', title: string | null, question: string | null, status: TopicStatus | null, language: string | null, withheld: Array<string> | null, id: string, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, gathering: { __typename: 'Gathering', id: string, title: string | null, date: string | null } | null, challenges: Array<{ __typename: 'Concept', id: string, label: string | null, language: string | null } | null> | null, posts: { __typename: 'PostConnection', totalCount: number | null } | null }
    | { __typename: 'ValuePlan', id: string }
   | null> | null };

export type IssuesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type IssuesQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Issue', id: string, title: string | null, description: string | null, rootCause: string | null, due: string | null, resolution: string | null, resolvedOn: string | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, owner: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, state: { __typename: 'IssueStateFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: IssueStateValue | null, isOverdue: boolean | null, hasRootCause: boolean | null } | null }
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
   | null> | null };

export type IssueLineFragment = { __typename: 'Issue', id: string, title: string | null, description: string | null, rootCause: string | null, due: string | null, resolution: string | null, resolvedOn: string | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, owner: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, state: { __typename: 'IssueStateFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: IssueStateValue | null, isOverdue: boolean | null, hasRootCause: boolean | null } | null };

export type AllianceStoriesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AllianceStoriesQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string, title: string | null, form: StoryForm | null, text: string | null, lesson: string | null, pilotResult: PilotResult | null, date: string | null, links: Array<string> | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, network: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, partnership: { __typename: 'Partnership', id: string, title: string | null } | null, goal: { __typename: 'ImpactGoal', id: string, title: string | null } | null }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null> | null };

export type AlliancePartnershipsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AlliancePartnershipsQuery = { __typename: 'Query', nodes: Array<
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
    | { __typename: 'Partnership', id: string, title: string | null, purpose: string | null, language: string | null, start: string | null, end: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, phase: { __typename: 'PartnershipPhaseFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: PartnershipPhase | null, since: string | null } | null }
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
   | null> | null };

export type AllianceContributionsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type AllianceContributionsQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string, title: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, date: string | null, valuation: Valuation | null, worth: string | null, currency: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, toActor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null }
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null> | null };

export type TopicPostsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TopicPostsQuery = { __typename: 'Query', node:
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
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string, posts: { __typename: 'PostConnection', totalCount: number | null, nodes: Array<{ __typename: 'Post', id: string, issuedAt: string | null, form: PostForm | null, text: string | null, language: string | null, perspective: PostPerspective | null, guest: string | null, inReplyToRef: { __typename: 'Reference', id: string } | null, replies: { __typename: 'PostConnection', totalCount: number | null, nodes: Array<{ __typename: 'Post', id: string, issuedAt: string | null, form: PostForm | null, text: string | null, language: string | null, perspective: PostPerspective | null, guest: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, attribution: { __typename: 'AttributionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: AttributionValue | null, author: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null } | null> | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, attribution: { __typename: 'AttributionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: AttributionValue | null, author: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type PostLineFragment = { __typename: 'Post', id: string, issuedAt: string | null, form: PostForm | null, text: string | null, language: string | null, perspective: PostPerspective | null, guest: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, attribution: { __typename: 'AttributionFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: AttributionValue | null, author: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null } | null };

export type CommitmentLineFragment = { __typename: 'Commitment', id: string, title: string | null, language: string | null, due: string | null, quantity: string | null, unit: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, receiver: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, status: { __typename: 'CommitmentStatusFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: CommitmentStatus | null, fraction: string | null, amount: string | null, quantity: string | null, unit: string | null, caveats: Array<CommitmentCaveat> | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export type GoalLineFragment = { __typename: 'ImpactGoal', id: string, title: string | null, direction: ImpactDirection | null, sdgs: Array<string> | null, language: string | null, reportedBy: { __typename: 'ReportedBy', name: string | null } | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, progress: { __typename: 'GoalProgressFinding', value: Progress | null, fraction: string | null } | null, contributions: { __typename: 'CommitmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Commitment', status: { __typename: 'CommitmentStatusFinding', value: CommitmentStatus | null } | null } | null> | null } | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export type MeasuredFragment = { __typename: 'ProgressFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: Progress | null, fraction: string | null, expected: string | null, current: string | null, baseline: string | null, target: string | null, unit: string | null, measuredOn: string | null, due: string | null, missing: Array<ProgressMissing> | null, caveats: Array<ProgressCaveat> | null };

export type StoryLineFragment = { __typename: 'Story', id: string, title: string | null, form: StoryForm | null, text: string | null, lesson: string | null, pilotResult: PilotResult | null, date: string | null, links: Array<string> | null, language: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, network: { __typename: 'SharedValueNetwork', id: string, name: string | null } | null, partnership: { __typename: 'Partnership', id: string, title: string | null } | null, goal: { __typename: 'ImpactGoal', id: string, title: string | null } | null };

export type PartnershipLineFragment = { __typename: 'Partnership', id: string, title: string | null, purpose: string | null, language: string | null, start: string | null, end: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, parties: Array<{ __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null> | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null, phase: { __typename: 'PartnershipPhaseFinding', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, value: PartnershipPhase | null, since: string | null } | null };

export type ContributionLineFragment = { __typename: 'Contribution', id: string, title: string | null, contributionKind: ContributionKind | null, quantity: string | null, unit: string | null, date: string | null, valuation: Valuation | null, worth: string | null, currency: string | null, language: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, toActor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null, evidence: { __typename: 'Evidence', value: EvidenceValue | null } | null };

export const AllianceLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllianceLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ambition"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"managementModel"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifeStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AllianceLineFragment, unknown>;
export const JudgedBasisFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgedBasis"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<JudgedBasisFragment, unknown>;
export const ReplyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reply"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReplyFragment, unknown>;
export const PlanWholeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValuePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commonBenefit"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"benefit"}},{"kind":"Field","name":{"kind":"Name","value":"stakeholder"}},{"kind":"Field","name":{"kind":"Name","value":"realized"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAims"}},{"kind":"Field","name":{"kind":"Name","value":"businessAims"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"longTermAmbition"}},{"kind":"Field","name":{"kind":"Name","value":"fundingStage"}},{"kind":"Field","name":{"kind":"Name","value":"businessModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"}},{"kind":"Field","name":{"kind":"Name","value":"creation"}},{"kind":"Field","name":{"kind":"Name","value":"capture"}},{"kind":"Field","name":{"kind":"Name","value":"financialSolidity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewDate"}}]}}]} as unknown as DocumentNode<PlanWholeFragment, unknown>;
export const DecisionStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"opensOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"passedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isDeadlocked"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consenting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"objecting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"abstaining"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecisionStateFragment, unknown>;
export const IssueLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"rootCause"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"hasRootCause"}}]}}]}}]} as unknown as DocumentNode<IssueLineFragment, unknown>;
export const PostLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Post"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"perspective"}},{"kind":"Field","name":{"kind":"Name","value":"guest"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PostLineFragment, unknown>;
export const CommitmentLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommitmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CommitmentLineFragment, unknown>;
export const GoalLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"sdgs"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalLineFragment, unknown>;
export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const MeasuredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}}]} as unknown as DocumentNode<MeasuredFragment, unknown>;
export const StoryLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Story"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lesson"}},{"kind":"Field","name":{"kind":"Name","value":"pilotResult"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StoryLineFragment, unknown>;
export const PartnershipLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnershipLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<PartnershipLineFragment, unknown>;
export const ContributionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ContributionLineFragment, unknown>;
export const AllianceDocument = {"__meta__":{"hash":"sha256:1408599e0719af841823ff02a4ab507e9916d65a09db4484b2dc14f2514d7caa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alliance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ambition"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"managementModel"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRule"}},{"kind":"Field","name":{"kind":"Name","value":"sponsorsNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"decisionRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"minimumDays"}},{"kind":"Field","name":{"kind":"Name","value":"deadlock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"gate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"individualPlans"}},{"kind":"Field","name":{"kind":"Name","value":"collectivePlan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultAudience"}},{"kind":"Field","name":{"kind":"Name","value":"packs"}},{"kind":"Field","name":{"kind":"Name","value":"postRetentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"disclaimer"}},{"kind":"Field","name":{"kind":"Name","value":"splitFromRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splitFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceQuery, AllianceQueryVariables>;
export const AllianceSplitDocument = {"__meta__":{"hash":"sha256:ff2f924d736c3955b5be593df77e9a4a98ee097f9eee5680858fb770453efab3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceSplit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"charters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"charter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"staying"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"left"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notChosen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceSplitQuery, AllianceSplitQueryVariables>;
export const AlliancesDocument = {"__meta__":{"hash":"sha256:d39d7443684c4c71d3ae86540f53226da4273872bbcd15654f8b676e9808fb88"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alliances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetworkFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sharedValueNetworks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"TITLE_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllianceLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllianceLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ambition"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"managementModel"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifeStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AlliancesQuery, AlliancesQueryVariables>;
export const AlliancesByWordsDocument = {"__meta__":{"hash":"sha256:368c9e586686d07659be3f6d29fd092b8ee389ce4dde4d103bded30996dcf53e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlliancesByWords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"words"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SharedValueNetwork"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllianceLine"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllianceLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ambition"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"managementModel"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifeStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AlliancesByWordsQuery, AlliancesByWordsQueryVariables>;
export const AllianceAmongUsDocument = {"__meta__":{"hash":"sha256:b199b019735226da37c3f5f1deeecedd2024969ecf3b758121c58e1860d5a14a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceAmongUs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wordsAndDeeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"isPaused"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"affirming"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"deeds"}},{"kind":"Field","name":{"kind":"Name","value":"newGoals"}},{"kind":"Field","name":{"kind":"Name","value":"newPromises"}},{"kind":"Field","name":{"kind":"Name","value":"renewedPromises"}},{"kind":"Field","name":{"kind":"Name","value":"duePromises"}},{"kind":"Field","name":{"kind":"Name","value":"keptPromises"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"}},{"kind":"Field","name":{"kind":"Name","value":"ambition"}},{"kind":"Field","name":{"kind":"Name","value":"charterChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"equity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"without"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownWeights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"attended"}},{"kind":"Field","name":{"kind":"Name","value":"objections"}},{"kind":"Field","name":{"kind":"Name","value":"objectionsHeard"}},{"kind":"Field","name":{"kind":"Name","value":"objectionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"benefitsStated"}},{"kind":"Field","name":{"kind":"Name","value":"benefitsCame"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"otherThanMoney"}},{"kind":"Field","name":{"kind":"Name","value":"ownWeight"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialBusinessBalance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"socialAims"}},{"kind":"Field","name":{"kind":"Name","value":"businessAims"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"plans"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgedBasis"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reply"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AllianceAmongUsQuery, AllianceAmongUsQueryVariables>;
export const AllianceAlignmentDocument = {"__meta__":{"hash":"sha256:8fe07606840b1ffe0e2af7e332b81942e62e69c79025fc261194a0acfe1bceb4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceAlignment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"alignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"affirmation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceAlignmentQuery, AllianceAlignmentQueryVariables>;
export const AllianceLifeDocument = {"__meta__":{"hash":"sha256:7ac4d9754b500ee162a98852c422b589a8e6765d97c830e7250a74610e3e4905"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceLife"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lifeStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"seenOtherwise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unsaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceLifeQuery, AllianceLifeQueryVariables>;
export const AllianceConvergenceDocument = {"__meta__":{"hash":"sha256:3b6d0bfcc11b9c95aad9f822d8bf6150fff9c29c5c792ba074ef772b9267b5b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceConvergence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarters"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"convergence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarters"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"records"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quarters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"affirming"}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"}},{"kind":"Field","name":{"kind":"Name","value":"common"}},{"kind":"Field","name":{"kind":"Name","value":"likeness"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceConvergenceQuery, AllianceConvergenceQueryVariables>;
export const AllianceMembersDocument = {"__meta__":{"hash":"sha256:dbfe7110735bc54b655a8d4de536129579fe39cceda16d2bf0c79153ed9161f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"motivation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"ownWeight"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceMembersQuery, AllianceMembersQueryVariables>;
export const AllianceParticipantsDocument = {"__meta__":{"hash":"sha256:a86d509d509f2e13ac80cc32841ef8d1d1fdba1a0e5966c39d2e27b2594ae08f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProfileLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<AllianceParticipantsQuery, AllianceParticipantsQueryVariables>;
export const MembershipAdmissionDocument = {"__meta__":{"hash":"sha256:232b9d2c71d437535a748cfca954e31dd779e8df8bda2ee2fcd42ccb37ece4d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MembershipAdmission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"admission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"admissionRule"}},{"kind":"Field","name":{"kind":"Name","value":"followsRule"}},{"kind":"Field","name":{"kind":"Name","value":"hasMotivation"}},{"kind":"Field","name":{"kind":"Name","value":"sponsorsNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sponsors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consenting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"objecting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembershipAdmissionQuery, MembershipAdmissionQueryVariables>;
export const PartnershipDocument = {"__meta__":{"hash":"sha256:e3eb9b835100cabf1f778f13a47a50c99ccac81a7c8cda88a5c8e18619d0f57a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Partnership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"fundingOrigin"}},{"kind":"Field","name":{"kind":"Name","value":"fundingNote"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"contractUrl"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partiesRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnershipQuery, PartnershipQueryVariables>;
export const PartnershipPlansDocument = {"__meta__":{"hash":"sha256:9fb11dd0d7f100bc10f3e061c2cb69dade10c424596142166f4ce23921e40786"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanWhole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValuePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commonBenefit"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"benefit"}},{"kind":"Field","name":{"kind":"Name","value":"stakeholder"}},{"kind":"Field","name":{"kind":"Name","value":"realized"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAims"}},{"kind":"Field","name":{"kind":"Name","value":"businessAims"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"longTermAmbition"}},{"kind":"Field","name":{"kind":"Name","value":"fundingStage"}},{"kind":"Field","name":{"kind":"Name","value":"businessModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"}},{"kind":"Field","name":{"kind":"Name","value":"creation"}},{"kind":"Field","name":{"kind":"Name","value":"capture"}},{"kind":"Field","name":{"kind":"Name","value":"financialSolidity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewDate"}}]}}]} as unknown as DocumentNode<PartnershipPlansQuery, PartnershipPlansQueryVariables>;
export const PartnershipPlansOfPartiesDocument = {"__meta__":{"hash":"sha256:f100702dad476bd7d122e8217d6ba368002030a554938507667a30e0eb30b782"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipPlansOfParties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"valuePlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"partnershipRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"valuePlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"partnershipRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnershipPlansOfPartiesQuery, PartnershipPlansOfPartiesQueryVariables>;
export const PlansByIdsDocument = {"__meta__":{"hash":"sha256:769d98bda46dde7b488374078ed000276e64e284953d583d5165f3601ce32f4f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlansByIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValuePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanWhole"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValuePlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commonBenefit"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"benefit"}},{"kind":"Field","name":{"kind":"Name","value":"stakeholder"}},{"kind":"Field","name":{"kind":"Name","value":"realized"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialAims"}},{"kind":"Field","name":{"kind":"Name","value":"businessAims"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"longTermAmbition"}},{"kind":"Field","name":{"kind":"Name","value":"fundingStage"}},{"kind":"Field","name":{"kind":"Name","value":"businessModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposition"}},{"kind":"Field","name":{"kind":"Name","value":"creation"}},{"kind":"Field","name":{"kind":"Name","value":"capture"}},{"kind":"Field","name":{"kind":"Name","value":"financialSolidity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewDate"}}]}}]} as unknown as DocumentNode<PlansByIdsQuery, PlansByIdsQueryVariables>;
export const PartnershipContributionsDocument = {"__meta__":{"hash":"sha256:95c6170e83ba6cb1518e60bcc265bb58640f09e4148ed9f5043187c770c9abc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipContributions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contributionsMade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContributionLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<PartnershipContributionsQuery, PartnershipContributionsQueryVariables>;
export const PartnershipIssuesDocument = {"__meta__":{"hash":"sha256:9c5d15e438878876287caa331afe35dbdd83e374455a8f9c039cbf76da4e5302"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipIssues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssueLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"rootCause"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"hasRootCause"}}]}}]}}]} as unknown as DocumentNode<PartnershipIssuesQuery, PartnershipIssuesQueryVariables>;
export const PartnershipAmongUsDocument = {"__meta__":{"hash":"sha256:a19dd7b12fed17a353a6b67cc8f5c692541a0328d301a2101a673d221f4a8abc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipAmongUs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mutualBenefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"}},{"kind":"Field","name":{"kind":"Name","value":"contributionsNotCash"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planClashes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"socialBusinessBalance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"socialAims"}},{"kind":"Field","name":{"kind":"Name","value":"businessAims"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgedBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reply"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"plans"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgedBasis"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reply"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PartnershipAmongUsQuery, PartnershipAmongUsQueryVariables>;
export const PartnershipPromisesDocument = {"__meta__":{"hash":"sha256:4c4b20c57a7f80061a88a34605734b7975918340d481e5936e01662ae59a0bcb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnershipPromises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommitmentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommitmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"fraction"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<PartnershipPromisesQuery, PartnershipPromisesQueryVariables>;
export const AllianceRecordsDocument = {"__meta__":{"hash":"sha256:59ccb2907ac9ee7cdd7c6dd223d3d76e6203f30ce2cab6444a98519c5fda2c63"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"gatherings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributionsMade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceRecordsQuery, AllianceRecordsQueryVariables>;
export const AllianceSharedWithFewDocument = {"__meta__":{"hash":"sha256:0258163d7cd1b87b959061ad336237be558eed221dea75f8292e09f2394269f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceSharedWithFew"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gatherings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"networkRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceSharedWithFewQuery, AllianceSharedWithFewQueryVariables>;
export const GatheringsDocument = {"__meta__":{"hash":"sha256:8eb5db585bda0de0e9b213e0d0a99ef6bc6cf451978d1a4f82c2d9480dbbc3d4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gatherings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Gathering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"agenda"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"minutesUrl"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitedRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GatheringsQuery, GatheringsQueryVariables>;
export const HealthChecksDocument = {"__meta__":{"hash":"sha256:d1a364b0ca1184be4ca67b401a0cf589e21e5f6d1aaeb827b010c97e6638cda8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HealthChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HealthCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"respondents"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"ones"}},{"kind":"Field","name":{"kind":"Name","value":"twos"}},{"kind":"Field","name":{"kind":"Name","value":"threes"}},{"kind":"Field","name":{"kind":"Name","value":"fours"}},{"kind":"Field","name":{"kind":"Name","value":"fives"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HealthChecksQuery, HealthChecksQueryVariables>;
export const ProposalsDocument = {"__meta__":{"hash":"sha256:84d30980a376a7a535a6c7d930490fb502f4a4d998bbf263f6318c0040ad7c50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Proposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"topic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"inFavour"}},{"kind":"Field","name":{"kind":"Name","value":"against"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecisionState"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionFinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"opensOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"passedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isDeadlocked"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consenting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"objecting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"abstaining"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposalsQuery, ProposalsQueryVariables>;
export const TopicsDocument = {"__meta__":{"hash":"sha256:5eee3c5efde67bbc360924776347bb59925b7e2ecc27886db097ccb23a02b5db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Topics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gathering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopicsQuery, TopicsQueryVariables>;
export const IssuesDocument = {"__meta__":{"hash":"sha256:98ac7a9c4ba0d96048a11cde9a9cb7d5a24a8f32465c1680649874efd2f82cea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Issues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssueLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Issue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"rootCause"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"hasRootCause"}}]}}]}}]} as unknown as DocumentNode<IssuesQuery, IssuesQueryVariables>;
export const AllianceStoriesDocument = {"__meta__":{"hash":"sha256:7b6cbd56c25613c756e314472917c90d451601c892122e35c5371ed5e0588b1d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceStories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Story"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoryLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoryLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Story"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lesson"}},{"kind":"Field","name":{"kind":"Name","value":"pilotResult"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<AllianceStoriesQuery, AllianceStoriesQueryVariables>;
export const AlliancePartnershipsDocument = {"__meta__":{"hash":"sha256:ab9f1e810acb0cf82c7fbfe3eb1bd4cd32691d3a49a8bc6f12b721e45af06932"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlliancePartnerships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartnershipLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartnershipLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<AlliancePartnershipsQuery, AlliancePartnershipsQueryVariables>;
export const AllianceContributionsDocument = {"__meta__":{"hash":"sha256:a0006f13e0769d6ebde54546df747fccb9bbffda6bb9e8a37dadc9f9302a3d8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceContributions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContributionLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"contributionKind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"valuation"}},{"kind":"Field","name":{"kind":"Name","value":"worth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AllianceContributionsQuery, AllianceContributionsQueryVariables>;
export const TopicPostsDocument = {"__meta__":{"hash":"sha256:51b1ee7f2045e24e80aee94f6e5a764788f6da248ccea8bb958fb83ad2c8ef1e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopicPosts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Topic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PostLine"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyToRef"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PostLine"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Post"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"perspective"}},{"kind":"Field","name":{"kind":"Name","value":"guest"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopicPostsQuery, TopicPostsQueryVariables>;