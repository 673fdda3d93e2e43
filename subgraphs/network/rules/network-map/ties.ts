import { type Fact, type Facts, targetOf } from '../../facts/index.ts';
import { type LegalEntities, legalEntitiesIn } from '../actors/legal-entities.ts';
import { MEMBERSHIP_KIND } from '../alliances/charters.ts';
import { firstInOrder, MOST_REASONS } from '../finding.ts';
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
/** A network has many members, all of whom are looked at. */
const NETWORKS_AT_ONCE = 3;

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
  const actors = own === undefined ? undefined : entities.actorsOf(own);
  const around = actors && subjectsAround(facts, actors);
  const whose = actors && new Set(actors);
  yield;
  for (const kind of [...kinds].sort()) {
    const subjects = around ? around(kind) : [...facts.ofKind(SUBJECT_OF_RELATION[kind])];
    const atOnce = kind === 'MEMBERSHIP' ? NETWORKS_AT_ONCE : AT_ONCE;
    for (const [place, subject] of subjects.entries()) {
      if (place % atOnce === atOnce - 1) yield;
      for (const relation of relationsBy(facts, kind, subject, whose)) {
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

/** The records out of which relations of these actors may follow, by the kind of relation. */
function subjectsAround(facts: Facts, actors: readonly string[]): (kind: RelationKind) => readonly Fact[] {
  // read once, for whatever is asked of it
  const own = Map.groupBy(
    actors.flatMap((actor) => [...facts.ofActor(actor)]),
    ({ kind }) => kind,
  );
  const answered = Map.groupBy(
    (own.get('Answer') ?? []).flatMap((answer) => recordAt(facts, answer, 'about') ?? []),
    ({ kind }) => kind,
  );
  const pointing = (targets: Iterable<string>, subject: string, field: string) =>
    [...targets].flatMap((target) => [...facts.pointingTo(target, subject, field)]);
  const idsOf = (kind: string) => (own.get(kind) ?? []).map(({ id }) => id);
  const around = (kind: RelationKind): readonly Fact[] => {
    const subject = SUBJECT_OF_RELATION[kind];
    switch (kind) {
      case 'PARTNERSHIP':
        // those who were named in the version that stands may be others than in that of now, and have answered it
        return [...pointing(actors, subject, 'parties'), ...(answered.get(subject) ?? [])];
      case 'COMMITMENT':
        return [...pointing(actors, subject, 'receiver'), ...(answered.get(subject) ?? [])];
      case 'CONTRIBUTION':
        return [...pointing(actors, subject, 'toActor'), ...(answered.get(subject) ?? [])];
      case 'SHARED_GOAL':
        return pointing(idsOf('ImpactGoal'), subject, 'satisfies');
      case 'MEMBERSHIP':
        return (own.get(MEMBERSHIP_KIND) ?? []).flatMap((membership) => recordAt(facts, membership, 'network') ?? []);
      case 'ANSWER':
        return [...own.values()].flatMap((records) =>
          pointing(
            records.map(({ id }) => id),
            subject,
            'about',
          ),
        );
    }
  };
  return (kind) => {
    const subject = SUBJECT_OF_RELATION[kind];
    const found = [...(own.get(subject) ?? []), ...around(kind)].filter((record) => record.kind === subject);
    return [...new Map(found.map((record) => [record.id, record])).values()];
  };
}

function recordAt(facts: Facts, record: Fact, field: string): Fact | undefined {
  const target = targetOf(record, field);
  const found = target === undefined ? undefined : facts.get(target);
  return found && !found.withdrawn ? found : undefined;
}
