import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docstringAt } from '../../scripts/generate/rules-page.ts';
import { DERIVED_RULES, FURTHER_RULES } from '../../subgraphs/network/index.ts';
import { headingsOf, readPage, root } from './pages.ts';

const page = readPage('docs/rules.md').text;
const NUMBERS = Array.from({ length: 22 }, (_, at) => at + 1);

/** The name of every rule that findings carry, by the constants that hold them. */
function ruleNames(): readonly string[] {
  return globSync('subgraphs/network/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export const \w+_RULE(?:: \w+)? = '(?<name>[^']+)'/gm)].map(
      ({ groups }) => groups?.name ?? '',
    ),
  );
}

describe('the page of derived truth', () => {
  it.each(NUMBERS)('has a section for rule %i, under a name that links keep', (number) => {
    const section = page.split(`<a id="rule-${number}"></a>\n`)[1] ?? '';
    expect(section.trimStart()).toMatch(new RegExp(`^## ${number}\\. \\S`));
    expect(section).toMatch(/\n\*.+\?\*\n/);
  });

  it('has every rule whose name findings carry, under that name', () => {
    const names = ruleNames();
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !headingsOf(page).has(name))).toEqual([]);
  });

  it('says of each rule how it goes, what is weak about it, and who may see it', () => {
    for (const { applied, title } of [...Object.values(DERIVED_RULES), ...FURTHER_RULES]) {
      const texts = applied.flatMap(({ told }) => told.map(docstringAt));
      expect(texts.filter(({ how }) => how.length === 0)).toEqual([]);
      if (applied.length > 0)
        expect(
          texts.some(({ weak }) => weak !== undefined),
          title,
        ).toBe(true);
    }
    const rules = page.split(/^### `/m).slice(1);
    expect(rules.filter((rule) => !rule.includes('| **who may see it** |')).map((rule) => rule.slice(0, 40))).toEqual(
      [],
    );
  });

  it('shows nobody but those concerned what judges', () => {
    for (const number of [7, 8, 10, 11, 12, 15])
      for (const { seenBy, rule } of DERIVED_RULES[number]?.applied ?? [])
        expect(['PARTIES', 'MEMBERS', 'MEMBERS_OR_PARTIES', 'SUBJECT_OR_ALLIES'], rule).toContain(seenBy);
  });

  it('refuses to be written where a docstring is named that is not there', () => {
    expect(() => docstringAt('evidence/freshness.ts#NOTHING')).toThrow('evidence/freshness.ts#NOTHING');
  });
});
