import { describe, expect, it } from 'vitest';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import {
  balanceOfNetwork,
  balanceOfPartnership,
} from '../../../../subgraphs/network/rules/partnerships/social-business-balance.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const charter = stated('acme', 'SharedValueNetwork');
const partnership = stated('acme', 'Partnership', { links: { parties: [did('beta')], network: charter.id } });
const plan = (name: string, facets: Record<string, FacetValue>) =>
  stated(name, 'ValuePlan', { links: { partnership }, facets: { form: 'INDIVIDUAL', ...facets } });
const balance = (...facts: readonly Fact[]) => balanceOfPartnership(known([partnership, ...facts]), partnership);

describe('the balance of social and business aims', () => {
  it.each([
    [{ socialAimCount: 2, businessAimCount: 1 }, 'BOTH'],
    [{ socialAimCount: 2 }, 'ONLY_SOCIAL'],
    [{ businessAimCount: 1 }, 'ONLY_BUSINESS'],
    [{}, 'INSUFFICIENT'],
  ])('of %j is %s', (facets, value) => expect(balance(plan('acme', facets)).value.value).toBe(value));

  it('stands side by side, plan by plan, with what authors put first', () => {
    const plans = [
      plan('acme', { socialAimCount: 2, businessAimCount: 1, balance: 'SOCIAL_FIRST' }),
      plan('beta', { businessAimCount: 4 }),
    ];
    expect(balance(...plans, plan('zeta', { socialAimCount: 9 })).value).toMatchObject({
      socialAims: 2,
      businessAims: 5,
      priorities: [
        { priority: 'SOCIAL_FIRST', plans: 1 },
        { priority: 'BALANCED', plans: 0 },
        { priority: 'BUSINESS_FIRST', plans: 0 },
      ],
      plans: [
        { plan: plans[0]?.id, priority: 'SOCIAL_FIRST' },
        { plan: plans[1]?.id, priority: null },
      ],
    });
  });

  it('of a network takes five members, and the partnerships of members', () => {
    const members = ['b', 'c', 'd', 'e'].flatMap((name, n) => {
      const membership = stated(name, 'Membership', { links: { network: charter.id } });
      return [membership, answered('acme', membership, 'CONFIRMED', { n: 100 + n })];
    });
    const strange = stated('zeta', 'Partnership', { links: { network: charter.id } });
    const theirs = stated('zeta', 'ValuePlan', { links: { partnership: strange }, facets: { businessAimCount: 7 } });
    const facts = [charter, partnership, plan('acme', { socialAimCount: 1 }), strange, theirs];
    expect(balanceOfNetwork(known([...facts, ...members]), charter).value).toMatchObject({
      value: 'ONLY_SOCIAL',
      businessAims: 0,
    });
    expect(balanceOfNetwork(known([...facts, ...members.slice(2)]), charter)).toMatchObject({
      value: { value: 'INSUFFICIENT', plans: [] },
      basis: { isEnough: false },
    });
  });
});
