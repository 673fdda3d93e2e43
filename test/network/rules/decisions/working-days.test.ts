import { describe, expect, it } from 'vitest';
import { shiftedDay, workingDayAfter } from '../../../../subgraphs/network/rules/decisions/working-days.ts';
import { dayAfter } from '../../../../subgraphs/network/rules/evidence/freshness.ts';

describe('working days', () => {
  it.each([
    ['2026-06-01', 10, '2026-06-15'], // Monday to Monday
    ['2026-06-05', 1, '2026-06-08'], // Friday to Monday
    ['2026-06-06', 1, '2026-06-08'], // Saturday to Monday
    ['2026-06-06', 5, '2026-06-12'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('after %s the %ith is %s', (day, count, found) => expect(workingDayAfter(day, count)).toBe(found));

  it('end with the year 9999, since of later ones there is no text that sorts', () => {
    expect(workingDayAfter('9999-12-30', 365)).toBe('9999-12-31');
    expect(shiftedDay('9999-12-31', 1)).toBe('9999-12-31');
    expect(shiftedDay('0000-01-01', -1)).toBe('0000-01-01');
    expect(dayAfter('9999-11-30T00:00:00Z', 3)).toBe('9999-12-31');
    expect(dayAfter('2026-01-31', Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
  });

  it('are shifted across months and leap days', () => {
    expect([shiftedDay('2028-02-28', 1), shiftedDay('2026-01-01', -1)]).toEqual(['2028-02-29', '2025-12-31']);
  });
});
