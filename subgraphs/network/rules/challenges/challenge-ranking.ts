import { type Fact, type Facts, targetOf, textOf } from '../../facts/index.ts';
import { legalEntitiesIn } from '../actors/legal-entities.ts';
import { membersIn } from '../alliances/members.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Which shared challenges weigh most for those who share them, under a scenario: by how many actors see a grave risk in them, then by how
 * many see a lesser one. Likelihood and severity are put together in a matrix of classes (ISO 31010, consequence/likelihood matrix) and
 * never multiplied, since they are no numbers:
 *
 *   likelihood  severity LOW  MEDIUM    HIGH
 *   HIGH        MODERATE      HIGH      SEVERE
 *   MEDIUM      LOW           MODERATE  HIGH
 *   LOW         LOW           LOW       MODERATE
 *
 * Each actor counts once for a challenge, with the gravest of its cases. Challenges are compared by how many actors see it as SEVERE; where
 * those are as many, by how many see it as HIGH; and so on, those that do not rate it last. Where all of these are the same they share a
 * rank, and the next is lower by as many.
 *
 * Weaknesses: classes are each actor’s own; matrices put unlike risks into one class (Cox 2008); many small actors outweigh one that it hits
 * hardest; whoever writes no case is not counted.
 */
export const CHALLENGE_RANKING_RULE = 'challenge-ranking-1';

/** From the gravest. */
export const RISK_CLASSES = {
  SEVERE: 'Likely, and it would hit hard.',
  HIGH: 'Likely with a middling effect, or possible and it would hit hard.',
  MODERATE: 'Unlikely and it would hit hard, possible with a middling effect, or likely and hardly felt.',
  LOW: 'Unlikely with no grave effect, or possible and hardly felt.',
  UNRATED: 'Likelihood or severity is not said.',
} as const;
export type RiskClass = keyof typeof RISK_CLASSES;

const MATRIX: Readonly<Record<string, Readonly<Record<string, RiskClass>>>> = {
  HIGH: { LOW: 'MODERATE', MEDIUM: 'HIGH', HIGH: 'SEVERE' },
  MEDIUM: { LOW: 'LOW', MEDIUM: 'MODERATE', HIGH: 'HIGH' },
  LOW: { LOW: 'LOW', MEDIUM: 'LOW', HIGH: 'MODERATE' },
};
const CLASSES = Object.keys(RISK_CLASSES) as readonly RiskClass[];

export type Scenario = {
  /** Id of the Concept that names it. */
  readonly named?: string;
  readonly kind?: string;
};

export type RankedChallenge = {
  /** Id of the challenge. */
  readonly challenge: string;
  /** From 1; those that share one are tied. */
  readonly rank: number;
  /** How many others share the rank. */
  readonly tiedWith: number;
  readonly actors: number;
  /** How many actors see it how, from the gravest; without classes that nobody sees. */
  readonly byClass: readonly { readonly risk: RiskClass; readonly actors: number }[];
  /** Ids of the cases that count. */
  readonly because: readonly string[];
};

export type ChallengeRanking = {
  readonly network: string | null;
  readonly scenario: Scenario;
  readonly challenges: readonly RankedChallenge[];
};

/** Ranks the challenges that the members of a network (by the id of its charter), or all who take part, have cases about. */
export function challengeRankingOf(facts: Facts, charter?: string, scenario: Scenario = {}): Finding<ChallengeRanking> {
  const entities = legalEntitiesIn(facts);
  const cases =
    charter === undefined
      ? [...facts.ofKind('BusinessCase')]
      : membersIn(facts, charter).flatMap((member) => [...facts.ofActor(member, 'BusinessCase')]);
  const gravest = new Map<string, Map<string, { readonly risk: RiskClass; readonly id: string }>>();
  for (const one of cases) {
    const challenge = facts.get(targetOf(one, 'challenge') ?? '');
    if (!challenge || challenge.withdrawn || !isUnder(one, scenario) || isOver(facts, one)) continue;
    const ofChallenge = gravest.get(challenge.id) ?? new Map();
    gravest.set(challenge.id, ofChallenge);
    const actor = entities.entityOf(one.actor);
    const seen = { risk: riskOf(one), id: one.id };
    const known = ofChallenge.get(actor);
    if (!known || placeOf(seen) < placeOf(known)) ofChallenge.set(actor, seen);
  }

  const counted = [...gravest].map(([challenge, byActor]) => {
    const all = [...byActor.values()];
    const counts = CLASSES.map((risk) => all.filter((one) => one.risk === risk).length);
    return { challenge, counts, actors: all.length, because: all.map(({ id }) => id).sort() };
  });
  const weight = ({ counts }: (typeof counted)[number]) =>
    counts.map((count) => String(1_000_000 - count).padStart(7, '0')).join(' ');
  const byWeight = Map.groupBy(counted, weight);
  const challenges: RankedChallenge[] = [];
  for (const [, tied] of [...byWeight].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rank = challenges.length + 1;
    for (const { challenge, counts, actors, because } of tied.sort((a, b) => (a.challenge < b.challenge ? -1 : 1)))
      challenges.push({
        challenge,
        rank,
        tiedWith: tied.length - 1,
        actors,
        byClass: CLASSES.flatMap((risk, place) => {
          const count = counts[place] ?? 0;
          return count === 0 ? [] : [{ risk, actors: count }];
        }),
        because,
      });
  }
  return finding(
    facts,
    CHALLENGE_RANKING_RULE,
    { network: charter ?? null, scenario, challenges },
    {
      because: challenges.flatMap(({ because }) => because),
      looked: cases.map(({ id }) => id),
      isEnough: challenges.length > 0,
    },
  );
}

/** Its place in the list: by rank, then by the id of the challenge. */
export function placeOfRanked({ rank, challenge }: RankedChallenge): string {
  return `${String(rank).padStart(7, '0')} ${challenge}`;
}

function isUnder(one: Fact, { named, kind }: Scenario): boolean {
  if (named !== undefined && targetOf(one, 'sharedScenario') !== named) return false;
  return kind === undefined || textOf(one, 'scenarioKind') === kind;
}

/** Whether it looks ahead to a day that is past. */
function isOver(facts: Facts, one: Fact): boolean {
  const horizon = textOf(one, 'horizon');
  return horizon !== undefined && horizon < facts.day;
}

function riskOf(one: Fact): RiskClass {
  return MATRIX[textOf(one, 'likelihood') ?? '']?.[textOf(one, 'severity') ?? ''] ?? 'UNRATED';
}

/** The gravest first, then by id. */
function placeOf({ risk, id }: { readonly risk: RiskClass; readonly id: string }): string {
  return `${CLASSES.indexOf(risk)} ${id}`;
}
