import { type Fact, type Facts, targetOf, targetsOf, textOf } from '../../facts/index.ts';
import { CHARTER_KIND } from '../alliances/charters.ts';
import { wordsOn } from '../evidence/words.ts';
import { type Finding, finding } from '../finding.ts';
import { partiesOf } from '../partnerships/parties.ts';
import { type ConsentRule, consentRuleOf, firstDayOf, type Weighed, weigh } from './consent.ts';
import { type VotersOn, votersOn } from './voters.ts';

/**
 * What became of a proposal, by consent. It passes on the first day on which all of this holds, and then stays passed:
 *
 *   - the period is over: the working days of the charter (ten unless told), counted from the day on which this version was issued, or
 *     opens; and the last day that the proposal names, if it is later
 *   - of those who are asked, as many consented to this version as the quorum of the charter says (all, unless told)
 *   - each of those asked was told: the proposal names it, or it was a member with a vote at the opening; where the issuer keeps a list of
 *     whom it told, by that list, or by its own answer
 *   - no reasoned objection stands, of those asked or of any other member with a vote: whoever is not asked keeps its voice
 *
 * Asked are those whom the proposal names, if they had a vote at the opening, or else all who had; in a partnership its parties, by the
 * consent of all. Who has left by the end of the period is not asked any more, and its words do not count. The issuer has consented by
 * proposing. The charter counts as it was at the opening. Silence is shown as silence.
 *
 * Weak: being named is not having read; holidays are unknown; a day is its author’s word, so that a proposal dated back is decided sooner,
 * and an objection dated back undoes what was decided; of a charter that was not in this hub at the opening the newest version
 * counts; an answer that is withdrawn leaves the past, and takes what was decided by it along.
 */
export const DECISIONS = {
  NOT_YET_OPEN: 'It is still being written, or opens on a later day.',
  OPEN: 'Those who are asked can answer, or not all of them were told.',
  PASSED: 'Enough have consented, nobody objected with a reason, and the period is over.',
  BLOCKED: 'A reasoned objection stands.',
  NO_QUORUM:
    'The period is over, and too few have consented. Where no last day is named, consent that still comes counts.',
  QUORUM_UNREACHABLE: 'Too few have consented, and not even the consent of all who are silent would do.',
  SUPERSEDED: 'A later proposal of its issuer has taken its place.',
  DROPPED: 'Its issuer gave it up.',
  INSUFFICIENT:
    'It cannot be told: who decides, or by which rule, cannot be seen; its issuer has no vote; or somebody who is asked could not be heard.',
} as const;
export type DecisionValue = keyof typeof DECISIONS;

export type Decision = Omit<Weighed, 'answers' | 'isReachable'> & {
  readonly value: DecisionValue;
  /** Who is asked, by DID in order. */
  readonly asked: readonly string[];
  /** In percent of those asked. */
  readonly quorum: number;
  readonly opensOn: string;
  /** The first day on which it can pass. */
  readonly decidedFrom: string;
  /** Of those asked, who was not told, by the issuer’s own list. */
  readonly notNotified: readonly string[];
  /** Named by the proposal, and without a vote at the opening, or now. */
  readonly withoutVote: readonly string[];
  /** Id of the charter whose rule counts; null in a partnership. */
  readonly charter: string | null;
  readonly supersededBy: string | null;
  /** Whether it goes no further by itself, so that the charter’s way out of a deadlock is due. */
  readonly isDeadlocked: boolean;
};

export const DECISION_RULE = 'decision-1';

