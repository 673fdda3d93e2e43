/** What somebody has chosen to look at, as it stands in the address of a page; everything may be left out. */
export type Chosen = {
  /** The number of a goal of the United Nations. */
  readonly sdg?: number;
  readonly direction?: 'INCREASE' | 'PREVENT';
  readonly sector?: string;
  readonly region?: string;
  /** Id of a charter. */
  readonly network?: string;
  /** DID of an organization. */
  readonly by?: string;
};

/** How many pages of a list are shown. */
export type Shown = { readonly pages?: number };

/** So many pages of a list are shown at most: whoever looks for more chooses a filter. */
const MOST_PAGES = 40;

/** Reads what is chosen out of an address, which anybody may have written; what makes no sense there is left out. */
export function chosenIn(search: Readonly<Record<string, unknown>>): Chosen {
  const { sdg, direction, sector, region, network, by } = search;
  const number = Number(sdg);
  return {
    ...(Number.isInteger(number) && number >= 1 && number <= 17 ? { sdg: number } : {}),
    ...(direction === 'INCREASE' || direction === 'PREVENT' ? { direction } : {}),
    ...(typeof sector === 'string' && /^[A-U]$/.test(sector) ? { sector } : {}),
    ...(typeof region === 'string' && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? { region } : {}),
    ...(isId(network) && network.includes('/network/') ? { network } : {}),
    ...(isId(by) && !by.includes('/') ? { by } : {}),
  };
}

/** The same, of how many pages of a list are shown. */
export function shownIn({ pages }: Readonly<Record<string, unknown>>): Shown {
  const count = Number(pages);
  return Number.isInteger(count) && count > 1 ? { pages: Math.min(count, MOST_PAGES) } : {};
}

/** What is chosen, as the hub takes it. */
export function summaryFilterOf({ sdg, direction, sector, region, network, by }: Chosen) {
  return {
    ...(sdg === undefined ? {} : { sdgs: [String(sdg)] }),
    ...(direction === undefined ? {} : { directions: [direction] }),
    ...(sector === undefined ? {} : { sectors: [sector] }),
    ...(region === undefined ? {} : { regions: [region] }),
    ...(network === undefined ? {} : { network }),
    ...(by === undefined ? {} : { actors: [by] }),
  };
}

/** The same for promises: of a network those that are for it, and not whatever else its members promise to others. */
export function promisesFilterOf(chosen: Chosen) {
  const { network, ...others } = summaryFilterOf(chosen);
  return network === undefined ? others : { ...others, forNetwork: network };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('did:web:') && value.length <= 600;
}
