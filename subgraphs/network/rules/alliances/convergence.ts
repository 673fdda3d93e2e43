import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS } from '../judging.ts';
import { FEWEST_QUARTERS, type Quarter, quartersUntil } from '../quarters.ts';
import { affirmationsOf } from './affirmations.ts';
import { membersIn } from './members.ts';

/**
 * Cultural convergence: whether what the members of a network hold to be true or right comes together or apart, by quarter. Of every two
 * members the beliefs that both have affirmed are taken as a part of those that either has (Jaccard 1912), and the mean of all pairs is the
 * likeness: 0 nothing in common, 1 all. Members who have affirmed no belief are not counted: they have said nothing.
 *
 * Of more than 150 members who have, 150 are taken, always the same. The last quarters (at most four) are compared with as many before: a
 * difference of 0.05 counts.
 *
 * Weak: beliefs that mean the same and are two records count as different; affirming costs little; who joins or leaves changes the mean as
 * much as who changes their mind; coming together is no aim in itself.
 */
export const CONVERGENCE = {
  COMING_TOGETHER: 'Members have affirmed more of the same beliefs than before.',
  STEADY: 'About as much of what they affirmed is common as before.',
  GROWING_APART:
    'Members have affirmed fewer of the same beliefs than before. Is it news, or do they only tell each other now?',
  INSUFFICIENT: 'There are not yet four quarters with five members who have affirmed beliefs.',
} as const;
export type ConvergenceValue = keyof typeof CONVERGENCE;

export type QuarterOfBeliefs = {
  readonly quarter: Quarter;
  /** Members at its end, and how many of them had affirmed a belief. */
  readonly members: number;
  readonly affirming: number;
  /** How many beliefs any of them had affirmed, and how many all of these had. */
  readonly beliefs: number;
  readonly common: number;
  /** 0 to 1; null where fewer than five had affirmed any. */
  readonly likeness: number | null;
};

export type Convergence = { readonly value: ConvergenceValue; readonly quarters: readonly QuarterOfBeliefs[] };

export const CONVERGENCE_RULE = 'convergence-1';

const MOST_COMPARED = 4;
const MOST_MEMBERS = 150;
const DIFFERENCE = 0.05;

/** How alike the affirmed beliefs of members of a charter that stands were, in the last quarters; step by step. */
export function* convergenceOf(facts: Facts, charter: Fact, count = 8): Generator<void, Finding<Convergence>> {
  const because = new Set([charter.id]);
  const looked = new Set<string>();
  const quarters: QuarterOfBeliefs[] = [];
  for (const quarter of quartersUntil(facts.day, count)) {
    const then = facts.asOf(quarter.last);
    const members = membersIn(then, charter.id);
    yield;
    const affirmed = new Map<string, Set<string>>();
    for (const member of members) {
      const beliefs = new Set<string>();
      for (const answer of then.ofActor(member, 'Answer')) {
        const belief = beliefOf(then, answer);
        if (belief === undefined) continue;
        looked.add(answer.id);
        if (affirmationsOf(then, belief).get(member)?.id !== answer.id) continue;
        beliefs.add(belief);
        because.add(answer.id);
      }
      if (beliefs.size > 0) affirmed.set(member, beliefs);
    }
    yield;
    const all = new Set([...affirmed.values()].flatMap((beliefs) => [...beliefs]));
    const everyones = [...affirmed.values()];
    quarters.push({
      quarter,
      members: members.length,
      affirming: affirmed.size,
      beliefs: all.size,
      common: [...all].filter((belief) => everyones.every((beliefs) => beliefs.has(belief))).length,
      likeness: affirmed.size < FEWEST_MEMBERS ? null : likenessOf(someOf(affirmed)),
    });
    yield;
  }
  const value = compared(quarters);
  return finding(
    facts,
    CONVERGENCE_RULE,
    { value, quarters },
    { because, looked, concerned: membersIn(facts, charter.id), isEnough: value !== 'INSUFFICIENT' },
  );
}

/** The belief that an answer affirms. */
function beliefOf(facts: Facts, answer: Fact): string | undefined {
  if (textOf(answer, 'verdict') !== 'AFFIRMED') return undefined;
  const about = targetOf(answer, 'about');
  const concept = about === undefined ? undefined : facts.get(about);
  const isBelief = concept?.kind === 'Concept' && !concept.withdrawn && textOf(concept, 'form') === 'BELIEF';
  return isBelief ? about : undefined;
}

/** Mean of all pairs: what both have, of what either has. */
export function likenessOf(sets: readonly ReadonlySet<string>[]): number {
  let [sum, pairs] = [0, 0];
  for (const [place, one] of sets.entries())
    for (const other of sets.slice(place + 1)) {
      let both = 0;
      for (const belief of one) if (other.has(belief)) both++;
      sum += both / (one.size + other.size - both);
      pairs++;
    }
  return pairs === 0 ? 1 : sum / pairs;
}

/** All of them, or so many where there are more: by a number made from their DIDs, so that they are the same in each quarter. */
function someOf(affirmed: ReadonlyMap<string, Set<string>>): readonly Set<string>[] {
  if (affirmed.size <= MOST_MEMBERS) return [...affirmed.values()];
  const byNumber = [...affirmed].sort(([a], [b]) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
  return byNumber.slice(0, MOST_MEMBERS).map(([, beliefs]) => beliefs);
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function compared(quarters: readonly QuarterOfBeliefs[]): ConvergenceValue {
  const likeness = quarters.flatMap(({ likeness: one }) => one ?? []);
  if (likeness.length < FEWEST_QUARTERS) return 'INSUFFICIENT';
  const many = Math.min(MOST_COMPARED, Math.floor(likeness.length / 2));
  const change = mean(likeness.slice(-many)) - mean(likeness.slice(-2 * many, -many));
  // sums of fractions are not exact
  if (change >= DIFFERENCE - 1e-9) return 'COMING_TOGETHER';
  return change <= -DIFFERENCE + 1e-9 ? 'GROWING_APART' : 'STEADY';
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
