import type { UpdateFilter } from 'mongodb';
import { isDuplicateKey, type MongoStore } from '../../storage/index.ts';
import { HEALTH_VALUES, type HealthRound, type HealthStore } from './health-port.ts';

/**
 * A round with its seats and counts: one document, because one write must use up a seat and count an answer. `free` loses what is used and
 * otherwise keeps its order.
 */
type RoundDocument = {
  _id: string;
  isOver: boolean;
  seatCount: number;
  seats: string[];
  free: string[];
  answers: number;
  /** By place of the question, then by value. */
  counts: Record<string, Record<string, number>>;
  round: string;
};

/** The health rounds of an actor in its MongoDB database. */
export function mongoHealth({ db, run }: Pick<MongoStore, 'db' | 'run'>): HealthStore {
  const rounds = db.collection<RoundDocument>('health_rounds');

  return {
    begin: (round, seats) =>
      run(async () => {
        const { healthCheck: _id, questions } = round;
        const none = () => Object.fromEntries(HEALTH_VALUES.map((value) => [value, 0]));
        try {
          await rounds.insertOne({
            ...{ _id, isOver: false, seatCount: seats.length, seats: [...seats], free: [...seats], answers: 0 },
            counts: Object.fromEntries(questions.map((_, index) => [index, none()])),
            round: JSON.stringify(round),
          });
          return true;
        } catch (thrown) {
          if (isDuplicateKey(thrown)) return false;
          throw thrown;
        }
      }),
    addSeats: (_id, seats, most) =>
      run(async () => {
        const { matchedCount } = await rounds.updateOne(
          { _id, isOver: false, seatCount: { $lte: most - seats.length } },
          { $push: { seats: { $each: [...seats] }, free: { $each: [...seats] } }, $inc: { seatCount: seats.length } },
        );
        return matchedCount > 0;
      }),
    round: (_id) => run(async () => roundIn(await rounds.findOne({ _id }))),
    rounds: () =>
      run(async () => (await rounds.find().sort({ _id: 1 }).toArray()).map((found) => roundIn(found) as HealthRound)),
    roundOfSeat: (seat) => run(async () => roundIn(await rounds.findOne({ seats: seat }))),
    answer: (_id, seat, values) =>
      run(async () => {
        const counted = values.flatMap((value, index) => (value === null ? [] : [[`counts.${index}.${value}`, 1]]));
        const { matchedCount } = await rounds.updateOne({ _id, isOver: false, free: seat }, {
          $pull: { free: seat },
          $inc: { answers: 1, ...Object.fromEntries(counted) },
        } as UpdateFilter<RoundDocument>);
        return matchedCount > 0;
      }),
    end: (_id) =>
      run(async () => {
        await rounds.updateOne({ _id }, { $set: { isOver: true, seats: [], free: [] } });
        return roundIn(await rounds.findOne({ _id }));
      }),
    remove: (_id) =>
      run(async () => {
        await rounds.deleteOne({ _id });
      }),
  };
}

function roundIn(document: RoundDocument | null): HealthRound | undefined {
  if (!document) return undefined;
  const { round, seatCount, answers, counts, isOver } = document;
  const fixed = JSON.parse(round);
  return {
    ...fixed,
    ...{ seats: seatCount, answers, isOver },
    counts: fixed.questions.map((_: unknown, index: number) =>
      HEALTH_VALUES.map((value) => counts[index]?.[value] ?? 0),
    ),
  };
}
