import fc from 'fast-check';
import { type Field, facetField, type KindDefinition, referencesOf, registry } from '../../../../schema/index.ts';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import { did, idOf, stated } from './stated.ts';

/** Actors of every random world. */
export const NAMES = ['ada', 'bea', 'cem', 'dov', 'eli', 'fay'] as const;

const DAYS = fc.integer({ min: 0, max: 1_100 }).map((days) => dayOf(Date.UTC(2024, 0, 1) + days * 86_400_000));
const CODES: Readonly<Record<string, readonly string[]>> = {
  sdg: ['6', '6.6', '13.1'],
  unit: ['t', 'kg', '{person}', 'EUR'],
  language: ['en', 'nl'],
  region: ['NL', 'NL-GE', 'DE'],
  sector: ['C10', 'O8411', 'P85'],
  register: ['WIKIDATA:Q42', 'WIKIDATA:Q64'],
};

/**
 * Random records of all kinds that point to each other: some hundred, small enough that they meet, with revisions and tombstones among
 * them. Every value is one that its field allows.
 */
export const worlds: fc.Arbitrary<readonly Fact[]> = fc
  .array(recordSeed(), { minLength: 10, maxLength: 120 })
  .chain((seeds) => fc.tuple(fc.constant(seeds), fc.array(answerSeed(), { maxLength: 60 })))
  .map(([seeds, answers]) => {
    const records = new Map<string, Fact>();
    for (const make of seeds) {
      const fact = make();
      records.set(`${fact.id} ${fact.version}`, fact);
    }
    const all = [...records.values()];
    for (const make of all.length === 0 ? [] : answers) {
      const fact = make(all);
      records.set(`${fact.id} ${fact.version}`, fact);
    }
    return inSuccession([...records.values()]);
  });

/** A record of somebody who is in no world, pointing to nobody. */
export const strangers: fc.Arbitrary<Fact> = fc
  .record({ kind: fc.constantFrom(...kinds()), at: DAYS })
  .map(({ kind, at }) => stated('zoe', kind.name, { at, n: 999 }));

function kinds(): readonly KindDefinition[] {
  return registry.kinds;
}

function recordSeed(): fc.Arbitrary<() => Fact> {
  const plain = kinds().filter(({ name }) => name !== 'Answer');
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...plain),
      n: fc.integer({ min: 1, max: 4 }),
      version: fc.constantFrom(1, 1, 1, 2, 3),
      at: DAYS,
      withdrawn: fc.constantFrom(false, false, false, false, true),
      undisclosed: fc.constantFrom(0, 0, 0, 1),
    })
    .chain(({ kind, ...said }) =>
      fc.record({ facets: facetsOf(kind), links: linksOf(kind) }).map(({ facets, links }) => () => {
        const { name, withdrawn, ...rest } = said;
        const n = kind.single ? 1 : rest.n;
        return withdrawn
          ? stated(name, kind.name, { ...rest, n, version: 9, withdrawn })
          : stated(name, kind.name, { ...rest, n, links, facets, title: `${kind.name} ${n}` });
      }),
    );
}

function answerSeed(): fc.Arbitrary<(records: readonly Fact[]) => Fact> {
  const verdict = registry.byName('Answer')?.fields.verdict;
  const verdicts = verdict?.type === 'enum' ? Object.keys(verdict.values) : [];
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      place: fc.nat(),
      n: fc.integer({ min: 1, max: 20 }),
      at: DAYS,
      verdict: fc.constantFrom(...verdicts),
    })
    .map(({ name, place, n, at, verdict: said }) => (records) => {
      const about = records[place % records.length] as Fact;
      return stated(name, 'Answer', { n, at, links: { about }, facets: { verdict: said, wordsGiven: 1 } });
    });
}

function facetsOf(kind: KindDefinition): fc.Arbitrary<Record<string, readonly FacetValue[]>> {
  const entries = Object.entries(kind.facets).map(([facet, path]) => {
    const field = facetField(kind, path);
    const value: fc.Arbitrary<FacetValue> = field ? valueIn(field) : fc.integer({ min: 0, max: 5 });
    return [facet, fc.array(value, { maxLength: field?.list === undefined ? 1 : 3 })] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

function valueIn(field: Field): fc.Arbitrary<FacetValue> {
  switch (field.type) {
    case 'enum':
      return fc.constantFrom(...Object.keys(field.values));
    case 'code':
      return fc.constantFrom(...(CODES[field.vocabulary] ?? ['x']));
    case 'date':
      return DAYS;
    case 'boolean':
      return fc.constantFrom('true', 'false');
    default:
      return fc.integer({ min: 0, max: 100 });
  }
}

function linksOf(kind: KindDefinition): fc.Arbitrary<Record<string, readonly string[]>> {
  const entries = referencesOf(kind).map(([name, field]) => {
    const targets: fc.Arbitrary<string> =
      field.to === 'ACTOR'
        ? fc.constantFrom(...NAMES).map(did)
        : fc
            .record({
              name: fc.constantFrom(...NAMES),
              kind: fc.constantFrom(...(field.to === 'ANY_RECORD' ? ['ImpactGoal', 'Commitment'] : field.to)),
              n: fc.integer({ min: 1, max: 4 }),
            })
            .map(({ name: owner, kind: to, n }) => idOf(owner, to, n));
    return [name, fc.array(targets, { maxLength: field.list === undefined ? 1 : 3 })] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

/** Times as authors may give them: a later version is not issued before an earlier one, and nothing follows a tombstone. */
function inSuccession(facts: readonly Fact[]): readonly Fact[] {
  return [...Map.groupBy(facts, ({ id }) => id).values()].flatMap((versions) => {
    const ordered = [...versions].sort((a, b) => a.version - b.version);
    if (ordered.at(-1)?.withdrawn) return ordered.slice(-1);
    const times = ordered.map(({ issuedAt }) => issuedAt).sort();
    return ordered.map((fact, place) => ({ ...fact, issuedAt: times[place] ?? fact.issuedAt }));
  });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
