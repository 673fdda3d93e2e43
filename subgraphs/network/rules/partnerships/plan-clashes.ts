import { type Fact, type Facts, targetOf, targetsOf, textOf, valuesOf } from '../../facts/index.ts';
import { evidenceIn } from '../evidence/evidence-in.ts';
import { type Finding, finding } from '../finding.ts';
import { type Judging, repliesTo } from '../judging.ts';
import { partiesOf } from './parties.ts';

/**
 * Where the value plans of a partnership, common and of each party, help each other or get in each other's way. Every two plans are laid
 * side by side, and each reason names the records that it rests on; none is weighed against another. Of each party the newest plans of
 * either form count: of two parties the newest 15, of many at least one.
 *
 * Weak: it sees codes and links, not what plans mean: two goals on one challenge in opposite directions may be two sides of one aim; what
 * no record of a side effect says is not seen at all. A reason to talk, then, and no verdict.
 */
export const PLAN_RELATIONS = {
  CLASH: 'The two may get in each other’s way.',
  COMPLEMENT: 'The two help each other.',
} as const;
export type PlanRelation = keyof typeof PLAN_RELATIONS;

export const PLAN_REASONS = {
  SAME_GOAL: 'Both serve the same goal.',
  SAME_GROUP: 'Both are good for the same group.',
  NEED_MET: 'The first brings what the author of the second has said it needs.',
  HELPS: 'Somebody sees a good side effect of the first on the second.',
  OPPOSITE_DIRECTIONS: 'On one challenge, or SDG target, the first wants more of something and the second less.',
  HARMS: 'Somebody sees a harmful, or mixed, side effect of the first on the second.',
  BOTH_NEED: 'The authors of both have said that they need the same, and no plan brings it.',
  OTHER_PRIORITY: 'The first puts social aims first, and the second business aims.',
} as const;
export type PlanReason = keyof typeof PLAN_REASONS;

const RELATION_OF: Readonly<Record<PlanReason, PlanRelation>> = {
  SAME_GOAL: 'COMPLEMENT',
  SAME_GROUP: 'COMPLEMENT',
  NEED_MET: 'COMPLEMENT',
  HELPS: 'COMPLEMENT',
  OPPOSITE_DIRECTIONS: 'CLASH',
  HARMS: 'CLASH',
  BOTH_NEED: 'CLASH',
  OTHER_PRIORITY: 'CLASH',
};

export type PlanPair = {
  readonly relation: PlanRelation;
  readonly reason: PlanReason;
  /** Ids of the plans. Where the reason goes from one to the other, it goes from the first to the second. */
  readonly first: string;
  readonly second: string;
  /** Ids of the records beside the plans. */
  readonly because: readonly string[];
};

export type PlanClashes = Judging & {
  /** Clashes first, at most {@link MOST_PAIRS}; in the order of plans and reasons. */
  readonly pairs: readonly PlanPair[];
  readonly total: number;
};

export const PLAN_CLASHES_RULE = 'plan-clashes-1';
export const MOST_PAIRS = 100;
/** Of so many plans at a time it is told how they go together: of each party and form as many as that leaves room for, the newest. */
const MOST_PLANS = 60;

/** What a plan touches, put together once. */
type Reach = {
  readonly plan: Fact;
  readonly goals: ReadonlyMap<string, Fact | undefined>;
  /** Goals and groups that may feel side effects, and what may have some. */
  readonly feels: ReadonlySet<string>;
  readonly acts: readonly string[];
  readonly groups: ReadonlySet<string>;
  /** Challenges and SDG targets of its goals, by direction. */
  readonly more: ReadonlyMap<string, string>;
  readonly less: ReadonlyMap<string, string>;
  readonly brings: ReadonlySet<string>;
  /** Contribution kinds that its author needs, each with the intent that says so. */
  readonly needs: ReadonlyMap<string, string>;
};

