import { ucum } from '@atomic-ehr/ucum';

/**
 * Units of measure: UCUM (the Unified Code for Units of Measure, case-sensitive), or the three letters of a currency (ISO 4217).
 * UCUM has no people and no currencies of its own, so counted things are written in its curly braces: `{person}`, `t{CO2eq}`.
 */
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const known = new Map<string, boolean>();
const MAX_REMEMBERED = 1_000;

/** Whether it is a unit that can be compared with others of its kind. */
export function isUnit(unit: string): boolean {
  if (CURRENCIES.has(unit)) return true;
  const remembered = known.get(unit);
  if (remembered !== undefined) return remembered;
  const valid = unit.length > 0 && unit.length <= 80 && isUcum(unit);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(unit, valid);
  return valid;
}

function isUcum(unit: string): boolean {
  // the library looks names up in plain objects, so it takes `constructor` for a unit
  if (unit.split(/[^A-Za-z_]+/).some((name) => name !== '' && name in Object.prototype)) return false;
  try {
    return ucum.validate(unit).valid;
  } catch {
    return false;
  }
}

/** What is counted, in the braces of a unit: UCUM itself does not look at it. */
const COUNTED = /\{[^{}]*\}/g;
/** What one of a unit is in another; undefined where they measure different things. */
const scales = new Map<string, ((value: number) => number) | undefined>();

/**
 * A value in another unit; undefined where the two measure different things. UCUM takes `{person}` and `{tree}`, or `t{CO2eq}` and `t`, for
 * the same, so what stands in braces has to be equal too. Currencies are never converted: what one is worth in another changes by the day.
 *
 * @example convertUnit(1.5, 't{CO2eq}', 'kg{CO2eq}') // 1500
 */
export function convertUnit(value: number, from: string, to: string): number | undefined {
  if (from === to) return isUnit(from) ? value : undefined;
  const pair = `${from} ${to}`;
  if (!scales.has(pair)) {
    if (scales.size >= MAX_REMEMBERED) scales.clear();
    scales.set(pair, scaleOf(from, to));
  }
  return scales.get(pair)?.(value);
}

const MOST_APART = 1e60;

function scaleOf(from: string, to: string): ((value: number) => number) | undefined {
  if (CURRENCIES.has(from) || CURRENCIES.has(to) || !isUnit(from) || !isUnit(to)) return undefined;
  if (countedIn(from) !== countedIn(to)) return undefined;
  try {
    if (!ucum.isConvertible(from, to)) return undefined;
    const [zero, one] = [ucum.convert(0, from, to), ucum.convert(1, from, to)];
    // so far apart are no two units of anything, and numbers would end there: 10*300.kg is one that can be written
    if (!(Math.abs(one) < MOST_APART)) return undefined;
    // degrees and logarithms are no multiples of each other
    const isMultiple = zero === 0 && Math.abs(ucum.convert(7, from, to) - 7 * one) <= 1e-9 * Math.abs(7 * one);
    return (value) => rounded(isMultiple ? value * one : ucum.convert(value, from, to));
  } catch {
    return undefined;
  }
}

function countedIn(unit: string): string {
  return (unit.match(COUNTED) ?? []).sort().join('');
}

/** Without what binary fractions leave behind: three cubic metres are 3000 litres, not 2999.999999999999. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
