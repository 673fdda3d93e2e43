import { measuresOf } from '../../../../subgraphs/network/analytics/measures.ts';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import { activityOf } from '../../../../subgraphs/network/rules/actors/activity.ts';
import { transparencyOf } from '../../../../subgraphs/network/rules/actors/transparency.ts';
import { alignmentOf } from '../../../../subgraphs/network/rules/alliances/alignment.ts';
import { convergenceOf } from '../../../../subgraphs/network/rules/alliances/convergence.ts';
import { equityOf } from '../../../../subgraphs/network/rules/alliances/equity.ts';
import { lifeStageOf } from '../../../../subgraphs/network/rules/alliances/life-stage.ts';
import { roundsOf } from '../../../../subgraphs/network/rules/alliances/rounds.ts';
import { splitOf } from '../../../../subgraphs/network/rules/alliances/split.ts';
import { wordsAndDeedsOf } from '../../../../subgraphs/network/rules/alliances/words-and-deeds.ts';
import { challengeRankingOf } from '../../../../subgraphs/network/rules/challenges/challenge-ranking.ts';
import { gapsOf } from '../../../../subgraphs/network/rules/challenges/gaps.ts';
import { whoWorksOn } from '../../../../subgraphs/network/rules/challenges/who-works-on.ts';
import { admissionOf } from '../../../../subgraphs/network/rules/decisions/admission.ts';
import { decisionOf } from '../../../../subgraphs/network/rules/decisions/decision.ts';
import { freshnessOf } from '../../../../subgraphs/network/rules/evidence/freshness.ts';
import type { Finding } from '../../../../subgraphs/network/rules/finding.ts';
import { followUpsOf } from '../../../../subgraphs/network/rules/follow-ups/follow-ups.ts';
import { impactSummaryOf } from '../../../../subgraphs/network/rules/impact/impact-summary.ts';
import { safeguardOf } from '../../../../subgraphs/network/rules/impact/safeguard.ts';
import { connectionsOf } from '../../../../subgraphs/network/rules/network-map/connections.ts';
import { constellationOf } from '../../../../subgraphs/network/rules/network-map/constellation.ts';
import { graphOf, mapOf, outlineOf } from '../../../../subgraphs/network/rules/network-map/network-map.ts';
import { EVERY_RELATION } from '../../../../subgraphs/network/rules/network-map/relations.ts';
import { mutualBenefitOf } from '../../../../subgraphs/network/rules/partnerships/mutual-benefit.ts';
import { partnershipPhaseOf } from '../../../../subgraphs/network/rules/partnerships/partnership-phase.ts';
import { planClashesOf } from '../../../../subgraphs/network/rules/partnerships/plan-clashes.ts';
import {
  balanceOfNetwork,
  balanceOfPartnership,
} from '../../../../subgraphs/network/rules/partnerships/social-business-balance.ts';
import { commitmentProgressOf } from '../../../../subgraphs/network/rules/progress/commitment-progress.ts';
import { goalProgressOf } from '../../../../subgraphs/network/rules/progress/goal-progress.ts';
import { indicatorProgressOf } from '../../../../subgraphs/network/rules/progress/indicator-progress.ts';
import { commitmentStatusOf } from '../../../../subgraphs/network/rules/promises/commitment-status.ts';
import { attributionOf } from '../../../../subgraphs/network/rules/roundtable/attribution.ts';
import { issueStateOf } from '../../../../subgraphs/network/rules/roundtable/issue-state.ts';
import { suggestedPartnersOf } from '../../../../subgraphs/network/rules/suggested-partners/suggested-partners.ts';
import { atOnce } from '../../../../subgraphs/network/rules/turns.ts';

/** A rule, as the laws that all rules keep are tried on it. A new rule is one more row. */
export type RuleUnderLaw = {
  readonly rule: string;
  /** Kinds of records that it is asked about; `ACTOR` for actors; none for what has no owner. */
  readonly subjects: readonly string[] | 'ACTOR' | 'NONE';
  /** Judges people or alliances: shown to those concerned only. */
  readonly isJudging?: true;
  /** Is about all records of some kind, so that one more of them may rightly count. */
  readonly isOverAll?: boolean;
  /** The finding about a record (or the DID of an actor, or nothing); null where there is none. */
  readonly apply: (facts: Facts, subject: never) => Finding<unknown> | null;
};

