import { describe, expect, it } from 'vitest';
import { factsIn, factsOf, factTable } from '../../../subgraphs/network/facts/index.ts';
import { answered, did, stated } from '../rules/support/stated.ts';

const NOW = { now: '2026-12-01T00:00:00Z', actors: [] };

describe('what points to a record', () => {
  const charter = stated('steward', 'SharedValueNetwork', { at: '2026-01-01' });
  const names = ['ash', 'birch', 'cedar', 'dill'];

  it.each([1, 3, 16, 17, 400])('is found of one actor as among all, of %i that point there', (count) => {
    const answers = Array.from({ length: count }, (_, n) =>
      answered(names[n % names.length] ?? '', charter, 'AFFIRMED', { n: n + 1, at: '2026-02-01' }),
    );
    const facts = factsOf([charter, ...answers], NOW);
    const all = [...facts.pointingTo(charter.id, 'Answer', 'about')];
    expect(all.map(({ id }) => id).sort()).toEqual(answers.map(({ id }) => id).sort());
    for (const name of [...names, 'elder'])
      expect([...facts.pointingTo(charter.id, 'Answer', 'about', did(name))].map(({ id }) => id).sort()).toEqual(
        all.flatMap(({ id, actor }) => (actor === did(name) ? [id] : [])).sort(),
      );
  });

  it('is gone with the record, be they few or many', () => {
    const table = factTable();
    const answers = Array.from({ length: 40 }, (_, n) =>
      answered(names[n % names.length] ?? '', charter, 'AFFIRMED', { n: n + 1, at: '2026-02-01' }),
    );
    for (const answer of answers) table.put(answer);
    const facts = factsIn(table, NOW);
    const left = () => ({
      all: [...facts.pointingTo(charter.id, 'Answer', 'about')].length,
      ofAsh: [...facts.pointingTo(charter.id, 'Answer', 'about', did('ash'))].length,
    });
    expect(left()).toEqual({ all: 40, ofAsh: 10 });
    for (const { id } of answers.slice(0, 38)) table.remove(id);
    expect(left()).toEqual({ all: 2, ofAsh: 0 });
    for (const { id } of answers.slice(38)) table.remove(id);
    expect(left()).toEqual({ all: 0, ofAsh: 0 });
    for (const answer of answers.slice(0, 4)) table.put(answer);
    expect(left()).toEqual({ all: 4, ofAsh: 1 });
  });

  it('is found once, whichever of its versions point there', () => {
    const first = answered('ash', charter, 'AFFIRMED', { n: 1, at: '2026-02-01' });
    const second = { ...first, version: 2, issuedAt: '2026-03-01T00:00:00Z', digest: `${first.digest}2` };
    const facts = factsOf([charter, first, second], NOW);
    expect([...facts.pointingTo(charter.id, 'Answer', 'about')]).toEqual([second]);
    expect([...facts.asOf('2026-02-15').pointingTo(charter.id, 'Answer', 'about')]).toEqual([first]);
  });
});

describe('facts of an earlier moment', () => {
  it('are the same object when they are asked for again, and never later than those they are asked of', () => {
    const facts = factsOf([], NOW);
    expect(facts.asOf('2026-03-01')).toBe(facts.asOf('2026-03-01'));
    expect(facts.asOf('2026-12-24')).toBe(facts);
    expect(facts.asOf('2026-03-01').asOf('2026-04-01').moment).toBe('2026-03-01T23:59:59Z');
  });
});
