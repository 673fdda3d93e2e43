import type { Fact, Facts } from '../../facts/index.ts';
import { dayAt, LAST_DAY } from '../days.ts';
import type { Quarter } from '../quarters.ts';
import { lifeStageOf } from './life-stage.ts';

/** When a network rested, by the stages of life that are told of it. */
export type Pauses = {
  /** Whether it rested for more than half of a quarter. */
  isPaused(quarter: Quarter): boolean;
  /** Ids of the events that tell of it. */
  readonly events: readonly string[];
};

/** A network that has paused rests until the next stage. Its steward’s word counts; where the steward tells of none, anybody’s. */
export function pausesOf(facts: Facts, charter: Fact): Pauses {
  const { history } = lifeStageOf(facts, charter).value;
  const stewards = history.filter(({ by }) => by === charter.actor);
  const told = stewards.length > 0 ? stewards : history;
  const pauses = told.flatMap(({ stage, since }, place) =>
    stage === 'PAUSED' ? [{ from: since, to: told[place + 1]?.since ?? LAST_DAY }] : [],
  );
  return {
    isPaused({ first, last }) {
      const days = daysFrom(first, last) + 1;
      const rested = pauses.reduce((sum, { from, to }) => {
        const [start, end] = [from > first ? from : first, to <= last ? to : dayAfter(last)];
        return sum + Math.max(0, daysFrom(start, end));
      }, 0);
      return rested * 2 > days;
    },
    events: told.map(({ event }) => event),
  };
}

function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
}

function dayAfter(day: string): string {
  return dayAt(Date.parse(day) + 86_400_000);
}
