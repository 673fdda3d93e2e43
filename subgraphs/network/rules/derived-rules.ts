import { registry } from '../../../schema/index.ts';
import { ACTIVITY, ACTIVITY_CAVEATS, ACTIVITY_RULE } from './actors/activity.ts';
import { TRANSPARENCY_GAPS, TRANSPARENCY_RULE } from './actors/transparency.ts';
import { ALIGNMENT_CAVEATS, ALIGNMENT_RULE } from './alliances/alignment.ts';
import { DEEDS } from './alliances/alliance-deeds.ts';
import { CONVERGENCE, CONVERGENCE_RULE } from './alliances/convergence.ts';
import { EQUITY_DIMENSIONS, EQUITY_RULE } from './alliances/equity.ts';
import { LIFE_STAGE_RULE } from './alliances/life-stage.ts';
import { ROUNDS, ROUNDS_RULE } from './alliances/rounds.ts';
import { SPLIT_RULE, SPLITS } from './alliances/split.ts';
import { WORDS_AND_DEEDS, WORDS_AND_DEEDS_CAVEATS, WORDS_AND_DEEDS_RULE } from './alliances/words-and-deeds.ts';
import { CHALLENGE_RANKING_RULE, RISK_CLASSES } from './challenges/challenge-ranking.ts';
import { GAP_REASONS, GAPS_RULE } from './challenges/gaps.ts';
import { WAYS_TO_WORK, WHO_WORKS_ON_RULE } from './challenges/who-works-on.ts';
import { ADMISSION_PIECES, ADMISSION_RULE, ADMISSIONS } from './decisions/admission.ts';
import { DECISION_RULE, DECISIONS } from './decisions/decision.ts';
import { EVIDENCE_RULE, EVIDENCE_VALUES } from './evidence/evidence.ts';
import { FRESHNESS, FRESHNESS_RULE } from './evidence/freshness.ts';
import { FOLLOW_UPS } from './follow-ups/follow-up.ts';
import { FOLLOW_UPS_RULE } from './follow-ups/follow-ups.ts';
import { IMPACT_SUMMARY_RULE, SUMMARY_GROUPS } from './impact/impact-summary.ts';
import { SAFEGUARD_HARMS, SAFEGUARD_RULE } from './impact/safeguard.ts';
import { CONNECTIONS_RULE } from './network-map/connections.ts';
import { CONSTELLATION_RULE } from './network-map/constellation.ts';
import { BOUNDARIES, MEASURES, NETWORK_MAP_RULE } from './network-map/network-map.ts';
import { RELATION_KINDS } from './network-map/relations.ts';
import { BENEFIT_ALERTS, BENEFIT_STATES, MUTUAL_BENEFIT_RULE, MUTUAL_BENEFITS } from './partnerships/mutual-benefit.ts';
import {
  MISSING_PIECES,
  PARTNERSHIP_PHASE_RULE,
  PARTNERSHIP_PHASES,
  PHASE_CAVEATS,
} from './partnerships/partnership-phase.ts';
import { PLAN_CLASHES_RULE, PLAN_REASONS, PLAN_RELATIONS } from './partnerships/plan-clashes.ts';
import { BALANCE_RULE, BALANCE_SIGNS } from './partnerships/social-business-balance.ts';
import { COMMITMENT_PROGRESS_RULE } from './progress/commitment-progress.ts';
import { GOAL_PROGRESS_RULE } from './progress/goal-progress.ts';
import { INDICATOR_PROGRESS_RULE } from './progress/indicator-progress.ts';
import { PROGRESS_CAVEATS, PROGRESS_MISSING, PROGRESS_VALUES } from './progress/progress.ts';
import { COMMITMENT_CAVEATS, COMMITMENT_STATUS_RULE, COMMITMENT_STATUSES } from './promises/commitment-status.ts';
import { ATTRIBUTION_RULE, ATTRIBUTIONS } from './roundtable/attribution.ts';
import { ISSUE_STATE_RULE, ISSUE_STATES } from './roundtable/issue-state.ts';
import { PARTNER_REASONS, SUGGESTED_PARTNERS_RULE } from './suggested-partners/suggested-partners.ts';

