import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { alignmentOf } from '../../../../subgraphs/network/rules/alliances/alignment.ts';
import { affirms, alliance, goalFor, next, reportOn } from '../support/alliance.ts';
import { did, known, stated } from '../support/stated.ts';

const NAMES = ['ash', 'elm', 'fir', 'oak'];
const { charter, beliefs, records } = alliance(NAMES);
const [one, other] = beliefs as [Fact, Fact];
const seen = (more: readonly Fact[], about = charter) => alignmentOf(known([...records, ...more]), about);
const cellOf = (found: ReturnType<typeof seen>, name: string, about: Fact) =>
  found.value.members.find(({ member }) => member === did(name))?.cells.find((cell) => cell.about === about.id);

describe('alignment of members with a charter', () => {
  it('has the words of each beside its deeds, for the charter and each belief', () => {
    const word = affirms('ash', one, '2025-01-01');
    const goal = goalFor('ash', one, '2025-01-01');
    const promise = stated('elm', 'Commitment', { n: next(), links: { satisfies: goal } });
    const report = reportOn('elm', promise, '2026-01-01');
    const found = seen([word, goal, promise, report]);
    expect(found.value.members.map(({ member }) => member)).toEqual([...NAMES, 'steward'].map(did));
    expect(found.value.beliefs).toEqual([one.id, other.id]);
    expect(cellOf(found, 'ash', one)).toMatchObject({
      affirmation: word.id,
      isCurrent: true,
      deeds: { GOAL: { ids: [goal.id], total: 1 }, PROMISE: { total: 0 }, REPORT: { total: 0 } },
    });
    expect(cellOf(found, 'elm', one)).toMatchObject({
      affirmation: null,
      isCurrent: null,
      deeds: { GOAL: { total: 0 }, PROMISE: { ids: [promise.id] }, REPORT: { ids: [report.id] } },
    });
    expect(cellOf(found, 'elm', other)).toMatchObject({ deeds: { PROMISE: { total: 0 }, REPORT: { total: 0 } } });
    expect(found.because).toEqual([charter, word, goal, promise, report].map(({ id }) => id).sort());
  });

  it('puts what serves a goal or partnership of the network beside the charter', () => {
    const goal = stated('stranger', 'ImpactGoal', { n: next() });
    const adopting = stated('steward', 'SharedValueNetwork', {
      version: 2,
      at: '2025-01-01',
      links: { beliefs, goals: goal },
    });
    const promise = stated('ash', 'Commitment', { n: next(), links: { satisfies: goal } });
    const partnership = stated('elm', 'Partnership', { n: next(), links: { network: charter, parties: did('fir') } });
    const gift = stated('fir', 'Contribution', { n: next(), links: { partnership } });
    const found = seen([adopting, goal, promise, partnership, gift], adopting);
    expect(cellOf(found, 'ash', adopting)).toMatchObject({ deeds: { PROMISE: { ids: [promise.id] } } });
    expect(cellOf(found, 'fir', adopting)).toMatchObject({ deeds: { CONTRIBUTION: { ids: [gift.id] } } });
    // and not the goal of somebody who is no member
    expect(found.because).not.toContain(goal.id);
  });

  it('tells words to an earlier version from those to that of now, and counts the last', () => {
    const word = affirms('ash', one, '2025-01-01');
    const revised = { ...one, version: 2, digest: 'another', issuedAt: '2025-06-01T12:00:00Z' };
    expect(cellOf(seen([word, revised]), 'ash', one)).toMatchObject({ affirmation: word.id, isCurrent: false });
    const taken = stated('ash', 'Answer', {
      n: next(),
      at: '2025-07-01',
      links: { about: one },
      facets: { verdict: 'REJECTED' },
    });
    expect(cellOf(seen([word, taken]), 'ash', one)).toMatchObject({ affirmation: null });
  });

  it('shows at most twenty deeds of a kind, and how many there are', () => {
    const goals = Array.from({ length: 25 }, () => goalFor('ash', one, '2025-01-01'));
    const cell = cellOf(seen(goals), 'ash', one);
    expect(cell?.deeds.GOAL.ids).toHaveLength(20);
    expect(cell?.deeds.GOAL.total).toBe(25);
  });

  it('says nothing of fewer than five members, nor of a charter in its first year', () => {
    const few = alliance(['ash', 'elm', 'fir']);
    expect(alignmentOf(known(few.records), few.charter)).toMatchObject({
      value: { members: [], beliefs: [] },
      basis: { isEnough: false },
    });
    const young = alliance(NAMES, { at: '2025-07-01' });
    expect(alignmentOf(known(young.records, '2026-06-30'), young.charter).basis.isEnough).toBe(false);
    expect(alignmentOf(known(young.records, '2026-07-01'), young.charter).basis.isEnough).toBe(true);
  });

  it('counts no goal that is withdrawn, though the charter still names it', () => {
    const gone = stated('ash', 'ImpactGoal', { n: next(), withdrawn: true });
    const naming = stated('steward', 'SharedValueNetwork', { at: '2024-01-01', links: { beliefs, goals: gone } });
    const found = alignmentOf(known([...records.slice(1), naming, gone]), naming);
    expect(cellOf(found, 'ash', naming)).toMatchObject({ deeds: { GOAL: { total: 0 } } });
    expect(found.because).not.toContain(gone.id);
  });
});
