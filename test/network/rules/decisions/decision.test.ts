import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import { decisionOf } from '../../../../subgraphs/network/rules/decisions/decision.ts';
import { answered, did, known, stated } from '../support/stated.ts';

/** Opened on Monday 1 June 2026: ten working days end with Monday the 15th, so that it can pass on the 16th. */
const OPENED = '2026-06-01';
const DECIDED = '2026-06-16';
const MEMBERS = ['a', 'b', 'c', 'd'];

const charter = stated('steward', 'SharedValueNetwork', { at: '2025-01-01', facets: { quorum: 60 } });
const joined = (name: string, said: Parameters<typeof stated>[2] = {}, network = charter): readonly Fact[] => {
  const membership = stated(name, 'Membership', { at: '2025-02-01', links: { network: network.id }, ...said });
  const n = 1000 + Number(`0x${Buffer.from(name).toString('hex')}`);
  return [membership, answered('steward', membership, 'CONFIRMED', { n, at: '2025-02-02' })];
};
const network = [charter, ...MEMBERS.flatMap((name) => joined(name))];
const proposal = stated('a', 'Proposal', { at: OPENED, links: { network: charter.id } });
const proposing = (said: Parameters<typeof stated>[2]) => stated('a', 'Proposal', { at: OPENED, ...said });
const says = (name: string, verdict: string, at = '2026-06-03', about = proposal, n = 1) =>
  answered(name, about, verdict, { at, n, facets: verdict === 'OBJECTION' ? { wordsGiven: 1 } : {} });
const yes = (...names: string[]) => names.map((name) => says(name, 'CONSENT'));

const decide = (facts: readonly Fact[], day = DECIDED, about = proposal, silent: readonly string[] = []) =>
  decisionOf(known([...network, about, ...facts], day, silent), about).value;
const value = (...args: Parameters<typeof decide>) => decide(...args).value;

