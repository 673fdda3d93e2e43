import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { gapsOf } from '../../../../subgraphs/network/rules/challenges/gaps.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const gaps = (records: readonly Fact[], charter?: Fact, day?: string) => gapsOf(known(records, day), charter?.id).value;
const idsOf = (found: readonly { readonly record: string }[]) => found.map(({ record }) => record);

describe('the gaps of a network', () => {
  const challenge = stated('lab', 'Concept', { facets: { form: 'CHALLENGE' } });
  const group = stated('city', 'Stakeholder');
  const goal = stated('city', 'ImpactGoal', { links: { challenges: challenge, stakeholders: group } });
  const all = [challenge, group, goal];
  const act = (links = {}, facets = {}) =>
    stated('dairy', 'Commitment', { links: { satisfies: goal, ...links }, facets });

  it('are all that was named where nobody acts', () => {
    expect(gaps(all)).toEqual({
      network: null,
      goals: [{ record: goal.id, why: 'NOTHING', because: [goal.id] }],
      challenges: [{ record: challenge.id, why: 'NO_COMMITMENT', because: [goal.id, challenge.id].sort() }],
      stakeholders: [{ record: group.id, why: 'NO_COMMITMENT', because: [goal.id, group.id].sort() }],
    });
    expect(gaps([challenge, group])).toMatchObject({
      challenges: [{ why: 'NO_GOAL' }],
      stakeholders: [{ why: 'NOTHING' }],
    });
  });

  it('are closed by a commitment in force of anybody', () => {
    expect(gaps([...all, act()])).toMatchObject({ goals: [], challenges: [], stakeholders: [] });
    const own = stated('city', 'Commitment', { links: { satisfies: goal } });
    expect(gaps([...all, own])).toMatchObject({ goals: [], challenges: [], stakeholders: [] });
    const direct = stated('dairy', 'Commitment', { links: { stakeholder: group } });
    expect(gaps([...all, direct])).toMatchObject({ goals: [{}], challenges: [{}], stakeholders: [] });
  });

  it.each([
    ['proposed', { maturity: 'PROPOSED' }],
    ['lapsed', { due: '2026-02-01' }],
  ])('stay open with a commitment that is %s', (_what, facets) => {
    const no = act({}, facets);
    const found = { why: 'ONLY_PROPOSED_OR_LAPSED', because: expect.arrayContaining([no.id]) };
    expect(gaps([...all, no])).toMatchObject({ goals: [found], challenges: [found], stakeholders: [found] });
  });

  it('stay open until the receiver has agreed, and when the commitment was withdrawn', () => {
    const offered = act({ receiver: did('city') });
    expect(gaps([...all, offered]).goals).toHaveLength(1);
    expect(gaps([...all, offered, answered('city', offered, 'CONFIRMED')]).goals).toEqual([]);
    expect(gaps([...all, { ...act(), withdrawn: true, links: [] }]).goals).toMatchObject([{ why: 'NOTHING' }]);
  });

  it('are no terms and no beliefs', () => {
    expect(gaps([stated('lab', 'Concept', { facets: { form: 'BELIEF' } })]).challenges).toEqual([]);
  });

  describe('of one charter', () => {
    const adopted = stated('else', 'ImpactGoal');
    const charter = stated('city', 'SharedValueNetwork', { links: { goals: adopted } });
    const membership = stated('dairy', 'Membership', { links: { network: charter } });
    const yes = answered('city', membership, 'CONFIRMED');
    const theirs = stated('dairy', 'ImpactGoal');
    const faced = stated('else', 'Concept', { facets: { form: 'CHALLENGE' } });
    const caseFor = stated('dairy', 'BusinessCase', { links: { challenge: faced } });
    const world = [...all, charter, adopted, theirs, faced, caseFor];

    it('are those of its members and of the charter itself', () => {
      expect(idsOf(gaps(world, charter).goals)).toEqual([goal.id, adopted.id].sort());
      const joined = gaps([...world, membership, yes], charter);
      expect(idsOf(joined.goals)).toEqual([goal.id, theirs.id, adopted.id].sort());
      expect(idsOf(joined.challenges)).toEqual([challenge.id, faced.id].sort());
      expect(idsOf(joined.stakeholders)).toEqual([group.id]);
    });

    it('do without a party that left, and are nothing where the charter is withdrawn', () => {
      const left = { ...membership, facets: { until: ['2026-05-31'] } };
      expect(idsOf(gaps([...world, left, answered('city', left, 'CONFIRMED')], charter).goals)).not.toContain(
        theirs.id,
      );
      const found = gapsOf(known([...world, { ...charter, version: 2, withdrawn: true, links: [] }]), charter.id);
      expect(found).toMatchObject({ value: { goals: [], challenges: [] }, basis: { isEnough: false } });
    });
  });
});
