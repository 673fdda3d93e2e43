import { type Fact, type Facts, numberOf, targetOf, targetsOf, textOf, valuesOf } from '../../facts/index.ts';
import { type Word, wordsOn } from '../evidence/words.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS, type Judging, repliesTo } from '../judging.ts';
import { partiesOf } from '../partnerships/parties.ts';
import { MEMBERSHIP_KIND } from './charters.ts';
import { isConfirmedMembership, membersIn } from './members.ts';

/**
 * The equity lens on a network: who has a seat, who comes, whose objections are heard and resolved, who has something from it, who gives
 * something else than money, and how much each thinks its own word weighs. Numbers side by side, for each member and as a spread; never
 * added up, since nobody can say what an objection is worth in seats. From five members on.
 *
 *   seats        gatherings held while it was invited; those that name nobody as invited are open to all
 *   attended     those of them that it attended
 *   objections   proposals on which it had a reasoned objection; heard: something came of it, a new version, a successor, or that it was
 *                dropped; resolved: it does not stand by it any more
 *   benefits     that its individual plans in partnerships of this network state; came: plans of which something came
 *   given        contributions to the network and its partnerships; otherThanMoney: those of another kind than funds
 *
 * Weak: attendance is the word of whoever held the gathering; a small member that comes seldom may be served well; what is said outside is
 * not here; a member that objects to nothing may be content or may have given up.
 */
export const EQUITY_RULE = 'equity-1';

/** Dimensions that are counted, side by side. */
export const EQUITY_DIMENSIONS = {
  SEATS: 'Gatherings to which it was invited.',
  ATTENDED: 'Gatherings that it attended.',
  OBJECTIONS: 'Proposals on which it had a reasoned objection.',
  OBJECTIONS_HEARD: 'Objections of which something came.',
  OBJECTIONS_RESOLVED: 'Objections that it does not stand by any more.',
  BENEFITS_STATED: 'Benefits that it states in its own plans.',
  BENEFITS_CAME: 'Plans of its own of which something came.',
  GIVEN: 'Contributions that it made.',
  OTHER_THAN_MONEY: 'Contributions of another kind than money.',
} as const;
export type EquityDimension = keyof typeof EQUITY_DIMENSIONS;

export type MemberShare = {
  /** DID. */
  readonly member: string;
  readonly counts: Readonly<Record<EquityDimension, number>>;
  /** How much its word weighs, as it sees it: MORE, EQUAL, LESS; null where it does not say. */
  readonly ownWeight: string | null;
};

export type Spread = {
  readonly dimension: EquityDimension;
  readonly fewest: number;
  readonly median: number;
  readonly most: number;
  /** How many members have none. */
  readonly without: number;
};

export type Equity = Judging & {
  /** In the order of DIDs; empty where there is too little to go by. */
  readonly members: readonly MemberShare[];
  readonly spread: readonly Spread[];
  /** How many members say that their word weighs so much. */
  readonly ownWeights: readonly { readonly weight: 'MORE' | 'EQUAL' | 'LESS' | 'UNSAID'; readonly members: number }[];
};

const DIMENSIONS = Object.keys(EQUITY_DIMENSIONS) as readonly EquityDimension[];
const CAME = ['YES', 'PARTLY'];

