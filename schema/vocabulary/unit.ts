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
