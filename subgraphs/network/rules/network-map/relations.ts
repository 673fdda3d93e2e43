import { ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, perFacts, targetOf, targetsOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';
import { hasMoreMembers, membershipsAmong, membershipsIn } from '../alliances/members.ts';
import { dayAfter } from '../evidence/freshness.ts';
import { agreedTermsOf } from '../promises/agreed-terms.ts';

/** How two actors can be related: by what both of them have said. */
export const RELATION_KINDS = {
  PARTNERSHIP: 'They are parties of a partnership that all of its parties have confirmed, and that has not ended.',
  COMMITMENT: 'The one has promised the other something, the other has confirmed it, and its day has not passed.',
  CONTRIBUTION: 'The one has given the other something within the last twelve months, and the other has confirmed it.',
  SHARED_GOAL:
    'The one has promised something that serves a goal of the other, who has said yes to it, and its day has not passed.',
  MEMBERSHIP:
    'Both are confirmed members of one network. Of a network with more than 30 members each is related to its steward only: not everybody there knows everybody.',
  ANSWER: 'The one has affirmed, endorsed, understood or consented to what the other says, in its version of now.',
} as const;
export type RelationKind = keyof typeof RELATION_KINDS;
export const EVERY_RELATION = Object.keys(RELATION_KINDS) as readonly RelationKind[];

/** Two actors, and the records by which they are related. */
export type Relation = {
  readonly kind: RelationKind;
  readonly one: string;
  readonly other: string;
  readonly because: readonly string[];
};

/** In groups of up to so many everyone is related to everyone. */
const MOST_ACQUAINTED = 30;
const CONTRIBUTION_MONTHS = 12;
const AGREEING: ReadonlySet<string> = new Set(['AFFIRMED', 'ENDORSED', 'UNDERSTOOD', 'CONSENT']);
const YES: ReadonlySet<string> = new Set([...AGREEING, 'CONFIRMED']);

/** The kind of records that each kind of relation is read from. */
export const SUBJECT_OF_RELATION: Readonly<Record<RelationKind, string>> = {
  PARTNERSHIP: 'Partnership',
  COMMITMENT: 'Commitment',
  CONTRIBUTION: 'Contribution',
  SHARED_GOAL: 'Commitment',
  MEMBERSHIP: CHARTER_KIND,
  ANSWER: 'Answer',
};

/**
 * The relations that follow from one record; of a large network those of some actors, where they are named. Confirmed ones only: nobody is tied to anybody by what somebody else says. Where a newer version
 * waits for its answer, the last one that all have confirmed counts.
 */
export function relationsBy(
  facts: Facts,
  kind: RelationKind,
  record: Fact,
  of?: ReadonlySet<string>,
): readonly Relation[] {
  switch (kind) {
    case 'PARTNERSHIP':
      return byPartnership(facts, record);
    case 'COMMITMENT':
      return byReceiver(facts, record, kind, 'receiver', (terms) => isBefore(textOf(terms, 'due'), facts.day));
    case 'CONTRIBUTION':
      return byReceiver(facts, record, kind, 'toActor', (terms) => {
        const date = textOf(terms, 'date');
        return date !== undefined && dayAfter(date, CONTRIBUTION_MONTHS) < facts.day;
      });
    case 'SHARED_GOAL':
      return bySharedGoal(facts, record);
    case 'MEMBERSHIP':
      return byMembership(facts, record, of);
    case 'ANSWER':
      return byAnswer(facts, record);
  }
}

function byPartnership(facts: Facts, partnership: Fact): readonly Relation[] {
  const { terms, isAgreed, evidence, because } = agreedTermsOf(facts, partnership);
  if (!isAgreed || !evidence || isBefore(textOf(terms, 'end'), facts.day)) return [];
  const parties = [...new Set([partnership.actor, ...targetsOf(terms, 'parties')])];
  return among(partnership.actor, parties, 'PARTNERSHIP', () => [partnership.id, ...because]);
}

function byReceiver(
  facts: Facts,
  record: Fact,
  kind: RelationKind,
  field: string,
  isOver: (terms: Fact) => boolean,
): readonly Relation[] {
  if (targetOf(record, field) === undefined) return [];
  const { terms, isAgreed, evidence, because } = agreedTermsOf(facts, record);
  const other = targetOf(terms, field);
  if (!isAgreed || !evidence || other === undefined || other === record.actor || isOver(terms)) return [];
  return [{ kind, one: record.actor, other, because: [record.id, ...because] }];
}

function bySharedGoal(facts: Facts, commitment: Fact): readonly Relation[] {
  const goal = targetOf(commitment, 'satisfies');
  if (goal === undefined || isBefore(textOf(commitment, 'due'), facts.day)) return [];
  const other = ownerOf(goal);
  if (other === commitment.actor) return [];
  const said = newestOf(facts, commitment, other);
  const isYes = said && YES.has(textOf(said, 'verdict') ?? '') && answers(said, commitment);
  return isYes ? [{ kind: 'SHARED_GOAL', one: commitment.actor, other, because: [commitment.id, said.id] }] : [];
}

function byMembership(facts: Facts, charter: Fact, of: ReadonlySet<string> | undefined): readonly Relation[] {
  if (of && !of.has(charter.actor) && hasMoreMembers(facts, charter, MOST_ACQUAINTED)) {
    // each is related to the steward only, so that nobody else need be looked at
    return [...membershipsAmong(facts, charter, of)].flatMap(([other, id]) =>
      other === charter.actor ? [] : related('MEMBERSHIP', charter.actor, other, id === undefined ? [] : [id]),
    );
  }
  const memberships = membershipsIn(facts, charter);
  const because = (one: string, other: string) =>
    [memberships.get(one), memberships.get(other)].filter((id) => id !== undefined);
  return among(charter.actor, [...memberships.keys()], 'MEMBERSHIP', because, of);
}

function byAnswer(facts: Facts, answer: Fact): readonly Relation[] {
  const target = targetOf(answer, 'about');
  if (target === undefined || !AGREEING.has(textOf(answer, 'verdict') ?? '')) return [];
  const other = ownerOf(target);
  const record = facts.get(target);
  if (other === answer.actor || !record || record.withdrawn || !answers(answer, record)) return [];
  if (newestOf(facts, record, answer.actor)?.id !== answer.id) return [];
  return [{ kind: 'ANSWER', one: answer.actor, other, because: [answer.id, target] }];
}

/** Everyone with everyone where they are few, else each with the one in the middle; of few only what is between some and others, if told. */
function among(
  middle: string,
  actors: readonly string[],
  kind: RelationKind,
  because: (one: string, other: string) => readonly string[],
  of?: ReadonlySet<string>,
): readonly Relation[] {
  const between = (one: string, other: string) => related(kind, one, other, because(one, other));
  if (actors.length > MOST_ACQUAINTED)
    return actors.flatMap((actor) => (actor === middle ? [] : [between(middle, actor)]));
  return actors.flatMap((one, place) => {
    const others = actors.slice(place + 1);
    return (of && !of.has(one) ? others.filter((other) => of.has(other)) : others).map((other) => between(one, other));
  });
}

function related(kind: RelationKind, one: string, other: string, because: readonly string[]): Relation {
  return { kind, one, other, because };
}

/** What an actor last said to a record, whichever version it meant. Looked up once: each of ten thousand answers asks whether it is the last. */
function newestOf(facts: Facts, record: Fact, actor: string): Fact | undefined {
  return newestBy(facts, `${record.id} ${actor}`);
}

const newestBy = perFacts((facts, key) => {
  const [record = '', actor = ''] = key.split(' ');
  let newest: Fact | undefined;
  for (const answer of facts.pointingTo(record, 'Answer', 'about', actor))
    if (!newest || placeOf(answer) > placeOf(newest)) newest = answer;
  return newest;
});

function answers(answer: Fact, record: Fact): boolean {
  return answer.links.some(({ name, targetDigest }) => name === 'about' && targetDigest === record.digest);
}

function placeOf({ issuedAt, id }: Fact): string {
  return `${issuedAt} ${id}`;
}

function isBefore(date: string | undefined, day: string): boolean {
  return date !== undefined && date < day;
}
