import type { IndexFacet } from './port.ts';

/** Of each facet the smallest value, by which rows are ordered. */
export function smallestFacets(facets: readonly IndexFacet[]): Map<string, string | number> {
  const smallest = new Map<string, string | number>();
  for (const { name, value } of facets) {
    const known = smallest.get(name);
    if (known === undefined || compareValues(value, known) < 0) smallest.set(name, value);
  }
  return smallest;
}

/** The order of both kinds of store: numbers before texts, texts by their bytes in UTF-8 (JavaScript's `<` goes by UTF-16 units). */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number') return typeof b === 'string' ? -1 : a - b;
  return typeof b === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : 1;
}
