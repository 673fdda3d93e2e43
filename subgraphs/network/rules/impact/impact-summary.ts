import { type Fact, type Facts, targetOf, targetsOf, textOf, valuesOf } from '../../facts/index.ts';
import { legalEntitiesIn } from '../actors/legal-entities.ts';
import { isConfirmedMembership, membersIn } from '../alliances/members.ts';
import { promisesFor } from '../alliances/promises-for.ts';
import { type Finding, finding } from '../finding.ts';
import { indicatorProgressOf } from '../progress/indicator-progress.ts';
import { type CommitmentStatus, standingOf } from '../promises/commitment-status.ts';
import { quarterOf } from '../quarters.ts';
import { atOnce } from '../turns.ts';
import { emptySide, type ImpactSide, type SideCount, sideOf } from './impact-side.ts';
import { isRegionWithin } from './regions.ts';

/**
 * What is to be increased beside what is to be prevented: goals, and the commitments towards them, counted by status and added up by
 * unit. A commitment is on the side of the goal that it satisfies; without such a goal, or where the asker may not see it, on neither.
 * After the amplify and mitigate columns of the value canvas literature (ABC of impact: act to avoid harm, benefit stakeholders,
 * contribute to solutions).
 *
 * Sums are of like units only (UCUM; never of two currencies), one for each status, so that what is withdrawn or only proposed is in no
 * sum with what is in force. A promise counts once, at its author: what the receiver reports of it is not added. Of public authorities a
 * part and its whole are not added up either (ISO 3166-2).
 *
 * Groups may overlap: a goal of two SDGs is in both, so that groups do not add up to the whole, which is told besides.
 *
 * Weaknesses: many small promises look like much; two records of one and the same thing by two actors count twice; companies within a
 * country are not taken for parts of it.
 */
export const SUMMARY_GROUPS = {
  SDG: 'By the goals of the UN that a goal names; its targets (13.2) count for the goal (13).',
  ACTOR: 'By the organization whose goal or commitment it is.',
  NETWORK: 'By the networks that the actor is a confirmed member of.',
  REGION:
    'By the region that the actor says it is seated in (ISO 3166); what is in a part is not in the country as well.',
  SECTOR: 'By the sections of economic activity that the actor names (ISIC).',
  DIRECTION: 'By direction alone.',
  CHALLENGE: 'By the challenges that a goal names.',
  DUE: 'By the quarter in which a commitment is due, such as 2027-Q3; goals, and what has no due day, belong to none.',
} as const;
export type SummaryGroup = keyof typeof SUMMARY_GROUPS;

export type SummaryFilter = {
  /** Id of a charter: of its members only. */
  readonly network?: string;
  /** Id of a charter: commitments of its members that are for it; goals count all the same. */
  readonly forNetwork?: string;
  /** DIDs. */
  readonly actors?: readonly string[];
  /** Codes: a goal has its targets. */
  readonly sdgs?: readonly string[];
  readonly directions?: readonly string[];
  /** ISO 3166: a country has its parts. */
  readonly regions?: readonly string[];
  /** ISIC: a section has its divisions. */
  readonly sectors?: readonly string[];
  readonly statuses?: readonly CommitmentStatus[];
  /** Commitments that are due on these days, both ends included; goals count all the same. */
  readonly due?: { readonly from?: string; readonly to?: string };
};

export type ImpactCounts = {
  readonly increase: ImpactSide;
  readonly prevent: ImpactSide;
  /** Commitments to no goal that can be seen. */
  readonly neither: ImpactSide;
};

export type ImpactGroup = ImpactCounts & {
  /** A code, DID, or id; null for what belongs to no group. */
  readonly key: string | null;
};

export type ImpactSummary = {
  readonly groupBy: SummaryGroup;
  readonly filter: SummaryFilter;
  readonly groups: readonly ImpactGroup[];
  readonly whole: ImpactCounts;
  /** The goals that were counted, newest first. */
  readonly goals: readonly Placed[];
  /** The commitments that were counted, by the day on which they are due, those without one last. */
  readonly commitments: readonly Placed[];
};

/** A record with its place in a list: a text that no other has. */
export type Placed = { readonly id: string; readonly place: string };

export const IMPACT_SUMMARY_RULE = 'impact-summary-1';

/** The summary of what the asker may see. */
export function impactSummaryOf(
  facts: Facts,
  groupBy: SummaryGroup,
  filter: SummaryFilter = {},
): Finding<ImpactSummary> {
  return atOnce(summaryIn(facts, groupBy, filter));
}

