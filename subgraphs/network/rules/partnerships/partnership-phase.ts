import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { newestWords, type Word, wordsOn } from '../evidence/words.ts';
import { type Finding, finding } from '../finding.ts';
import { type Gate, gatesOf } from './gate.ts';
import { partiesOf } from './parties.ts';

/**
 * The phase of a partnership, after the collaboration literature's «strategic pause» between agreeing and acting (individual and
 * collective value side by side; Austin and Seitanidi 2012, Porter and Kramer 2011), read from answers and plans:
 *
 *   INITIATION       until every party has confirmed one and the same version of the partnership
 *   STRATEGIC_PAUSE  from then, until the gate is passed
 *   IMPLEMENTATION   from when there are a collective plan that all parties confirmed in one version, and an individual plan of each;
 *                    the gate of the network's charter may ask for less
 *   REVIEW           from the review date of the version that all have confirmed
 *   ENDED            after its end date, or when fewer than two parties are left
 *
 * What was confirmed once stands until the next version is. So a phase that was entered does not fall back by itself: not by a new version,
 * a new party, a plan that is revised, or a charter that asks for more later. It does fall back by what a party does: withdrawing an answer
 * or a plan takes it out of the past as well, and a version with a later review date, confirmed by all, begins implementation anew.
 *
 * A party has left when it rejects the version it once confirmed, or has left the hub; the others go on while there are two. The issuer's own
 * answers count for nothing: it has spoken by publishing.
 *
 * Weak: whether anybody reads the plans cannot be seen; two plans of one line pass the gate. Of a party that has left the hub it is not known
 * what it had confirmed. The gate is that of the charter which the partnership itself names.
 */
export const PARTNERSHIP_PHASES = {
  INITIATION: 'Not all parties have confirmed one version of it yet.',
  STRATEGIC_PAUSE:
    'All have confirmed it, and pause before they act: the plans that the gate asks for are not all there.',
  IMPLEMENTATION: 'The plans are there: the parties act.',
  REVIEW: 'The day has come on which the parties meant to look at it again together.',
  ENDED: 'Its end has come, or fewer than two parties are left.',
  INSUFFICIENT:
    'It cannot be told: it names no other party, a party whose word is missing could not be heard, or the charter whose gate it follows is withdrawn.',
} as const;
export type PartnershipPhase = keyof typeof PARTNERSHIP_PHASES;

export const MISSING_PIECES = {
  CONFIRMATION: 'That a party confirms the newest version of the partnership.',
  COLLECTIVE_PLAN: 'A value plan of all parties together.',
  PLAN_CONFIRMATION: 'That a party confirms the collective plan.',
  INDIVIDUAL_PLAN: 'A value plan of one party alone.',
  RENEWAL: 'A version with a later review date, or an end, that all parties confirm.',
} as const;
export type MissingPiece = keyof typeof MISSING_PIECES;

export const WHY_MISSING = {
  NOT_SAID: 'Nothing was said, or written, yet.',
  OTHER_VERSION: 'Another version was confirmed, not the newest.',
  REJECTED: 'The newest version was rejected.',
  NOT_HEARD: 'Whoever would say it could not be heard just now.',
} as const;
export type WhyMissing = keyof typeof WHY_MISSING;

export const PHASE_CAVEATS = {
  NEWER_VERSION: 'There is a newer version that not all parties have confirmed; the last one they did counts.',
  VERSION_UNKNOWN:
    'What the version that all have confirmed said is not known here: what the newest says is taken in its place.',
  GATE_UNKNOWN: 'You cannot see the charter that it names: the usual gate was taken.',
  PARTY_LEFT: 'A party has left since.',
} as const;
export type PhaseCaveat = keyof typeof PHASE_CAVEATS;

/** Something that the next phase, or a newer version, still waits for. */
export type Missing = {
  readonly what: MissingPiece;
  /** Whose it is; null for all parties together. */
  readonly actor: string | null;
  readonly why: WhyMissing;
  /** Id of the record to confirm or renew, if there is one. */
  readonly record: string | null;
};

export type PhaseOf = {
  readonly value: PartnershipPhase;
  readonly missing: readonly Missing[];
  /** Day since when; null where it cannot be told. */
  readonly since: string | null;
  /** Parties that take part in it now, by DID, and those that have left. */
  readonly parties: readonly string[];
  readonly left: readonly string[];
  /** The version that all parties have confirmed. */
  readonly standing: { readonly id: string; readonly digest: string } | null;
  readonly caveats: readonly PhaseCaveat[];
};

