import { HEALTH_VALUES, type HealthRound } from '../store/health-port.ts';

/** With fewer, somebody could be told from the numbers. */
export const FEWEST_ANSWERS = 5;

/** Names of the counts as a HealthCheck has them. */
export const SCALE = ['ones', 'twos', 'threes', 'fours', 'fives'] as const;
export type Spread = Readonly<Record<(typeof SCALE)[number], number>>;

/** Whether nothing may be shown of what was answered. */
export function isTooFew({ answers }: HealthRound): boolean {
  return answers < FEWEST_ANSWERS;
}

/** How each question was answered; no spread where fewer than five answered that one. */
export function questionResults(
  round: HealthRound,
): readonly { readonly topic: string; readonly text: string; readonly spread: Spread | undefined }[] {
  return round.questions.map(({ topic, text }, index) => {
    const counts = round.counts[index] ?? [];
    const answered = counts.reduce((sum, count) => sum + count, 0);
    return { topic, text, spread: answered < FEWEST_ANSWERS ? undefined : spreadOf(counts) };
  });
}

/** The results as a HealthCheck publishes them: the counts of all questions of a topic together, without those that too few answered. */
export function publishedResults(round: HealthRound): readonly (Spread & { readonly topic: string })[] {
  const topics = new Map<string, number[]>();
  for (const [index, { topic, spread }] of questionResults(round).entries()) {
    if (!spread) continue;
    const before = topics.get(topic) ?? HEALTH_VALUES.map(() => 0);
    topics.set(
      topic,
      before.map((count, value) => count + (round.counts[index]?.[value] ?? 0)),
    );
  }
  return [...topics].map(([topic, counts]) => ({ topic, ...spreadOf(counts) }));
}

function spreadOf(counts: readonly number[]): Spread {
  return Object.fromEntries(SCALE.map((name, index) => [name, counts[index] ?? 0])) as Spread;
}
