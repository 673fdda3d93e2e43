/**
 * Whether two contents say the same. What is empty is the same as absent; the order of members does not count, nor do spaces around
 * a text, which cells do not keep.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => canonical(one) ?? null);
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object') return value;
  const members = Object.entries(value)
    .map(([name, one]) => [name, canonical(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
