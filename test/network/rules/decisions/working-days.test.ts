import { describe, expect, it } from 'vitest';
import { shiftedDay, workingDayAfter } from '../../../../subgraphs/network/rules/decisions/working-days.ts';

describe('working days', () => {
  it.each([
    ['2026-06-01', 10, '2026-06-15'], // Monday to Monday
    ['2026-06-05', 1, '2026-06-08'], // Friday to Monday
    ['2026-06-06', 1, '2026-06-08'], // Saturday to Monday
    ['2026-06-06', 5, '2026-06-12'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('after %s the %ith is %s', (day, count, found) => expect(workingDayAfter(day, count)).toBe(found));

  it('are shifted across months and leap days', () => {
    expect([shiftedDay('2028-02-28', 1), shiftedDay('2026-01-01', -1)]).toEqual(['2028-02-29', '2025-12-31']);
  });
});
