import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../subgraphs/network/facts/index.ts';
import type { Finding } from '../../../subgraphs/network/rules/finding.ts';
import { RULES, type RuleUnderLaw } from './support/laws.ts';
import { did, known } from './support/stated.ts';
import { NAMES, strangers, worlds } from './support/worlds.ts';

const DAY = '2026-06-30';
const RUNS = Number(process.env.RULE_RUNS ?? 60);

/** The findings of a rule about everything in a world that it can be asked about. */
function findings(rule: RuleUnderLaw, facts: Facts): ReadonlyMap<string, Finding<unknown> | null> {
  const apply = rule.apply as (facts: Facts, subject: unknown) => Finding<unknown> | null;
  if (rule.subjects === 'NONE') return new Map([['', apply(facts, undefined)]]);
  if (rule.subjects === 'ACTOR') return new Map(NAMES.map((name) => [did(name), apply(facts, did(name))]));
  const records = rule.subjects.flatMap((kind) => [...facts.ofKind(kind)]);
  return new Map(records.map((record) => [record.id, apply(facts, record)]));
}

const inOrder = (found: ReadonlyMap<string, unknown>) => [...found].sort(([a], [b]) => (a < b ? -1 : 1));
const withoutCount = (found: ReadonlyMap<string, Finding<unknown> | null>) =>
  inOrder(new Map([...found].map(([id, one]) => [id, one && { ...one, basis: { ...one.basis, records: 0 } }])));
const of = (world: readonly Fact[], day = DAY) => known(world, day);
const seeded = { numRuns: RUNS, seed: Number(process.env.RULE_SEED ?? 7), endOnFailure: true };

describe.each(RULES.map((rule) => ({ name: rule.rule, rule })))('$name keeps the laws of rules', ({ rule }) => {
  it('whatever order records come in', () => {
    fc.assert(
      fc.property(worlds, fc.integer(), (world, seed) => {
        const shuffled = [...world].sort((a, b) => hash(a.digest, seed) - hash(b.digest, seed));
        expect(inOrder(findings(rule, of(shuffled)))).toEqual(inOrder(findings(rule, of(world))));
      }),
      seeded,
    );
  });

  if (!rule.isOverAll)
    it('unmoved by a record that has nothing to do with it', () => {
      fc.assert(
        fc.property(worlds, strangers, (world, stranger) => {
          // somebody who takes no part: what is counted over all who do is another matter
          const before = of(world);
          const after = known([...world, stranger], DAY);
          const without: Facts = { ...after, actors: before.actors, isActive: before.isActive };
          const about = new Set(findings(rule, before).keys());
          const found = new Map([...findings(rule, without)].filter(([id]) => about.has(id)));
          expect(withoutCount(found)).toEqual(withoutCount(findings(rule, before)));
        }),
        seeded,
      );
    });

  it('naming only records that the asker may see, at most fifty, in order', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const facts = of(world);
        for (const one of findings(rule, facts).values()) {
          if (!one) continue;
          expect(one.because.filter((id) => facts.get(id) === undefined)).toEqual([]);
          expect(one.because).toEqual([...one.because].sort());
          expect(one.because.length).toBe(Math.min(50, one.becauseTotal));
          expect(one.basis.records).toBeGreaterThanOrEqual(one.because.length);
        }
      }),
      seeded,
    );
  });

  it('the same twice, and of an earlier day as it was on that day', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const facts = of(world);
        const once = inOrder(findings(rule, facts));
        const then = '2025-06-30';
        // a record that is withdrawn now has left the past as well
        const gone = new Set(
          world.flatMap(({ id, withdrawn, issuedAt }) => (withdrawn && issuedAt.slice(0, 10) > then ? [id] : [])),
        );
        const past = world.filter(({ id, issuedAt }) => issuedAt.slice(0, 10) <= then && !gone.has(id));
        const thatDay: Facts = { ...known(past, then), actors: facts.actors, isActive: facts.isActive };
        const backThen = facts.asOf(`${then}T12:00:00Z`);
        expect(inOrder(findings(rule, backThen))).toEqual(inOrder(findings(rule, thatDay)));
        expect(inOrder(findings(rule, facts))).toEqual(once);
      }),
      seeded,
    );
  });

  it('about something in these worlds at all', () => {
    const asked = fc
      .sample(worlds, { numRuns: 20, seed: 7 })
      .flatMap((world) => [...findings(rule, of(world)).values()]);
    expect(asked.some((one) => one !== null)).toBe(true);
  });
});

function hash(text: string, seed: number): number {
  let value = seed | 0;
  for (let at = 8; at < 16; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value;
}
