import { referencesOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, numberOf } from '../../facts/index.ts';
import { answersTo, evidenceIn } from '../evidence/evidence-in.ts';
import { freshnessOf, monthsOf } from '../evidence/freshness.ts';
import { type Finding, finding, firstInOrder } from '../finding.ts';

/**
 * How open an actor is about what it does, by what the asker may see: how many of its reports name evidence, whether it reports in the
 * rhythm that it declared, whether it answers those who name it, whether those whom it names have confirmed what it says, and how much it
 * keeps back. Counts, never one number (after the accountability principles of AA1000AP, 2018: inclusivity, materiality, responsiveness,
 * impact). Each asker sees it from where they stand; the actor itself also sees which records it could do something about.
 *
 * Weak: a link is not proof, and nobody follows it here; to keep back what concerns others is right; who says little has little to prove.
 */
export const TRANSPARENCY_RULE = 'transparency-1';

export const TRANSPARENCY_GAPS = {
  NO_EVIDENCE: 'A report without a link to where it can be checked.',
  REPORT_DUE: 'A statement on which you meant to report by now.',
  ANSWER_OWED: 'A record of somebody else that names you and that you have not answered in its version of now.',
  NOT_CONFIRMED: 'A statement that names somebody who has not confirmed it, or has rejected it.',
} as const;
export type TransparencyGap = keyof typeof TRANSPARENCY_GAPS;

export type Transparency = {
  /** Reports, those that name evidence, and those where that cannot be told. */
  readonly reports: number;
  readonly reportsWithEvidence: number;
  readonly reportsUndisclosed: number;
  /** Statements with a declared rhythm of reporting, and those reported on within it. */
  readonly withRhythm: number;
  readonly inRhythm: number;
  /** Statements that name others, and those that all of them have confirmed. */
  readonly namingOthers: number;
  readonly confirmed: number;
  /** Records of others that name it, and those that it has answered in their version of now. */
  readonly namedByOthers: number;
  readonly answered: number;
  /** By kind, in order: its records, and how many fields of them the asker may not see. */
  readonly withheld: readonly { readonly kind: string; readonly records: number; readonly fields: number }[];
  /** What the actor itself could do something about, by record; at most {@link MOST_GAPS}. */
  readonly gaps: readonly { readonly record: string; readonly gap: TransparencyGap }[];
};

export const MOST_GAPS = 100;
const REPORTED_ON = ['Commitment', 'ImpactGoal', 'Indicator', 'SharedValueNetwork'];

/** How open an actor is. */
export function transparencyOf(facts: Facts, actor: string): Finding<Transparency> {
  const own = [...facts.ofActor(actor)];
  const gaps = new Map<string, { readonly record: string; readonly gap: TransparencyGap }>();
  const lack = (gap: TransparencyGap, { id: record }: Fact) => gaps.set(`${gap} ${record}`, { record, gap });
  const counts = { reports: 0, reportsWithEvidence: 0, reportsUndisclosed: 0, withRhythm: 0, inRhythm: 0 };
  const words = { namingOthers: 0, confirmed: 0, namedByOthers: 0, answered: 0 };
  const withheld = new Map<string, { records: number; fields: number }>();

  for (const record of own) {
    const kind = withheld.get(record.kind) ?? { records: 0, fields: 0 };
    withheld.set(record.kind, { records: kind.records + 1, fields: kind.fields + record.undisclosed });
    if (record.kind === 'Report') {
      counts.reports++;
      if ((numberOf(record, 'evidenceLinks') ?? 0) > 0) counts.reportsWithEvidence++;
      else if (record.undisclosed > 0) counts.reportsUndisclosed++;
      else lack('NO_EVIDENCE', record);
    }
    if (REPORTED_ON.includes(record.kind) && monthsOf(record) !== undefined) {
      counts.withRhythm++;
      if (freshnessOf(facts, record).value === 'FRESH') counts.inRhythm++;
      else lack('REPORT_DUE', record);
    }
    const evidence = evidenceIn(facts, record);
    if (!evidence || evidence.asked.length === 0) continue;
    words.namingOthers++;
    if (evidence.value === 'CONFIRMED') words.confirmed++;
    else lack('NOT_CONFIRMED', record);
  }

  const claims = namingActor(facts, actor);
  for (const claim of claims) {
    words.namedByOthers++;
    const isAnswered = answersTo(facts, claim.id, actor).some(({ aboutDigest }) => aboutDigest === claim.digest);
    if (isAnswered) words.answered++;
    else lack('ANSWER_OWED', claim);
  }

  return finding(
    facts,
    TRANSPARENCY_RULE,
    {
      ...counts,
      ...words,
      withheld: [...withheld].map(([kind, found]) => ({ kind, ...found })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
      gaps: firstInOrder(gaps.keys(), MOST_GAPS).flatMap((place) => gaps.get(place) ?? []),
    },
    {
      because: [...own.map(({ id }) => id), ...claims.map(({ id }) => id)],
      concerned: [actor],
      isEnough: own.length > 0,
    },
  );
}

/** Records of others that ask this actor for its word by its name. */
function namingActor(facts: Facts, actor: string): Fact[] {
  const found = new Map<string, Fact>();
  for (const kind of facts.registry.kinds)
    for (const [name, field] of referencesOf(kind)) {
      if (field.to !== 'ACTOR' || !field.asks) continue;
      for (const record of facts.pointingTo(actor, kind.name, name))
        if (record.actor !== actor) found.set(record.id, record);
    }
  return [...found.values()];
}
