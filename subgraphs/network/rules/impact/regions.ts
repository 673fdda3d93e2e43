/**
 * Whether one region holds the other, or is the same: a country (ISO 3166-1, `NL`) holds its parts (ISO 3166-2, `NL-GE`).
 *
 * @example isWithin('NL-GE', 'NL') // true
 */
export function isRegionWithin(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}-`);
}

/** Whether two regions have something in common. */
export function regionsMeet(one: string, other: string): boolean {
  return isRegionWithin(one, other) || isRegionWithin(other, one);
}
