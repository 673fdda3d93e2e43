import { describe, expect, it } from 'vitest';
import { registerNumber, VOCABULARIES } from '../../../schema/index.ts';

const numberOf = (scheme: string, value: string) => registerNumber({ scheme, value });

describe('numbers in public registers', () => {
  it('are known by scheme and number, however they are written', () => {
    expect(numberOf('LEI', ' 5493001kjtiigc8y1r12 ')).toBe('LEI:5493001KJTIIGC8Y1R12');
    expect(numberOf('WIKIDATA', 'q42')).toBe('WIKIDATA:Q42');
    expect(numberOf('ORG_ID', 'GB-CHC-202918')).toBe('ORG_ID:GB-CHC-202918');
    expect(numberOf('ISIN', 'US0378331005')).toBe('ISIN:US0378331005');
  });

  it.each([
    ['LEI', '5493001KJTIIGC8Y1R13'],
    ['LEI', '1'],
    ['ISIN', 'US0378331006'],
    ['ORG_ID', 'our best friends in town'],
    ['WIKIDATA', '42'],
    ['OTHER', 'KVK:00000001'],
    ['constructor', 'x'],
  ])('are not %s «%s»: what cannot be told from any text stays out of the index', (scheme, value) => {
    expect(numberOf(scheme, value)).toBeUndefined();
  });

  it('are a vocabulary', () => {
    expect(VOCABULARIES.register.check('LEI:5493001KJTIIGC8Y1R12')).toBe(true);
    expect(['LEI', 'LEI:', ':Q42', 'Q42', 'WIKIDATA:q42'].map(VOCABULARIES.register.check)).not.toContain(true);
    expect([undefined, null, 'LEI:1', { scheme: 'LEI' }, { value: 'Q42' }].map(registerNumber)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
