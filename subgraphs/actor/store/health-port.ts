/**
 * Rounds of questions that are answered without a name. A round is counts and nothing else: no answer is kept as a row of its own, and
 * nothing says when it came, from where, or by which seat. It is in no backup, so that a restore ends it.
 */
export type HealthStore = {
  /** Begins a round with these seats; false, and nothing is written, when there is one of this record already. */
  begin(round: NewHealthRound, seats: readonly string[]): Promise<boolean>;
  /** Adds seats to a round that is not over, as long as it has no more than `most` then; false where nothing was written. */
  addSeats(healthCheck: string, seats: readonly string[], most: number): Promise<boolean>;
  round(healthCheck: string): Promise<HealthRound | undefined>;
  /** By the ids of their records. */
  rounds(): Promise<readonly HealthRound[]>;
  /** The round that has this seat, be it used or free. */
  roundOfSeat(seat: string): Promise<HealthRound | undefined>;
  /**
   * Counts an answer and uses up its seat, in one write: a value from 1 to 5 for each question, or null. False, and nothing is written, when
   * the seat is not free or the round is over: of those who use a seat at the same moment one is counted.
   */
  answer(healthCheck: string, seat: string, values: readonly (number | null)[]): Promise<boolean>;
  /** Ends a round: its seats are gone, its counts stay. Gives it as it is then; undefined when there is none. */
  end(healthCheck: string): Promise<HealthRound | undefined>;
  /** Removes a round, with its counts. */
  remove(healthCheck: string): Promise<void>;
};

/** What does not change while a round runs. */
export type NewHealthRound = {
  /** Id of the record. */
  readonly healthCheck: string;
  readonly title: string;
  readonly questions: readonly { readonly topic: string; readonly text: string }[];
  /** Language of the questions (BCP 47). */
  readonly language?: string;
  /** First and last day for answers (YYYY-MM-DD, UTC). */
  readonly opens: string;
  readonly closes: string;
};

export type HealthRound = NewHealthRound & {
  /** How many can answer in all. */
  readonly seats: number;
  readonly answers: number;
  /** Of each question, how often each value from 1 to 5 was given. */
  readonly counts: readonly (readonly number[])[];
  /** No more answers are taken. */
  readonly isOver: boolean;
};

/** The values that can be given. */
export const HEALTH_VALUES = [1, 2, 3, 4, 5] as const;