/** Who is shown what a rule comes to. */
export const SEEN_BY = {
  ANYBODY: 'Anybody, out of the records that they may see.',
  LIVE: 'Anybody, out of the records that they may see. For somebody who is signed in, those concerned are asked for what they share with the asker, so that the value may rightly be another.',
  OWN_LIVE:
    'Anybody, out of the records that they may see. For somebody who is signed in, and whose own organization it is about, those concerned are asked for what they share with the asker, so that the value may rightly be another.',
  SIGNED_IN: 'Somebody who is signed in, about their own organization; others get an error that says so.',
  PARTIES:
    'The parties of the partnership, signed in. It judges: for everybody else it is null, exactly as if it were not there, and it is in no filter, order, ranking or list.',
  MEMBERS:
    'Confirmed members of the network, signed in, from five members on. It judges: for everybody else it is null, exactly as if it were not there, and it is in no filter, order, ranking or list.',
  MEMBERS_OR_PARTIES:
    'Of a partnership its parties; of a network its confirmed members, from five on; signed in. It judges: for everybody else it is null, exactly as if it were not there, and it is in no filter, order, ranking or list.',
  SUBJECT_OR_ALLIES:
    'The actor itself, and confirmed members of a network with it, signed in. It judges: for everybody else it is null, exactly as if it were not there, and it is in no filter, order, ranking or list.',
  SUBJECT_MORE:
    'Anybody, out of the records that they may see. The actor itself, signed in, is also shown which records it could do something about; for everybody else that is null.',
} as const;

/** One way in which a rule is applied, with a name that its findings carry. */
export type AppliedRule = {
  /** As findings carry it. */
  readonly rule: string;
  /** Docstrings that tell how it goes and where it is weak: file from this folder on, and name of what they stand at. */
  readonly told: readonly `${string}#${string}`[];
  /** Weaknesses that its answers carry along; those of the docstrings else. */
  readonly caveats?: readonly string[];
  /** Fields of the API by which it is asked for. */
  readonly fields: readonly `${string}.${string}`[];
  /** Values, each with its meaning, by what they are. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly seenBy: keyof typeof SEEN_BY;
  /** What comes where there is too little to go by. */
  readonly tooLittle: string;
  /** The standard or paper that it follows. */
  readonly source: string;
};

/** A rule of derived truth. Its number is a name: it is never given to another rule. */
export type DerivedRule = {
  readonly title: string;
  /** The question that it answers. */
  readonly question: string;
  /** None while it is not served. */
  readonly applied: readonly AppliedRule[];
};

const OURS = 'No standard: this project’s own.';

