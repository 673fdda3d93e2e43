import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { commitmentStatusOf } from '../../../../subgraphs/network/rules/promises/commitment-status.ts';
import { answered, did, known, stated } from '../support/stated.ts';

type Facets = NonNullable<Parameters<typeof stated>[2]>['facets'];

/** Acme promises so much to the city, unless told by when and to whom. */
const promise = (facets: Facets = {}, said: Parameters<typeof stated>[2] = {}) =>
  stated('acme', 'Commitment', {
    links: { receiver: did('city') },
    ...said,
    facets: { quantity: 100, unit: 't{CO2eq}', due: '2026-12-31', maturity: 'PLEDGE', ...facets },
  });
const alone = { links: {} };
const report = (about: Fact, value: number, facets: Facets = {}, said: Parameters<typeof stated>[2] = {}) =>
  stated('acme', 'Report', { ...said, links: { about }, facets: { value, unit: 't{CO2eq}', ...facets } });
const yes = (about: Fact, said = {}) => answered('city', about, 'CONFIRMED', said);

const on = (record: Fact, others: readonly Fact[] = [], day = '2026-06-30') =>
  commitmentStatusOf(known([record, ...others], day), record);
const value = (record: Fact, others: readonly Fact[] = [], day = '2026-06-30') => on(record, others, day).value.value;
const caveats = (record: Fact, others: readonly Fact[] = [], day = '2026-06-30') =>
  on(record, others, day).value.caveats;

