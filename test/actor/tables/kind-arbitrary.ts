import fc from 'fast-check';
import type { Field, KindDefinition } from '../../../schema/index.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const ACTOR = 'did:web:localhost%3A4999';

/** Contents that a kind allows, made from its description: whatever kind is added is tested too. */
export function contentOfKind(kind: KindDefinition): fc.Arbitrary<Record<string, unknown>> {
  return fields(kind.fields).filter((content) =>
    (kind.rules ?? []).every((rule) => rule(content, { today: TODAY }) === undefined),
  );
}

function fields(definition: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, unknown>> {
  const required = Object.keys(definition).filter((name) => definition[name]?.required);
  const model = Object.fromEntries(Object.entries(definition).map(([name, field]) => [name, listed(field)]));
  return fc.record(model, { requiredKeys: required });
}

function listed(field: Field): fc.Arbitrary<unknown> {
  const one = single(field);
  return field.list === undefined ? one : fc.array(one, { minLength: 1, maxLength: Math.min(field.list, 4) });
}

function single(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return awkwardText(field.max);
    case 'enum':
      return fc.constantFrom(...Object.keys(field.values));
    case 'code':
      return fc.constantFrom(
        ...{
          sdg: ['13', '8.1', '8.10', '17.19', '1.a'],
          unit: ['t', '{person}', 'EUR', 'kW.h', '%', 't{CO2eq}'],
          language: ['nl', 'pt-BR'],
          region: ['NL', 'NL-UT'],
          sector: ['A', 'C10', 'C1071'],
          register: ['WIKIDATA:Q42'],
        }[field.vocabulary],
      );
    case 'integer':
      return fc.integer({ min: field.min, max: field.max });
    case 'decimal':
      return fc
        .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }), fc.stringMatching(/^\d{0,15}$/))
        .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    case 'url':
      return fc.webUrl({ withFragments: true, withQueryParameters: true });
    case 'reference': {
      const id =
        field.to === 'ACTOR'
          ? fc.constant(ACTOR)
          : fc.constant(`${ACTOR}/${segment(field.to)}/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`);
      const digest = fc.constant('sha-256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
      return field.pinned ? fc.record({ id, digest }) : fc.record({ id, digest }, { requiredKeys: ['id'] });
    }
    case 'group': {
      const values = fields(field.fields).filter((group) => Object.keys(group).length > 0);
      return field.name === 'Period'
        ? values.filter(({ start, end }) => start === undefined || end === undefined || String(start) <= String(end))
        : values;
    }
  }
}

function segment(to: readonly string[] | 'ANY_RECORD'): string {
  if (to === 'ANY_RECORD') return 'goal';
  return { ImpactGoal: 'goal', SharedValueNetwork: 'network' }[to[0] ?? ''] ?? (to[0] ?? '').toLowerCase();
}

/** Texts that tables and spreadsheets like to damage. */
function awkwardText(max: number): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    '=1+2',
    '+',
    '-5',
    '@sum',
    "'",
    "''=",
    ';',
    ':',
    '\\',
    '\\;',
    '"',
    ',',
    '\n',
    '\t',
    ' ',
    '007',
    '1e5',
    'TRUE',
    '2030-01-01',
    '_x000D_',
    '_x005F_',
    '<b>&amp;',
    '\u00a0',
    '\ufeff',
    '\ud83c\udf31',
    '’s-Gravenhage',
    '\ufffe',
    '\uffff',
  );
  const anything = fc.string({ unit: 'grapheme', maxLength: 12 });
  return fc
    .array(fc.oneof(pieces, anything), { minLength: 1, maxLength: 5 })
    .map((parts) => [...parts.join('')].slice(0, max).join('').trim())
    .filter(
      (text) =>
        text.trim() !== '' &&
        text.isWellFormed() &&
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what a content refuses
        !/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text),
    );
}
