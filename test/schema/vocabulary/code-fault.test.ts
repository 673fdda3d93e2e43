import { describe, expect, test } from 'vitest';
import { codeFault, idFault, registry, VOCABULARIES } from '../../../schema/index.ts';

describe('a code that is not in its vocabulary', () => {
  test.each([
    ['sdg', '18', 'The goals are 1 to 17.'],
    ['sdg', '13.9', 'Goal 13 has the targets 13.1, 13.2, 13.3, 13.a, 13.b.'],
    ['sdg', 'SDG 6', 'Write «6».'],
    ['sdg', '06', 'Write «6».'],
    ['sdg', '13.B', 'Write «13.b».'],
    ['unit', 'KG', 'Write «kg».'],
    ['unit', 'eur', 'Write «EUR».'],
    ['region', 'nl', 'Write «NL».'],
    ['region', 'UK', 'Write «GB».'],
    ['region', 'nl_ut', 'Write «NL-UT».'],
    ['region', 'Netherlands', 'Write «NL».'],
    ['sector', 'c10', 'Write «C10».'],
    ['sector', 'C34', 'Section C has the divisions C10 to C33.'],
    ['sector', 'O', undefined],
    ['sector', 'O99', 'Section O has the divisions O84.'],
    ['sector', 'V', 'The sections are A to U.'],
    ['language', 'PT_br', 'Write «pt-BR».'],
    ['register', '5493001KJTIIGC8Y1R12', 'The registers are LEI, ORG_ID, WIKIDATA and ISIN.'],
  ] as const)('%s %s is answered with what is meant', (vocabulary, code, hint) => {
    const fault = codeFault(vocabulary, code);
    if (hint === undefined) return expect(fault).toBeUndefined();
    expect(fault?.message).toContain(`«${code}» is not ${VOCABULARIES[vocabulary].expects}`);
    expect(fault?.message.endsWith(hint)).toBe(true);
    expect(fault?.code).toBe(vocabulary === 'unit' ? 'UNKNOWN_UNIT' : 'BAD_INPUT');
  });

  test('is refused without a guess where nothing comes near', () => {
    for (const [vocabulary, code] of [
      ['region', 'Merelland'],
      ['region', ''],
      ['unit', 'bananas'],
      ['language', 'x y'],
    ] as const)
      expect(codeFault(vocabulary, code)?.message).not.toContain('Write');
  });

  test('is refused whatever it is', () => {
    for (const vocabulary of Object.keys(VOCABULARIES) as (keyof typeof VOCABULARIES)[])
      for (const value of [undefined, null, 7, {}, '', ' ', 'constructor', '__proto__', 'x'.repeat(10_000)])
        expect(codeFault(vocabulary, value)?.message.length).toBeLessThan(500);
  });
});

describe('regions and sectors', () => {
  test.each(['UK', 'SU', 'EU', 'UN', 'XA', 'ZZ', 'AC', 'QQ', 'nl', 'NL-', 'NL-UTRE'])('%s is no region', (code) => {
    expect(VOCABULARIES.region.check(code)).toBe(false);
  });

  test.each(['GB', 'NL', 'NL-UT', 'US-CA', 'XK'])('%s is a region', (code) => {
    expect(VOCABULARIES.region.check(code)).toBe(true);
  });

  test.each(['A', 'A01', 'A0111', 'C10', 'C107', 'O84', 'U99'])('%s is a sector', (code) => {
    expect(VOCABULARIES.sector.check(code)).toBe(true);
  });

  test.each(['V', 'C1', 'C9', 'C09', 'C34', 'A04', 'O8', 'C10711'])('%s is no sector', (code) => {
    expect(VOCABULARIES.sector.check(code)).toBe(false);
  });
});

describe('an id where something else is meant', () => {
  const segmentOf = (kind: string) => registry.byName(kind)?.segment;
  const goal = 'did:web:acme.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC';

  test('is answered with the form that is expected', () => {
    expect(idFault(['Concept'], goal, segmentOf)).toBe(
      `«${goal}» is not of kind Concept: expected <DID of its owner>/concept/<ULID>.`,
    );
    expect(idFault(['Concept'], 'water', segmentOf)).toContain('expected <DID of its owner>/concept/<ULID>');
    expect(idFault('ACTOR', goal, segmentOf)).toContain('is not the DID of an actor, such as did:web:acme.example');
    expect(idFault('ANY_RECORD', 'did:web:acme.example', segmentOf)).toContain('is not the id of a record');
  });

  test('is no fault where it can be what is meant, whether it exists or not', () => {
    expect(idFault(['Concept', 'ImpactGoal'], goal, segmentOf)).toBeUndefined();
    expect(idFault('ANY_RECORD', goal, segmentOf)).toBeUndefined();
    expect(idFault('ACTOR', 'did:web:nobody.example', segmentOf)).toBeUndefined();
  });
});
