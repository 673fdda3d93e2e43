import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../subgraphs/network/facts/fact.ts';
import { wordsOf } from '../../../subgraphs/network/facts/folded-text.ts';
import { type TitlePlace, titleIndex } from '../../../subgraphs/network/facts/title-index.ts';
import { stated } from '../rules/support/stated.ts';

const goal = (n: number, title: string, at = '2026-01-01') => stated('ash', 'ImpactGoal', { n, title, at });
const anything = { fits: () => true, limit: 100 };

function indexed(facts: readonly Fact[]) {
  const index = titleIndex();
  for (const fact of facts) index.add(fact);
  return (text: string, more: Partial<{ fits: (fact: Fact) => boolean; limit: number; after: TitlePlace }> = {}) =>
    index.find({ words: wordsOf(text), ...anything, ...more });
}
const titles = (found: { hits: readonly { fact: Fact }[] }) => found.hits.map(({ fact }) => fact.title);

describe('words', () => {
  it.each([
    ['Ångström & Straße', ['angstrom', 'strasse']],
    ['ΣΊΣΥΦΟΣ Σίσυφος', ['σισυφοσ', 'σισυφοσ']],
    ['İstanbul ıspanak', ['istanbul', 'ispanak']],
    ['ﬁne Ｗater ①', ['fine', 'water', '1']],
    ['Łódź, Ærø', ['lodz', 'aero']],
    ['東京 water', ['東', '京', 'water']],
    ['مِيَاه', ['مياه']],
    ['が か 가', ['が', 'か', '가']],
    ['a-b_c 3.5%', ['a', 'b', 'c', '3', '5']],
    ['🌊 — …', []],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('titles are found', () => {
  it('by all of the words, and by the beginning of the last', () => {
    const search = indexed([goal(1, 'Clean river water'), goal(2, 'River banks'), goal(3, 'Waterways of the river')]);
    expect(titles(search('river')).sort()).toEqual(['Clean river water', 'River banks', 'Waterways of the river']);
    expect(titles(search('river wat')).sort()).toEqual(['Clean river water', 'Waterways of the river']);
    expect(titles(search('wat river'))).toEqual([]);
    expect(titles(search('rivers'))).toEqual([]);
    expect(search('')).toEqual({ hits: [], total: 0 });
    expect(search('🌊')).toEqual({ hits: [], total: 0 });
  });

  it('by a word of one letter as a whole only', () => {
    const search = indexed([goal(1, 'Plan B'), goal(2, 'Plan better')]);
    expect(titles(search('plan b'))).toEqual(['Plan B']);
    expect(titles(search('plan be'))).toEqual(['Plan better']);
  });

  it('the best first: just that, beginning so, next to each other, all of them; the newest of equals', () => {
    const search = indexed([
      goal(1, 'Water for the clean'),
      goal(2, 'More clean water'),
      goal(3, 'Clean water for all', '2026-01-01'),
      goal(4, 'Clean water in town', '2026-02-01'),
      goal(5, 'Clean water'),
      goal(6, 'Clean waterways'),
    ]);
    expect(titles(search('clean water'))).toEqual([
      'Clean water',
      'Clean water in town',
      'Clean water for all',
      'Clean waterways',
      'More clean water',
      'Water for the clean',
    ]);
  });

  it('as they are now, and not when they are gone', () => {
    const index = titleIndex();
    index.add(goal(1, 'Old name'));
    index.add(goal(1, 'New name'));
    index.add(goal(2, 'New start'));
    const find = (text: string) => index.find({ words: wordsOf(text), ...anything }).total;
    expect([find('old'), find('name'), find('new')]).toEqual([0, 1, 2]);
    index.remove(goal(1, '').id);
    index.remove('nothing');
    expect([find('name'), find('new')]).toEqual([0, 1]);
    index.add({ ...goal(2, 'New start'), withdrawn: true });
    expect(find('new')).toBe(0);
  });

  const someTitles = fc.array(
    fc.array(fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'Åb'), { minLength: 1, maxLength: 4 }),
    {
      maxLength: 30,
    },
  );
  const query = fc.array(fc.constantFrom('a', 'ab', 'abc', 'b', 'ba'), { minLength: 1, maxLength: 3 });

  it('as they would be by looking at each of them', () => {
    fc.assert(
      fc.property(someTitles, query, (all, words) => {
        const facts = all.map((title, n) => goal(n + 1, title.join(' ')));
        const last = words.at(-1) ?? '';
        const expected = facts.filter(({ title = '' }) => {
          const there = wordsOf(title);
          const isBegun = there.some((word) => (last.length > 1 ? word.startsWith(last) : word === last));
          return isBegun && words.slice(0, -1).every((word) => there.includes(word));
        });
        const { hits, total } = indexed(facts)(words.join(' '));
        expect(total).toBe(expected.length);
        expect(hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });

  it('page by page as at once', () => {
    fc.assert(
      fc.property(someTitles, query, fc.integer({ min: 1, max: 5 }), (all, words, limit) => {
        const search = indexed(all.map((title, n) => goal(n + 1, title.join(' '), `2026-01-0${(n % 3) + 1}`)));
        const whole = search(words.join(' ')).hits;
        const pages: TitlePlace[] = [];
        for (let after: TitlePlace | undefined; ; after = pages.at(-1)) {
          const { hits } = search(words.join(' '), { limit, ...(after ? { after } : {}) });
          pages.push(...hits);
          if (hits.length < limit) break;
        }
        expect(pages).toEqual(whole);
      }),
    );
  });
});
