import { type Fact, type Facts, targetOf } from '../facts/index.ts';
import { CHARTER_KIND, MEMBERSHIP_KIND } from './charters.ts';
import { firstInOrder, MOST_REASONS } from './finding.ts';
import { type LegalEntities, legalEntitiesIn } from './legal-entities.ts';
import { type RelationKind, relationsBy, SUBJECT_OF_RELATION } from './relations.ts';

/** All that relates two organizations. */
export type Tie = {
  /** DIDs, the lower first. */
  readonly one: string;
  readonly other: string;
  readonly kinds: readonly TieOfKind[];
};

export type TieOfKind = {
  readonly kind: RelationKind;
  /** In how many ways: partnerships, promises, common networks… */
  readonly count: number;
  /** Ids of the records, in order, at most {@link MOST_REASONS}. */
  readonly because: readonly string[];
};

export type TieQuestion = {
  readonly kinds: readonly RelationKind[];
  /** Between these organizations only. */
  readonly among?: ReadonlySet<string>;
  /** Of this organization only. */
  readonly of?: string;
};

/** Records that are looked at before others may have their turn. */
const AT_ONCE = 50;

/**
 * Finds the ties between organizations, one legal entity counted once, in order of their names. Goes step by step, so that whoever drives it can let others have
 * their turn in between: records that change meanwhile may count as before or as after.
 */
export function* tiesIn(
  facts: Facts,
  { kinds, among, of }: TieQuestion,
  entities: LegalEntities = legalEntitiesIn(facts),
): Generator<void, readonly Tie[]> {
  const own = of === undefined ? undefined : entities.entityOf(of);
  const found = new Map<string, Map<string, Found>>();
  for (const kind of [...kinds].sort()) {
    const subjects = own === undefined ? subjectsOf(facts, kind) : subjectsAround(facts, kind, entities.actorsOf(own));
    for (const [place, subject] of subjects.entries()) {
      if (place % AT_ONCE === AT_ONCE - 1) yield;
      for (const relation of relationsBy(facts, kind, subject)) {
        if (!facts.isActive(relation.one) || !facts.isActive(relation.other)) continue;
        const [one, other] = [entities.entityOf(relation.one), entities.entityOf(relation.other)];
        if (one === other || (own !== undefined && one !== own && other !== own)) continue;
        if (among && !(among.has(one) && among.has(other))) continue;
        const ofKind = one < other ? foundOf(found, one, other, kind) : foundOf(found, other, one, kind);
        ofKind.count++;
        ofKind.because.push(...relation.because);
        // what is cut away here would be cut away in the end
        if (ofKind.because.length > 8 * MOST_REASONS)
          ofKind.because = firstInOrder(new Set(ofKind.because), MOST_REASONS);
      }
    }
    yield;
  }
  const ties: Tie[] = [];
  for (const [place, one] of [...found.keys()].sort().entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) yield;
    const others = [...(found.get(one) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [other, ofKinds] of others)
      ties.push({
        one,
        other,
        kinds: [...ofKinds].map(([kind, { count, because }]) => ({
          kind,
          count,
          because: firstInOrder(new Set(because), MOST_REASONS),
        })),
      });
  }
  return ties;
}

/** What was found of two organizations, by kind. */
type Found = Map<RelationKind, { count: number; because: string[] }>;

function foundOf(
  found: Map<string, Map<string, Found>>,
  one: string,
  other: string,
  kind: RelationKind,
): { count: number; because: string[] } {
  let others = found.get(one);
  if (!others) {
    others = new Map();
    found.set(one, others);
  }
  let tie = others.get(other);
  if (!tie) {
    tie = new Map();
    others.set(other, tie);
  }
  let ofKind = tie.get(kind);
  if (!ofKind) {
    ofKind = { count: 0, because: [] };
    tie.set(kind, ofKind);
  }
  return ofKind;
}

/** How strong a tie is: of how many different kinds. So nobody gets nearer to anybody by saying the same thing often. */
export function strengthOf({ kinds }: Tie): number {
  return kinds.length;
}

function subjectsOf(facts: Facts, kind: RelationKind): readonly Fact[] {
  return [...facts.ofKind(SUBJECT_OF_RELATION[kind])];
}

/** The records out of which relations of these actors may follow. */
function subjectsAround(facts: Facts, kind: RelationKind, actors: readonly string[]): readonly Fact[] {
  const subject = SUBJECT_OF_RELATION[kind];
  const found = new Map<string, Fact>();
  const add = (records: Iterable<Fact>) => {
    for (const record of records) found.set(record.id, record);
  };
  for (const actor of actors) {
    add(facts.ofActor(actor, subject));
    switch (kind) {
      case 'PARTNERSHIP':
        add(facts.pointingTo(actor, subject, 'parties'));
        // parties of the version that stands may be others than those of now
        for (const answer of facts.ofActor(actor, 'Answer')) add(recordsAt(facts, answer, 'about', subject));
        break;
      case 'COMMITMENT':
        add(facts.pointingTo(actor, subject, 'receiver'));
        for (const answer of facts.ofActor(actor, 'Answer')) add(recordsAt(facts, answer, 'about', subject));
        break;
      case 'CONTRIBUTION':
        add(facts.pointingTo(actor, subject, 'toActor'));
        for (const answer of facts.ofActor(actor, 'Answer')) add(recordsAt(facts, answer, 'about', subject));
        break;
      case 'SHARED_GOAL':
        for (const goal of facts.ofActor(actor, 'ImpactGoal')) add(facts.pointingTo(goal.id, subject, 'satisfies'));
        break;
      case 'MEMBERSHIP':
        for (const membership of facts.ofActor(actor, MEMBERSHIP_KIND))
          add(recordsAt(facts, membership, 'network', CHARTER_KIND));
        break;
      case 'ANSWER':
        for (const record of facts.ofActor(actor)) add(facts.pointingTo(record.id, subject, 'about'));
        break;
    }
  }
  return [...found.values()];
}

function recordsAt(facts: Facts, record: Fact, field: string, kind: string): readonly Fact[] {
  const target = targetOf(record, field);
  const found = target === undefined ? undefined : facts.get(target);
  return found && !found.withdrawn && found.kind === kind ? [found] : [];
}
