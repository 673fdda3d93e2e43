import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { FOLLOW_UPS, type FollowUp, WHAT_TO_DO } from '../../../../subgraphs/network/rules/follow-ups/follow-up.ts';
import { followUpsOf, placeOfFollowUp } from '../../../../subgraphs/network/rules/follow-ups/follow-ups.ts';
import { answered, did, known, stated } from '../support/stated.ts';

/** What waits for Acme on the last day of June, with what is due until the end of July. */
const waiting = (records: readonly Fact[], day = '2026-06-30', until = '2026-07-30') =>
  followUpsOf(known(records, day), did('acme'), until).value;
const kindsOf = (items: readonly FollowUp[]) => items.map(({ kind }) => kind);
const only = (items: readonly FollowUp[], kind: FollowUp['kind']) => items.filter((item) => item.kind === kind);

describe('the queue of a coordinator', () => {
  it('is empty for an actor with no records', () => {
    expect(waiting([])).toEqual([]);
    expect(waiting([stated('else', 'ImpactGoal')])).toEqual([]);
  });

  describe('has claims that name the organization', () => {
    const promise = stated('city', 'Commitment', { links: { receiver: did('acme') }, at: '2026-03-01' });

    it('until it answers the newest version', () => {
      expect(waiting([promise])).toEqual([
        {
          kind: 'CLAIM_UNANSWERED',
          record: promise.id,
          title: null,
          since: '2026-03-01',
          due: null,
          actors: [did('city')],
          because: [promise.id],
        },
      ]);
      expect(waiting([promise, answered('acme', promise, 'REJECTED')])).toEqual([]);
      expect(kindsOf(waiting([promise, answered('acme', promise, 'UNDERSTOOD')]))).toEqual(['CLAIM_UNANSWERED']);
      expect(kindsOf(waiting([promise, answered('else', promise, 'CONFIRMED')]))).toEqual(['CLAIM_UNANSWERED']);
    });

    it('and says when it answered an earlier one', () => {
      const yes = answered('acme', promise, 'CONFIRMED');
      const newer = { ...promise, version: 2, digest: 'other', issuedAt: '2026-04-01T12:00:00Z' };
      const [item] = waiting([promise, newer, yes]);
      expect(item).toMatchObject({ kind: 'ANSWER_STALE', since: '2026-04-01', because: [yes.id, promise.id].sort() });
    });

    it('also where a record of its own is named', () => {
      const charter = stated('acme', 'SharedValueNetwork');
      const asks = stated('city', 'Membership', { links: { network: charter } });
      const gone = stated('else', 'Membership', { links: { network: charter }, facets: { until: '2026-01-31' } });
      expect(waiting([charter, asks, gone]).map(({ record }) => record)).toEqual([asks.id]);
    });

    it('but not its own, not to itself, and not once', () => {
      const goal = stated('acme', 'ImpactGoal');
      const self = stated('acme', 'Commitment', { links: { receiver: did('acme') } });
      expect(waiting([goal, self, stated('acme', 'Report', { links: { about: goal } })])).toEqual([]);
      const twice = stated('city', 'RippleEffect', { links: { affects: goal, affectedActor: did('acme') } });
      expect(waiting([goal, twice])).toHaveLength(1);
    });
  });

  it('has its own claims that wait for others, or were rejected', () => {
    const charter = stated('city', 'SharedValueNetwork');
    const membership = stated('acme', 'Membership', { links: { network: charter } });
    expect(waiting([charter, membership])).toMatchObject([{ kind: 'ANSWER_AWAITED', actors: [did('city')] }]);
    const no = answered('city', membership, 'REJECTED');
    expect(waiting([charter, membership, no])).toMatchObject([
      { kind: 'ANSWER_REJECTED', actors: [did('city')], because: [no.id, membership.id].sort() },
    ]);
    expect(waiting([charter, membership, answered('city', membership, 'CONFIRMED')])).toEqual([]);
  });

  it('names a membership in a charter that is not there, is withdrawn or is none', () => {
    const charter = stated('city', 'SharedValueNetwork');
    const membership = stated('acme', 'Membership', { title: 'Friend', links: { network: charter } });
    const unseen = [
      { kind: 'CHARTER_UNSEEN', record: membership.id, title: 'Friend', since: '2026-01-01', actors: [did('city')] },
    ];
    const yes = answered('city', membership, 'CONFIRMED');
    expect(waiting([membership])).toMatchObject(unseen);
    expect(waiting([membership, yes])).toMatchObject(unseen);
    expect(waiting([membership, { ...charter, withdrawn: true }])).toMatchObject(unseen);
    expect(waiting([membership, { ...charter, kind: 'Story' }])).toMatchObject(unseen);
    expect(waiting([membership, yes, charter])).toEqual([]);
    expect(waiting([{ ...membership, facets: { until: ['2026-01-31'] } }])).toEqual([]);
    // a steward who could not be heard may have published it
    expect(followUpsOf(known([membership], '2026-06-30', ['city']), did('acme')).value).toEqual([]);
  });

  it('names of several asked those who are silent', () => {
    const plan = stated('acme', 'ValuePlan', {
      links: { parties: [did('city'), did('lab')] },
      facets: { form: 'COLLECTIVE' },
    });
    expect(waiting([plan, answered('city', plan, 'CONFIRMED')])).toMatchObject([
      { kind: 'ANSWER_AWAITED', actors: [did('lab')] },
    ]);
  });

  describe('has proposals', () => {
    const proposal = (facets = {}, said = {}) =>
      stated('city', 'Proposal', {
        at: '2026-06-01',
        ...said,
        links: { askedActors: [did('acme'), did('lab')] },
        facets: { stage: 'OPEN', closes: '2026-07-15', ...facets },
      });

    it('to decide on, by the day that they close', () => {
      expect(waiting([proposal()])).toMatchObject([{ kind: 'DECISION_ASKED', since: '2026-06-01', due: '2026-07-15' }]);
      for (const verdict of ['CONSENT', 'OBJECTION', 'ABSTAIN'])
        expect(waiting([proposal(), answered('acme', proposal(), verdict)])).toEqual([]);
    });

    it('but not drafts, dropped, closed, later or replaced ones', () => {
      expect(waiting([proposal({ stage: 'DRAFT' })])).toEqual([]);
      expect(waiting([proposal({ stage: 'DROPPED' })])).toEqual([]);
      expect(waiting([proposal({ closes: '2026-06-29' })])).toEqual([]);
      expect(waiting([proposal({ opens: '2026-07-01' })])).toEqual([]);
      const next = stated('city', 'Proposal', { n: 2, links: { supersedes: proposal() } });
      expect(waiting([proposal(), next])).toEqual([]);
    });

    it('with objections that stand, to its own and to applications to its networks', () => {
      const own = stated('acme', 'Proposal', { facets: { stage: 'OPEN' } });
      const no = answered('city', own, 'OBJECTION', { at: '2026-05-05' });
      expect(waiting([own, no])).toMatchObject([
        { kind: 'OBJECTION_OPEN', since: '2026-05-05', actors: [did('city')], because: [no.id, own.id].sort() },
      ]);
      const resolved = answered('city', own, 'CONSENT', { n: 2, at: '2026-05-06' });
      expect(waiting([own, no, resolved])).toEqual([]);
      expect(waiting([{ ...own, version: 2, digest: 'new' }, own, no])).toEqual([]);
      const charter = stated('acme', 'SharedValueNetwork');
      const asks = stated('lab', 'Membership', { links: { network: charter } });
      const against = answered('city', asks, 'OBJECTION');
      expect(kindsOf(waiting([charter, asks, against])).sort()).toEqual(['CLAIM_UNANSWERED', 'OBJECTION_OPEN']);
    });
  });

  describe('has promises', () => {
    const promise = (facets = {}, said = {}) => stated('acme', 'Commitment', { ...said, facets });

    it('that are due soon, or were', () => {
      expect(waiting([promise({ due: '2026-07-30' })])).toMatchObject([{ kind: 'COMMITMENT_DUE', due: '2026-07-30' }]);
      expect(waiting([promise({ due: '2026-02-01' })])).toMatchObject([{ kind: 'COMMITMENT_DUE', due: '2026-02-01' }]);
      expect(waiting([promise({ due: '2026-07-31' })])).toEqual([]);
      expect(waiting([promise({ due: '2026-07-30', maturity: 'ACHIEVED' })])).toEqual([]);
    });

    it('to be reported on by their rhythm, from the last report of its own', () => {
      const monthly = promise({ reportingRhythm: 'MONTHLY' }, { at: '2026-05-20' });
      expect(waiting([monthly])).toMatchObject([{ kind: 'REPORT_DUE', since: '2026-05-20', due: '2026-06-20' }]);
      const report = (by: string) => stated(by, 'Report', { links: { about: monthly }, at: '2026-06-25' });
      expect(only(waiting([monthly, report('acme')]), 'REPORT_DUE')).toMatchObject([{ due: '2026-07-25' }]);
      expect(only(waiting([monthly, report('city')]), 'REPORT_DUE')).toMatchObject([{ due: '2026-06-20' }]);
      const later = promise({ reportingRhythm: 'MONTHLY', start: '2026-06-30' });
      expect(waiting([later])).toMatchObject([{ due: '2026-07-30' }]);
      expect(waiting([promise()])).toEqual([]);
    });

    it('that were made to it and are overdue', () => {
      const theirs = stated('city', 'Commitment', {
        links: { receiver: did('acme') },
        facets: { due: '2026-05-31', quantity: 1, unit: 't' },
      });
      const yes = answered('acme', theirs, 'CONFIRMED');
      expect(waiting([theirs, yes])).toMatchObject([
        { kind: 'COMMITMENT_TO_US_OVERDUE', due: '2026-05-31', actors: [did('city')] },
      ]);
      const done = stated('city', 'Report', { links: { about: theirs }, facets: { value: 1, unit: 't' } });
      expect(waiting([theirs, yes, done])).toEqual([]);
    });
  });

  describe('has partnerships', () => {
    const partnership = stated('acme', 'Partnership', {
      links: { parties: did('city') },
      facets: { reviewDate: '2026-07-10' },
    });
    const yes = answered('city', partnership, 'CONFIRMED', { at: '2026-02-01' });

    it('to be looked at again, whoever published them', () => {
      expect(only(waiting([partnership, yes]), 'REVIEW_DUE')).toMatchObject([
        { record: partnership.id, due: '2026-07-10', actors: [did('city')] },
      ]);
      const theirs = stated('city', 'Partnership', {
        links: { parties: did('acme') },
        facets: { reviewDate: '2026-07-10' },
      });
      expect(only(waiting([theirs, answered('acme', theirs, 'CONFIRMED')]), 'REVIEW_DUE')).toHaveLength(1);
      const over = { ...theirs, facets: { ...theirs.facets, end: ['2026-05-31'] } };
      expect(waiting([over, answered('acme', over, 'CONFIRMED')])).toEqual([]);
    });

    it('that wait for plans, its own and those of others', () => {
      expect(only(waiting([partnership, yes]), 'PLAN_MISSING')).toMatchObject([
        { record: partnership.id, since: '2026-02-01', actors: [did('city')] },
      ]);
      const collective = stated('acme', 'ValuePlan', {
        links: { partnership, parties: did('city') },
        facets: { form: 'COLLECTIVE', reviewDate: '2026-07-01' },
      });
      const agreed = answered('city', collective, 'CONFIRMED', { n: 2 });
      const own = stated('acme', 'ValuePlan', { n: 2, links: { partnership }, facets: { form: 'INDIVIDUAL' } });
      const theirs = stated('city', 'ValuePlan', { links: { partnership }, facets: { form: 'INDIVIDUAL' } });
      const all = [partnership, yes, collective, agreed, own];
      expect(only(waiting(all), 'PLAN_MISSING')).toMatchObject([{ actors: [did('city')] }]);
      expect(only(waiting([...all, theirs]), 'PLAN_MISSING')).toEqual([]);
      expect(only(waiting(all), 'REVIEW_DUE').map(({ record }) => record)).toEqual([collective.id, partnership.id]);
    });
  });

  describe('has gatherings', () => {
    const charter = stated('city', 'SharedValueNetwork');
    const membership = stated('acme', 'Membership', { links: { network: charter } });
    const yes = answered('city', membership, 'CONFIRMED');
    const gathering = (date: string, n = 1, facets = {}, by = 'city') =>
      stated(by, 'Gathering', { n, links: { network: charter }, facets: { date, status: 'PLANNED', ...facets } });

    it('of its networks, the next of each', () => {
      const records = [charter, membership, yes, gathering('2026-09-01'), gathering('2026-07-01', 2)];
      expect(waiting(records)).toMatchObject([{ kind: 'GATHERING_NEXT', due: '2026-07-01' }]);
      expect(
        waiting([...records, gathering('2026-06-29', 3), gathering('2026-06-30', 4, { status: 'CANCELLED' })]),
      ).toHaveLength(1);
      expect(only(waiting([charter, membership, gathering('2026-09-01')]), 'GATHERING_NEXT')).toEqual([]);
    });

    it('that it is invited to', () => {
      const invited = stated('lab', 'Gathering', {
        links: { invited: did('acme') },
        facets: { date: '2026-08-01', status: 'PLANNED' },
      });
      expect(waiting([invited])).toMatchObject([{ kind: 'GATHERING_NEXT', due: '2026-08-01' }]);
    });

    it('of its own to plan by the rhythm of the charter, and to say what came of', () => {
      const mine = stated('acme', 'SharedValueNetwork', { facets: { rhythm: 'QUARTERLY' }, at: '2026-04-01' });
      expect(waiting([mine])).toMatchObject([{ kind: 'GATHERING_TO_PLAN', since: '2026-04-01', due: '2026-07-01' }]);
      const of = (date: string, status: string, n = 1) =>
        stated('acme', 'Gathering', { n, links: { network: mine }, facets: { date, status } });
      expect(waiting([mine, of('2026-06-01', 'HELD')])).toEqual([]);
      expect(kindsOf(waiting([mine, of('2026-08-01', 'PLANNED')]))).toEqual(['GATHERING_NEXT']);
      expect(kindsOf(waiting([mine, of('2026-06-01', 'PLANNED'), of('2026-08-01', 'PLANNED', 2)]))).toEqual([
        'GATHERING_TO_RECORD',
        'GATHERING_NEXT',
      ]);
    });
  });

  it('has issues that it sees to, once it said that it will', () => {
    const issue = stated('city', 'Issue', {
      links: { owner: did('acme') },
      facets: { status: 'OPEN', due: '2026-07-01' },
    });
    expect(kindsOf(waiting([issue]))).toEqual(['CLAIM_UNANSWERED']);
    expect(waiting([issue, answered('acme', issue, 'CONFIRMED')])).toMatchObject([
      { kind: 'ISSUE_DUE', due: '2026-07-01' },
    ]);
    const solved = { ...issue, facets: { ...issue.facets, status: ['RESOLVED'] } };
    expect(waiting([solved, answered('acme', solved, 'CONFIRMED')])).toEqual([]);
    expect(kindsOf(waiting([stated('acme', 'Issue', { facets: { status: 'OPEN', due: '2026-06-01' } })]))).toEqual([
      'ISSUE_DUE',
    ]);
  });

  it('is in the order of days, with a place of its own for each item', () => {
    const records = [
      stated('acme', 'Commitment', { facets: { due: '2026-07-30', reportingRhythm: 'MONTHLY' } }),
      stated('acme', 'Commitment', { n: 2, facets: { due: '2026-02-01' } }),
      stated('city', 'Commitment', { links: { receiver: did('acme') }, at: '2026-03-01' }),
    ];
    const items = waiting(records);
    expect(items.map(({ due, since }) => due ?? since)).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-03-01',
      '2026-07-30',
    ]);
    expect(new Set(items.map(placeOfFollowUp)).size).toBe(items.length);
  });

  it('says for every kind what to do', () => {
    expect(Object.keys(WHAT_TO_DO)).toEqual(Object.keys(FOLLOW_UPS));
  });
});