/** How the plans in a partnership that stands go together. */
export function planClashesOf(facts: Facts, partnership: Fact): Finding<PlanClashes> {
  const parties = partiesOf(partnership);
  const goals = new Set(targetsOf(partnership, 'goals'));
  const plans = newestPlans(facts, partnership, parties).map((plan) => reachOf(facts, plan, goals));
  const effectsOf = rememberedEffects(facts, new Set(plans.flatMap(({ feels }) => [...feels])));
  const brought = new Set(plans.flatMap(({ brings }) => [...brings]));
  const found = plans.flatMap((one, place) =>
    plans.slice(place + 1).flatMap((other) => {
      const areOfOne = one.plan.actor === other.plan.actor;
      if (areOfOne && textOf(one.plan, 'form') === textOf(other.plan, 'form')) return [];
      return [
        ...reasonsBoth(one, other, brought),
        ...reasonsOf(effectsOf, one, other),
        ...reasonsOf(effectsOf, other, one),
      ];
    }),
  );
  const pairs = found.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return finding(
    facts,
    PLAN_CLASHES_RULE,
    {
      pairs: pairs.slice(0, MOST_PAIRS),
      total: pairs.length,
      replies: repliesTo(facts, partnership.id, parties),
    },
    {
      because: pairs.flatMap(({ first, second, because }) => [first, second, ...because]),
      looked: [partnership.id, ...plans.map(({ plan }) => plan.id)],
      concerned: parties,
      isEnough: plans.length >= 2,
    },
  );
}

/** Plans of the parties in order. One party may have thousands: they leave the others their room. */
function newestPlans(facts: Facts, partnership: Fact, parties: readonly string[]): readonly Fact[] {
  const all = [...facts.pointingTo(partnership.id, 'ValuePlan', 'partnership')];
  const own = Map.groupBy(
    all.filter(({ actor }) => parties.includes(actor)),
    (plan) => `${plan.actor} ${textOf(plan, 'form')}`,
  );
  const most = Math.max(1, Math.floor(MOST_PLANS / (2 * parties.length)));
  const place = ({ issuedAt, id }: Fact) => `${issuedAt} ${id}`;
  const newest = [...own.values()].flatMap((some) =>
    some.sort((a, b) => (place(a) > place(b) ? -1 : 1)).slice(0, most),
  );
  return newest.sort((a, b) => (a.id < b.id ? -1 : 1));
}

type EffectsOf = (action: string) => readonly Fact[];

/** Side effects of a goal or promise on something that one of the plans is for, without those that whoever feels them has rejected. */
function rememberedEffects(facts: Facts, feels: ReadonlySet<string>): EffectsOf {
  const known = new Map<string, readonly Fact[]>();
  return (action) => {
    const effects =
      known.get(action) ??
      [...facts.pointingTo(action, 'RippleEffect', 'action')].filter(
        (effect) => feels.has(targetOf(effect, 'affects') ?? '') && evidenceIn(facts, effect)?.value !== 'REJECTED',
      );
    known.set(action, effects);
    return effects;
  };
}

function reachOf(facts: Facts, plan: Fact, common: ReadonlySet<string>): Reach {
  const ids = targetsOf(plan, 'goals');
  const goals = new Map(ids.map((id) => [id, standing(facts, id)]));
  const groups = new Set(targetsOf(plan, 'beneficiaries'));
  const of = (direction: string) => {
    const themes = new Map<string, string>();
    for (const goal of goals.values())
      if (goal && textOf(goal, 'direction') === direction)
        for (const theme of themesOf(goal)) themes.set(theme, goal.id);
    return themes;
  };
  const needs = new Map<string, string>();
  for (const intent of facts.ofActor(plan.actor, 'Intent')) {
    const isOver = (textOf(intent, 'until') ?? '~') < facts.day;
    const isHere = targetsOf(intent, 'goals').some((goal) => goals.has(goal) || common.has(goal));
    if (textOf(intent, 'form') !== 'NEED' || isOver || !isHere) continue;
    for (const kind of valuesOf(intent, 'contributionKind')) {
      const known = needs.get(String(kind));
      if (known === undefined || intent.id < known) needs.set(String(kind), intent.id);
    }
  }
  return {
    plan,
    goals,
    groups,
    feels: new Set([...ids, ...groups]),
    acts: [...ids, ...targetsOf(plan, 'commitments')],
    more: of('INCREASE'),
    less: of('PREVENT'),
    brings: new Set(valuesOf(plan, 'contributionKind').map(String)),
    needs,
  };
}

