import type { ManagementModel } from './hub-operations.ts';

/** What the address says about the list of alliances; everything may be left out. */
export type AlliancesSearch = {
  /** Words of a name. */
  readonly q?: string;
  readonly run?: ManagementModel;
};

export const MANAGEMENT_MODELS = [
  'SHARED',
  'LEAD_ORGANIZATION',
  'NETWORK_ADMINISTRATION',
] as const satisfies readonly ManagementModel[];

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function alliancesSearch(search: Readonly<Record<string, unknown>>): AlliancesSearch {
  const { q, run } = search;
  const known = MANAGEMENT_MODELS.find((one) => one === run);
  return {
    ...(typeof q === 'string' && isSearchable(q) ? { q: q.slice(0, 200) } : {}),
    ...(known === undefined ? {} : { run: known }),
  };
}

/** Of less than two letters or digits nothing is looked for. */
function isSearchable(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
