import { ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { answersTo, evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Whose goals to prevent something a goal to increase something may harm, along the side effects that somebody has published: from the goal
 * and the commitments towards it, to goals, groups and actors that feel it; and on from the goals that are met on the way. What is found is
 * shown with the word of those who are said to feel it, and of whoever has the goal in question. It asks, and stops nobody («do no harm» is
 * a duty to look: UN Guiding Principles on Business and Human Rights, 17).
 *
 * Signs multiply along the way: to harm what harms is to help; where both are said of one step, both hold from there on. A way is told as
 * far as the least confident of its steps. Of a group or an actor the goals to prevent something for it, or of it, are named. Goals of the
 * same author are looked at like those of others, the goal itself excepted: an organization may stand in its own way.
 *
 * Weaknesses: only what somebody has published is found; a published effect is one actor’s view until those concerned confirm it; a long
 * way of small effects looks like a short one.
 */
export const SAFEGUARD_RULE = 'safeguard-1';

export const SAFEGUARD_HARMS = {
  GOAL: 'A goal to prevent something is said to feel it.',
  GROUP: 'A group is said to feel it for which somebody wants to prevent something.',
  ACTOR: 'An actor is said to feel it who wants to prevent something.',
  NO_GOAL: 'A group or actor is said to feel it, for which nobody has a goal to prevent anything.',
} as const;
export type SafeguardHarm = keyof typeof SAFEGUARD_HARMS;

export type Sign = 'NEGATIVE' | 'MIXED';

/** Something that may be harmed. */
export type PossibleHarm = {
  readonly how: SafeguardHarm;
  /** Id of the goal to prevent something; null where there is none. */
  readonly goal: string | null;
  /** DID of whoever has that goal, or feels the effect. */
  readonly actor: string;
  /** Id of the goal or group, or DID of the actor, that the last effect is said to be on. */
  readonly felt: string;
  readonly sign: Sign;
  /** The least of the steps. */
  readonly confidence: string;
  /** Ids of the side effects, in their order, each with what those concerned say. */
  readonly path: readonly PathStep[];
};

export type PathStep = {
  readonly effect: string;
  /** What those who are said to feel it have answered; null where nobody is asked. */
  readonly evidence: Evidence['value'] | null;
  /** What whoever has the goal in question has answered: verdict, and whether to the version of now. */
  readonly reply: { readonly answer: string; readonly verdict: string; readonly isOfNow: boolean } | null;
};

export type Safeguard = {
  readonly goal: string;
  readonly harms: readonly PossibleHarm[];
  /** Side effects were left out, since there are more than are followed. */
  readonly isCut: boolean;
};

/** From the least to the most confident. */
const CONFIDENCE = ['LOW', 'MEDIUM', 'HIGH', 'MEASURED'];
/** So many steps are followed, and so many side effects in all. */
const LONGEST_PATH = 5;
const MOST_EFFECTS = 1_000;

type Way = { readonly at: Fact; readonly sign: 1 | -1 | 0; readonly effects: readonly Fact[] };

/** What a goal may harm; null for a goal that is not to increase something. */
export function safeguardOf(facts: Facts, goal: Fact): Finding<Safeguard> | null {
  if (textOf(goal, 'direction') !== 'INCREASE') return null;
  const harms = new Map<string, PossibleHarm>();
  const looked = new Set<string>();
  const seen = new Set<string>([`${goal.id} 1`]);
  let ways: Way[] = [{ at: goal, sign: 1, effects: [] }];
  let isCut = false;

  const note = (way: Way, felt: string, how: SafeguardHarm, harmed: Fact | undefined, actor: string) => {
    if (way.sign > 0 || harmed?.id === goal.id) return;
    const place = `${harmed?.id ?? ''} ${felt}`;
    // the shortest way is found first; of ways of one length the first by the ids of their effects
    if (harms.has(place)) return;
    harms.set(place, {
      how,
      goal: harmed?.id ?? null,
      actor,
      felt,
      sign: way.sign === 0 ? 'MIXED' : 'NEGATIVE',
      confidence: leastConfident(way.effects),
      path: way.effects.map((effect) => stepOf(facts, effect, goal.actor)),
    });
  };

  for (let steps = 0; steps < LONGEST_PATH && ways.length > 0; steps++) {
    const next: Way[] = [];
    for (const way of ways) {
      for (const effect of effectsOf(facts, way.at)) {
        if (looked.size >= MOST_EFFECTS) {
          isCut = true;
          break;
        }
        looked.add(effect.id);
        const on: Way = { at: effect, sign: signAfter(way.sign, effect), effects: [...way.effects, effect] };
        const felt = facts.get(targetOf(effect, 'affects') ?? '');
        if (felt && !felt.withdrawn) {
          if (felt.kind === 'Stakeholder') noteGoals(felt.id, 'GROUP', goalsFor(facts, felt), felt.actor, on);
          else if (felt.kind === 'ImpactGoal') {
            if (isPreventing(felt)) note(on, felt.id, 'GOAL', felt, felt.actor);
            const place = `${felt.id} ${on.sign}`;
            if (!seen.has(place)) next.push({ ...on, at: felt });
            seen.add(place);
          }
        }
        const actor = targetOf(effect, 'affectedActor');
        if (actor !== undefined) noteGoals(actor, 'ACTOR', goalsOf(facts, actor), actor, on);
      }
    }
    ways = next.sort((a, b) => (pathKey(a) < pathKey(b) ? -1 : 1));
  }
  const found = [...harms.values()].sort((a, b) => (placeOfHarm(a) < placeOfHarm(b) ? -1 : 1));
  return finding(
    facts,
    SAFEGUARD_RULE,
    { goal: goal.id, harms: found, isCut },
    {
      because: found.flatMap(({ goal: harmed, path }) => [
        ...(harmed === null ? [] : [harmed]),
        ...path.flatMap(({ effect, reply }) => (reply ? [effect, reply.answer] : [effect])),
      ]),
      looked: [goal.id, ...looked],
      concerned: [goal.actor, ...found.map(({ actor }) => actor)],
    },
  );

  function noteGoals(felt: string, how: 'GROUP' | 'ACTOR', goals: readonly Fact[], whose: string, way: Way): void {
    if (goals.length === 0) note(way, felt, 'NO_GOAL', undefined, whose);
    for (const harmed of goals) note(way, felt, how, harmed, harmed.actor);
  }
}

/** Its place in the list: by whom it may harm, then which goal, then what is felt. */
export function placeOfHarm({ actor, goal, felt }: PossibleHarm): string {
  return `${actor} ${goal ?? ''} ${felt}`;
}

/** Side effects of a goal, and of the commitments towards it, in order. */
function effectsOf(facts: Facts, goal: Fact): readonly Fact[] {
  const actions = [goal, ...facts.pointingTo(goal.id, 'Commitment', 'satisfies')];
  const effects = actions.flatMap(({ id }) => [...facts.pointingTo(id, 'RippleEffect', 'action')]);
  return effects.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Goals to prevent something for a group. */
function goalsFor(facts: Facts, group: Fact): readonly Fact[] {
  return [...facts.pointingTo(group.id, 'ImpactGoal', 'stakeholders')].filter(isPreventing);
}

function goalsOf(facts: Facts, actor: string): readonly Fact[] {
  return [...facts.ofActor(actor, 'ImpactGoal')].filter(isPreventing);
}

function isPreventing(goal: Fact): boolean {
  return textOf(goal, 'direction') === 'PREVENT';
}

function signAfter(before: Way['sign'], effect: Fact): Way['sign'] {
  const sign = textOf(effect, 'sign');
  if (before === 0 || (sign !== 'POSITIVE' && sign !== 'NEGATIVE')) return 0;
  return sign === 'NEGATIVE' ? (before === 1 ? -1 : 1) : before;
}

function leastConfident(effects: readonly Fact[]): string {
  const least = effects.map((effect) => CONFIDENCE.indexOf(textOf(effect, 'confidence') ?? ''));
  return CONFIDENCE[Math.max(0, Math.min(...least))] ?? 'LOW';
}

function stepOf(facts: Facts, effect: Fact, subject: string): PathStep {
  const last = answersTo(facts, effect.id)
    .filter(({ id }) => ownerOf(id) === subject)
    .sort((a, b) => (`${a.issuedAt} ${a.id}` < `${b.issuedAt} ${b.id}` ? 1 : -1))[0];
  return {
    effect: effect.id,
    evidence: evidenceIn(facts, effect)?.value ?? null,
    reply: last ? { answer: last.id, verdict: last.verdict, isOfNow: last.aboutDigest === effect.digest } : null,
  };
}

function pathKey({ effects }: Way): string {
  return effects.map(({ id }) => id).join(' ');
}