/** Records that are looked at before others may have their turn. */
const AT_ONCE = 50;

type Sides = Record<'INCREASE' | 'PREVENT' | 'NEITHER', SideCount>;
const emptySides = (): Sides => ({ INCREASE: emptySide(), PREVENT: emptySide(), NEITHER: emptySide() });

/** The same in steps, so that others have their turn in between. */
export function* summaryIn(
  facts: Facts,
  groupBy: SummaryGroup,
  filter: SummaryFilter = {},
): Generator<void, Finding<ImpactSummary>> {
  // of one actor nothing is counted twice: a page of a hundred of them need not read all profiles a hundred times
  const entityOf = filter.actors?.length === 1 ? (actor: string) => actor : legalEntitiesIn(facts).entityOf;
  yield;
  const faces = new Map<string, Face>();
  const faceOf = (actor: string): Face => {
    const face = faces.get(actor) ?? faceIn(facts, actor, groupBy === 'NETWORK');
    faces.set(actor, face);
    return face;
  };
  const among = filter.network === undefined ? undefined : new Set(membersIn(facts, filter.network));
  const some = filter.actors ?? (among && [...among]);
  const all = (kind: string): readonly Fact[] =>
    some ? [...new Set(some)].flatMap((one) => [...facts.ofActor(one, kind)]) : [...facts.ofKind(kind)];
  const isWanted = (actor: string): boolean => {
    if (among && !among.has(actor)) return false;
    if (filter.actors && !filter.actors.includes(actor)) return false;
    const { region, sectors } = faceOf(actor);
    if (filter.regions && !filter.regions.some((whole) => region !== undefined && isRegionWithin(region, whole)))
      return false;
    return !filter.sectors || sectors.some((code) => filter.sectors?.some((one) => code.startsWith(one)));
  };
  const isWantedGoal = (goal: Fact | undefined): boolean => {
    if (filter.directions && !filter.directions.includes(goal ? (textOf(goal, 'direction') ?? '') : '')) return false;
    const sdgs = goal ? valuesOf(goal, 'sdg').map(String) : [];
    return !filter.sdgs || sdgs.some((code) => filter.sdgs?.some((one) => code === one || code.startsWith(`${one}.`)));
  };
  const isDueThen = (due: string | undefined): boolean => {
    const { from, to } = filter.due ?? {};
    if (from === undefined && to === undefined) return true;
    return due !== undefined && (from === undefined || due >= from) && (to === undefined || due <= to);
  };
  const keysOf = (actor: string, goal: Fact | undefined, due: string | undefined): readonly (string | null)[] => {
    const keys = ((): readonly string[] => {
      switch (groupBy) {
        case 'SDG':
          return goal ? valuesOf(goal, 'sdg').map((code) => String(code).split('.')[0] ?? '') : [];
        case 'ACTOR':
          return [entityOf(actor)];
        case 'NETWORK':
          return faceOf(actor).networks;
        case 'REGION':
          return faceOf(actor).region === undefined ? [] : [faceOf(actor).region ?? ''];
        case 'SECTOR':
          return faceOf(actor).sectors.map((code) => code.charAt(0));
        case 'DIRECTION':
          return goal ? [textOf(goal, 'direction') ?? ''] : [];
        case 'CHALLENGE':
          return goal ? targetsOf(goal, 'challenges') : [];
        case 'DUE':
          return due === undefined ? [] : [quarterOf(due)];
      }
    })();
    return keys.length === 0 ? [null] : [...new Set(keys)];
  };

  const whole = emptySides();
  const groups = new Map<string | null, Sides>();
  const sidesFor = (actor: string, goal: Fact | undefined, due?: string): readonly SideCount[] => {
    const direction = goal ? textOf(goal, 'direction') : undefined;
    const side = direction === 'INCREASE' || direction === 'PREVENT' ? direction : 'NEITHER';
    return [
      whole[side],
      ...keysOf(actor, goal, due).map((key) => {
        const group = groups.get(key) ?? emptySides();
        groups.set(key, group);
        return group[side];
      }),
    ];
  };

  // taken at once, since a record that changes between two turns would come again
  const goals: Placed[] = [];
  const commitments: Placed[] = [];
  let turn = 0;
  for (const goal of all('ImpactGoal')) {
    if (++turn % AT_ONCE === 0) yield;
    if (!isWantedGoal(goal) || !isWanted(goal.actor)) continue;
    goals.push({ id: goal.id, place: `${newestFirst(goal.issuedAt)} ${goal.id}` });
    const steps = [...facts.pointingTo(goal.id, 'Indicator', 'goal')]
      .filter(({ actor }) => actor === goal.actor)
      .map((indicator) => indicatorProgressOf(facts, indicator).value.value);
    for (const side of sidesFor(goal.actor, goal)) {
      side.goals.add(goal.id);
      side.actors.add(entityOf(goal.actor));
      side.progress.push(...steps);
    }
  }
  const forIt = filter.forNetwork === undefined ? undefined : promisesFor(facts, filter.forNetwork);
  yield;
  for (const commitment of all('Commitment')) {
    if (++turn % AT_ONCE === 0) yield;
    const { actor } = commitment;
    if (!isWanted(actor) || forIt?.has(commitment.id) === false) continue;
    const found = facts.get(targetOf(commitment, 'satisfies') ?? '');
    const goal = found && !found.withdrawn && found.kind === 'ImpactGoal' ? found : undefined;
    if (!isWantedGoal(goal)) continue;
    const due = textOf(commitment, 'due');
    if (!isDueThen(due)) continue;
    const { value: status, terms, quantity, reported } = standingOf(facts, commitment);
    if (filter.statuses && !filter.statuses.includes(status)) continue;
    commitments.push({ id: commitment.id, place: `${due ?? LAST} ${commitment.id}` });
    const { isAuthority, region } = faceOf(actor);
    const unit = textOf(terms, 'unit');
    const counted = {
      actor,
      status,
      promised: unit === undefined ? undefined : quantity,
      reported: reported.amount,
      unit,
      authority: isAuthority && region !== undefined ? { actor: entityOf(actor), region } : undefined,
    };
    for (const side of sidesFor(actor, goal, due)) {
      side.commitments.push(counted);
      side.actors.add(entityOf(actor));
    }
  }
  const ordered: ImpactGroup[] = [];
  for (const [key, sides] of [...groups].sort(([a], [b]) => (placeOfGroup(a) < placeOfGroup(b) ? -1 : 1))) {
    ordered.push({ key, ...countsOf(sides) });
    yield;
  }
  return finding(
    facts,
    IMPACT_SUMMARY_RULE,
    {
      groupBy,
      filter,
      groups: ordered,
      whole: countsOf(whole),
      goals: inPlace(goals),
      commitments: inPlace(commitments),
    },
    { because: [...goals, ...commitments].map(({ id }) => id), isEnough: goals.length + commitments.length > 0 },
  );
}

