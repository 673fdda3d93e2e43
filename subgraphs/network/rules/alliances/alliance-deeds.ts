import { type Fact, type Facts, targetOf, targetsOf, textOf } from '../../facts/index.ts';

/** What members of a network do for it, as far as they have written it down. */
export const DEEDS = {
  GOAL: 'A goal that the charter has made its own, or that serves a belief of the charter.',
  PROMISE: 'A commitment that contributes to such a goal, or is made in a partnership of the network.',
  REPORT: 'A report on such a goal or commitment, or on an indicator of such a goal.',
  CONTRIBUTION: 'Something given to the network, to a partnership of it, or to fulfil such a commitment.',
} as const;
export type DeedKind = keyof typeof DEEDS;

export type Deed = {
  readonly kind: DeedKind;
  readonly record: Fact;
  /** What it serves, by ids: beliefs and goals of the charter, or the charter itself. */
  readonly serves: ReadonlySet<string>;
};

/** What a charter stands for: itself, its beliefs, and the goals that it has made its own. */
export function standsFor(charter: Fact): readonly string[] {
  return [charter.id, ...targetsOf(charter, 'beliefs'), ...targetsOf(charter, 'goals')];
}

/**
 * The deeds of these members that serve what is named: a charter, beliefs, goals. Found by links: a deed that points to nothing serves
 * nothing here, however much it does.
 */
export function deedsFor(facts: Facts, served: ReadonlySet<string>, members: ReadonlySet<string>): readonly Deed[] {
  const deeds = new Map<string, { kind: DeedKind; record: Fact; serves: Set<string> }>();
  /** Notes a deed if it is a member’s; true when it serves something that was not known yet. */
  const note = (kind: DeedKind, record: Fact, serves: Iterable<string>): void => {
    if (!members.has(record.actor)) return;
    const known = deeds.get(record.id) ?? { kind, record, serves: new Set<string>() };
    for (const id of serves) known.serves.add(id);
    deeds.set(record.id, known);
  };

  // a goal of anybody may be worked for by members
  const goals = new Map<string, Set<string>>();
  const goalServes = (goal: string, id: string) => goals.set(goal, (goals.get(goal) ?? new Set()).add(id));
  for (const id of served) {
    if (facts.get(id)?.kind === 'ImpactGoal') goalServes(id, id);
    for (const goal of facts.pointingTo(id, 'ImpactGoal', 'beliefs')) goalServes(goal.id, id);
  }
  const promises = new Map<string, { record: Fact; serves: Set<string> }>();
  const promise = (record: Fact, serves: Iterable<string>) => {
    const known = promises.get(record.id) ?? { record, serves: new Set<string>() };
    for (const id of serves) known.serves.add(id);
    promises.set(record.id, known);
  };
  for (const [id, serves] of goals) {
    const goal = facts.get(id);
    if (goal && !goal.withdrawn) note('GOAL', goal, serves);
    for (const commitment of facts.pointingTo(id, 'Commitment', 'satisfies')) promise(commitment, serves);
    for (const about of [id, ...ids(facts.pointingTo(id, 'Indicator', 'goal'))])
      for (const report of facts.pointingTo(about, 'Report', 'about')) note('REPORT', report, serves);
  }
  for (const charter of served) {
    if (facts.get(charter)?.kind !== 'SharedValueNetwork') continue;
    for (const gift of facts.pointingTo(charter, 'Contribution', 'network')) note('CONTRIBUTION', gift, [charter]);
    for (const { id } of facts.pointingTo(charter, 'Partnership', 'network')) {
      for (const commitment of facts.pointingTo(id, 'Commitment', 'partnership')) promise(commitment, [charter]);
      for (const gift of facts.pointingTo(id, 'Contribution', 'partnership')) note('CONTRIBUTION', gift, [charter]);
    }
  }
  for (const { record, serves } of promises.values()) {
    note('PROMISE', record, serves);
    for (const report of facts.pointingTo(record.id, 'Report', 'about')) note('REPORT', report, serves);
    for (const gift of facts.pointingTo(record.id, 'Contribution', 'commitment')) note('CONTRIBUTION', gift, serves);
  }
  return [...deeds.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** Whether an actor declared in this version that a promise is achieved. */
export function isAchieved(version: Fact): boolean {
  return textOf(version, 'maturity') === 'ACHIEVED';
}

/** The record that a report or answer is about. */
export function aboutOf(record: Fact): string | undefined {
  return targetOf(record, 'about');
}

function* ids(facts: Iterable<Fact>): Generator<string> {
  for (const { id } of facts) yield id;
}
