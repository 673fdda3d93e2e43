import { type Fact, type Facts, targetOf, targetsOf, textOf, valuesOf } from '../../facts/index.ts';
import { type LegalEntities, legalEntitiesIn } from '../actors/legal-entities.ts';
import { affirmationsOf } from '../alliances/affirmations.ts';
import { type Finding, finding, MOST_REASONS } from '../finding.ts';
import type { RelationKind } from '../network-map/relations.ts';
import { tiesIn } from '../network-map/ties.ts';
import { atOnce } from '../turns.ts';
import { type IntentMatch, intentMatch, isOpenIntent } from './intent-match.ts';

/**
 * Whom an actor could talk to, and why: reasons, and no score. Where the one needs what the other offers (the same sort of contribution,
 * and a challenge, goal, SDG or region in common); where both work on one challenge and nothing joins them yet; and where both hold one
 * belief, nothing joins them, and they are of different types or branches (an unlikely alliance). Two are joined by a confirmed
 * partnership, commitment, contribution or shared goal; to be members of one network is a reason to meet, and no tie.
 *
 * In order of how many reasons there are, each need, offer, challenge or belief of the actor being one however often the other has it;
 * then by DID. That order says nothing about who fits better.
 *
 * Weaknesses: what nobody published cannot be found; whoever publishes much is found more often.
 */
export const PARTNER_REASONS = {
  OFFER_FOR_NEED: 'It offers what the actor needs.',
  NEED_FOR_OFFER: 'It needs what the actor offers.',
  SHARED_CHALLENGE: 'Both work on one challenge, and nothing joins them yet.',
  UNLIKELY_ALLIANCE: 'Both hold one belief, they are of different types or branches, and nothing joins them yet.',
} as const;
export type PartnerReasonKind = keyof typeof PARTNER_REASONS;

export type PartnerReason = IntentMatch & {
  readonly why: PartnerReasonKind;
  /** Id of the need, offer, challenge or belief of the actor. */
  readonly subject: string;
  /** Of an unlikely alliance: types and ISIC sections of the one and the other. */
  readonly apart: { readonly actorTypes: readonly string[]; readonly sectors: readonly string[] };
  /** Ids, at most 50: of the other’s needs, offers and goals, answers, and of the actor’s own. */
  readonly because: readonly string[];
};

export type SuggestedPartner = { readonly actor: string; readonly reasons: readonly PartnerReason[] };

export type SuggestedPartners = { readonly actor: string; readonly partners: readonly SuggestedPartner[] };

export const SUGGESTED_PARTNERS_RULE = 'suggested-partners-1';

const JOINING: readonly RelationKind[] = ['PARTNERSHIP', 'COMMITMENT', 'CONTRIBUTION', 'SHARED_GOAL'];
const NOTHING_SHARED: IntentMatch = { contributionKinds: [], challenges: [], goals: [], sdgs: [], regions: [] };
const NOT_APART = { actorTypes: [], sectors: [] };

/** Whom an actor could talk to. */
export function suggestedPartnersOf(facts: Facts, actor: string): Finding<SuggestedPartners> {
  return atOnce(partnersFor(facts, actor));
}

/** The same in steps, so that others have their turn in between. */
export function* partnersFor(facts: Facts, actor: string): Generator<void, Finding<SuggestedPartners>> {
  const entities = legalEntitiesIn(facts);
  const own = new Set(entities.actorsOf(entities.entityOf(actor)));
  yield;
  const ties = yield* tiesIn(facts, { kinds: JOINING, of: actor }, entities);
  const joined = new Set(ties.flatMap(({ one, other }) => [one, other]));
  const isStranger = (other: string): boolean => !own.has(other) && facts.isActive(other);
  const isApart = (other: string): boolean => isStranger(other) && !joined.has(entities.entityOf(other));

  const reasons = new Map<string, Map<string, PartnerReason>>();
  const note = (other: string, reason: PartnerReason) => {
    const place = entities.entityOf(other);
    const ofOther = reasons.get(place) ?? new Map<string, PartnerReason>();
    const key = `${reason.why} ${reason.subject}`;
    ofOther.set(key, merged(ofOther.get(key) ?? reason, reason));
    reasons.set(place, ofOther);
  };

  const intents = [...own]
    .flatMap((did) => [...facts.ofActor(did, 'Intent')])
    .filter((one) => isOpenIntent(facts, one));
  let looked = 0;
  if (intents.length > 0)
    for (const other of [...facts.ofKind('Intent')]) {
      if (++looked % 100 === 0) yield;
      if (!isStranger(other.actor) || !isOpenIntent(facts, other)) continue;
      for (const intent of intents) {
        const [form, theirs] = [textOf(intent, 'form'), textOf(other, 'form')];
        if (form === theirs) continue;
        const match = intentMatch(facts, intent, other);
        if (!match) continue;
        const why = form === 'NEED' ? 'OFFER_FOR_NEED' : 'NEED_FOR_OFFER';
        note(other.actor, { ...match, why, subject: intent.id, apart: NOT_APART, because: [intent.id, other.id] });
      }
    }
  yield;
  const challenges = challengesOf(facts, own);
  for (const [challenge, ours] of challenges) {
    for (const theirs of recordsOn(facts, challenge))
      if (isApart(theirs.actor))
        note(theirs.actor, {
          ...NOTHING_SHARED,
          challenges: [challenge],
          why: 'SHARED_CHALLENGE',
          subject: challenge,
          apart: NOT_APART,
          because: [...ours, theirs.id],
        });
    yield;
  }
  const faces = new Map<string, Face>();
  const faceOf = (other: string): Face => {
    const face = faces.get(other) ?? faceIn(facts, entities, other);
    faces.set(other, face);
    return face;
  };
  const beliefs = beliefsOf(facts, own);
  for (const [belief, ours] of beliefs) {
    const words = wordsFor(facts, belief);
    // an affirmation that was taken back is none
    if (!words.some(({ actor: did }) => own.has(did))) continue;
    for (const theirs of words) {
      if (!isApart(theirs.actor)) continue;
      const [mine, others] = [faceOf(actor), faceOf(theirs.actor)];
      if (!areUnlike(mine, others)) continue;
      note(theirs.actor, {
        ...NOTHING_SHARED,
        why: 'UNLIKELY_ALLIANCE',
        subject: belief,
        apart: {
          actorTypes: unique([...mine.actorTypes, ...others.actorTypes]),
          sectors: unique([...mine.sectors, ...others.sectors]),
        },
        because: [...ours, theirs.id],
      });
    }
    yield;
  }

  const partners = [...reasons]
    .map(([other, ofOther]): SuggestedPartner => {
      const found = [...ofOther].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
      return { actor: other, reasons: found };
    })
    .sort((a, b) => (placeOfPartner(a) < placeOfPartner(b) ? -1 : 1));
  return finding(
    facts,
    SUGGESTED_PARTNERS_RULE,
    { actor, partners },
    {
      because: partners.flatMap((partner) => partner.reasons.flatMap(({ because }) => because)),
      isEnough: intents.length + challenges.size + beliefs.size > 0,
    },
  );
}

