import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { admissionOf } from '../../../../subgraphs/network/rules/decisions/admission.ts';
import { rememberedVoters } from '../../../../subgraphs/network/rules/decisions/voters.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const DAY = '2026-06-30';
const charterWith = (facets: Record<string, string | number>) =>
  stated('steward', 'SharedValueNetwork', { at: '2025-01-01', facets });
const candidate = stated('new', 'Membership', {
  at: '2026-06-01',
  links: { network: charterWith({}).id },
  facets: { motivationGiven: 1 },
});
const members = ['a', 'b', 'c'].flatMap((name, place) => {
  const membership = stated(name, 'Membership', { at: '2025-02-01', links: { network: charterWith({}).id } });
  return [membership, answered('steward', membership, 'CONFIRMED', { n: 100 + place, at: '2025-02-02' })];
});
const says = (name: string, verdict: string, at = '2026-06-03', n = 1, about = candidate) =>
  answered(name, about, verdict, { at, n, facets: { wordsGiven: 1 } });
const admits = (at: string, about = candidate) => says('steward', 'CONFIRMED', at, 500, about);

const admission = (rule: string | undefined, facts: readonly Fact[], day = DAY, more: Record<string, number> = {}) => {
  const charter = charterWith({ ...(rule ? { admissionRule: rule } : {}), ...more });
  return admissionOf(known([charter, ...members, candidate, ...facts], day), candidate).value;
};
const wants = (...args: Parameters<typeof admission>) => admission(...args).missing.map(({ what }) => what);