export const PARTNERSHIP_PHASE_RULE = 'partnership-phase-1';

/** The phase of a partnership that stands. */
export function partnershipPhaseOf(facts: Facts, partnership: Fact): Finding<PhaseOf> {
  const words = wordsOn(facts, partnership.id);
  const plans = [...facts.pointingTo(partnership.id, 'ValuePlan', 'partnership')].sort(byId).map((plan) => ({
    plan,
    versions: facts.versions(plan.id).filter((one) => targetOf(one, 'partnership') === partnership.id),
    words: wordsOn(facts, plan.id),
  }));
  const agreements = agreementsOn(facts, partnership, words);
  const standing = agreements.at(-1);
  const terms = standing?.terms ?? partnership;
  const gates = gatesOf(facts, targetOf(terms, 'network'));
  const left = standing?.left ?? partiesOf(partnership).filter(facts.isFormer);
  const parties = partiesOf(terms).filter((party) => !left.includes(party));
  const isNewer = standing !== undefined && standing.digest !== partnership.digest;

  const found = ((): Pick<PhaseOf, 'value' | 'since' | 'missing'> & { readonly because: readonly string[] } => {
    if (partiesOf(partnership).length < 2) return { value: 'INSUFFICIENT', since: null, missing: [], because: [] };
    const confirmed = standing?.because ?? [];
    const end = textOf(terms, 'end');
    if (end !== undefined && end < facts.day) return { value: 'ENDED', since: end, missing: [], because: confirmed };
    if (parties.length < 2) return { value: 'ENDED', since: null, missing: [], because: confirmed };
    const unconfirmed = confirmationsMissing(facts, partnership, words);
    if (!standing) {
      const since = (facts.versions(partnership.id)[0] ?? partnership).issuedAt.slice(0, 10);
      return { value: 'INITIATION', since, missing: unconfirmed, because: [] };
    }
    const pieces = piecesMissing(facts, plans, standing, gates.now);
    const piecesOf = rememberedPieces(plans);
    const entries = agreements.flatMap(
      (agreement) => entryOf(agreement, piecesOf, gatesOf(facts, targetOf(agreement.terms, 'network')).all) ?? [],
    );
    const entry = entries.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    const missing = [...(isNewer ? unconfirmed : []), ...pieces];
    if (!entry) {
      const since = agreements.reduce((first, { at }) => (at < first ? at : first), standing.at).slice(0, 10);
      const value = gates.isWithdrawn ? 'INSUFFICIENT' : 'STRATEGIC_PAUSE';
      return { value, since: gates.isWithdrawn ? null : since, missing, because: confirmed };
    }
    const because = [...confirmed, ...entry.because];
    const since = entry.at.slice(0, 10);
    const review = textOf(terms, 'reviewDate');
    if (review === undefined || review > facts.day) return { value: 'IMPLEMENTATION', since, missing, because };
    const renewal: Missing = { what: 'RENEWAL', actor: null, why: 'NOT_SAID', record: partnership.id };
    return { value: 'REVIEW', since: review > since ? review : since, missing: [...missing, renewal], because };
  })();

  const isUnheard = found.missing.some(({ why }) => why === 'NOT_HEARD');
  const waits = found.value === 'INITIATION' || found.value === 'STRATEGIC_PAUSE';
  const value = isUnheard && waits ? 'INSUFFICIENT' : found.value;
  const caveats: PhaseCaveat[] = [];
  if (isNewer) caveats.push('NEWER_VERSION');
  if (standing && !standing.isKnown) caveats.push('VERSION_UNKNOWN');
  if (gates.isUnknown && !gates.isWithdrawn) caveats.push('GATE_UNKNOWN');
  if (left.length > 0) caveats.push('PARTY_LEFT');
  return finding(
    facts,
    PARTNERSHIP_PHASE_RULE,
    {
      value,
      missing: found.missing,
      since: value === 'INSUFFICIENT' ? null : found.since,
      parties,
      left,
      standing: standing ? { id: partnership.id, digest: standing.digest } : null,
      caveats,
    },
    {
      because: [partnership.id, ...found.because],
      looked: [
        ...words.map(({ answer }) => answer),
        ...plans.flatMap(({ plan, words: said }) => [plan.id, ...said.map(({ answer }) => answer)]),
        ...gates.looked,
      ],
      concerned: [...partiesOf(partnership), ...partiesOf(terms)],
      isEnough: value !== 'INSUFFICIENT',
    },
  );
}

