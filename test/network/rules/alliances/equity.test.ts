import { describe, expect, it } from 'vitest';
import type { FacetValue, Fact } from '../../../../subgraphs/network/facts/index.ts';
import { equityOf } from '../../../../subgraphs/network/rules/alliances/equity.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const charter = stated('steward', 'SharedValueNetwork');
const joined = (name: string, n: number, facets: Record<string, FacetValue> = {}) => {
  const membership = stated(name, 'Membership', { links: { network: charter.id }, facets });
  return [membership, answered('steward', membership, 'CONFIRMED', { n: 100 + n })];
};
const names = ['a', 'b', 'c', 'd'];
const five = [charter, ...names.flatMap((name, n) => joined(name, n))];
const meeting = (n: number, links: Record<string, string[]>, status = 'HELD', by = 'steward') =>
  stated(by, 'Gathering', { n, links: { network: charter.id, ...links }, facets: { status } });
const proposal = stated('a', 'Proposal', { links: { network: charter.id } });
const objects = (name: string, about = proposal) =>
  answered(name, about, 'OBJECTION', { at: '2026-02-01', facets: { wordsGiven: 1 } });

const equity = (...facts: readonly Fact[]) => equityOf(known([...five, ...facts]), charter).value;
const share = (name: string, ...facts: readonly Fact[]) =>
  equity(...facts).members.find(({ member }) => member === did(name))?.counts;

describe('the equity lens', () => {
  it('is empty below five members, and says that it is not enough', () => {
    const four = five.slice(0, -2);
    expect(equityOf(known(four), charter)).toMatchObject({
      value: { members: [], spread: [], ownWeights: [] },
      basis: { isEnough: false },
    });
    expect(equity().members.map(({ member }) => member)).toEqual([...names, 'steward'].map(did));
  });

  it('counts gatherings held that were open or to which a member was invited, and those it attended', () => {
    const facts = [
      meeting(1, { attended: [did('a')] }),
      meeting(2, { invited: [did('a'), did('b')], attended: [did('b'), did('c')] }),
      meeting(3, {}, 'PLANNED'),
      meeting(4, { attended: [did('d')] }, 'HELD', 'zeta'),
    ];
    expect(share('a', ...facts)).toMatchObject({ SEATS: 2, ATTENDED: 1 });
    expect(share('c', ...facts)).toMatchObject({ SEATS: 2, ATTENDED: 1 });
    expect(share('d', ...facts)).toMatchObject({ SEATS: 1, ATTENDED: 0 });
  });

  it('tells objections that were heard, and resolved, from those that stand', () => {
    expect(share('b', proposal, objects('b'))).toMatchObject({
      OBJECTIONS: 1,
      OBJECTIONS_HEARD: 0,
      OBJECTIONS_RESOLVED: 0,
    });
    const back = answered('b', proposal, 'CONSENT', { n: 2, at: '2026-03-01' });
    expect(share('b', proposal, objects('b'), back)).toMatchObject({ OBJECTIONS_HEARD: 1, OBJECTIONS_RESOLVED: 1 });
    const second = stated('a', 'Proposal', { version: 2, at: '2026-03-01', links: { network: charter.id } });
    expect(share('b', proposal, second, objects('b'))).toMatchObject({ OBJECTIONS_HEARD: 1, OBJECTIONS_RESOLVED: 0 });
    const next = stated('a', 'Proposal', { n: 2, links: { network: charter.id, supersedes: proposal } });
    expect(share('b', proposal, next, objects('b'))).toMatchObject({ OBJECTIONS_HEARD: 1 });
  });

  it('counts no objection without a reason, of the issuer itself, or of somebody who takes no part', () => {
    expect(share('b', proposal, answered('b', proposal, 'OBJECTION'))).toMatchObject({ OBJECTIONS: 0 });
    expect(share('a', proposal, objects('a'))).toMatchObject({ OBJECTIONS: 0 });
    const strange = stated('zeta', 'Proposal', { links: { network: charter.id } });
    expect(share('b', strange, objects('b', strange))).toMatchObject({ OBJECTIONS: 0 });
  });

  it('counts benefits and gifts in the network and its partnerships, each gift once', () => {
    const partnership = stated('a', 'Partnership', { links: { parties: [did('b')], network: charter.id } });
    const plan = stated('b', 'ValuePlan', {
      links: { partnership },
      facets: { form: 'INDIVIDUAL', benefitCount: 3, benefitRealized: ['NOT_YET', 'YES'] },
    });
    const gift = (n: number, kind: string, links: Record<string, Fact>) =>
      stated('b', 'Contribution', { n, links, facets: { contributionKind: kind } });
    const facts = [
      partnership,
      plan,
      gift(1, 'FUNDS', { partnership, network: charter }),
      gift(2, 'KNOWLEDGE', { network: charter }),
    ];
    expect(share('b', ...facts)).toMatchObject({ BENEFITS_STATED: 3, BENEFITS_CAME: 1, GIVEN: 2, OTHER_THAN_MONEY: 1 });
  });

  it('shows how far members are apart, and how much they say that their word weighs', () => {
    const facts = [meeting(1, { attended: [did('a'), did('b')] }), meeting(2, { attended: [did('a')] })];
    expect(equity(...facts).spread).toContainEqual({
      dimension: 'ATTENDED',
      fewest: 0,
      median: 0,
      most: 2,
      without: 3,
    });
    const weighing = [charter, ...names.flatMap((name, n) => joined(name, n, n < 2 ? { ownWeight: 'LESS' } : {}))];
    expect(equityOf(known(weighing), charter).value.ownWeights).toEqual([
      { weight: 'MORE', members: 0 },
      { weight: 'EQUAL', members: 0 },
      { weight: 'LESS', members: 2 },
      { weight: 'UNSAID', members: 3 },
    ]);
  });

  it('counts no benefit that a member states in a partnership of others', () => {
    const others = stated('a', 'Partnership', { links: { network: charter.id, parties: did('b') } });
    const plan = (name: string) =>
      stated(name, 'ValuePlan', { links: { partnership: others }, facets: { form: 'INDIVIDUAL', benefitCount: 2 } });
    expect(share('b', others, plan('b'))).toMatchObject({ BENEFITS_STATED: 2 });
    expect(share('c', others, plan('c'))).toMatchObject({ BENEFITS_STATED: 0 });
  });
});
