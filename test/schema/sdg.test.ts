import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VOCABULARIES } from '../../schema/index.ts';
import { NEEDS_SHARED_DATA } from '../support/tally-reporter.ts';

const SHARED = join(import.meta.dirname, '../../../shared/data/sdg');
const { check } = VOCABULARIES.sdg;

describe('codes of the UN goals', () => {
  test.each(['0', '18', '1.8', '13.4', '6.c', '06', '6.', '13.2.1', '6.3 ', 'SDG 6'])('are not %s', (code) => {
    expect(check(code)).toBe(false);
  });
});

describe.skipIf(!existsSync(SHARED))(`the official list ${NEEDS_SHARED_DATA}`, () => {
  const codesIn = (file: string, pattern: RegExp) =>
    Object.keys(parse(readFileSync(join(SHARED, file), 'utf8')) as object).flatMap((key) => {
      const [, ...parts] = pattern.exec(key) ?? [];
      return parts.length === 0 ? [] : [parts.join('.')];
    });
  // read by the tests themselves: what stands here runs where they are skipped, too
  const readList = () =>
    new Set([
      ...codesIn('en.global_goals.yml', /^(\d+)-title$/),
      ...codesIn('en.global_targets.yml', /^(\d+)-([0-9a-z]+)-title$/),
    ]);

  test('has 17 goals and 169 targets, and every one of them is taken', () => {
    const listed = readList();
    expect(listed.size).toBe(17 + 169);
    expect([...listed].filter((code) => !check(code))).toEqual([]);
  });

  test('has every code that is taken', () => {
    const listed = readList();
    const letters = ['', ...'abcdefghij'].map((letter) => `${letter}`);
    const possible = Array.from({ length: 30 }, (_, goal) => [
      `${goal}`,
      ...Array.from({ length: 30 }, (__, target) => `${goal}.${target}`),
      ...letters.map((letter) => `${goal}.${letter}`),
    ]).flat();
    const taken = possible.filter((code) => check(code));
    expect(taken.filter((code) => !listed.has(code))).toEqual([]);
    expect(taken.length).toBe(listed.size);
  });
});
