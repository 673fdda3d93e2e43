/** What the address says about the network: nothing yet. */
export type NetworkSearch = Readonly<Record<string, never>>;

/** Reads the address, which anybody may have written. */
export function networkSearch(_search: Readonly<Record<string, unknown>>): NetworkSearch {
  return {};
}
