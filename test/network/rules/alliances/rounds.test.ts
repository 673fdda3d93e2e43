import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { roundsOf } from '../../../../subgraphs/network/rules/alliances/rounds.ts';
import { known, stated } from '../support/stated.ts';

const charter = stated('steward', 'SharedValueNetwork', { at: '2026-01-31', facets: { rhythm: 'QUARTERLY' } });
const round = (n: number, date: string, status: string, by = 'steward') =>
  stated(by, 'Gathering', { n, links: { network: charter.id }, facets: { date, status } });
const rounds = (day: string, ...facts: readonly Fact[]) => roundsOf(known([charter, ...facts], day), charter).value;

describe('the rounds of a network', () => {
  it('are due a rhythm after the charter began, and after the last that was held', () => {
    expect(rounds('2026-04-30')).toMatchObject({ value: 'IN_RHYTHM', dueOn: '2026-04-30', last: null });
    expect(rounds('2026-05-01').value).toBe('OVERDUE');
    expect(rounds('2026-05-01', round(1, '2026-04-01', 'HELD'))).toMatchObject({
      value: 'IN_RHYTHM',
      dueOn: '2026-07-01',
      last: round(1, '', '').id,
    });
  });

  it('are DUE while one is planned, and not by one that is cancelled or past', () => {
    expect(rounds('2026-05-01', round(1, '2026-05-02', 'PLANNED'))).toMatchObject({
      value: 'DUE',
      next: round(1, '', '').id,
    });
    expect(rounds('2026-05-01', round(1, '2026-05-02', 'CANCELLED'))).toMatchObject({ value: 'OVERDUE', cancelled: 1 });
    expect(rounds('2026-05-03', round(1, '2026-05-02', 'PLANNED'))).toMatchObject({
      value: 'OVERDUE',
      unsaid: [round(1, '', '').id],
    });
  });

  it('count once a day, and not when somebody who takes no part publishes them', () => {
    const facts = [
      round(1, '2026-04-01', 'HELD'),
      round(2, '2026-04-01', 'HELD'),
      round(3, '2026-04-02', 'HELD', 'zeta'),
    ];
    expect(rounds('2026-05-01', ...facts)).toMatchObject({ held: 1, dueOn: '2026-07-01' });
    expect(rounds('2026-05-01', round(1, '2026-04-01', 'HELD'), round(2, '2026-04-01', 'PLANNED')).unsaid).toEqual([]);
  });

  it.each([
    ['PAUSED', 'PAUSED'],
    ['ENDED', 'OVER'],
    ['SPLIT', 'OVER'],
    ['EVOLVING', 'OVERDUE'],
  ])('of a network that is %s are %s', (stage, value) => {
    const event = stated('steward', 'LifeStageEvent', {
      links: { network: charter.id },
      facets: { stage, on: '2026-05-01' },
    });
    expect(rounds('2026-06-01', event)).toMatchObject({ value, ...(value === 'OVERDUE' ? {} : { dueOn: null }) });
  });

  it('without a rhythm are never due', () => {
    const free = stated('steward', 'SharedValueNetwork');
    expect(roundsOf(known([free]), free).value).toMatchObject({ value: 'NO_RHYTHM', dueOn: null });
  });
});