/** Its place in the list: more reasons first, then by DID. */
export function placeOfPartner({ actor, reasons }: SuggestedPartner): string {
  return `${String(1_000_000 - reasons.length).padStart(7, '0')} ${actor}`;
}

/** Several records of the other for one need, offer, challenge or belief are one reason. */
function merged(one: PartnerReason, other: PartnerReason): PartnerReason {
  const both = (name: keyof IntentMatch) => unique([...one[name], ...other[name]]);
  return {
    ...one,
    contributionKinds: both('contributionKinds'),
    challenges: both('challenges'),
    goals: both('goals'),
    sdgs: both('sdgs'),
    regions: both('regions'),
    // what is cut away here would be cut away in the end
    because: unique([...one.because, ...other.because]).slice(0, MOST_REASONS),
  };
}

/** Challenges that these actors work on, each with the records that say so. */
function challengesOf(facts: Facts, own: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found: [string, string][] = [];
  for (const did of own) {
    for (const goal of facts.ofActor(did, 'ImpactGoal'))
      for (const challenge of targetsOf(goal, 'challenges')) found.push([challenge, goal.id]);
    for (const one of facts.ofActor(did, 'BusinessCase'))
      for (const challenge of targetsOf(one, 'challenge')) found.push([challenge, one.id]);
  }
  return grouped(found.filter(([challenge]) => isStanding(facts, challenge)));
}

function* recordsOn(facts: Facts, challenge: string): Generator<Fact> {
  yield* facts.pointingTo(challenge, 'ImpactGoal', 'challenges');
  yield* facts.pointingTo(challenge, 'BusinessCase', 'challenge');
}

/** Beliefs that these actors hold: affirmed in an answer, or served by a goal of theirs. */
function beliefsOf(facts: Facts, own: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found: [string, string][] = [];
  for (const did of own) {
    for (const answer of facts.ofActor(did, 'Answer')) {
      const about = targetOf(answer, 'about');
      if (about !== undefined && textOf(answer, 'verdict') === 'AFFIRMED') found.push([about, answer.id]);
    }
    for (const goal of facts.ofActor(did, 'ImpactGoal'))
      for (const belief of targetsOf(goal, 'beliefs')) found.push([belief, goal.id]);
  }
  return grouped(found.filter(([belief]) => isBelief(facts, belief)));
}

/** Records by which somebody holds a belief. */
function wordsFor(facts: Facts, belief: string): readonly Fact[] {
  return [...affirmationsOf(facts, belief).values(), ...facts.pointingTo(belief, 'ImpactGoal', 'beliefs')];
}

function isBelief(facts: Facts, id: string): boolean {
  const concept = facts.get(id);
  return isStanding(facts, id) && concept?.kind === 'Concept' && textOf(concept, 'form') === 'BELIEF';
}

function isStanding(facts: Facts, id: string): boolean {
  const fact = facts.get(id);
  return fact !== undefined && !fact.withdrawn;
}

/** What sort of actor one is, as it says itself. */
type Face = { readonly actorTypes: readonly string[]; readonly sectors: readonly string[] };

function faceIn(facts: Facts, entities: LegalEntities, actor: string): Face {
  const profiles = entities.actorsOf(entities.entityOf(actor)).flatMap((did) => [...facts.ofActor(did, 'Profile')]);
  return {
    actorTypes: unique(profiles.flatMap((profile) => valuesOf(profile, 'actorType').map(String))),
    sectors: unique(profiles.flatMap((profile) => valuesOf(profile, 'sector').map((code) => String(code).charAt(0)))),
  };
}

/** Of different types, or in no common branch; of somebody who does not say it cannot be told. */
function areUnlike(one: Face, other: Face): boolean {
  const differ = (some: readonly string[], others: readonly string[]) =>
    some.length > 0 && others.length > 0 && !some.some((value) => others.includes(value));
  return differ(one.actorTypes, other.actorTypes) || differ(one.sectors, other.sectors);
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
