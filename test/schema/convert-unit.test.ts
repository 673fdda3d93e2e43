import { describe, expect, it } from 'vitest';
import { convertUnit } from '../../schema/index.ts';

describe('converting units', () => {
  it.each([
    [1.5, 't{CO2eq}', 'kg{CO2eq}', 1_500],
    [3, 'm3', 'L', 3_000],
    [2, 'kW.h', 'J', 7_200_000],
    [50, '%', '1', 0.5],
    [20, 'Cel', 'K', 293.15],
    [4, '{person}', '{person}', 4],
    [5, 'EUR', 'EUR', 5],
  ])('%d %s in %s is %d', (value, from, to, expected) => expect(convertUnit(value, from, to)).toBe(expected));

  it.each([
    ['{person}', '{tree}'],
    ['t{CO2eq}', 't'],
    ['EUR', 'USD'],
    ['EUR', '1'],
    ['t', 'a'],
    ['no unit', 't'],
    ['no unit', 'no unit'],
    ['t', 'constructor'],
  ])('refuses %s for %s: they measure different things', (from, to) =>
    expect(convertUnit(1, from, to)).toBeUndefined(),
  );

  it.each([
    [1, '10*300.kg', 'g'],
    [1e29, '10*300.kg', 'g'],
    [1, 'kg', '10*-300.g'],
    [1e25, 'Ym', '10*-300.m'],
  ])('refuses %d %s for %s: no number goes so far, and one record would spoil every sum', (value, from, to) =>
    expect(convertUnit(value, from, to)).toBeUndefined(),
  );
});