describe('an admission', () => {
  it.each(['OPEN', 'STEWARD', undefined])('by the rule %s is READY at once, and waits for the steward', (rule) => {
    expect(admission(rule, [])).toMatchObject({
      value: 'READY',
      admissionRule: rule ?? 'STEWARD',
      missing: [{ what: 'STEWARD', count: 1 }],
      hasMotivation: true,
    });
    expect(admission(rule, [admits('2026-06-02')])).toMatchObject({
      value: 'ADMITTED',
      followsRule: true,
      missing: [],
    });
  });

  it('by sponsors takes two members with a vote, or as many as the charter says', () => {
    const one = [says('a', 'ENDORSED')];
    expect(admission('SPONSORED', one)).toMatchObject({
      value: 'WAITING',
      sponsors: [did('a')],
      sponsorsNeeded: 2,
      missing: [
        { what: 'SPONSOR', count: 1 },
        { what: 'STEWARD', count: 1 },
      ],
    });
    expect(admission('SPONSORED', [...one, says('steward', 'ENDORSED')]).value).toBe('READY');
    expect(admission('SPONSORED', one, DAY, { sponsorsNeeded: 1 }).value).toBe('READY');
    expect(admission('SPONSORED', one, DAY, { sponsorsNeeded: 9 })).toMatchObject({
      value: 'WAITING',
      sponsorsNeeded: 4,
    });
  });

  it('by sponsors takes no word of strangers, of the candidate, for another version, or that was taken back', () => {
    const other = { ...candidate, digest: 'sha-256:other' };
    const facts = [
      says('z', 'ENDORSED'),
      says('new', 'ENDORSED'),
      says('a', 'ENDORSED', '2026-06-03', 1, other),
      says('b', 'ENDORSED'),
      says('b', 'OBJECTION', '2026-06-04', 2),
    ];
    expect(admission('SPONSORED', facts)).toMatchObject({ value: 'WAITING', sponsors: [] });
  });

  it('by sponsors is not undone when the steward endorses and then confirms', () => {
    const facts = [says('a', 'ENDORSED'), says('steward', 'ENDORSED'), admits('2026-06-05')];
    expect(admission('SPONSORED', facts)).toMatchObject({ value: 'ADMITTED', followsRule: true });
  });

  it('counts whatever the rule says once the steward has confirmed it, and shows that the rule was not kept', () => {
    expect(admission('SPONSORED', [admits('2026-06-05')])).toMatchObject({ value: 'ADMITTED', followsRule: false });
    const late = ['a', 'b'].map((name) => says(name, 'ENDORSED', '2026-06-10'));
    expect(admission('SPONSORED', [admits('2026-06-05'), ...late]).followsRule).toBe(false);
    const again = says('steward', 'CONFIRMED', '2026-06-11', 501);
    expect(admission('SPONSORED', [admits('2026-06-05'), ...late, again]).followsRule).toBe(true);
  });

  it('was by the rule although a sponsor left later, or the rule became another', () => {
    const facts = [says('a', 'ENDORSED'), says('b', 'ENDORSED'), admits('2026-06-05')];
    const charter = charterWith({ admissionRule: 'SPONSORED' });
    const left = {
      ...(members[0] as Fact),
      version: 2,
      issuedAt: '2026-06-10T12:00:00Z',
      facets: { until: ['2026-06-10'] },
    };
    const stricter = stated('steward', 'SharedValueNetwork', {
      version: 2,
      at: '2026-06-20',
      facets: { admissionRule: 'CONSENT' },
    });
    const all = known([charter, stricter, ...members, left, candidate, ...facts], DAY);
    expect(admissionOf(all, candidate).value).toMatchObject({ value: 'ADMITTED', followsRule: true });
  });

  it('needs no sponsors again for a new version of one that was admitted by the rule, unless it was rejected since', () => {
    const second = { ...candidate, version: 2, digest: 'sha-256:second', issuedAt: '2026-06-10T12:00:00Z' };
    const charter = charterWith({ admissionRule: 'SPONSORED' });
    const first = [says('a', 'ENDORSED'), says('b', 'ENDORSED'), admits('2026-06-05')];
    const confirmed = says('steward', 'CONFIRMED', '2026-06-11', 501, second);
    const of = (facts: readonly Fact[]) =>
      admissionOf(known([charter, ...members, candidate, second, ...facts], DAY), second).value;
    expect(of(first).value).toBe('WAITING');
    expect(of([...first, confirmed])).toMatchObject({ value: 'ADMITTED', followsRule: true });
    const rejected = says('steward', 'REJECTED', '2026-06-10', 502);
    expect(of([...first, rejected, confirmed])).toMatchObject({ value: 'ADMITTED', followsRule: false });
  });

  it('by consent is decided as a proposal is, without a voice of the candidate', () => {
    const all = ['a', 'b', 'c', 'steward'].map((name) => says(name, 'CONSENT'));
    expect(admission('CONSENT', all, '2026-06-16')).toMatchObject({ value: 'READY' });
    expect(wants('CONSENT', all, '2026-06-15')).toEqual(['PERIOD', 'STEWARD']);
    expect(admission('CONSENT', all.slice(1), '2026-06-16')).toMatchObject({ value: 'WAITING', silent: [did('a')] });
    expect(admission('CONSENT', all.slice(1), '2026-06-16', { quorum: 75 }).value).toBe('READY');
    const no = [...all.slice(1), says('a', 'OBJECTION')];
    expect(admission('CONSENT', no)).toMatchObject({ value: 'OBJECTED', objecting: [did('a')] });
    expect(wants('CONSENT', no)).toEqual(['OBJECTION', 'CONSENT', 'STEWARD']);
    expect(admission('CONSENT', [...no, admits('2026-06-20')])).toMatchObject({
      value: 'ADMITTED',
      followsRule: false,
    });
    expect(admission('CONSENT', [...all, admits('2026-06-20')]).followsRule).toBe(true);
    expect(admission('CONSENT', [...all, admits('2026-06-10')]).followsRule).toBe(false);
    expect(admission('CONSENT', [...all.slice(1), says('new', 'CONSENT')], '2026-06-16').value).toBe('WAITING');
  });

  it('is REJECTED by the steward, and WAITING again in a new version', () => {
    const no = says('steward', 'REJECTED');
    expect(admission('SPONSORED', [no])).toMatchObject({ value: 'REJECTED', missing: [], followsRule: null });
  });

  it('of the steward itself needs nobody', () => {
    const charter = charterWith({ admissionRule: 'CONSENT' });
    const own = stated('steward', 'Membership', { links: { network: charter.id } });
    expect(admissionOf(known([charter, own]), own).value).toMatchObject({ value: 'ADMITTED', followsRule: true });
  });

  it('is ENDED after its last day, and cannot be told without a charter that stands', () => {
    const over = { ...candidate, facets: { until: ['2026-06-29'] } };
    expect(admissionOf(known([charterWith({}), over], DAY), over).value.value).toBe('ENDED');
    expect(admissionOf(known([candidate]), candidate)).toMatchObject({
      value: { value: 'INSUFFICIENT', admissionRule: null, missing: [{ what: 'CHARTER', count: 1, until: null }] },
      basis: { isEnough: false },
    });
    const gone = stated('steward', 'SharedValueNetwork', { version: 2, withdrawn: true });
    expect(admissionOf(known([gone, candidate]), candidate).value.value).toBe('INSUFFICIENT');
  });

  it('says whether there is a motivation, unless it may be withheld', () => {
    const of = (more: Partial<Fact>) => {
      const one = { ...candidate, facets: {}, ...more };
      return admissionOf(known([charterWith({}), one]), one).value.hasMotivation;
    };
    expect([of({}), of({ undisclosed: 1 })]).toEqual([false, null]);
  });

  it('comes to the same when voters are remembered', () => {
    const facts = known([charterWith({ admissionRule: 'CONSENT' }), ...members, candidate, says('a', 'CONSENT')], DAY);
    const voters = rememberedVoters();
    for (let time = 0; time < 2; time++)
      expect(admissionOf(facts, candidate, voters)).toEqual(admissionOf(facts, candidate));
  });
});
