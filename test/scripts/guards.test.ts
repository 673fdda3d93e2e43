import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../../scripts/trial/guards.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

describe('the list of guards that can be taken out', () => {
  it('finds each of them exactly once in its file', () => {
    expect(GUARDS.length).toBeGreaterThan(200);
    const lost = GUARDS.filter(({ file, find }) => textOf(file).split(find).length !== 2);
    expect(lost.map(({ guard, file }) => `${guard} (${file})`)).toEqual([]);
  });

  it('changes something by taking it out', () => {
    expect(GUARDS.filter(({ find, replace }) => find === replace).map(({ guard }) => guard)).toEqual([]);
  });

  it('names tests that are there', () => {
    const lost = GUARDS.flatMap(({ guard, tests }) =>
      tests.length === 0
        ? [`${guard}: none`]
        : tests.flatMap((test) => (existsSync(join(root, test)) ? [] : `${guard}: ${test}`)),
    );
    expect(lost).toEqual([]);
  });

  it('gives each a name of its own', () => {
    const names = GUARDS.map(({ guard }) => guard);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