const known = new WeakMap<Facts, Map<string, Finding<PhaseOf>>>();

/** The same, told once of the facts of one request: of all promises that are made in a partnership, or claim to be. */
export function knownPhaseOf(facts: Facts, partnership: Fact): Finding<PhaseOf> {
  const phases = known.get(facts) ?? new Map<string, Finding<PhaseOf>>();
  known.set(facts, phases);
  const phase = phases.get(partnership.digest) ?? partnershipPhaseOf(facts, partnership);
  phases.set(partnership.digest, phase);
  return phase;
}

type Plans = readonly { readonly plan: Fact; readonly versions: readonly Fact[]; readonly words: readonly Word[] }[];

/** A version of the partnership that all of its parties have confirmed at some time. */
type Agreement = {
  readonly digest: string;
  /** When the last of them did. */
  readonly at: string;
  readonly terms: Fact;
  /** Whether what it said is known, and not taken from the newest version. */
  readonly isKnown: boolean;
  readonly left: readonly string[];
  readonly because: readonly string[];
};

/** Oldest first; the last one stands. */
function agreementsOn(facts: Facts, partnership: Fact, words: readonly Word[]): readonly Agreement[] {
  const versions = new Map(facts.versions(partnership.id).map((one) => [one.digest, one]));
  // what strangers answer is not looked through: they may answer ten thousand versions that never were
  const parties = new Set([partnership, ...versions.values()].flatMap(partiesOf));
  const said = Map.groupBy(
    words.filter(({ actor }) => parties.has(actor)),
    ({ digest }) => digest,
  );
  const digests = new Set([...versions.keys(), partnership.digest, ...said.keys()]);
  const found = [...digests].flatMap((digest): Agreement[] => {
    const known = versions.get(digest);
    const terms = known ?? partnership;
    const others = partiesOf(terms).filter((party) => party !== partnership.actor);
    const there = others.filter((party) => !facts.isFormer(party));
    const own = said.get(digest) ?? [];
    const confirmed = firstConfirmations(own, digest, there);
    if (!confirmed || there.length === 0) return [];
    const newest = newestWords(own.filter(isVerdict));
    const left = others.filter((party) => facts.isFormer(party) || newest.get(party)?.verdict === 'REJECTED');
    const at = latest([terms.issuedAt, ...confirmed.map((word) => word.at)]);
    return [{ digest, at, terms, isKnown: known !== undefined, left, because: confirmed.map(({ answer }) => answer) }];
  });
  return found.sort((a, b) => (a.at === b.at ? a.terms.version - b.terms.version : a.at < b.at ? -1 : 1));
}

/** The first confirmation of one version by each of these actors; undefined where somebody’s is not there. */
function firstConfirmations(
  words: readonly Word[],
  digest: string,
  actors: readonly string[],
): readonly Word[] | undefined {
  const found = actors.map((actor) =>
    words.find((word) => word.actor === actor && word.digest === digest && word.verdict === 'CONFIRMED'),
  );
  return found.every((word) => word !== undefined) ? found : undefined;
}

/** When the gate was first passed with these parties, under one of the charter’s versions while it was in force. */
function entryOf(
  agreement: Agreement,
  piecesOf: ReturnType<typeof rememberedPieces>,
  gates: readonly Gate[],
): { readonly at: string; readonly because: readonly string[] } | undefined {
  const parties = partiesOf(agreement.terms).filter((party) => !agreement.left.includes(party));
  const { collective, individual } = piecesOf(parties);
  for (const gate of gates) {
    const pieces = [gate.needsCollectivePlan ? collective : NOTHING, gate.needsIndividualPlans ? individual : NOTHING];
    if (!pieces.every((piece) => piece !== undefined)) continue;
    const at = latest([agreement.at, gate.from, ...pieces.map((piece) => piece.at)]);
    if (at < gate.to) return { at, because: pieces.flatMap((piece) => piece.because) };
  }
  return undefined;
}

const NOTHING = { at: '', because: [] };

/** The plans of these parties, looked up once for all agreements of the same ones. */
function rememberedPieces(plans: Plans) {
  const known = new Map<string, { collective: Piece | undefined; individual: Piece | undefined }>();
  return (parties: readonly string[]) => {
    const key = parties.join(' ');
    const pieces = known.get(key) ?? {
      collective: collectiveSince(parties, plans),
      individual: individualSince(parties, plans),
    };
    known.set(key, pieces);
    return pieces;
  };
}

