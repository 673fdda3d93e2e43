/** A public authority, as far as it says itself of which region it is one. */
export type Authority = { readonly actor: string; readonly region: string };

/**
 * Of public authorities those whose numbers are part of another one's: a city and its region would count the same thing twice. Where a
 * country is there, its parts (ISO 3166-2) are left out; of several in one region only the one with the most counts, since the whole has
 * at least as much as its part; of equals the first by DID. This leaves out too much where two cities of one region, and not the region
 * itself, are there: a sum that is too small is said to be one, a sum that is too large is not.
 */
export function partsAmong(authorities: readonly (Authority & { readonly amount: number })[]): ReadonlySet<string> {
  const most = new Map<string, Authority & { readonly amount: number }>();
  for (const one of authorities) {
    const known = most.get(one.region);
    const isMore = !known || one.amount > known.amount || (one.amount === known.amount && one.actor < known.actor);
    if (isMore) most.set(one.region, one);
  }
  const parts = new Set<string>();
  for (const { actor, region } of authorities) {
    const country = region.slice(0, 2);
    const isOther = most.get(region)?.actor !== actor;
    if (isOther || (country !== region && most.has(country))) parts.add(actor);
  }
  return parts;
}