/** All rules of derived truth, by number. What values mean and how rules go stands beside the rules; here is where to find it. */
export const DERIVED_RULES: Readonly<Record<number, DerivedRule>> = {
  1: {
    title: 'Evidence',
    question: 'What do those say whom a statement names?',
    applied: [
      {
        rule: EVIDENCE_RULE,
        told: ['evidence/evidence.ts#EVIDENCE_VALUES', 'evidence/evidence.ts#evidenceOf'],
        fields: ['Commitment.evidence', 'Membership.evidence', 'Partnership.evidence'],
        values: { Values: EVIDENCE_VALUES },
        seenBy: 'ANYBODY',
        tooLittle:
          'UNANSWERED while somebody has not answered, UNDISCLOSED where it cannot be told who is named, null where nobody is.',
        source:
          'The negotiation of the Dataspace Protocol (dsp:ContractNegotiation); hypercerts, where a claim and what others say of it are apart.',
      },
    ],
  },
  2: {
    title: 'Commitment status',
    question: 'How does a promise stand?',
    applied: [
      {
        rule: COMMITMENT_STATUS_RULE,
        told: [
          'promises/commitment-status.ts#COMMITMENT_STATUSES',
          'progress/reported-amount.ts#ReportedAmount',
          'promises/agreed-terms.ts#AgreedTerms',
        ],
        fields: ['Commitment.status'],
        values: { Values: COMMITMENT_STATUSES, Caveats: COMMITMENT_CAVEATS },
        seenBy: 'OWN_LIVE',
        tooLittle: 'There is always a value: what is not known is told by the caveats, and amounts are null.',
        source: 'ValueFlows (vf:Commitment, fulfilled by vf:EconomicEvent).',
      },
    ],
  },
  3: {
    title: 'Freshness',
    question: 'How long ago did its author last stand by a statement?',
    applied: [
      {
        rule: FRESHNESS_RULE,
        told: ['evidence/freshness.ts#FRESHNESS', 'evidence/freshest.ts#freshestOf'],
        fields: [
          'ImpactGoal.freshness',
          'Indicator.freshness',
          'Commitment.freshness',
          'SharedValueNetwork.freshness',
          'ValueActor.freshness',
        ],
        values: { Values: FRESHNESS },
        seenBy: 'ANYBODY',
        tooLittle: 'There is always a value: the statement itself has a day. Null for an actor that has made none.',
        source:
          'Currency, or timeliness, as a quality of data (ISO/IEC 25012), counted in rhythms that each author declares; months by ISO 8601.',
      },
    ],
  },
  4: {
    title: 'Progress',
    question: 'How far has it come from its baseline to its target, and is that on schedule?',
    applied: [
      {
        rule: INDICATOR_PROGRESS_RULE,
        told: ['progress/progress.ts#PROGRESS_VALUES', 'progress/indicator-progress.ts#indicatorProgressOf'],
        fields: ['Indicator.progress'],
        values: { Values: PROGRESS_VALUES, 'What may be missing': PROGRESS_MISSING, Caveats: PROGRESS_CAVEATS },
        seenBy: 'OWN_LIVE',
        tooLittle: 'INSUFFICIENT, and `missing` says what is.',
        source:
          'Science Based Targets initiative (linear interpolation between base year and target year), cids:Indicator, UCUM for units.',
      },
      {
        rule: COMMITMENT_PROGRESS_RULE,
        told: ['progress/commitment-progress.ts#commitmentProgressOf', 'progress/reported-amount.ts#ReportedAmount'],
        fields: ['Commitment.progress'],
        seenBy: 'OWN_LIVE',
        tooLittle: 'INSUFFICIENT, and `missing` says what is.',
        source: 'As for indicators, and ValueFlows (vf:EconomicEvent).',
      },
      {
        rule: GOAL_PROGRESS_RULE,
        told: ['progress/goal-progress.ts#goalProgressOf'],
        fields: ['ImpactGoal.progress'],
        seenBy: 'OWN_LIVE',
        tooLittle: 'INSUFFICIENT; indicators of which it cannot be told are left out, with a caveat.',
        source: 'As for indicators.',
      },
    ],
  },
  5: {
    title: 'Amplify and mitigate',
    question: 'What is to be increased, beside what is to be prevented?',
    applied: [
      {
        rule: IMPACT_SUMMARY_RULE,
        told: ['impact/impact-summary.ts#SUMMARY_GROUPS', 'impact/authorities.ts#partsAmong'],
        fields: ['Query.impactSummary', 'ValueActor.impactSummary', 'SharedValueNetwork.impactSummary'],
        values: { 'What it may be grouped by': SUMMARY_GROUPS },
        seenBy: 'ANYBODY',
        tooLittle: 'Counts are 0 and sums are left out; commitments without a quantity are counted apart.',
        source: 'ABC of impact (Impact Management Platform), UN SDGs, UCUM, ISO 4217, ISO 3166-2.',
      },
    ],
  },
  6: {
    title: 'Partnership phase',
    question: 'In which phase is a partnership, and what does the next one wait for?',
    applied: [
      {
        rule: PARTNERSHIP_PHASE_RULE,
        told: ['partnerships/partnership-phase.ts#PARTNERSHIP_PHASES'],
        fields: ['Partnership.phase'],
        values: { Values: PARTNERSHIP_PHASES, 'What may be missing': MISSING_PIECES, Caveats: PHASE_CAVEATS },
        seenBy: 'LIVE',
        tooLittle:
          'INSUFFICIENT; where only a plan or a word is missing, the earlier phase, and `missing` says what and of whom.',
        source: 'Austin and Seitanidi 2012; Porter and Kramer 2011.',
      },
    ],
  },
  7: {
    title: 'Mutual benefit, and where plans clash',
    question: 'Is a partnership good for each of its parties, and do their plans go together?',
    applied: [
      {
        rule: MUTUAL_BENEFIT_RULE,
        told: ['partnerships/mutual-benefit.ts#MUTUAL_BENEFITS'],
        fields: ['Partnership.mutualBenefit'],
        values: {
          Values: MUTUAL_BENEFITS,
          'Of each party': BENEFIT_STATES,
          'Alerts, to the parties only': BENEFIT_ALERTS,
        },
        seenBy: 'PARTIES',
        tooLittle: 'INSUFFICIENT.',
        source: 'Austin and Seitanidi 2012, on the value that collaborations create for each partner.',
      },
      {
        rule: PLAN_CLASHES_RULE,
        told: ['partnerships/plan-clashes.ts#PLAN_RELATIONS'],
        fields: ['Partnership.planClashes'],
        values: { Values: PLAN_RELATIONS, Reasons: PLAN_REASONS },
        seenBy: 'PARTIES',
        tooLittle: 'An empty list.',
        source: OURS,
      },
    ],
  },
  8: {
    title: 'Equity lens',
    question: 'Who in a network has a seat, is heard, gives, and has something from it?',
    applied: [
      {
        rule: EQUITY_RULE,
        told: ['alliances/equity.ts#EQUITY_RULE'],
        fields: ['SharedValueNetwork.equity'],
        values: { 'What is counted': EQUITY_DIMENSIONS },
        seenBy: 'MEMBERS',
        tooLittle: 'Empty lists below five members, and `basis.isEnough` is false.',
        source: OURS,
      },
    ],
  },
  9: {
    title: 'Transparency',
    question: 'How open is an actor about what it does?',
    applied: [
      {
        rule: TRANSPARENCY_RULE,
        told: ['actors/transparency.ts#TRANSPARENCY_RULE'],
        fields: ['ValueActor.transparency'],
        values: { 'What it could do something about': TRANSPARENCY_GAPS },
        seenBy: 'SUBJECT_MORE',
        tooLittle: 'Counts are 0.',
        source: 'AA1000 Accountability Principles (AA1000AP, 2018).',
      },
    ],
  },
  10: {
    title: 'Social and business balance',
    question: 'Does an alliance have social and business aims both?',
    applied: [
      {
        rule: BALANCE_RULE,
        told: ['partnerships/social-business-balance.ts#BALANCE_SIGNS'],
        fields: ['Partnership.socialBusinessBalance', 'SharedValueNetwork.socialBusinessBalance'],
        values: { Values: BALANCE_SIGNS },
        seenBy: 'MEMBERS_OR_PARTIES',
        tooLittle: 'INSUFFICIENT.',
        source: 'Creating shared value (Porter and Kramer 2011).',
      },
    ],
  },
  11: {
    title: 'Alignment',
    question: 'Do an actor’s words on a charter and its deeds go together?',
    applied: [
      {
        rule: ALIGNMENT_RULE,
        told: ['alliances/alignment.ts#ALIGNMENT_RULE', 'alliances/alliance-deeds.ts#deedsFor'],
        caveats: ALIGNMENT_CAVEATS,
        fields: ['SharedValueNetwork.alignment'],
        values: { Deeds: DEEDS },
        seenBy: 'MEMBERS',
        tooLittle: 'No members in the list, and `basis.isEnough` is false.',
        source: OURS,
      },
    ],
  },
  12: {
    title: 'Ambition and drift',
    question: 'Does an alliance still do what it says, quarter by quarter?',
    applied: [
      {
        rule: WORDS_AND_DEEDS_RULE,
        told: [
          'alliances/words-and-deeds.ts#WORDS_AND_DEEDS',
          'alliances/alliance-deeds.ts#deedsFor',
          'alliances/pauses.ts#pausesOf',
        ],
        caveats: WORDS_AND_DEEDS_CAVEATS,
        fields: ['SharedValueNetwork.wordsAndDeeds'],
        values: { Values: WORDS_AND_DEEDS, Deeds: DEEDS },
        seenBy: 'MEMBERS',
        tooLittle: 'INSUFFICIENT; of a quarter with fewer than five members nothing but their number is told.',
        source: 'Mission drift: Ebrahim, Battilana and Mair 2014.',
      },
    ],
  },
  13: {
    title: 'Cultural convergence',
    question: 'Do the beliefs of members come together, or apart?',
    applied: [
      {
        rule: CONVERGENCE_RULE,
        told: ['alliances/convergence.ts#CONVERGENCE'],
        fields: ['SharedValueNetwork.convergence'],
        values: { Values: CONVERGENCE },
        seenBy: 'OWN_LIVE',
        tooLittle: 'INSUFFICIENT; likeness is null where fewer than five members have affirmed any belief.',
        source: 'Jaccard 1912, for how alike two sets are.',
      },
    ],
  },
  14: {
    title: 'Network map',
    question: 'Who is related to whom, who is in the middle, and who joins what would be apart?',
    applied: [
      {
        rule: NETWORK_MAP_RULE,
        told: [
          'network-map/network-map.ts#NETWORK_MAP_RULE',
          'network-map/relations.ts#relationsBy',
          'actors/legal-entities.ts#legalEntitiesIn',
          'network-map/map-marks.ts#mapMarksIn',
        ],
        fields: ['Query.networkMap'],
        values: { Relations: RELATION_KINDS, Measures: MEASURES, Boundaries: BOUNDARIES },
        seenBy: 'ANYBODY',
        tooLittle: 'Actors without relations stand alone; where there is none at all, `basis.isEnough` is false.',
        source: 'Brin and Page 1998, Freeman 1977, Brandes 2001, Blondel et al. 2008, Newman 2006, Tushman 1977.',
      },
      {
        rule: CONNECTIONS_RULE,
        told: ['network-map/connections.ts#CONNECTIONS_RULE'],
        fields: ['ValueActor.connections'],
        seenBy: 'ANYBODY',
        tooLittle: 'Empty lists; null for an actor that takes no part here.',
        source: 'The ego network of social network analysis.',
      },
    ],
  },
  15: {
    title: 'Influence over time',
    question: 'Whose recorded activity rises or falls, month by month, and by which relations?',
    applied: [
      {
        rule: ACTIVITY_RULE,
        told: ['actors/activity.ts#ACTIVITY'],
        caveats: ACTIVITY_CAVEATS,
        fields: ['ValueActor.activity'],
        values: { Values: ACTIVITY },
        seenBy: 'SUBJECT_OR_ALLIES',
        tooLittle: 'INSUFFICIENT, without any month.',
        source: OURS,
      },
    ],
  },
  16: {
    title: 'Constellation',
    question: 'Which networks share members, and who bridges them?',
    applied: [
      {
        rule: CONSTELLATION_RULE,
        told: ['network-map/constellation.ts#CONSTELLATION_RULE'],
        fields: ['Query.constellation'],
        seenBy: 'ANYBODY',
        tooLittle: 'Empty lists.',
        source: 'Affiliation networks (Breiger 1974, the duality of persons and groups).',
      },
    ],
  },
  17: {
    title: 'Gaps, and who works on a challenge',
    question: 'What was named and is not acted on, and who works on this challenge?',
    applied: [
      {
        rule: GAPS_RULE,
        told: ['challenges/gaps.ts#GAP_REASONS'],
        fields: ['Query.gaps'],
        values: { Reasons: GAP_REASONS },
        seenBy: 'ANYBODY',
        tooLittle: 'Empty lists; null for a network that is not there.',
        source: OURS,
      },
      {
        rule: WHO_WORKS_ON_RULE,
        told: ['challenges/who-works-on.ts#WAYS_TO_WORK'],
        fields: ['Query.whoWorksOn'],
        values: { Ways: WAYS_TO_WORK },
        seenBy: 'ANYBODY',
        tooLittle: 'An empty list; null for a challenge that is not there.',
        source: OURS,
      },
    ],
  },
  18: {
    title: 'Whom to talk to',
    question: 'Whom could an actor talk to, and why?',
    applied: [
      {
        rule: SUGGESTED_PARTNERS_RULE,
        told: ['suggested-partners/suggested-partners.ts#PARTNER_REASONS'],
        fields: ['Query.suggestedPartners'],
        values: { Reasons: PARTNER_REASONS },
        seenBy: 'OWN_LIVE',
        tooLittle: 'An empty list.',
        source: 'vf:Intent for needs and offers; the strength of weak ties (Granovetter 1973) for unlikely alliances.',
      },
    ],
  },
  19: {
    title: 'Safeguard',
    question: 'Whose goal to prevent something may this goal to increase something harm?',
    applied: [
      {
        rule: SAFEGUARD_RULE,
        told: ['impact/safeguard.ts#SAFEGUARD_RULE'],
        fields: ['Query.safeguard'],
        values: { 'How it may be harmed': SAFEGUARD_HARMS },
        seenBy: 'OWN_LIVE',
        tooLittle:
          'An empty list: nothing was published, which does not say that nothing is harmed. Null where the goal is not there, or not one to increase something.',
        source: 'UN Guiding Principles on Business and Human Rights, principle 17.',
      },
    ],
  },
  20: {
    title: 'Challenge ranking',
    question: 'Which shared challenges weigh most, under a named scenario?',
    applied: [
      {
        rule: CHALLENGE_RANKING_RULE,
        told: ['challenges/challenge-ranking.ts#CHALLENGE_RANKING_RULE'],
        fields: ['Query.challengeRanking'],
        values: { Classes: RISK_CLASSES },
        seenBy: 'ANYBODY',
        tooLittle:
          'UNRATED where a case does not say how likely or grave; an empty list where there is no case; null for a network that is not there.',
        source: 'ISO 31010 (consequence/likelihood matrix), and what Cox 2008 found wrong with it.',
      },
    ],
  },
  21: {
    title: 'Follow-up queue',
    question: 'What waits for the coordinator of my organization?',
    applied: [
      {
        rule: FOLLOW_UPS_RULE,
        told: ['follow-ups/follow-ups.ts#FOLLOW_UPS_RULE'],
        fields: ['Query.followUps'],
        values: { 'What may wait': FOLLOW_UPS },
        seenBy: 'SIGNED_IN',
        tooLittle: 'An empty list.',
        source: OURS,
      },
    ],
  },
  22: {
    title: 'Decision',
    question: 'What became of a proposal, by consent?',
    applied: [
      {
        rule: DECISION_RULE,
        told: [
          'decisions/decision.ts#DECISIONS',
          'decisions/consent.ts#ConsentRule',
          'decisions/working-days.ts#workingDayAfter',
        ],
        fields: ['Proposal.decision'],
        values: { Values: DECISIONS },
        seenBy: 'LIVE',
        tooLittle: 'INSUFFICIENT.',
        source: 'Sociocracy (Endenburg 1981; Rau and Koch-Gonzalez 2018).',
      },
      {
        rule: ADMISSION_RULE,
        told: ['decisions/admission.ts#ADMISSIONS'],
        fields: ['Membership.admission'],
        values: { Values: ADMISSIONS, 'What may be missing': ADMISSION_PIECES },
        seenBy: 'LIVE',
        tooLittle: 'INSUFFICIENT; where only something is missing, WAITING, and `missing` says what.',
        source: 'Sociocracy, for admission by consent.',
      },
    ],
  },
};

