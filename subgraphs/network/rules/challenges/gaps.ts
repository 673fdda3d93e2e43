import { type Fact, type Facts, targetsOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';
import { membersIn } from '../alliances/members.ts';
import { type Finding, finding } from '../finding.ts';
import { isInForce } from '../promises/in-force.ts';
import { atOnce } from '../turns.ts';

/**
 * What a network, or all who take part in the hub, has named and does nothing about: goals that nobody contributes to, challenges that
 * nobody works on, groups that no action is for. Somebody contributes by a commitment that is in force (agreed, and neither lapsed nor
 * superseded), whoever made it, members or not. An action for a group is such a commitment for it, or towards a goal that is for it.
 *
 * Of a network those goals count that its members have and those that its charter has made its own; the challenges of these, and those
 * that members published or have a business case about; and the groups of its members.
 *
 * Weaknesses: what is done and not published looks like a gap; two records for one challenge are two challenges; a commitment in force
 * may be small.
 */
export const GAP_REASONS = {
  NOTHING: 'Nothing in force, lapsed or proposed is there.',
  NO_GOAL: 'No goal names it.',
  NO_COMMITMENT: 'Goals name it, and no commitment works towards any of them.',
  ONLY_PROPOSED_OR_LAPSED: 'There are commitments, and none is in force: proposed, lapsed or superseded only.',
} as const;
export type GapReason = keyof typeof GAP_REASONS;

/** Something that was named, and that nobody acts on. */
export type Gap = {
  /** Id of the goal, challenge or group. */
  readonly record: string;
  readonly why: GapReason;
  /** Ids of records: itself, and the goals and commitments that do not count. */
  readonly because: readonly string[];
};

/** In the order of their ids. */
export type Gaps = {
  /** Id of the charter; null for all who take part. */
  readonly network: string | null;
  readonly goals: readonly Gap[];
  readonly challenges: readonly Gap[];
  readonly stakeholders: readonly Gap[];
};

export const GAPS_RULE = 'gaps-1';

/** The gaps of a network, by the id of its charter, or of all who take part. */
export function gapsOf(facts: Facts, charter?: string): Finding<Gaps> {
  return atOnce(gapsIn(facts, charter));
}

/** Records that are looked at before others may have their turn. */
const AT_ONCE = 50;

/** The same in steps, so that others have their turn in between. */
export function* gapsIn(facts: Facts, charter?: string): Generator<void, Finding<Gaps>> {
  const scope = scopeOf(facts, charter);
  const commitments = new Map<string, readonly Fact[]>();
  const standing = new Map<string, boolean>();
  const towards = (goal: string): readonly Fact[] => {
    const known = commitments.get(goal) ?? [...facts.pointingTo(goal, 'Commitment', 'satisfies')];
    commitments.set(goal, known);
    return known;
  };
  const isStanding = (commitment: Fact): boolean => {
    const known = standing.get(commitment.id) ?? isInForce(facts, commitment);
    standing.set(commitment.id, known);
    return known;
  };
  const gapAt = (record: Fact, found: readonly Fact[], goals: readonly Fact[], otherwise: GapReason): Gap[] =>
    found.some(isStanding)
      ? []
      : [
          {
            record: record.id,
            why: found.length > 0 ? 'ONLY_PROPOSED_OR_LAPSED' : otherwise,
            because: [record, ...goals, ...found].map(({ id }) => id).sort(),
          },
        ];

  const [goals, challenges, stakeholders]: [Gap[], Gap[], Gap[]] = [[], [], []];
  let turn = 0;
  for (const goal of scope.goals) {
    if (++turn % AT_ONCE === 0) yield;
    goals.push(...gapAt(goal, towards(goal.id), [], 'NOTHING'));
  }
  for (const challenge of scope.challenges) {
    if (++turn % AT_ONCE === 0) yield;
    const naming = [...facts.pointingTo(challenge.id, 'ImpactGoal', 'challenges')];
    const found = naming.flatMap(({ id }) => towards(id));
    challenges.push(...gapAt(challenge, found, naming, naming.length === 0 ? 'NO_GOAL' : 'NO_COMMITMENT'));
  }
  for (const group of scope.stakeholders) {
    if (++turn % AT_ONCE === 0) yield;
    const naming = [...facts.pointingTo(group.id, 'ImpactGoal', 'stakeholders')];
    const direct = [...facts.pointingTo(group.id, 'Commitment', 'stakeholder')];
    const found = [...direct, ...naming.flatMap(({ id }) => towards(id))];
    stakeholders.push(...gapAt(group, found, naming, naming.length === 0 ? 'NOTHING' : 'NO_COMMITMENT'));
  }
  const value = {
    network: charter ?? null,
    goals: goals.sort(byRecord),
    challenges: challenges.sort(byRecord),
    stakeholders: stakeholders.sort(byRecord),
  };
  return finding(facts, GAPS_RULE, value, {
    because: [...goals, ...challenges, ...stakeholders].map(({ record }) => record),
    looked: [
      ...[...scope.goals, ...scope.challenges, ...scope.stakeholders].map(({ id }) => id),
      ...[...commitments.values()].flatMap((some) => some.map(({ id }) => id)),
    ],
    isEnough: scope.goals.length + scope.challenges.length + scope.stakeholders.length > 0,
  });
}

type Scope = {
  readonly goals: readonly Fact[];
  readonly challenges: readonly Fact[];
  readonly stakeholders: readonly Fact[];
};

/** What the network has named. */
function scopeOf(facts: Facts, charter: string | undefined): Scope {
  if (charter === undefined) {
    const challenges = [...facts.ofKind('Concept')].filter(isChallenge);
    return { goals: [...facts.ofKind('ImpactGoal')], challenges, stakeholders: [...facts.ofKind('Stakeholder')] };
  }
  const members = membersIn(facts, charter);
  const of = (kind: string) => members.flatMap((member) => [...facts.ofActor(member, kind)]);
  const found = facts.get(charter);
  const adopted = found?.kind === CHARTER_KIND && !found.withdrawn ? targetsOf(found, 'goals') : [];
  const goals = unique([...of('ImpactGoal'), ...standingOf(facts, adopted, 'ImpactGoal')]);
  const named = [
    ...goals.flatMap((goal) => targetsOf(goal, 'challenges')),
    ...of('BusinessCase').flatMap((one) => targetsOf(one, 'challenge')),
  ];
  const challenges = unique([...of('Concept'), ...standingOf(facts, named, 'Concept')]).filter(isChallenge);
  return { goals, challenges, stakeholders: of('Stakeholder') };
}

function standingOf(facts: Facts, ids: readonly string[], kind: string): readonly Fact[] {
  return ids.flatMap((id) => {
    const fact = facts.get(id);
    return fact && !fact.withdrawn && fact.kind === kind ? [fact] : [];
  });
}

function unique(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function isChallenge(concept: Fact): boolean {
  return textOf(concept, 'form') === 'CHALLENGE';
}

function byRecord(one: Gap, other: Gap): number {
  return one.record < other.record ? -1 : one.record > other.record ? 1 : 0;
}
