import { type Facts, textOf } from '../facts/index.ts';
import { wordsOn } from './evidence/words.ts';

/**
 * What rules that judge have besides: they ask those concerned and do not label them. So whatever they come to is shown with what they
 * cannot see, and with what those who are judged reply: in words, by an Answer to the record that it is about.
 */
export type Judging = {
  /** Ids of answers with words, by those whom it is about, in order; at most {@link MOST_REPLIES}, the newest. */
  readonly replies: readonly string[];
};

export const MOST_REPLIES = 50;

/** From so many members on something is said of an alliance: of fewer, each could be told from the numbers. */
export const FEWEST_MEMBERS = 5;

/** What these actors reply about a record. */
export function repliesTo(facts: Facts, record: string, actors: Iterable<string>): readonly string[] {
  const concerned = new Set(actors);
  const newest = wordsOn(facts, record).filter(({ actor }) => concerned.has(actor));
  const ids = newest.flatMap(({ answer }) => {
    const fact = facts.get(answer);
    return fact && textOf(fact, 'wordsGiven') !== undefined ? [answer] : [];
  });
  return [...new Set(ids.reverse())].slice(0, MOST_REPLIES).sort();
}