/** What is derived besides: of the life of a network, and of single records at its roundtable. */
export const FURTHER_RULES: readonly DerivedRule[] = [
  {
    title: 'Stages of life, rounds and splits of a network',
    question: 'At which stage is a network, is its next round due, and how far has it split?',
    applied: [
      {
        rule: LIFE_STAGE_RULE,
        told: ['alliances/life-stage.ts#LIFE_STAGE_RULE'],
        fields: ['SharedValueNetwork.lifeStage'],
        values: { Stages: valuesIn('LifeStageEvent', 'stage'), Threats: valuesIn('LifeStageEvent', 'threats') },
        seenBy: 'LIVE',
        tooLittle: 'Null where nobody who takes part has told of any stage.',
        source: 'Gray 1989, on the life of collaborations.',
      },
      {
        rule: ROUNDS_RULE,
        told: ['alliances/rounds.ts#ROUNDS'],
        fields: ['SharedValueNetwork.rounds'],
        values: { Values: ROUNDS },
        seenBy: 'LIVE',
        tooLittle: 'NO_RHYTHM.',
        source: OURS,
      },
      {
        rule: SPLIT_RULE,
        told: ['alliances/split.ts#SPLITS'],
        fields: ['SharedValueNetwork.split'],
        values: { Values: SPLITS },
        seenBy: 'LIVE',
        tooLittle: 'NOT_SPLIT.',
        source: OURS,
      },
    ],
  },
  {
    title: 'Posts and issues',
    question: 'Whose words is a post, and does somebody see to an issue?',
    applied: [
      {
        rule: ATTRIBUTION_RULE,
        told: ['roundtable/attribution.ts#ATTRIBUTIONS'],
        fields: ['Post.attribution'],
        values: { Values: ATTRIBUTIONS },
        seenBy: 'OWN_LIVE',
        tooLittle: 'NOT_CONFIRMED: it stands under its issuer.',
        source: OURS,
      },
      {
        rule: ISSUE_STATE_RULE,
        told: ['roundtable/issue-state.ts#ISSUE_STATES'],
        fields: ['Issue.state'],
        values: { Values: ISSUE_STATES },
        seenBy: 'OWN_LIVE',
        tooLittle: 'ASKED while nobody has said so; what may be withheld is null.',
        source: OURS,
      },
    ],
  },
];

/** What the values of a field mean that a kind declares. */
function valuesIn(kind: string, field: string): Readonly<Record<string, string>> {
  const found = registry.byName(kind)?.fields[field];
  return found?.type === 'enum' ? found.values : {};
}