/** What became of a proposal that stands. */
export function decisionOf(facts: Facts, proposal: Fact, voters: VotersOn = votersOn): Finding<Decision> {
  const day = facts.day;
  const issuedOn = proposal.issuedAt.slice(0, 10);
  const opens = textOf(proposal, 'opens');
  const closes = textOf(proposal, 'closes');
  const opensOn = opens !== undefined && opens > issuedOn ? opens : issuedOn;
  const body = deciding(facts, proposal, opensOn, voters);
  const named = targetsOf(proposal, 'askedActors');
  const rule = body?.rule ?? consentRuleOf();
  const words = wordsOn(facts, proposal.id);

  const decidedFrom = firstDayOf({ opensOn, closes, rule });
  const mayVote = body?.votersUntil(decidedFrom) ?? new Set<string>();
  const asked = new Set(named.length === 0 ? mayVote : named.filter((actor) => mayVote.has(actor)));
  const { digest, actor: issuer } = proposal;
  const question = { digest, issuer, asked, mayObject: mayVote, opensOn, closes, rule, day };
  const { answers, isReachable, ...found } = weigh(words, question);

  const told = new Set(targetsOf(proposal, 'notifiedActors'));
  const unheard = found.silent.filter((actor) => facts.silent.includes(actor));
  const notNotified = told.size === 0 ? [] : found.silent.filter((actor) => !told.has(actor));
  const withoutVote = named.filter((actor) => !mayVote.has(actor)).sort();
  const next = supersedingOf(facts, proposal);

  const value = ((): DecisionValue => {
    const stage = textOf(proposal, 'stage');
    if (stage === 'DROPPED') return 'DROPPED';
    if (next) return 'SUPERSEDED';
    if (!body || !mayVote.has(proposal.actor) || asked.size === 0) return 'INSUFFICIENT';
    // what members only may see of who takes part is missing to anybody else
    if (facts.audience === 'PUBLIC' && withoutVote.length > 0) return 'INSUFFICIENT';
    if (stage === 'DRAFT' || opensOn > day) return 'NOT_YET_OPEN';
    if (found.passedOn === null && found.objecting.length > 0) return 'BLOCKED';
    if (notNotified.length > 0 || (found.passedOn === null && isReachable && day < decidedFrom)) return 'OPEN';
    if (unheard.length > 0) return 'INSUFFICIENT';
    if (found.passedOn !== null) return 'PASSED';
    return isReachable ? 'NO_QUORUM' : 'QUORUM_UNREACHABLE';
  })();

  const stuck: readonly DecisionValue[] = ['BLOCKED', 'NO_QUORUM', 'QUORUM_UNREACHABLE'];
  return finding(
    facts,
    DECISION_RULE,
    {
      ...found,
      value,
      passedOn: value === 'PASSED' || value === 'SUPERSEDED' ? found.passedOn : null,
      asked: [...asked].sort(),
      quorum: rule.quorum,
      opensOn,
      decidedFrom,
      notNotified,
      withoutVote,
      charter: body?.charter ?? null,
      supersededBy: next?.id ?? null,
      isDeadlocked: stuck.includes(value),
    },
    {
      because: [proposal.id, ...answers, ...(body ? [body.id] : []), ...(next ? [next.id] : [])],
      looked: [...words.map(({ answer }) => answer), ...(body?.looked ?? [])],
      concerned: asked,
      isEnough: value !== 'INSUFFICIENT',
    },
  );
}

/** Who decides, and by which rule. */
type Body = {
  /** Id of the charter or partnership. */
  readonly id: string;
  readonly charter: string | null;
  readonly rule: ConsentRule;
  /** Who had a vote at the opening, and still has it on a day, or now if that is to come. */
  votersUntil(day: string): ReadonlySet<string>;
  readonly looked: readonly string[];
};

function deciding(facts: Facts, proposal: Fact, opensOn: string, voters: VotersOn): Body | undefined {
  const network = targetOf(proposal, 'network');
  if (network !== undefined) return networkDeciding(facts, network, opensOn, voters);
  const partnership = facts.get(targetOf(proposal, 'partnership') ?? '');
  if (!partnership || partnership.withdrawn || partnership.kind !== 'Partnership') return undefined;
  const parties = new Set(partiesOf(partnership).filter((party) => !facts.isFormer(party)));
  if (parties.size < 2) return undefined;
  const { id } = partnership;
  return { id, charter: null, rule: consentRuleOf(), votersUntil: () => parties, looked: [id] };
}

function networkDeciding(facts: Facts, network: string, opensOn: string, voters: VotersOn): Body | undefined {
  const now = facts.get(network);
  if (!now || now.withdrawn || now.kind !== CHARTER_KIND) return undefined;
  // a charter that came into this hub after the opening is taken as it is
  const charter = (opensOn < facts.day ? facts.asOf(opensOn) : facts).get(network);
  const atOpening = voters(facts, network, charter ? opensOn : facts.day);
  return {
    id: network,
    charter: network,
    rule: consentRuleOf(charter ?? now),
    votersUntil(day) {
      const still = voters(facts, network, day < facts.day ? day : facts.day);
      return new Set([...atOpening.keys()].filter((actor) => still.has(actor)));
    },
    looked: [network, ...[...atOpening.values()].flatMap((membership) => membership ?? [])],
  };
}

/** The proposal that takes the place of this one: of the same issuer and body, and later, so that no circle supersedes all in it. */
function supersedingOf(facts: Facts, proposal: Fact): Fact | undefined {
  const bodyOf = (one: Fact) => targetOf(one, 'network') ?? targetOf(one, 'partnership');
  const place = (one: Fact) => `${(facts.versions(one.id)[0] ?? one).issuedAt} ${one.id}`;
  const later = [...facts.pointingTo(proposal.id, 'Proposal', 'supersedes', proposal.actor)].filter((one) => {
    const stage = textOf(one, 'stage');
    const isOut = stage !== 'DRAFT' && stage !== 'DROPPED';
    return isOut && bodyOf(one) === bodyOf(proposal) && place(one) > place(proposal);
  });
  return later.sort((a, b) => (place(a) < place(b) ? -1 : 1))[0];
}
