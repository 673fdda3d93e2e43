import { describe, expect, it } from 'vitest';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import { planClashesOf } from '../../../../subgraphs/network/rules/partnerships/plan-clashes.ts';
import { computingTime } from '../../../support/measured-time.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const partnership = stated('acme', 'Partnership', { links: { parties: [did('beta')] } });
const goal = (n: number, direction: string, more: { challenges?: string[]; sdg?: string[] } = {}) =>
  stated('acme', 'ImpactGoal', {
    n,
    facets: { direction, sdg: more.sdg ?? [] },
    links: { challenges: more.challenges ?? [] },
  });
const plan = (
  name: string,
  links: Record<string, Fact | Fact[] | string>,
  facets: Record<string, FacetValue> = {},
  n = 1,
) => stated(name, 'ValuePlan', { n, links: { partnership, ...links }, facets: { form: 'INDIVIDUAL', ...facets } });
const need = (name: string, kind: string, about: Fact, more: Record<string, FacetValue> = {}) =>
  stated(name, 'Intent', { links: { goals: about }, facets: { form: 'NEED', contributionKind: kind, ...more } });

const found = (...facts: readonly Fact[]) => planClashesOf(known([partnership, ...facts]), partnership);
const reasons = (...facts: readonly Fact[]) =>
  found(...facts).value.pairs.map(({ relation, reason, first }) => [relation, reason, first.split('.')[0]?.slice(8)]);

describe('plans of a partnership', () => {
  it('complement each other by a goal or a group that both serve', () => {
    const water = goal(1, 'INCREASE');
    const group = stated('acme', 'Stakeholder');
    const both = ['acme', 'beta'].map((name) => plan(name, { goals: water, beneficiaries: group }));
    expect(reasons(water, group, ...both)).toEqual([
      ['COMPLEMENT', 'SAME_GOAL', 'acme'],
      ['COMPLEMENT', 'SAME_GROUP', 'acme'],
    ]);
    expect(found(water, group, ...both).because).toEqual([water, ...both].map(({ id }) => id).sort());
  });

  it('clash by opposite directions on one challenge or SDG target, and not on a whole SDG or on one goal', () => {
    const challenge = stated('acme', 'Concept');
    const more = goal(1, 'INCREASE', { challenges: [challenge.id] });
    const less = goal(2, 'PREVENT', { challenges: [challenge.id] });
    expect(reasons(more, less, plan('acme', { goals: more }), plan('beta', { goals: less }))).toEqual([
      ['CLASH', 'OPPOSITE_DIRECTIONS', 'acme'],
    ]);
    const target = [goal(1, 'INCREASE', { sdg: ['6.4'] }), goal(2, 'PREVENT', { sdg: ['6.4'] })] as const;
    expect(reasons(...target, plan('beta', { goals: target[0] }), plan('acme', { goals: target[1] }))).toEqual([
      ['CLASH', 'OPPOSITE_DIRECTIONS', 'beta'],
    ]);
    const whole = [goal(1, 'INCREASE', { sdg: ['6'] }), goal(2, 'PREVENT', { sdg: ['6'] })] as const;
    expect(reasons(...whole, plan('acme', { goals: whole[0] }), plan('beta', { goals: whole[1] }))).toEqual([]);
  });

  it('meet a need, or lack what both need', () => {
    const water = goal(1, 'INCREASE');
    const mine = plan('acme', { goals: water }, { contributionKind: 'SKILLS' });
    const theirs = plan('beta', {}, {});
    const common = { ...partnership, links: [...partnership.links, { name: 'goals', target: water.id }] };
    const on = (...facts: readonly Fact[]) =>
      planClashesOf(known([common, water, mine, theirs, ...facts]), common).value.pairs.map(({ reason }) => reason);
    expect(on(need('beta', 'SKILLS', water))).toEqual(['NEED_MET']);
    expect(on(need('beta', 'SKILLS', water, { until: '2026-06-29' }))).toEqual([]);
    expect(on(need('beta', 'FUNDS', water), need('acme', 'FUNDS', water))).toEqual(['BOTH_NEED']);
    expect(on(need('beta', 'SKILLS', goal(9, 'INCREASE')))).toEqual([]);
  });

  it('help or harm each other by side effects that are not rejected', () => {
    const [water, fish] = [goal(1, 'INCREASE'), goal(2, 'INCREASE')];
    const plans = [plan('acme', { goals: water }), plan('beta', { goals: fish })];
    const effect = (sign: string) =>
      stated('cara', 'RippleEffect', { links: { action: water, affects: fish }, facets: { sign } });
    expect(reasons(water, fish, ...plans, effect('NEGATIVE'))).toEqual([['CLASH', 'HARMS', 'acme']]);
    expect(reasons(water, fish, ...plans, effect('POSITIVE'))).toEqual([['COMPLEMENT', 'HELPS', 'acme']]);
    const no = answered('acme', effect('NEGATIVE'), 'REJECTED');
    expect(reasons(water, fish, ...plans, effect('NEGATIVE'), no)).toEqual([]);
  });

  it('clash when one puts social aims first and the other business aims', () => {
    const two = [plan('acme', {}, { balance: 'BUSINESS_FIRST' }), plan('beta', {}, { balance: 'SOCIAL_FIRST' })];
    expect(reasons(...two)).toEqual([['CLASH', 'OTHER_PRIORITY', 'beta']]);
  });

  it('are those of parties, the common one beside that of each, and never two of one sort of one party', () => {
    const water = goal(1, 'INCREASE');
    const own = plan('acme', { goals: water });
    expect(reasons(water, own, plan('acme', { goals: water }, {}, 2))).toEqual([]);
    expect(reasons(water, own, plan('zeta', { goals: water }))).toEqual([]);
    expect(reasons(water, own, plan('acme', { goals: water }, { form: 'COLLECTIVE' }, 2))).toHaveLength(1);
    expect(found(own).basis.isEnough).toBe(false);
  });

  it('name goals that are withdrawn or not to be seen by no id', () => {
    const gone = stated('acme', 'ImpactGoal', { withdrawn: true });
    const both = ['acme', 'beta'].map((name) => plan(name, { goals: gone }));
    expect(found(gone, ...both).value.pairs).toMatchObject([{ reason: 'SAME_GOAL', because: [] }]);
    expect(found(...both).value.pairs).toMatchObject([{ reason: 'SAME_GOAL', because: [] }]);
  });

  it('leave each other room: of a party with a thousand the newest count, and it is told in no time', async () => {
    const water = goal(1, 'INCREASE');
    const many = Array.from({ length: 1_000 }, (_, n) =>
      plan('acme', { goals: water }, { form: n % 2 ? 'COLLECTIVE' : 'INDIVIDUAL' }, n + 1),
    );
    const effects = Array.from({ length: 1_000 }, (_, n) =>
      stated('cara', 'RippleEffect', {
        n: n + 1,
        links: { action: water, affects: water },
        facets: { sign: 'NEGATIVE' },
      }),
    );
    const all = [water, plan('beta', { goals: water }), ...many, ...effects] as const;
    // side by side all of them would be half a million pairs, which takes many seconds
    expect(await computingTime(() => found(...all))).toBeLessThan(5_000);
    const { value, basis } = found(...all);
    expect(value.total).toBe(15 * 15 + 2 * 15);
    expect(basis.records).toBe(33);
  });
});