/** What a goal is about closely enough to be compared: shared challenges, and SDG targets; whole SDGs are too wide. */
function themesOf(goal: Fact): readonly string[] {
  const targets = valuesOf(goal, 'sdg').map(String);
  return [...targetsOf(goal, 'challenges'), ...targets.filter((code) => code.includes('.'))];
}

/** Reasons that go both ways. */
function reasonsBoth(one: Reach, other: Reach, brought: ReadonlySet<string>): readonly PlanPair[] {
  const found: PlanPair[] = [];
  const goals = [...one.goals].flatMap(([id, goal]) => (other.goals.has(id) ? [goal?.id ?? []].flat() : []));
  if ([...one.goals.keys()].some((id) => other.goals.has(id))) found.push(pair('SAME_GOAL', one, other, goals));
  if ([...one.groups].some((id) => other.groups.has(id))) found.push(pair('SAME_GROUP', one, other, []));
  if (one.plan.actor === other.plan.actor) return found;
  const lacking = [...one.needs.keys()].filter((kind) => other.needs.has(kind) && !brought.has(kind));
  if (lacking.length > 0)
    found.push(
      pair(
        'BOTH_NEED',
        one,
        other,
        lacking.flatMap((kind) => [one.needs.get(kind), other.needs.get(kind)]),
      ),
    );
  return found;
}

/** Reasons that go from the first to the second. */
function reasonsOf(effectsOf: EffectsOf, first: Reach, second: Reach): readonly PlanPair[] {
  const found: PlanPair[] = [];
  const met = [...second.needs].filter(([kind]) => first.brings.has(kind));
  if (met.length > 0 && first.plan.actor !== second.plan.actor)
    found.push(
      pair(
        'NEED_MET',
        first,
        second,
        met.map(([, intent]) => intent),
      ),
    );
  const opposed = [...first.more].filter(([theme, goal]) => (second.less.get(theme) ?? goal) !== goal);
  if (opposed.length > 0) {
    const goals = opposed.flatMap(([theme, goal]) => [goal, second.less.get(theme)]);
    found.push(pair('OPPOSITE_DIRECTIONS', first, second, goals));
  }
  const effects = first.acts.flatMap(effectsOf).filter((effect) => {
    const felt = targetOf(effect, 'affects');
    return felt !== undefined && second.feels.has(felt) && !first.feels.has(felt);
  });
  const good = effects.filter((effect) => textOf(effect, 'sign') === 'POSITIVE');
  const bad = effects.filter((effect) => ['NEGATIVE', 'MIXED'].includes(textOf(effect, 'sign') ?? ''));
  if (good.length > 0)
    found.push(
      pair(
        'HELPS',
        first,
        second,
        good.map(({ id }) => id),
      ),
    );
  if (bad.length > 0)
    found.push(
      pair(
        'HARMS',
        first,
        second,
        bad.map(({ id }) => id),
      ),
    );
  const [before, after] = [textOf(first.plan, 'balance'), textOf(second.plan, 'balance')];
  if (before === 'SOCIAL_FIRST' && after === 'BUSINESS_FIRST') found.push(pair('OTHER_PRIORITY', first, second, []));
  return found;
}

function pair(reason: PlanReason, first: Reach, second: Reach, because: readonly (string | undefined)[]): PlanPair {
  const ids = new Set(because.flatMap((id) => id ?? []));
  return {
    relation: RELATION_OF[reason],
    reason,
    first: first.plan.id,
    second: second.plan.id,
    because: [...ids].sort(),
  };
}

function standing(facts: Facts, id: string): Fact | undefined {
  const fact = facts.get(id);
  return fact && !fact.withdrawn ? fact : undefined;
}

function placeOf({ relation, first, second, reason }: PlanPair): string {
  return `${relation} ${first} ${second} ${reason}`;
}
