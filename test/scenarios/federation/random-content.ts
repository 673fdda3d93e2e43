import {
  type Content,
  type Field,
  faultsIn,
  type KindDefinition,
  type Reference,
  registry,
} from '../../../schema/index.ts';
import type { Dice } from './dice.ts';
import type { MergedStore } from './merged-store.ts';

/** Few values each, so that ties, equal titles and shared codes are common: that is where orders and filters go wrong. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  sdg: ['6', '6.3', '13', '14.1'],
  unit: ['t', 'EUR', '{person}'],
  language: ['en', 'nl'],
  region: ['NL', 'NL-UT', 'DE'],
  sector: ['A', 'C10', 'E'],
  register: ['LEI:5493001KJTIIGC8Y1R12', 'WIKIDATA:Q42', 'WIKIDATA:Q64'],
};
export const WORDS = ['River', 'river', 'Ångström', 'Zero', '🌊 wave', 'a "quoted" <b>word</b>', 'émigré'];
export const DATES = ['2025-12-31', '2026-01-01', '2026-06-30'];
export const NUMBERS = ['-1', '0', '0.5', '2', '10'];

/** Content of a kind that fits its rules, with references into what is already there; undefined where there is none yet. */
export function randomContent(
  dice: Dice,
  kind: KindDefinition,
  store: MergedStore,
  actors: readonly string[],
): Content | undefined {
  for (let tries = 0; tries < 300; tries++) {
    const content = anyContent(dice, kind, store, actors);
    if (faultsIn(kind, content, (name) => registry.byName(name)?.segment).length === 0) return content;
  }
  return undefined;
}

function anyContent(dice: Dice, kind: KindDefinition, store: MergedStore, actors: readonly string[]): Content {
  return Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, field]) => {
      if (!field.required && dice.chance(40)) return [];
      // such a record is not for all when it is published: see speaking-for.ts
      if (name === kind.speaksFor) return [];
      const value = randomValue(dice, field, store, actors);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Whether records of this kind can be made from what is there. */
export function canBeMade(kind: KindDefinition, store: MergedStore): boolean {
  return Object.values(kind.fields).every(
    (field) => !field.required || field.type !== 'reference' || targetsOf(field, store, []).length > 0,
  );
}

function targetsOf(field: Field & { type: 'reference' }, store: MergedStore, actors: readonly string[]): Reference[] {
  if (field.to === 'ACTOR') return actors.map((id) => ({ id }));
  const kinds = field.to === 'ANY_RECORD' ? registry.kinds.map(({ name }) => name) : field.to;
  return store
    .all()
    .filter((record) => kinds.includes(record.kind))
    .map(({ id, digest }) => ({ id, digest }));
}

function randomValue(dice: Dice, field: Field, store: MergedStore, actors: readonly string[]): unknown {
  const one = () => randomSingle(dice, field, store, actors);
  if (field.list === undefined) return one();
  const values = Array.from({ length: 1 + dice.below(Math.min(3, field.list)) }, one).filter(
    (value) => value !== undefined,
  );
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  const byId = [...new Map(distinct.map((value) => [(value as Reference).id ?? value, value])).values()];
  return byId.length === 0 ? undefined : byId;
}

function randomSingle(dice: Dice, field: Field, store: MergedStore, actors: readonly string[]): unknown {
  switch (field.type) {
    case 'text':
      return dice.one(WORDS);
    case 'enum':
      return dice.one(Object.keys(field.values));
    case 'code':
      return dice.one(CODES[field.vocabulary] ?? []);
    case 'integer':
      return field.min + dice.below(Math.min(5, field.max - field.min + 1));
    case 'decimal':
      return dice.one(NUMBERS);
    case 'boolean':
      return dice.chance(50);
    case 'date':
      return dice.one(DATES);
    case 'url':
      return 'https://example.org/page';
    case 'reference': {
      const targets = targetsOf(field, store, actors);
      if (targets.length === 0) return undefined;
      const { id, digest } = dice.one(targets);
      return digest !== undefined && (field.pinned || dice.chance(50)) ? { id, digest } : { id };
    }
    case 'group': {
      if (field.name === 'Period') return { start: '2026-01-01', end: dice.one(['2026-01-01', '2026-03-31']) };
      if (field.name === 'ActorIdentifier' && dice.chance(70)) {
        const [scheme, value] = dice.one(CODES.register ?? []).split(':');
        return { scheme, value };
      }
      const inner = Object.entries(field.fields).flatMap(([name, part]) => {
        const value = randomValue(dice, part, store, actors);
        return value === undefined ? [] : [[name, value]];
      });
      return Object.fromEntries(inner);
    }
  }
}
