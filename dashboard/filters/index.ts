/**
 * Filters by what is known of the network: each asks by itself what there is to choose from. They belong into a `FilterBar`, and their
 * values into the address.
 */
export { DirectionFilter } from './direction-filter.tsx';
export { NetworkFilter } from './network-filter.tsx';
export { OrganizationFilter } from './organization-filter.tsx';
export { RegionFilter } from './region-filter.tsx';
export { SdgFilter } from './sdg-filter.tsx';
export { SectorFilter } from './sector-filter.tsx';