/** Comes behind every day. */
const LAST = '~';

/** A text that comes the earlier, the later the moment. */
function newestFirst(moment: string): string {
  return moment.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function inPlace(records: readonly Placed[]): readonly Placed[] {
  return [...records].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** Its place in the list: codes of the UN by number, all others by name, and what belongs to no group last. */
export function placeOfGroup(key: string | null): string {
  if (key === null) return '2';
  return /^\d+$/.test(key) ? `0 ${key.padStart(3, '0')}` : `1 ${key}`;
}

function countsOf(sides: Sides): ImpactCounts {
  return { increase: sideOf(sides.INCREASE), prevent: sideOf(sides.PREVENT), neither: sideOf(sides.NEITHER) };
}

/** What an actor says of itself, and of which networks it is. */
type Face = {
  readonly region: string | undefined;
  readonly sectors: readonly string[];
  readonly isAuthority: boolean;
  /** Ids of charters. */
  readonly networks: readonly string[];
};

function faceIn(facts: Facts, actor: string, withNetworks: boolean): Face {
  const [profile] = facts.ofActor(actor, 'Profile');
  const networks = new Set<string>();
  if (withNetworks) {
    for (const charter of facts.ofActor(actor, 'SharedValueNetwork')) networks.add(charter.id);
    for (const membership of facts.ofActor(actor, 'Membership')) {
      const charter = facts.get(targetOf(membership, 'network') ?? '');
      if (charter && !charter.withdrawn && isConfirmedMembership(facts, membership)) networks.add(charter.id);
    }
  }
  return {
    region: profile && textOf(profile, 'region'),
    sectors: profile ? valuesOf(profile, 'sector').map(String) : [],
    isAuthority: profile !== undefined && textOf(profile, 'actorType') === 'GOVERNMENT',
    networks: [...networks].sort(),
  };
}