describe('the status of a commitment', () => {
  const made = promise();

  it.each<[string, Fact, readonly Fact[], string, string]>([
    ['PROPOSED', made, [], '2026-06-30', 'until its receiver confirms'],
    ['PROPOSED', made, [], '2027-06-30', 'when its day has passed and nobody agreed to it'],
    ['PROPOSED', made, [answered('city', made, 'REJECTED')], '2026-06-30', 'when its receiver rejects it'],
    ['PROPOSED', made, [answered('else', made, 'CONFIRMED')], '2026-06-30', 'when somebody else confirms it'],
    ['PROPOSED', made, [report(made, 200)], '2026-06-30', 'also when it is done, as long as the receiver is silent'],
    ['ACTIVE', made, [yes(made)], '2026-06-30', 'once the receiver has confirmed'],
    ['ACTIVE', made, [yes(made)], '2026-12-31', 'on its last day'],
    ['LAPSED', made, [yes(made)], '2027-01-01', 'on the day after, with nothing done'],
    ['PARTLY_FULFILLED', made, [yes(made), report(made, 40)], '2026-06-30', 'with something done'],
    ['PARTLY_FULFILLED', made, [yes(made), report(made, 40)], '2027-06-30', 'with something done in its time'],
    ['FULFILLED', made, [yes(made), report(made, 100)], '2026-06-30', 'with all done'],
    ['FULFILLED', made, [yes(made), report(made, 120)], '2027-06-30', 'with more than all done, and late'],
  ])('is %s %#: %s', (expected, record, others, day) => expect(value(record, others, day)).toBe(expected));

  it('needs nobody where it is made to nobody, or to its author', () => {
    expect(value(promise({}, alone))).toBe('ACTIVE');
    expect(caveats(promise({}, alone))).toContain('NOBODY_ASKED');
    expect(value(promise({}, { links: { receiver: did('acme') } }))).toBe('ACTIVE');
  });

  it('is only spoken of, whoever agrees, while its author calls it proposed', () => {
    const spoken = promise({ maturity: 'PROPOSED' });
    expect(value(spoken, [yes(spoken)])).toBe('PROPOSED');
  });

  it('is AGREED until it begins', () => {
    const later = promise({ start: '2026-07-01' });
    expect(value(later, [yes(later)])).toBe('AGREED');
    expect(value(later, [yes(later)], '2026-07-01')).toBe('ACTIVE');
  });

  it('never lapses without a due day, and says so', () => {
    const open = promise({ due: [] }, alone);
    expect(value(open, [], '2099-01-01')).toBe('ACTIVE');
    expect(caveats(open)).toContain('NO_DUE');
  });

  it('says when its day had passed before it was published', () => {
    const late = promise({ due: '2025-12-31' }, alone);
    expect(value(late)).toBe('LAPSED');
    expect(caveats(late)).toContain('DUE_BEFORE_ISSUE');
  });

  it('says when its author moved a day that had passed', () => {
    const before = promise({ due: '2026-02-01' }, alone);
    const after = promise({ due: '2026-12-31' }, { ...alone, version: 2, at: '2026-03-01' });
    expect(caveats(after, [before])).toContain('DUE_MOVED');
    const inTime = promise({ due: '2026-12-31' }, { ...alone, version: 2, at: '2026-01-15' });
    expect(caveats(inTime, [before])).not.toContain('DUE_MOVED');
  });

  it('is taken by the version that was confirmed last, until the next is', () => {
    const first = promise({ quantity: 100 });
    const less = promise({ quantity: 10 }, { links: { receiver: did('city') }, version: 2, at: '2026-02-01' });
    const done = report(first, 50);
    const found = on(less, [first, yes(first), done]);
    expect(found.value).toMatchObject({ value: 'PARTLY_FULFILLED', quantity: '100', fraction: '0.5' });
    expect(found.value.terms).toEqual({ id: first.id, digest: first.digest });
    expect(found.value.caveats).toContain('EARLIER_VERSION');
    const both = [first, yes(first), done, yes(less, { n: 2, at: '2026-02-02' })];
    expect(on(less, both).value).toMatchObject({ value: 'FULFILLED', quantity: '10', fraction: '1' });
    expect(caveats(less, [yes(first), done])).toContain('EARLIER_VERSION_UNKNOWN');
  });

  it('does not rest on what may be withheld', () => {
    const hidden = promise({}, { links: {}, undisclosed: 1 });
    expect(value(hidden)).toBe('PROPOSED');
    expect(caveats(hidden)).toContain('UNDISCLOSED');
  });

  it('turns units that are alike, and leaves others out', () => {
    const unlike = report(made, 40_000, { unit: 'kg' });
    const alike = report(made, 40_000, { unit: 'kg{CO2eq}' }, { n: 2 });
    expect(on(made, [yes(made), unlike, alike]).value).toMatchObject({
      amount: '40',
      fraction: '0.4',
      caveats: expect.arrayContaining(['UNLIKE_UNITS']),
    });
    expect(on(made, [yes(made), unlike]).value).toMatchObject({ value: 'PARTLY_FULFILLED', amount: null });
  });

  it('counts overlapping periods once', () => {
    const year = report(made, 60, { periodStart: '2026-01-01', periodEnd: '2026-12-31' });
    const quarter = report(made, 15, { periodStart: '2026-01-01', periodEnd: '2026-03-31' }, { n: 2 });
    const before = report(made, 20, { periodStart: '2025-01-01', periodEnd: '2025-12-31' }, { n: 3 });
    expect(on(made, [yes(made), quarter, year, before]).value).toMatchObject({
      amount: '80',
      caveats: expect.arrayContaining(['OVERLAPPING_REPORTS']),
    });
  });

  it('adds up neither both sides of one promise, nor what was reported and what was given', () => {
    const theirs = stated('city', 'Report', { links: { about: made }, facets: { value: 30, unit: 't{CO2eq}' } });
    const given = stated('acme', 'Contribution', {
      links: { commitment: made },
      facets: { quantity: 45, unit: 't{CO2eq}' },
    });
    const others = stated('else', 'Contribution', {
      links: { commitment: made },
      facets: { quantity: 500, unit: 't{CO2eq}' },
    });
    const found = on(made, [yes(made), report(made, 40), theirs, given, others]);
    expect(found.value).toMatchObject({
      amount: '45',
      caveats: expect.arrayContaining(['RECEIVER_REPORTS_OTHERWISE']),
    });
    expect(found.because).toContain(given.id);
    expect(found.because).not.toContain(theirs.id);
  });

  it('leaves out what its receiver rejects, and what is told of a time to come', () => {
    const said = report(made, 100);
    expect(value(made, [yes(made), said, answered('city', said, 'REJECTED', { n: 2 })])).toBe('ACTIVE');
    const later = report(made, 100, { periodStart: '2026-07-01', periodEnd: '2026-12-31' });
    expect(value(made, [yes(made), later])).toBe('ACTIVE');
  });

  it('takes worth in money where the promise is in money', () => {
    const grant = promise({ quantity: 1_000, unit: 'EUR' });
    const given = stated('acme', 'Contribution', {
      links: { commitment: grant },
      facets: { worth: 400, currency: 'EUR', valuation: 'VALUED' },
    });
    expect(on(grant, [yes(grant), given]).value).toMatchObject({ amount: '400', unit: 'EUR' });
  });

  it('is fulfilled without a quantity when that was declared, and agreed', () => {
    const without = { quantity: [], unit: [] };
    const open = promise(without);
    expect(value(open, [yes(open), report(open, 5)])).toBe('PARTLY_FULFILLED');
    const declared = promise({ ...without, maturity: 'ACHIEVED' }, { links: { receiver: did('city') }, version: 2 });
    expect(value(declared, [open, yes(open)])).toBe('ACTIVE');
    expect(value(declared, [open, yes(open), yes(declared, { n: 2, at: '2026-02-01' })])).toBe('FULFILLED');
    expect(value(promise({ ...without, maturity: 'ACHIEVED' }, alone))).toBe('FULFILLED');
    expect(value(promise({ quantity: 0, maturity: 'ACHIEVED' }, alone))).toBe('FULFILLED');
  });

  it('does not count a declared achievement that a quantity belies', () => {
    const declared = promise({ maturity: 'ACHIEVED' }, alone);
    expect(value(declared, [report(declared, 10)])).toBe('PARTLY_FULFILLED');
  });

  describe('whose place another promise takes', () => {
    const mine = promise({}, alone);
    const next = (said: Parameters<typeof stated>[2] = {}) =>
      stated('acme', 'Commitment', { n: 2, at: '2026-03-01', ...said, links: { supersedes: mine, ...said?.links } });

    it('is SUPERSEDED, because of the other', () => {
      expect(value(mine, [next()])).toBe('SUPERSEDED');
      expect(on(mine, [next()]).because).toContain(next().id);
    });

    it('stays FULFILLED, and stands when the other came too late or is of somebody else', () => {
      expect(value(mine, [next(), report(mine, 100)])).toBe('FULFILLED');
      expect(value(mine, [next({ at: '2027-01-02' })], '2027-02-01')).toBe('LAPSED');
      expect(caveats(mine, [next({ at: '2027-01-02' })], '2027-02-01')).toContain('SUPERSEDED_LATE');
      const theirs = stated('else', 'Commitment', { n: 2, links: { supersedes: mine } });
      expect(value(mine, [theirs])).toBe('ACTIVE');
    });

    it('stands until those who agreed to it agree to the other', () => {
      const other = stated('acme', 'Commitment', { n: 2, links: { supersedes: made, receiver: did('city') } });
      expect(value(made, [yes(made), other])).toBe('ACTIVE');
      expect(caveats(made, [yes(made), other])).toContain('SUPERSEDED_UNCONFIRMED');
      expect(value(made, [yes(made), other, yes(other, { n: 2 })])).toBe('SUPERSEDED');
      // what the author has agreed on with somebody else is no word of those who had agreed to this one
      const elsewhere = stated('acme', 'Commitment', { n: 2, links: { supersedes: made, receiver: did('else') } });
      expect(value(made, [yes(made), elsewhere, answered('else', elsewhere, 'CONFIRMED')])).toBe('ACTIVE');
    });

    it('stands when the two claim each other’s place, itself, or the place of what is not there', () => {
      const one = promise({}, { links: { supersedes: next().id } });
      const two = stated('acme', 'Commitment', { n: 2, links: { supersedes: one } });
      expect(value(one, [two])).toBe('ACTIVE');
      expect(caveats(one, [two])).toContain('SUPERSEDED_CIRCULAR');
      expect(value(promise({}, { links: { supersedes: mine.id } }))).toBe('ACTIVE');
      expect(value(promise({}, { links: { supersedes: next().id } }))).toBe('ACTIVE');
    });
  });

  describe('made in a partnership', () => {
    const partnership = stated('acme', 'Partnership', { links: { parties: did('city') } });
    const agreed = answered('city', partnership, 'CONFIRMED', { n: 2 });
    const plan = (by: string, form: string, n = 1) =>
      stated(by, 'ValuePlan', {
        n,
        links: { partnership, parties: form === 'COLLECTIVE' ? did('city') : [] },
        facets: { form },
      });
    const common = plan('acme', 'COLLECTIVE', 2);
    const plans = [
      common,
      answered('city', common, 'CONFIRMED', { n: 3 }),
      plan('acme', 'INDIVIDUAL'),
      plan('city', 'INDIVIDUAL'),
    ];
    const inside = promise({}, { links: { partnership } });

    it('is AGREED while the partnership pauses, and ACTIVE once it acts', () => {
      expect(value(inside, [partnership])).toBe('AGREED');
      expect(value(inside, [partnership, agreed])).toBe('AGREED');
      expect(on(inside, [partnership, agreed]).because).toContain(partnership.id);
      expect(value(inside, [partnership, agreed, ...plans])).toBe('ACTIVE');
    });

    it('is AGREED, and says so, where the partnership is not to be seen, or withdrawn', () => {
      expect(value(inside)).toBe('AGREED');
      expect(caveats(inside)).toContain('PARTNERSHIP_UNSEEN');
      expect(caveats(inside, [{ ...partnership, withdrawn: true }])).toContain('PARTNERSHIP_UNSEEN');
    });

    it('lapses when the partnership ends with nothing done, and not with something', () => {
      const over = stated('acme', 'Partnership', { links: { parties: did('city') }, facets: { end: '2026-05-31' } });
      const ended = [over, answered('city', over, 'CONFIRMED', { n: 2 })];
      expect(value(inside, ended)).toBe('LAPSED');
      expect(value(inside, [...ended, report(inside, 1)])).toBe('PARTLY_FULFILLED');
    });
  });

  it('of a tombstone says whether it was withdrawn after its day', () => {
    const gone = stated('acme', 'Commitment', { withdrawn: true });
    expect(value(gone)).toBe('WITHDRAWN');
    expect(value({ ...gone, afterDue: true })).toBe('WITHDRAWN_AFTER_DUE');
    expect(on(gone).because).toEqual([gone.id]);
  });

  it('says when it is overdue, conditional, or when its receiver has left', () => {
    const found = on(made, [yes(made), report(made, 40)], '2027-06-30');
    expect(found.value.isOverdue).toBe(true);
    expect(on(made, [yes(made), report(made, 100)], '2027-06-30').value.isOverdue).toBe(false);
    expect(on(made, [], '2027-06-30').value.isOverdue).toBe(false);
    expect(caveats(promise({ conditions: 1 }, alone))).toContain('CONDITIONAL');
    const left = { ...known([made]), isFormer: (actor: string) => actor === did('city') };
    expect(commitmentStatusOf(left, made).value.caveats).toContain('RECEIVER_LEFT');
  });
});
