import { type Facts, textOf } from '../../facts/index.ts';
import { answersTo } from './evidence-in.ts';

/** What an actor said to one version of a record at one time. */
export type Word = {
  readonly actor: string;
  /** Id of the Answer. */
  readonly answer: string;
  /** Digest of the version that it was said to. */
  readonly digest: string;
  readonly verdict: string;
  /** Whether it gives a reason, in words, or may: those of others cannot always be seen. */
  readonly hasReason: boolean;
  /** RFC 3339, UTC. */
  readonly at: string;
};

/**
 * All that was said to any version of a record, oldest first, with what the answers said in their own earlier versions: whoever revises an
 * answer has said two things. An answer that was withdrawn has left the past as well.
 */
export function wordsOn(facts: Facts, record: string): readonly Word[] {
  const words: (Word & { readonly version: number })[] = [];
  for (const { id } of answersTo(facts, record))
    for (const answer of facts.versions(id)) {
      const about = answer.links.find(({ name, target }) => name === 'about' && target === record);
      const verdict = textOf(answer, 'verdict');
      if (about?.targetDigest === undefined || verdict === undefined) continue;
      const { actor, issuedAt: at, version, undisclosed } = answer;
      const hasReason = undisclosed > 0 || textOf(answer, 'wordsGiven') !== undefined;
      words.push({ actor, answer: id, digest: about.targetDigest, verdict, hasReason, at, version });
    }
  return words.sort((a, b) => compare(a.at, b.at) || compare(a.answer, b.answer) || a.version - b.version);
}

/** The newest of these words of each actor. Takes words oldest first. */
export function newestWords(words: Iterable<Word>): ReadonlyMap<string, Word> {
  const newest = new Map<string, Word>();
  for (const word of words) newest.set(word.actor, word);
  return newest;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
