import { describe, expect, it } from 'vitest';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import { mutualBenefitOf } from '../../../../subgraphs/network/rules/partnerships/mutual-benefit.ts';
import { answered, did, known, stated } from '../support/stated.ts';

/** Acme and beta act together, without needing any plan for it. */
const charter = stated('steward', 'SharedValueNetwork', {
  facets: { individualPlans: 'OPTIONAL', collectivePlan: 'OPTIONAL' },
});
const partnership = stated('acme', 'Partnership', { links: { parties: [did('beta')], network: charter } });
const yes = answered('beta', partnership, 'CONFIRMED');
const plan = (name: string, facets: Record<string, FacetValue | FacetValue[]> = {}, said = {}) =>
  stated(name, 'ValuePlan', { links: { partnership }, facets: { form: 'INDIVIDUAL', ...facets }, ...said });
const expecting = (name: string, ...realized: string[]) => plan(name, { benefitCount: 1, benefitRealized: realized });
const gift = (name: string, kind: string, n = 1) =>
  stated(name, 'Contribution', { n, links: { partnership }, facets: { contributionKind: kind } });

const benefit = (...facts: readonly Fact[]) =>
  mutualBenefitOf(known([charter, partnership, yes, ...facts]), partnership).value;
const of = (name: string, ...facts: readonly Fact[]) =>
  benefit(...facts).parties.find(({ party }) => party === did(name));

describe('mutual benefit', () => {
  it.each([
    [['YES'], 'CAME'],
    [['PARTLY'], 'PARTLY'],
    [['YES', 'NOT_YET'], 'PARTLY'],
    [['YES', 'NO'], 'PARTLY'],
    [['NOT_YET'], 'EXPECTED'],
    [[], 'EXPECTED'],
    [['NO', 'NOT_YET'], 'EXPECTED'],
    [['NO'], 'DID_NOT_COME'],
  ])('of a party that says %j of its benefits is %s', (realized, state) => {
    expect(of('beta', expecting('beta', ...realized))?.state).toBe(state);
  });

  it('of a party that states none is NOT_STATED, and NOT_SHOWN where it may keep it to itself', () => {
    expect(of('beta')).toMatchObject({ state: 'NOT_STATED', alerts: ['NO_PLAN'] });
    expect(of('beta', plan('beta'))).toMatchObject({ state: 'NOT_STATED', alerts: ['NO_BENEFIT_STATED'] });
    expect(of('beta', plan('beta', {}, { undisclosed: 1 }))).toMatchObject({ state: 'NOT_SHOWN', alerts: [] });
    const formless = stated('beta', 'ValuePlan', { links: { partnership }, undisclosed: 1 });
    expect(of('beta', formless)).toMatchObject({ state: 'NOT_SHOWN', alerts: [] });
    expect(of('beta', plan('beta', { form: 'COLLECTIVE', benefitCount: 2 }))?.state).toBe('NOT_STATED');
  });

  it('is MUTUAL when something came to each, and UNEVEN when somebody waits in vain', () => {
    expect(benefit(expecting('acme', 'YES'), expecting('beta', 'PARTLY')).value).toBe('MUTUAL');
    expect(benefit(expecting('acme', 'YES'), expecting('beta', 'NO'))).toMatchObject({
      value: 'UNEVEN',
      parties: [{ alerts: [] }, { alerts: ['DID_NOT_COME'] }],
    });
    expect(benefit(expecting('acme', 'YES'), expecting('beta', 'NOT_YET')).value).toBe('EXPECTED');
  });

  it('alerts when a benefit is awaited beyond the review of its plan', () => {
    const late = plan('beta', { benefitCount: 1, reviewDate: '2026-06-01' });
    expect(of('beta', late)?.alerts).toEqual(['AWAITED_PAST_REVIEW']);
    expect(of('beta', plan('beta', { benefitCount: 1, reviewDate: '2026-06-30' }))?.alerts).toEqual([]);
  });

  it('shows what each gave, money or not, and alerts when one only gives', () => {
    const facts = [
      expecting('acme', 'YES'),
      expecting('beta', 'NOT_YET'),
      gift('beta', 'FUNDS'),
      gift('beta', 'SKILLS', 2),
    ];
    expect(of('beta', ...facts)).toMatchObject({
      contributions: 2,
      contributionsNotCash: 1,
      alerts: ['FLOWS_ONE_WAY'],
    });
    expect(of('beta', ...facts.slice(1))?.alerts).toEqual([]);
  });

  it('cannot be told before the parties act, or when fewer than two have stated a benefit', () => {
    expect(benefit(expecting('acme', 'YES')).value).toBe('INSUFFICIENT');
    const early = known([charter, partnership, expecting('acme', 'YES'), expecting('beta', 'YES')]);
    expect(mutualBenefitOf(early, partnership)).toMatchObject({
      value: { value: 'INSUFFICIENT' },
      basis: { isEnough: false },
    });
  });

  it('takes no plan and no gift of somebody else', () => {
    const facts = [expecting('acme', 'YES'), expecting('beta', 'YES')];
    const more = benefit(...facts, expecting('zeta', 'NO'), gift('zeta', 'FUNDS'));
    expect(more).toEqual(benefit(...facts));
  });

  it('shows what the parties reply in words, and nothing of others', () => {
    const word = (name: string, n: number, facets: Record<string, number> = { wordsGiven: 1 }) =>
      answered(name, partnership, 'CONFIRMED', { n, facets });
    const facts = [word('beta', 5), word('acme', 6), word('beta', 7, {}), word('zeta', 8)];
    expect(benefit(...facts).replies).toEqual([word('acme', 6).id, word('beta', 5).id]);
  });
});