type Piece = { readonly at: string; readonly because: readonly string[] };

/** When a collective plan of these parties was first confirmed by all of them in one version. */
function collectiveSince(parties: readonly string[], plans: Plans): Piece | undefined {
  const found = plans.flatMap(({ plan, versions, words }) => {
    if (!parties.includes(plan.actor)) return [];
    return versions.flatMap((version) => {
      if (textOf(version, 'form') !== 'COLLECTIVE') return [];
      const others = parties.filter((party) => party !== plan.actor);
      const confirmed = firstConfirmations(words, version.digest, others);
      if (!confirmed) return [];
      const at = latest([version.issuedAt, ...confirmed.map((word) => word.at)]);
      return [{ at, because: [plan.id, ...confirmed.map(({ answer }) => answer)] }];
    });
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** When each of these parties had a plan of its own. */
function individualSince(parties: readonly string[], plans: Plans): Piece | undefined {
  const firsts = parties.map((party) => {
    const own = plans
      .filter(({ plan }) => plan.actor === party)
      .flatMap(({ versions }) => versions.find((version) => textOf(version, 'form') === 'INDIVIDUAL') ?? []);
    return own.sort((a, b) => (a.issuedAt === b.issuedAt ? byId(a, b) : a.issuedAt < b.issuedAt ? -1 : 1))[0];
  });
  if (!firsts.every((plan) => plan !== undefined)) return undefined;
  return { at: latest(firsts.map(({ issuedAt }) => issuedAt)), because: firsts.map(({ id }) => id) };
}

/** Who has not confirmed the newest version. */
function confirmationsMissing(facts: Facts, record: Fact, words: readonly Word[]): readonly Missing[] {
  return lacking(facts, record, words, partiesOf(record), 'CONFIRMATION');
}

/** What the gate of now asks for beyond what is there. */
function piecesMissing(facts: Facts, plans: Plans, agreement: Agreement, gate: Gate): readonly Missing[] {
  const parties = partiesOf(agreement.terms).filter((party) => !agreement.left.includes(party));
  const collective: Missing[] = [];
  if (gate.needsCollectivePlan && collectiveSince(parties, plans) === undefined) {
    const open = plans
      .filter(({ plan }) => parties.includes(plan.actor) && textOf(plan, 'form') === 'COLLECTIVE')
      .map(({ plan, words }) => lacking(facts, plan, words, parties, 'PLAN_CONFIRMATION'))
      .sort((a, b) => a.length - b.length)[0];
    collective.push(...(open ?? [{ what: 'COLLECTIVE_PLAN', actor: null, why: 'NOT_SAID', record: null } as const]));
  }
  if (!gate.needsIndividualPlans) return collective;
  const individual = parties.flatMap((party): Missing[] =>
    individualSince([party], plans) === undefined
      ? [{ what: 'INDIVIDUAL_PLAN', actor: party, why: unsaid(facts, party), record: null }]
      : [],
  );
  return [...collective, ...individual];
}

/** Who of these has not confirmed a record in its version of now, and why it may be. */
function lacking(
  facts: Facts,
  record: Fact,
  words: readonly Word[],
  actors: readonly string[],
  what: MissingPiece,
): readonly Missing[] {
  return actors.flatMap((actor): Missing[] => {
    if (actor === record.actor || facts.isFormer(actor)) return [];
    const own = words.filter((word) => word.actor === actor && isVerdict(word));
    const last = own.findLast(({ digest }) => digest === record.digest);
    if (last?.verdict === 'CONFIRMED') return [];
    const why = last ? 'REJECTED' : own.length > 0 ? 'OTHER_VERSION' : unsaid(facts, actor);
    return [{ what, actor, why, record: record.id }];
  });
}

function unsaid(facts: Facts, actor: string): WhyMissing {
  return facts.silent.includes(actor) ? 'NOT_HEARD' : 'NOT_SAID';
}

function isVerdict({ verdict }: Word): boolean {
  return verdict === 'CONFIRMED' || verdict === 'REJECTED';
}

function latest(moments: readonly string[]): string {
  return moments.reduce((last, moment) => (moment > last ? moment : last), '');
}

function byId(a: Fact, b: Fact): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
