import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fact, type Facts, factsOf, overlay } from '../../../subgraphs/network/facts/index.ts';
import { did, stated } from '../rules/support/stated.ts';

const NOW = '2026-06-30T12:00:00Z';
const ACTORS = ['ash', 'birch', 'cedar'].map(did);
const factsNow = (facts: readonly Fact[], silent: readonly string[] = []): Facts =>
  factsOf(facts, { now: NOW, actors: ACTORS, audience: 'MEMBERS', silent });

/** Everything that facts say, in an order of its own. */
function allOf(facts: Facts): readonly Fact[] {
  const kinds = facts.registry.kinds.flatMap(({ name }) => [...facts.ofKind(name)]);
  const gone = ACTORS.flatMap((actor) => [...facts.withdrawnOf(actor)]);
  return [...kinds, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const goal = stated('ash', 'ImpactGoal', { at: '2026-02-01' });
const promise = (said: Parameters<typeof stated>[2] = {}) =>
  stated('birch', 'Commitment', { at: '2026-03-01', links: { satisfies: goal }, ...said });

describe('facts with what owners have just shown laid over them', () => {
  test('are seen as one, in every way in which facts are looked for', () => {
    const base = factsNow([goal]);
    const facts = overlay(base, [promise()], [did('cedar')]);
    expect(facts.audience).toBe('LIVE');
    expect(facts.silent).toEqual([did('cedar')]);
    expect(facts.get(promise().id)).toEqual(promise());
    expect([...facts.ofKind('Commitment')]).toEqual([promise()]);
    expect([...facts.ofActor(did('birch'))]).toEqual([promise()]);
    expect([...facts.ofActor(did('birch'), 'ImpactGoal')]).toEqual([]);
    expect([...facts.pointingTo(goal.id, 'Commitment', 'satisfies')]).toEqual([promise()]);
    expect(allOf(facts)).toEqual([goal, promise()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(allOf(base)).toEqual([goal]);
  });

  test('have the newer version of each record, and its place is that of the newer alone', () => {
    const other = stated('ash', 'ImpactGoal', { n: 2 });
    const base = factsNow([goal, other, promise()]);
    const moved = promise({ version: 2, at: '2026-04-01', links: { satisfies: other } });
    const facts = overlay(base, [moved]);
    expect(facts.get(moved.id)).toBe(moved);
    expect([...facts.pointingTo(goal.id, 'Commitment', 'satisfies')]).toEqual([]);
    expect([...facts.pointingTo(other.id, 'Commitment', 'satisfies')]).toEqual([moved]);
    expect(facts.versions(moved.id).map(({ version }) => version)).toEqual([1, 2]);
    expect(overlay(factsNow([goal, other, moved]), [promise()]).get(moved.id)).toBe(moved);
  });

  test('show more fields of the same version, and nothing of another version of the same number', () => {
    const seen = promise({ undisclosed: 1, links: {} });
    const base = factsNow([goal, seen]);
    expect(overlay(base, [promise()]).get(seen.id)).toEqual(promise());
    expect(overlay(base, [{ ...promise(), digest: 'sha-256:other' }]).get(seen.id)).toEqual(seen);
  });

  test('are without what was withdrawn', () => {
    const gone = promise({ version: 2, at: '2026-05-01', withdrawn: true, links: {} });
    const facts = overlay(factsNow([goal, promise()]), [gone]);
    expect([...facts.ofKind('Commitment')]).toEqual([]);
    expect([...facts.withdrawnOf(did('birch'))]).toEqual([gone]);
    expect(facts.asOf('2026-04-01').get(gone.id)).toEqual(promise());
  });

  test('were at an earlier moment what was issued by then', () => {
    const revised = promise({ version: 2, at: '2026-05-01' });
    const added = stated('cedar', 'Commitment', { at: '2026-04-15', links: { satisfies: goal } });
    const facts = overlay(factsNow([goal, promise()]), [revised, added]);
    const at = (day: string) => [...facts.asOf(day).pointingTo(goal.id, 'Commitment', 'satisfies')];
    expect(at('2026-02-28')).toEqual([]);
    expect(at('2026-04-14')).toEqual([promise()]);
    expect(new Set(at('2026-04-15'))).toEqual(new Set([promise(), added]));
    expect(new Set(at('2026-05-01'))).toEqual(new Set([revised, added]));
    expect(facts.asOf('2026-04-14').versions(revised.id)).toEqual([promise()]);
    expect(facts.asOf('2026-04-14').silent).toEqual(facts.silent);
  });

  test('are the same in whatever order they came, and the same as if the index had had the newest of all', () => {
    const fact = fc
      .record({
        name: fc.constantFrom('ash', 'birch', 'cedar'),
        kind: fc.constantFrom('ImpactGoal', 'Commitment'),
        n: fc.integer({ min: 1, max: 3 }),
        version: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ name, kind, n, version }) => {
        // what a version says does not depend on who shows it
        const withdrawn = version === 3;
        const links: Record<string, Fact> = kind === 'Commitment' && !withdrawn ? { satisfies: goal } : {};
        return stated(name, kind, { n, version, withdrawn, links, at: `2026-0${version}-01` });
      });
    const facts = fc.uniqueArray(fact, { selector: ({ id, version }) => `${id} ${version}`, maxLength: 20 });
    fc.assert(
      fc.property(facts, facts, fc.constantFrom(NOW, '2026-01-15T00:00:00Z', '2026-02-15'), (known, shown, moment) => {
        const newest = new Map<string, Fact>();
        for (const one of shown) {
          const before = newest.get(one.id);
          if (!before || before.version < one.version) newest.set(one.id, one);
        }
        // an owner shows one version, and of that number it is the same everywhere
        const live = [...newest.values()];
        const laid = overlay(factsNow(known), live).asOf(moment);
        expect(allOf(overlay(factsNow([...known].reverse()), [...live].reverse()).asOf(moment))).toEqual(allOf(laid));
        const together = [...new Map([...live, ...known].map((one) => [`${one.id} ${one.version}`, one])).values()];
        const newerOnly = together.filter(
          (one) => known.includes(one) || !known.some(({ id, version }) => id === one.id && version > one.version),
        );
        expect(allOf(laid)).toEqual(allOf(factsNow(newerOnly).asOf(moment)));
        expect([...laid.pointingTo(goal.id, 'Commitment', 'satisfies')].length).toBe(
          [...factsNow(newerOnly).asOf(moment).pointingTo(goal.id, 'Commitment', 'satisfies')].length,
        );
      }),
    );
  });
});
