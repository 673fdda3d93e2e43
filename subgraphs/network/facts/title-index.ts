import type { Fact } from './fact.ts';
import { wordsOf } from './folded-text.ts';

/** Titles of records in memory, found by their words. Changes are taken in one by one, as those of a table are. */
export type TitleIndex = {
  add(fact: Fact): void;
  remove(id: string): void;
  /** Those whose titles have all of these words, the best first; see {@link rankOf}. */
  find(query: TitleQuery): TitleHits;
};

export type TitleQuery = {
  /** As {@link wordsOf} gives them; of the last one, if it has two letters or more, the beginning is enough. */
  readonly words: readonly string[];
  readonly fits: (fact: Fact) => boolean;
  /** How many, and behind which place. */
  readonly limit: number;
  readonly after?: TitlePlace;
};

/** Where a title comes among all that are found. */
export type TitlePlace = { readonly rank: number; readonly issuedAt: string; readonly id: string };
export type TitleHits = { readonly hits: readonly (TitlePlace & { readonly fact: Fact })[]; readonly total: number };

type Entry = { readonly fact: Fact; readonly words: string };
type Entries = Entry | Set<Entry>;

export function titleIndex(): TitleIndex {
  const entries = new Map<string, Entry>();
  const byWord = new Map<string, Entries>();
  /** Words by their first two letters, to find those that begin like another. */
  const beginnings = new Map<string, Set<string>>();

  function remove(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    for (const word of new Set(wordsIn(entry))) {
      const known = byWord.get(word);
      if (known instanceof Set && known.delete(entry) && known.size > 0) continue;
      byWord.delete(word);
      const alike = beginnings.get(word.slice(0, 2));
      alike?.delete(word);
      if (alike?.size === 0) beginnings.delete(word.slice(0, 2));
    }
  }

  /** Titles that may have all of the words: those that have the rarest of them. */
  function candidates(whole: readonly string[], begun: string | undefined): Iterable<Entry> {
    let fewest: Entries | undefined;
    for (const word of whole) {
      const having = byWord.get(word);
      if (!having) return [];
      if (!fewest || sizeOf(having) < sizeOf(fewest)) fewest = having;
    }
    if (fewest) return fewest instanceof Set ? fewest : [fewest];
    if (begun === undefined) return [];
    const found = new Set<Entry>();
    for (const word of beginnings.get(begun.slice(0, 2)) ?? []) {
      if (!word.startsWith(begun)) continue;
      const having = byWord.get(word);
      if (having instanceof Set) for (const entry of having) found.add(entry);
      else if (having) found.add(having);
    }
    return found;
  }

  return {
    add(fact) {
      remove(fact.id);
      const words = fact.title === undefined || fact.withdrawn ? [] : wordsOf(fact.title);
      if (words.length === 0) return;
      const entry = { fact, words: ` ${words.join(' ')} ` };
      entries.set(fact.id, entry);
      for (const word of new Set(words)) {
        const known = byWord.get(word);
        if (known instanceof Set) known.add(entry);
        else if (known) byWord.set(word, new Set([known, entry]));
        else {
          byWord.set(word, entry);
          const alike = beginnings.get(word.slice(0, 2));
          if (alike) alike.add(word);
          else beginnings.set(word.slice(0, 2), new Set([word]));
        }
      }
    },
    remove,
    find({ words, fits, limit, after }) {
      const last = words.at(-1) ?? '';
      const isBegun = last.length > 1;
      const whole = isBegun ? words.slice(0, -1) : words;
      const query = ` ${words.join(' ')}`;
      const best: (TitlePlace & { fact: Fact })[] = [];
      let total = 0;
      for (const entry of candidates(whole, isBegun ? last : undefined)) {
        const { fact } = entry;
        const hasAll = whole.every((word) => entry.words.includes(` ${word} `));
        if (!hasAll || (isBegun && !entry.words.includes(` ${last}`)) || !fits(fact)) continue;
        total++;
        const place = { rank: rankOf(entry.words, query, last), issuedAt: fact.issuedAt, id: fact.id, fact };
        if (after && inOrder(place, after) <= 0) continue;
        const worst = best[limit - 1];
        if (!worst || inOrder(place, worst) < 0) insert(best, place, limit);
      }
      return { hits: best, total };
    },
  };
}

/**
 * How well a title fits what was looked for, 0 the best: it is just that; it begins so; it has the words next to each other and in that
 * order; it has them. Each time first where the last word is there as a whole.
 */
function rankOf(title: string, query: string, last: string): number {
  const isWhole = title.includes(` ${last} `);
  const order = title === `${query} ` ? 0 : title.startsWith(query) ? 1 : title.includes(query) ? 2 : 3;
  return order * 2 + (isWhole ? 0 : 1);
}

/** By rank, then the newest first, then by id. */
function inOrder(one: TitlePlace, other: TitlePlace): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.issuedAt !== other.issuedAt) return one.issuedAt > other.issuedAt ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function insert<Place extends TitlePlace>(best: Place[], place: Place, limit: number): void {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = best[middle];
    if (there && inOrder(there, place) < 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, place);
  if (best.length > limit) best.length = limit;
}

function wordsIn({ words }: Entry): readonly string[] {
  return words.trim().split(' ');
}

function sizeOf(entries: Entries): number {
  return entries instanceof Set ? entries.size : 1;
}
