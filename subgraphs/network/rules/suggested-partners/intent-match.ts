import { type Fact, type Facts, targetsOf, textOf, valuesOf } from '../../facts/index.ts';
import { regionsMeet } from '../impact/regions.ts';

/** What a need and an offer have in common. */
export type IntentMatch = {
  readonly contributionKinds: readonly string[];
  /** Ids of challenges: named by both, or by goals that they name. */
  readonly challenges: readonly string[];
  /** Ids of goals that both name. */
  readonly goals: readonly string[];
  /** SDG codes of the one that the other has too; a goal (13) has its targets (13.2). */
  readonly sdgs: readonly string[];
  /** ISO 3166, the smaller of the two. */
  readonly regions: readonly string[];
};

/** Whether somebody still looks for it, or has it to give. */
export function isOpenIntent(facts: Facts, intent: Fact): boolean {
  const until = textOf(intent, 'until');
  return until === undefined || until >= facts.day;
}

/**
 * What joins two intents: a sort of contribution, and besides a challenge, a goal, an SDG or a region. Undefined where there is not both; a
 * sort of contribution alone would join everybody who needs money with everybody who has some.
 */
export function intentMatch(facts: Facts, one: Fact, other: Fact): IntentMatch | undefined {
  const contributionKinds = common(
    valuesOf(one, 'contributionKind').map(String),
    valuesOf(other, 'contributionKind').map(String),
  );
  if (contributionKinds.length === 0) return undefined;
  const [sdgs, others] = [valuesOf(one, 'sdg').map(String), valuesOf(other, 'sdg').map(String)];
  const [region, another] = [textOf(one, 'region'), textOf(other, 'region')];
  const match: IntentMatch = {
    contributionKinds,
    challenges: common(challengesOf(facts, one), challengesOf(facts, other)),
    goals: common(targetsOf(one, 'goals'), targetsOf(other, 'goals')),
    sdgs: unique([...sdgs.filter((sdg) => hasSdg(others, sdg)), ...others.filter((sdg) => hasSdg(sdgs, sdg))]),
    regions:
      region !== undefined && another !== undefined && regionsMeet(region, another)
        ? [region.length > another.length ? region : another]
        : [],
  };
  const { challenges, goals, sdgs: shared, regions } = match;
  return challenges.length + goals.length + shared.length + regions.length > 0 ? match : undefined;
}

function challengesOf(facts: Facts, intent: Fact): readonly string[] {
  const ofGoals = targetsOf(intent, 'goals').flatMap((id) => {
    const goal = facts.get(id);
    return goal && !goal.withdrawn ? targetsOf(goal, 'challenges') : [];
  });
  return [...targetsOf(intent, 'challenges'), ...ofGoals];
}

function hasSdg(sdgs: readonly string[], sdg: string): boolean {
  return sdgs.some((one) => one === sdg || sdg.startsWith(`${one}.`));
}

function common(some: readonly string[], others: readonly string[]): readonly string[] {
  return unique(some.filter((one) => others.includes(one)));
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