/** The equity lens on a charter that stands. One pass over what points to it. */
export function equityOf(facts: Facts, charter: Fact): Finding<Equity> {
  const members = membersIn(facts, charter.id);
  const looked = new Set([charter.id]);
  if (members.length < FEWEST_MEMBERS)
    return finding(
      facts,
      EQUITY_RULE,
      { members: [], spread: [], ownWeights: [], replies: [] },
      {
        because: [charter.id],
        concerned: members,
        isEnough: false,
      },
    );

  const shares = new Map(members.map((member) => [member, noShare()]));
  const count = (member: string, dimension: EquityDimension, by = 1) => {
    const share = shares.get(member);
    if (share) share.counts[dimension] += by;
  };
  const look = <One extends Fact>(fact: One): One => {
    looked.add(fact.id);
    return fact;
  };

  let openToAll = 0;
  for (const gathering of facts.pointingTo(charter.id, 'Gathering', 'network')) {
    if (textOf(gathering, 'status') !== 'HELD' || !shares.has(gathering.actor)) continue;
    look(gathering);
    const invited = targetsOf(gathering, 'invited');
    const attended = new Set(targetsOf(gathering, 'attended'));
    if (invited.length === 0) openToAll++;
    else for (const member of new Set([...invited, ...attended])) count(member, 'SEATS');
    for (const member of attended) count(member, 'ATTENDED');
  }
  for (const member of members) count(member, 'SEATS', openToAll);

  for (const proposal of facts.pointingTo(charter.id, 'Proposal', 'network')) {
    if (!shares.has(proposal.actor) || !mayHaveObjections(facts, proposal)) continue;
    const said = wordsOn(facts, proposal.id).filter((word) => shares.has(word.actor) && word.actor !== proposal.actor);
    for (const [member, words] of Map.groupBy(said, ({ actor }) => actor)) {
      const objection = words.find(({ verdict, hasReason }) => verdict === 'OBJECTION' && hasReason);
      if (!objection) continue;
      look(proposal);
      looked.add(objection.answer);
      count(member, 'OBJECTIONS');
      const isResolved = words.at(-1)?.verdict !== 'OBJECTION';
      if (isResolved) count(member, 'OBJECTIONS_RESOLVED');
      if (isResolved || wasHeard(facts, proposal, objection)) count(member, 'OBJECTIONS_HEARD');
    }
  }

  const given = new Map<string, Fact>();
  for (const one of facts.pointingTo(charter.id, 'Contribution', 'network')) given.set(one.id, one);
  for (const partnership of facts.pointingTo(charter.id, 'Partnership', 'network')) {
    const parties = partiesOf(partnership);
    for (const one of facts.pointingTo(partnership.id, 'Contribution', 'partnership')) given.set(one.id, one);
    for (const plan of facts.pointingTo(partnership.id, 'ValuePlan', 'partnership')) {
      if (textOf(plan, 'form') !== 'INDIVIDUAL' || !parties.includes(plan.actor) || !shares.has(plan.actor)) continue;
      look(plan);
      count(plan.actor, 'BENEFITS_STATED', numberOf(plan, 'benefitCount') ?? 0);
      if (valuesOf(plan, 'benefitRealized').some((state) => CAME.includes(String(state))))
        count(plan.actor, 'BENEFITS_CAME');
    }
  }
  for (const one of given.values()) {
    if (!shares.has(one.actor)) continue;
    look(one);
    count(one.actor, 'GIVEN');
    if (textOf(one, 'contributionKind') !== 'FUNDS') count(one.actor, 'OTHER_THAN_MONEY');
  }

  const weights = new Map<string, { readonly weight: string; readonly id: string }>();
  for (const membership of facts.pointingTo(charter.id, MEMBERSHIP_KIND, 'network')) {
    const weight = textOf(membership, 'ownWeight');
    const known = weights.get(membership.actor);
    if (weight === undefined || (known && known.id < membership.id)) continue;
    if (isConfirmedMembership(facts, membership)) weights.set(membership.actor, { weight, id: look(membership).id });
  }

  const rows = members.map((member): MemberShare => {
    const { counts } = shares.get(member) ?? noShare();
    return { member, counts, ownWeight: weights.get(member)?.weight ?? null };
  });
  const ownWeights = (['MORE', 'EQUAL', 'LESS', 'UNSAID'] as const).map((weight) => ({
    weight,
    members: rows.filter(({ ownWeight }) => (ownWeight ?? 'UNSAID') === weight).length,
  }));
  return finding(
    facts,
    EQUITY_RULE,
    {
      members: rows,
      spread: DIMENSIONS.map((dimension) => spreadOf(dimension, rows)),
      ownWeights,
      replies: repliesTo(facts, charter.id, members),
    },
    { because: looked, concerned: members, isEnough: true },
  );
}

function noShare(): { readonly counts: Record<EquityDimension, number> } {
  return { counts: Object.fromEntries(DIMENSIONS.map((name) => [name, 0])) as Record<EquityDimension, number> };
}

/** Told at a glance: most proposals of a large network have a thousand consents and no objection. */
function mayHaveObjections(facts: Facts, proposal: Fact): boolean {
  for (const answer of facts.pointingTo(proposal.id, 'Answer', 'about'))
    if (answer.version > 1 || textOf(answer, 'verdict') === 'OBJECTION') return true;
  return false;
}

/** Whether a proposal did not stay as it was when somebody objected. */
function wasHeard(facts: Facts, proposal: Fact, objection: Word): boolean {
  if (proposal.digest !== objection.digest || textOf(proposal, 'stage') === 'DROPPED') return true;
  for (const next of facts.pointingTo(proposal.id, 'Proposal', 'supersedes', proposal.actor))
    if (targetOf(next, 'network') === targetOf(proposal, 'network')) return true;
  return false;
}

function spreadOf(dimension: EquityDimension, rows: readonly MemberShare[]): Spread {
  const counts = rows.map((row) => row.counts[dimension]).sort((a, b) => a - b);
  const middle = Math.floor(counts.length / 2);
  const [low = 0, high = 0] = [counts[counts.length % 2 === 1 ? middle : middle - 1], counts[middle]];
  return {
    dimension,
    fewest: counts[0] ?? 0,
    median: (low + high) / 2,
    most: counts.at(-1) ?? 0,
    without: counts.filter((one) => one === 0).length,
  };
}
