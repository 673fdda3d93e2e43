import { ConstellationError } from '../../../schema/index.ts';
import { digestOfSecret } from '../people/secret-text.ts';
import { HEALTH_VALUES, type HealthRound } from '../store/health-port.ts';
import type { ActorStore } from '../store/port.ts';
import { dayOf, HEALTH_TOKEN_PREFIX, isOver } from './rounds.ts';

/** What somebody with a token may do. Whoever holds none learns nothing, and a token that was used looks like one that never was. */
export type AnswerDesk = {
  /** What is asked in the round of this token. Used or not makes no difference: that is told only to who answers. */
  questions(token: unknown): Promise<AskedRound>;
  /** Counts an answer, once. @throws ConstellationError NOT_FOUND | NOT_READY | BAD_INPUT */
  answer(token: unknown, values: unknown): Promise<void>;
};

export type AskedRound = {
  readonly actor: string;
  readonly title: string;
  readonly closes: string;
  readonly language: string | undefined;
  readonly questions: readonly string[];
};

export function answerDesk(stores: readonly ActorStore[], now: () => number): AnswerDesk {
  async function seatOf(token: unknown): Promise<{ store: ActorStore; seat: string; round: HealthRound }> {
    const seat = digestOfSecret(HEALTH_TOKEN_PREFIX, token);
    for (const store of seat === undefined ? [] : stores) {
      const round = await store.health.roundOfSeat(seat as string);
      if (!round || isOver(round, now())) continue;
      if (round.opens > dayOf(now()))
        throw new ConstellationError('NOT_READY', `Answers are taken from ${round.opens} on.`, { retryable: true });
      return { store, seat: seat as string, round };
    }
    throw noSeat();
  }

  return {
    async questions(token) {
      const { store, round } = await seatOf(token);
      const { title, closes, language, questions } = round;
      return { actor: store.actor, title, closes, language, questions: questions.map(({ text }) => text) };
    },
    async answer(token, values) {
      const { store, seat, round } = await seatOf(token);
      refuseOtherThanAnswers(values, round.questions.length);
      if (!(await store.health.answer(round.healthCheck, seat, values))) throw noSeat();
    },
  };
}

function refuseOtherThanAnswers(values: unknown, questions: number): asserts values is (number | null)[] {
  const isOne = (value: unknown) => value === null || HEALTH_VALUES.some((one) => one === value);
  if (Array.isArray(values) && values.length === questions && values.every(isOne) && values.some((one) => one !== null))
    return;
  throw new ConstellationError(
    'BAD_INPUT',
    'An answer has a number from 1 to 5 for each question, or null; at least one number.',
    { field: 'answers' },
  );
}

function noSeat(): ConstellationError {
  return new ConstellationError(
    'NOT_FOUND',
    'This link does not hold: it was used already, the round is over, or the link was copied in part.',
  );
}