const onRecord = (
  rule: string,
  subjects: readonly string[],
  apply: (facts: Facts, subject: Fact) => Finding<unknown> | null,
  more: Pick<RuleUnderLaw, 'isJudging' | 'isOverAll'> = {},
): RuleUnderLaw => ({ rule, subjects, apply: apply as RuleUnderLaw['apply'], ...more });

const onActor = (
  rule: string,
  apply: (facts: Facts, actor: string) => Finding<unknown> | null,
  more: Pick<RuleUnderLaw, 'isJudging' | 'isOverAll'> = {},
): RuleUnderLaw => ({ rule, subjects: 'ACTOR', apply: apply as RuleUnderLaw['apply'], ...more });

const onAll = (rule: string, apply: (facts: Facts) => Finding<unknown> | null): RuleUnderLaw => ({
  rule,
  subjects: 'NONE',
  isOverAll: true,
  apply: apply as RuleUnderLaw['apply'],
});

/** Every rule. */
export const RULES: readonly RuleUnderLaw[] = [
  onRecord('freshness', ['Commitment', 'ImpactGoal', 'Indicator', 'SharedValueNetwork'], freshnessOf),
  onRecord('commitment status', ['Commitment'], commitmentStatusOf),
  onRecord('mutual benefit', ['Partnership'], mutualBenefitOf, { isJudging: true }),
  onRecord('plan clashes', ['Partnership'], planClashesOf, { isJudging: true }),
  onRecord('equity', ['SharedValueNetwork'], equityOf, { isJudging: true }),
  onRecord('social and business balance of a partnership', ['Partnership'], balanceOfPartnership, { isJudging: true }),
  onRecord('social and business balance of a network', ['SharedValueNetwork'], balanceOfNetwork, { isJudging: true }),
  onActor('transparency', transparencyOf),
  onRecord('life stage', ['SharedValueNetwork'], lifeStageOf),
  onRecord('rounds', ['SharedValueNetwork'], roundsOf),
  onRecord('split', ['SharedValueNetwork'], splitOf),
  onRecord('attribution', ['Post'], attributionOf),
  onRecord('state of an issue', ['Issue'], issueStateOf),
  onRecord('admission', ['Membership'], admissionOf),
  onRecord('commitment progress', ['Commitment'], commitmentProgressOf),
  onRecord('indicator progress', ['Indicator'], indicatorProgressOf),
  onRecord('goal progress', ['ImpactGoal'], goalProgressOf),
  onRecord('decision', ['Proposal'], decisionOf),
  onRecord('partnership phase', ['Partnership'], partnershipPhaseOf),
  onActor('follow-ups', (facts, actor) => followUpsOf(facts, actor)),
  onAll('impact summary', (facts) => impactSummaryOf(facts, 'SDG')),
  onAll('gaps', (facts) => gapsOf(facts)),
  onRecord('gaps of a network', ['SharedValueNetwork'], (facts, { id }) => gapsOf(facts, id)),
  onAll('challenge ranking', (facts) => challengeRankingOf(facts)),
  onRecord('safeguard', ['ImpactGoal'], safeguardOf),
  onActor('suggested partners', suggestedPartnersOf),
  onRecord('who works on a challenge', ['Concept'], whoWorksOn),
  onAll('network map', (facts) => {
    const outline = atOnce(outlineOf(facts, { kinds: EVERY_RELATION }));
    return atOnce(mapOf(facts, outline, measuresOf(graphOf(outline))));
  }),
  onActor('connections', (facts, actor) => atOnce(connectionsOf(facts, actor, EVERY_RELATION))),
  onRecord('words and deeds', ['SharedValueNetwork'], (facts, charter) => atOnce(wordsAndDeedsOf(facts, charter)), {
    isJudging: true,
  }),
  onRecord('alignment', ['SharedValueNetwork'], alignmentOf, { isJudging: true }),
  onRecord('convergence', ['SharedValueNetwork'], (facts, charter) => atOnce(convergenceOf(facts, charter))),
  onActor('activity', (facts, actor) => atOnce(activityOf(facts, actor)), { isJudging: true }),
  onAll('constellation', (facts) => atOnce(constellationOf(facts))),
];