describe('a decision', () => {
  it('passes when the quorum has consented and the period is over, on the day after it', () => {
    // steward, a, b, c and d are asked: three of five are 60 percent, and a has consented by proposing
    expect(decide(yes('b', 'c'))).toMatchObject({
      value: 'PASSED',
      passedOn: DECIDED,
      asked: ['a', 'b', 'c', 'd', 'steward'].map(did),
      needed: 3,
      quorum: 60,
      consenting: ['a', 'b', 'c'].map(did),
      silent: ['d', 'steward'].map(did),
      decidedFrom: DECIDED,
    });
    expect(value(yes('b', 'c'), '2026-06-15')).toBe('OPEN');
  });

  it('is open for as long as answers are asked for, even to the end of all days', () => {
    const asked = proposing({ n: 7, links: { network: charter.id }, facets: { closes: '9999-12-31' } });
    const consents = ['b', 'c', 'd', 'steward'].map((name) => says(name, 'CONSENT', '2026-06-03', asked));
    expect(decide(consents, '2026-09-01', asked)).toMatchObject({ value: 'OPEN', decidedFrom: '9999-12-31' });
  });

  it('takes silence and abstention for no consent, and shows them', () => {
    expect(decide([...yes('b'), says('c', 'ABSTAIN')])).toMatchObject({
      value: 'NO_QUORUM',
      abstaining: [did('c')],
      silent: ['d', 'steward'].map(did),
      isDeadlocked: true,
    });
    expect(value([])).toBe('NO_QUORUM');
  });

  it('takes no answer of its issuer to itself: who asks has consented by asking, once', () => {
    expect(decide([...yes('b'), says('a', 'CONSENT')])).toMatchObject({
      value: 'NO_QUORUM',
      consenting: ['a', 'b'].map(did),
    });
    expect(value([...yes('b', 'c'), says('a', 'OBJECTION')])).toBe('PASSED');
  });

  it('rests on the charter, the proposal and the answers that count', () => {
    const answers = [...yes('b', 'c'), says('z', 'CONSENT'), says('d', 'CONFIRMED')];
    const { because } = decisionOf(known([...network, proposal, ...answers], DECIDED), proposal);
    expect(because).toEqual([charter, proposal, ...answers.slice(0, 2)].map(({ id }) => id).sort());
  });

  it('is BLOCKED while a reasoned objection stands, at any time, and goes on when it is taken back', () => {
    const no = says('d', 'OBJECTION');
    expect(decide([...yes('b', 'c'), no])).toMatchObject({ value: 'BLOCKED', objecting: [did('d')] });
    expect(value([...yes('b', 'c'), no], '2026-06-04')).toBe('BLOCKED');
    const changed = says('d', 'ABSTAIN', '2026-06-20', proposal, 2);
    expect(decide([...yes('b', 'c'), no, changed], '2026-06-20')).toMatchObject({
      value: 'PASSED',
      passedOn: '2026-06-20',
    });
    const revised = answered('d', proposal, 'CONSENT', { at: '2026-06-10', version: 2 });
    expect(value([...yes('b', 'c'), no, revised])).toBe('PASSED');
    const withdrawn = stated('d', 'Answer', { version: 2, withdrawn: true, at: '2026-06-10' });
    expect(value([...yes('b', 'c'), withdrawn])).toBe('PASSED');
  });

  it('is not blocked by an objection without a reason, or of somebody without a vote', () => {
    const bare = answered('d', proposal, 'OBJECTION');
    expect(decide([...yes('b', 'c'), bare])).toMatchObject({ value: 'PASSED', unreasoned: [did('d')] });
    expect(value([...yes('b', 'c'), says('z', 'OBJECTION')])).toBe('PASSED');
    const unseen = answered('d', proposal, 'OBJECTION', { undisclosed: 1 });
    expect(value([...yes('b', 'c'), unseen])).toBe('BLOCKED');
  });

  it('stays passed: what is said later changes nothing', () => {
    const late = says('d', 'OBJECTION', '2026-06-18');
    const changed = says('b', 'ABSTAIN', '2026-06-18', proposal, 2);
    expect(decide([...yes('b', 'c'), late, changed], '2026-06-20')).toMatchObject({
      value: 'PASSED',
      passedOn: DECIDED,
      later: ['b', 'd'].map(did),
    });
    expect(decide([...yes('b'), says('c', 'CONSENT', '2026-06-25'), late], '2026-06-30').value).toBe('BLOCKED');
  });

  it('counts consent that comes after the period where no last day is named, and none where one is', () => {
    const late = [...yes('b'), says('c', 'CONSENT', '2026-06-25')];
    expect(decide(late, '2026-06-30')).toMatchObject({ value: 'PASSED', passedOn: '2026-06-25' });
    const dated = proposing({ links: { network: charter.id }, facets: { closes: '2026-06-17' } });
    const said = (name: string, verdict: string, at: string, n = 1) => says(name, verdict, at, dated, n);
    const b = said('b', 'CONSENT', '2026-06-03');
    const closed = decide([b, said('c', 'CONSENT', '2026-06-25')], '2026-06-30', dated);
    expect(closed).toMatchObject({ value: 'NO_QUORUM', decidedFrom: '2026-06-18', later: [did('c')] });
    const three = [b, said('c', 'CONSENT', '2026-06-04'), said('d', 'OBJECTION', '2026-06-04')];
    expect(value(three, '2026-06-30', dated)).toBe('BLOCKED');
    const back = said('d', 'CONSENT', '2026-06-25', 2);
    expect(decide([...three, back], '2026-06-30', dated)).toMatchObject({
      value: 'PASSED',
      passedOn: '2026-06-25',
      abstaining: [did('d')],
    });
  });

  it('keeps its period when the last day that is named comes earlier', () => {
    const short = proposing({ links: { network: charter.id }, facets: { closes: '2026-06-02' } });
    expect(decide([], '2026-06-05', short)).toMatchObject({ value: 'OPEN', decidedFrom: DECIDED });
  });

  it('begins anew with each version: words to another do not count, and are shown', () => {
    const second = proposing({ version: 2, at: '2026-06-10', links: { network: charter.id } });
    const facts = known([...network, proposal, second, ...yes('b', 'c'), says('d', 'OBJECTION')], DECIDED);
    expect(decisionOf(facts, second).value).toMatchObject({
      value: 'OPEN',
      opensOn: '2026-06-10',
      otherVersion: ['b', 'c', 'd'].map(did),
      objecting: [],
    });
  });

  it('asks those whom it names, and leaves the others their objection', () => {
    const named = proposing({ links: { network: charter.id, askedActors: ['a', 'b', 'z'].map(did) } });
    const b = says('b', 'CONSENT', '2026-06-03', named);
    expect(decide([b], DECIDED, named)).toMatchObject({
      value: 'PASSED',
      asked: ['a', 'b'].map(did),
      withoutVote: [did('z')],
    });
    expect(value([b, says('d', 'OBJECTION', '2026-06-03', named)], DECIDED, named)).toBe('BLOCKED');
    const publicly: Facts = { ...known([...network, named, b], DECIDED), audience: 'PUBLIC' };
    expect(decisionOf(publicly, named).value.value).toBe('INSUFFICIENT');
  });

  it('waits for those who were not told, by the list of its issuer, unless they answered', () => {
    const links = { network: charter.id, askedActors: ['a', 'b', 'c', 'd'].map(did), notifiedActors: [did('b')] };
    const told = proposing({ links });
    const said = ['b', 'c'].map((name) => says(name, 'CONSENT', '2026-06-03', told));
    expect(decide(said, DECIDED, told)).toMatchObject({ value: 'OPEN', notNotified: [did('d')] });
    expect(value([...said, says('d', 'ABSTAIN', '2026-06-03', told)], DECIDED, told)).toBe('PASSED');
  });

  it('asks neither who came after the opening, nor who has left since, nor who has no vote', () => {
    const late = joined('e', { at: '2026-06-02' });
    const observer = joined('f', { facets: { standing: 'OBSERVER' } });
    const gone = joined('g', { facets: { until: '2026-06-05' } });
    const facts = [...late, ...observer, ...gone, ...yes('b', 'c')];
    expect(decide([...facts, says('g', 'OBJECTION')])).toMatchObject({ value: 'PASSED', asked: decide([]).asked });
    expect(decide([...facts, ...joined('h', { facets: { until: '2026-06-20' } })], '2026-06-30').asked).toContain(
      did('h'),
    );
  });

  it('has a quorum that cannot be met any more when too few are left who said nothing', () => {
    const four = ['b', 'c', 'd'].map((name) => says(name, 'ABSTAIN'));
    expect(decide(four, '2026-06-04')).toMatchObject({ value: 'QUORUM_UNREACHABLE', isDeadlocked: true });
    const back = says('b', 'CONSENT', '2026-06-05', proposal, 2);
    expect(value([...four, back], '2026-06-08')).toBe('OPEN');
  });

  it('takes the consent of all where the charter names no quorum, and its own number of days', () => {
    const plain = stated('steward', 'SharedValueNetwork', { n: 2, at: '2025-01-01', facets: { minimumDays: 0 } });
    const here = proposing({ links: { network: plain.id } });
    const members = [plain, ...joined('a', { n: 2 }, plain)];
    expect(decide(members, OPENED, here)).toMatchObject({ value: 'NO_QUORUM', decidedFrom: OPENED, needed: 2 });
    const said = says('steward', 'CONSENT', OPENED, here);
    expect(decide([...members, said], OPENED, here)).toMatchObject({ value: 'PASSED', passedOn: OPENED });
  });

  it('goes by the charter as it was at the opening', () => {
    const stricter = stated('steward', 'SharedValueNetwork', { version: 2, at: '2026-06-05', facets: { quorum: 100 } });
    expect(decide([stricter, ...yes('b', 'c')])).toMatchObject({ value: 'PASSED', quorum: 60 });
  });

  it('is not open before its day, while it is written, or when it was dropped', () => {
    const at = (facets: Record<string, string>) => proposing({ links: { network: charter.id }, facets });
    expect(value([], DECIDED, at({ opens: '2026-06-17' }))).toBe('NOT_YET_OPEN');
    expect(value([], DECIDED, at({ stage: 'DRAFT' }))).toBe('NOT_YET_OPEN');
    expect(value([], DECIDED, at({ stage: 'DROPPED' }))).toBe('DROPPED');
    expect(decide([], DECIDED, at({ opens: '2026-06-08' })).decidedFrom).toBe('2026-06-23');
  });

  it('is superseded by a later proposal of its issuer, not of others, and never in a circle', () => {
    const next = (name: string, n: number, at = '2026-06-02', more = {}) =>
      stated(name, 'Proposal', { n, at, links: { network: charter.id, supersedes: proposal }, ...more });
    expect(decide([next('a', 2)])).toMatchObject({ value: 'SUPERSEDED', supersededBy: next('a', 2).id });
    expect(value([next('b', 1)])).toBe('NO_QUORUM');
    expect(value([next('a', 2, '2026-06-02', { facets: { stage: 'DRAFT' } })])).toBe('NO_QUORUM');
    const second = next('a', 2);
    const circle = proposing({ links: { network: charter.id, supersedes: second } });
    expect(value([second], DECIDED, circle)).toBe('SUPERSEDED');
    expect(value([circle], DECIDED, second)).not.toBe('SUPERSEDED');
  });

  it('cannot be told without a charter that stands, or from somebody who has no vote', () => {
    const gone = stated('steward', 'SharedValueNetwork', { version: 2, withdrawn: true, at: '2026-06-05' });
    const without = network.filter((fact) => fact !== charter);
    expect(decisionOf(known([...without, gone, proposal], DECIDED), proposal).value.value).toBe('INSUFFICIENT');
    expect(decisionOf(known([...without, proposal], DECIDED), proposal).value.value).toBe('INSUFFICIENT');
    const strange = stated('z', 'Proposal', { at: OPENED, links: { network: charter.id } });
    expect(value([], DECIDED, strange)).toBe('INSUFFICIENT');
    expect(value([], DECIDED, proposing({ links: {} }))).toBe('INSUFFICIENT');
  });

  it('cannot be told while somebody who is asked could not be heard, unless that changes nothing', () => {
    expect(value(yes('b', 'c'), DECIDED, proposal, ['d'])).toBe('INSUFFICIENT');
    expect(value([...yes('b', 'c'), says('d', 'ABSTAIN')], DECIDED, proposal, ['d'])).toBe('PASSED');
    expect(value([says('c', 'OBJECTION')], DECIDED, proposal, ['d'])).toBe('BLOCKED');
  });

  it('keeps two charters of one name apart', () => {
    const twin = stated('steward', 'SharedValueNetwork', { n: 2, at: '2025-01-01', title: 'Water' });
    expect(decide([twin, ...joined('y', { n: 2 }, twin), ...yes('b', 'c')]).asked).not.toContain(did('y'));
  });

  it('in a partnership needs all parties, and takes no others', () => {
    const partnership = stated('a', 'Partnership', { links: { parties: [did('b')] } });
    const asked = proposing({ links: { partnership: partnership.id } });
    expect(value([partnership], DECIDED, asked)).toBe('NO_QUORUM');
    expect(decide([partnership, says('b', 'CONSENT', '2026-06-03', asked)], DECIDED, asked)).toMatchObject({
      value: 'PASSED',
      quorum: 100,
      charter: null,
    });
    const alone = stated('a', 'Partnership', { n: 2, links: { parties: [did('a')] } });
    expect(value([alone], DECIDED, proposing({ links: { partnership: alone.id } }))).toBe('INSUFFICIENT');
  });

  it('is told among ten thousand members, with no more reasons than fifty', () => {
    const names = Array.from({ length: 10_000 }, (_, place) => `m${String(place).padStart(5, '0')}`);
    const facts = [
      charter,
      proposal,
      ...joined('a'),
      ...names.flatMap((name, place) => {
        const membership = stated(name, 'Membership', { at: '2025-02-01', links: { network: charter.id } });
        const confirmed = answered('steward', membership, 'CONFIRMED', { n: 10_000 + place, at: '2025-02-02' });
        return place % 5 < 3 ? [membership, confirmed, says(name, 'CONSENT')] : [membership, confirmed];
      }),
    ];
    const all = known(facts, DECIDED);
    const found = decisionOf(all, proposal);
    expect(found.value).toMatchObject({ value: 'NO_QUORUM', needed: 6_002 });
    expect(found.value.consenting).toHaveLength(6_001);
    expect(found.value.silent).toHaveLength(4_001);
    expect(found.because).toHaveLength(50);
    expect(found.becauseTotal).toBe(6_002);
  });
});
